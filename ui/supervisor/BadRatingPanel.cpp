#include "ui/supervisor/BadRatingPanel.h"

#include "models/base/Uuid.h"
#include "models/ratings/RatingCommands.h"
#include "models/redress/InvalidCommands.h"
#include "ui/common/Banner.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <utility>

namespace ow {

namespace {
constexpr int badRatingTextLength = 500;

QSpinBox *badRatingDays(const char *name, const QString &prefix, const QString &suffix, int max)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(1, max);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setPrefix(prefix);
    box->setSuffix(suffix);
    box->setAccessibleName(prefix);
    return box;
}

QString badRatingWords(const Rating &rating)
{
    QStringList parts;
    for (const QString &code : rating.reasons) {
        const RatingTag *tag = RatingWords::shipped().tag(code);
        parts.append(tag ? tag->text : code);
    }
    if (rating.text)
        parts.append(QStringLiteral("“%1”").arg(*rating.text));
    return parts.join(QStringLiteral("、"));
}

QString badRatingLightText(const BadRatingRow &row)
{
    switch (row.light) {
    case BadRatingLight::Red: return BadRatingPanel::tr("超期");
    case BadRatingLight::Yellow: return BadRatingPanel::tr("快到期");
    case BadRatingLight::Green: return BadRatingPanel::tr("在期内");
    case BadRatingLight::None: break;
    }
    return {};
}

QString badRatingShare(const RatingShare &share)
{
    return share.all == 0
        ? QStringLiteral("—")
        : QStringLiteral("%1%（%2/%3）").arg(100.0 * share.of / share.all, 0, 'f', 2).arg(share.of).arg(share.all);
}

QString badRatingBy(const RatingMark &mark)
{
    return QStringLiteral("%1 %2").arg(hallText(mark.at).mid(5), mark.name);
}

/// Everything that happened, the last thing last.
QString badRatingLedger(const BadRatingRow &row)
{
    const BadRating &bad = row.bad;
    QStringList lines;
    for (const RatingCall &call : bad.calls)
        lines.append(
            BadRatingPanel::tr("%1 回访%2：%3")
                .arg(badRatingBy(call.by), call.reached ? QString() : BadRatingPanel::tr("（没有接通）"), call.note));
    if (bad.statement)
        lines.append(BadRatingPanel::tr("%1 本人说明：%2").arg(badRatingBy(bad.statement->by), bad.statement->text));
    if (bad.finding)
        lines.append(BadRatingPanel::tr("%1 认定属实（%2）：%3")
                         .arg(badRatingBy(bad.finding->by),
                              bad.finding->complex ? BadRatingPanel::tr("复杂") : BadRatingPanel::tr("简单"),
                              bad.finding->evidence));
    if (row.rating.invalid)
        lines.append(BadRatingPanel::tr("%1 提请认定无效：%2；证据：%3")
                         .arg(badRatingBy(row.rating.invalid->proposed), row.rating.invalid->reason,
                              row.rating.invalid->evidence));
    if (row.rating.invalid && row.rating.invalid->confirmed)
        lines.append(BadRatingPanel::tr("%1 确认无效").arg(badRatingBy(*row.rating.invalid->confirmed)));
    if (bad.appeal)
        lines.append(
            BadRatingPanel::tr("%1 本人申诉：%2").arg(badRatingBy(bad.appeal->word.by), bad.appeal->word.text));
    if (bad.appeal && bad.appeal->decided)
        lines.append(
            BadRatingPanel::tr("%1 申诉%2：%3")
                .arg(badRatingBy(*bad.appeal->decided),
                     bad.appeal->granted.value_or(false) ? BadRatingPanel::tr("成立") : BadRatingPanel::tr("不成立"),
                     bad.appeal->reason.value_or(QString())));
    for (const BadRatingAnswer &answer : bad.answers)
        lines.append(BadRatingPanel::tr("%1 整改：%2；答复：%3").arg(badRatingBy(answer.by), answer.done, answer.text));
    for (const BadRatingRevisit &revisit : bad.revisits)
        lines.append(BadRatingPanel::tr("%1 回访%2：%3")
                         .arg(badRatingBy(revisit.by),
                              revisit.content ? BadRatingPanel::tr("满意") : BadRatingPanel::tr("不满意"),
                              revisit.note));
    for (const Rating &later : row.later)
        lines.append(BadRatingPanel::tr("%1 追评（%2）：%3 %4")
                         .arg(hallText(later.openedAt).mid(5),
                              codeWord(ratingChannelText(later.channel.value_or(RatingChannel::Screen))),
                              later.level ? codeWord(ratingLevelText(*later.level)) : QString(),
                              badRatingWords(later)));
    return lines.join(QLatin1Char('\n'));
}
} // namespace

BadRatingPanel::BadRatingPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(BadRatingsView::name), {}, {QStringLiteral("ratings")},
             // An event says that something moved, not what; the list is loaded anew.
             [](BadRatingsView &, const QString &type, const QJsonObject &) {
                 return !type.startsWith(QLatin1String("gov.badRating."))
                     && !type.startsWith(QLatin1String("gov.rating."));
             }),
      m_late(new Banner), m_count(new QLabel), m_change(new QPushButton(tr("改时限…"))),
      m_rows(new TextTable({tr("期限"), tr("状态"), tr("期限到"), tr("号票"), tr("窗口和人员"), tr("评价"),
                            tr("说了什么"), tr("核实人")},
                           this)),
      m_table(new DataTable), m_detail(new QLabel), m_rater(new QLabel), m_text(new QLineEdit), m_more(new QLineEdit),
      m_level(new QComboBox),
      m_sheet(new SteeringReasonSheet(QStringLiteral("badRatingTermsSheet"), tr("评价和差评处置的时限"), *this)),
      m_codeDays(badRatingDays("badRatingCodeDays", tr("评价码有效 "), tr(" 天"), 90)),
      m_verifyDays(badRatingDays("badRatingVerifyDays", tr("回访核实 "), tr(" 个工作日"), 10)),
      m_complexDays(badRatingDays("badRatingComplexDays", tr("复杂问题整改 "), tr(" 个工作日"), 60))
{
    setObjectName(QStringLiteral("badRatingPanel"));
    m_late->setObjectName(QStringLiteral("badRatingLate"));
    m_count->setObjectName(QStringLiteral("badRatingCount"));
    m_count->setWordWrap(true);
    m_change->setObjectName(QStringLiteral("badRatingChange"));
    m_table->setObjectName(QStringLiteral("badRatingTable"));
    m_table->setAccessibleName(tr("差评"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({90, 90, 80, 70, 150, 100, -1, 80});
    m_detail->setObjectName(QStringLiteral("badRatingDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_rater->setObjectName(QStringLiteral("badRatingRater"));
    m_rater->setTextFormat(Qt::PlainText);
    for (QSpinBox *box : {m_codeDays, m_verifyDays, m_complexDays})
        m_sheet->fields()->addWidget(box);
    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_change);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_late);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    column->addWidget(m_rater);
    column->addWidget(makeActs());
    connect(&m_view, &LiveViewBase::changed, this, &BadRatingPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &BadRatingPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BadRatingPanel::tellChosen);
    connect(m_change, &QPushButton::clicked, this, [this] {
        const RatingTerms &terms = m_view.value().terms;
        m_codeDays->setValue(terms.codeDays);
        m_verifyDays->setValue(terms.verifyWorkingDays);
        m_complexDays->setValue(terms.complexWorkingDays);
        m_sheet->open(tr("从下一次评价起生效，已经开始的不变。"), tr("改时限"));
    });
    connect(m_sheet, &SteeringReasonSheet::reasonGiven, this, &BadRatingPanel::setTerms);
    refresh();
}

QPushButton *BadRatingPanel::addAct(const char *name, const QString &text, Fits fits,
                                    const std::function<void(const BadRatingRow &)> &act)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, [this, act] {
        if (const auto row = chosen())
            act(*row);
    });
    m_acts.append({button, std::move(fits)});
    return button;
}

QWidget *BadRatingPanel::makeActs()
{
    m_text->setObjectName(QStringLiteral("badRatingText"));
    m_more->setObjectName(QStringLiteral("badRatingMore"));
    for (QLineEdit *edit : {m_text, m_more})
        edit->setMaxLength(badRatingTextLength);
    m_level->setObjectName(QStringLiteral("badRatingLevel"));
    m_level->setAccessibleName(tr("回访时的重新评价"));
    m_level->addItem(tr("没有重新评价"));
    for (const auto &level : codesOf(RatingLevel{}))
        m_level->addItem(codeWord(ratingLevelText(level.value)), QString::fromLatin1(level.text));
    auto *acts = new QWidget;
    acts->setObjectName(QStringLiteral("badRatingActs"));
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_text, 1);
    fields->addWidget(m_more, 1);
    fields->addWidget(m_level);
    auto *buttons = new QHBoxLayout;
    const auto in = [](BadRatingAct act) {
        return [act](const BadRatingRow &row) { return badRatingStateAfter(row.bad.state, act).has_value(); };
    };
    const auto proposed = [](const BadRatingRow &row) { return row.rating.invalid && !row.rating.invalid->confirmed; };
    const auto finds = [proposed](const BadRatingRow &row) {
        return row.bad.state == BadRatingState::Verifying && !proposed(row);
    };
    const auto called = [](const BadRatingRow &row) { return row.named && row.bad.officer && !isOver(row.bad.state); };
    const auto appealed = [](const BadRatingRow &row) { return row.bad.appeal && !row.bad.appeal->decided; };
    const auto revisit = [this](const BadRatingRow &row, bool content) {
        const auto level = codeValue<RatingLevel>(m_level->currentData().toString());
        send(RevisitRater{row.bad.id, content, words(), level}, tr("已登记回访结果"));
    };
    buttons->addWidget(addAct("badRatingTake", tr("受领核实"), in(BadRatingAct::Take), [this](const BadRatingRow &row) {
        send(TakeBadRating{row.bad.id}, tr("由您回访核实，请今天联系评价人"));
    }));
    buttons->addWidget(
        addAct("badRatingShowRater", tr("看评价人"), called, [this](const BadRatingRow &row) { showRater(row); }));
    const auto mayCall = [in](const BadRatingRow &row) { return row.named && in(BadRatingAct::CallBack)(row); };
    buttons->addWidget(addAct("badRatingReached", tr("已接通"), mayCall, [this](const BadRatingRow &row) {
        send(CallBackRater{row.bad.id, true, words()}, tr("已登记回访"));
    }));
    buttons->addWidget(addAct("badRatingMissed", tr("没有接通"), mayCall, [this](const BadRatingRow &row) {
        send(CallBackRater{row.bad.id, false, words()}, tr("已登记，请换个时间再打"));
    }));
    buttons->addWidget(addAct("badRatingSimple", tr("属实·简单"), finds, [this](const BadRatingRow &row) {
        send(VerifyBadRating{row.bad.id, false, words()}, tr("已认定属实，请马上整改"));
    }));
    buttons->addWidget(addAct("badRatingComplex", tr("属实·复杂"), finds, [this](const BadRatingRow &row) {
        send(VerifyBadRating{row.bad.id, true, words()}, tr("已认定属实，请在期限内整改"));
    }));
    buttons->addWidget(addAct("badRatingPropose", tr("提请无效"), finds, [this](const BadRatingRow &row) {
        send(ProposeInvalid{row.bad.id, words(), moreWords()}, tr("已提请，由另一个人确认"));
    }));
    buttons->addWidget(addAct("badRatingConfirm", tr("确认无效"), proposed, [this](const BadRatingRow &row) {
        send(ConfirmInvalid{row.bad.id}, tr("已认定无效，原评价保留、不计入"));
    }));
    buttons->addWidget(addAct("badRatingUphold", tr("维持评价"), proposed, [this](const BadRatingRow &row) {
        send(UpholdRating{row.bad.id, words()}, tr("评价照旧有效"));
    }));
    buttons->addWidget(addAct("badRatingRelease", tr("放回"), in(BadRatingAct::Release),
                              [this](const BadRatingRow &row) { send(ReleaseBadRating{row.bad.id}, tr("已放回")); }));
    buttons->addWidget(
        addAct("badRatingAnswer", tr("登记整改和答复"), in(BadRatingAct::Answer), [this](const BadRatingRow &row) {
            send(AnswerBadRating{row.bad.id, words(), moreWords()}, tr("已登记，请再回访评价人"));
        }));
    buttons->addWidget(addAct("badRatingContent", tr("回访满意"), in(BadRatingAct::Revisit),
                              [revisit](const BadRatingRow &row) { revisit(row, true); }));
    buttons->addWidget(addAct("badRatingDiscontent", tr("回访不满意"), in(BadRatingAct::Revisit),
                              [revisit](const BadRatingRow &row) { revisit(row, false); }));
    buttons->addWidget(
        addAct("badRatingResume", tr("继续整改"), in(BadRatingAct::Resume),
               [this](const BadRatingRow &row) { send(ResumeBadRating{row.bad.id}, tr("请继续整改")); }));
    buttons->addWidget(addAct("badRatingClose", tr("办结"), in(BadRatingAct::Close),
                              [this](const BadRatingRow &row) { send(CloseBadRating{row.bad.id}, tr("已办结")); }));
    buttons->addWidget(addAct("badRatingGrant", tr("申诉成立"), appealed, [this](const BadRatingRow &row) {
        send(DecideAppeal{row.bad.id, true, words()}, tr("申诉成立，由您重新核实"));
    }));
    buttons->addWidget(addAct("badRatingDeny", tr("申诉不成立"), appealed, [this](const BadRatingRow &row) {
        send(DecideAppeal{row.bad.id, false, words()}, tr("申诉不成立"));
    }));
    buttons->addStretch();
    auto *column = new QVBoxLayout(acts);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(fields);
    column->addLayout(buttons);
    return acts;
}

QString BadRatingPanel::words() const
{
    return m_text->text().trimmed();
}

QString BadRatingPanel::moreWords() const
{
    return m_more->text().trimmed();
}

std::optional<BadRatingRow> BadRatingPanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    const QList<BadRatingRow> rows = m_view.isLoaded() ? m_view.value().rows : QList<BadRatingRow>();
    return row >= 0 && row < rows.size() ? std::optional(rows.at(row)) : std::nullopt;
}

void BadRatingPanel::refresh()
{
    m_change->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        tellChosen();
        return;
    }
    const BadRatingsView &view = m_view.value();
    int fresh = 0, open = 0, late = 0, soon = 0;
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const BadRatingRow &row : view.rows) {
        fresh += row.bad.state == BadRatingState::New ? 1 : 0;
        open += isOver(row.bad.state) ? 0 : 1;
        late += row.light == BadRatingLight::Red ? 1 : 0;
        soon += row.light == BadRatingLight::Yellow ? 1 : 0;
        const bool appealed = row.bad.appeal && !row.bad.appeal->decided;
        rows.append({badRatingLightText(row),
                     appealed ? tr("%1·申诉").arg(codeWord(badRatingStateText(row.bad.state)))
                              : codeWord(badRatingStateText(row.bad.state)),
                     row.due ? row.due->toString(QStringLiteral("MM-dd")) : QString(), row.bad.ticketNumber,
                     tr("%1号 %2").arg(row.bad.window).arg(row.clerkName),
                     row.rating.level ? codeWord(ratingLevelText(*row.rating.level)) : QString(),
                     badRatingWords(row.rating), row.bad.officer ? row.bad.officer->name : QString()});
        lights.append(row.light == BadRatingLight::Red          ? "bad"
                          : row.light == BadRatingLight::Yellow ? "warn"
                                                                : nullptr);
    }
    m_rows->show(rows, lights);
    m_table->setEmpty(Icon::Check, tr("一年内没有差评"), tr("评为不满意或非常不满意的服务会马上列在这里"));
    m_count->setText(tr("办理中 %1 条，其中待核实 %2 条。一年内：实名差评回访率 %3，按期核实 %4，按期整改 %5")
                         .arg(open)
                         .arg(fresh)
                         .arg(badRatingShare(view.calledBack), badRatingShare(view.verifiedInTime),
                              badRatingShare(view.fixedInTime)));
    if (late > 0)
        m_late->tell(Banner::Kind::Error, tr("%1 条差评过了期限，请马上办理").arg(late));
    else if (soon > 0)
        m_late->tell(Banner::Kind::Warn, tr("%1 条差评快到期限，请抓紧办理").arg(soon));
    else
        m_late->clear();
    if (fresh != m_fresh || late != m_lateCount) {
        m_fresh = fresh;
        m_lateCount = late;
        emit waitingChanged(fresh, late);
    }
    tellChosen();
}

void BadRatingPanel::tellFields(const std::optional<BadRatingRow> &row)
{
    const auto fits = [&](BadRatingAct act) { return row && badRatingStateAfter(row->bad.state, act).has_value(); };
    const bool finds = fits(BadRatingAct::Verify);
    const bool answers = fits(BadRatingAct::Answer);
    const bool asks = fits(BadRatingAct::Revisit);
    const bool appealed = row && row->bad.appeal && !row->bad.appeal->decided;
    m_text->setVisible(finds || answers || asks || appealed);
    m_more->setVisible(finds || answers);
    m_level->setVisible(asks && row->named);
    const QString hint = finds ? tr("回访或核实的情况和证据（不要写评价人的姓名、电话）")
        : answers              ? tr("整改了什么，凭什么看得出")
        : asks                 ? tr("评价人怎么说（不要写姓名、电话）")
                               : tr("复核的理由");
    m_text->setPlaceholderText(hint);
    m_text->setAccessibleName(hint);
    const QString more = finds ? tr("提请无效的证据，如：监控、录音、号票") : tr("答复评价人的话");
    m_more->setPlaceholderText(more);
    m_more->setAccessibleName(more);
}

void BadRatingPanel::tellChosen()
{
    const auto row = chosen();
    const QUuid id = row ? row->bad.id : QUuid();
    if (id != m_shown) {
        m_shown = id;
        m_text->clear();
        m_more->clear();
        m_level->setCurrentIndex(0);
        m_rater->clear();
    }
    m_rater->setVisible(!m_rater->text().isEmpty());
    tellFields(row);
    for (const auto &[button, fits] : std::as_const(m_acts))
        button->setVisible(row && fits(*row));
    if (!row) {
        m_detail->setText(m_rows->rowCount() > 0 ? tr("选一条看经过和下一步") : QString());
        return;
    }
    const Deadline *due = badRatingDue(row->bad);
    QStringList parts{tr("%1 %2，%3。%4")
                          .arg(hallText(row->bad.openedAt),
                               codeWord(ratingChannelText(row->rating.channel.value_or(RatingChannel::Screen))),
                               row->named ? tr("实名，须回访") : tr("评价人没有留下身份，按内容核实"),
                               due ? explain(*due) : QString())};
    const QString ledger = badRatingLedger(*row);
    if (!ledger.isEmpty())
        parts.append(ledger);
    m_detail->setText(parts.join(QLatin1Char('\n')));
}

template <class C>
void BadRatingPanel::send(const C &command, const QString &told)
{
    whenReady(m_context.hub.send(command), this, [this, told](const Result<typename C::Reply> &reply) {
        if (!reply)
            return emit refused(reply.error());
        m_text->clear();
        m_more->clear();
        m_level->setCurrentIndex(0);
        emit done(told);
    });
}

void BadRatingPanel::showRater(const BadRatingRow &row)
{
    const QUrlQuery parameters(
        {{QStringLiteral("id"), uuidText(row.bad.id)}, {QStringLiteral("reason"), tr("差评回访")}});
    whenReady(m_context.hub.view<RaterView>(QLatin1String(RaterView::name), parameters), this,
              [this, id = row.bad.id](const Result<Viewed<RaterView>> &viewed) {
                  if (!viewed)
                      return emit refused(viewed.error());
                  if (m_shown != id)
                      return;
                  m_rater->setText(tr("评价人 %1，电话 %2（这次查看已记录）")
                                       .arg(viewed->value.fullName, viewed->value.phone.value_or(tr("没有留"))));
                  m_rater->setVisible(true);
              });
}

void BadRatingPanel::setTerms(const QString &reason)
{
    RatingTerms terms = m_view.value().terms;
    terms.codeDays = m_codeDays->value();
    terms.verifyWorkingDays = m_verifyDays->value();
    terms.complexWorkingDays = m_complexDays->value();
    send(SetRatingTerms{terms, reason}, tr("时限已改"));
}

} // namespace ow

#include "moc_BadRatingPanel.cpp"
