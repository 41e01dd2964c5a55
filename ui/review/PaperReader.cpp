#include "ui/review/PaperReader.h"

#include "models/cases/ScanRules.h"
#include "ui/capture/ScanView.h"
#include "ui/common/CodeWords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

PaperReader::PaperReader(QWidget *parent, const QString &key)
    : QWidget(parent), m_title(new QLabel), m_view(new ScanView)
{
    setObjectName(QStringLiteral("paperReader"));
    setAccessibleName(tr("对照材料"));
    m_title->setObjectName(QStringLiteral("readerTitle"));
    m_title->setProperty("kind", QStringLiteral("strong"));
    m_title->setWordWrap(true);
    auto *shut = new QPushButton(tr("收起 (%1)").arg(key));
    shut->setObjectName(QStringLiteral("readerClose"));
    shut->setProperty("kind", QStringLiteral("quiet"));
    shut->setFocusPolicy(Qt::NoFocus);
    shut->setShortcut(QKeySequence(key));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(shut);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    m_view->setReading(true);
    hide();
    connect(shut, &QPushButton::clicked, this, &PaperReader::close);
    connect(m_view, &ScanView::ended, this, [this](int direction) { turnTo(m_at + direction, direction < 0); });
    // Letters typed into a field stay there: a field takes its keys before any shortcut.
    for (const int letter : {Qt::Key_J, Qt::Key_K, Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_0, Qt::Key_R,
                             Qt::Key_PageDown, Qt::Key_PageUp}) {
        auto *shortcut = new QShortcut(QKeySequence(letter), this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this,
                [this, letter] { m_view->press(QKeyEvent(QEvent::KeyPress, letter, Qt::NoModifier)); });
    }
}

void PaperReader::tell(const QList<ReaderPaper> &papers)
{
    const QUuid looked = m_papers.isEmpty() ? QUuid() : m_papers.at(m_at).scan.id;
    const auto kept =
        std::find_if(papers.begin(), papers.end(), [&](const ReaderPaper &paper) { return paper.scan.id == looked; });
    m_papers = papers;
    m_at = kept == papers.end() ? 0 : int(kept - papers.begin());
    if (!m_isOpen)
        return;
    if (kept != papers.end()) {
        showTitle();
        return;
    }
    if (m_papers.isEmpty()) {
        m_title->setText(tr("这件没有扫描的材料"));
        m_view->say(tr("纸质材料请看流转的材料袋。"));
        return;
    }
    turnTo(0, false);
}

void PaperReader::open(const QUuid &scan)
{
    if (m_papers.isEmpty())
        return;
    const auto found =
        std::find_if(m_papers.begin(), m_papers.end(), [&](const ReaderPaper &one) { return one.scan.id == scan; });
    const bool wasOpen = m_isOpen;
    m_isOpen = true;
    setVisible(true);
    if (!wasOpen)
        emit openChanged(true);
    turnTo(found == m_papers.end() ? 0 : int(found - m_papers.begin()), false);
}

void PaperReader::close()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_view->say({});
    setVisible(false);
    emit openChanged(false);
}

void PaperReader::press(const QKeyEvent &event)
{
    if (m_isOpen)
        m_view->press(event);
}

void PaperReader::turnTo(int paper, bool fromItsEnd)
{
    if (paper < 0 || paper >= m_papers.size())
        return;
    m_at = paper;
    m_fromItsEnd = fromItsEnd;
    showTitle();
    m_view->say(tr("正在取扫描件…"));
    emit wanted(m_papers.at(paper).scan);
}

void PaperReader::showTitle()
{
    const ReaderPaper &one = m_papers.at(m_at);
    m_title->setText(tr("材料 %1/%2　%3　%4")
                         .arg(m_at + 1)
                         .arg(m_papers.size())
                         .arg(one.name, codeWord(paperGradeText(one.scan.grade))));
}

void PaperReader::show(const QUuid &scan, const QByteArray &bytes)
{
    if (m_isOpen && m_at < m_papers.size() && m_papers.at(m_at).scan.id == scan)
        m_view->show(bytes, m_fromItsEnd);
}

void PaperReader::fail(const QUuid &scan, const QString &why)
{
    if (m_isOpen && m_at < m_papers.size() && m_papers.at(m_at).scan.id == scan)
        m_view->say(why);
}

} // namespace ow

#include "moc_PaperReader.cpp"
