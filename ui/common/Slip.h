#pragma once
#include "models/base/HallKind.h"
#include "models/base/Time.h"
#include "ui/common/Printer.h"

#include <QStringList>
#include <optional>

namespace ow {

/// What stands on a number slip (domain.md §6). Never a full name or an identity number.
struct SlipData {
    QString hall;
    QString queue;
    QString number;
    Instant issuedAt;
    std::optional<int> waitingAhead = {};  ///< left out when unset
    std::optional<Instant> bookedFor = {}; ///< it is the paper of a booking: come at this time
    QString maskedName;                    ///< 张*; may be empty
    QString qrText;                        ///< may be empty
    QString ticketLink; ///< where its holder follows the queue; number and code stand behind the #. May be empty
    QString ratingLink; ///< where its holder rates the service; the code stands behind the #. May be empty
    QStringList notes;  ///< the hall's own lines
    HallKind hallKind = HallKind::Real; ///< any other stands in the head and across the slip
};

/// 80 mm wide (72 mm printed), as long as it needs, black only: what a thermal printer takes.
Result<PdfPaper> renderSlip(const SlipData &data);

} // namespace ow
