#include "ui/supervisor/ListsPanel.h"

#include "sync/client/Eventually.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/Printer.h"
#include "ui/guide/ItemLinesModel.h"
#include "ui/guide/WrappedRows.h"
#include "ui/papers/ListPaper.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace ow {

namespace {
QString listText(const PublishedLine &line)
{
    return line.visits == 0 ? ListsPanel::tr("不用到现场")
                            : ListsPanel::tr("到现场%1次：%2").arg(line.visits).arg(line.reason);
}
} // namespace

ListsPanel::ListsPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(new QComboBox), m_issue(new QComboBox), m_against(new QComboBox),
      m_head(new QLabel), m_tabs(new QTabWidget), m_lines(new ItemLinesModel(ItemLinesModel::Kind::Lines, this)),
      m_changes(new ItemLinesModel(ItemLinesModel::Kind::Changes, this)), m_changeTable(new DataTable),
      m_publish(new QPushButton(tr("公布这一期…"))), m_print(new QPushButton(tr("打印"))),
      m_reason(new SteeringReasonSheet(QStringLiteral("listSheet"), tr("公布清单"), *this))
{
    setObjectName(QStringLiteral("listsPanel"));
    m_kind->setObjectName(QStringLiteral("listKind"));
    m_kind->setAccessibleName(tr("哪种清单"));
    for (const Code<PublishedKind> &one : publishedKindCodes)
        m_kind->addItem(codeWord(publishedKindName(one.value)), int(one.value));
    m_issue->setObjectName(QStringLiteral("listIssue"));
    m_issue->setAccessibleName(tr("哪一期"));
    m_issue->setSizeAdjustPolicy(QComboBox::AdjustToContents); // its words come later
    m_against->setObjectName(QStringLiteral("listAgainst"));
    m_against->setAccessibleName(tr("与哪一期比较"));
    m_head->setObjectName(QStringLiteral("listHead"));
    m_head->setWordWrap(true);
    m_publish->setObjectName(QStringLiteral("listPublish"));
    m_print->setObjectName(QStringLiteral("listPrint"));
    auto *lines = new DataTable;
    lines->setObjectName(QStringLiteral("listLines"));
    lines->setAccessibleName(tr("清单"));
    lines->setModel(m_lines);
    lines->setColumnWidths({130, 250, -1});
    wrapRows(*lines);
    m_changeTable->setObjectName(QStringLiteral("listChanges"));
    m_changeTable->setAccessibleName(tr("两期的差异"));
    m_changeTable->setModel(m_changes);
    m_changeTable->setColumnWidths({64, 190, -1, -1});
    wrapRows(*m_changeTable);
    m_tabs->setObjectName(QStringLiteral("listTabs"));
    m_tabs->setAccessibleName(tr("分页"));
    m_tabs->addTab(lines, tr("清单"));
    m_tabs->addTab(m_changeTable, tr("差异"));
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_kind);
    choices->addWidget(m_issue);
    choices->addWidget(m_against);
    choices->addStretch();
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_head, 1);
    acts->addWidget(m_print);
    acts->addWidget(m_publish);
    auto *column = new QVBoxLayout(this);
    column->addLayout(choices);
    column->addLayout(acts);
    column->addWidget(m_tabs, 1);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_issue->clear();
        m_against->clear();
        load();
    });
    connect(m_issue, &QComboBox::activated, this, [this] {
        m_against->clear();
        load();
    });
    connect(m_against, &QComboBox::activated, this, &ListsPanel::load);
    connect(m_print, &QPushButton::clicked, this, &ListsPanel::print);
    connect(m_publish, &QPushButton::clicked, this,
            [this] { m_reason->open(tr("公布后这一期不再改动，以后各期与它比较。"), tr("公布")); });
    connect(m_reason, &SteeringReasonSheet::reasonGiven, this, &ListsPanel::publish);
}

PublishedKind ListsPanel::kind() const
{
    return PublishedKind(m_kind->currentData().toInt());
}

void ListsPanel::load()
{
    QUrlQuery query{{QStringLiteral("kind"), QLatin1String(codeText(kind()))}};
    query.addQueryItem(QStringLiteral("number"), QString::number(m_issue->currentData().toInt()));
    if (m_against->currentIndex() >= 0)
        query.addQueryItem(QStringLiteral("against"), QString::number(m_against->currentData().toInt()));
    whenReady(m_context.hub.view<PublishedListsView>(QLatin1String(PublishedListsView::name), query), this,
              [this, asked = ++m_asked](const Result<Viewed<PublishedListsView>> &viewed) {
                  if (asked != m_asked)
                      return;
                  if (viewed)
                      show(viewed->value);
                  else
                      emit refused(viewed.error());
              });
}

void ListsPanel::fillIssues(const PublishedListsView &view)
{
    m_issue->clear();
    m_issue->addItem(tr("现在的（未公布）"), 0);
    m_against->clear();
    for (const PublishedHead &head : view.issues) {
        const QString name = tr("第%1期　%2").arg(head.number).arg(head.day.toString(Qt::ISODate));
        m_issue->addItem(name, head.number);
        m_against->addItem(tr("与%1比较").arg(name), head.number);
    }
    m_issue->setCurrentIndex(qMax(0, m_issue->findData(view.shown.number)));
    m_against->setCurrentIndex(m_against->findData(view.against));
    m_against->setVisible(!view.issues.isEmpty());
}

void ListsPanel::show(const PublishedListsView &view)
{
    m_view = view;
    fillIssues(view);
    QList<ItemLine> lines;
    for (const PublishedLine &line : view.lines)
        lines.append({line.unit, line.name, listText(line)});
    m_lines->showLines(lines);
    m_changes->showChanges(view.changes);
    m_changeTable->setEmpty(
        Icon::Check, view.against > 0 ? tr("与第%1期相同").arg(view.against) : tr("还没有可比较的一期"), QString());
    m_tabs->setTabText(1, view.changes.isEmpty() ? tr("差异") : tr("差异（%1处）").arg(view.changes.size()));
    m_head->setText(view.shown.number > 0
                        ? tr("第%1期，共%2项，%3由%4公布：%5")
                              .arg(view.shown.number)
                              .arg(view.shown.items)
                              .arg(view.shown.day.toString(Qt::ISODate), view.shown.by, view.shown.reason)
                        : tr("共%1项，还没有公布").arg(view.shown.items));
    const bool news = view.issues.isEmpty() || view.against != view.issues.first().number || !view.changes.isEmpty();
    m_publish->setEnabled(view.shown.number == 0 && news);
}

void ListsPanel::publish(const QString &reason)
{
    whenReady(m_context.hub.send(PublishList{kind(), reason}), this, [this](const Result<PublishedHead> &head) {
        if (!head) {
            emit refused(head.error());
            return;
        }
        emit done(tr("%1第%2期已公布").arg(codeWord(publishedKindName(head->kind))).arg(head->number));
        m_against->clear();
        load();
    });
}

void ListsPanel::print()
{
    const auto paper = renderPaper(listPaper(m_view, m_context.hall.hall, m_context.hall.kind));
    if (!paper) {
        emit refused(paper.error());
        return;
    }
    whenReady(m_context.printer.print(*paper), this, [this, title = paper->title](const Result<QString> &printed) {
        if (printed)
            emit done(tr("已打印：%1").arg(title));
        else
            emit refused(printed.error());
    });
}

} // namespace ow

#include "moc_ListsPanel.cpp"
