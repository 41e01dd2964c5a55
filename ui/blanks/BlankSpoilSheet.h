#pragma once
#include "models/cases/BlankCommands.h"

#include <QObject>

class QButtonGroup;
class QLineEdit;
class QWidget;

namespace ow {
class Sheet;

/// 作废空白证照: which sheet, and why. A misprint says enough by itself; what is damaged or lost wants a few words.
class BlankSpoilSheet final : public QObject {
    Q_OBJECT
public:
    explicit BlankSpoilSheet(QWidget &page);
    /// `number` may be another one than offered: the field is open.
    void open(const QString &kind, const QString &kindName, const QString &number);

signals:
    void said(const ow::SpoilBlank &command);

private:
    void retell();
    VoidReason reason() const;

    QString m_kind;
    Sheet *m_sheet;
    QLineEdit *m_number;
    QButtonGroup *m_reasons;
    QLineEdit *m_words;
};

} // namespace ow
