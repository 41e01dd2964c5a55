#include "ui/cases/BundleStrip.h"

#include "models/cases/CaseClock.h"
#include "models/cases/CaseMachine.h"
#include "ui/cases/CaseText.h"
#include "ui/common/CodeWords.h"
#include "ui/common/Theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int stripRow = 26;
constexpr int stripBar = 14;
constexpr int stripGap = 10;
constexpr int stripDaysMin = 4; ///< a strip of one day would be one block

/// 办结 9月28日, 预计 10月9日, 9月24日终止
QString stripDay(const BundleLine &line, QDate today)
{
    const QString day = CaseText::day(line.to, today);
    return line.expected ? BundleStrip::tr("预计 %1").arg(day)
                         : BundleStrip::tr("%1 %2").arg(day, codeWord(caseStateText(line.state)));
}

bool isGranted(const BundleLine &line)
{
    return line.state == CaseState::Issued || line.state == CaseState::Delivered;
}
} // namespace

class BundleStrip::Canvas final : public QWidget {
public:
    void tell(const BundleCourse &course, QDate today)
    {
        m_course = course;
        m_today = today;
        m_first = today;
        m_last = today;
        for (const BundleLine &line : course.lines) {
            m_first = std::min(m_first, line.from);
            m_last = std::max(m_last, line.to);
        }
        if (m_first.daysTo(m_last) < stripDaysMin)
            m_last = m_first.addDays(stripDaysMin);
        setFixedHeight(int(course.lines.size()) * stripRow + 4);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QFontMetrics metrics(font());
        int names = 0;
        int days = 0;
        for (const BundleLine &line : m_course.lines) {
            names = std::max(names, metrics.horizontalAdvance(line.itemName));
            days = std::max(days, metrics.horizontalAdvance(stripDay(line, m_today)));
        }
        names = std::min(names, width() * 2 / 5);
        const double left = names + stripGap;
        const double room = std::max(1.0, width() - left - days - stripGap);
        const auto at = [&](QDate day) {
            return left + room * double(m_first.daysTo(day)) / double(m_first.daysTo(m_last) + 1);
        };
        painter.setPen(QPen(Theme::colour("line"), 1));
        for (QDate day = m_first; day <= m_last.addDays(1); day = day.addDays(1))
            painter.drawLine(QPointF(at(day), 2), QPointF(at(day), height() - 2));
        int top = 2;
        for (const BundleLine &line : m_course.lines) {
            painter.setPen(Theme::colour("ink"));
            painter.drawText(QRect(0, top, names, stripRow), Qt::AlignVCenter | Qt::AlignLeft,
                             metrics.elidedText(line.itemName, Qt::ElideRight, names));
            // The day of another's result does not count: the period begins with the next.
            const QDate begins = line.after.isEmpty() ? line.from : std::min(line.from.addDays(1), line.to);
            const QRectF bar(at(begins), top + (stripRow - stripBar) / 2.0,
                             std::max(3.0, at(line.to.addDays(1)) - at(begins)), stripBar);
            const bool isLost = !line.expected && !isGranted(line);
            const QColor colour = Theme::colour(isLost ? "bad" : line.expected ? "primary" : "good");
            painter.setPen(QPen(colour, 1.5, line.waits ? Qt::DashLine : Qt::SolidLine));
            // Full where the day of all hangs on it or it is over; else only its frame.
            painter.setBrush(line.critical || isGranted(line) ? QBrush(colour) : QBrush(Theme::colour("surface")));
            painter.drawRoundedRect(bar, 3, 3);
            painter.setPen(Theme::colour("ink"));
            painter.drawText(QRectF(width() - days, top, days, stripRow), Qt::AlignVCenter | Qt::AlignRight,
                             stripDay(line, m_today));
            top += stripRow;
        }
        painter.setPen(QPen(Theme::colour("warn"), 2));
        painter.drawLine(QPointF(at(m_today), 0), QPointF(at(m_today), height()));
    }

private:
    BundleCourse m_course;
    QDate m_today;
    QDate m_first;
    QDate m_last;
};

BundleStrip::BundleStrip(QWidget *parent) : QWidget(parent), m_title(new QLabel), m_canvas(new Canvas)
{
    setObjectName(QStringLiteral("bundleStrip"));
    m_title->setObjectName(QStringLiteral("bundleTitle"));
    m_title->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_canvas);
}

void BundleStrip::tell(const BundleCourse &course, QDate today)
{
    const QString counted = tr("%1：共 %2 项，办完 %3 项").arg(course.name).arg(course.lines.size()).arg(course.done);
    const bool isOver = course.done == course.lines.size();
    m_title->setText(isOver           ? counted
                         : course.due ? tr("%1，预计%2全部办结").arg(counted, CaseText::day(*course.due, today))
                                      : tr("%1，有特别程序或者补正未完，办结日期待定").arg(counted));
    QStringList lines;
    for (const BundleLine &line : course.lines)
        lines.append(tr("%1，%2，%3").arg(line.itemName, codeWord(caseStateText(line.state)), stripDay(line, today)));
    m_canvas->setAccessibleName(tr("各事项进度"));
    m_canvas->setAccessibleDescription(lines.join(QStringLiteral("；")));
    m_canvas->setToolTip(lines.join(QLatin1Char('\n')));
    m_canvas->tell(course, today);
}

} // namespace ow

#include "moc_BundleStrip.cpp"
