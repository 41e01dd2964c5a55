#include "ui/delivery/CollectPanel.h"

#include "models/numbering/ShortNumber.h"
#include "ui/cases/CaseText.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/TextTable.h"
#include "ui/delivery/DayWordsSheet.h"
#include "ui/delivery/PackSheet.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
QPushButton *collectButton(const QString &text, const char *name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}
} // namespace

CollectPanel::CollectPanel(const WorkingCalendar &calendar, QWidget &page, QWidget *parent)
    : QWidget(parent), m_calendar(calendar), m_packSheet(new PackSheet(page)),
      m_remindSheet(new DayWordsSheet(QStringLiteral("remind"), {tr("打了电话"), tr("发了短信"), tr("寄了信")}, page)),
      m_handSheet(new DayWordsSheet(QStringLiteral("handOver"), {}, page)),
      m_endSheet(new DayWordsSheet(QStringLiteral("parcelEnd"), {}, page)), m_title(new QLabel),
      m_rows(new TextTable({tr("等候"), tr("申请人"), tr("证照"), tr("领取方式"), tr("最近情况")}, this)),
      m_table(new DataTable), m_way(collectButton(tr("改为邮寄"), "collectWay")),
      m_pack(collectButton(tr("装件…"), "collectPack")), m_remind(collectButton(tr("催领…"), "collectRemind")),
      m_shelve(collectButton(tr("转归档待领"), "collectShelve")), m_parcelTitle(new QLabel),
      m_parcelRows(
          new TextTable({tr("状态"), tr("邮件号码"), tr("寄递企业"), tr("收件人"), tr("证照"), tr("交寄清单")}, this)),
      m_parcelTable(new DataTable), m_handOver(collectButton(tr("交寄…"), "parcelHandOver")),
      m_deliver(collectButton(tr("妥投…"), "parcelDeliver")), m_return(collectButton(tr("退回…"), "parcelReturn")),
      m_unpack(collectButton(tr("拆件…"), "parcelUnpack"))
{
    setObjectName(QStringLiteral("collectPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 12, 4, 4);
    column->setSpacing(8);
    column->addWidget(makeResults(), 3);
    column->addWidget(makeParcels(), 2);
    connect(m_way, &QPushButton::clicked, this, [this] {
        if (const Case *record = chosenCase())
            emit wayChosen(
                {record->id, collectWay(*record) == CollectWay::Mail ? CollectWay::Window : CollectWay::Mail});
    });
    connect(m_pack, &QPushButton::clicked, this, [this] {
        const Case *record = chosenCase();
        QList<Case> together;
        for (const Case &one : record ? m_shown : QList<Case>()) {
            if (one.application == record->application && collectWay(one) == CollectWay::Mail && !isInEnvelope(one))
                together.append(one);
        }
        if (!together.isEmpty())
            emit packAsked(together);
    });
    connect(m_packSheet, &PackSheet::said, this, &CollectPanel::packed);
    connect(m_remind, &QPushButton::clicked, this, [this] {
        if (const Case *record = chosenCase())
            m_remindSheet->open(
                {tr("催领"),
                 tr("%1，%2").arg(record->maskedName, record->result ? record->result->name : QString()),
                 tr("说了什么、谁接的，例如：本人接听，周五来取"),
                 tr("记录"),
                 {},
                 m_scene.today});
    });
    connect(m_remindSheet, &DayWordsSheet::said, this, [this](QDate, int way, const QString &words) {
        if (const Case *record = chosenCase())
            emit reminded({record->id, remindedByCodes[qMax(0, way)].value, words});
    });
    connect(m_shelve, &QPushButton::clicked, this, [this] {
        QList<QUuid> due;
        for (const Case &record : std::as_const(m_shown)) {
            if (collectBand(record, m_scene.collecting.terms, m_scene.today, m_calendar) == CollectBand::ShelfDue)
                due.append(record.id);
        }
        emit shelved({due});
    });
    connect(m_handOver, &QPushButton::clicked, this, [this] {
        const QList<Parcel> parcels = toHandOver();
        QDate from;
        for (const Parcel &parcel : parcels)
            from = qMax(from, parcel.packedOn);
        m_handSheet->open({tr("交寄"),
                           tr("%1 %2 件。将打印交寄清单，请寄递企业签收。交寄当天即算送达（行政许可法第四十四条）。")
                               .arg(parcels.first().carrierName)
                               .arg(parcels.size()),
                           {},
                           tr("交寄"),
                           from,
                           m_scene.today,
                           false});
    });
    connect(m_handSheet, &DayWordsSheet::said, this, [this](QDate on) {
        QList<QUuid> ids;
        for (const Parcel &parcel : toHandOver())
            ids.append(parcel.id);
        emit handedOver({ids, on});
    });
    connect(m_deliver, &QPushButton::clicked, this, [this] { askEnd(ParcelAct::Deliver); });
    connect(m_return, &QPushButton::clicked, this, [this] { askEnd(ParcelAct::Return); });
    connect(m_unpack, &QPushButton::clicked, this, [this] { askEnd(ParcelAct::Unpack); });
    connect(m_endSheet, &DayWordsSheet::said, this, [this](QDate on, int, const QString &words) {
        if (const Parcel *parcel = chosenParcel())
            emit ended({parcel->id, m_endAct, on, words});
    });
}

QWidget *CollectPanel::makeResults()
{
    auto *part = new QWidget;
    m_title->setObjectName(QStringLiteral("collectTitle"));
    m_title->setProperty("kind", QStringLiteral("large"));
    m_table->setObjectName(QStringLiteral("collectTable"));
    m_table->setAccessibleName(tr("待领证照"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({170, 80, -1, 90, 230});
    m_table->setEmpty(Icon::Delivery, tr("没有等待领取的证照"), {});
    m_pack->setProperty("kind", QStringLiteral("primary"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_title, 1);
    foot->addWidget(m_shelve);
    foot->addWidget(m_remind);
    foot->addWidget(m_way);
    foot->addWidget(m_pack);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(foot);
    column->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CollectPanel::tellButtons);
    return part;
}

QWidget *CollectPanel::makeParcels()
{
    auto *part = new QWidget;
    m_parcelTitle->setObjectName(QStringLiteral("parcelTitle"));
    m_parcelTable->setObjectName(QStringLiteral("parcelTable"));
    m_parcelTable->setAccessibleName(tr("邮件"));
    m_parcelTable->setModel(m_parcelRows);
    m_parcelTable->setColumnWidths({80, 150, 130, 90, -1, 150});
    m_parcelTable->setEmpty(Icon::Check, tr("没有在途的邮件"), {});
    m_handOver->setProperty("kind", QStringLiteral("primary"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_parcelTitle, 1);
    foot->addWidget(m_unpack);
    foot->addWidget(m_return);
    foot->addWidget(m_deliver);
    foot->addWidget(m_handOver);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(foot);
    column->addWidget(m_parcelTable, 1);
    connect(m_parcelTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CollectPanel::tellButtons);
    return part;
}

void CollectPanel::tell(const CollectScene &scene)
{
    m_scene = scene;
    m_shown.clear();
    for (const Case &record : scene.waiting) {
        if (record.state == CaseState::Issued)
            m_shown.append(record);
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const Case &a, const Case &b) {
        return readyOn(a).value_or(QDate()) < readyOn(b).value_or(QDate());
    });
    QList<QStringList> rows;
    QList<const char *> lights;
    int remind = 0;
    int shelve = 0;
    for (const Case &record : std::as_const(m_shown)) {
        const CollectBand band = collectBand(record, scene.collecting.terms, scene.today, m_calendar);
        remind += band == CollectBand::RemindDue ? 1 : 0;
        shelve += band == CollectBand::ShelfDue ? 1 : 0;
        rows.append(
            {tr("%1个工作日　%2").arg(daysReady(record, scene.today, m_calendar)).arg(codeWord(collectBandText(band))),
             record.maskedName,
             record.result ? tr("%1 %2").arg(record.result->name, record.result->number) : record.itemName,
             collectWay(record) == CollectWay::Mail ? tr("邮寄") : tr("窗口"), lastText(record, band)});
        lights.append(CaseText::colour(collectLight(band)));
    }
    m_rows->show(rows, lights);
    m_title->setText(tr("待领 %1 件：该催领 %2 件，该转归档 %3 件").arg(m_shown.size()).arg(remind).arg(shelve));
    m_shelve->setEnabled(scene.usable && shelve > 0);
    m_parcels.clear();
    for (const Parcel &parcel : scene.collecting.parcels) {
        if (isUnderWay(parcel.state))
            m_parcels.append(parcel);
    }
    QList<QStringList> parcels;
    for (const Parcel &parcel : std::as_const(m_parcels))
        parcels.append({codeWord(parcelStateText(parcel.state)), parcel.tracking, parcel.carrierName,
                        parcel.maskedRecipient, parcel.results.join(QStringLiteral("、")),
                        parcel.handedOn ? tr("%1 %2").arg(CaseText::day(*parcel.handedOn, scene.today),
                                                          parcel.list.value_or(QString()))
                                        : QString()});
    m_parcelRows->show(parcels);
    const auto packed = std::count_if(m_parcels.begin(), m_parcels.end(),
                                      [](const Parcel &one) { return one.state == ParcelState::Packed; });
    m_parcelTitle->setText(tr("待交寄 %1 件，在途 %2 件").arg(packed).arg(m_parcels.size() - packed));
    tellButtons();
}

void CollectPanel::pack(const QList<Case> &cases, const ParcelAddress &to)
{
    m_packSheet->open(cases, m_scene.collecting.carriers, to);
}

QString CollectPanel::lastText(const Case &record, CollectBand band) const
{
    if (band == CollectBand::InEnvelope)
        return tr("邮件 %1").arg(*record.collecting->tracking);
    if (!record.collecting)
        return {};
    const Collecting &collecting = *record.collecting;
    if (collecting.shelvedOn)
        return tr("%1转归档待领").arg(CaseText::day(*collecting.shelvedOn, m_scene.today));
    if (collecting.way == CollectWay::Mail && !collecting.mailedOn && record.issueDue)
        return tr("最迟%1交寄").arg(CaseText::day(*record.issueDue, m_scene.today));
    if (!collecting.reminders.isEmpty())
        return tr("%1催领：%2")
            .arg(CaseText::day(collecting.reminders.last().on, m_scene.today), collecting.reminders.last().words);
    return collecting.returnedOn ? tr("%1邮件退回").arg(CaseText::day(*collecting.returnedOn, m_scene.today))
                                 : QString();
}

const Case *CollectPanel::chosenCase() const
{
    const QModelIndex index = m_table->currentIndex();
    const bool chosen =
        index.isValid() && m_table->selectionModel()->isRowSelected(index.row()) && index.row() < m_shown.size();
    return chosen ? &m_shown.at(index.row()) : nullptr;
}

const Parcel *CollectPanel::chosenParcel() const
{
    const QModelIndex index = m_parcelTable->currentIndex();
    const bool chosen = index.isValid() && m_parcelTable->selectionModel()->isRowSelected(index.row())
        && index.row() < m_parcels.size();
    return chosen ? &m_parcels.at(index.row()) : nullptr;
}

/// All packed ones of the chosen one's carrier, or of the first.
QList<Parcel> CollectPanel::toHandOver() const
{
    const Parcel *chosen = chosenParcel();
    QString carrier = chosen && chosen->state == ParcelState::Packed ? chosen->carrier : QString();
    QList<Parcel> parcels;
    for (const Parcel &parcel : m_parcels) {
        if (parcel.state != ParcelState::Packed || (!carrier.isEmpty() && parcel.carrier != carrier))
            continue;
        carrier = parcel.carrier;
        parcels.append(parcel);
    }
    return parcels;
}

void CollectPanel::askEnd(ParcelAct act)
{
    const Parcel *parcel = chosenParcel();
    if (!parcel)
        return;
    m_endAct = act;
    const QString message = tr("%1 %2，%3").arg(parcel->carrierName, parcel->tracking, parcel->maskedRecipient);
    const QDate from = parcel->handedOn.value_or(parcel->packedOn);
    if (act == ParcelAct::Deliver)
        m_endSheet->open({tr("登记妥投"), message, tr("谁签收的，例如：本人签收"), tr("登记"), from, m_scene.today});
    else if (act == ParcelAct::Return)
        m_endSheet->open({tr("登记退回"), message, tr("为什么退回，例如：无人签收"), tr("登记"), from, m_scene.today});
    else
        m_endSheet->open(
            {tr("拆件"), message, tr("为什么拆开，例如：申请人改为到窗口领取"), tr("拆件"), from, m_scene.today});
}

void CollectPanel::tellButtons()
{
    const Case *record = chosenCase();
    const bool isHere = record && !isInEnvelope(*record);
    const bool isMail = record && collectWay(*record) == CollectWay::Mail;
    m_way->setText(isMail ? tr("改为窗口领取") : tr("改为邮寄"));
    m_way->setEnabled(m_scene.usable && isHere);
    m_pack->setEnabled(m_scene.usable && isHere && isMail);
    m_remind->setEnabled(m_scene.usable && isHere);
    const Parcel *parcel = chosenParcel();
    m_handOver->setEnabled(m_scene.usable && !toHandOver().isEmpty());
    m_deliver->setEnabled(m_scene.usable && parcel && parcelAfter(parcel->state, ParcelAct::Deliver));
    m_return->setEnabled(m_scene.usable && parcel && parcelAfter(parcel->state, ParcelAct::Return));
    m_unpack->setEnabled(m_scene.usable && parcel && parcelAfter(parcel->state, ParcelAct::Unpack));
}

} // namespace ow

#include "moc_CollectPanel.cpp"
