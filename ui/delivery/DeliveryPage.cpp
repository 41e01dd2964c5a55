#include "ui/delivery/DeliveryPage.h"

#include "models/base/Clock.h"
#include "models/base/Uuid.h"
#include "models/cases/ReviewCommands.h"
#include "models/mailing/ParcelRules.h"
#include "models/queue/QueueFolding.h"
#include "ui/cases/CaseFolding.h"
#include "ui/common/CodeWords.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Toast.h"
#include "ui/delivery/CollectPanel.h"
#include "ui/delivery/DeliveryDesk.h"
#include "ui/delivery/FeeSheet.h"
#include "ui/reader/CardReader.h"
#include "ui/window/WindowDesk.h"
#include "ui/window/WindowPage.h"

#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
QString deliveryPageList()
{
    return QStringLiteral("delivery");
}
} // namespace

DeliveryPage::DeliveryPage(StationContext &context, const SignedIn &clerk, int window, CardReader *reader,
                           QWidget *parent)
    : QWidget(parent), m_context(context), m_clerk(clerk.user), m_number(window), m_calendar(context.calendar->value()),
      m_queue(context.hub, QLatin1String(QueueView::name), {}, {QStringLiteral("hall"), QStringLiteral("queue")},
              &foldQueue),
      m_waiting(context.hub, QLatin1String(CasesView::name), QUrlQuery({{QStringLiteral("list"), deliveryPageList()}}),
                {QStringLiteral("cases")},
                [](CasesView &view, const QString &type, const QJsonObject &told) {
                    return foldCases(view, deliveryPageList(), type, told);
                }),
      m_blanks(context.hub, QLatin1String(BlanksView::name), {}, {QStringLiteral("cases")}, &foldBlanks),
      m_collecting(context.hub, QLatin1String(CollectingView::name), {}, {QStringLiteral("cases")}, &foldCollecting),
      m_papers(context), m_window(new WindowPage(context, clerk, window, WindowPage::Work::Other)),
      m_printing(new PrintBar(m_papers)), m_notice(new Notice), m_desk(new DeliveryDesk(m_calendar, reader)),
      m_fees(new FeeSheet(*this))
{
    setObjectName(QStringLiteral("deliveryPage"));
    setAccessibleName(tr("出件窗口"));
    setFocusProxy(m_window);
    m_notice->setObjectName(QStringLiteral("deliveryNotice"));
    auto *area = new QWidget;
    auto *areaColumn = new QVBoxLayout(area);
    areaColumn->setContentsMargins(0, 0, 0, 0);
    areaColumn->setSpacing(8);
    areaColumn->addWidget(m_printing);
    areaColumn->addWidget(m_notice);
    areaColumn->addWidget(m_desk, 1);
    m_window->intakeArea().setCurrentIndex(m_window->intakeArea().addWidget(area));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_window);

    for (LiveViewBase *view : std::initializer_list<LiveViewBase *>{&m_queue, &m_waiting, &m_blanks, &m_collecting}) {
        connect(view, &LiveViewBase::changed, this, &DeliveryPage::refresh);
        connect(view, &LiveViewBase::freshChanged, this, &DeliveryPage::refresh);
    }
    connect(context.calendar.get(), &HallCalendar::changed, this, &DeliveryPage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &DeliveryPage::refresh);
    connect(reader, &CardReader::cardRead, this, &DeliveryPage::identify);
    connect(m_desk, &DeliveryDesk::deliverChosen, this, &DeliveryPage::deliver);
    connect(m_desk, &DeliveryDesk::otherAsked, this, &DeliveryPage::findForOther);
    wireCollecting();
    wireFees();
    connect(m_desk, &DeliveryDesk::issueChosen, this, &DeliveryPage::issue);
    connect(m_desk, &DeliveryDesk::remakeChosen, this, [this](const QUuid &id, const QString &reason) {
        send(RemakeCase{id, reason}, [this](const CaseReply &reply) {
            Toast::pop(*this, tr("%1 已退回制证，重新制作后再出件").arg(reply.record.itemName), Toast::Tone::Good);
        });
    });
    connect(m_desk, &DeliveryDesk::printChosen, this, &DeliveryPage::print);
    connect(m_desk, &DeliveryDesk::spoilChosen, this, &DeliveryPage::spoil);
    connect(m_desk, &DeliveryDesk::countChosen, this, &DeliveryPage::count);
    refresh();
}

void DeliveryPage::refresh()
{
    const std::optional<Ticket> ticket = m_queue.isLoaded()
        ? windowDesk(m_queue.value(), m_number, m_clerk, m_context.clock.now()).ticket
        : std::nullopt;
    const QUuid id = ticket ? ticket->id : QUuid();
    if (m_queue.isLoaded() && id != m_ticket) { // somebody else stands there now
        m_ticket = id;
        m_person.reset();
        m_forOther.clear();
        m_notice->clear();
        m_printing->clear();
        m_desk->clear();
    }
    DeliveryScene scene;
    if (ticket)
        scene.ticket = ticket->number;
    scene.person = m_person;
    scene.usable = !m_underWay && m_context.hub.link() == HubClient::Link::Online && m_queue.isFresh();
    scene.waiting = m_waiting.isLoaded() ? m_waiting.value().cases : QList<Case>();
    scene.forOther = m_forOther;
    scene.collecting = m_collecting.isLoaded() ? m_collecting.value() : CollectingView();
    scene.books = m_blanks.isLoaded() ? m_blanks.value() : BlanksView();
    scene.holder = windowHolder(m_number).code;
    scene.today = hallDate(m_context.clock.now());
    m_desk->tell(scene);
}

template <class C, class Took>
void DeliveryPage::send(const C &command, Took took)
{
    if (m_underWay)
        return;
    m_underWay = true;
    m_notice->clear();
    refresh();
    whenReady(m_context.hub.send(command), this, [this, took](const Result<typename C::Reply> &reply) {
        m_underWay = false;
        if (reply)
            took(*reply);
        else
            m_notice->explain(reply.error());
        refresh();
    });
}

void DeliveryPage::identify(const IdentityCard &card)
{
    const bool isProxy = m_desk->isProxy();
    const VisitRole role = isProxy ? VisitRole::Agent : VisitRole::Applicant;
    send(IdentifyVisitor{m_number, card, role}, [this, isProxy](const IdentifiedReply &reply) {
        if (reply.visit.ticket != m_ticket)
            return; // the next one was called meanwhile
        m_person = reply.card;
        if (!isProxy) {
            m_forOther.clear();
            m_desk->clear();
        }
    });
}

void DeliveryPage::findForOther(const QString &number)
{
    send(FindToCollect{number}, [this](const FoundToCollect &found) {
        for (const Case &one : found.toCollect) {
            m_forOther.removeIf([&](const Case &known) { return known.id == one.id; });
            m_forOther.append(one);
        }
        Toast::pop(*this, tr("%1 有 %2 件可以代领").arg(found.maskedName).arg(found.toCollect.size()),
                   Toast::Tone::Good);
    });
}

void DeliveryPage::wireCollecting()
{
    CollectPanel &panel = m_desk->collectPanel();
    connect(&panel, &CollectPanel::wayChosen, this, [this](const ChooseCollecting &command) {
        send(command, [this](const CaseReply &reply) {
            Toast::pop(*this,
                       collectWay(reply.record) == CollectWay::Mail ? tr("已改为邮寄，请装件") : tr("已改为窗口领取"),
                       Toast::Tone::Good);
        });
    });
    connect(&panel, &CollectPanel::packAsked, this, &DeliveryPage::askAddress);
    connect(&panel, &CollectPanel::packed, this, [this](const PackParcel &command) {
        send(command, [this](const ParcelReply &reply) {
            Toast::pop(*this, tr("邮件 %1 已装好，等交寄").arg(reply.parcel.tracking), Toast::Tone::Good);
        });
    });
    connect(&panel, &CollectPanel::reminded, this, [this](const RemindCollecting &command) {
        send(command, [this](const CaseReply &) { Toast::pop(*this, tr("催领已记录"), Toast::Tone::Good); });
    });
    connect(&panel, &CollectPanel::shelved, this, [this](const ShelveResults &command) {
        send(command, [this](const ShelvedReply &reply) {
            Toast::pop(*this, tr("%1 件已转归档待领").arg(reply.cases.size()), Toast::Tone::Good);
        });
    });
    connect(&panel, &CollectPanel::handedOver, this, [this](const HandOverParcels &command) {
        send(command, [this](const ParcelsReply &reply) {
            m_papers.print(reply.papers);
            Toast::pop(*this, tr("已交寄 %1 件，清单请寄递企业签收").arg(reply.parcels.size()), Toast::Tone::Good);
        });
    });
    connect(&panel, &CollectPanel::ended, this, [this](const EndParcel &command) {
        send(command, [this](const ParcelReply &reply) {
            m_papers.print(reply.papers);
            Toast::pop(*this,
                       tr("邮件 %1：%2").arg(reply.parcel.tracking, codeWord(parcelStateText(reply.parcel.state))),
                       Toast::Tone::Good);
        });
    });
}

void DeliveryPage::wireFees()
{
    connect(m_desk, &DeliveryDesk::feeChosen, this, &DeliveryPage::askFee);
    connect(m_fees, &FeeSheet::noticeSaid, this, [this](const NotifyFee &command) {
        send(command, [this](const CaseReply &reply) {
            m_papers.print(reply.papers);
            Toast::pop(*this, tr("缴费通知单已开，应缴 %1 元").arg(yuanText(reply.record.fee->owed())),
                       Toast::Tone::Good);
        });
    });
    connect(m_fees, &FeeSheet::paymentSaid, this, [this](const PayFee &command) {
        send(command, [this](const CaseReply &reply) {
            Toast::pop(*this, tr("票据 %1 已登记，可以出件").arg(reply.record.fee->payment->receipt),
                       Toast::Tone::Good);
        });
    });
    connect(m_fees, &FeeSheet::waiverSaid, this, [this](const AskFeeWaiver &command) {
        send(command, [this](const CaseReply &) { Toast::pop(*this, tr("减免已报大厅主管"), Toast::Tone::Good); });
    });
}

void DeliveryPage::askFee(const Case &record)
{
    const QUrlQuery query({{QStringLiteral("case"), uuidText(record.id)}});
    whenReady(m_context.hub.view<FeesView>(QLatin1String(FeesView::name), query), this,
              [this, record](const Result<Viewed<FeesView>> &viewed) {
                  if (viewed)
                      m_fees->open(record, viewed->value.published, viewed->value.day);
                  else
                      m_notice->explain(viewed.error());
              });
}

void DeliveryPage::askAddress(const QList<Case> &cases)
{
    const QUrlQuery query(
        {{QStringLiteral("id"), uuidText(cases.first().id)}, {QStringLiteral("reason"), tr("邮寄装件")}});
    whenReady(m_context.hub.view<MailAddressView>(QLatin1String(MailAddressView::name), query), this,
              [this, cases](const Result<Viewed<MailAddressView>> &viewed) {
                  if (viewed)
                      m_desk->collectPanel().pack(cases, viewed->value.address);
                  else
                      m_notice->explain(viewed.error());
              });
}

void DeliveryPage::deliver(const QList<QUuid> &cases, const QByteArray &signature,
                           const std::optional<ProxyProof> &proxy, const std::optional<Signing> &signing)
{
    if (!m_person)
        return;
    send(DeliverCases{m_number, cases, m_person->person, signature, proxy, signing},
         [this](const DeliveredReply &reply) {
             m_papers.print(reply.papers);
             m_desk->clear();
             m_window->setOutcome(Outcome::Collected);
             if (m_person) {
                 m_person->toCollect.removeIf([&](const Case &c) {
                     return std::any_of(reply.cases.begin(), reply.cases.end(),
                                        [&](const Case &done) { return done.id == c.id; });
                 });
             }
             m_forOther.removeIf([&](const Case &c) {
                 return std::any_of(reply.cases.begin(), reply.cases.end(),
                                    [&](const Case &done) { return done.id == c.id; });
             });
             QStringList left;
             for (const Case &one : reply.left.value_or(QList<Case>()))
                 left.append(one.result ? one.result->name : one.itemName);
             Toast::pop(*this,
                        left.isEmpty() ? tr("已发放 %1 件，请领取人对本次服务评价").arg(reply.cases.size())
                                       : tr("已发放 %1 件，还有 %2 件没领：%3")
                                             .arg(reply.cases.size())
                                             .arg(left.size())
                                             .arg(left.join(QStringLiteral("、"))),
                        Toast::Tone::Good);
         });
}

void DeliveryPage::issue(const QUuid &id)
{
    send(IssueCase{id}, [this](const CaseReply &reply) {
        Toast::pop(*this, tr("%1 已出件").arg(reply.record.itemName), Toast::Tone::Good);
    });
}

void DeliveryPage::print(const QUuid &id)
{
    send(UseBlank{id, m_number}, [this](const CaseReply &reply) {
        m_papers.print(reply.papers);
        Toast::pop(*this,
                   tr("证照印在 %1 号空白证照上。打印完好请出件，打坏了请作废重打")
                       .arg(reply.record.result->blank.value_or(QString())),
                   Toast::Tone::Good);
    });
}

void DeliveryPage::spoil(const SpoilBlank &command)
{
    send(command, [this](const BlankReply &reply) {
        Toast::pop(*this, tr("%1 号空白证照已作废，请留好等另一个人核对").arg(reply.blank.number), Toast::Tone::Good);
    });
}

void DeliveryPage::count(const CountBlanks &command)
{
    send(command, [this](const BlankCountReply &reply) {
        Toast::pop(*this,
                   reply.count.agrees ? tr("清点相符，%1 张").arg(reply.count.counted)
                                      : tr("清点不符已记录，大厅主管会看到"),
                   Toast::Tone::Good);
    });
}

} // namespace ow

#include "moc_DeliveryPage.cpp"
#include "ui/session/HallCalendar.h"
