#pragma once
#include "sync/hub/PublicDoor.h"

namespace ow {

class ReaderPool;

/// GET and POST /decisions: the page on which anybody reads which licences were granted (行政许可法 §40), the last ones first, or those whose
/// number or holder has what he typed in it. Nothing but what was published is looked at; what is typed stands in no address.
class DecisionsDoor {
public:
    explicit DecisionsDoor(ReaderPool &readers) : m_readers(readers) {}

    static bool serves(const Request &request);
    Reply handle(const Request &request, const QString &hall);

private:
    ReaderPool &m_readers;
};

} // namespace ow
