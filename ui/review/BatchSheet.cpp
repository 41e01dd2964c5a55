#include "ui/review/BatchSheet.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/ReviewRules.h"
#include "models/numbering/ShortNumber.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"
#include "ui/common/TextTable.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int batchWidth = 860;
constexpr int batchHeight = 300;
constexpr int batchReasonMax = 500; // DecideBatch::reason
} // namespace

BatchSheet::BatchSheet(StationContext &context, QWidget &page)
    : QObject(&page), m_context(context), m_sheet(new Sheet(tr("批量准予"), page)),
      m_table(new TextTable({tr("可否"), tr("短号"), tr("申请人"), tr("审查意见，或要单独办理的原因")}, this)),
      m_reason(new QLineEdit), m_hint(new QLabel)
{
    m_sheet->setObjectName(QStringLiteral("batchSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("batchAccept"));
    auto *table = new DataTable;
    table->setObjectName(QStringLiteral("batchTable"));
    table->setAccessibleName(tr("勾选的办件"));
    table->setModel(m_table);
    table->setColumnWidths({84, 116, 84, -1});
    table->setFixedSize(batchWidth, batchHeight);
    table->setEmpty(Icon::Refresh, tr("正在读取…"), {});
    m_reason->setObjectName(QStringLiteral("batchReason"));
    m_reason->setAccessibleName(tr("决定理由"));
    m_reason->setPlaceholderText(tr("决定理由，写在每一份决定书上"));
    m_reason->setMaxLength(batchReasonMax);
    m_hint->setObjectName(QStringLiteral("batchHint"));
    m_hint->setProperty("kind", QStringLiteral("soft"));
    m_sheet->body()->addWidget(table);
    m_sheet->body()->addWidget(m_reason);
    m_sheet->body()->addWidget(m_hint);
    connect(m_sheet, &Sheet::accepted, this, &BatchSheet::send);
}

void BatchSheet::open(const QList<QUuid> &cases, const QString &user, QDate today)
{
    const int round = ++m_round;
    m_clean.clear();
    m_table->show({});
    m_reason->setText(tr("符合法定条件和标准，准予许可。"));
    m_hint->clear();
    m_sheet->setMessage({});
    m_sheet->acceptButton()->setText(tr("准予"));
    m_sheet->acceptButton()->setEnabled(false);
    m_sheet->open();
    QStringList ids;
    for (const QUuid &id : cases.mid(0, batchMax))
        ids.append(uuidText(id));
    whenReady(m_context.hub.view<CaseBatchView>(QLatin1String(CaseBatchView::name),
                                                QUrlQuery({{QStringLiteral("ids"), ids.join(QLatin1Char(','))}})),
              this, [this, round, user, today](const Result<Viewed<CaseBatchView>> &viewed) {
                  if (round != m_round)
                      return;
                  if (viewed)
                      tell(viewed->value, user, today);
                  else
                      m_hint->setText(ProblemText::sentence(viewed.error()));
              });
}

void BatchSheet::tell(const CaseBatchView &view, const QString &user, QDate today)
{
    const auto itemOf = [&](const Case &record) {
        return std::find_if(view.items.begin(), view.items.end(), [&](const Item &one) {
            return one.code == record.item && one.version == record.itemVersion;
        });
    };
    // The item of the first one that is clean is the item of all.
    const Case *first = nullptr;
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const Case &record : view.cases) {
        const auto item = itemOf(record);
        Faults faults = item == view.items.end() ? Faults{{{}, &problem::ItemUnknown, {}}}
                                                 : batchFaults(record, *item, user, today);
        if (faults.isEmpty() && !first)
            first = &record;
        if (first && (record.item != first->item || record.itemVersion != first->itemVersion))
            faults.append({{},
                           &problem::BatchMixed,
                           {{QStringLiteral("number"), shortNumberText(record.shortNumber.value_or(record.number))},
                            {QStringLiteral("item"), record.itemName}}});
        QStringList reasons;
        for (const Fault &fault : faults)
            reasons.append(fault.type == &problem::BatchNotClean    ? fault.parameters.value(QStringLiteral("why"))
                               : fault.type == &problem::BatchMixed ? tr("办的是%1").arg(record.itemName)
                                                                    : ProblemText::sentence(fault));
        const Opinion *opinion = standingOpinion(record);
        rows.append({faults.isEmpty() ? tr("✓ 可以") : tr("✗ 单独办"),
                     shortNumberText(record.shortNumber.value_or(record.number)), record.maskedName,
                     !reasons.isEmpty() ? reasons.join(QStringLiteral("；"))
                         : opinion      ? tr("%1：%2").arg(opinion->reviewer, opinion->text)
                                        : QString()});
        lights.append(faults.isEmpty() ? "good" : "warn");
        if (faults.isEmpty())
            m_clean.append(record.id);
    }
    m_table->show(rows, lights);
    const qsizetype left = view.cases.size() - m_clean.size();
    m_sheet->setMessage(first ? tr("事项：%1").arg(first->itemName) : tr("勾选的办件都要单独办理。"));
    m_hint->setText(left == 0 ? tr("每件各出一份决定书。不予许可须逐件写明理由，不能批量办理。")
                              : tr("其中 %1 件要单独办理，不包含在内。").arg(left));
    m_sheet->acceptButton()->setText(m_clean.isEmpty() ? tr("准予") : tr("准予 %1 件").arg(m_clean.size()));
    m_sheet->acceptButton()->setEnabled(!m_clean.isEmpty());
}

void BatchSheet::send()
{
    whenReady(m_context.hub.send(DecideBatch{m_clean, m_reason->text().trimmed()}), this,
              [this](const Result<CaseBatchDecided> &reply) {
                  if (reply)
                      emit granted(*reply);
                  else
                      emit refused(reply.error());
              });
}

} // namespace ow

#include "moc_BatchSheet.cpp"
