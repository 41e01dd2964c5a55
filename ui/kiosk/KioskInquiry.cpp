#include "ui/kiosk/KioskInquiry.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "sync/client/Eventually.h"
#include "ui/common/Printer.h"
#include "ui/common/ProblemText.h"
#include "ui/kiosk/KioskGuide.h"
#include "ui/kiosk/KioskProgress.h"
#include "ui/kiosk/KioskSearch.h"
#include "ui/papers/GuidePaper.h"
#include "ui/papers/GuideSlip.h"

namespace ow {

KioskInquiry::KioskInquiry(StationContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void KioskInquiry::use(const KioskScreens &screens)
{
    m_screens = screens;
    connect(screens.search, &KioskSearch::guideAsked, this, &KioskInquiry::openGuide);
    connect(screens.guide, &KioskGuide::chosen, this, &KioskInquiry::loadGuide);
    connect(screens.guide, &KioskGuide::printAsked, this, &KioskInquiry::print);
    connect(screens.guide, &KioskGuide::backAsked, this, &KioskInquiry::guideLeft);
    connect(screens.progress, &KioskProgress::asked, this, &KioskInquiry::askProgress);
    connect(screens.guide, &KioskGuide::ticketAsked, this, [this] { emit ticketWanted(m_item, m_name, m_queue); });
}

void KioskInquiry::beginSearch(const std::optional<ItemServiceView> &service, const PublicView &hall)
{
    m_screens.search->begin();
    whenReady(m_context.hub.view<ItemsView>(QLatin1String(ItemsView::name)), this,
              [this, service, hall](const Result<Viewed<ItemsView>> &viewed) {
                  if (viewed && service)
                      m_screens.search->tell(viewed->value.catalogue(), viewed->value.bundles, *service, hall);
                  else
                      m_screens.search->tellUnknown(tr("现在查不了事项，请按“返回”选业务，或到导服台。"));
              });
}

void KioskInquiry::openGuide(const QString &item, const QString &name, const QString &queue)
{
    m_item = item;
    m_name = name;
    m_queue = queue;
    m_screens.guide->begin(name);
    m_screens.guide->setTicket(!queue.isEmpty());
    emit guideShown();
    loadGuide({});
}

void KioskInquiry::loadGuide(const QMap<QString, QString> &choices)
{
    QUrlQuery query{{QStringLiteral("code"), m_item}};
    for (auto choice = choices.begin(); choice != choices.end(); ++choice)
        query.addQueryItem(choice.key(), *choice);
    whenReady(m_context.hub.view<ItemGuideView>(QLatin1String(ItemGuideView::name), query), this,
              [this, asked = ++m_asked](const Result<Viewed<ItemGuideView>> &viewed) {
                  if (asked != m_asked)
                      return;
                  if (viewed) {
                      m_guide = viewed->value.guide;
                      m_screens.guide->tell(m_guide);
                  } else {
                      const Problem &why = viewed.error();
                      const bool isOver = why.is(problem::ItemEnded) || why.is(problem::ItemAbolished);
                      m_screens.guide->setTicket(!isOver && !m_queue.isEmpty());
                      m_screens.guide->tellUnknown(isOver ? ProblemText::sentence(why)
                                                          : tr("现在读不到这份指南，请到导服台问一问。"));
                  }
              });
}

void KioskInquiry::print()
{
    const auto slip = m_context.printsSheets
        ? renderPaper(guidePaper(m_guide, m_context.hall.hall, m_context.hall.kind))
        : guideSlip(m_guide, m_context.hall.hall, m_context.hall.kind);
    if (!slip) {
        m_screens.guide->tellNotPrinted();
        return;
    }
    whenReady(m_context.printer.print(*slip), this, [this](const Result<QString> &printed) {
        if (printed) {
            m_screens.guide->tellPrinted();
            return;
        }
        // What to do about the printer is no visitor's affair.
        log::warning("guide is not printed", {log::code("problem", printed.error().type().id)});
        m_screens.guide->tellNotPrinted();
    });
}

void KioskInquiry::askProgress(const QString &number, const QString &code)
{
    whenReady(m_context.hub.send(AskProgress{number, code}), this,
              [this, round = m_screens.progress->round()](const Result<ProgressReply> &reply) {
                  // Whoever asked may have gone; the next one is shown nothing of it.
                  if (round == m_screens.progress->round())
                      m_screens.progress->tell(reply);
              });
}

} // namespace ow

#include "moc_KioskInquiry.cpp"
