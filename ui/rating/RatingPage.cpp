#include "ui/rating/RatingPage.h"

#include "models/base/Clock.h"
#include "models/base/Scheduler.h"
#include "ui/common/Badge.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"
#include "ui/rating/LevelButton.h"
#include "ui/rating/RatingReasons.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr RatingLevel ratingPageLevels[] = {RatingLevel::VerySatisfied, RatingLevel::Satisfied,
                                            RatingLevel::BasicallySatisfied, RatingLevel::Dissatisfied,
                                            RatingLevel::VeryDissatisfied};

QUrlQuery ratingPageWindow(int window)
{
    return QUrlQuery({{QStringLiteral("window"), QString::number(window)}});
}

bool ratingPageFold(RatingScreenView &view, const QString &type, const QJsonObject &data)
{
    if (!type.startsWith(QLatin1String("gov.rating.")))
        return true;
    const Result<RatingReply> told = fromJson<RatingReply>(QJsonValue(data), Strictness::Tolerant);
    if (!told)
        return false;
    const PublicRating &rating = told->rating;
    if (rating.window != view.window)
        return true;
    view.open.removeIf([&](const PublicRating &r) { return r.id == rating.id; });
    if (rating.state == RatingState::Open)
        view.open.append(rating);
    return true;
}
} // namespace

RatingPage::RatingPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(RatingScreenView::name), ratingPageWindow(context.window),
             {QStringLiteral("ratings")}, &ratingPageFold),
      m_hall(new QLabel), m_window(new QLabel), m_time(new QLabel), m_notice(new Notice), m_stack(new QStackedWidget),
      m_idle(new EmptyState(Icon::Rating, tr("您的评价帮助我们改进"), tr("办理结束后，请在这里给我们打分"))),
      m_question(new QLabel), m_about(new QLabel), m_reasons(new RatingReasons),
      m_sending(new EmptyState(Icon::Refresh, tr("正在提交…"), tr("请稍候，不用再按"))),
      m_thanks(new EmptyState(Icon::Check, tr("谢谢您的评价"), tr("您的意见我们会认真对待。请带好随身物品，慢走。"))),
      m_lost(new EmptyState(Icon::Offline, {}, {})), m_step(m_idle)
{
    setObjectName(QStringLiteral("ratingPage"));
    setAccessibleName(tr("服务评价"));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    m_idle->setObjectName(QStringLiteral("ratingIdle"));
    m_sending->setObjectName(QStringLiteral("ratingSending"));
    m_thanks->setObjectName(QStringLiteral("ratingThanks"));
    m_lost->setObjectName(QStringLiteral("ratingLost"));
    m_notice->setObjectName(QStringLiteral("notice"));
    m_ask = makeAsk();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    for (QWidget *step : std::initializer_list<QWidget *>{m_idle, m_ask, m_reasons, m_sending, m_thanks, m_lost})
        m_stack->addWidget(step);
    connect(&m_view, &LiveViewBase::changed, this, &RatingPage::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &RatingPage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &RatingPage::refresh);
    connect(
        m_reasons, &RatingReasons::answered, this,
        [this](const QList<QString> &reasons, const std::optional<QString> &text) { give(m_level, reasons, text); });
    connect(m_reasons, &RatingReasons::backAsked, this, [this] { showStep(m_ask); });
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &RatingPage::tick);
    everySecond->start(1000);
    Theme::apply(*this, Density::Kiosk);
    tick();
    refresh();
}

QWidget *RatingPage::makeHead()
{
    auto *head = new QFrame;
    head->setObjectName(QStringLiteral("ratingHead"));
    head->setProperty("kind", QStringLiteral("topbar"));
    m_hall->setObjectName(QStringLiteral("role"));
    m_hall->setWordWrap(true);
    m_window->setObjectName(QStringLiteral("window"));
    m_time->setObjectName(QStringLiteral("ratingTime"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(24, 10, 24, 10);
    row->setSpacing(16);
    row->addWidget(m_hall, 1);
    for (const QString &mark : m_context.marks())
        row->addWidget(new Badge(mark, Badge::Tone::Mark));
    row->addWidget(m_window);
    row->addWidget(m_time);
    return head;
}

QWidget *RatingPage::makeAsk()
{
    auto *ask = new QWidget;
    ask->setObjectName(QStringLiteral("ratingAsk"));
    m_question->setObjectName(QStringLiteral("ratingQuestion"));
    m_question->setProperty("kind", QStringLiteral("title"));
    m_question->setAlignment(Qt::AlignCenter);
    m_question->setWordWrap(true);
    m_about->setObjectName(QStringLiteral("ratingAbout"));
    m_about->setProperty("kind", QStringLiteral("soft"));
    m_about->setAlignment(Qt::AlignCenter);
    m_about->setWordWrap(true);
    auto *levels = new QHBoxLayout;
    levels->setSpacing(12);
    for (const RatingLevel level : ratingPageLevels) {
        auto *button = new LevelButton(level);
        connect(button, &QPushButton::clicked, this, [this, level] { choose(level); });
        levels->addWidget(button, 1);
    }
    auto *column = new QVBoxLayout(ask);
    column->setContentsMargins(24, 24, 24, 28);
    column->setSpacing(12);
    column->addWidget(m_question);
    column->addWidget(m_about);
    column->addSpacing(8);
    column->addLayout(levels, 1);
    return ask;
}

void RatingPage::tick()
{
    m_time->setText(hallTime(m_context.clock.now()).toString(QStringLiteral("HH:mm")));
}

void RatingPage::refresh()
{
    m_hall->setText(m_context.hall.hall);
    if (!m_view.isLoaded() || !m_view.isFresh()) {
        // What was pressed is on its way and will arrive; whoever pressed need not wait for it.
        if (m_step == m_thanks || m_step == m_sending) {
            m_stack->setCurrentWidget(m_step);
            return;
        }
        const bool lost =
            m_context.hub.link() == HubClient::Link::Lost || m_context.hub.link() == HubClient::Link::Untrusted;
        const Instant since = m_context.hub.lostSince();
        QString hint = tr("恢复后会自动继续，您也可以请工作人员帮忙。");
        if (lost && since.isSet())
            hint.prepend(tr("评价屏从 %1 起连不上大厅服务，正在自动重连。\n")
                             .arg(hallTime(since).toString(QStringLiteral("HH:mm"))));
        else if (m_view.lastProblem())
            hint.prepend(ProblemText::sentence(*m_view.lastProblem()) + QLatin1Char('\n'));
        m_lost->tell(lost ? Icon::Offline : Icon::Refresh, lost ? tr("暂时不能评价") : tr("正在连接，请稍候"), hint);
        m_stack->setCurrentWidget(m_lost);
        return;
    }
    const RatingScreenView &view = m_view.value();
    m_window->setText(view.window > 0 ? tr("%1号窗口").arg(view.window) : QString());
    m_context.dataShown();
    const auto asked =
        std::find_if(view.open.begin(), view.open.end(), [this](const PublicRating &r) { return r.id != m_given; });
    const QUuid rating = asked == view.open.end() ? QUuid() : asked->id;
    const bool busy = m_step == m_sending || m_step == m_thanks;
    if (!busy && rating != m_rating) {
        m_rating = rating;
        m_notice->clear();
        if (rating.isNull()) {
            showStep(m_idle);
            return;
        }
        m_question->setText(asked->occasion == RatingOccasion::Delivery ? tr("请对本次取件服务作出评价")
                                                                        : tr("请对本次服务作出评价"));
        m_about->setText(
            tr("号码 %1　%2号窗口　只评一次，窗口人员看不到是谁评的").arg(asked->ticketNumber).arg(asked->window));
        showStep(m_ask);
        return;
    }
    m_stack->setCurrentWidget(m_step);
}

void RatingPage::showStep(QWidget *step)
{
    ++m_round;
    m_step = step;
    if (step == m_ask || step == m_idle)
        emit asking(step == m_ask);
    if (step == m_ask || step == m_idle)
        setFocus();
    refresh();
}

void RatingPage::choose(RatingLevel level)
{
    if (m_step != m_ask || m_rating.isNull())
        return;
    m_notice->clear();
    if (isBadRating(level)) {
        m_level = level;
        m_reasons->ask(level);
        showStep(m_reasons);
        return;
    }
    give(level, {}, {});
}

void RatingPage::give(RatingLevel level, const QList<QString> &reasons, const std::optional<QString> &text)
{
    const QUuid rating = std::exchange(m_rating, QUuid());
    if (rating.isNull())
        return;
    showStep(m_sending);
    whenReady(m_context.hub.send(GiveRating{rating, level, reasons, text}), this,
              [this, rating](const Result<RatingReply> &reply) {
                  m_given = rating;
                  if (!reply) // ended meanwhile; what else the hub refuses cannot be put right here
                      m_notice->explain(reply.error());
                  showStep(reply ? m_thanks : m_idle);
                  m_context.scheduler.after(thanksMs, [self = QPointer<RatingPage>(this), round = m_round] {
                      if (!self || round != self->m_round)
                          return;
                      self->m_notice->clear();
                      self->showStep(self->m_idle);
                  });
              });
}

void RatingPage::keyPressEvent(QKeyEvent *event)
{
    const int stars = event->key() - Qt::Key_0;
    if (!event->isAutoRepeat() && m_stack->currentWidget() == m_ask && stars >= 1 && stars <= 5)
        choose(ratingPageLevels[5 - stars]);
    else
        QWidget::keyPressEvent(event);
}

} // namespace ow

#include "moc_RatingPage.cpp"
