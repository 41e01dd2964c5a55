#pragma once
#include "sync/hub/PublicDoor.h"

namespace ow {

class Random;

/// GET and POST /suggest: the page on which anybody's phone leaves 意见建议 for the hall and reads the answer, without a script and an
/// account. Words, number and code stand in a form only; what was left is never shown again; what is left and wrong codes are counted for
/// the address they come from.
class SuggestionDoor {
public:
    SuggestionDoor(Writer &writer, const Sealer &sealer, Random &random)
        : m_writer(writer), m_random(random), m_left(writer, sealer, "suggestion.left"),
          m_tries(writer, sealer, "suggestion.address")
    {
    }

    static bool serves(const Request &request);
    Reply handle(const Request &request, const QString &hall);

private:
    /// What the phone sent, and what is on the page it gets.
    struct Sheet {
        QString form; ///< drawn for each page that is handed out
        QString words;
        QString phone;
    };
    QString left(const Request &request, const PageText &text);
    QString told(const Request &request, const PageText &text);
    QString writeForm(const Sheet &sheet, const PageText &text);
    /// Below what was told: another one, and the answer.
    QString forms(const PageText &text) { return writeForm({}, text) + readForm(text); }
    static QString readForm(const PageText &text);

    Writer &m_writer;
    Random &m_random;
    TryCount m_left;
    TryCount m_tries;
};

} // namespace ow
