#include "ui/supervisor/SuggestionPanel.h"

#include "models/base/Scheduler.h"
#include "models/base/Uuid.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int suggestionAnswerHeight = 96;
constexpr int suggestionWordsShown = 40;
constexpr int suggestionPhoneMs = 60'000;

QLabel *suggestionLine(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}
} // namespace

SuggestionPanel::SuggestionPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(SuggestionsView::name), {}, {QStringLiteral("ratings")},
             [](SuggestionsView &, const QString &type, const QJsonObject &) { return !isSuggestionNews(type); }),
      m_count(new QLabel),
      m_rows(new TextTable({tr("编号"), tr("日期"), tr("地点"), tr("内容"), tr("状态"), tr("经办人")}, this)),
      m_table(new DataTable), m_words(suggestionLine("suggestionWords")), m_facts(suggestionLine("suggestionFacts")),
      m_answer(new QPlainTextEdit), m_send(new QPushButton(tr("答复 (Alt+Y)"))),
      m_close(new QPushButton(tr("办结 (Alt+E)"))), m_reason(new QComboBox), m_reveal(new QPushButton(tr("看回电号码")))
{
    setObjectName(QStringLiteral("suggestionPanel"));
    m_count->setObjectName(QStringLiteral("suggestionCount"));
    m_table->setObjectName(QStringLiteral("suggestionTable"));
    m_table->setAccessibleName(tr("意见建议"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({70, 110, 80, -1, 90, 90});
    m_answer->setObjectName(QStringLiteral("suggestionAnswer"));
    m_answer->setAccessibleName(tr("答复或办结说明"));
    m_answer->setPlaceholderText(tr("答复，留意见的人凭查询号看得到；不用答复的，写办结的理由"));
    m_answer->setTabChangesFocus(true);
    m_answer->setFixedHeight(suggestionAnswerHeight);
    m_send->setObjectName(QStringLiteral("suggestionSend"));
    m_send->setProperty("kind", QStringLiteral("primary"));
    m_send->setShortcut(QKeySequence(QStringLiteral("Alt+Y")));
    m_close->setObjectName(QStringLiteral("suggestionClose"));
    m_close->setShortcut(QKeySequence(QStringLiteral("Alt+E")));
    m_reason->setObjectName(QStringLiteral("suggestionReason"));
    m_reason->setAccessibleName(tr("查看的理由"));
    for (const QString &one : {tr("请选择理由"), tr("回电了解情况"), tr("回电告知答复")})
        m_reason->addItem(one);
    m_reveal->setObjectName(QStringLiteral("suggestionReveal"));
    m_reveal->setToolTip(tr("谁在什么时候、为什么看的，会记录下来。"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reason);
    foot->addWidget(m_reveal);
    foot->addStretch(1);
    foot->addWidget(m_close);
    foot->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    for (QWidget *one :
         {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_answer)})
        column->addWidget(one);
    column->addLayout(foot);
    connect(&m_view, &LiveViewBase::changed, this, &SuggestionPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &SuggestionPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SuggestionPanel::tellChosen);
    connect(m_answer, &QPlainTextEdit::textChanged, this, &SuggestionPanel::tellChosen);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &SuggestionPanel::tellChosen);
    connect(m_send, &QPushButton::clicked, this, &SuggestionPanel::answer);
    connect(m_close, &QPushButton::clicked, this, &SuggestionPanel::close);
    connect(m_reveal, &QPushButton::clicked, this, &SuggestionPanel::reveal);
    refresh();
}

void SuggestionPanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        tellChosen();
        return;
    }
    int open = 0;
    QList<QStringList> rows;
    for (const SuggestionsView::Line &line : m_view.value().lines) {
        const Suggestion &one = line.suggestion;
        open += one.state == SuggestionState::Open ? 1 : 0;
        const auto &mark = one.closed ? one.closed : one.answered;
        rows.append({QString::number(one.serial), one.day.toString(Qt::ISODate),
                     one.device.isEmpty() ? tr("手机") : one.device, line.words.simplified().left(suggestionWordsShown),
                     codeWord(suggestionStateText(one.state)), mark ? mark->name : QString()});
    }
    m_rows->show(rows);
    m_table->setEmpty(Icon::Check, tr("还没有意见建议"), tr("群众在自助机和手机上留下的意见建议会列在这里"));
    m_count->setText(tr("待答复 %1 条，共 %2 条").arg(open).arg(rows.size()));
    tellChosen();
}

std::optional<SuggestionsView::Line> SuggestionPanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    const QList<SuggestionsView::Line> lines =
        m_view.isLoaded() ? m_view.value().lines : QList<SuggestionsView::Line>();
    return row >= 0 && row < lines.size() ? std::optional(lines.at(row)) : std::nullopt;
}

void SuggestionPanel::tellChosen()
{
    const auto line = chosen();
    const QUuid id = line ? line->suggestion.id : QUuid();
    const bool another = id != std::exchange(m_shown, id);
    if (another && line)
        m_answer->setPlainText(line->suggestion.answer.value_or(QString()));
    const bool isOpen = line && line->suggestion.state != SuggestionState::Closed;
    const bool hasWords = !m_answer->toPlainText().trimmed().isEmpty();
    m_answer->setEnabled(isOpen);
    m_send->setEnabled(isOpen && hasWords && m_answer->toPlainText().trimmed() != line->suggestion.answer);
    m_close->setEnabled(isOpen && (hasWords || line->suggestion.answer));
    const bool hasPhone = line && line->suggestion.phoneSealed;
    m_reason->setVisible(hasPhone);
    m_reveal->setVisible(hasPhone);
    m_reveal->setEnabled(hasPhone && m_reason->currentIndex() > 0);
    if (!line) {
        m_words->setText(m_rows->rowCount() > 0 ? tr("选一条看全文") : QString());
        m_facts->clear();
        return;
    }
    if (!another)
        return;
    m_words->setText(line->words);
    QStringList facts{hallText(line->suggestion.at)};
    facts.append(line->suggestion.maskedPhone ? tr("回电 %1").arg(*line->suggestion.maskedPhone) : tr("没有留电话"));
    if (line->suggestion.closed)
        facts.append(tr("%1 办结%2")
                         .arg(line->suggestion.closed->name,
                              line->suggestion.closing ? tr("：%1").arg(*line->suggestion.closing) : QString()));
    m_facts->setText(facts.join(QStringLiteral("　")));
}

void SuggestionPanel::answer()
{
    const auto line = chosen();
    if (!line)
        return;
    whenReady(m_context.hub.send(AnswerSuggestion{line->suggestion.id, m_answer->toPlainText().trimmed()}), this,
              [this](const Result<SuggestionReply> &reply) {
                  if (reply)
                      emit done(tr("已答复第 %1 条意见建议").arg(reply->suggestion.serial));
                  else
                      emit refused(reply.error());
              });
}

void SuggestionPanel::close()
{
    const auto line = chosen();
    if (!line)
        return;
    const QString words = m_answer->toPlainText().trimmed();
    const QString reason = words == line->suggestion.answer.value_or(QString()) ? QString() : words.left(300);
    whenReady(m_context.hub.send(CloseSuggestion{line->suggestion.id, reason}), this,
              [this](const Result<SuggestionReply> &reply) {
                  if (reply)
                      emit done(tr("第 %1 条意见建议已办结").arg(reply->suggestion.serial));
                  else
                      emit refused(reply.error());
              });
}

void SuggestionPanel::reveal()
{
    const auto line = chosen();
    if (!line || m_reason->currentIndex() == 0)
        return;
    const QUrlQuery query{{QStringLiteral("id"), uuidText(line->suggestion.id)},
                          {QStringLiteral("reason"), m_reason->currentText()}};
    m_reason->setCurrentIndex(0);
    whenReady(m_context.hub.view<SuggestionPhoneView>(QLatin1String(SuggestionPhoneView::name), query), this,
              [this, id = line->suggestion.id](const Result<Viewed<SuggestionPhoneView>> &viewed) {
                  if (id != m_shown)
                      return;
                  if (!viewed) {
                      emit refused(viewed.error());
                      return;
                  }
                  m_facts->setText(tr("回电 %1").arg(viewed->value.phone));
                  m_context.scheduler.after(suggestionPhoneMs, [self = QPointer<SuggestionPanel>(this), id] {
                      if (self && self->m_shown == id)
                          self->m_facts->clear();
                  });
              });
}

} // namespace ow

#include "moc_SuggestionPanel.cpp"
