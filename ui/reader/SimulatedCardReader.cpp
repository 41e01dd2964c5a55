#include "ui/reader/SimulatedCardReader.h"

#include "models/identity/Masking.h"
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

namespace {
struct DemoCards {
    QList<SimulatedCardReader::Line> cards;
    static Fields fields() { return {field("cards", &DemoCards::cards)}; }
};
} // namespace

QList<SimulatedCardReader::Line> SimulatedCardReader::demoCards()
{
    QFile file(QStringLiteral(":/texts/demo-cards.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Result<DemoCards> cards = fromJson<DemoCards>(file.readAll(), Strictness::Exact);
    return cards ? cards->cards : QList<Line>();
}

SimulatedCardReader::SimulatedCardReader(QWidget *parent) : CardReader(parent), m_list(new QWidget)
{
    auto *read = new QPushButton(QIcon(Icons::get(Icon::CardReader, Theme::colour("onFill"), 20)), tr("读身份证"));
    read->setObjectName(QStringLiteral("readCardButton"));
    read->setProperty("kind", QStringLiteral("primary"));
    m_list->setObjectName(QStringLiteral("cardList"));
    m_list->setAccessibleName(tr("模拟读卡：选一张证件"));
    auto *grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    int index = 0;
    for (const Line &line : demoCards()) {
        auto *button = new QPushButton(tr("%1　%2　%3").arg(line.card.name, maskedNumber(line.card.number), line.note));
        button->setObjectName(QStringLiteral("card_%1").arg(index));
        button->setStyleSheet(QStringLiteral("text-align: left"));
        grid->addWidget(button, index / 2, index % 2);
        connect(button, &QPushButton::clicked, this, [this, card = line.card] {
            m_list->hide();
            emit cardRead(card);
        });
        ++index;
    }
    m_list->hide();
    connect(read, &QPushButton::clicked, this, [this] {
        m_list->show();
        if (auto *first = m_list->findChild<QPushButton *>())
            first->setFocus();
    });
    auto *head = new QHBoxLayout;
    head->addWidget(read);
    head->addWidget(new Badge(tr("模拟读卡器"), Badge::Tone::Mark));
    head->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_list);
}

} // namespace ow

#include "moc_SimulatedCardReader.cpp"
