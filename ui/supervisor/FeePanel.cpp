#include "ui/supervisor/FeePanel.h"

#include "models/numbering/ShortNumber.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int feeDaysMax = 250; // FeeTerms
constexpr int feeWordsLength = 300;

bool isAnswerDue(const Case &record)
{
    return record.fee && record.fee->waiver && !record.fee->waiver->granted;
}
} // namespace

FeePanel::FeePanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(FeesView::name), {}, {QStringLiteral("cases")},
             [](FeesView &, const QString &type, const QJsonObject &) { return !isFeeNews(type); }),
      m_count(new QLabel), m_days(new QSpinBox), m_set(new QPushButton(tr("设定"))),
      m_rows(new TextTable({tr("情况"), tr("到期"), tr("申请人"), tr("办件"), tr("事项"), tr("应缴"), tr("减免申请")},
                           this)),
      m_table(new DataTable), m_words(new QLineEdit), m_grant(new QPushButton(tr("批准减免"))),
      m_refuse(new QPushButton(tr("不批准")))
{
    setObjectName(QStringLiteral("feePanel"));
    m_count->setObjectName(QStringLiteral("feeCount"));
    m_days->setObjectName(QStringLiteral("feeDays"));
    m_days->setAccessibleName(tr("缴费期限"));
    m_days->setRange(1, feeDaysMax);
    m_days->setSuffix(tr(" 个工作日"));
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_set->setObjectName(QStringLiteral("feeSet"));
    m_table->setObjectName(QStringLiteral("feeList"));
    m_table->setAccessibleName(tr("待缴费"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({170, 110, 90, 130, 240, 100, -1});
    m_words->setObjectName(QStringLiteral("feeWords"));
    m_words->setAccessibleName(tr("批复意见"));
    m_words->setPlaceholderText(tr("批复意见；不批准时必须写"));
    m_words->setMaxLength(feeWordsLength);
    m_grant->setObjectName(QStringLiteral("feeGrant"));
    m_grant->setProperty("kind", QStringLiteral("primary"));
    m_refuse->setObjectName(QStringLiteral("feeRefuse"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(new QLabel(tr("通知后")));
    head->addWidget(m_days);
    head->addWidget(new QLabel(tr("内缴清")));
    head->addWidget(m_set);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_words, 1);
    foot->addWidget(m_refuse);
    foot->addWidget(m_grant);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(&m_view, &LiveViewBase::changed, this, &FeePanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &FeePanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FeePanel::tellButtons);
    connect(m_words, &QLineEdit::textChanged, this, &FeePanel::tellButtons);
    connect(m_grant, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_set, &QPushButton::clicked, this, &FeePanel::setTerms);
    refresh();
}

const Case *FeePanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    const QList<Case> &open = m_view.value().open;
    return row >= 0 && row < open.size() ? &open.at(row) : nullptr;
}

void FeePanel::refresh()
{
    m_set->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        tellButtons();
        return;
    }
    const FeesView &view = m_view.value();
    const int row = m_table->currentIndex().row();
    QList<QStringList> rows;
    QList<const char *> lights;
    int late = 0;
    for (const Case &record : view.open) {
        const CaseFee &fee = *record.fee;
        const bool isLate = fee.due.due < view.day;
        late += isLate ? 1 : 0;
        const QString waiver = !fee.waiver ? QString()
            : fee.waiver->granted
            ? (*fee.waiver->granted ? tr("已减 %1 元").arg(yuanText(fee.waiver->fen)) : tr("没有批准"))
            : tr("%1申请少收 %2 元：%3").arg(fee.waiver->askedByName, yuanText(fee.waiver->fen), fee.waiver->reason);
        rows.append({(isLate && !isAnswerDue(record) ? tr("逾期未缴") : codeWord(feeStateText(fee))),
                     fee.due.due.toString(Qt::ISODate), record.maskedName,
                     record.shortNumber ? shortNumberText(*record.shortNumber) : record.number, record.itemName,
                     tr("%1 元").arg(yuanText(fee.owed())), waiver});
        lights.append(isAnswerDue(record) ? "warn" : isLate ? "bad" : "inkSoft");
    }
    m_rows->show(rows, lights);
    m_table->setEmpty(Icon::Check, tr("没有待缴费的办件"), {});
    if (!rows.isEmpty())
        m_table->selectRow(row >= 0 && row < rows.size() ? row : 0);
    const auto asked = std::count_if(view.open.begin(), view.open.end(), &isAnswerDue);
    m_count->setText(tr("待缴费 %1 件，逾期 %2 件，减免待批 %3 件").arg(view.open.size()).arg(late).arg(asked));
    if (!m_days->hasFocus())
        m_days->setValue(view.terms.days);
    tellButtons();
}

void FeePanel::tellButtons()
{
    const Case *record = m_view.isLoaded() ? chosen() : nullptr;
    const bool isDue = record && isAnswerDue(*record);
    m_words->setEnabled(isDue);
    m_grant->setEnabled(isDue);
    m_refuse->setEnabled(isDue && !m_words->text().trimmed().isEmpty());
}

void FeePanel::answer(bool grants)
{
    const Case *record = chosen();
    if (!record)
        return;
    whenReady(m_context.hub.send(AnswerFeeWaiver{record->id, grants, m_words->text().trimmed()}), this,
              [this, grants](const Result<CaseReply> &reply) {
                  if (!reply) {
                      emit refused(reply.error());
                      return;
                  }
                  m_words->clear();
                  emit done(grants ? tr("已批准减免，还应缴 %1 元").arg(yuanText(reply->record.fee->owed()))
                                   : tr("减免没有批准"));
              });
}

void FeePanel::setTerms()
{
    whenReady(m_context.hub.send(SetFeeTerms{{m_days->value()}}), this, [this](const Result<FeeTermsReply> &reply) {
        if (reply)
            emit done(tr("缴费期限设为通知后 %1 个工作日").arg(reply->terms.days));
        else
            emit refused(reply.error());
    });
}

} // namespace ow

#include "moc_FeePanel.cpp"
