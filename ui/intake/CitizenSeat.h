#pragma once
#include "ui/citizen/CitizenScreen.h"
#include "ui/intake/SaidDesk.h"

#include <QUuid>
#include <memory>

class QTimer;

namespace ow {
class IntakePanel;

/// The screen turned towards the visitor of one window: shows what the clerk's session is about, asks what the clerk wants asked, and
/// brings the answers back. When the visit ends the rating follows, then the reminder of the card, and nothing of the visitor stays;
/// the next one may be called already (F2), who was served stands there until the next one begins.
class CitizenSeat final : public QObject {
    Q_OBJECT
public:
    static constexpr int ratingWaitMs = 3000;  ///< for the hub to open one
    static constexpr int ratingMs = 60 * 1000; ///< and for the visitor to give it
    static constexpr int farewellMs = 8000;

    /// Lives as long as the page does.
    CitizenSeat(StationContext &context, IntakePanel &panel, int window, QWidget &page);
    ~CitizenSeat() override;

    CitizenScreen &screen() { return *m_screen; }
    /// The page of a rating station of its own; the clerk's session can neither open nor press it.
    void setRating(QWidget *rating);
    /// Without a frame over the whole of a monitor the page does not stand on; false when there is only one.
    bool openOnSecondMonitor();
    /// As an ordinary window, for one monitor.
    void openAsWindow();
    void toggle();

public slots:
    /// The hub has opened a rating for this window, or it was given or has ended.
    void ratingAsks(bool asks);

private:
    void ticketChanged();
    void sheetChanged();
    void answersChanged(const QList<FormCell> &cells);
    void showForm();
    void askCheck();
    void askSignature();
    void askAgreement(const QString &topic);
    void endVisit();
    bool isServing() const;
    void nextBegan();
    void greet();
    void sayFarewell();
    void later(int milliseconds, void (CitizenSeat::*step)());
    void toIdle();
    QString ticketNumber() const;

    StationContext &m_context;
    IntakePanel &m_panel;
    IntakeSession &m_session;
    SaidDesk &m_desk;
    QWidget &m_page;
    std::unique_ptr<CitizenScreen> m_screen;
    QUuid m_signing; ///< who was asked to sign
    QSet<QString> m_changed;
    QStringList m_objected;  ///< found wrong since the last time all was right
    QUuid m_ticket;          ///< as last seen
    bool m_isEnding = false; ///< the last visitor still stands here, whoever was called
    bool m_ratingAsks = false;
    int m_round = 0; ///< an earlier step's end is void
};

} // namespace ow
