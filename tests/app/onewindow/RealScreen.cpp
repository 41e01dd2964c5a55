#include "tests/app/onewindow/RealScreen.h"

#include "tests/base/ServerProcess.h"
#include "tests/base/Testing.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <fcntl.h>
#include <unistd.h>

namespace ow::testing {

RealScreen::RealScreen(QSize size)
{
    tieToUs(m_server);
    m_server.setProcessChannelMode(QProcess::SeparateChannels);
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                    QStringLiteral("%1x%2x24").arg(size.width()).arg(size.height()), QStringLiteral("-nolisten"),
                    QStringLiteral("tcp")});
    QByteArray said;
    while (!said.contains('\n') && m_server.waitForReadyRead(10000))
        said += m_server.readAllStandardOutput();
    if (!said.contains('\n'))
        return;
    m_display = QLatin1Char(':') + QString::fromLatin1(said.trimmed());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    m_manager.setProcessEnvironment(environment);
    tieToUs(m_manager);
    m_manager.start(QStringLiteral("openbox"), QStringList());
    m_manager.waitForStarted();
}

RealScreen::~RealScreen()
{
    for (QProcess *one : {&m_manager, &m_server}) {
        one->terminate();
        one->waitForFinished(5000);
    }
}

QString RealScreen::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.waitForFinished(20000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

void RealScreen::click(QPoint at)
{
    run(QStringLiteral("xdotool"),
        {QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()), QStringLiteral("click"),
         QStringLiteral("1")});
}

void RealScreen::press(const QString &chord)
{
    run(QStringLiteral("xdotool"), {QStringLiteral("key"), chord});
}

void RealScreen::type(const QString &text)
{
    run(QStringLiteral("xdotool"), {QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("2"), text});
}

void RealScreen::picture(const QString &name)
{
    run(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), shotPath(name)});
}

KioskProgram::KioskProgram(TestHub &hub, RealScreen &screen, const QStringList &more, const QString &code)
    : m_screen(screen)
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/onewindow");
    if (!code.isEmpty()) {
        QProcess setting;
        setting.start(program, {QStringLiteral("--set-staff-code"), QStringLiteral("--data"), m_dir.path()});
        setting.write(code.toUtf8() + '\n');
        setting.closeWriteChannel();
        setting.waitForFinished();
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), screen.display());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_process.setProcessEnvironment(environment);
    tieToUs(m_process);
    m_process.start(program,
                    QStringList{QStringLiteral("--role"), QStringLiteral("kiosk"), QStringLiteral("--device"),
                                QStringLiteral("K1"), QStringLiteral("--hub"), hub.address().text(),
                                QStringLiteral("--data"), m_dir.path(), QStringLiteral("--demo"),
                                QStringLiteral("--test-clock"), hub.clockFile()}
                        + more);
    m_process.waitForStarted();
}

KioskProgram::~KioskProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

bool KioskProgram::waitReady()
{
    return QTest::qWaitFor([this] { return visitPid() > 0 && isSeen(pid()); }, patienceMs);
}

qint64 KioskProgram::visitPid() const
{
    for (const qint64 child : childrenOf(pid())) {
        if (commandOf(child).contains(QStringLiteral("--kiosk-visit")))
            return child;
    }
    return 0;
}

bool KioskProgram::isSeen(qint64 process) const
{
    return process > 0
        && !m_screen
                .run(QStringLiteral("xdotool"),
                     {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--pid"),
                      QString::number(process)})
                .trimmed()
                .isEmpty();
}

bool KioskProgram::visitIsSeen() const
{
    return isSeen(visitPid());
}

QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return children;
    for (const QByteArray &one : file.readAll().simplified().split(' ')) {
        if (const qint64 child = one.toLongLong(); child > 0)
            children.append(child);
    }
    return children;
}

QString commandOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll().replace('\0', ' '));
}

bool isAlive(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray said = file.readAll();
    return said.mid(said.lastIndexOf(')') + 2, 1) != "Z";
}

namespace {
QList<QPair<QString, QByteArray>> writtenForms(const QStringList &texts)
{
    QList<QPair<QString, QByteArray>> forms;
    for (const QString &text : texts) {
        forms.append({text, text.toUtf8()});
        forms.append({text, QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)});
    }
    return forms;
}
} // namespace

QString foundInMemory(qint64 process, const QStringList &texts)
{
    constexpr qint64 chunk = 4 << 20;
    const auto forms = writtenForms(texts);
    QFile maps(QStringLiteral("/proc/%1/maps").arg(process));
    const int memory = ::open(qPrintable(QStringLiteral("/proc/%1/mem").arg(process)), O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly)) {
        if (memory >= 0)
            ::close(memory);
        return QStringLiteral("?");
    }
    QString found;
    qint64 readBytes = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() < 2 || !parts.at(1).startsWith('r'))
            continue;
        const QList<QByteArray> range = parts.at(0).split('-');
        const quint64 from = range.value(0).toULongLong(nullptr, 16);
        const quint64 to = range.value(1).toULongLong(nullptr, 16);
        QByteArray kept;
        for (quint64 at = from; at < to && found.isEmpty(); at += chunk) {
            QByteArray bytes(qsizetype(std::min<quint64>(chunk, to - at)), '\0');
            const ssize_t count = ::pread(memory, bytes.data(), size_t(bytes.size()), off_t(at));
            if (count <= 0)
                break;
            readBytes += count;
            const QByteArray looked = kept + bytes.left(count);
            for (const auto &[text, form] : forms) {
                if (looked.contains(form))
                    found = text + QStringLiteral(" in ") + QString::fromUtf8(parts.value(5, "memory"));
            }
            kept = looked.right(256);
        }
    }
    ::close(memory);
    return readBytes > 0 ? found : QStringLiteral("?");
}

QString foundOnDisk(const QString &folder, const QStringList &texts)
{
    const auto forms = writtenForms(texts);
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        for (const QString &text : texts) {
            if (file.fileName().contains(text))
                return file.fileName();
        }
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const auto &[text, form] : forms) {
            if (bytes.contains(form))
                return file.fileName();
        }
    }
    return {};
}

} // namespace ow::testing
