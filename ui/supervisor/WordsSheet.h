#pragma once
#include <QObject>

class QPlainTextEdit;
class QWidget;

namespace ow {
class Sheet;

/// Asks for a few words that stay on record: a reason, the evidence for it. Nothing is done before each of them is written.
class WordsSheet final : public QObject {
    Q_OBJECT
public:
    /// `wanted`: what to write in each field, with an example; objects are named after the sheet: NAME_0, NAMEAccept.
    WordsSheet(const QString &name, const QStringList &wanted, QWidget &page);
    void open(const QString &title, const QString &message, const QString &acceptText);

signals:
    void said(const QStringList &words);

private:
    void retell();

    Sheet *m_sheet;
    QList<QPlainTextEdit *> m_fields;
};

} // namespace ow
