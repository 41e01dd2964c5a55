#include "ui/review/OnlineDesk.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/ScanCommands.h"
#include "models/online/OnlineFile.h"
#include "ui/cases/CaseFolding.h"
#include "ui/cases/CaseListModel.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/review/CaseScans.h"
#include "ui/review/OnlineSheet.h"
#include "ui/review/PaperReader.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int onlineRowsMax = 3; // more are scrolled to; the cases below want room, too
constexpr int onlineTableFrame = 6;

QString onlineList()
{
    return QLatin1String(codeText(CaseState::PreReview));
}
} // namespace

OnlineDesk::OnlineDesk(StationContext &context, QWidget &page)
    : m_context(context), m_calendar(context.calendar->value()),
      m_view(context.hub, QLatin1String(CasesView::name), QUrlQuery({{QStringLiteral("list"), onlineList()}}),
             {QStringLiteral("cases")},
             [](CasesView &view, const QString &type, const QJsonObject &told) {
                 return foldCases(view, onlineList(), type, told);
             }),
      m_cases(new CaseListModel(m_calendar,
                                {CaseListModel::Column::Left, CaseListModel::Column::Item, CaseListModel::Column::Name,
                                 CaseListModel::Column::Number},
                                this)),
      m_title(new QLabel), m_table(new DataTable), m_sheet(new OnlineSheet(page))
{
    setObjectName(QStringLiteral("onlineDesk"));
    auto *card = new Card;
    m_title->setObjectName(QStringLiteral("onlineCount"));
    m_title->setProperty("kind", QStringLiteral("large"));
    auto *first = new QPushButton(tr("预审第一件 (F4)"));
    first->setObjectName(QStringLiteral("onlineFirst"));
    first->setShortcut(Qt::Key_F4);
    first->setFocusPolicy(Qt::NoFocus);
    card->head()->insertWidget(0, m_title);
    card->head()->addWidget(first);
    m_table->setObjectName(QStringLiteral("onlineTable"));
    m_table->setAccessibleName(tr("待预审的网上申请"));
    m_table->setModel(m_cases);
    m_table->setColumnWidths({150, -1, 72, 0});
    card->body()->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    const auto choose = [this](const QModelIndex &index) {
        if (index.row() >= 0 && index.row() < m_cases->rows().size())
            open(m_cases->rows().at(index.row()).record);
    };
    connect(first, &QPushButton::clicked, this, [this] {
        if (!m_cases->rows().isEmpty())
            open(m_cases->rows().first().record);
    });
    connect(m_table, &DataTable::rowChosen, this, choose);
    connect(m_table, &DataTable::clicked, this, choose);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+O")), this), &QShortcut::activated, this, [this] {
        if (!isVisible())
            return;
        m_table->setFocus(Qt::ShortcutFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(&m_view, &LiveViewBase::changed, this, &OnlineDesk::refresh);
    // A file that comes down while its application lies open is there at once.
    connect(&m_view, &LiveViewBase::eventTaken, this, [this](const QString &type, const QJsonObject &told) {
        if (type == QLatin1String(OnlineFileHeld::type) && m_sheet->isOpen() && m_file
            && told.value(QLatin1String("application")).toString() == uuidText(m_file->record.application))
            readScans(*m_file);
    });
    connect(context.calendar.get(), &HallCalendar::changed, this, &OnlineDesk::refresh);
    connect(m_sheet, &OnlineSheet::said, this, &OnlineDesk::answer);
    connect(&m_sheet->reader(), &PaperReader::wanted, this, &OnlineDesk::fetch);
    refresh();
}

void OnlineDesk::refresh()
{
    const QList<Case> cases = m_view.isLoaded() ? m_view.value().cases : QList<Case>();
    m_cases->show(caseRows(cases), hallDate(m_context.clock.now()));
    m_title->setText(tr("网上申请待预审 %1 件").arg(cases.size()));
    const int rows = std::min<int>(int(cases.size()), onlineRowsMax);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + onlineTableFrame);
    setVisible(!cases.isEmpty());
}

/// The file with what was filled in, which leaves its trace; and the items, for the points of their papers.
void OnlineDesk::open(const Case &record)
{
    if (m_opening == record.id || m_sheet->isOpen())
        return;
    m_opening = record.id;
    const QUrlQuery query(
        {{QStringLiteral("id"), uuidText(record.id)}, {QStringLiteral("reason"), tr("预审网上申请")}});
    whenReady(m_context.hub.view<CaseFileView>(QLatin1String(CaseFileView::name), query), this,
              [this](const Result<Viewed<CaseFileView>> &file) {
                  if (!file) {
                      m_opening = QUuid();
                      emit refused(file.error());
                      return;
                  }
                  whenReady(m_context.hub.view<ItemsView>(QLatin1String(ItemsView::name), {}), this,
                            [this, file = file->value](const Result<Viewed<ItemsView>> &items) {
                                m_opening = QUuid();
                                if (!items) {
                                    emit refused(items.error());
                                    return;
                                }
                                m_file = file;
                                m_sheet->open(file, items->value.catalogue(), hallDate(m_context.clock.now()),
                                              m_calendar);
                                readScans(file);
                            });
              });
}

/// Which files there are is read with the case, each of them only when it is looked at: that leaves its trace.
void OnlineDesk::readScans(const CaseFileView &file)
{
    const QUrlQuery query({{QStringLiteral("application"), uuidText(file.record.application)}});
    whenReady(m_context.hub.view<ScansView>(QLatin1String(ScansView::name), query), this,
              [this, file](const Result<Viewed<ScansView>> &viewed) {
                  if (viewed)
                      m_sheet->tellPapers(file.record.id, papersOf(file, viewed->value.scans));
              });
}

void OnlineDesk::fetch(const Scan &scan)
{
    whenReady(m_context.hub.blob(scan.sha256, scan.application, tr("预审网上申请")), this,
              [this, id = scan.id](const Result<QByteArray> &bytes) {
                  if (bytes)
                      m_sheet->reader().show(id, *bytes);
                  else
                      m_sheet->reader().fail(id, ProblemText::sentence(bytes.error()));
              });
}

void OnlineDesk::answer(const AnswerOnline &command)
{
    whenReady(m_context.hub.send(command), this, [this, act = command.act](const Result<CaseReply> &reply) {
        if (!reply) {
            m_sheet->explain(reply.error());
            return;
        }
        m_sheet->close();
        emit papersIssued(reply->papers);
        switch (act) {
        case OnlineAct::Pass:
            emit done(tr("预审通过，已通知申请人带原件来，编号 %1 不变").arg(reply->record.number));
            return;
        case OnlineAct::Accept: emit done(tr("已受理，编号 %1").arg(reply->record.number)); return;
        case OnlineAct::Notice: emit done(tr("已一次性告知 %1 处问题").arg(reply->record.defects.size())); return;
        case OnlineAct::Refuse: emit done(tr("已不予受理，决定书请送达申请人")); return;
        }
    });
}

} // namespace ow

#include "moc_OnlineDesk.cpp"
