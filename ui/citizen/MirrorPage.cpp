#include "ui/citizen/MirrorPage.h"

#include "ui/common/Badge.h"
#include "ui/common/Theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace ow {

MirrorPage::MirrorPage(QWidget *parent) : QWidget(parent), m_title(new QLabel), m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("mirrorPage"));
    m_title->setObjectName(QStringLiteral("mirrorTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_title->setWordWrap(true);
    auto *hint = new QLabel(tr("工作人员正在为您填表，有不对的请随时说　Your form as it is being filled in"));
    hint->setProperty("kind", QStringLiteral("soft"));
    hint->setWordWrap(true);
    m_scroll->setObjectName(QStringLiteral("mirrorScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 16, 32, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(hint);
    column->addWidget(m_scroll, 1);
}

QWidget *MirrorPage::makeLine(const MirrorLine &line)
{
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("mirror_") + line.key);
    frame->setProperty("kind", QStringLiteral("card"));
    if (line.isChanged)
        frame->setStyleSheet(QStringLiteral("QFrame[kind=\"card\"] { background: %1; border: 3px solid %2; }")
                                 .arg(Theme::colour("accentSoft").name(), Theme::colour("accent").name()));
    auto *name = new QLabel(line.name);
    name->setProperty("kind", QStringLiteral("soft"));
    name->setWordWrap(true);
    auto *english = new QLabel(line.nameEn);
    english->setProperty("kind", QStringLiteral("small"));
    english->setWordWrap(true);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(name);
    names->addWidget(english);
    auto *value = new QLabel(line.value.isEmpty() ? tr("还没有填") : line.value);
    value->setObjectName(QStringLiteral("mirrorValue_") + line.key);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setProperty("kind", line.value.isEmpty() ? QStringLiteral("soft") : QStringLiteral("large"));
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(20, 8, 20, 8);
    row->setSpacing(16);
    row->addLayout(names, 2);
    row->addWidget(value, 4);
    auto *marks = new QVBoxLayout;
    if (line.isChanged)
        marks->addWidget(new Badge(tr("刚填写"), Badge::Tone::Accent));
    if (!line.source.isEmpty()) {
        auto *source = new QLabel(line.source);
        source->setProperty("kind", QStringLiteral("small"));
        source->setWordWrap(true);
        source->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        marks->addWidget(source);
    }
    row->addLayout(marks, 2);
    return frame;
}

void MirrorPage::tell(const QString &title, const QList<MirrorLine> &lines)
{
    m_title->setText(title);
    if (lines == m_lines)
        return;
    m_lines = lines;
    auto *page = new QWidget;
    page->setProperty("role", QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    QWidget *changed = nullptr;
    QString group;
    for (const MirrorLine &line : lines) {
        if (line.group != group) {
            group = line.group;
            auto *head = new QLabel(group);
            head->setProperty("kind", QStringLiteral("large"));
            column->addWidget(head);
        }
        QWidget *made = makeLine(line);
        column->addWidget(made);
        changed = line.isChanged ? made : changed;
    }
    column->addStretch();
    m_scroll->setWidget(page);
    // Places are known when the layout has run.
    if (changed)
        QTimer::singleShot(0, changed, [this, changed] { m_scroll->ensureWidgetVisible(changed, 0, 120); });
}

void MirrorPage::wipe()
{
    m_title->clear();
    m_lines.clear();
    delete m_scroll->takeWidget();
}

} // namespace ow

#include "moc_MirrorPage.cpp"
