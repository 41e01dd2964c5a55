#include "ui/reader/SimulatedCardReader.h"

#include "models/identity/DocumentNumber.h"
#include "ui/common/Badge.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"

#include <QFile>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

QList<DemoCard> SimulatedCardReader::demoCards()
{
    QFile file(QStringLiteral(":/texts/demo-cards.json"));
    return file.open(QIODevice::ReadOnly) ? demoCardsFrom(file.readAll()) : QList<DemoCard>();
}

SimulatedCardReader::SimulatedCardReader(QWidget *parent)
    : CardReader(parent), m_list(new QWidget), m_take(new QPushButton(tr("取走证件"))),
      m_forget(new QPushButton(tr("忘取证件")))
{
    m_take->setObjectName(QStringLiteral("takeCardButton"));
    m_take->setProperty("kind", QStringLiteral("quiet"));
    m_take->hide();
    m_forget->setObjectName(QStringLiteral("forgetCardButton"));
    m_forget->setProperty("kind", QStringLiteral("quiet"));
    m_forget->setToolTip(tr("按下后，模拟的办事人走时不取证件"));
    m_forget->setCheckable(true);
    m_forget->hide();
    auto *read = new QPushButton(QIcon(Icons::get(Icon::CardReader, Theme::colour("onFill"), 20)), tr("读身份证"));
    read->setObjectName(QStringLiteral("readCardButton"));
    read->setProperty("kind", QStringLiteral("primary"));
    m_list->setObjectName(QStringLiteral("cardList"));
    m_list->setAccessibleName(tr("模拟读卡：选一张证件"));
    auto *grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    int index = 0;
    for (const DemoCard &line : demoCards()) {
        auto *button = new QPushButton(
            tr("%1　%2　%3").arg(line.card.name, maskedDocument(kindOf(line.card), line.card.number), line.note));
        button->setObjectName(QStringLiteral("card_%1").arg(index));
        button->setStyleSheet(QStringLiteral("text-align: left"));
        grid->addWidget(button, index / 2, index % 2);
        connect(button, &QPushButton::clicked, this, [this, line] { lay(line); });
        ++index;
    }
    m_list->hide();
    connect(m_take, &QPushButton::clicked, this, &SimulatedCardReader::take);
    connect(read, &QPushButton::clicked, this, [this] {
        m_list->show();
        if (auto *first = m_list->findChild<QPushButton *>())
            first->setFocus();
    });
    auto *head = new QHBoxLayout;
    head->addWidget(read);
    head->addWidget(new Badge(tr("模拟读卡器"), Badge::Tone::Mark));
    head->addWidget(m_take);
    head->addWidget(m_forget);
    head->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_list);
}

void SimulatedCardReader::lay(const DemoCard &demo)
{
    m_list->hide();
    m_take->show();
    m_forget->show();
    m_forget->setChecked(false); // whose card lay here has taken it
    m_reading = demo.reading.value_or(CardReading{});
    emit cardRead(demo.card);
}

bool SimulatedCardReader::visitorFinished()
{
    m_list->hide();
    if (!m_forget->isChecked())
        take();
    return !m_take->isHidden();
}

void SimulatedCardReader::take()
{
    m_take->hide();
    m_forget->setChecked(false);
    m_forget->hide();
}

} // namespace ow

#include "moc_SimulatedCardReader.cpp"
