#include "ui/supervisor/CollectWatchPanel.h"

#include "models/base/Clock.h"
#include "ui/cases/CaseFolding.h"
#include "ui/cases/CaseText.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/session/HallCalendar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int watchRemindMax = 250; // CollectTerms
constexpr int watchShelveMax = 2500;

QString collectWatchList()
{
    return QStringLiteral("delivery");
}

QSpinBox *collectSpin(const char *name, const QString &text, int max)
{
    auto *spin = new QSpinBox;
    spin->setObjectName(QLatin1String(name));
    spin->setAccessibleName(text);
    spin->setRange(1, max);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin->setSuffix(CollectWatchPanel::tr("个工作日"));
    return spin;
}
} // namespace

CollectWatchPanel::CollectWatchPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_calendar(context.calendar->value()),
      m_waiting(context.hub, QLatin1String(CasesView::name), QUrlQuery({{QStringLiteral("list"), collectWatchList()}}),
                {QStringLiteral("cases")},
                [](CasesView &view, const QString &type, const QJsonObject &told) {
                    return foldCases(view, collectWatchList(), type, told);
                }),
      m_collecting(context.hub, QLatin1String(CollectingView::name), {}, {QStringLiteral("cases")}, &foldCollecting),
      m_figures(new QLabel), m_remind(collectSpin("termsRemind", tr("多久催领"), watchRemindMax)),
      m_shelve(collectSpin("termsShelve", tr("多久转归档待领"), watchShelveMax)), m_set(new QPushButton(tr("设定"))),
      m_rows(new TextTable({tr("等候"), tr("申请人"), tr("证照"), tr("领取方式"), tr("出件日"), tr("催领次数")}, this)),
      m_table(new DataTable)
{
    setObjectName(QStringLiteral("collectWatchPanel"));
    m_figures->setObjectName(QStringLiteral("collectFigures"));
    m_figures->setWordWrap(true);
    m_set->setObjectName(QStringLiteral("termsSet"));
    m_table->setObjectName(QStringLiteral("collectWatch"));
    m_table->setAccessibleName(tr("待领和邮寄"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({200, 90, -1, 90, 120, 90});
    auto *terms = new QHBoxLayout;
    terms->addStretch(1);
    terms->addWidget(new QLabel(tr("出件满")));
    terms->addWidget(m_remind);
    terms->addWidget(new QLabel(tr("该催领，超过")));
    terms->addWidget(m_shelve);
    terms->addWidget(new QLabel(tr("转归档待领")));
    terms->addWidget(m_set);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_figures);
    column->addLayout(terms);
    column->addWidget(m_table, 1);
    for (LiveViewBase *view : std::initializer_list<LiveViewBase *>{&m_waiting, &m_collecting}) {
        connect(view, &LiveViewBase::changed, this, &CollectWatchPanel::refresh);
        connect(view, &LiveViewBase::freshChanged, this, &CollectWatchPanel::refresh);
    }
    connect(context.calendar.get(), &HallCalendar::changed, this, &CollectWatchPanel::refresh);
    connect(m_set, &QPushButton::clicked, this, &CollectWatchPanel::setTerms);
    refresh();
}

void CollectWatchPanel::refresh()
{
    const bool loaded = m_waiting.isLoaded() && m_collecting.isLoaded();
    m_set->setEnabled(loaded);
    if (!loaded) {
        const auto &problem = m_waiting.lastProblem() ? m_waiting.lastProblem() : m_collecting.lastProblem();
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"), problem ? ProblemText::sentence(*problem) : QString());
        return;
    }
    const QDate today = hallDate(m_context.clock.now());
    const CollectTerms &terms = m_collecting.value().terms;
    QList<Case> waiting;
    QMap<CollectBand, int> bands;
    for (const Case &record : m_waiting.value().cases) {
        if (record.state != CaseState::Issued)
            continue;
        waiting.append(record);
        ++bands[collectBand(record, terms, today, m_calendar)];
    }
    std::stable_sort(waiting.begin(), waiting.end(), [](const Case &a, const Case &b) {
        return readyOn(a).value_or(QDate()) < readyOn(b).value_or(QDate());
    });
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const Case &record : std::as_const(waiting)) {
        const CollectBand band = collectBand(record, terms, today, m_calendar);
        rows.append(
            {tr("%1个工作日　%2").arg(daysReady(record, today, m_calendar)).arg(codeWord(collectBandText(band))),
             record.maskedName,
             record.result ? tr("%1 %2").arg(record.result->name, record.result->number) : record.itemName,
             collectWay(record) == CollectWay::Mail ? tr("邮寄") : tr("窗口"),
             record.issuedOn ? record.issuedOn->toString(Qt::ISODate) : QString(),
             QString::number(record.collecting ? record.collecting->reminders.size() : 0)});
        lights.append(CaseText::colour(collectLight(band)));
    }
    m_rows->show(rows, lights);
    m_table->setEmpty(Icon::Check, tr("没有等待领取的证照"), {});
    int packed = 0;
    int handed = 0;
    int returned = 0;
    for (const Parcel &parcel : m_collecting.value().parcels) {
        packed += parcel.state == ParcelState::Packed ? 1 : 0;
        handed += parcel.state == ParcelState::Handed ? 1 : 0;
        returned += parcel.state == ParcelState::Returned ? 1 : 0;
    }
    m_figures->setText(tr("待领 %1 件：该催领 %2 件，已催领 %3 件，该转归档 %4 件，归档待领 %5 件。邮件待交寄 %6 "
                          "件，在途 %7 件，退回过 %8 件。")
                           .arg(waiting.size())
                           .arg(bands.value(CollectBand::RemindDue))
                           .arg(bands.value(CollectBand::Reminded))
                           .arg(bands.value(CollectBand::ShelfDue))
                           .arg(bands.value(CollectBand::Shelved))
                           .arg(packed)
                           .arg(handed)
                           .arg(returned));
    if (!m_remind->hasFocus() && !m_shelve->hasFocus()) {
        m_remind->setValue(terms.remindAfter);
        m_shelve->setValue(terms.shelveAfter);
    }
}

void CollectWatchPanel::setTerms()
{
    whenReady(m_context.hub.send(SetCollectTerms{{m_remind->value(), m_shelve->value()}}), this,
              [this](const Result<CollectTermsReply> &reply) {
                  if (reply)
                      emit done(tr("出件满 %1 个工作日催领，超过 %2 个工作日转归档待领")
                                    .arg(reply->terms.remindAfter)
                                    .arg(reply->terms.shelveAfter));
                  else
                      emit refused(reply.error());
              });
}

} // namespace ow

#include "moc_CollectWatchPanel.cpp"
