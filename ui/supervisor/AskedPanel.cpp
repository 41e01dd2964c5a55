#include "ui/supervisor/AskedPanel.h"

#include "models/base/Clock.h"
#include "models/questions/QuestionCommands.h"
#include "ui/common/Banner.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/questions/QuestionLinesModel.h"
#include "ui/questions/QuestionText.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ow {

namespace {
constexpr int askedMinutesMax = 120;

QSpinBox *askedMinutes(const char *name, const QString &prefix)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(1, askedMinutesMax);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setPrefix(prefix);
    box->setSuffix(AskedPanel::tr(" 分钟"));
    box->setAccessibleName(prefix);
    return box;
}

/// What waits comes first, the oldest first; then what was answered or taken back, the last one first.
QList<OfficeQuestion> askedOrder(QList<OfficeQuestion> questions)
{
    std::stable_sort(questions.begin(), questions.end(), [](const OfficeQuestion &a, const OfficeQuestion &b) {
        if (isWaiting(a.state) != isWaiting(b.state))
            return isWaiting(a.state);
        return isWaiting(a.state) ? a.asked.at < b.asked.at : a.asked.at > b.asked.at;
    });
    return questions;
}
} // namespace

AskedPanel::AskedPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(OfficeQuestionsView::name),
             QUrlQuery({{QStringLiteral("list"), QStringLiteral("hall")}}), {QStringLiteral("cases")},
             [](OfficeQuestionsView &view, const QString &type, const QJsonObject &data) {
                 return foldOfficeQuestions(
                     view, [](const OfficeQuestion &) { return true; }, type, data);
             }),
      m_late(new Banner), m_count(new QLabel), m_change(new QPushButton(tr("改时限…"))),
      m_lines(new QuestionLinesModel({QuestionLinesModel::Column::Clock, QuestionLinesModel::Column::Asked,
                                      QuestionLinesModel::Column::Window, QuestionLinesModel::Column::Item,
                                      QuestionLinesModel::Column::Unit, QuestionLinesModel::Column::Asker,
                                      QuestionLinesModel::Column::Whose},
                                     this)),
      m_table(new DataTable),
      m_sheet(new SteeringReasonSheet(QStringLiteral("askedTermsSheet"), tr("问后台的时限"), *this)),
      m_minutes(askedMinutes("askedMinutes", tr("答复时限 "))), m_warn(askedMinutes("askedWarn", tr("剩下多久变黄 ")))
{
    setObjectName(QStringLiteral("askedPanel"));
    m_late->setObjectName(QStringLiteral("askedLate"));
    m_count->setObjectName(QStringLiteral("askedCount"));
    m_change->setObjectName(QStringLiteral("askedChange"));
    m_table->setObjectName(QStringLiteral("askedTable"));
    m_table->setAccessibleName(tr("今天的问题"));
    m_table->setModel(m_lines);
    m_table->setColumnWidths({150, 64, 90, -1, 180, 90, 180});
    m_sheet->fields()->addWidget(m_minutes);
    m_sheet->fields()->addWidget(m_warn);
    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_change);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_late);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    connect(&m_view, &LiveViewBase::changed, this, &AskedPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &AskedPanel::refresh);
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_minutes->setValue(m_view.value().terms.answerSeconds / 60);
        m_warn->setValue(m_view.value().terms.warnSeconds / 60);
        m_sheet->open(tr("从下一个问题起生效，已经问的不变。"), tr("改时限"));
    });
    connect(m_sheet, &SteeringReasonSheet::reasonGiven, this, &AskedPanel::setTerms);
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &AskedPanel::refresh);
    everySecond->start(1000);
    refresh();
}

void AskedPanel::refresh()
{
    m_change->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return;
    }
    const Instant now = m_context.clock.now();
    const QList<OfficeQuestion> questions = askedOrder(m_view.value().questions);
    m_lines->show(questions, now);
    m_table->setEmpty(Icon::Check, tr("今天没有人问后台"), tr("窗口按 Ctrl+Q 提的问题会列在这里"));
    int waiting = 0, late = 0, answered = 0, answeredLate = 0;
    QStringList units;
    for (const OfficeQuestion &question : questions) {
        waiting += isWaiting(question.state) ? 1 : 0;
        answered += question.answered ? 1 : 0;
        answeredLate += wasLate(question) ? 1 : 0;
        if (!isLate(question, now))
            continue;
        ++late;
        if (!units.contains(question.unitName))
            units.append(question.unitName);
    }
    m_count->setText(tr("待答复 %1 个，已答复 %2 个，其中超时答复 %3 个；时限 %4 分钟")
                         .arg(waiting)
                         .arg(answered)
                         .arg(answeredLate)
                         .arg(m_view.value().terms.answerSeconds / 60));
    if (late > 0)
        m_late->tell(Banner::Kind::Warn,
                     tr("%1 个问题过了时限还没有答复，请催：%2").arg(late).arg(units.join(QStringLiteral("、"))));
    else
        m_late->clear();
    if (late != std::exchange(m_lateCount, late))
        emit lateChanged(late);
}

void AskedPanel::setTerms(const QString &reason)
{
    QuestionTerms terms = m_view.value().terms;
    terms.answerSeconds = m_minutes->value() * 60;
    terms.warnSeconds = m_warn->value() * 60;
    whenReady(m_context.hub.send(SetQuestionTerms{terms, reason}), this,
              [this](const Result<QuestionTermsReply> &reply) {
                  if (reply)
                      emit done(tr("答复时限已改为 %1 分钟").arg(reply->terms.answerSeconds / 60));
                  else
                      emit refused(reply.error());
              });
}

} // namespace ow

#include "moc_AskedPanel.cpp"
