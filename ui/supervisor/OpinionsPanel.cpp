#include "ui/supervisor/OpinionsPanel.h"

#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int opinionLengthMax = 500; // StandardOpinion::text

QPushButton *opinionButton(const QString &text, const char *name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}
} // namespace

OpinionsPanel::OpinionsPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(OpinionsView::name), {}, {QStringLiteral("cases")},
             [](OpinionsView &, const QString &type, const QJsonObject &) { return !isOpinionNews(type); }),
      m_rows(new TextTable({tr("结论"), tr("意见")}, this)), m_table(new DataTable), m_text(new QLineEdit),
      m_agree(opinionButton(tr("加为“同意”"), "opinionsAgree")),
      m_disagree(opinionButton(tr("加为“不同意”"), "opinionsDisagree")), m_up(opinionButton(tr("上移"), "opinionsUp")),
      m_down(opinionButton(tr("下移"), "opinionsDown")), m_remove(opinionButton(tr("删除"), "opinionsRemove"))
{
    setObjectName(QStringLiteral("opinionsPanel"));
    auto *told = new QLabel(tr("审批人员写审查意见时可以一键选用，再按实际情况修改。每人还可以另存自己的常用意见。"));
    told->setProperty("kind", QStringLiteral("soft"));
    told->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("opinionsList"));
    m_table->setAccessibleName(tr("常用意见"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({90, -1});
    m_text->setObjectName(QStringLiteral("opinionsText"));
    m_text->setAccessibleName(tr("新的常用意见"));
    m_text->setPlaceholderText(tr("新的常用意见"));
    m_text->setMaxLength(opinionLengthMax);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_text, 1);
    for (QPushButton *button : {m_agree, m_disagree, m_up, m_down, m_remove})
        foot->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->addWidget(told);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(&m_view, &LiveViewBase::changed, this, &OpinionsPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &OpinionsPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OpinionsPanel::tellButtons);
    connect(m_text, &QLineEdit::textChanged, this, &OpinionsPanel::tellButtons);
    connect(m_agree, &QPushButton::clicked, this, [this] { add(true); });
    connect(m_disagree, &QPushButton::clicked, this, [this] { add(false); });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &OpinionsPanel::remove);
    refresh();
}

void OpinionsPanel::refresh()
{
    const int row = m_table->currentIndex().row();
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const StandardOpinion &one : m_view.isLoaded() ? m_view.value().hall : QList<StandardOpinion>()) {
        rows.append({one.agrees ? tr("同意") : tr("不同意"), one.text});
        lights.append(one.agrees ? "good" : "bad");
    }
    m_rows->show(rows, lights);
    if (m_view.isLoaded())
        m_table->setEmpty(Icon::Check, tr("还没有常用意见"), tr("在下面写一条"));
    else
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
    if (!rows.isEmpty())
        m_table->selectRow(row >= 0 && row < rows.size() ? row : 0);
    tellButtons();
}

void OpinionsPanel::tellButtons()
{
    const bool usable = m_view.isFresh();
    const int row = m_table->currentIndex().row();
    const bool adds = usable && !m_text->text().trimmed().isEmpty() && m_rows->rowCount() < opinionsMax;
    m_agree->setEnabled(adds);
    m_disagree->setEnabled(adds);
    m_up->setEnabled(usable && row > 0);
    m_down->setEnabled(usable && row >= 0 && row + 1 < m_rows->rowCount());
    m_remove->setEnabled(usable && row >= 0);
}

void OpinionsPanel::add(bool agrees)
{
    send(m_view.value().hall + QList<StandardOpinion>{{agrees, m_text->text().trimmed()}}, tr("已加入常用意见"));
}

void OpinionsPanel::move(int by)
{
    QList<StandardOpinion> opinions = m_view.value().hall;
    const int row = m_table->currentIndex().row();
    opinions.swapItemsAt(row, row + by);
    m_table->selectRow(row + by);
    send(opinions, tr("顺序已调整"));
}

void OpinionsPanel::remove()
{
    QList<StandardOpinion> opinions = m_view.value().hall;
    opinions.removeAt(m_table->currentIndex().row());
    send(opinions, tr("已删除这条常用意见"));
}

void OpinionsPanel::send(const QList<StandardOpinion> &opinions, const QString &told)
{
    whenReady(m_context.hub.send(SetOpinions{true, opinions}), this,
              [this, told](const Result<OpinionListReply> &reply) {
                  if (!reply) {
                      emit refused(reply.error());
                      return;
                  }
                  m_text->clear();
                  emit done(told);
              });
}

} // namespace ow

#include "moc_OpinionsPanel.cpp"
