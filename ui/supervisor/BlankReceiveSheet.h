#pragma once
#include "models/cases/BlankCommands.h"

#include <QObject>

class QComboBox;
class QLabel;
class QLineEdit;
class QWidget;

namespace ow {
class Sheet;

/// 收入一批空白证照: from the first number to the last, as they are printed on the sheets.
class BlankReceiveSheet final : public QObject {
    Q_OBJECT
public:
    explicit BlankReceiveSheet(QWidget &page);
    void open(const BlanksView &books, const QString &kind);

signals:
    void said(const ow::ReceiveBlanks &command);

private:
    std::optional<ReceiveBlanks> command() const;
    void retell();

    Sheet *m_sheet;
    QComboBox *m_kind;
    QLineEdit *m_first;
    QLineEdit *m_last;
    QLabel *m_hint;
};

} // namespace ow
