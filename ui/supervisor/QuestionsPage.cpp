#include "ui/supervisor/QuestionsPage.h"

#include "models/cases/CaseViews.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>

namespace ow {

namespace {
bool foldQuestions(QuestionsView &view, const QString &type, const QJsonObject &data)
{
    if (type != QLatin1String(QuestionUnanswered::type))
        return true;
    const auto asked = fromJson<QuestionUnanswered>(QJsonValue(data), Strictness::Tolerant);
    if (asked)
        view.questions.prepend(*asked);
    return asked.has_value();
}
} // namespace

QuestionsPage::QuestionsPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_questions(context.hub, QLatin1String(QuestionsView::name), {}, {QStringLiteral("hall")}, &foldQuestions),
      m_model(new QuestionListModel(this)), m_table(new DataTable), m_count(new QLabel)
{
    setObjectName(QStringLiteral("questionsPage"));
    setAccessibleName(tr("没答上来的问题"));
    m_count->setObjectName(QStringLiteral("questionsCount"));
    m_count->setProperty("kind", QStringLiteral("soft"));
    m_table->setObjectName(QStringLiteral("questionsList"));
    m_table->setAccessibleName(tr("没答上来的问题"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({140, 260, -1, 110});
    auto *card = new Card(tr("导服台没答上来的问题"));
    card->head()->addWidget(m_count);
    card->body()->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->addWidget(card);
    connect(&m_questions, &LiveViewBase::changed, this, &QuestionsPage::refresh);
    connect(&m_questions, &LiveViewBase::freshChanged, this, &QuestionsPage::refresh);
    refresh();
}

void QuestionsPage::refresh()
{
    if (!m_questions.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_questions.lastProblem() ? ProblemText::sentence(*m_questions.lastProblem()) : QString());
        return;
    }
    const QList<QuestionUnanswered> &questions = m_questions.value().questions;
    m_table->setEmpty(Icon::Check, tr("没有记下的问题"), tr("导服台遇到答不上来的会记在这里"));
    m_count->setText(questions.isEmpty() ? QString() : tr("共 %1 条，补进办事指南后就不会再问").arg(questions.size()));
    m_model->show(questions, m_catalogue);
    if (questions.isEmpty() || std::exchange(m_catalogueAsked, true))
        return;
    whenReady(m_context.hub.view<ItemsView>(QLatin1String(ItemsView::name)), this,
              [this](const Result<Viewed<ItemsView>> &viewed) {
                  if (!viewed)
                      return; // the items stand there by code
                  m_catalogue = viewed->value.catalogue();
                  refresh();
              });
}

} // namespace ow

#include "moc_QuestionsPage.cpp"
