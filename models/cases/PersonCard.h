#pragma once
#include "models/cases/CaseStore.h"
#include "models/identity/IdentityCard.h"

namespace ow {

/// A document as it may stand on a clerk's screen.
struct DocumentShown {
    DocumentKind kind = DocumentKind::ResidentCard;
    QString name; ///< of the kind
    std::optional<QDate> validTo;
    std::optional<QDate> stayUntil;
    int age = 0;          ///< full years of the holder
    QList<QString> notes; ///< sentences: what only looks unusual
    bool expired = false;
    bool stayOver = false;

    static Fields fields();
};

/// The person card a clerk sees: masked, with everything that waits for this person.
struct PersonCard {
    QUuid person;
    QString maskedName;
    QString maskedNumber;
    QList<Case> openCases;
    QList<Case> supplementsDue;
    QList<Case> toCollect;
    struct DraftLine {
        QUuid application;
        QString items;
        QDate startedOn;
        QString holder;
        static Fields fields();
    };
    QList<DraftLine> drafts;
    std::optional<DocumentShown> document = {}; ///< once it was read in this visit
    /// An item this person came for before, the youngest first: what he most likely wants again.
    struct Earlier {
        QString item;
        QDate on;
        static Fields fields();
    };
    std::optional<QList<Earlier>> earlier = {};

    static Fields fields();
};
PersonCard personCard(Connection &db, const QUuid &person);

} // namespace ow
