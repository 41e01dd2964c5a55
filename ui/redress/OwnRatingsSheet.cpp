#include "ui/redress/OwnRatingsSheet.h"

#include "sync/client/Eventually.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"
#include "ui/common/TextTable.h"
#include "ui/session/StaffShell.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int ownListWidth = 900;
constexpr int ownListHeight = 260;
constexpr int ownTextLength = 500;

QString ownWords(const OwnBadRating &own)
{
    QStringList parts;
    for (const QString &code : own.reasons) {
        const RatingTag *tag = RatingWords::shipped().tag(code);
        parts.append(tag ? tag->text : code);
    }
    if (own.text)
        parts.append(QStringLiteral("“%1”").arg(*own.text));
    return parts.join(QStringLiteral("、"));
}

bool maySay(const OwnBadRating &own)
{
    return !isOver(own.state) && !own.statement;
}

bool mayAppeal(const OwnBadRating &own)
{
    return own.finding && !isOver(own.state) && own.state != BadRatingState::Verifying && !own.appeal;
}

QLabel *ownLabel(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
} // namespace

OwnRatingsSheet::OwnRatingsSheet(StationContext &context, QWidget &window)
    : QObject(&window), m_context(context), m_sheet(new Sheet(tr("对我的差评"), window)),
      m_state(ownLabel("ownRatingState")),
      m_rows(new TextTable({tr("日期"), tr("评价"), tr("说了什么"), tr("办到哪一步")}, this)), m_table(new DataTable),
      m_detail(ownLabel("ownRatingDetail")), m_text(new QLineEdit), m_say(new QPushButton(tr("提交说明"))),
      m_appeal(new QPushButton(tr("提出申诉")))
{
    m_sheet->setObjectName(QStringLiteral("ownRatingsSheet"));
    m_sheet->setMessage(tr("评价人是谁不会显示，也请不要去打听。说明和申诉各交一次，由大厅主管核实。"));
    m_sheet->acceptButton()->hide();
    m_sheet->acceptButton()->setEnabled(false);
    m_sheet->rejectButton()->setText(tr("关闭"));
    m_table->setObjectName(QStringLiteral("ownRatingTable"));
    m_table->setAccessibleName(tr("对我的差评"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({110, 110, -1, 110});
    m_table->setFixedSize(ownListWidth, ownListHeight);
    m_detail->setFixedWidth(ownListWidth);
    m_text->setObjectName(QStringLiteral("ownRatingText"));
    m_text->setAccessibleName(tr("当时的情况"));
    m_text->setPlaceholderText(tr("当时的情况，凭什么看得出（不要写办事人的姓名、电话）"));
    m_text->setMaxLength(ownTextLength);
    m_say->setObjectName(QStringLiteral("ownRatingSay"));
    m_appeal->setObjectName(QStringLiteral("ownRatingAppeal"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_text, 1);
    foot->addWidget(m_say);
    foot->addWidget(m_appeal);
    m_sheet->body()->addWidget(m_state);
    m_sheet->body()->addWidget(m_table);
    m_sheet->body()->addWidget(m_detail);
    m_sheet->body()->addLayout(foot);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OwnRatingsSheet::tellChosen);
    connect(m_text, &QLineEdit::textChanged, this, &OwnRatingsSheet::tellChosen);
    connect(m_say, &QPushButton::clicked, this, [this] { send<StateOnRating>(tr("说明已提交")); });
    connect(m_appeal, &QPushButton::clicked, this, [this] { send<AppealBadRating>(tr("申诉已提交，由另一个人复核")); });
    connect(m_sheet, &Sheet::rejected, this, &OwnRatingsSheet::leave);
}

OwnRatingsSheet *OwnRatingsSheet::addTo(StaffShell &shell, StationContext &context)
{
    auto *own = new OwnRatingsSheet(context, shell);
    QPushButton *button =
        shell.addTool(Icon::Star, tr("对我的差评"), "ownRatingsButton", QKeySequence(Qt::CTRL | Qt::Key_J));
    connect(button, &QPushButton::clicked, own, &OwnRatingsSheet::open);
    connect(&shell, &StaffShell::left, own, &OwnRatingsSheet::leave);
    return own;
}

void OwnRatingsSheet::open()
{
    if (m_sheet->isOpen())
        return;
    leave();
    m_table->setEmpty(Icon::Refresh, tr("正在读取…"), QString());
    m_sheet->open();
    load();
}

void OwnRatingsSheet::leave()
{
    ++m_round;
    m_state->clear();
    m_text->clear();
    show({});
    if (m_sheet->isOpen())
        m_sheet->reject();
}

void OwnRatingsSheet::load()
{
    whenReady(m_context.hub.view<OwnBadRatingsView>(QLatin1String(OwnBadRatingsView::name)), this,
              [this, round = ++m_round](const Result<Viewed<OwnBadRatingsView>> &viewed) {
                  if (round != m_round)
                      return;
                  if (!viewed) {
                      m_table->setEmpty(Icon::Refresh, tr("现在读不到"), ProblemText::sentence(viewed.error()));
                      return;
                  }
                  m_table->setEmpty(Icon::Check, tr("没有差评"), tr("评为不满意的服务会列在这里"));
                  show(viewed->value);
              });
}

void OwnRatingsSheet::show(const OwnBadRatingsView &view)
{
    m_view = view;
    QList<QStringList> rows;
    for (const OwnBadRating &own : view.ratings)
        rows.append({isoDate(own.day), codeWord(ratingLevelText(own.level)), ownWords(own),
                     codeWord(badRatingStateText(own.state))});
    m_rows->show(rows);
    if (!rows.isEmpty() && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    tellChosen();
}

std::optional<OwnBadRating> OwnRatingsSheet::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_view.ratings.size() ? std::optional(m_view.ratings.at(row)) : std::nullopt;
}

void OwnRatingsSheet::tellChosen()
{
    const auto own = chosen();
    const bool written = !m_text->text().trimmed().isEmpty();
    m_say->setEnabled(own && maySay(*own) && written);
    m_appeal->setEnabled(own && mayAppeal(*own) && written);
    m_text->setEnabled(own && (maySay(*own) || mayAppeal(*own)));
    QStringList lines;
    if (own && own->statement)
        lines.append(tr("我的说明：%1").arg(own->statement->text));
    if (own && own->finding)
        lines.append(tr("核实认定属实：%1").arg(*own->finding));
    if (own && own->appeal)
        lines.append(tr("我的申诉：%1").arg(own->appeal->word.text));
    if (own && own->appeal && own->appeal->decided)
        lines.append(tr("申诉%1：%2")
                         .arg(own->appeal->granted.value_or(false) ? tr("成立") : tr("不成立"),
                              own->appeal->reason.value_or(QString())));
    m_detail->setText(lines.join(QLatin1Char('\n')));
}

template <class C>
void OwnRatingsSheet::send(const QString &told)
{
    const auto own = chosen();
    if (!own)
        return;
    whenReady(m_context.hub.send(C{own->id, m_text->text().trimmed()}), this,
              [this, told, round = ++m_round](const Result<OwnBadRatingReply> &reply) {
                  if (round != m_round)
                      return;
                  m_state->setText(reply ? told : ProblemText::sentence(reply.error()));
                  if (!reply)
                      return;
                  m_text->clear();
                  m_table->setFocus(); // the field is closed now, and the keys must stay in the sheet
                  load();
              });
}

} // namespace ow

#include "moc_OwnRatingsSheet.cpp"
