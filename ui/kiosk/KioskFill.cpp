#include "ui/kiosk/KioskFill.h"

#include "ui/common/ProblemText.h"
#include "ui/forms/FormText.h"
#include "ui/keyboard/TouchKeyboard.h"
#include "ui/kiosk/KioskParts.h"
#include "ui/kiosk/SlipLine.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScroller>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int fillLineMax = 200;
constexpr int choicesAcross = 2;

TouchKeyboard::Mode keysFor(ElementType type)
{
    switch (type) {
    case ElementType::Integer:
    case ElementType::Decimal:
    case ElementType::Money:
    case ElementType::Date:
    case ElementType::Phone:
    case ElementType::IdNumber: return TouchKeyboard::Mode::Digits;
    case ElementType::CreditCode: return TouchKeyboard::Mode::Latin;
    default: return TouchKeyboard::Mode::Chinese;
    }
}

bool readsEnglish()
{
    return QLocale().language() == QLocale::English;
}

} // namespace

KioskFill::KioskFill(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget), m_giveWay(kioskButton("fillGiveWay", tr("有人等着取号"))),
      m_called(kioskLabel("fillCalled", "large")), m_place(kioskLabel("fillPlace", "title"))
{
    setObjectName(QStringLiteral("kioskFill"));
    auto *back = kioskButton("fillBack", tr("结束"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_place, 1);
    head->addWidget(m_giveWay);
    head->addWidget(back);
    m_called->hide();
    m_pages->addWidget(makeSlipPage());
    m_pages->addWidget(makeItemsPage());
    m_pages->addWidget(makeQuestionPage());
    m_pages->addWidget(makeDonePage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 4, 28, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_called);
    column->addWidget(m_pages, 1);
    connect(back, &QPushButton::clicked, this, &KioskFill::backAsked);
    connect(m_giveWay, &QPushButton::clicked, this, &KioskFill::doneAsked);
    clear();
}

QWidget *KioskFill::makeSlipPage()
{
    const KioskAsk parts = kioskAsk({"fillAsk", "fillLine", "fillSlipWrong"}, fillLineMax);
    m_ask = parts.ask;
    m_line = parts.line;
    m_slipWrong = parts.wrong;
    m_slipKeys = parts.keys;
    connect(m_line, &QLineEdit::returnPressed, this, &KioskFill::takeLine);
    connect(m_line, &QLineEdit::textEdited, this, &KioskFill::touched);
    connect(m_slipKeys, &TouchKeyboard::done, this, &KioskFill::takeLine);
    connect(m_slipKeys, &TouchKeyboard::touched, this, &KioskFill::touched);
    return parts.page;
}

QWidget *KioskFill::makeItemsPage()
{
    auto *ask = kioskLabel("fillItemsAsk", "large");
    ask->setText(tr("您来办这些事，合成一张表填："));
    m_itemsWrong = kioskLabel("fillItemsWrong", "large");
    m_itemRows = new QVBoxLayout;
    m_itemRows->setSpacing(10);
    m_more = kioskButton("fillMore", tr("添加事项"));
    m_start = kioskButton("fillStart", tr("开始填表"), "primary");
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_more);
    foot->addStretch(1);
    foot->addWidget(m_start);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(ask);
    column->addLayout(m_itemRows);
    column->addWidget(m_itemsWrong);
    column->addStretch(1);
    column->addLayout(foot);
    connect(m_more, &QPushButton::clicked, this, &KioskFill::itemsWanted);
    connect(m_start, &QPushButton::clicked, this, [this] { emit opened(m_slip, items()); });
    return page;
}

QWidget *KioskFill::makeQuestionPage()
{
    m_name = kioskLabel("fillName", "large");
    m_about = kioskLabel("fillAbout", "small");
    m_wrong = kioskLabel("fillWrong", "large");
    m_field = new QLineEdit;
    m_field->setObjectName(QStringLiteral("fillField"));
    m_keys = new TouchKeyboard;
    m_keys->attach(m_field);
    auto *inside = new QWidget;
    inside->setProperty("role", QStringLiteral("scrolled"));
    m_choiceGrid = new QGridLayout(inside);
    m_choiceGrid->setContentsMargins(0, 0, 8, 0);
    m_choiceGrid->setSpacing(10);
    m_choices = new QScrollArea;
    m_choices->setWidgetResizable(true);
    m_choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_choices->setFocusPolicy(Qt::NoFocus);
    m_choices->setWidget(inside);
    QScroller::grabGesture(m_choices->viewport(), QScroller::LeftMouseButtonGesture);
    m_before = kioskButton("fillBefore", tr("上一项"));
    m_skip = kioskButton("fillSkip", tr("先不填"));
    m_next = kioskButton("fillNext", tr("下一项"), "primary");
    m_oneMore = kioskButton("fillOneMore", QString());
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_before);
    line->addWidget(m_field, 1);
    line->addWidget(m_oneMore);
    line->addWidget(m_skip);
    line->addWidget(m_next);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QLabel *one : {m_name, m_about})
        column->addWidget(one);
    column->addLayout(line);
    column->addWidget(m_wrong);
    column->addWidget(m_choices, 1);
    column->addStretch();
    column->addWidget(m_keys);
    m_choices->hide();
    m_wrong->hide();
    m_about->hide();
    connect(m_field, &QLineEdit::returnPressed, this, [this] { next(false); });
    connect(m_field, &QLineEdit::textChanged, this, &KioskFill::touched);
    connect(m_keys, &TouchKeyboard::done, this, [this] { next(false); });
    connect(m_keys, &TouchKeyboard::touched, this, &KioskFill::touched);
    connect(m_next, &QPushButton::clicked, this, [this] { next(false); });
    connect(m_skip, &QPushButton::clicked, this, [this] { next(true); });
    connect(m_before, &QPushButton::clicked, this, &KioskFill::previous);
    connect(m_oneMore, &QPushButton::clicked, this, &KioskFill::addRow);
    return page;
}

QWidget *KioskFill::makeDonePage()
{
    const KioskDone parts = kioskDone("fillDoneLead", "fillDoneText", "fillDone", tr("完成"));
    m_doneLead = parts.lead;
    m_doneText = parts.text;
    connect(parts.done, &QPushButton::clicked, this, &KioskFill::doneAsked);
    return parts.page;
}

void KioskFill::hideEvent(QHideEvent *event)
{
    m_line->clear();
    m_field->clear();
    QWidget::hideEvent(event);
}

void KioskFill::clear()
{
    ++m_round;
    m_slip = {};
    m_number.clear();
    m_queue.clear();
    m_items.clear();
    m_state.reset();
    m_filled.clear();
    m_key.clear();
    m_count = 0;
    clearChoices();
    for (QLineEdit *field : {m_line, m_field})
        field->clear();
    for (TouchKeyboard *keys : {m_slipKeys, m_keys})
        keys->clear();
    m_place->setText(tr("先把表填好"));
    for (QLabel *label : {m_called, m_slipWrong, m_itemsWrong, m_about, m_wrong})
        tellOrHide(label, {});
    for (QLabel *label : {m_name, m_doneLead, m_doneText})
        label->clear();
}

void KioskFill::begin(bool givesWay, QDate day)
{
    clear();
    m_day = day;
    m_giveWay->setVisible(givesWay);
    m_ask->setText(tr("请扫号票上的二维码，或输入号码："));
    m_slipKeys->setMode(TouchKeyboard::Mode::Latin);
    m_pages->setCurrentIndex(0);
    m_line->setFocus();
}

QList<QString> KioskFill::items() const
{
    QList<QString> codes;
    for (const FormItem &item : m_items)
        codes.append(item.code);
    return codes;
}

void KioskFill::takeLine()
{
    const QString line = m_line->text().trimmed();
    m_line->clear();
    if (line.isEmpty())
        return;
    tellOrHide(m_slipWrong, {});
    const auto slip = slipOfLine(line);
    // The code follows a number that was typed; nothing else may be taken for it.
    if (m_slip.number && (!slip || (!slip->ticket && !slip->code))) {
        m_slip.code = line.left(40);
    } else if (!slip) {
        tellOrHide(m_slipWrong, tr("没有认出这个号码，请对照号票再输一遍。"));
        return;
    } else {
        m_slip = *slip;
    }
    if (m_slip.number && !m_slip.code) {
        m_ask->setText(tr("%1 号：请输入号票上的查询码：").arg(*m_slip.number));
        return;
    }
    tellOrHide(m_slipWrong, tr("正在打开…"));
    emit opened(m_slip, {});
}

void KioskFill::tell(const Result<PrefillReply> &reply)
{
    if (!reply) {
        const QString why = ProblemText::firstFault(reply.error());
        tellOrHide(m_pages->currentIndex() == 1 ? m_itemsWrong : m_slipWrong, why);
        return;
    }
    if (reply->outcome != PrefillOutcome::Open) {
        const bool gives = !m_giveWay->isHidden();
        begin(gives, m_day);
        tellOrHide(m_slipWrong,
                   reply->outcome == PrefillOutcome::Waiting
                       ? tr("输错的次数多了，请%1分钟后再试，或到窗口填写。").arg(reply->minutes.value_or(1))
                       : tr("号码或查询码不对，或者号票已经过期，请对照号票再试一次。"));
        return;
    }
    const bool asksForm = m_pages->currentIndex() == 1;
    m_number = reply->number.value_or(QString());
    m_queue = reply->queue.value_or(QString());
    m_items = reply->items;
    m_count = reply->count;
    m_filled = QSet<QString>(reply->filled.begin(), reply->filled.end());
    tellOrHide(m_slipWrong, {});
    const auto program = asksForm && reply->form ? FormProgram::compile(*reply->form)
                                                 : Result<std::shared_ptr<const FormProgram>>(nullptr);
    if (!program || !*program) {
        showItems();
        return;
    }
    m_state.emplace(*program, m_day);
    const QList<FormCell> all = cells();
    if (all.isEmpty()) {
        finish(tr("这些事项没有要先填的内容"));
        return;
    }
    m_key = m_state->key(all.first());
    m_pages->setCurrentIndex(2);
    showQuestion();
}

void KioskFill::tellSaved(const Result<PrefillReply> &reply)
{
    if (reply && reply->outcome == PrefillOutcome::Open) {
        m_count = reply->count;
        m_filled = QSet<QString>(reply->filled.begin(), reply->filled.end());
        return;
    }
    if (m_pages->currentIndex() == 2)
        finish(tr("没有保存上，请到窗口填写"));
}

void KioskFill::addItem(const QString &code, const QString &name, const QString &queue, const QString &queueName)
{
    showItems();
    tellOrHide(m_itemsWrong, {});
    const bool isThere = items().contains(code);
    if (queue != m_queue)
        tellOrHide(m_itemsWrong,
                   queue.isEmpty() ? tr("“%1”取号机不发号，请到导服台问一问。").arg(name)
                                   : tr("“%1”在“%2”办，请另外取号。").arg(name, queueName));
    else if (!isThere && m_items.size() >= prefillItemsMax)
        tellOrHide(m_itemsWrong, tr("一张表最多合 %1 项，其余的请到窗口再说。").arg(prefillItemsMax));
    else if (!isThere)
        m_items.append({code, 0, name});
    if (m_itemsWrong->text().isEmpty())
        showItems();
}

void KioskFill::showItems()
{
    m_place->setText(tr("先把表填好"));
    m_pages->setCurrentIndex(1);
    tellOrHide(m_itemsWrong, {});
    while (QLayoutItem *row = m_itemRows->takeAt(0)) {
        delete row->widget();
        delete row;
    }
    for (const FormItem &item : std::as_const(m_items)) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *name = kioskLabel("fillItem", "large");
        name->setText(item.name);
        auto *away = kioskButton("fillItemAway", tr("不办了"));
        name->setProperty("untold", true); // what he has come for
        away->setProperty("untold", true);
        away->setAccessibleName(tr("%1：不办了").arg(item.name));
        line->addWidget(name, 1);
        line->addWidget(away);
        m_itemRows->addWidget(row);
        connect(away, &QPushButton::clicked, this, [this, code = item.code] {
            m_items.removeIf([&](const FormItem &one) { return one.code == code; });
            // The button that was pressed is one of those made anew.
            QMetaObject::invokeMethod(this, &KioskFill::showItems, Qt::QueuedConnection);
            emit touched();
        });
    }
    if (m_items.isEmpty())
        tellOrHide(m_itemsWrong, tr("请按“添加事项”，选您要办的事。"));
    m_start->setEnabled(!m_items.isEmpty());
}

QList<FormCell> KioskFill::cells() const
{
    return m_state ? prefillCells(*m_state) : QList<FormCell>();
}

int KioskFill::place() const
{
    return m_state ? int(cells().indexOf(m_state->cell(m_key))) : -1;
}

void KioskFill::showQuestion()
{
    const QList<FormCell> all = cells();
    const int at = place();
    if (at < 0)
        return;
    const FormCell cell = all.at(at);
    const Question &question = m_state->question(cell);
    const DataElement &element = question.element;
    const QString role =
        question.isRepeated() ? FormText::row(question.role, cell.row + 1) : FormText::role(question.role);
    m_place->setText(tr("%1　%2/%3").arg(role).arg(at + 1).arg(all.size()));
    QString name = readsEnglish() && !element.nameEn.isEmpty() ? element.nameEn : element.name;
    name += FormText::scope(question.scope());
    if (element.unit)
        name += tr("（%1）").arg(*element.unit);
    m_name->setText(m_state->isRequired(cell) ? tr("%1（必填）").arg(name) : name);
    const QString answer = m_state->answer(cell);
    const bool before = answer.isEmpty() && m_filled.contains(m_key);
    const QString about = before ? tr("这一项已经填过，不用再填；要改请重填。")
        : readsEnglish()         ? QString()
                                 : element.definition;
    tellOrHide(m_wrong, {});
    clearChoices();
    const CodeList *list = m_state->form().codeList(element.codeList.value_or(QString()));
    const bool chooses = element.type == ElementType::YesNo || list;
    // Where letters are typed there is room for it in the field only.
    tellOrHide(m_about, chooses ? about : QString());
    m_field->setPlaceholderText(before || element.type != ElementType::Date ? about : QStringLiteral("2026-09-24"));
    // What goes, goes first: both together are higher than the screen.
    if (!chooses)
        m_choices->hide();
    m_field->setVisible(!chooses);
    m_keys->setVisible(!chooses);
    m_choices->setVisible(chooses);
    if (chooses)
        makeChoices(question, list, answer);
    else
        typeInto(question, answer);
    m_before->setEnabled(at > 0);
    m_next->setText(at + 1 == all.size() ? tr("填完了") : tr("下一项"));
    const bool rowEnds =
        question.isRepeated() && (at + 1 == all.size() || m_state->question(all.at(at + 1)).role != question.role);
    m_oneMore->setVisible(rowEnds);
    m_oneMore->setText(tr("再添一项：%1").arg(FormText::role(question.role)));
    setAccessibleName(m_name->text());
}

void KioskFill::clearChoices()
{
    for (QPushButton *one : std::as_const(m_choiceButtons)) {
        m_choiceGrid->removeWidget(one);
        one->hide();
        one->setObjectName({});
        one->deleteLater();
    }
    m_choiceButtons.clear();
}

void KioskFill::makeChoices(const Question &question, const CodeList *list, const QString &answer)
{
    QList<std::pair<QString, QString>> entries{{QStringLiteral("yes"), tr("是")}, {QStringLiteral("no"), tr("否")}};
    if (list) {
        entries.clear();
        for (const CodeEntry &entry : list->entries)
            entries.append({entry.code, entry.name});
    }
    const bool isMany = question.element.type == ElementType::Codes;
    const QStringList chosen = answer.split(QLatin1Char(','));
    for (const auto &[code, name] : std::as_const(entries)) {
        auto *button = kioskButton("", name, "letter");
        button->setObjectName(QStringLiteral("fillChoice_") + code);
        button->setProperty("code", code);
        button->setCheckable(true);
        button->setChecked(chosen.contains(code));
        const int place = int(m_choiceButtons.size());
        m_choiceGrid->addWidget(button, place / choicesAcross, place % choicesAcross, Qt::AlignTop);
        m_choiceButtons.append(button);
        button->show();
        connect(button, &QPushButton::clicked, this, [this, button, isMany] {
            emit touched();
            if (isMany)
                return;
            for (QPushButton *other : std::as_const(m_choiceButtons))
                other->setChecked(other == button);
            next(false);
        });
    }
    // A longer list before this one stretched a lower row.
    for (int row = 0; row < m_choiceGrid->rowCount(); ++row)
        m_choiceGrid->setRowStretch(row, 0);
    m_choiceGrid->setRowStretch(int(m_choiceButtons.size()) / choicesAcross + 1, 1);
    m_choices->ensureVisible(0, 0);
}

void KioskFill::typeInto(const Question &question, const QString &answer)
{
    m_field->setMaxLength(question.element.lengthMax.value_or(fillLineMax));
    m_field->setText(answer);
    m_field->setAccessibleName(m_name->text());
    const TouchKeyboard::Mode mode = keysFor(question.element.type);
    if (m_keys->mode() != mode)
        m_keys->setMode(mode);
    m_keys->clear();
    m_field->setFocus();
}

QString KioskFill::given() const
{
    if (m_choices->isHidden())
        return m_field->text().trimmed();
    QStringList chosen;
    for (const QPushButton *one : m_choiceButtons) {
        if (one->isChecked())
            chosen.append(one->property("code").toString());
    }
    return chosen.join(QLatin1Char(','));
}

void KioskFill::next(bool skips)
{
    if (place() < 0)
        return;
    emit touched();
    const FormCell cell = m_state->cell(m_key);
    const QString before = m_state->answer(cell);
    const QString value = skips ? before : given();
    if (value != before) {
        const Result<QString> kept = m_state->set(cell, value);
        if (!kept) {
            m_state->restore(cell, before); // asked again as long as it is not right
            tellOrHide(m_wrong, ProblemText::sentence(kept.error().faults().value(0)));
            return;
        }
        QList<SavePrefill::Said> answers{{m_key, *kept}};
        const ElementRole role = m_state->question(cell).role;
        if (repeats(role))
            answers.append({RowList::key(role), m_state->rows(role).text()});
        emit said(answers);
    }
    const QList<FormCell> all = cells();
    const int at = place();
    if (at + 1 >= all.size()) {
        finish(tr("填好了"));
        return;
    }
    m_key = m_state->key(all.at(at + 1));
    showQuestion();
}

void KioskFill::previous()
{
    const int at = place();
    if (at <= 0)
        return;
    emit touched();
    m_key = m_state->key(cells().at(at - 1));
    showQuestion();
}

void KioskFill::addRow()
{
    if (place() < 0)
        return;
    const ElementRole role = m_state->question(m_state->cell(m_key)).role;
    // What stands in this field is an answer like any other; the question after it is of the new row.
    const QString key = m_key;
    if (!m_state->addRow(role))
        return;
    m_key = key;
    next(false);
}

void KioskFill::finish(const QString &lead)
{
    m_place->setText(tr("先把表填好"));
    m_doneLead->setText(lead);
    m_doneText->setText(
        tr("叫到您时，窗口会看到您填的内容，请带好证件再核对一遍。填的内容只在当天有效，这台机器上什么都不留。"));
    m_pages->setCurrentIndex(3);
}

void KioskFill::tellCalled(int window)
{
    m_called->setText(tr("%1 号，请现在到 %2 号窗口").arg(m_number).arg(window));
    m_called->show();
}

void KioskFill::tellTimeOver()
{
    finish(tr("请让等着取号的人先用"));
    m_doneText->setText(tr("已经填的都保存了。还想接着填，请用手机扫号票上的码，或到大厅的填表机。"));
}

} // namespace ow

#include "moc_KioskFill.cpp"
