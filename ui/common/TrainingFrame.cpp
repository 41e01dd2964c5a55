#include "ui/common/TrainingFrame.h"

#include "ui/common/HallMark.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QWidget>

namespace ow {

namespace {
/// Lies over a whole window and is neither pressed nor focused.
class FrameLines final : public QWidget {
public:
    explicit FrameLines(QWidget &window) : QWidget(&window)
    {
        setObjectName(QLatin1String(TrainingFrame::objectName));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
        lay();
    }
    void lay()
    {
        const QRect all = parentWidget()->rect();
        setGeometry(all);
        constexpr int w = TrainingFrame::width;
        setMask(QRegion(all) - QRegion(all.adjusted(w, w, -w, -w)));
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::colour("training")); }
};

bool isFramed(const QWidget &widget)
{
    switch (widget.windowType()) {
    case Qt::Window:
    case Qt::Dialog:
    case Qt::Sheet:
    case Qt::Tool: return widget.isWindow();
    default: return false;
    }
}
} // namespace

TrainingFrame::TrainingFrame(QObject *parent) : QObject(parent)
{
    QApplication::instance()->installEventFilter(this);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && isFramed(*window))
            frame(*window);
    }
}

bool TrainingFrame::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Resize:
    case QEvent::ChildAdded:
    case QEvent::WindowTitleChange:
    case QEvent::ParentChange:
        if (auto *widget = qobject_cast<QWidget *>(watched); widget && isFramed(*widget))
            frame(*widget);
        else if (widget && event->type() == QEvent::ParentChange)
            unframe(*widget);
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void TrainingFrame::unframe(QWidget &part)
{
    if (QWidget *lines = part.findChild<QWidget *>(QLatin1String(objectName), Qt::FindDirectChildrenOnly)) {
        delete lines;
        part.setContentsMargins({});
    }
}

void TrainingFrame::frame(QWidget &window)
{
    const QString word = HallMark::word(HallKind::Training);
    if (!window.windowTitle().contains(word))
        window.setWindowTitle(window.windowTitle().isEmpty() ? word
                                                             : word + QStringLiteral(" · ") + window.windowTitle());
    if (!window.isVisible())
        return;
    QWidget *lines = window.findChild<QWidget *>(QLatin1String(objectName), Qt::FindDirectChildrenOnly);
    if (!lines && !m_framing) {
        // A child that comes is looked at by ourselves, too.
        m_framing = true;
        // Nothing of the page lies under the frame.
        window.setContentsMargins(width, width, width, width);
        lines = new FrameLines(window);
        lines->show();
        m_framing = false;
    }
    if (lines && !m_framing)
        static_cast<FrameLines *>(lines)->lay();
}

} // namespace ow

#include "moc_TrainingFrame.cpp"
