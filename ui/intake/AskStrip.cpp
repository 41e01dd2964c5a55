#include "ui/intake/AskStrip.h"

#include "ui/common/Badge.h"
#include "ui/common/Spoken.h"
#include "ui/questions/QuestionText.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace ow {

namespace {
QLabel *askLine(QFrame &row, const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.layout()->addWidget(label);
    return label;
}
} // namespace

AskStrip::AskStrip(AskDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("askStrip"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    connect(&desk, &AskDesk::changed, this, &AskStrip::refresh);
    connect(&desk, &AskDesk::answered, this, [this](const OfficeQuestion &question) {
        refresh();
        if (QWidget *row = m_rows.value(question.id)) {
            row->setAccessibleName(tr("后台答复：%1").arg(m_desk.answer(question.id)));
            speakAlert(*row);
        }
    });
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &AskStrip::tick);
    everySecond->start(1000);
    refresh();
}

void AskStrip::refresh()
{
    const QList<OfficeQuestion> questions = m_desk.questions();
    QSet<QUuid> standing;
    for (const OfficeQuestion &question : questions)
        standing.insert(question.id);
    for (const QUuid &id : m_rows.keys()) {
        if (!standing.contains(id))
            delete m_rows.take(id);
    }
    for (const OfficeQuestion &question : questions) {
        if (m_rows.contains(question.id))
            continue;
        auto *row = new QFrame;
        row->setObjectName(QStringLiteral("askRow"));
        row->setProperty("kind", QStringLiteral("banner"));
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(12, 8, 12, 8);
        column->setSpacing(2);
        auto *head = new QHBoxLayout;
        auto *whose = new QLabel;
        whose->setObjectName(QStringLiteral("askWhose"));
        whose->setProperty("kind", QStringLiteral("field"));
        auto *clock = new Badge;
        clock->setObjectName(QStringLiteral("askClock"));
        auto *back = new QPushButton(tr("撤回"));
        back->setObjectName(QStringLiteral("askWithdraw"));
        back->setProperty("kind", QStringLiteral("quiet"));
        back->setFocusPolicy(Qt::TabFocus);
        connect(back, &QPushButton::clicked, this, [this, id = question.id] { m_desk.withdraw(id); });
        head->addWidget(clock);
        head->addWidget(whose, 1);
        head->addWidget(back);
        column->addLayout(head);
        askLine(*row, "askSaid")->setProperty("kind", QStringLiteral("soft"));
        askLine(*row, "askAnswer")->setStyleSheet(QStringLiteral("font-weight: 600"));
        m_rows.insert(question.id, row);
        m_column->addWidget(row);
    }
    setVisible(!questions.isEmpty());
    tick();
}

void AskStrip::tick()
{
    const Instant now = m_desk.now();
    for (const OfficeQuestion &question : m_desk.questions()) {
        QWidget *row = m_rows.value(question.id);
        if (!row)
            continue;
        const bool waits = isWaiting(question.state);
        row->findChild<Badge *>(QStringLiteral("askClock"))
            ->tell(QuestionText::clock(question, now), QuestionText::tone(question, now));
        row->findChild<QLabel *>(QStringLiteral("askWhose"))
            ->setText(tr("问后台　%1　%2").arg(question.itemName, QuestionText::whose(question)));
        auto *said = row->findChild<QLabel *>(QStringLiteral("askSaid"));
        const QString text = m_desk.text(question.id);
        said->setText(text.isEmpty()       ? QString()
                          : question.photo ? tr("问：%1（附照片）").arg(text)
                                           : tr("问：%1").arg(text));
        said->setVisible(!text.isEmpty());
        auto *answer = row->findChild<QLabel *>(QStringLiteral("askAnswer"));
        const QString words = m_desk.answer(question.id);
        answer->setText(words.isEmpty() ? QString() : tr("答：%1").arg(words));
        answer->setVisible(!words.isEmpty());
        row->findChild<QPushButton *>(QStringLiteral("askWithdraw"))->setVisible(waits);
    }
}

} // namespace ow

#include "moc_AskStrip.cpp"
