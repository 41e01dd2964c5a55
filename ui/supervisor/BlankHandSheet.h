#pragma once
#include "models/cases/BlankCommands.h"

#include <QObject>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace ow {
class Sheet;

/// 发放空白证照: out of the stock to a window or a person, from one hand to another, or back into stock.
class BlankHandSheet final : public QObject {
    Q_OBJECT
public:
    explicit BlankHandSheet(QWidget &page);
    void open(const BlanksView &books, const QString &kind);

signals:
    void said(const ow::HandBlanks &command);

private:
    void offerHolders();
    void retell();
    /// Code of whom it goes to; none while it says nobody.
    std::optional<QString> to() const;
    int there() const;

    BlanksView m_books;
    Sheet *m_sheet;
    QComboBox *m_kind;
    QComboBox *m_from;
    QComboBox *m_where;
    QLineEdit *m_whom;
    QSpinBox *m_count;
    QLabel *m_hint;
};

} // namespace ow
