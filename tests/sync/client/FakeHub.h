#pragma once
#include "TestTrust.h"
#include "sync/client/HubAddress.h"
#include "sync/protocol/Http.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QSet>
#include <memory>

class QSslServer;
class QSslSocket;

namespace ow::testing {

enum class HubFault {
    None,
    CloseUnanswered, ///< nothing done, closed: Qt then sends again by itself
    CloseAnswered,   ///< done, closed without a reply
    ResetAnswered,   ///< done, then the connection is reset
    HangBefore,      ///< nothing done, silence
    HangAfter,       ///< done, silence
    CutHead,         ///< done, half of the reply's head
    CutBody,         ///< done, half of the reply's body
    WrongDigest,
    NoDigest,
    Html,     ///< done, but a captive portal answers
    Twice,    ///< the network delivers the request twice
    Busy,     ///< 503, nothing done
    Limited,  ///< 429 with Retry-After, nothing done
    TimedOut, ///< 408, nothing done
    Redirect, ///< 302, nothing done
    Count,
};

/// A hub with a memory: dedup by id, station numbers, sessions, events. Its replies can be told to go wrong.
class FakeHub final : public QObject {
    Q_OBJECT

public:
    struct Arrival {
        QByteArray id;
        qint64 stationSeq = 0;
        QByteArray body;
        QByteArray token;
    };
    struct Event {
        qint64 seq = 0;
        QByteArray type;
        QByteArray data;
    };

    explicit FakeHub(TestTrust trust);
    ~FakeHub() override;
    /// Anew on the same port, when it had one.
    bool listen();
    void close();
    void useTrust(TestTrust trust);
    HubAddress address() const;

    QQueue<HubFault> faults;      ///< for commands
    QQueue<HubFault> otherFaults; ///< for everything else that is not a stream
    QList<Arrival> arrivals;      ///< commands, also repeated ones
    int silences = 0;             ///< requests left hanging
    QList<int> effects;           ///< of "test.add"
    qint64 lastSeq = 0;           ///< of the one station
    QHash<QByteArray, QByteArray> blobs;
    QStringList opened;      ///< joinKeys given
    QSet<QByteArray> tokens; ///< valid ones
    QByteArray lastSessionToken;
    int deletedSessions = 0;
    bool refuseOpen = false;
    QByteArray ownEpoch = "e1"; ///< of its log, as it tells at opening
    bool isRecovering = false;
    int handIns = 0;        ///< of stations, whatever they brought
    int handInsRefused = 0; ///< so many are too large yet
    bool isFull = false;    ///< no room on its disk: what was done before is answered, nothing else

    QByteArray epoch = "e1";
    QList<Event> events;
    QList<QByteArray> streamStarts; ///< the Last-Event-ID of each stream asked for
    QList<QByteArray> streamTopics;
    void publish(const QByteArray &type, const QByteArray &data);
    /// To every open stream, as it is.
    void sendRaw(const QByteArray &bytes);
    void cutStreams();
    int streams() const;
    static QByteArray frame(const QByteArray &epoch, const Event &event);

private:
    struct Stored {
        int status;
        QByteArray body;
        QByteArray request;
    };
    struct Answer {
        int status = 200;
        QByteArray body = "{}";
        HttpHeaders headers = {};
    };
    void receive(QSslSocket *socket);
    void serve(QSslSocket *socket, const Request &request);
    Answer handle(const Request &request);
    Answer handleCommand(const Request &request);
    void startStream(QSslSocket *socket, const Request &request);
    void reply(QSslSocket *socket, const Answer &answer, HubFault fault);

    TestTrust m_trust;
    std::unique_ptr<QSslServer> m_server;
    quint16 m_port = 0;
    int m_tokens = 0;
    QHash<QByteArray, Stored> m_stored;
    QHash<QSslSocket *, QByteArray> m_buffers;
    QList<QPointer<QSslSocket>> m_streams;
};

} // namespace ow::testing
