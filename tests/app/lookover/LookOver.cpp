// Goes into the real program as a plug-in (QT_QPA_GENERIC_PLUGINS=lookover) and says, whenever the file $ONEWINDOW_LOOKOVER.ask appears,
// what a screen reader is not told of the page shown, into $ONEWINDOW_LOOKOVER: {"sheet": the object name of the one that is open, "cut": the
// texts there is no room for}.
#include "tests/base/CutText.h"

#include <QApplication>
#include <QFile>
#include <QGenericPlugin>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScreen>
#include <QTimer>

using namespace ow::testing;

namespace {
constexpr int lookMs = 20;

/// The sheet on top alone, if one is open; what lies under it is covered.
QJsonObject lookedOver()
{
    QString name;
    QStringList cut;
    const QWidget *const modal = QApplication::activeModalWidget();
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible() || (modal && window != modal) || window->windowType() == Qt::ToolTip)
            continue;
        // The toolkit's own dialogs have the room they give themselves.
        if (window->inherits("QFileDialog"))
            continue;
        // Rounded where everything is twice as large.
        if (!window->screen()->geometry().adjusted(0, 0, 1, 1).contains(window->geometry()))
            cut += QStringLiteral("no room on the screen for a window of %1×%2")
                       .arg(window->width())
                       .arg(window->height());
        const QWidget *on = window;
        for (const QWidget *sheet : window->findChildren<QWidget *>()) {
            if (sheet->isVisible() && sheet->inherits("ow::Sheet")) {
                on = sheet;
                name = sheet->objectName();
            }
        }
        cut += cutTexts(*on);
    }
    return {{QStringLiteral("sheet"), name}, {QStringLiteral("cut"), QJsonArray::fromStringList(cut)}};
}
} // namespace

class LookOver final : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "lookover.json")
public:
    QObject *create(const QString &, const QString &) override
    {
        auto *timer = new QTimer;
        const QString answer = qEnvironmentVariable("ONEWINDOW_LOOKOVER");
        // Programs this one starts, as a kiosk does for a visitor, would take the question and the answer from it.
        qunsetenv("ONEWINDOW_LOOKOVER");
        connect(timer, &QTimer::timeout, this, [answer] {
            const QString asked = answer + QStringLiteral(".ask");
            if (answer.isEmpty() || !QFile::exists(asked))
                return;
            QFile file(answer + QStringLiteral(".part"));
            if (!file.open(QIODevice::WriteOnly))
                return;
            file.write(QJsonDocument(lookedOver()).toJson());
            file.close();
            QFile::remove(asked);
            QFile::remove(answer);
            file.rename(answer);
        });
        timer->start(lookMs);
        return timer;
    }
};

#include "LookOver.moc"
