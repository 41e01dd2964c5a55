#include "ui/blanks/BlankBar.h"

#include "ui/blanks/BlankCountSheet.h"
#include "ui/blanks/BlankSpoilSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace ow {

namespace {
QString kindNameIn(const BlanksView &books, const QString &kind)
{
    for (const BlanksView::KindLine &line : books.kinds) {
        if (line.kind == kind)
            return line.kindName;
    }
    return {};
}
} // namespace

BlankBar::BlankBar(QWidget &page, QWidget *parent)
    : QWidget(parent), m_spoilSheet(new BlankSpoilSheet(page)), m_countSheet(new BlankCountSheet(page)),
      m_said(new QLabel), m_print(new QPushButton(tr("打印证照 (Ctrl+P)"))),
      m_spoil(new QPushButton(tr("打坏了，作废…"))), m_count(new QPushButton(tr("清点…")))
{
    setObjectName(QStringLiteral("blankBar"));
    m_said->setObjectName(QStringLiteral("blankSaid"));
    m_said->setWordWrap(true);
    m_print->setObjectName(QStringLiteral("blankPrint"));
    m_print->setProperty("kind", QStringLiteral("primary"));
    m_print->setShortcut(QKeySequence(QStringLiteral("Ctrl+P")));
    m_spoil->setObjectName(QStringLiteral("blankSpoil"));
    m_count->setObjectName(QStringLiteral("blankCount"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_said, 1);
    row->addWidget(m_count);
    row->addWidget(m_spoil);
    row->addWidget(m_print);
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (m_scene.chosen)
            emit printChosen(m_scene.chosen->id);
    });
    connect(m_spoil, &QPushButton::clicked, this, [this] {
        const BlanksView::HolderLine *held = m_scene.books.heldBy(kind(), m_scene.holder);
        const bool isPrinted = m_scene.chosen && m_scene.chosen->result && m_scene.chosen->result->blank;
        m_spoilSheet->open(kind(), kindNameIn(m_scene.books, kind()),
                           isPrinted  ? *m_scene.chosen->result->blank
                               : held ? held->ranges.first().first
                                      : QString());
    });
    connect(m_count, &QPushButton::clicked, this, [this] {
        if (const BlanksView::HolderLine *held = m_scene.books.heldBy(kind(), m_scene.holder))
            m_countSheet->open(kind(), held->kindName, held->holder, held->ranges);
    });
    connect(m_spoilSheet, &BlankSpoilSheet::said, this, &BlankBar::spoilChosen);
    connect(m_countSheet, &BlankCountSheet::said, this, &BlankBar::countChosen);
    hide();
}

/// Of the chosen licence; where it needs none, the first this desk has in hand.
QString BlankBar::kind() const
{
    if (m_scene.chosen) {
        if (const QString asked = m_scene.books.kindOf(m_scene.chosen->item); !asked.isEmpty())
            return asked;
    }
    for (const BlanksView::HolderLine &line : m_scene.books.holders) {
        if (line.holder.code == m_scene.holder)
            return line.kind;
    }
    return {};
}

void BlankBar::tell(const BlankScene &scene)
{
    m_scene = scene;
    const QString asked = scene.chosen ? scene.books.kindOf(scene.chosen->item) : QString();
    const BlanksView::HolderLine *held = scene.books.heldBy(kind(), scene.holder);
    const auto printed = scene.chosen && scene.chosen->result ? scene.chosen->result->blank : std::optional<QString>();
    setVisible(!asked.isEmpty() || held);
    QString said = held
        ? tr("空白证照“%1”：手里 %2 张，下一张 %3").arg(held->kindName).arg(held->count).arg(held->ranges.first().first)
        : tr("空白证照“%1”：手里没有了，请向大厅主管领取").arg(kindNameIn(scene.books, kind()));
    if (held && held->isLow)
        said += tr("，不多了，请及时领取");
    if (printed)
        said = tr("这份证照印在 %1 号空白证照上。").arg(*printed) + said;
    m_said->setText(said);
    m_said->setProperty("kind", !held || held->isLow ? QStringLiteral("bad") : QStringLiteral("soft"));
    m_said->style()->unpolish(m_said);
    m_said->style()->polish(m_said);
    const bool mayPrint = scene.chosen && !asked.isEmpty() && !printed
        && (scene.chosen->state == CaseState::Approved || scene.chosen->state == CaseState::Issued);
    m_print->setVisible(!asked.isEmpty());
    m_print->setEnabled(scene.usable && mayPrint && held);
    m_spoil->setEnabled(scene.usable && (held || printed));
    m_count->setEnabled(scene.usable && held);
}

} // namespace ow

#include "moc_BlankBar.cpp"
