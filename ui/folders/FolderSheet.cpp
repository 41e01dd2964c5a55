#include "ui/folders/FolderSheet.h"

#include "models/base/Clock.h"
#include "ui/common/CodeWords.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"
#include "ui/folders/FolderPackPanel.h"
#include "ui/folders/FolderReceivePanel.h"
#include "ui/folders/FolderText.h"
#include "ui/folders/FolderWatchPanel.h"
#include "ui/papers/PrintBar.h"
#include "ui/session/StaffShell.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int folderSheetWidth = 1180;
constexpr int folderSheetHeight = 430;
constexpr int folderScanMax = 2000; ///< the code of a paper is some hundred characters
} // namespace

FolderSheet::FolderSheet(StationContext &context, QWidget &window)
    : QObject(&window), m_context(context),
      m_view(context.hub, QLatin1String(FolderDeskView::name), {}, {QStringLiteral("cases")},
             [](FolderDeskView &, const QString &type, const QJsonObject &) { return !isFolderNews(type); }),
      m_papers(context), m_sheet(new Sheet(tr("材料流转"), window)), m_notice(new Notice), m_scan(new QLineEdit),
      m_state(new QLabel), m_parts(new QTabWidget), m_pack(new FolderPackPanel), m_receive(new FolderReceivePanel),
      m_watch(new FolderWatchPanel), m_printing(new PrintBar(m_papers))
{
    m_sheet->setObjectName(QStringLiteral("folderSheet"));
    m_sheet->acceptButton()->hide();
    m_sheet->acceptButton()->setEnabled(false);
    m_sheet->rejectButton()->setText(tr("关闭"));
    m_notice->setObjectName(QStringLiteral("folderNotice"));
    m_scan->setObjectName(QStringLiteral("folderScan"));
    m_scan->setAccessibleName(tr("扫描或输入编号"));
    m_scan->setPlaceholderText(tr("扫物料流转凭证或办件文书上的码，也可以输入批次号（如 12）、短号、办件编号，按回车"));
    m_scan->setMaxLength(folderScanMax);
    m_scan->installEventFilter(this);
    m_state->setObjectName(QStringLiteral("folderState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_parts->setObjectName(QStringLiteral("folderParts"));
    m_parts->setAccessibleName(tr("分页"));
    m_parts->setMinimumSize(folderSheetWidth, folderSheetHeight);
    auto *body = m_sheet->body();
    body->addWidget(m_notice);
    body->addWidget(m_scan);
    body->addWidget(m_state);
    body->addWidget(m_parts, 1);
    body->addWidget(m_printing);
    addParts();
    connect(&m_view, &LiveViewBase::changed, this, &FolderSheet::tell);
    connect(&m_view, &LiveViewBase::freshChanged, this, &FolderSheet::tell);
    connect(&context.hub, &HubClient::linkChanged, this, &FolderSheet::tell);
    connect(m_pack, &FolderPackPanel::sendChosen, this, [this](const SendFolders &command) {
        send(command, [this](const BatchReply &reply) {
            m_papers.print(reply.papers);
            m_pack->clear();
            m_state->setText(tr("%1 已送出，%2。凭证一式两联随材料走，对方签收前是在途。")
                                 .arg(reply.batch.number, batchSummary(reply.batch.lines)));
        });
    });
    connect(m_receive, &FolderReceivePanel::receiveChosen, this, [this](const ReceiveBatch &command) {
        send(command, [this](const BatchReply &reply) {
            m_state->setText(reply.exceptions.isEmpty() ? tr("%1 已签收，全部相符。").arg(reply.batch.number)
                                                        : tr("%1 已签收，%2 条异常已告知送件人 %3 和大厅主管。")
                                                              .arg(reply.batch.number)
                                                              .arg(reply.exceptions.size())
                                                              .arg(reply.batch.sent.name));
            awaitScan();
        });
    });
    connect(m_watch, &FolderWatchPanel::settled, this, [this](const SettleFolderException &command) {
        send(command, [this](const FolderExceptionReply &reply) {
            m_state->setText(
                tr("%1 的异常已了结：%2")
                    .arg(FolderText::number(reply.exception),
                         codeWord(folderOutcomeText(reply.exception.outcome.value_or(FolderOutcome::Explained)))));
        });
    });
    connect(m_watch, &FolderWatchPanel::takenBack, this, [this](const TakeBatchBack &command) {
        send(command, [this](const BatchReply &reply) {
            m_state->setText(tr("%1 已收回，材料又在%2。").arg(reply.batch.number, reply.batch.from.name));
        });
    });
    connect(m_pack, &FolderPackPanel::scanWanted, this, &FolderSheet::awaitScan);
    connect(m_receive, &FolderReceivePanel::scanWanted, this, &FolderSheet::awaitScan);
}

bool FolderSheet::receives() const
{
    return m_context.role == StationRole::Review || m_context.role == StationRole::Delivery;
}

void FolderSheet::addParts()
{
    m_parts->addTab(m_pack, tr("送件 (Alt+1)"));
    m_parts->addTab(m_receive, tr("收件 (Alt+2)"));
    m_parts->addTab(m_watch, tr("在途和异常 (Alt+3)"));
    m_parts->setTabVisible(Receive, receives());
    m_sheet->installEventFilter(this);
    for (QWidget *part : m_parts->findChildren<QWidget *>())
        part->installEventFilter(this);
}

FolderSheet *FolderSheet::addTo(StaffShell &shell, StationContext &context)
{
    auto *sheet = new FolderSheet(context, shell);
    QPushButton *button =
        shell.addTool(Icon::Paper, tr("材料流转"), "folderButton", QKeySequence(Qt::CTRL | Qt::Key_T));
    connect(button, &QPushButton::clicked, sheet, &FolderSheet::open);
    connect(&shell, &StaffShell::left, sheet, &FolderSheet::leave);
    connect(sheet, &FolderSheet::waitingChanged, button, [button](int count) {
        button->setText(count > 0 ? tr("材料流转 Ctrl+T（%1）").arg(count) : tr("材料流转 Ctrl+T"));
    });
    emit sheet->waitingChanged(0);
    return sheet;
}

void FolderSheet::open()
{
    if (m_sheet->isOpen())
        return;
    m_notice->clear();
    m_state->clear();
    m_greets = true;
    m_printing->clear();
    m_view.reload(); // cases were accepted meanwhile
    const bool comes = m_view.isLoaded() && !m_view.value().coming.isEmpty();
    const bool asks = m_view.isLoaded() && m_view.value().toSettle() > 0;
    m_parts->setCurrentIndex(comes && receives() ? Receive : asks ? Watch : Pack);
    m_sheet->open();
    awaitScan();
}

void FolderSheet::leave()
{
    m_pack->clear();
    m_receive->clear();
    m_scan->clear();
    if (m_sheet->isOpen())
        m_sheet->reject();
    emit waitingChanged(0);
}

void FolderSheet::tell()
{
    if (!m_view.isLoaded()) {
        if (m_view.lastProblem() && m_sheet->isOpen())
            m_notice->explain(*m_view.lastProblem());
        return;
    }
    const FolderDeskView &view = m_view.value();
    if (m_greets)
        m_state->setText(tr("这里是：%1").arg(view.place));
    const bool usable = !m_underWay && m_view.isFresh() && m_context.hub.link() == HubClient::Link::Online;
    m_pack->tell(view);
    m_receive->tell(view);
    m_watch->tell(view);
    m_pack->setUsable(usable);
    m_receive->setUsable(usable);
    m_watch->setEnabled(usable);
    const int coming = receives() ? int(view.coming.size()) : 0;
    m_parts->setTabText(Receive, coming > 0 ? tr("收件 %1 批 (Alt+2)").arg(coming) : tr("收件 (Alt+2)"));
    const int open = int(view.exceptions.size() + view.sent.size());
    m_parts->setTabText(Watch, open > 0 ? tr("在途和异常 %1 (Alt+3)").arg(open) : tr("在途和异常 (Alt+3)"));
    emit waitingChanged(coming + view.toSettle());
}

void FolderSheet::awaitScan()
{
    m_scan->setFocus();
    m_scan->selectAll();
}

bool FolderSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        // Before a field takes the digit for its text.
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const int part = pressed->key() - Qt::Key_1;
        if (pressed->modifiers() == Qt::AltModifier && part >= Pack && part <= Watch) {
            if (m_parts->isTabVisible(part)) {
                m_parts->setCurrentIndex(part);
                focusList();
            }
            return true;
        }
    }
    if (watched == m_scan && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const bool isPlain = !(pressed->modifiers() & ~Qt::KeypadModifier);
        if (isPlain && (pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter)) {
            scan();
            return true;
        }
        if (pressed->key() == Qt::Key_Down) {
            focusList();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void FolderSheet::focusList()
{
    switch (Part(m_parts->currentIndex())) {
    case Pack: return m_pack->focusList();
    case Receive: return m_receive->focusList();
    case Watch: return m_watch->focusList();
    }
}

void FolderSheet::scan()
{
    const QString text = m_scan->text().trimmed();
    m_scan->clear();
    if (text.isEmpty() || !m_view.isLoaded())
        return;
    const FolderScan scan = folderScan(text, m_view.value().day.year());
    m_greets = false;
    m_state->clear();
    if (scan.isEmpty()) {
        m_state->setText(tr("“%1”不是批次号、短号或办件编号，请再扫一次。").arg(text.left(40)));
        return;
    }
    const bool isBatch = !scan.batchNumber.isEmpty();
    const bool receiving = receives() && (isBatch || m_parts->currentIndex() == Receive);
    if (receiving && m_receive->scan(scan, text)) {
        m_parts->setCurrentIndex(Receive);
        return;
    }
    if (!isBatch && m_parts->currentIndex() != Receive && m_pack->scan(scan)) {
        m_parts->setCurrentIndex(Pack);
        return;
    }
    m_state->setText(isBatch ? tr("没有送到这里的 %1，请核对凭证。").arg(scan.batchNumber)
                             : tr("%1 的材料不在这里，也不在送到这里的批次里。")
                                   .arg(FolderText::number(scan.shortNumber, scan.caseNumber)));
}

template <class C, class Took>
void FolderSheet::send(const C &command, Took then)
{
    if (m_underWay)
        return;
    m_underWay = true;
    m_greets = false;
    m_notice->clear();
    tell();
    whenReady(m_context.hub.send(command), this, [this, then](const Result<typename C::Reply> &reply) {
        m_underWay = false;
        if (reply)
            then(*reply);
        else
            m_notice->explain(reply.error());
        tell();
    });
}

} // namespace ow

#include "moc_FolderSheet.cpp"
