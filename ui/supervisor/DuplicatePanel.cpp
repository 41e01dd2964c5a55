#include "ui/supervisor/DuplicatePanel.h"

#include "models/numbering/ShortNumber.h"
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

namespace ow {

namespace {
constexpr int duplicateDaysMax = 3660;
constexpr int duplicateReasonLength = 300;

QString verdictText(const DuplicatePair &pair)
{
    if (!pair.same)
        return DuplicatePanel::tr("还没有判断");
    return *pair.same ? DuplicatePanel::tr("是同一件") : DuplicatePanel::tr("不是同一件");
}

QString differingText(const DuplicatePair &pair)
{
    QStringList names;
    for (const DuplicateLine::Kind kind : pair.differing) {
        switch (kind) {
        case DuplicateLine::Kind::Applicant: names.append(DuplicatePanel::tr("姓名")); break;
        case DuplicateLine::Kind::Number: names.append(DuplicatePanel::tr("证件号码")); break;
        case DuplicateLine::Kind::Phone: names.append(DuplicatePanel::tr("联系电话")); break;
        case DuplicateLine::Kind::Company: names.append(DuplicatePanel::tr("单位名称")); break;
        case DuplicateLine::Kind::CreditCode: names.append(DuplicatePanel::tr("信用代码")); break;
        case DuplicateLine::Kind::Received: names.append(DuplicatePanel::tr("收件日期")); break;
        }
    }
    return names.isEmpty() ? DuplicatePanel::tr("没有不同") : names.join(QStringLiteral("、"));
}
} // namespace

DuplicatePanel::DuplicatePanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(DuplicatesView::name), {}, {QStringLiteral("cases")}, &foldDuplicates),
      m_count(new QLabel), m_days(new QSpinBox), m_set(new QPushButton(tr("设定"))),
      m_rows(new TextTable({tr("日期"), tr("事项"), tr("这次"), tr("以前"), tr("不同之处"), tr("判断"), tr("判断人")},
                           this)),
      m_table(new DataTable), m_detail(new QLabel), m_reason(new QLineEdit), m_same(new QPushButton(tr("判为同一件"))),
      m_other(new QPushButton(tr("判为不是同一件")))
{
    setObjectName(QStringLiteral("duplicatePanel"));
    m_count->setObjectName(QStringLiteral("duplicateCount"));
    m_days->setObjectName(QStringLiteral("duplicateDays"));
    m_days->setAccessibleName(tr("查重天数"));
    m_days->setRange(0, duplicateDaysMax);
    m_days->setSuffix(tr("天"));
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_days->setSpecialValueText(tr("不查重"));
    m_set->setObjectName(QStringLiteral("duplicateSet"));
    m_table->setObjectName(QStringLiteral("duplicateTable"));
    m_table->setAccessibleName(tr("重复申请"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({110, -1, 170, 170, 170, 110, 90});
    m_detail->setObjectName(QStringLiteral("duplicateDetail"));
    m_detail->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(new QLabel(tr("以前的申请算几天内的：")));
    head->addWidget(m_days);
    head->addWidget(m_set);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    m_reason->setObjectName(QStringLiteral("duplicateReason"));
    m_reason->setAccessibleName(tr("判断的依据"));
    m_reason->setPlaceholderText(tr("判断的依据，如：两张营业执照地址不同"));
    m_reason->setMaxLength(duplicateReasonLength);
    m_same->setObjectName(QStringLiteral("duplicateSame"));
    m_other->setObjectName(QStringLiteral("duplicateOther"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_same);
    foot->addWidget(m_other);
    column->addLayout(foot);
    connect(&m_view, &LiveViewBase::changed, this, &DuplicatePanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &DuplicatePanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DuplicatePanel::tellChosen);
    connect(m_reason, &QLineEdit::textChanged, this, &DuplicatePanel::tellChosen);
    connect(m_same, &QPushButton::clicked, this, [this] { judge(true); });
    connect(m_other, &QPushButton::clicked, this, [this] { judge(false); });
    connect(m_set, &QPushButton::clicked, this, &DuplicatePanel::setDays);
    refresh();
}

void DuplicatePanel::refresh()
{
    m_set->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return;
    }
    int open = 0;
    QList<QStringList> rows;
    for (const DuplicatePair &pair : m_view.value().pairs) {
        open += pair.same ? 0 : 1;
        rows.append({pair.foundOn.toString(Qt::ISODate), pair.itemName,
                     tr("%1 %2").arg(shortNumberText(pair.shortNumber), pair.maskedName),
                     tr("%1 %2").arg(shortNumberText(pair.otherNumber), pair.otherMaskedName), differingText(pair),
                     verdictText(pair), pair.settledBy.value_or(pair.foundBy)});
    }
    m_rows->show(rows);
    if (!m_days->hasFocus())
        m_days->setValue(m_view.value().days);
    m_table->setEmpty(Icon::Check, tr("没有重复申请"), tr("窗口受理前发现很像的办件，会记在这里"));
    m_count->setText(tr("还没有判断 %1 对，共 %2 对").arg(open).arg(rows.size()));
    tellChosen();
}

std::optional<DuplicatePair> DuplicatePanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    const QList<DuplicatePair> pairs = m_view.isLoaded() ? m_view.value().pairs : QList<DuplicatePair>();
    return row >= 0 && row < pairs.size() ? std::optional(pairs.at(row)) : std::nullopt;
}

void DuplicatePanel::tellChosen()
{
    const auto pair = chosen();
    const bool mayJudge = pair && !m_reason->text().trimmed().isEmpty();
    m_reason->setEnabled(pair.has_value());
    m_same->setEnabled(mayJudge && pair->same != std::optional(true));
    m_other->setEnabled(mayJudge && pair->same != std::optional(false));
    if (!pair)
        m_detail->setText(m_rows->rowCount() > 0 ? tr("选一对看判断的依据") : QString());
    else if (pair->reason)
        m_detail->setText(tr("%1 %2：%3").arg(pair->settledBy.value_or(QString()), verdictText(*pair), *pair->reason));
    else
        m_detail->setText(tr("%1 已经看到对照，还没有判断，这项不能受理").arg(pair->foundBy));
}

void DuplicatePanel::judge(bool same)
{
    const auto pair = chosen();
    if (!pair)
        return;
    whenReady(m_context.hub.send(SettleDuplicate{pair->id, same, m_reason->text().trimmed()}), this,
              [this](const Result<DuplicateReply> &reply) {
                  if (!reply)
                      return emit refused(reply.error());
                  m_reason->clear();
                  emit done(*reply->pair.same ? tr("已判为同一件，窗口不能再受理这一件")
                                              : tr("已判为不是同一件，窗口可以受理"));
              });
}

void DuplicatePanel::setDays()
{
    whenReady(m_context.hub.send(SetDuplicateDays{m_days->value()}), this,
              [this](const Result<DuplicateDaysReply> &reply) {
                  if (reply)
                      emit done(reply->days > 0 ? tr("以前%1天内的申请会提示窗口对照").arg(reply->days)
                                                : tr("不再提示窗口对照以前的申请"));
                  else
                      emit refused(reply.error());
              });
}

} // namespace ow

#include "moc_DuplicatePanel.cpp"
