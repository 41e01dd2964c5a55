#include "models/shifts/ShiftLines.h"

#include "models/base/Uuid.h"
#include "models/blanks/BlankStore.h"
#include "models/cases/CollectRules.h"
#include "models/cases/HoldingStore.h"
#include "models/catalogue/Catalogue.h"
#include "models/folders/FolderRules.h"
#include "models/folders/FolderStore.h"
#include "models/mailing/ParcelStore.h"
#include "models/numbering/ShortNumber.h"
#include "models/queue/TicketStore.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int shiftReadMax = 500; ///< of a kind: a clerk with more has another trouble

QString shiftTicketState(const Ticket &ticket)
{
    switch (ticket.state) {
    case TicketState::Called: return QStringLiteral("已叫号，还没到窗口");
    case TicketState::Serving: return QStringLiteral("正在办理");
    case TicketState::Held:
        return ticket.heldUntil
            ? QStringLiteral("挂起，保留到%1").arg(hallTime(*ticket.heldUntil).toString(QStringLiteral("HH:mm")))
            : QStringLiteral("挂起");
    default: return {};
    }
}

QString itemNamesOf(const Catalogue &catalogue, const Application &application)
{
    QStringList names;
    for (const ItemRef &ref : application.items) {
        const Item *item = catalogue.itemVersion(ref.code, ref.version);
        names.append(item ? item->name : ref.code);
    }
    return names.join(QStringLiteral("、"));
}

QString caseNumberText(const Case &record)
{
    return record.shortNumber ? shortNumberText(*record.shortNumber) : record.number;
}

void addTickets(const ShiftLook &look, const ShiftPlace &place, QList<ShiftLine> &lines)
{
    for (const Ticket &ticket : TicketStore::live(look.db, hallDate(look.now))) {
        const QString state = shiftTicketState(ticket);
        if (ticket.window != place.window || state.isEmpty())
            continue;
        const QString who = ticket.maskedName ? QStringLiteral("，") + *ticket.maskedName : QString();
        lines.append(
            {ShiftLineKind::Ticket, QStringLiteral("ticket:") + uuidText(ticket.id), ticket.number, state + who});
    }
}

void addDrafts(const ShiftLook &look, const QString &user, QList<ShiftLine> &lines)
{
    for (const Draft &draft : HoldingStore::draftsOf(look.db, user, shiftReadMax)) {
        const auto application = CaseStore::application(look.db, draft.application);
        if (!application)
            continue;
        lines.append({ShiftLineKind::Draft, QStringLiteral("draft:") + uuidText(draft.application),
                      application->maskedName, itemNamesOf(look.catalogue, *application)});
    }
}

/// Papers one set of which may serve several items of an application, each counted once.
ShiftLine originalLine(const ShiftLook &look, const Application &application, const QList<Case> &cases)
{
    QMap<QString, int> pieces;
    QStringList numbers;
    for (const Case &record : cases) {
        numbers.append(caseNumberText(record));
        const Item *item = look.catalogue.itemVersion(record.item, record.itemVersion);
        for (const MaterialUse &use : item ? item->materials : QList<MaterialUse>()) {
            for (const MaterialCheck &check : application.materials) {
                if (check.material == use.material && check.finding == MaterialFinding::Received)
                    pieces[use.material] = qMax(pieces.value(use.material), check.originals.value_or(use.originals));
            }
        }
    }
    ShiftLine line{ShiftLineKind::Original, QStringLiteral("original:") + uuidText(application.id),
                   application.maskedName + QStringLiteral("　") + numbers.join(QStringLiteral("、")), QString(), 0};
    QStringList papers;
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
        if (piece.value() == 0)
            continue;
        const Material *material = look.catalogue.material(piece.key());
        papers.append(QStringLiteral("《%1》%2份").arg(material ? material->name : piece.key()).arg(piece.value()));
        line.count += piece.value();
    }
    line.detail = papers.join(QStringLiteral("、"));
    return line;
}

void addOriginals(const ShiftLook &look, const QString &user, QList<ShiftLine> &lines)
{
    QList<QList<Case>> byApplication;
    for (const Case &record : HoldingStore::keptBy(look.db, user, shiftReadMax)) {
        const auto sent = FolderStore::standing(look.db, record.id);
        if (sent && sent->place.spot != FolderSpot::Hall)
            continue; // its papers are in other hands
        const auto known = std::find_if(byApplication.begin(), byApplication.end(), [&](const QList<Case> &cases) {
            return cases.first().application == record.application;
        });
        if (known != byApplication.end())
            known->append(record);
        else
            byApplication.append({record});
    }
    for (const QList<Case> &cases : byApplication) {
        const auto application = CaseStore::application(look.db, cases.first().application);
        const ShiftLine line = application ? originalLine(look, *application, cases) : ShiftLine{};
        if (application && line.count > 0)
            lines.append(line);
    }
}

void addBatches(const ShiftLook &look, const QString &user, QList<ShiftLine> &lines)
{
    for (const FolderBatch &batch : FolderStore::onTheWayOf(look.db, user, shiftReadMax))
        lines.append({ShiftLineKind::Batch, QStringLiteral("batch:") + uuidText(batch.id), batch.number,
                      QStringLiteral("送%1，%2，对方还没有签收").arg(batch.to.name, batchSummary(batch.lines))});
}

void addBlanks(const ShiftLook &look, const ShiftPlace &place, const QString &user, QList<ShiftLine> &lines)
{
    for (const BlankHolder &holder : {windowHolder(place.window), personHolder(user, {})}) {
        for (const QString &kind : BlankStore::kinds(look.db)) {
            const QList<Blank> held = BlankStore::held(look.db, kind, holder, blankRunMax);
            if (held.isEmpty())
                continue;
            lines.append({ShiftLineKind::Blank, QStringLiteral("blank:%1:%2").arg(kind, holder.code),
                          held.first().kindName, blankRangesText(blankRanges(held)), int(held.size())});
        }
    }
}

void addResults(const ShiftLook &look, QList<ShiftLine> &lines)
{
    for (const Case &record : CaseStore::inStates(look.db, {CaseState::Issued}, shiftReadMax)) {
        if (isInEnvelope(record))
            continue;
        const QString what =
            record.result ? QStringLiteral("%1　%2").arg(record.result->name, record.result->number) : record.itemName;
        lines.append({ShiftLineKind::Result, QStringLiteral("result:") + uuidText(record.id), what,
                      QStringLiteral("%1　%2").arg(record.maskedName, caseNumberText(record))});
    }
    for (const Parcel &parcel : ParcelStore::all(look.db, shiftReadMax)) {
        if (parcel.state != ParcelState::Packed)
            continue;
        lines.append({ShiftLineKind::Parcel, QStringLiteral("parcel:") + uuidText(parcel.id),
                      QStringLiteral("%1　%2").arg(parcel.carrierName, parcel.tracking),
                      parcel.results.join(QStringLiteral("、"))});
    }
}
} // namespace

QList<ShiftLine> shiftLinesOf(const ShiftLook &look, const ShiftPlace &place, const QString &user)
{
    QList<ShiftLine> lines;
    addTickets(look, place, lines);
    addDrafts(look, user, lines);
    addOriginals(look, user, lines);
    addBatches(look, user, lines);
    addBlanks(look, place, user, lines);
    if (place.isDelivery)
        addResults(look, lines);
    return lines;
}

} // namespace ow
