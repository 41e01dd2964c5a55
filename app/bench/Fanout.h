#pragma once
#include <QByteArray>
#include <QList>
#include <QProcess>
#include <functional>
#include <memory>
#include <vector>

namespace ow {

/// Readers of a kind: how many, and what each asks for.
struct ReaderKind {
    int count = 0;
    QByteArray request;
    QString requestsFile = {}; ///< a request of each reader, in hexadecimal, a line each; instead of `request`
};

/// Milliseconds from the order to the last reader, sorted.
struct FanoutTimes {
    QList<double> ms;
    double at(int percent) const { return ms.at(std::min(ms.size() - 1, ms.size() * percent / 100)); }
};

/// Readers of one server over TLS, a process for each kind.
class Fanout {
public:
    Fanout(quint16 port, const QByteArray &marker, const QList<ReaderKind> &kinds, const QString &log);
    ~Fanout();

    /// Every reader's stream runs.
    bool ready();
    /// Runs `order`, which makes one marked message, and waits until every reader has it; milliseconds from the order to the last
    /// one, or less than zero when that never came.
    double spread(const std::function<bool()> &order);

    /// Forgets marks that came since, for as long as they come.
    void settle();

private:
    std::vector<std::unique_ptr<QProcess>> m_readers;
};

} // namespace ow
