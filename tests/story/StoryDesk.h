#pragma once
// A station of the story: its page in this process, found by object names, clicked and typed at like a person would.
#include "tests/base/TestStation.h"
#include "ui/common/SoundFileVoice.h"
#include "ui/session/StaffShell.h"

#include <QLabel>
#include <QPushButton>

namespace ow::testing {

/// How long anything a person waits for may take before the story gives up.

/// Where the story leaves pictures, papers, sound and databases: $ONEWINDOW_DEMO_DIR, or a folder that goes with the test.
QString storyFolder();
/// One line a step: "步骤 3  …".
void tellStep(const QString &what);

/// Says everything into sound files and remembers it.
class StoryVoice final : public Voice {
public:
    explicit StoryVoice(const QString &folder);
    void announce(const Announcement &announcement) override;

    QStringList said;
    int finished = 0; ///< announcements whose sound is ready

private:
    SoundFileVoice m_files;
};

class StoryDesk {
public:
    using MakePage = std::function<QWidget *(StationContext &context)>;

    /// A station that works without a person.
    StoryDesk(TestHub &hub, StationRole role, const QString &device, const MakePage &page, QSize size = {1366, 768});
    /// A desk of a signed-in person; signIn() brings its page.
    StoryDesk(TestHub &hub, StationRole role, int window, const StaffShell::MakePage &page, const QString &device = {});

    bool open();
    bool signIn(const QString &user);
    /// After the hub was started anew at another address.
    void rejoin() { station.client.open(m_hub.address()); }

    template <class W = QWidget>
    W *find(const QString &name) const
    {
        return page->findChild<W *>(name);
    }
    bool isShown(const QString &name) const;
    QString text(const QString &name) const;
    /// Waits until the button can be pressed, and presses it.
    bool click(const QString &name) const;
    bool waitForText(const QString &name, const QString &part) const;
    /// Saves DIR/shots/NAME.png.
    void picture(const QString &name) const;
    /// Papers printed here so far, as files in DIR/papers.
    int savePapers(const QString &prefix) const;

    TestStation station;
    StoryVoice voice;
    std::unique_ptr<StationContext> context;
    std::unique_ptr<QWidget> page;

private:
    TestHub &m_hub;
    MakePage m_makePage;
    StaffShell::MakePage m_makeStaffPage;
    QSize m_size;
};

} // namespace ow::testing
