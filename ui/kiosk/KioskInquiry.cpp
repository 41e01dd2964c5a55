#include "ui/kiosk/KioskInquiry.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "sync/client/Eventually.h"
#include "ui/common/Printer.h"
#include "ui/common/ProblemText.h"
#include "ui/kiosk/KioskFill.h"
#include "ui/kiosk/KioskGuide.h"
#include "ui/kiosk/KioskProgress.h"
#include "ui/kiosk/KioskRate.h"
#include "ui/kiosk/KioskSearch.h"
#include "ui/kiosk/KioskSuggest.h"
#include "ui/papers/GuidePaper.h"
#include "ui/papers/GuideSlip.h"
#include "ui/papers/HandInSlip.h"

namespace ow {

KioskInquiry::KioskInquiry(StationContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void KioskInquiry::use(const KioskScreens &screens)
{
    m_screens = screens;
    connect(screens.search, &KioskSearch::guideAsked, this, &KioskInquiry::openGuide);
    connect(screens.guide, &KioskGuide::chosen, this, &KioskInquiry::loadGuide);
    connect(screens.guide, &KioskGuide::printAsked, this, &KioskInquiry::print);
    connect(screens.guide, &KioskGuide::backAsked, this, &KioskInquiry::guideLeft);
    connect(screens.fill, &KioskFill::opened, this, &KioskInquiry::openFill);
    connect(screens.fill, &KioskFill::said, this, &KioskInquiry::saveFill);
    connect(screens.suggest, &KioskSuggest::left, this, &KioskInquiry::leaveSuggestion);
    connect(screens.suggest, &KioskSuggest::asked, this, &KioskInquiry::askSuggestion);
    connect(screens.rate, &KioskRate::asked, this, &KioskInquiry::rate);
    connect(screens.progress, &KioskProgress::printAsked, this, &KioskInquiry::printHandIn);
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
    m_screens.guide->setTicket(!queue.isEmpty() && !m_filling);
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
                      m_screens.guide->setTicket(!isOver && !m_filling && !m_queue.isEmpty());
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

void KioskInquiry::rate(const RateAtKiosk &command)
{
    whenReady(m_context.hub.send(command), this,
              [this, round = m_screens.rate->round()](const Result<ByCodeReply> &reply) {
                  if (round == m_screens.rate->round())
                      m_screens.rate->tell(reply);
              });
}

void KioskInquiry::leaveSuggestion(const LeaveSuggestion &command)
{
    whenReady(m_context.hub.send(command), this,
              [this, round = m_screens.suggest->round()](const Result<SuggestionTaken> &reply) {
                  if (round == m_screens.suggest->round())
                      m_screens.suggest->tellLeft(reply);
              });
}

void KioskInquiry::askSuggestion(const AskSuggestion &command)
{
    whenReady(m_context.hub.send(command), this,
              [this, round = m_screens.suggest->round()](const Result<SuggestionTold> &reply) {
                  if (round == m_screens.suggest->round())
                      m_screens.suggest->tellAsked(reply);
              });
}

void KioskInquiry::printHandIn()
{
    const std::optional<ToldProgress> told = m_screens.progress->told();
    if (!told)
        return;
    const QString code = handInCode(told->shortNumber);
    const auto slip = handInSlip(*told, m_context.hall.hall, m_context.hall.kind);
    if (!slip) {
        m_screens.progress->tellNotPrinted(code);
        return;
    }
    whenReady(m_context.printer.print(*slip), this,
              [this, code, round = m_screens.progress->round()](const Result<QString> &printed) {
                  if (!printed)
                      log::warning("hand-in slip is not printed", {log::code("problem", printed.error().type().id)});
                  if (round != m_screens.progress->round())
                      return;
                  if (printed)
                      m_screens.progress->tellPrinted();
                  else
                      m_screens.progress->tellNotPrinted(code);
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

void KioskInquiry::openFill(const PrefillSlip &slip, const QList<QString> &items)
{
    whenReady(m_context.hub.send(OpenPrefill{slip, items}), this,
              [this, round = m_screens.fill->round()](const Result<PrefillReply> &reply) {
                  if (round == m_screens.fill->round())
                      m_screens.fill->tell(reply);
              });
}

void KioskInquiry::saveFill(const QList<SavePrefill::Said> &answers)
{
    const SavePrefill command{m_screens.fill->slip(), m_screens.fill->items(), answers};
    whenReady(m_context.hub.send(command), this,
              [this, round = m_screens.fill->round()](const Result<PrefillReply> &reply) {
                  if (round == m_screens.fill->round())
                      m_screens.fill->tellSaved(reply);
              });
}

} // namespace ow

#include "moc_KioskInquiry.cpp"
