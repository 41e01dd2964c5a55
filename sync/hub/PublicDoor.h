#pragma once
// What the hub's pages for everybody's phone have in common: forms without an account, and wrong tries that are counted.
#include "sync/hub/PageText.h"

#include <mutex>

namespace ow {

class Sealer;
class Writer;

/// The value of a form's field, so many characters at most; a plus is a space there.
QString formValue(const QByteArray &body, const char *name, qsizetype lengthMax = 40);
/// All values of a field that may be ticked more than once.
QStringList formValues(const QByteArray &body, const char *name);

/// A page in the one look of all of them; what is filled in is HTML already.
struct WebPage {
    const char *title = "";  ///< key of its words
    QString main;            ///< between <main> and </main>
    const char *script = ""; ///< "/ticket.js"; may be empty
    bool isPlain = false;    ///< without any script, that of the offline notice included
};
Reply webPage(const Request &request, const PageText &text, const QString &hall, const WebPage &page);
/// A box with a sentence for who came here; ready for HTML.
QString pageNotice(const QString &text, const char *kind = "wrong");
/// A line of <dl>; both ready for HTML.
QString pagePair(const QString &name, const QString &value);
/// A labelled line to type in.
struct PageField {
    const char *name = "";
    const char *label = ""; ///< key of its words
    int lengthMax = 40;
    QString value = {};
    const char *more = ""; ///< further attributes
    bool isRequired = true;
};
QString pageField(const PageText &text, const PageField &field);
QString hiddenField(const char *name, const QString &value);

/// What the pages bring along, and the page that leads to all of them.
class WebFiles {
public:
    static bool serves(const Request &request);
    static Reply handle(const Request &request, const QString &hall);
};

/// Counts wrong tries: by the address they come from (a whole network of IPv6), kept under a key, and of all together so many a minute,
/// for who has many addresses.
class TryCount {
public:
    TryCount(Writer &writer, const Sealer &sealer, const char *purpose)
        : m_writer(writer), m_sealer(sealer), m_purpose(purpose)
    {
    }
    /// Whom tries of this request are counted for: "address/…".
    QString askerOf(const Request &request) const;
    bool isCrowded();
    void countWrong();

private:
    Writer &m_writer;
    const Sealer &m_sealer;
    const char *m_purpose;
    std::mutex m_counting;
    qint64 m_minute = 0;
    int m_wrong = 0; ///< tries in that minute
};

} // namespace ow
