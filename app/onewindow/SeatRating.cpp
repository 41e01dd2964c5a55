#include "app/onewindow/SeatRating.h"

#include <QDir>

namespace ow {

Result<std::unique_ptr<SeatRating>> SeatRating::open(const StationContext &window, const QString &dir,
                                                     const QString &device, Clock &clock, Random &random)
{
    QDir().mkpath(dir);
    auto journal = Journal::open(dir, clock, random);
    if (!journal)
        return fail(journal.error());
    return std::unique_ptr<SeatRating>(new SeatRating(window, std::move(*journal), device, clock, random));
}

SeatRating::SeatRating(const StationContext &window, std::unique_ptr<Journal> journal, const QString &device,
                       Clock &clock, Random &random)
    : m_journal(std::move(journal)),
      m_hub(*m_journal, clock, window.scheduler, random,
            HubClient::Station{QString::fromLatin1(codeText(StationRole::Rating)), device, window.training}),
      m_context{m_hub,  clock,         window.scheduler, window.printer, window.voice, StationRole::Rating,
                device, window.window, window.dataDir,   window.hall}
{
    m_context.training = window.training;
}

SeatRating::~SeatRating() = default;

} // namespace ow
