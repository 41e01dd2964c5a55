#pragma once
#include "models/cases/ScanCommands.h"
#include "models/scans/CapturedScan.h"
#include "ui/session/StationContext.h"

#include <QImage>
#include <QMap>
#include <QObject>

namespace ow {

/// The scans of the application on the desk: what the hub has, what may be taken over from earlier cases, and what is on its way. A
/// scan on its way stands sealed on this station until the hub has it and has recorded it, over a lost hub and restarts.
class ScanDesk final : public QObject {
    Q_OBJECT
public:
    explicit ScanDesk(StationContext &context, QObject *parent = nullptr);

    /// Another draft is on the desk, or the same under a new lease.
    void begin(const QUuid &application, int fence);
    /// None is. What is on its way goes on.
    void end();
    bool isActive() const { return m_application.has_value(); }

    /// A scan this station still has to bring to the hub.
    struct OnItsWay {
        QUuid id;
        AddScan command;
        QByteArray bytes;
        QDate day; ///< on which it was made
        bool sending = false;
        bool kept = false; ///< it is on the disk here, too
    };
    /// Those that stand, in the order they were made.
    QList<Scan> scansOf(const QString &material) const;
    QList<Scan> allScans() const { return m_scans; }
    QList<OnItsWay> onItsWay(const QString &material) const;
    QList<ScansView::Offer> offersOf(const QString &material) const;

    void add(const QString &material, const CapturedScan &captured, const std::optional<QUuid> &replaces = {});
    void check(const QUuid &scan);
    void remove(const QUuid &scan, ScanRemoval reason);
    void takeOver(const ScansView::Offer &offer);
    /// The bytes; emits fetched() or refused(). What was scanned here a moment ago is not asked for again.
    void fetch(const Scan &scan);
    /// Who looked at it, when and why; answered by looksTold() or refused().
    void askLooks(const QUuid &scan);
    /// What the papers asked for depends on the answers: offers, too.
    void reload();

signals:
    void changed();
    void fetched(const QUuid &scan, const QByteArray &bytes, const QString &media);
    void looksTold(const QUuid &scan, const QList<ow::AccessLine> &looks);
    void refused(const ow::Problem &problem);

private:
    void loadKept();
    void keep(OnItsWay &scan);
    void send(const QUuid &id);
    void record(const QUuid &id);
    void done(const QUuid &id, const Result<Scan> &reply);
    void drop(const QUuid &id);
    OnItsWay *find(const QUuid &id);
    void put(const Scan &scan);
    template <class C>
    void ask(const C &command);
    void bring(const ScansView::Offer &offer, const QByteArray &bytes);

    StationContext &m_context;
    std::optional<QUuid> m_application;
    int m_fence = 0;
    QList<Scan> m_scans;
    QList<ScansView::Offer> m_offers;
    QList<OnItsWay> m_onItsWay;        ///< of any application
    QMap<QString, QByteArray> m_bytes; ///< of what was scanned or looked at for this application, by name
};

} // namespace ow
