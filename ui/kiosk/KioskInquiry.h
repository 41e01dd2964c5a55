#pragma once
#include "models/cases/CaseViews.h"
#include "models/prefill/PrefillCommands.h"
#include "models/progress/KioskRating.h"
#include "models/publication/PublicationViews.h"
#include "models/queue/ItemService.h"
#include "models/queue/QueueViews.h"
#include "models/suggestions/SuggestionCommands.h"
#include "ui/kiosk/KioskScreens.h"
#include "ui/session/StationContext.h"

#include <QMap>
#include <QObject>

namespace ow {

/// What a visitor asks before he takes a number: which item it is, what its guide says for his situation, on screen and on paper, and how
/// a case of his stands.
/// Which step is shown, and for how long, is the page's.
class KioskInquiry final : public QObject {
    Q_OBJECT
public:
    KioskInquiry(StationContext &context, QObject *parent = nullptr);
    /// The steps of the language that holds now.
    void use(const KioskScreens &screens);
    /// The items there are; `hall` names the queues. Nothing known of the queues: nothing can be looked for.
    /// Looked for to be done with a number one has: no guide offers one.
    void setFilling(bool filling) { m_filling = filling; }
    void beginSearch(const std::optional<ItemServiceView> &service, const PublicView &hall);

signals:
    /// A guide is to be looked at.
    void guideShown();
    /// The visitor is done with it, and goes back to what he found.
    void guideLeft();
    /// He wants a number for that item; `queue` is empty when none serves it.
    void ticketWanted(const QString &item, const QString &name, const QString &queue);

private:
    void openGuide(const QString &item, const QString &name, const QString &queue);
    void loadGuide(const QMap<QString, QString> &choices);
    void print();
    void openFill(const PrefillSlip &slip, const QList<QString> &items);
    void saveFill(const QList<SavePrefill::Said> &answers);
    void printHandIn();
    void rate(const RateAtKiosk &command);
    void leaveSuggestion(const LeaveSuggestion &command);
    void askSuggestion(const AskSuggestion &command);
    void askProgress(const QString &number, const QString &code);

    StationContext &m_context;
    KioskScreens m_screens;
    bool m_filling = false;
    QString m_item; ///< whose guide is open
    QString m_name;
    QString m_queue;
    ItemGuide m_guide;
    int m_asked = 0; ///< the answer to an earlier question is too late
};

} // namespace ow
