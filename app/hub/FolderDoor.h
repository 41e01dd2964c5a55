#pragma once
// What the hall's engineer does at the terminal reaches the hub through its data folder: whoever may write there owns the hall anyway. A
// hub that runs takes DIR/inbox/ID.request and puts ID.answer beside it; one that does not is opened for the one act.
#include "models/base/Problem.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace ow {

class Hub;

/// Serves the folder until it goes out of scope. The hub's writer must be driven meanwhile.
class FolderDoor {
public:
    FolderDoor(Hub &hub, const QString &folder);
    ~FolderDoor();
    FolderDoor(const FolderDoor &) = delete;
    FolderDoor &operator=(const FolderDoor &) = delete;

private:
    void serve();

    Hub &m_hub;
    const QString m_inbox;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_ends = false;
    std::thread m_thread;
};

/// One act at the hub of that folder, running or not: a command by its wire name, or a view (then `data` is the object of its parameters).
/// The answer's JSON, or the hub's own problem; NotFound when there is no hall yet.
Result<QByteArray> askHubOf(const QString &folder, const QString &name, const QByteArray &data);

} // namespace ow
