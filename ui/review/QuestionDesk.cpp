#include "ui/review/QuestionDesk.h"

#include "models/base/Clock.h"
#include "models/base/Uuid.h"
#include "ui/capture/ScanViewer.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/Spoken.h"
#include "ui/questions/QuestionLinesModel.h"
#include "ui/questions/QuestionText.h"
#include "ui/review/QuestionPanel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int questionRowsMax = 4; // more are scrolled to; the cases below want room, too
constexpr int questionTableFrame = 6;

/// Of a list that the hub made for this reviewer; his unit stands in it.
bool questionDeskFold(OfficeQuestionsView &view, const QString &type, const QJsonObject &data)
{
    return foldOfficeQuestions(
        view,
        [&view](const OfficeQuestion &question) { return isWaiting(question.state) && isAskedOf(question, view.unit); },
        type, data);
}
} // namespace

QuestionDesk::QuestionDesk(StationContext &context, const QString &user, QuestionPanel &panel, QWidget &page)
    : m_context(context), m_user(user), m_panel(panel),
      m_view(context.hub, QLatin1String(OfficeQuestionsView::name),
             QUrlQuery({{QStringLiteral("list"), QStringLiteral("mine")}}), {QStringLiteral("cases")},
             &questionDeskFold),
      m_lines(new QuestionLinesModel({QuestionLinesModel::Column::Clock, QuestionLinesModel::Column::Window,
                                      QuestionLinesModel::Column::Item, QuestionLinesModel::Column::Asker,
                                      QuestionLinesModel::Column::Whose},
                                     this)),
      m_title(new QLabel), m_table(new DataTable), m_viewer(new ScanViewer(page))
{
    setObjectName(QStringLiteral("questionDesk"));
    auto *card = new Card;
    m_title->setObjectName(QStringLiteral("questionCount"));
    m_title->setProperty("kind", QStringLiteral("large"));
    auto *first = new QPushButton(tr("打开最早的 (Ctrl+Q)"));
    first->setObjectName(QStringLiteral("questionFirst"));
    first->setShortcut(QKeySequence(QStringLiteral("Ctrl+Q")));
    first->setFocusPolicy(Qt::NoFocus);
    card->head()->insertWidget(0, m_title);
    card->head()->addWidget(first);
    m_table->setObjectName(QStringLiteral("questionTable"));
    m_table->setAccessibleName(tr("窗口的问题"));
    m_table->setModel(m_lines);
    m_table->setColumnWidths({124, 84, -1, 72, 150});
    card->body()->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    const auto choose = [this](const QModelIndex &index) { open(m_lines->questions().at(index.row()).id); };
    connect(first, &QPushButton::clicked, this, &QuestionDesk::openOldest);
    connect(m_table, &DataTable::rowChosen, this, choose);
    connect(m_table, &DataTable::clicked, this, choose);
    connect(&m_view, &LiveViewBase::changed, this, &QuestionDesk::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &QuestionDesk::refresh);
    connect(&m_view, &LiveViewBase::eventTaken, this, [this](const QString &type) {
        if (type != QLatin1String(QuestionAsked::type))
            return;
        refresh();
        if (isVisible())
            speakAlert(*m_title);
    });
    connect(&m_panel, &QuestionPanel::answered, this, [this](const QString &text) {
        if (m_open)
            finish(AnswerQuestion{m_open->id, text}, tr("答复已到窗口"));
    });
    connect(&m_panel, &QuestionPanel::released, this, [this] {
        if (m_open)
            finish(ReleaseQuestion{m_open->id}, tr("已放回，别人可以答复"));
    });
    connect(&m_panel, &QuestionPanel::photoWanted, this, &QuestionDesk::showPhoto);
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &QuestionDesk::tick);
    everySecond->start(1000);
    refresh();
}

const OfficeQuestion *QuestionDesk::current() const
{
    const int row = m_open ? m_lines->rowOf(m_open->id) : -1;
    return row >= 0 ? &m_lines->questions().at(row) : nullptr;
}

bool QuestionDesk::openOldest()
{
    const Instant now = m_context.clock.now();
    for (const OfficeQuestion &question : m_lines->questions()) {
        if (whyNotQuestion(question, QuestionAct::Take, {m_user, m_view.value().unit}, now).isEmpty()) {
            open(question.id);
            return true;
        }
    }
    return false;
}

void QuestionDesk::open(const QUuid &id)
{
    if (m_underWay || (m_open && m_open->id == id))
        return;
    m_underWay = true;
    whenReady(m_context.hub.send(TakeQuestion{id}), this, [this](const Result<QuestionReply> &reply) {
        m_underWay = false;
        if (reply)
            read(reply->question);
        else
            emit refused(reply.error());
    });
}

void QuestionDesk::read(const OfficeQuestion &question)
{
    const QUrlQuery query({{QStringLiteral("id"), uuidText(question.application.value_or(question.person))},
                           {QStringLiteral("reason"), tr("答复窗口的问题")}});
    whenReady(m_context.hub.view<QuestionTextsView>(QLatin1String(QuestionTextsView::name), query), this,
              [this, question](const Result<Viewed<QuestionTextsView>> &viewed) {
                  if (!viewed) {
                      emit refused(viewed.error());
                      return;
                  }
                  for (const QuestionTextsView::Line &line : viewed->value.lines) {
                      if (line.question.id != question.id)
                          continue;
                      m_open = question;
                      m_panel.open(line, m_view.value().terms.phrases);
                      tick();
                      emit opened();
                      m_panel.takeFocus();
                  }
              });
}

void QuestionDesk::leave()
{
    m_open.reset();
}

template <class C>
void QuestionDesk::finish(const C &command, const QString &told)
{
    if (m_underWay)
        return;
    m_underWay = true;
    tick();
    whenReady(m_context.hub.send(command), this, [this, told](const Result<QuestionReply> &reply) {
        m_underWay = false;
        if (!reply) {
            emit refused(reply.error());
            tick();
            return;
        }
        leave();
        emit closed(told);
    });
}

void QuestionDesk::showPhoto()
{
    if (!m_open || !m_open->photo || !m_open->application)
        return;
    m_viewer->open(tr("%1号窗口的照片").arg(m_open->window));
    whenReady(m_context.hub.blob(m_open->photo->sha256, *m_open->application, tr("答复窗口的问题")), this,
              [this](const Result<QByteArray> &bytes) {
                  if (bytes)
                      m_viewer->show(*bytes);
                  else
                      emit refused(bytes.error());
              });
}

void QuestionDesk::refresh()
{
    const QList<OfficeQuestion> questions = m_view.isLoaded() ? m_view.value().questions : QList<OfficeQuestion>();
    const Instant now = m_context.clock.now();
    m_lines->show(questions, now);
    const int rows = std::min<int>(int(questions.size()), questionRowsMax);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + questionTableFrame);
    setVisible(!questions.isEmpty());
    tick();
}

void QuestionDesk::tick()
{
    const Instant now = m_context.clock.now();
    if (m_view.isLoaded()) {
        const QList<OfficeQuestion> &questions = m_view.value().questions;
        m_lines->show(questions, now);
        const auto late = std::count_if(questions.begin(), questions.end(),
                                        [&](const OfficeQuestion &question) { return isLate(question, now); });
        m_title->setText(late > 0 ? tr("窗口的问题 %1 个，超时 %2 个").arg(questions.size()).arg(late)
                                  : tr("窗口的问题 %1 个").arg(questions.size()));
        m_title->setAccessibleName(m_title->text());
    }
    if (!m_open)
        return;
    // Answered by a colleague or taken back meanwhile: it stands in no list any more.
    const OfficeQuestion *known = current();
    const bool isMine = known && known->taken && known->taken->user == m_user;
    if (known)
        m_open = *known;
    m_panel.tell(*m_open, now,
                 isMine && !m_underWay && m_view.isFresh() && m_context.hub.link() == HubClient::Link::Online);
}

} // namespace ow

#include "moc_QuestionDesk.cpp"
