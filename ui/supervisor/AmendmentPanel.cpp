#include "ui/supervisor/AmendmentPanel.h"

#include "models/numbering/ShortNumber.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/papers/PrintBar.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int amendmentWordsLength = 300; // AnswerAmendment::words
} // namespace

AmendmentPanel::AmendmentPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(AmendmentsView::name), {}, {QStringLiteral("cases")},
             [](AmendmentsView &, const QString &type, const QJsonObject &) { return !isAmendmentNews(type); }),
      m_papers(context), m_count(new QLabel),
      m_rows(new TextTable(
          {tr("提出日期"), tr("提出人"), tr("申请人"), tr("办件"), tr("事项"), tr("更正内容"), tr("原因")}, this)),
      m_table(new DataTable), m_detail(new QLabel), m_look(new QPushButton(tr("查看前后内容"))), m_words(new QLineEdit),
      m_grant(new QPushButton(tr("复核通过"))), m_refuse(new QPushButton(tr("不通过")))
{
    setObjectName(QStringLiteral("amendmentPanel"));
    m_count->setObjectName(QStringLiteral("amendmentCount"));
    m_count->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("amendmentList"));
    m_table->setAccessibleName(tr("等待复核的更正"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({110, 90, 90, 130, 230, 180, -1});
    m_detail->setObjectName(QStringLiteral("amendmentDetail"));
    m_detail->setProperty("kind", QStringLiteral("field"));
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_look->setObjectName(QStringLiteral("amendmentLook"));
    m_words->setObjectName(QStringLiteral("amendmentWords"));
    m_words->setAccessibleName(tr("复核意见"));
    m_words->setPlaceholderText(tr("复核意见；不通过时必须写"));
    m_words->setMaxLength(amendmentWordsLength);
    m_grant->setObjectName(QStringLiteral("amendmentGrant"));
    m_grant->setProperty("kind", QStringLiteral("primary"));
    m_refuse->setObjectName(QStringLiteral("amendmentRefuse"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_look);
    foot->addWidget(m_words, 1);
    foot->addWidget(m_refuse);
    foot->addWidget(m_grant);
    auto *column = new QVBoxLayout(this);
    column->addWidget(new PrintBar(m_papers));
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    column->addLayout(foot);
    connect(&m_view, &LiveViewBase::changed, this, &AmendmentPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &AmendmentPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AmendmentPanel::tellButtons);
    connect(m_words, &QLineEdit::textChanged, this, &AmendmentPanel::tellButtons);
    connect(m_look, &QPushButton::clicked, this, &AmendmentPanel::look);
    connect(m_grant, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { answer(false); });
    refresh();
}

const Case *AmendmentPanel::chosen() const
{
    if (!m_view.isLoaded())
        return nullptr;
    const int row = m_table->currentIndex().row();
    const QList<Case> &open = m_view.value().open;
    return row >= 0 && row < open.size() ? &open.at(row) : nullptr;
}

void AmendmentPanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        tellButtons();
        return;
    }
    const int row = m_table->currentIndex().row();
    QList<QStringList> rows;
    for (const Case &record : m_view.value().open) {
        const CaseAmendment *one = openAmendment(record);
        if (!one)
            continue;
        rows.append({one->askedOn.toString(Qt::ISODate), one->askedByName, record.maskedName,
                     record.shortNumber ? shortNumberText(*record.shortNumber) : record.number, record.itemName,
                     one->labels().join(QStringLiteral("、")), one->reason});
    }
    m_rows->show(rows);
    m_table->setEmpty(Icon::Check, tr("没有等待复核的更正"), tr("姓名和证件号码的更正会列在这里"));
    if (!rows.isEmpty())
        m_table->selectRow(row >= 0 && row < rows.size() ? row : 0);
    m_count->setText(tr("等待复核 %1 件。复核前不作决定、不发证照；提出更正的人不能自己复核。").arg(rows.size()));
    tellButtons();
}

void AmendmentPanel::tellButtons()
{
    const Case *record = chosen();
    const CaseAmendment *one = record ? openAmendment(*record) : nullptr;
    const bool isSeen = one && one->id == m_seen;
    if (!isSeen)
        m_detail->clear();
    m_detail->setVisible(isSeen);
    m_look->setEnabled(one && !isSeen);
    m_words->setEnabled(isSeen);
    m_grant->setEnabled(isSeen);
    m_refuse->setEnabled(isSeen && !m_words->text().trimmed().isEmpty());
}

/// What stood there and what is wanted, side by side; the look is in the trace.
void AmendmentPanel::look()
{
    const Case *record = chosen();
    const CaseAmendment *one = record ? openAmendment(*record) : nullptr;
    if (!one)
        return;
    const QUrlQuery query({{QStringLiteral("id"), uuidText(record->id)}, {QStringLiteral("reason"), tr("复核更正")}});
    whenReady(m_context.hub.view<CaseFileView>(QLatin1String(CaseFileView::name), query), this,
              [this, asked = *one](const Result<Viewed<CaseFileView>> &viewed) {
                  if (!viewed) {
                      emit refused(viewed.error());
                      return;
                  }
                  QStringList lines;
                  for (const AmendmentLines &known : viewed->value.amended.value_or(QList<AmendmentLines>())) {
                      for (qsizetype i = 0; known.amendment == asked.id && i < known.lines.size(); ++i)
                          lines.append(
                              tr("%1：%2 → %3")
                                  .arg(asked.answers.value(i).label,
                                       known.lines.at(i).before.isEmpty() ? tr("（空）") : known.lines.at(i).before,
                                       known.lines.at(i).after));
                  }
                  m_seen = asked.id;
                  m_detail->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + tr("这次查看已记录"));
                  tellButtons();
              });
}

void AmendmentPanel::answer(bool grants)
{
    const Case *record = chosen();
    const CaseAmendment *one = record ? openAmendment(*record) : nullptr;
    if (!one)
        return;
    whenReady(m_context.hub.send(AnswerAmendment{record->id, one->id, grants, m_words->text().trimmed()}), this,
              [this, grants](const Result<CaseReply> &reply) {
                  if (!reply) {
                      emit refused(reply.error());
                      return;
                  }
                  m_words->clear();
                  m_papers.print(reply->papers);
                  emit done(grants ? tr("更正已生效，请把更正通知书交申请人") : tr("更正没有通过，已告知提出人"));
              });
}

} // namespace ow

#include "moc_AmendmentPanel.cpp"
