#include "ui/shifts/ShiftSheet.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/common/Sheet.h"
#include "ui/common/TextTable.h"
#include "ui/papers/PrintBar.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int shiftTableWidth = 1060;
constexpr int shiftTableHeight = 300;

QLineEdit *shiftEdit(const char *name, const QString &title, const QString &hint, int lengthMax)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(title);
    edit->setPlaceholderText(hint);
    edit->setMaxLength(lengthMax);
    return edit;
}

QPushButton *shiftButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}

QString handText(const ShiftHand &hand)
{
    return QStringLiteral("%1（%2）").arg(hand.name, hallText(hand.at));
}
} // namespace

ShiftSheet::ShiftSheet(StationContext &context, const QString &user, int window, QWidget &page)
    : QObject(&page), m_context(context), m_user(user), m_window(window), m_papers(context),
      m_sheet(new Sheet(tr("交接班"), page)), m_notice(new Notice), m_summary(new QLabel),
      m_rows(new TextTable({tr("类别"), tr("内容"), tr("编号和数量"), tr("件数"), tr("核对")}, this)),
      m_table(new DataTable), m_remark(shiftEdit("shiftRemark", tr("交班说明"),
                                                 tr("交班说明，例如：打印机缺墨；张女士下午来补材料"), shiftWordsMax)),
      m_objecting(new QWidget),
      m_objection(shiftEdit("shiftObjection", tr("哪里不符"),
                            tr("选中一行，写哪里不符，例如：少一张；按回车记下，空着按回车是相符"), shiftWordsMax)),
      m_mark(shiftButton("shiftMark", tr("记不符"))), m_locking(new QWidget),
      m_locker(shiftEdit("shiftLocker", tr("交给谁保管"), tr("交给谁或放在哪里，例如：大厅主管卫东、保管柜3号"), 60)),
      m_reason(shiftEdit("shiftReason", tr("没有接班人的原因"), tr("原因，例如：今天最后一班"), shiftWordsMax)),
      m_lock(shiftButton("shiftLock", tr("交保管"))), m_back(shiftButton("shiftBack", tr("收回重做"))),
      m_printing(new PrintBar(m_papers))
{
    m_sheet->setObjectName(QStringLiteral("shiftSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("shiftAccept"));
    m_sheet->rejectButton()->setText(tr("关闭"));
    m_notice->setObjectName(QStringLiteral("shiftNotice"));
    m_summary->setObjectName(QStringLiteral("shiftSummary"));
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("shiftLines"));
    m_table->setAccessibleName(tr("交接内容"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({100, 320, -1, 70, 200});
    m_table->setMinimumSize(shiftTableWidth, shiftTableHeight);
    auto *objecting = new QHBoxLayout(m_objecting);
    objecting->setContentsMargins(0, 0, 0, 0);
    objecting->addWidget(m_objection, 1);
    objecting->addWidget(m_mark);
    auto *locking = new QHBoxLayout(m_locking);
    locking->setContentsMargins(0, 0, 0, 0);
    locking->addWidget(new QLabel(tr("没有接班人时：")));
    locking->addWidget(m_locker, 1);
    locking->addWidget(m_reason, 1);
    locking->addWidget(m_lock);
    locking->addWidget(m_back);
    auto *body = m_sheet->body();
    body->addWidget(m_notice);
    body->addWidget(m_summary);
    body->addWidget(m_table, 1);
    body->addWidget(m_remark);
    body->addWidget(m_objecting);
    body->addWidget(m_locking);
    body->addWidget(m_printing);

    connect(m_sheet, &Sheet::accepted, this, [this] {
        switch (m_part) {
        case Part::Mine: return make();
        case Part::Theirs: return sign();
        case Part::Own:
        case Part::Loading:
        case Part::Done: break;
        }
    });
    connect(m_mark, &QPushButton::clicked, this, &ShiftSheet::mark);
    connect(m_lock, &QPushButton::clicked, this, &ShiftSheet::putAway);
    connect(m_back, &QPushButton::clicked, this, &ShiftSheet::takeBack);
    connect(m_table, &DataTable::rowChosen, this, [this] {
        if (m_part == Part::Theirs)
            m_objection->setFocus();
    });
    m_objection->installEventFilter(this); // Enter there writes down what is not so, and signs nothing
    const auto tellLock = [this] {
        m_lock->setEnabled(!m_underWay && !m_locker->text().trimmed().isEmpty()
                           && !m_reason->text().trimmed().isEmpty());
    };
    connect(m_locker, &QLineEdit::textChanged, this, tellLock);
    connect(m_reason, &QLineEdit::textChanged, this, tellLock);
}

void ShiftSheet::open()
{
    m_part = Part::Loading;
    m_view = {};
    m_done.reset();
    m_objections.clear();
    m_notice->clear();
    m_remark->clear();
    m_printing->clear();
    tell();
    m_sheet->open();
    load();
}

void ShiftSheet::load()
{
    const QUrlQuery query({{QStringLiteral("window"), QString::number(m_window)}});
    whenReady(m_context.hub.view<ShiftView>(QLatin1String(ShiftView::name), query), this,
              [this](const Result<Viewed<ShiftView>> &viewed) {
                  if (viewed)
                      take(viewed->value);
                  else
                      m_notice->explain(viewed.error());
              });
}

void ShiftSheet::take(const ShiftView &view)
{
    m_view = view;
    m_part = !view.waiting ? Part::Mine : view.waiting->handed.user == m_user ? Part::Own : Part::Theirs;
    tell();
    m_table->selectRow(0);
    if (m_part == Part::Mine)
        m_remark->setFocus();
    else
        m_table->setFocus();
}

const QList<ShiftLine> &ShiftSheet::lines() const
{
    if (m_done)
        return m_done->lines;
    return m_view.waiting ? m_view.waiting->lines : m_view.mine;
}

void ShiftSheet::tell()
{
    QPushButton *accept = m_sheet->acceptButton();
    m_remark->setVisible(m_part == Part::Mine);
    m_objecting->setVisible(m_part == Part::Theirs);
    m_locking->setVisible(m_part == Part::Own && m_view.waiting && m_view.waiting->state == ShiftState::Waiting);
    m_printing->setVisible(m_part == Part::Done);
    accept->setVisible(m_part == Part::Mine || m_part == Part::Theirs);
    accept->setEnabled(!m_underWay && (m_part == Part::Mine || m_part == Part::Theirs));
    for (QPushButton *button : {m_mark, m_back})
        button->setEnabled(!m_underWay);
    m_lock->setEnabled(!m_underWay && !m_locker->text().trimmed().isEmpty() && !m_reason->text().trimmed().isEmpty());
    const QString summary = shiftSummary(lines());
    switch (m_part) {
    case Part::Loading: m_sheet->setMessage(tr("正在读取…")); break;
    case Part::Mine:
        m_sheet->setMessage(
            tr("%1 现在由您交出的都在下面。清点好，写上说明，按回车做交接班清单，等接班人签收。").arg(m_view.place));
        accept->setText(tr("做交接班清单 (回车)"));
        break;
    case Part::Own:
        m_sheet->setMessage(m_view.waiting->state == ShiftState::Locked
                                ? tr("这张清单已交 %1 保管。要接着用，请由下一位用自己的账号登录后签收，或者收回重做。")
                                      .arg(m_view.waiting->locker.value_or(QString()))
                                : tr("清单已做好。请接班人用自己的账号在本窗口登录，按 Ctrl+F10 逐项核对、签收。"));
        break;
    case Part::Theirs:
        m_sheet->setMessage(
            tr("%1 由 %2 交班。请逐项核对实物，不符的在下面写清楚，再签收。%3")
                .arg(m_view.place, handText(m_view.waiting->handed),
                     m_view.waiting->remark.isEmpty() ? QString() : tr("说明：%1").arg(m_view.waiting->remark)));
        accept->setText(m_objections.isEmpty() ? tr("核对无误，签收") : tr("签收，%1 项不符").arg(m_objections.size()));
        break;
    case Part::Done:
        m_sheet->setMessage(m_done->state == ShiftState::Signed
                                ? tr("已签收，清单 %1，一式两联，请双方签名。").arg(m_done->paper.value_or(QString()))
                                : tr("已交 %1 保管，清单 %2，请双方签名。")
                                      .arg(m_done->locker.value_or(QString()), m_done->paper.value_or(QString())));
        break;
    }
    m_summary->setText(m_part == Part::Loading ? QString() : summary);
    tellRows();
}

void ShiftSheet::tellRows()
{
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const ShiftLine &line : lines()) {
        const QString objection = line.objection.value_or(m_objections.value(line.key));
        const QString check = !objection.isEmpty()                ? tr("不符：%1").arg(objection)
            : line.gone.value_or(false)                           ? tr("交班后已办结或移走")
            : m_part == Part::Theirs || (m_done && m_done->taken) ? tr("相符")
                                                                  : QString();
        rows.append(
            {codeWord(shiftLineKindText(line.kind)), line.what, line.detail, QString::number(line.count), check});
        lights.append(objection.isEmpty() ? "ink" : "bad");
    }
    const int row = m_table->currentIndex().row();
    m_rows->show(rows, lights);
    if (row >= 0 && row < rows.size())
        m_table->selectRow(row);
    m_table->setEmpty(Icon::Check, tr("没有要交接的"), tr("没有号票、草稿、原件和空白证照在您手里"));
}

template <class C, class Took>
void ShiftSheet::send(const C &command, Took then)
{
    if (m_underWay)
        return;
    m_underWay = true;
    m_notice->clear();
    tell();
    whenReady(m_context.hub.send(command), this, [this, then](const Result<ShiftReply> &reply) {
        m_underWay = false;
        if (reply) {
            then(*reply);
        } else {
            m_notice->explain(reply.error());
            if (reply.error().is(problem::ShiftChanged))
                load();
        }
        tell();
    });
}

void ShiftSheet::make()
{
    send(MakeShift{m_window, m_remark->text().trimmed()}, [this](const ShiftReply &) { load(); });
    m_sheet->open(); // it waits for the next one now
}

void ShiftSheet::takeBack()
{
    if (m_view.waiting)
        send(TakeShiftBack{m_view.waiting->id}, [this](const ShiftReply &) { load(); });
}

void ShiftSheet::putAway()
{
    if (m_view.waiting)
        send(LockShift{m_view.waiting->id, m_locker->text().trimmed(), m_reason->text().trimmed()},
             [this](const ShiftReply &reply) { took(reply); });
}

void ShiftSheet::mark()
{
    const QString key = lines().value(m_table->currentIndex().row()).key;
    if (m_part != Part::Theirs || key.isEmpty())
        return;
    const QString words = m_objection->text().trimmed();
    if (words.isEmpty())
        m_objections.remove(key);
    else
        m_objections.insert(key, words);
    m_objection->clear();
    tell();
    m_table->setFocus();
}

bool ShiftSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_objection && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            mark();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void ShiftSheet::sign()
{
    SignShift command{m_view.waiting->id, m_view.seen, {}};
    for (auto one = m_objections.begin(); one != m_objections.end(); ++one)
        command.objections.append({one.key(), one.value()});
    send(command, [this](const ShiftReply &reply) {
        took(reply);
        emit signedFor();
    });
    m_sheet->open(); // the sheet to be signed by hand comes out of the printer
}

void ShiftSheet::took(const ShiftReply &reply)
{
    m_done = reply.shift;
    m_part = Part::Done;
    m_papers.print(reply.papers);
}

} // namespace ow

#include "moc_ShiftSheet.cpp"
