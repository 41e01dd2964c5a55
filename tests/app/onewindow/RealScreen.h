#pragma once
// The real program on a real screen with a window manager, driven by fingers and keys that come from outside, as a visitor's do.
#include "tests/base/TestHub.h"

#include <QPoint>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>

namespace ow::testing {

class RealScreen {
public:
    /// With openbox, whose key bindings are those of a desktop.
    explicit RealScreen(QSize size = {1366, 768});
    ~RealScreen();
    bool isRunning() const { return !m_display.isEmpty(); }
    QString display() const { return m_display; }

    void click(QPoint at);
    void press(const QString &chord);
    void type(const QString &text);
    QString run(const QString &program, const QStringList &arguments);
    void picture(const QString &name);

private:
    QProcess m_server;
    QProcess m_manager;
    QString m_display;
};

/// `onewindow --role kiosk` of a test hall.
class KioskProgram {
public:
    /// `code`: of its staff, set by the engineer before it starts.
    KioskProgram(TestHub &hub, RealScreen &screen, const QStringList &more = {}, const QString &code = {});
    ~KioskProgram();

    /// Stands there, with a program ready for the next visit.
    bool waitReady();
    qint64 pid() const { return m_process.processId(); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    QString dir() const { return m_dir.path(); }
    /// Of the program of the next or present visit; 0 when there is none.
    qint64 visitPid() const;
    bool visitIsSeen() const;
    /// Somewhere among this one's processes.
    bool isSeen(qint64 process) const;

private:
    RealScreen &m_screen;
    QTemporaryDir m_dir;
    QProcess m_process;
};

/// Children of a process, by their ids.
QList<qint64> childrenOf(qint64 process);
QString commandOf(qint64 process);
bool isAlive(qint64 process);
/// Where in the memory of a process one of the texts stands, as UTF-8 or as Qt keeps it; empty when nowhere. "?" when it may not be read.
QString foundInMemory(qint64 process, const QStringList &texts);
/// The first file beneath with one of the texts in it or in its name.
QString foundOnDisk(const QString &folder, const QStringList &texts);

} // namespace ow::testing
