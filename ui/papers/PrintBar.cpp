#include "ui/papers/PrintBar.h"

#include "ui/common/ProblemText.h"
#include "ui/papers/PaperDesk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace ow {

PrintBar::PrintBar(PaperDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_text(new QLabel), m_retry(new QPushButton(tr("重新打印"))),
      m_again(new QPushButton(tr("没出来，重打　Alt+R"))), m_other(new QPushButton(tr("换打印机　Alt+O")))
{
    setObjectName(QStringLiteral("printBar"));
    setAccessibleName(tr("打印"));
    m_text->setObjectName(QStringLiteral("printState"));
    m_text->setWordWrap(true);
    m_retry->setObjectName(QStringLiteral("reprintButton"));
    m_again->setObjectName(QStringLiteral("printAgainButton"));
    m_again->setShortcut(QKeySequence(QStringLiteral("Alt+R")));
    m_other->setObjectName(QStringLiteral("otherPrinterButton"));
    m_other->setShortcut(QKeySequence(QStringLiteral("Alt+O")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    for (QPushButton *button : {m_retry, m_again, m_other})
        row->addWidget(button);
    connect(&desk, &PaperDesk::progress, this, &PrintBar::tell);
    connect(&desk, &PaperDesk::failed, this, &PrintBar::tellFailed);
    connect(&desk, &PaperDesk::printedAgain, this, [this](const PaperPrint &print, const QString &title) {
        ask(print.copy > 1 ? tr("《%1》已在“%2”补打第 %3 份").arg(title, m_desk.printerName()).arg(print.copy)
                           : tr("《%1》已在“%2”重打").arg(title, m_desk.printerName()));
    });
    connect(&desk, &PaperDesk::againFailed, this,
            [this](const Problem &problem) { ask(tr("没有打印出来：%1").arg(ProblemText::sentence(problem))); });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_retry->hide();
        m_desk.retry();
    });
    connect(m_again, &QPushButton::clicked, this, &PrintBar::again);
    connect(m_other, &QPushButton::clicked, this, &PrintBar::useOther);
    clear();
}

void PrintBar::clear()
{
    m_text->clear();
    hide();
}

void PrintBar::tell(int done, int all)
{
    if (all == 0)
        return;
    if (done < all) {
        ask(tr("正在打印第 %1 份，共 %2 份…").arg(done + 1).arg(all));
        m_again->hide();
        return;
    }
    ask(tr("文书已打印 %1 份，请按顺序盖章。都出来了吗？").arg(all));
}

void PrintBar::tellFailed(const QString &title, const Problem &problem)
{
    ask(tr("《%1》没有打印出来：%2").arg(title, ProblemText::sentence(problem)));
    m_again->hide();
    m_retry->show();
}

void PrintBar::ask(const QString &text)
{
    m_text->setText(text);
    m_retry->hide();
    m_again->setVisible(!m_desk.lastPrinted().isEmpty());
    m_other->show();
    show();
}

void PrintBar::again()
{
    const QList<IssuedPaper> &papers = m_desk.lastPrinted();
    if (papers.size() == 1)
        return m_desk.again(papers.first().id);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("printAgainMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int key = 0;
    for (const IssuedPaper &paper : papers) {
        QAction *one = menu->addAction(tr("&%1　%2　%3").arg(++key).arg(paper.title, paper.number));
        connect(one, &QAction::triggered, this, [this, id = paper.id] { m_desk.again(id); });
    }
    QAction *all = menu->addAction(tr("&0　全部重打"));
    connect(all, &QAction::triggered, this, [this] {
        for (const IssuedPaper &paper : QList<IssuedPaper>(m_desk.lastPrinted()))
            m_desk.again(paper.id);
    });
    menu->setActiveAction(menu->actions().first());
    menu->popup(m_again->mapToGlobal(QPoint(0, m_again->height())));
}

void PrintBar::useOther()
{
    const bool another = m_desk.useNextPrinter();
    m_text->setText(another ? tr("现在用“%1”。没出来的请重打。").arg(m_desk.printerName())
                            : tr("只有“%1”一台打印机，请检查纸张和连线后重打。").arg(m_desk.printerName()));
}

} // namespace ow

#include "moc_PrintBar.cpp"
