#include "ui/supervisor/WordsSheet.h"

#include "ui/common/Sheet.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int wordsMax = 300; // RepairCredit, SettleNotice, JudgeSample
constexpr int wordsHeight = 64;
constexpr int wordsWidth = 560;
} // namespace

WordsSheet::WordsSheet(const QString &name, const QStringList &wanted, QWidget &page)
    : QObject(&page), m_sheet(new Sheet(QString(), page))
{
    m_sheet->setObjectName(name);
    m_sheet->acceptButton()->setObjectName(name + QStringLiteral("Accept"));
    for (const QString &what : wanted) {
        auto *field = new QPlainTextEdit;
        field->setObjectName(name + QStringLiteral("_%1").arg(m_fields.size()));
        field->setAccessibleName(what);
        field->setPlaceholderText(what);
        field->setFixedHeight(wordsHeight);
        field->setMinimumWidth(wordsWidth);
        field->setTabChangesFocus(true);
        m_sheet->body()->addWidget(field);
        m_fields.append(field);
        connect(field, &QPlainTextEdit::textChanged, this, &WordsSheet::retell);
    }
    connect(m_sheet, &Sheet::accepted, this, [this] {
        QStringList words;
        for (const QPlainTextEdit *field : std::as_const(m_fields))
            words.append(field->toPlainText().trimmed());
        emit said(words);
    });
}

void WordsSheet::open(const QString &title, const QString &message, const QString &acceptText)
{
    m_sheet->setTitle(title);
    m_sheet->setMessage(message);
    m_sheet->acceptButton()->setText(acceptText);
    for (QPlainTextEdit *field : std::as_const(m_fields))
        field->clear();
    retell();
    m_sheet->open();
}

void WordsSheet::retell()
{
    m_sheet->acceptButton()->setEnabled(std::all_of(m_fields.begin(), m_fields.end(), [](const QPlainTextEdit *field) {
        const QString words = field->toPlainText().trimmed();
        return !words.isEmpty() && words.size() <= wordsMax;
    }));
}

} // namespace ow

#include "moc_WordsSheet.cpp"
