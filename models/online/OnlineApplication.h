#pragma once
// 网上申请 as it travels: from whoever runs the city's portal to the platform, and from there to one hall, which takes it over under the
// numbers it has (design §3.7). Values, and what is wrong with them; pure.
#include "models/cases/CaseOnline.h"
#include "models/identity/CardReading.h"
#include "models/identity/IdentityCard.h"

namespace ow {

class Catalogue;
class WorkingCalendar;

/// One item of it, in the version it was filled in for. The number is the case's, to its end.
struct OnlineItem {
    QString code;
    int version = 0;
    QString number;
    static Fields fields();
};

struct OnlineAnswer {
    QString key; ///< "applicant.mobile", as in the item's published form
    QString value;
    static Fields fields();
};

/// A paper with what was sent of it; without files the paper itself is still to come.
struct OnlineMaterial {
    QString material;
    QList<UploadedFile> files;
    static Fields fields();
};

/// POST /v1/halls/{hall}/applications; the same number with the same content may be sent as often as needed.
struct OnlineFiling {
    QString number; ///< of the application at the portal
    QList<OnlineItem> items;
    IdentityCard applicant;             ///< whom the portal knows to have sent it
    CodeLevel level = CodeLevel::Basic; ///< how surely it knows him
    QList<OnlineAnswer> answers;
    QList<OnlineMaterial> materials;
    static Fields fields();
};

/// The largest file of a paper: what a client of the hall takes as one reply.
constexpr qint64 onlineFileBytesMax = 15 * 1024 * 1024;

/// 网上补正: what the applicant sends after a notice, answers that change and papers in place of those sent before.
/// POST /v1/halls/{hall}/applications/{number}/corrections; the same may be sent as often as needed.
struct OnlineCorrection {
    QString caseNumber;
    QList<OnlineAnswer> answers;
    QList<OnlineMaterial> materials;
    static Fields fields();
};
/// The application as it stands with it.
OnlineFiling corrected(OnlineFiling filing, const OnlineCorrection &correction);
/// Every fault of the correction by itself.
Faults correctionFaults(const OnlineCorrection &correction);

/// 8 to 50 letters, digits and hyphens: what exchange peers take for a case number, too.
bool isOnlineNumber(const QString &number);

/// Every fault of the filing by itself: numbers, the applicant's document, things named twice, files that are none.
Faults filingFaults(const OnlineFiling &filing, QDate today);
/// And by a catalogue: items and papers it does not have, answers that break the rules of the one form. What the document says need
/// not be answered.
Faults filingFaults(const OnlineFiling &filing, const Catalogue &catalogue, QDate today,
                    const WorkingCalendar *calendar = nullptr);

} // namespace ow
