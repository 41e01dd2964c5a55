#include "ui/delivery/DeliveryDesk.h"

#include "models/cases/CaseRules.h"
#include "ui/blanks/BlankBar.h"
#include "ui/cases/CaseListModel.h"
#include "ui/cases/CaseText.h"
#include "ui/common/DataTable.h"
#include "ui/common/SignaturePad.h"
#include "ui/delivery/CollectPanel.h"
#include "ui/delivery/ProxyStrip.h"
#include "ui/papers/SigningSheet.h"
#include "ui/reader/CardReader.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

DeliveryDesk::DeliveryDesk(const WorkingCalendar &calendar, CardReader *reader, QWidget *parent)
    : QWidget(parent), m_reader(reader), m_person(new QLabel), m_hint(new QLabel), m_collect(new QWidget),
      m_collectRows(new QVBoxLayout(m_collect)), m_all(new QPushButton(tr("编号都核对过 (A)"))),
      m_pad(new SignaturePad), m_again(new QPushButton(tr("重签"))),
      m_otherwise(new QPushButton(tr("捺印、拒签… (Alt+Z)"))), m_deliver(new QPushButton(tr("发放"))),
      m_waitingTitle(new QLabel),
      m_waiting(new CaseListModel(calendar,
                                  {CaseListModel::Column::State, CaseListModel::Column::Name,
                                   CaseListModel::Column::Item, CaseListModel::Column::ResultNumber},
                                  this)),
      m_table(new DataTable), m_fee(new QPushButton(tr("缴费…"))), m_remake(new QPushButton(tr("退回制证…"))),
      m_issue(new QPushButton(tr("出件"))),
      m_blanks(new BlankBar(*this)), m_proxy(new ProxyStrip), m_collectPanel(new CollectPanel(calendar, *this))
{
    setObjectName(QStringLiteral("deliveryDesk"));
    auto *tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("deliveryTabs"));
    tabs->setAccessibleName(tr("分页"));
    tabs->addTab(makeHandOver(reader), tr("发放证照"));
    tabs->addTab(makeWaiting(), tr("待领证照"));
    tabs->addTab(m_collectPanel, tr("邮寄和催领"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tabs);
}

QWidget *DeliveryDesk::makeHandOver(CardReader *reader)
{
    m_person->setObjectName(QStringLiteral("deliveryPerson"));
    m_person->setProperty("kind", QStringLiteral("large"));
    m_hint->setObjectName(QStringLiteral("deliveryHint"));
    m_hint->setProperty("kind", QStringLiteral("soft"));
    m_hint->setWordWrap(true);
    m_collect->setObjectName(QStringLiteral("collectList"));
    m_collect->setAccessibleName(tr("可领取的证照"));
    m_collectRows->setContentsMargins(0, 0, 0, 0);
    m_collectRows->setSpacing(2);
    m_again->setObjectName(QStringLiteral("signAgainButton"));
    m_deliver->setObjectName(QStringLiteral("deliverButton"));
    m_deliver->setProperty("kind", QStringLiteral("primary"));
    m_all->setObjectName(QStringLiteral("tickAllButton"));
    connect(m_all, &QPushButton::clicked, this, &DeliveryDesk::tickAll);
    connect(m_pad, &SignaturePad::changed, this, &DeliveryDesk::tellButtons);
    connect(m_again, &QPushButton::clicked, m_pad, &SignaturePad::clear);
    connect(m_deliver, &QPushButton::clicked, this,
            [this] { emit deliverChosen(ticked(), m_pad->png(), m_proxy->proof(), {}); });
    m_otherwise->setObjectName(QStringLiteral("signOtherwiseButton"));
    m_otherwise->setProperty("kind", QStringLiteral("quiet"));
    m_otherwise->setShortcut(QKeySequence(QStringLiteral("Alt+Z")));
    connect(m_otherwise, &QPushButton::clicked, this, &DeliveryDesk::askSigning);
    connect(m_proxy, &ProxyStrip::numberGiven, this, &DeliveryDesk::otherAsked);
    connect(m_proxy, &ProxyStrip::changed, this, &DeliveryDesk::tellButtons);
    auto *sign = new QHBoxLayout;
    sign->setSpacing(10);
    sign->addWidget(m_pad, 1);
    auto *buttons = new QVBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_otherwise);
    buttons->addWidget(m_again);
    buttons->addWidget(m_deliver);
    sign->addLayout(buttons);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(4, 12, 4, 4);
    column->setSpacing(10);
    column->addWidget(m_proxy);
    column->addWidget(reader);
    column->addWidget(m_person);
    column->addWidget(m_hint);
    column->addWidget(m_collect);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    column->addStretch();
    column->addLayout(sign);
    return page;
}

QWidget *DeliveryDesk::makeWaiting()
{
    m_waitingTitle->setObjectName(QStringLiteral("deliveryWaitingTitle"));
    m_waitingTitle->setProperty("kind", QStringLiteral("large"));
    m_table->setObjectName(QStringLiteral("deliveryList"));
    m_table->setAccessibleName(tr("待领证照"));
    m_table->setModel(m_waiting);
    m_table->setColumnWidths({150, 90, -1, 220});
    m_fee->setObjectName(QStringLiteral("feeButton"));
    m_table->setEmpty(Icon::Delivery, tr("没有等待领取的证照"), tr("审批准予后会自动出现"));
    m_issue->setObjectName(QStringLiteral("issueButton"));
    m_issue->setProperty("kind", QStringLiteral("primary"));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeliveryDesk::tellButtons);
    connect(m_issue, &QPushButton::clicked, this, [this] {
        if (const auto record = selected())
            emit issueChosen(record->id);
    });
    connect(m_fee, &QPushButton::clicked, this, [this] {
        if (const auto record = selected())
            emit feeChosen(*record);
    });
    m_remake->setObjectName(QStringLiteral("remakeButton"));
    connect(m_remake, &QPushButton::clicked, this, &DeliveryDesk::askRemake);
    connect(m_blanks, &BlankBar::printChosen, this, &DeliveryDesk::printChosen);
    connect(m_blanks, &BlankBar::spoilChosen, this, &DeliveryDesk::spoilChosen);
    connect(m_blanks, &BlankBar::countChosen, this, &DeliveryDesk::countChosen);
    auto *page = new QWidget;
    auto *head = new QHBoxLayout;
    head->addWidget(m_waitingTitle, 1);
    head->addWidget(m_fee);
    head->addWidget(m_remake);
    head->addWidget(m_issue);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(4, 12, 4, 4);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_blanks);
    column->addWidget(m_table, 1);
    return page;
}

void DeliveryDesk::tell(const DeliveryScene &scene)
{
    m_scene = scene;
    tellPerson();
    qsizetype issued = 0;
    for (const Case &record : scene.waiting)
        issued += record.state == CaseState::Issued ? 1 : 0;
    m_waitingTitle->setText(tr("待领 %1 件，待出件 %2 件").arg(issued).arg(scene.waiting.size() - issued));
    m_waiting->show(caseRows(scene.waiting), scene.today);
    m_collectPanel->tell({scene.collecting, scene.waiting, scene.today, scene.usable});
    tellButtons();
}

void DeliveryDesk::tellPerson()
{
    const QList<Case> ready = this->ready();
    m_person->setVisible(m_scene.person.has_value());
    if (m_scene.person)
        m_person->setText(tr("%1　%2").arg(m_scene.person->maskedName, m_scene.person->maskedNumber));
    if (!m_scene.ticket)
        m_hint->setText(tr("先按 F2 叫号，再请领取人刷身份证。"));
    else if (!m_scene.person && m_proxy->isOn())
        m_hint->setText(tr("%1 号：请代领人刷本人身份证，再输入申请人的办件短号。").arg(*m_scene.ticket));
    else if (!m_scene.person)
        m_hint->setText(tr("%1 号：请领取人刷身份证，核对本人后发放。").arg(*m_scene.ticket));
    else if (ready.isEmpty())
        m_hint->setText(tr("没有可领取的证照。在办 %1 件，待补材料 %2 件。")
                            .arg(m_scene.person->openCases.size())
                            .arg(m_scene.person->supplementsDue.size()));
    else
        m_hint->setText(tr("可领取 %1 件：逐件核对编号后勾选，或都核对过再按 A；请领取人签名，再按 Ctrl+回车发放。")
                            .arg(ready.size()));
    m_all->setVisible(!ready.isEmpty());
    QStringList codes;
    for (const Case &record : ready)
        codes.append(record.number);
    if (codes == m_collect->property("cases").toStringList())
        return; // ticks stay
    m_collect->setProperty("cases", codes);
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (const Case &record : ready) {
        const CaseResult result = record.result.value_or(CaseResult{});
        auto *box = new QCheckBox(tr("%1　%2　%3%4")
                                      .arg(result.name, result.number, CaseText::validity(result),
                                           result.blank ? tr("　空白证照 %1").arg(*result.blank) : QString()));
        box->setObjectName(QStringLiteral("collect_") + record.number);
        box->setProperty("case", record.id);
        box->setToolTip(record.itemName);
        connect(box, &QCheckBox::toggled, this, &DeliveryDesk::tellButtons);
        m_collectRows->addWidget(box);
        m_boxes.append(box);
    }
    if (!m_boxes.isEmpty())
        m_boxes.first()->setFocus(Qt::TabFocusReason);
}

QList<Case> DeliveryDesk::ready() const
{
    QList<Case> ready = m_scene.person ? m_scene.person->toCollect : QList<Case>();
    for (const Case &one : m_scene.person ? m_scene.forOther : QList<Case>()) {
        const bool isKnown =
            std::any_of(ready.begin(), ready.end(), [&](const Case &known) { return known.id == one.id; });
        if (!isKnown)
            ready.append(one);
    }
    ready.removeIf([](const Case &one) { return isInEnvelope(one); });
    return ready;
}

bool DeliveryDesk::isProxy() const
{
    return m_proxy->isOn();
}

void DeliveryDesk::askSigning()
{
    if (!m_signing) {
        m_signing = new SigningSheet(*window());
        connect(m_signing, &SigningSheet::said, this,
                [this](const Signing &signing) { emit deliverChosen(ticked(), {}, m_proxy->proof(), signing); });
    }
    m_signing->open(tr("发放 %1 件：领取人没有在签字板上签名，写进送达回证。").arg(ticked().size()),
                    {SigningWay::Thumbprint, SigningWay::Refused, SigningWay::Ink});
}

void DeliveryDesk::askRemake()
{
    const auto record = selected();
    if (!record)
        return;
    auto *reasons = new QMenu(this);
    reasons->setObjectName(QStringLiteral("remakeReasons"));
    reasons->setAttribute(Qt::WA_DeleteOnClose);
    int key = 0;
    for (const QString &reason :
         {tr("证照内容与决定不一致"), tr("印刷不清、错位或污损"), tr("用错空白证照"), tr("登记信息已更正")}) {
        connect(reasons->addAction(QStringLiteral("&%1　%2").arg(++key).arg(reason)), &QAction::triggered, this,
                [this, id = record->id, reason] { emit remakeChosen(id, reason); });
    }
    reasons->popup(m_remake->mapToGlobal(QPoint(0, m_remake->height())));
}

void DeliveryDesk::tickAll()
{
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setChecked(true);
}

void DeliveryDesk::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_A && !event->modifiers() && !event->isAutoRepeat() && m_all->isVisible())
        tickAll();
    else
        QWidget::keyPressEvent(event);
}

void DeliveryDesk::tellButtons()
{
    m_reader->setEnabled(m_scene.usable && m_scene.ticket);
    m_proxy->tell(m_scene.usable && m_scene.ticket);
    const bool chosen = !ticked().isEmpty();
    m_pad->setEnabled(chosen);
    m_again->setEnabled(chosen && m_pad->isSigned());
    m_otherwise->setEnabled(m_scene.usable && m_scene.ticket && chosen);
    m_deliver->setEnabled(m_scene.usable && m_scene.ticket && chosen && m_pad->isSigned());
    m_deliver->setText(chosen ? tr("发放 %1 件 (Ctrl+回车)").arg(ticked().size()) : tr("发放 (Ctrl+回车)"));
    m_deliver->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return"))); // a new text takes the old one's key away
    const auto record = selected();
    const bool isBare = record && !m_scene.books.kindOf(record->item).isEmpty()
        && !(record->result && record->result->blank); // printed first
    m_fee->setEnabled(m_scene.usable && record);
    m_remake->setEnabled(m_scene.usable && record && mayFollow(record->state, CaseAct::Remake));
    m_issue->setEnabled(m_scene.usable && record && !isBare && mayFollow(record->state, CaseAct::Issue));
    m_blanks->tell({m_scene.books, m_scene.holder, record, m_scene.usable});
}

std::optional<Case> DeliveryDesk::selected() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && m_table->selectionModel()->isRowSelected(index.row())
        ? std::optional(m_waiting->rows().at(index.row()).record)
        : std::nullopt;
}

QList<QUuid> DeliveryDesk::ticked() const
{
    QList<QUuid> cases;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            cases.append(box->property("case").toUuid());
    }
    return cases;
}

void DeliveryDesk::clear()
{
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setChecked(false);
    m_pad->clear();
    m_proxy->clear();
}

} // namespace ow

#include "moc_DeliveryDesk.cpp"
