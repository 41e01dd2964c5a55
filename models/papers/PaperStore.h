#pragma once
#include "models/papers/Paper.h"
#include "models/store/Command.h"

namespace ow {

class PaperStore {
public:
    static std::optional<Paper> find(Connection &db, const QUuid &id);
    static QList<Paper> ofApplication(Connection &db, const QUuid &application);
    static int lastSerial(Connection &db, PaperKind kind, int year);

    template <class E>
    static void apply(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.paper);
    }

private:
    static void put(Connection &db, const Paper &paper);
};

/// Papers of one decision share their serials, so the numbers of several in one command follow each other.
class PaperIssuer {
public:
    explicit PaperIssuer(CommandContext &context) : m_context(context) {}
    /// Numbers and seals a paper under the application's key; its event goes into `events`. `signature` (PNG): signed already, on
    /// the pad, by whom it is handed to.
    Result<IssuedPaper> issue(PaperKind kind, const QUuid &application, const QUuid &key,
                              const std::optional<QUuid> &caseId, const QString &item, const PaperContent &content,
                              std::vector<PendingEvent> &events, const std::optional<QByteArray> &signature = {},
                              const std::optional<Signing> &signing = {});

private:
    CommandContext &m_context;
    QMap<PaperKind, int> m_serials;
};

/// Further prints of papers.
class PaperPrintStore {
public:
    /// The first one first.
    static QList<PaperPrint> ofPaper(Connection &db, const QUuid &paper);
    static void apply(Connection &db, const EventMeta &meta, const PaperPrintedAgain &event);
};

/// A signature (PNG) as it stands in Paper::signatureSealed.
Result<QByteArray> sealSignature(CommandContext &context, const QUuid &key, const QByteArray &signature);

/// The content again, for a reprint.
Result<IssuedPaper> openPaper(Connection &db, Sealer &sealer, const Paper &paper);

} // namespace ow
