#include "ui/citizen/AgreePage.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace ow {

AgreePage::AgreePage(QWidget *parent)
    : QWidget(parent), m_text(new QLabel), m_textEn(new QLabel), m_purpose(nullptr), m_data(nullptr),
      m_authority(nullptr), m_until(nullptr), m_basis(nullptr)
{
    setObjectName(QStringLiteral("agreePage"));
    auto *title = new QLabel(tr("征求您的同意　Your consent"));
    title->setProperty("kind", QStringLiteral("title"));
    m_text->setObjectName(QStringLiteral("agreeText"));
    m_text->setProperty("kind", QStringLiteral("large"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_textEn->setObjectName(QStringLiteral("agreeTextEn"));
    m_textEn->setProperty("kind", QStringLiteral("small"));
    m_textEn->setTextFormat(Qt::PlainText);
    m_textEn->setWordWrap(true);
    auto *facts = new QFrame;
    facts->setProperty("kind", QStringLiteral("card"));
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(20, 12, 20, 12);
    grid->setHorizontalSpacing(24);
    grid->setColumnStretch(1, 1);
    const std::tuple<QLabel **, const char *, QString> rows[] = {{&m_purpose, "agreePurpose", tr("用途 Purpose")},
                                                                 {&m_data, "agreeData", tr("数据 Data")},
                                                                 {&m_authority, "agreeAuthority", tr("提供单位 From")},
                                                                 {&m_until, "agreeUntil", tr("有效至 Until")},
                                                                 {&m_basis, "agreeBasis", tr("依据 Law")}};
    int line = 0;
    for (const auto &[label, name, words] : rows) {
        auto *head = new QLabel(words);
        head->setProperty("kind", QStringLiteral("soft"));
        *label = new QLabel;
        (*label)->setObjectName(QLatin1String(name));
        (*label)->setTextFormat(Qt::PlainText);
        (*label)->setWordWrap(true);
        grid->addWidget(head, line, 0, Qt::AlignTop);
        grid->addWidget(*label, line++, 1);
    }
    auto *no = new QPushButton(tr("不同意　No"));
    no->setObjectName(QStringLiteral("agreeNo"));
    auto *yes = new QPushButton(tr("同意　Yes"));
    yes->setObjectName(QStringLiteral("agreeYes"));
    yes->setProperty("kind", QStringLiteral("primary"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(24);
    buttons->addWidget(no, 1);
    buttons->addWidget(yes, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 16, 32, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_text);
    column->addWidget(m_textEn);
    column->addWidget(facts);
    column->addStretch();
    column->addLayout(buttons);
    const auto answer = [this](bool agreed) {
        if (!m_topic.isEmpty())
            emit answered(std::exchange(m_topic, QString()), agreed);
    };
    connect(no, &QPushButton::clicked, this, [answer] { answer(false); });
    connect(yes, &QPushButton::clicked, this, [answer] { answer(true); });
}

void AgreePage::ask(const AgreeQuestion &question)
{
    m_topic = question.topic;
    m_text->setText(question.text);
    m_textEn->setText(question.textEn);
    m_purpose->setText(question.purpose);
    m_data->setText(question.data);
    m_authority->setText(question.authority);
    m_until->setText(isoDate(question.until));
    m_basis->setText(question.basis);
}

void AgreePage::wipe()
{
    m_topic.clear();
    for (QLabel *label : {m_text, m_textEn, m_purpose, m_data, m_authority, m_until, m_basis})
        label->clear();
}

} // namespace ow

#include "moc_AgreePage.cpp"
