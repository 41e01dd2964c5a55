#include "tests/story/StoryDesk.h"

#include "tests/base/Fits.h"
#include "tests/base/Testing.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>
#include <cstdio>

namespace ow::testing {

namespace {

bool waits(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, ow::testing::patienceMs);
}
} // namespace

QString storyFolder()
{
    static const QTemporaryDir temporary;
    const QString wanted = qEnvironmentVariable("ONEWINDOW_DEMO_DIR");
    const QString folder = wanted.isEmpty() ? temporary.path() : wanted;
    QDir(folder).mkpath(QStringLiteral("shots"));
    QDir(folder).mkpath(QStringLiteral("papers"));
    return folder;
}

void tellStep(const QString &what)
{
    static int step = 0;
    std::printf("步骤 %2d  %s\n", ++step, qPrintable(what));
    std::fflush(stdout);
}

StoryVoice::StoryVoice(const QString &folder) : m_files(folder)
{
    connect(&m_files, &Voice::announced, this, [this](const Announcement &) { ++finished; });
    connect(&m_files, &Voice::announceFailed, this, [this](const Announcement &, const Problem &) { ++finished; });
}

void StoryVoice::announce(const Announcement &announcement)
{
    said.append(announcement.text);
    m_files.announce(announcement);
}

StoryDesk::StoryDesk(TestHub &hub, StationRole role, const QString &device, const MakePage &makePage, QSize size)
    : station(hub, role, device), voice(storyFolder()), m_hub(hub), m_makePage(makePage), m_size(size)
{
}

StoryDesk::StoryDesk(TestHub &hub, StationRole role, int window, const StaffShell::MakePage &makePage,
                     const QString &device)
    : station(hub, role, device, window), voice(storyFolder()), m_hub(hub), m_makeStaffPage(makePage), m_size(1366, 768)
{
}

bool StoryDesk::open()
{
    if (!station.open())
        return false;
    const StationContext &given = station.context;
    context.reset(new StationContext{given.hub, given.clock, given.scheduler, given.printer, voice, given.role,
                                     given.device, given.window, given.dataDir, given.hall});
    if (m_makePage)
        page.reset(m_makePage(*context));
    else
        page = std::make_unique<StaffShell>(*context, m_makeStaffPage);
    page->resize(m_size);
    page->show();
    return true;
}

bool StoryDesk::signIn(const QString &name)
{
    const TestHub::User user = m_hub.user(name);
    if (!waits([&] {
            return find<QLineEdit>(QStringLiteral("userEdit"))
                && find<QLineEdit>(QStringLiteral("userEdit"))->isVisible();
        }))
        return false;
    find<QLineEdit>(QStringLiteral("userEdit"))->setText(user.name);
    find<QLineEdit>(QStringLiteral("passwordEdit"))->setText(user.password);
    return click(QStringLiteral("signInButton")) && waits([&] { return !isShown(QStringLiteral("signInPage")); });
}

bool StoryDesk::isShown(const QString &name) const
{
    const auto *widget = find(name);
    return widget && widget->isVisible();
}

QString StoryDesk::text(const QString &name) const
{
    if (const auto *label = find<QLabel>(name))
        return label->text();
    const auto *button = find<QPushButton>(name);
    return button ? button->text() : QString();
}

bool StoryDesk::click(const QString &name) const
{
    const auto ready = [&] {
        const auto *button = find<QAbstractButton>(name);
        return button && button->isVisible() && button->isEnabled();
    };
    if (!waits(ready)) {
        picture(QStringLiteral("failed-") + name);
        return false;
    }
    auto *button = find<QAbstractButton>(name);
    // A tick box takes clicks on its box and text only, not on the empty rest of its line.
    if (qobject_cast<QCheckBox *>(button))
        QTest::keyClick(button, Qt::Key_Space);
    else
        QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool StoryDesk::waitForText(const QString &name, const QString &part) const
{
    const bool found = waits([&] { return text(name).contains(part); });
    if (!found) {
        qWarning("%s: “%s” instead of “%s”", qPrintable(name), qPrintable(text(name)), qPrintable(part));
        picture(QStringLiteral("failed-") + name);
    }
    return found;
}

void StoryDesk::picture(const QString &name) const
{
    QTest::qWait(150); // what was told just now is laid out
    page->grab().save(storyFolder() + QStringLiteral("/shots/") + name + QStringLiteral(".png"));
    QVERIFY2(tooWide(*page).isEmpty(), qPrintable(tooWide(*page)));
}

int StoryDesk::savePapers(const QString &prefix) const
{
    for (qsizetype i = 0; i < station.printer.papers.size(); ++i) {
        QFile file(storyFolder() + QStringLiteral("/papers/%1-%2.pdf").arg(prefix).arg(i + 1));
        if (file.open(QIODevice::WriteOnly))
            file.write(station.printer.papers.at(i).pdf);
    }
    return int(station.printer.papers.size());
}

} // namespace ow::testing
