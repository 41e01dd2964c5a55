#include "ui/review/ReviewPage.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/BundleCommands.h"
#include "models/cases/CaseMachine.h"
#include "models/cases/EndingCommands.h"
#include "models/cases/ProcedureCommands.h"
#include "ui/blanks/BlankBar.h"
#include "ui/cases/CaseFolding.h"
#include "ui/cases/CaseListModel.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Toast.h"
#include "ui/review/AmendSheet.h"
#include "ui/review/CaseFilePanel.h"
#include "ui/review/CaseScans.h"
#include "ui/review/DecisionPanel.h"
#include "ui/review/DeputySheet.h"
#include "ui/review/ExternalPanel.h"
#include "ui/review/HearingDesk.h"
#include "ui/review/HearingPanel.h"
#include "ui/review/PromiseSheet.h"
#include "ui/review/QuestionDesk.h"
#include "ui/review/QuestionPanel.h"
#include "ui/review/SiteVisitPanel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
QUrlQuery reviewPageList(const QString &list)
{
    return QUrlQuery({{QStringLiteral("list"), list}});
}

LiveView<CasesView>::Fold reviewPageFold(const QString &list)
{
    return [list](CasesView &view, const QString &type, const QJsonObject &data) {
        return foldCases(view, list, type, data);
    };
}

QString reviewPageApproved()
{
    return QLatin1String(codeText(CaseState::Approved));
}
} // namespace

ReviewPage::ReviewPage(StationContext &context, const SignedIn &reviewer, QWidget *parent)
    : QWidget(parent), m_context(context), m_user(reviewer.user), m_calendar(context.calendar->value()),
      m_open(context.hub, QLatin1String(CasesView::name), reviewPageList(QStringLiteral("review")),
             {QStringLiteral("cases")}, reviewPageFold(QStringLiteral("review"))),
      m_approved(context.hub, QLatin1String(CasesView::name), reviewPageList(reviewPageApproved()),
                 {QStringLiteral("cases")}, reviewPageFold(reviewPageApproved())),
      m_promises(context.hub, QLatin1String(CasesView::name), reviewPageList(QStringLiteral("promises")),
                 {QStringLiteral("cases")}, reviewPageFold(QStringLiteral("promises"))),
      m_externals(context.hub, QLatin1String(ExternalView::name), {}, {QStringLiteral("cases")},
                  [](ExternalView &, const QString &type, const QJsonObject &) { return !isExternalNews(type); }),
      m_books(context.hub, QLatin1String(BlanksView::name), {}, {QStringLiteral("cases")}, &foldBlanks),
      m_papers(context), m_lost(new Banner), m_printing(new PrintBar(m_papers)), m_notice(new Notice),
      m_title(new QLabel), m_list(new CaseListModel(m_calendar,
                                                    {CaseListModel::Column::TaskLeft, CaseListModel::Column::Task,
                                                     CaseListModel::Column::Item, CaseListModel::Column::Name,
                                                     CaseListModel::Column::Missing},
                                                    this)),
      m_table(new DataTable), m_stack(new QStackedWidget),
      m_nothing(new EmptyState(Icon::Review, tr("从左边选一件"), tr("回车或双击打开。打开办件会留下查阅记录。"))),
      m_file(new CaseFilePanel(m_calendar)), m_decision(new DecisionPanel), m_blanks(new BlankBar(*this)),
      m_course(new CourseSheet(*this)), m_promise(new PromiseSheet(*this)), m_hearings(new HearingDesk(context)),
      m_hearing(new HearingPanel(m_calendar)), m_external(new ExternalPanel),
      m_sites(new SiteVisitPanel(context, reviewer.user, *this)), m_scans(new CaseScans(context, *m_file, *this)),
      m_amend(new AmendSheet(*this)), m_question(new QuestionPanel),
      m_questions(new QuestionDesk(context, reviewer.user, *m_question, *this))
{
    setObjectName(QStringLiteral("reviewPage"));
    setAccessibleName(tr("审批"));
    m_lost->setObjectName(QStringLiteral("lostBanner"));
    m_notice->setObjectName(QStringLiteral("notice"));
    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(12);
    auto *left = new QWidget;
    auto *waiting = new QVBoxLayout(left);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->setSpacing(10);
    waiting->addWidget(m_questions);
    waiting->addWidget(m_hearings);
    waiting->addWidget(makeList(), 1);
    columns->addWidget(left);
    columns->addWidget(makeFile());
    columns->setStretchFactor(0, 1);
    columns->setStretchFactor(1, 1);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(12, 10, 12, 12);
    body->setSpacing(10);
    body->addWidget(m_notice);
    body->addWidget(columns, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_lost);
    all->addWidget(m_printing);
    all->addLayout(body, 1);

    for (LiveViewBase *view : std::initializer_list<LiveViewBase *>{&m_open, &m_approved, &m_promises})
        connect(view, &LiveViewBase::freshChanged, this, &ReviewPage::tellLink);
    connect(&m_open, &LiveViewBase::changed, this, [this] { viewChanged(m_open.value()); });
    connect(&m_approved, &LiveViewBase::changed, this, [this] { viewChanged(m_approved.value()); });
    connect(&m_promises, &LiveViewBase::changed, this, [this] { viewChanged(m_promises.value()); });
    connect(context.calendar.get(), &HallCalendar::changed, this, [this] {
        for (const LiveView<CasesView> *list : {&m_open, &m_approved, &m_promises}) {
            if (list->isLoaded())
                viewChanged(list->value());
        }
    });
    connect(&context.hub, &HubClient::linkChanged, this, &ReviewPage::tellLink);
    connect(m_decision, &DecisionPanel::opinionGiven, this, [this](bool agrees, const QString &text) {
        send(OpineCase{m_chosen, agrees, text}, tr("审查意见已记录"));
    });
    connect(m_decision, &DecisionPanel::decided, this, [this](bool approves, const QString &reason) {
        send(DecideCase{m_chosen, approves, reason}, approves ? tr("已作出准予决定") : tr("已作出不予决定"));
    });
    connect(m_decision, &DecisionPanel::issueChosen, this,
            [this] { send(IssueCase{m_chosen}, tr("已出件，出件窗口可以发放")); });
    connect(m_decision, &DecisionPanel::courseChosen, this, [this](CaseAct act) {
        if (m_shownFile && m_shownFile->item)
            m_course->open(act, m_shownFile->record, *m_shownFile->item);
    });
    connect(&m_books, &LiveViewBase::changed, this, &ReviewPage::tellBlanks);
    connect(m_blanks, &BlankBar::printChosen, this, [this](const QUuid &id) {
        send(UseBlank{id, {}}, tr("证照已送去打印。打印完好请出件，打坏了请作废重打"));
    });
    connect(m_blanks, &BlankBar::spoilChosen, this,
            [this](const SpoilBlank &command) { sendBlank(command, tr("空白证照已作废，请留好等另一个人核对")); });
    connect(m_blanks, &BlankBar::countChosen, this,
            [this](const CountBlanks &command) { sendBlank(command, tr("清点已记录")); });
    connect(m_course, &CourseSheet::said, this, &ReviewPage::takeCourse);
    connect(m_decision, &DecisionPanel::promiseChosen, this, [this] {
        if (m_shownFile && m_shownFile->item)
            m_promise->open(m_shownFile->record, *m_shownFile->item, m_user, m_day);
    });
    connect(m_promise, &PromiseSheet::said, this, [this](const CheckPromise &command) {
        send(command,
             command.finding == PromiseFinding::False      ? tr("已撤销决定，决定书请送达当事人")
                 : command.finding == PromiseFinding::Mend ? tr("已责令限期整改，通知书请交当事人")
                                                           : tr("承诺属实，核查结束"));
    });
    connect(m_hearings, &HearingDesk::chosen, this, &ReviewPage::choose);
    connect(m_hearings, &HearingDesk::changed, this, &ReviewPage::refresh);
    connect(m_hearing, &HearingPanel::heard, this, [this](const QString &unit, bool agrees, const QString &text) {
        send(HearCase{m_chosen, unit, agrees, text}, tr("我单位的意见已送主办部门"));
    });
    connect(m_hearing, &HearingPanel::sentBack, this, [this](const QString &unit, const QString &reason) {
        send(SendBackOpinion{m_chosen, unit, reason}, tr("已退回，期限重新计算"));
    });
    connect(m_sites, &SiteVisitPanel::refused, m_notice, &Notice::explain);
    connect(m_sites, &SiteVisitPanel::papersIssued, &m_papers, &PaperDesk::print);
    connect(m_sites, &SiteVisitPanel::done, this, [this](const QString &told) {
        m_notice->clear();
        Toast::pop(*this, told, Toast::Tone::Good);
    });
    connect(m_external, &ExternalPanel::entered, this,
            [this](const EnterExternal &command) { send(command, tr("对方编号已登记")); });
    connect(m_external, &ExternalPanel::answered, this,
            [this](const AnswerExternal &command) { send(command, tr("对方结果已登记，请照此作出决定")); });
    connect(&m_externals, &LiveViewBase::changed, this, [this] {
        if (m_shownFile && m_stack->currentIndex() == 1)
            showFile();
    });
    connect(m_file, &CaseFilePanel::amendWanted, this, [this] {
        if (m_shownFile)
            m_amend->open(*m_shownFile);
    });
    connect(m_amend, &AmendSheet::said, this, [this](const AmendCase &command) {
        send(command, tr("更正已登记；姓名、证件号码的更正请另一个人复核"), Afterwards::ReadAnew);
    });
    connect(m_file, &CaseFilePanel::amendmentAnswered, this, [this](const AnswerAmendment &command) {
        send(command, command.grants ? tr("更正已生效，请把更正通知书交申请人") : tr("更正没有通过"),
             Afterwards::ReadAnew);
    });
    connect(m_questions, &QuestionDesk::opened, this, &ReviewPage::showQuestion);
    connect(m_questions, &QuestionDesk::closed, this, &ReviewPage::closeQuestion);
    connect(m_questions, &QuestionDesk::refused, m_notice, &Notice::explain);
    connect(m_scans, &CaseScans::refused, m_notice, &Notice::explain);
    connect(m_scans, &CaseScans::loaded, this, [this](const QUuid &application) {
        if (m_shownFile && m_shownFile->record.application == application && m_stack->currentIndex() == 1)
            showFile();
    });
    connect(m_file, &CaseFilePanel::copyChosen, &m_papers, &PaperDesk::copy);
    connect(m_file, &CaseFilePanel::goOnWanted, this, [this](const QUuid &id, const QString &words) {
        send(GoOnWithBundle{id, words}, tr("已登记，可以继续审批"));
    });
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &ReviewPage::tick);
    everySecond->start(1000);
    tellLink();
}

QWidget *ReviewPage::makeList()
{
    auto *card = new Card;
    m_title->setObjectName(QStringLiteral("caseListTitle"));
    m_title->setProperty("kind", QStringLiteral("large"));
    card->head()->insertWidget(0, m_title);
    auto *away = new QPushButton(tr("外出代理…"));
    away->setObjectName(QStringLiteral("deputyButton"));
    away->setProperty("kind", QStringLiteral("quiet"));
    auto *visit = new QPushButton(tr("安排踏勘… (Alt+T)"));
    visit->setObjectName(QStringLiteral("sitePlan"));
    visit->setProperty("kind", QStringLiteral("quiet"));
    visit->setShortcut(QKeySequence(QStringLiteral("Alt+T")));
    connect(visit, &QPushButton::clicked, this, &ReviewPage::planSiteVisit);
    card->head()->addWidget(visit);
    card->head()->addWidget(away);
    auto *deputy = new DeputySheet(m_context, *this);
    connect(away, &QPushButton::clicked, deputy, &DeputySheet::open);
    connect(deputy, &DeputySheet::refused, m_notice, &Notice::explain);
    connect(deputy, &DeputySheet::done, this, [this](const QString &told) {
        m_notice->clear();
        Toast::pop(*this, told, Toast::Tone::Good);
    });
    m_table->setObjectName(QStringLiteral("caseList"));
    m_table->setAccessibleName(tr("待审办件"));
    m_table->setModel(m_list);
    m_table->setColumnWidths({164, 84, -1, 72, 100});
    connect(m_table, &DataTable::rowChosen, this,
            [this](const QModelIndex &index) { choose(m_list->rows().at(index.row()).record.id); });
    connect(m_table, &DataTable::clicked, this,
            [this](const QModelIndex &index) { choose(m_list->rows().at(index.row()).record.id); });
    card->body()->addWidget(m_table, 1);
    card->setMinimumWidth(600);
    return card;
}

QWidget *ReviewPage::makeFile()
{
    auto *card = new Card;
    auto *file = new QWidget;
    auto *column = new QVBoxLayout(file);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_file, 1);
    auto *rule = new QFrame;
    rule->setProperty("kind", QStringLiteral("rule"));
    column->addWidget(rule);
    column->addWidget(m_sites);
    column->addWidget(m_external);
    column->addWidget(m_hearing);
    column->addWidget(m_decision);
    column->addWidget(m_blanks);
    m_nothing->setObjectName(QStringLiteral("reviewNothing"));
    m_stack->setObjectName(QStringLiteral("reviewStack"));
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(file);
    m_stack->addWidget(m_question);
    card->body()->addWidget(m_stack, 1);
    card->setMinimumWidth(560);
    return card;
}

void ReviewPage::choose(const QUuid &id)
{
    if (id == m_chosen) // each opening leaves a trace
        return;
    m_chosen = id;
    m_questions->leave();
    m_shownFile.reset();
    m_told.clear();
    for (const LiveView<CasesView> *list : {&m_open, &m_approved, &m_promises}) {
        for (const Case &record : list->isLoaded() ? list->value().cases : QList<Case>()) {
            if (record.id == id)
                m_told = toJson(record);
        }
    }
    m_notice->clear();
    m_decision->clear();
    m_hearing->clear();
    m_nothing->tell(Icon::Refresh, tr("正在打开办件…"), {});
    m_stack->setCurrentIndex(0);
    const QUrlQuery query({{QStringLiteral("id"), uuidText(id)}, {QStringLiteral("reason"), tr("审查办件")}});
    whenReady(m_context.hub.view<CaseFileView>(QLatin1String(CaseFileView::name), query), this,
              [this, id](const Result<Viewed<CaseFileView>> &viewed) {
                  if (id != m_chosen)
                      return;
                  if (!viewed) {
                      m_chosen = QUuid();
                      m_nothing->tell(Icon::Error, tr("办件没有打开"), tr("请再选一次。"));
                      m_notice->explain(viewed.error());
                      return;
                  }
                  m_shownFile = viewed->value;
                  showFile();
                  askQuestions(viewed->value);
                  m_scans->load(viewed->value.record.application);
                  followFolder(id);
              });
}

/// Papers travel while a file is open.
void ReviewPage::followFolder(const QUuid &id)
{
    m_folder = std::make_unique<LiveView<CaseFolderView>>(
        m_context.hub, QLatin1String(CaseFolderView::name), QUrlQuery({{QStringLiteral("id"), uuidText(id)}}),
        QStringList{QStringLiteral("cases")},
        [](CaseFolderView &, const QString &type, const QJsonObject &) { return !isFolderNews(type); });
    connect(m_folder.get(), &LiveViewBase::changed, this, [this, id] {
        if (id != m_chosen)
            return;
        const QByteArray before = toJson(m_file->folder());
        m_file->tellFolder(m_folder->value());
        if (m_shownFile && m_stack->currentIndex() == 1 && toJson(m_folder->value()) != before)
            showFile();
    });
}

/// What the window asked about this application is read only where something was asked: reading leaves a trace.
void ReviewPage::askQuestions(const CaseFileView &file)
{
    const QString application = uuidText(file.record.application);
    whenReady(
        m_context.hub.view<OfficeQuestionsView>(QLatin1String(OfficeQuestionsView::name),
                                                QUrlQuery({{QStringLiteral("application"), application}})),
        this, [this, application, id = file.record.id](const Result<Viewed<OfficeQuestionsView>> &known) {
            if (!known || known->value.questions.isEmpty() || id != m_chosen)
                return;
            const QUrlQuery query({{QStringLiteral("id"), application}, {QStringLiteral("reason"), tr("审查办件")}});
            whenReady(m_context.hub.view<QuestionTextsView>(QLatin1String(QuestionTextsView::name), query), this,
                      [this, id](const Result<Viewed<QuestionTextsView>> &viewed) {
                          if (!viewed || id != m_chosen)
                              return;
                          m_file->tellQuestions(id, viewed->value.lines);
                          if (m_shownFile && m_stack->currentIndex() == 1)
                              showFile();
                      });
        });
}

/// Beside the list; the case that was open is opened again when it is wanted.
void ReviewPage::showQuestion()
{
    m_chosen = QUuid();
    m_shownFile.reset();
    m_notice->clear();
    m_decision->clear();
    m_table->clearSelection();
    m_stack->setCurrentIndex(2);
}

void ReviewPage::closeQuestion(const QString &told)
{
    m_notice->clear();
    Toast::pop(*this, told, Toast::Tone::Good);
    m_nothing->tell(Icon::Review, tr("从左边选一件"), tr("回车或双击打开。打开办件会留下查阅记录。"));
    m_stack->setCurrentIndex(0);
    // The next one is opened by its reviewer's own key: opening it is taking it.
    m_table->setFocus();
}

template <class C>
void ReviewPage::send(const C &command, const QString &done, Afterwards afterwards)
{
    if (m_underWay)
        return;
    m_notice->clear();
    m_underWay = true;
    refresh();
    whenReady(m_context.hub.send(command), this, [this, done, afterwards](const Result<CaseReply> &reply) {
        m_underWay = false;
        if (!reply) {
            m_notice->explain(reply.error());
            refresh();
            return;
        }
        m_papers.print(reply->papers);
        Toast::pop(*this, done, Toast::Tone::Good);
        const bool isShown = m_shownFile && m_shownFile->record.id == reply->record.id;
        if (isShown && afterwards == Afterwards::ReadAnew) {
            m_chosen = QUuid();
            choose(reply->record.id);
        } else if (isShown) {
            m_shownFile->record = reply->record;
            for (const IssuedPaper &paper : reply->papers)
                m_shownFile->papers.append({paper.id, paper.kind, paper.number, true});
            m_decision->clear();
            m_hearing->clear();
        }
        refresh();
    });
}

void ReviewPage::takeCourse(CaseAct act, const CourseSheet::Said &said)
{
    switch (act) {
    case CaseAct::StartProcedure:
        send(StartProcedure{m_chosen, said.kind, said.text, {said.days, TimeUnit::WorkingDay}, {}},
             tr("特别程序已启动，告知书请交申请人"));
        return;
    case CaseAct::EndProcedure:
        send(EndProcedure{m_chosen, said.kind, said.text, {}}, tr("特别程序已结束，期限已重新计算"));
        return;
    case CaseAct::AskExtension:
        send(AskExtension{m_chosen, said.days, said.text}, tr("延期申请已提交，等另一人批复"));
        return;
    case CaseAct::AnswerExtension:
        send(AnswerExtension{m_chosen, said.grants, said.grants ? std::nullopt : std::optional(said.text)},
             said.grants ? tr("已同意延期，通知书请交申请人") : tr("已答复不同意延期"));
        return;
    case CaseAct::MoveSupplement:
        send(MoveSupplement{m_chosen, said.material, said.days, said.text}, tr("补齐期限已延长，通知书请交申请人"));
        return;
    case CaseAct::Lapse:
        send(LapseCase{m_chosen, said.grants || said.text.isEmpty() ? std::nullopt : std::optional(said.text)},
             tr("已按逾期未补齐处理，文书请送达申请人"));
        return;
    case CaseAct::Terminate: send(TerminateCase{m_chosen, said.text}, tr("已终止办理，通知书请送达申请人")); return;
    default: return;
    }
}

void ReviewPage::viewChanged(const CasesView &changed)
{
    // What others did to the case that is open; only the list that changed knows, the other may not have heard yet. A list that
    // changed for another case may still show what our own reply has overtaken.
    for (const Case &record : changed.cases) {
        if (record.id != m_chosen)
            continue;
        const QByteArray told = toJson(record);
        if (m_shownFile && told != m_told)
            m_shownFile->record = record;
        m_told = told;
    }
    refresh();
}

void ReviewPage::refresh()
{
    m_day = hallDate(m_context.clock.now());
    const bool loaded = m_open.isLoaded() && m_approved.isLoaded() && m_promises.isLoaded();
    if (loaded) {
        QList<Case> promises = m_promises.value().cases;
        // The certificate of these is still to be made: they stand among the approved.
        promises.removeIf([](const Case &record) { return record.state == CaseState::Approved; });
        m_list->show(caseRows(m_open.value().cases + m_approved.value().cases + promises), m_day);
        QString title =
            tr("待审 %1 件，待出件 %2 件").arg(m_open.value().cases.size()).arg(m_approved.value().cases.size());
        if (!promises.isEmpty())
            title += tr("，承诺核查 %1 件").arg(promises.size());
        m_title->setText(title);
        m_table->setEmpty(Icon::Check, tr("没有待审的办件"), tr("窗口受理后会自动出现"));
        if (const int row = m_list->rowOf(m_chosen); row >= 0 && row != m_table->currentIndex().row()) {
            const QSignalBlocker quiet(m_table);
            m_table->selectRow(row);
        }
    } else {
        const auto &problem = m_open.lastProblem() ? m_open.lastProblem()
            : m_approved.lastProblem()             ? m_approved.lastProblem()
                                                   : m_promises.lastProblem();
        m_title->setText(tr("待审办件"));
        m_table->setEmpty(Icon::Refresh, problem ? tr("还没有读到办件") : tr("正在读取办件…"),
                          problem ? ProblemText::sentence(*problem) : tr("与大厅服务连上后会自动显示"));
    }
    if (m_shownFile)
        showFile();
    if (loaded && !m_shown) {
        m_shown = true;
        m_context.dataShown();
    }
}

void ReviewPage::showFile()
{
    m_file->tell(*m_shownFile, m_day);
    const Item item = m_shownFile->item.value_or(Item());
    const bool usable = isUsable() && m_shownFile->item;
    const ExternalSystem *system = m_externals.isLoaded() && m_shownFile->record.external
        ? m_externals.value().systems.system(m_shownFile->record.external->system)
        : nullptr;
    m_sites->tell(m_shownFile->record, m_day, usable);
    m_external->tell(*m_shownFile, system, m_day, usable);
    m_hearing->tell(m_shownFile->record, item, m_user, m_hearings->units(), m_day, usable);
    m_decision->tell(m_shownFile->record, item, m_user, m_day, usable);
    tellBlanks();
    m_stack->setCurrentIndex(1);
}

/// Of everything that is still to be decided, the open one first.
void ReviewPage::planSiteVisit()
{
    if (!m_open.isLoaded())
        return;
    QList<Case> cases = m_open.value().cases;
    std::stable_partition(cases.begin(), cases.end(), [this](const Case &one) { return one.id == m_chosen; });
    m_sites->plan(cases, m_day);
}

void ReviewPage::tellBlanks()
{
    if (!m_books.isLoaded())
        return;
    const bool isPrinting = m_shownFile
        && (m_shownFile->record.state == CaseState::Approved || m_shownFile->record.state == CaseState::Issued);
    m_blanks->tell({m_books.value(), personHolder(m_user, {}).code,
                    isPrinting ? std::optional(m_shownFile->record) : std::nullopt, isUsable()});
}

template <class C>
void ReviewPage::sendBlank(const C &command, const QString &done)
{
    m_notice->clear();
    whenReady(m_context.hub.send(command), this, [this, done](const Result<typename C::Reply> &reply) {
        if (reply)
            Toast::pop(*this, done, Toast::Tone::Good);
        else
            m_notice->explain(reply.error());
    });
}

void ReviewPage::tellLink()
{
    const HubClient::Link link = m_context.hub.link();
    const Instant since = m_context.hub.lostSince();
    if (link == HubClient::Link::Untrusted)
        m_lost->tell(Banner::Kind::Error, ProblemText::sentence(Problem(problem::HubUntrusted)), since);
    else if (link == HubClient::Link::Lost)
        m_lost->tell(
            Banner::Kind::Offline,
            tr("与大厅服务失去联系，正在自动重连。可以继续看已打开的办件；意见、决定等恢复后再提交，不用重启。"),
            since);
    else if (link == HubClient::Link::Connecting || !m_open.isFresh() || !m_approved.isFresh() || !m_promises.isFresh())
        m_lost->tell(Banner::Kind::Info, tr("正在读取最新的办件…"), since);
    else
        m_lost->clear();
    refresh();
}

void ReviewPage::tick()
{
    if (hallDate(m_context.clock.now()) == m_day)
        return;
    m_hearings->refresh();
    refresh();
}

bool ReviewPage::isUsable() const
{
    return !m_underWay && m_context.hub.link() == HubClient::Link::Online && m_open.isFresh();
}

} // namespace ow

#include "moc_ReviewPage.cpp"
#include "ui/session/HallCalendar.h"
