#pragma once
#include "models/scans/GreyPlane.h"

#include <QtGlobal>

namespace ow {

/// Watches the pictures of a document camera and says when a new page lies still: hands gone, focus found, and not the page that was
/// taken last. An empty table is no page.
class PageTurn {
public:
    enum class State { Empty, Moving, Settling, Taken };

    /// `atMs` never goes back. True once for each page: take it now.
    bool look(const GreyPlane &frame, qint64 atMs);
    State state() const { return m_state; }
    /// The page that lies there counts as taken (by hand).
    void taken();
    void reset() { *this = {}; }

private:
    State m_state = State::Empty;
    GreyPlane m_seen;   ///< the picture before
    GreyPlane m_before; ///< and as small as is enough to see something move
    GreyPlane m_last;   ///< as the page looked that was taken last
    qint64 m_stillSinceMs = 0;
};

} // namespace ow
