#pragma once
#include "models/cases/Case.h"
#include "models/forms/Provenance.h"
#include "models/store/Event.h"

namespace ow {

/// What a clerk has entered so far; sealed under the application's key, saved on every field commit.
struct DraftBody {
    struct Entry {
        QString key; ///< QuestionKey or RowList::key: "applicant.personName"
        QString value;
        std::optional<Provenance> provenance = {}; ///< absent: said by the applicant at the window
        static Fields fields();
    };
    QList<Entry> answers;
    QList<MaterialCheck> materials;
    std::optional<QList<Entry>> parked =
        {}; ///< answered before the items that ask it were taken out; come back with them

    static Fields fields();
};

struct Draft {
    QUuid application;
    int rev = 0;
    QString holder;
    QString holderName;
    int fence = 0; ///< rises with every take-over; a save under an older one is refused
    QByteArray bodySealed;
    Instant savedAt;
};

/// A case with the application it stands in.
struct FiledCase {
    Case record;
    Application application;
};

class CaseStore {
public:
    static std::optional<Visit> visit(Connection &db, const QUuid &id);
    static std::optional<Visit> visitOfTicket(Connection &db, const QUuid &ticket);
    static std::optional<Application> application(Connection &db, const QUuid &id);
    /// The last one first.
    static QList<Application> ofVisit(Connection &db, const QUuid &visit);
    static QList<Application> draftsOf(Connection &db, const QUuid &principal);
    static std::optional<Draft> draft(Connection &db, const QUuid &application);
    static void putDraft(Connection &db, const Draft &draft);
    static void removeDraft(Connection &db, const QUuid &application);

    static std::optional<Case> find(Connection &db, const QUuid &id);
    /// Both with two pages of a large hall's file less than find() and application() read.
    static std::optional<FiledCase> filed(Connection &db, const QUuid &id);
    /// Whose a case or an application is, without reading it.
    struct Owner {
        QUuid application;
        QUuid principal;
    };
    static std::optional<Owner> ownerOf(Connection &db, const QUuid &id);
    static std::optional<Case> findByNumber(Connection &db, const QString &number);
    static QList<Case> ofApplication(Connection &db, const QUuid &application);
    static std::optional<Case> ofItem(Connection &db, const QUuid &application, const QString &item);
    /// The last one first; `limit` less than zero: all.
    static QList<Case> ofPrincipal(Connection &db, const QUuid &principal, int limit = -1);
    /// By due date; empty states: all.
    static QList<Case> inStates(Connection &db, const QList<CaseState> &states, int limit);
    /// The same records as they are stored, JSON of a Case each: a work list is thousands of them, and is passed on.
    static QList<QByteArray> recordsInStates(Connection &db, const QList<CaseState> &states, int limit);
    /// What is work for somebody behind the window, JSON of a WorkLine each, the first due first.
    static QList<QByteArray> workLines(Connection &db, int limit);
    /// Tells these lines of cases that were stored before there were any.
    static void completeWorkLines(Connection &db);
    static QList<Case> withOpenSupplements(Connection &db, int limit);
    /// With a correction that waits for its second person, the first asked first.
    static QList<Case> withOpenAmendments(Connection &db, int limit);
    /// Decided in a foreign system, by how far that is; the first due first.
    static QList<Case> ofExternal(Connection &db, ExternalState state, int limit);
    static int countOf(Connection &db, CaseState state);
    static int receivedOf(Connection &db, const QString &item, QDate day);
    static int resultsOf(Connection &db, const QString &item, int year);

    static void applyVisit(Connection &db, const EventMeta &meta, const VisitStored &event);
    template <class E>
    static void applyApplication(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.application);
    }
    template <class E>
    static void applyCase(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.record);
    }

private:
    static void put(Connection &db, const Application &application);
    static void put(Connection &db, const Case &record);
};

} // namespace ow
