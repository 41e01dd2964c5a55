#include "ui/review/ReviewPage.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/BundleCommands.h"
#include "models/cases/CaseMachine.h"
#include "models/cases/EndingCommands.h"
#include "models/cases/ProcedureCommands.h"
#include "models/cases/ReviewCommands.h"
#include "ui/blanks/BlankBar.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
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
#include "ui/review/OnlineDesk.h"
#include "ui/review/OpinionDesk.h"
#include "ui/review/PaperReader.h"
#include "ui/review/PromiseSheet.h"
#include "ui/review/QuestionDesk.h"
#include "ui/review/QuestionPanel.h"
#include "ui/review/SiteVisitPanel.h"
#include "ui/review/WorkListPanel.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

ReviewPage::ReviewPage(StationContext &context, const SignedIn &reviewer, QWidget *parent)
    : QWidget(parent), m_context(context), m_user(reviewer.user), m_calendar(context.calendar->value()),
      m_externals(context.hub, QLatin1String(ExternalView::name), {}, {QStringLiteral("cases")},
                  [](ExternalView &, const QString &type, const QJsonObject &) { return !isExternalNews(type); }),
      m_books(context.hub, QLatin1String(BlanksView::name), {}, {QStringLiteral("cases")}, &foldBlanks),
      m_papers(context), m_lost(new Banner), m_printing(new PrintBar(m_papers)), m_notice(new Notice),
      m_work(new WorkListPanel(context, reviewer, *this)), m_stack(new QStackedWidget),
      m_nothing(new EmptyState(Icon::Review, tr("从左边选一件"), tr("回车或双击打开。打开办件会留下查阅记录。"))),
      m_file(new CaseFilePanel(m_calendar)), m_decision(new DecisionPanel), m_blanks(new BlankBar(*this)),
      m_course(new CourseSheet(*this)), m_promise(new PromiseSheet(*this)), m_hearings(new HearingDesk(context)),
      m_online(new OnlineDesk(context, *this)), m_hearing(new HearingPanel(m_calendar)), m_external(new ExternalPanel),
      m_sites(new SiteVisitPanel(context, reviewer.user, *this)), m_beside(new QPushButton(tr("对照材料 (Alt+V)"))),
      m_reader(new PaperReader), m_scans(new CaseScans(context, *m_file, *m_reader)),
      m_opinions(new OpinionDesk(context, this)), m_amend(new AmendSheet(*this)), m_question(new QuestionPanel),
      m_questions(new QuestionDesk(context, reviewer.user, *m_question, *this))
{
    setObjectName(QStringLiteral("reviewPage"));
    setAccessibleName(tr("审批"));
    m_lost->setObjectName(QStringLiteral("lostBanner"));
    m_notice->setObjectName(QStringLiteral("notice"));
    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(12);
    m_left = new QWidget;
    auto *waiting = new QVBoxLayout(m_left);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->setSpacing(10);
    waiting->addWidget(m_questions);
    waiting->addWidget(m_hearings);
    waiting->addWidget(m_online);
    waiting->addWidget(m_work, 1);
    columns->addWidget(m_left);
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

    auto *deputy = new DeputySheet(context, *this);
    connect(m_work, &WorkListPanel::awayWanted, deputy, &DeputySheet::open);
    connect(deputy, &DeputySheet::refused, m_notice, &Notice::explain);
    connect(deputy, &DeputySheet::done, this, &ReviewPage::tell);
    connect(m_work, &WorkListPanel::chosen, this, &ReviewPage::choose);
    connect(m_work, &WorkListPanel::planWanted, this, &ReviewPage::planSiteVisit);
    connect(m_work, &WorkListPanel::caseTold, this, &ReviewPage::takeRecord);
    connect(m_work, &WorkListPanel::readAnew, this, &ReviewPage::lookWhetherSame);
    connect(m_work, &WorkListPanel::freshChanged, this, &ReviewPage::tellLink);
    connect(m_work, &WorkListPanel::refused, m_notice, &Notice::explain);
    connect(m_work, &WorkListPanel::done, this, &ReviewPage::tell);
    connect(m_work, &WorkListPanel::papersIssued, &m_papers, &PaperDesk::print);
    connect(m_decision, &DecisionPanel::opinionsWanted, this, [this](QWidget *under, const QString &typed) {
        if (m_shownFile)
            m_opinions->pop(*under, m_shownFile->record.item, typed);
    });
    connect(m_opinions, &OpinionDesk::chosen, m_decision, &DecisionPanel::insertOpinion);
    connect(m_opinions, &OpinionDesk::done, this, &ReviewPage::tell);
    connect(m_opinions, &OpinionDesk::refused, m_notice, &Notice::explain);
    connect(m_reader, &PaperReader::openChanged, this, [this](bool isOpen) {
        m_left->setVisible(!isOpen);
        m_beside->setVisible(!isOpen && m_reader->hasPapers());
    });
    connect(context.calendar.get(), &HallCalendar::changed, this, &ReviewPage::refresh);
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
    connect(m_online, &OnlineDesk::refused, m_notice, &Notice::explain);
    connect(m_online, &OnlineDesk::papersIssued, &m_papers, &PaperDesk::print);
    connect(m_online, &OnlineDesk::done, this, &ReviewPage::tell);
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
    connect(m_sites, &SiteVisitPanel::done, this, &ReviewPage::tell);
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
    connect(m_scans, &CaseScans::loaded, this, [this](const QUuid &application) {
        if (m_shownFile && m_shownFile->record.application == application && m_stack->currentIndex() == 1)
            showFile();
    });
    connect(m_file, &CaseFilePanel::copyChosen, &m_papers, &PaperDesk::copy);
    connect(m_file, &CaseFilePanel::goOnWanted, this, [this](const QUuid &id, const QString &words) {
        send(GoOnWithBundle{id, words}, tr("已登记，可以继续审批"));
    });
    for (const auto &[key, by] : {std::pair("Shift+J", 1), std::pair("Shift+K", -1)}) {
        auto *shortcut = new QShortcut(QKeySequence(QLatin1String(key)), this);
        connect(shortcut, &QShortcut::activated, m_work, [this, by = by] { m_work->step(by); });
    }
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &ReviewPage::tick);
    everySecond->start(1000);
    setFocusProxy(m_work);
    m_work->focusList();
    tellLink();
}

QWidget *ReviewPage::makeFile()
{
    auto *card = new Card;
    m_beside->setObjectName(QStringLiteral("readerOpen"));
    m_beside->setProperty("kind", QStringLiteral("quiet"));
    m_beside->setShortcut(QKeySequence(QStringLiteral("Alt+V")));
    m_beside->hide();
    connect(m_beside, &QPushButton::clicked, this, [this] { m_reader->open(); });
    m_beside->setFocusPolicy(Qt::NoFocus);
    m_file->addToHead(m_beside);
    auto *file = new QWidget;
    auto *column = new QVBoxLayout(file);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *beside = new QSplitter(Qt::Horizontal);
    beside->setChildrenCollapsible(false);
    beside->setHandleWidth(12);
    m_file->setMinimumWidth(520);
    m_reader->setMinimumWidth(520);
    beside->addWidget(m_file);
    beside->addWidget(m_reader);
    beside->setStretchFactor(0, 1);
    beside->setStretchFactor(1, 1);
    column->addWidget(beside, 1);
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
                  m_scans->load(viewed->value);
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
    m_scans->forget();
    m_work->unmark();
    m_stack->setCurrentIndex(2);
}

void ReviewPage::tell(const QString &told)
{
    m_notice->clear();
    Toast::pop(*this, told, Toast::Tone::Good);
}

void ReviewPage::closeQuestion(const QString &told)
{
    tell(told);
    m_nothing->tell(Icon::Review, tr("从左边选一件"), tr("回车或双击打开。打开办件会留下查阅记录。"));
    m_stack->setCurrentIndex(0);
    // The next one is opened by its reviewer's own key: opening it is taking it.
    m_work->focusList();
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
    case CaseAct::Remand: send(RemandCase{m_chosen, said.text}, tr("已退回，等新的审查意见")); return;
    case CaseAct::Terminate: send(TerminateCase{m_chosen, said.text}, tr("已终止办理，通知书请送达申请人")); return;
    default: return;
    }
}

/// What others did to the case that is open.
void ReviewPage::takeRecord(const Case &record)
{
    if (!m_shownFile || record.id != m_chosen)
        return;
    m_shownFile->record = record;
    refresh();
}

/// After the list was read anew, what is open may have gone on meanwhile: then its file is read anew, too.
void ReviewPage::lookWhetherSame()
{
    refresh();
    if (!m_shownFile)
        return;
    const auto listed = m_work->line(m_chosen);
    const auto shown = workLine(m_shownFile->record);
    if (listed.has_value() == shown.has_value() && (!listed || toJson(*listed) == toJson(*shown)))
        return;
    const QUuid id = m_chosen;
    m_chosen = QUuid();
    choose(id);
}

void ReviewPage::refresh()
{
    if (const QDate today = hallDate(m_context.clock.now()); today != m_day) {
        m_day = today;
        m_work->tellDay(today);
    }
    m_work->mark(m_chosen);
    if (m_shownFile)
        showFile();
    if (m_work->view().isLoaded() && !m_shown) {
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
    m_beside->setVisible(m_reader->hasPapers() && !m_reader->isOpen());
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
    QList<WorkLine> open = m_work->lines();
    open.removeIf([](const WorkLine &one) { return one.task != WorkTask::Decide; });
    std::stable_partition(open.begin(), open.end(), [this](const WorkLine &one) { return one.id == m_chosen; });
    m_sites->plan(open, m_day);
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
    else if (link == HubClient::Link::Connecting || !m_work->view().isFresh())
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
    return !m_underWay && m_context.hub.link() == HubClient::Link::Online && m_work->view().isFresh();
}

} // namespace ow

#include "moc_ReviewPage.cpp"
#include "ui/session/HallCalendar.h"
