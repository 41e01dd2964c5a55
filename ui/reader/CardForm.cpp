#include "ui/reader/CardForm.h"

#include "models/base/ProblemTypes.h"
#include "models/identity/DocumentNumber.h"
#include "models/identity/LatinName.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <utility>

namespace ow {

namespace {
constexpr int cardFormColumns = 4;

/// What a document of this kind is asked for, in the order it is typed.
QStringList cardFormPlaces(const DocumentRow &row)
{
    const bool isPassport = row.rule == NumberRule::Passport;
    QStringList places{QStringLiteral("kind")};
    if (isPassport)
        places.append(QStringLiteral("mrz"));
    places.append(QStringLiteral("name"));
    if (isPassport)
        places.append(QStringLiteral("latinName"));
    places.append(QStringLiteral("number"));
    if (isPassport)
        places.append(QStringLiteral("nationality"));
    if (row.pattern)
        places.append(QStringLiteral("birth"));
    if (row.pattern || row.rule == NumberRule::PermanentResident)
        places.append(QStringLiteral("sex"));
    if (!isPassport)
        places.append(QStringLiteral("address"));
    places.append(QStringLiteral("authority"));
    if (row.statesPeriod)
        places << QStringLiteral("validFrom") << QStringLiteral("validTo");
    if (isPassport)
        places.append(QStringLiteral("stayUntil"));
    return places;
}
} // namespace

CardForm::CardForm(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_grid(new QGridLayout(this)), m_kind(new QComboBox(this)),
      m_sex(new QComboBox(this)), m_rest(new QLabel(this)), m_done(new QPushButton(tr("核对并使用"), this))
{
    setObjectName(QStringLiteral("cardForm"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    for (const DocumentRow &row : documentRows())
        m_kind->addItem(QString::fromUtf8(row.name), int(row.kind));
    for (const auto &[sex, name] : {std::pair(Sex::Unknown, tr("请选择")), std::pair(Sex::Male, tr("男")),
                                    std::pair(Sex::Female, tr("女")), std::pair(Sex::Unstated, tr("未载明"))})
        m_sex->addItem(name, int(sex));
    addField("kind", tr("证件种类"), m_kind, 1);
    addLine("mrz", tr("机读码（扫描或照抄下边两行）"), tr("两行各44个字符，填好后其余自动带出"), 3);
    addLine("name", tr("姓名"), {}, 1);
    addLine("latinName", tr("拼音姓名（姓名是汉字时填）"), tr("姓在前：ZHAO MINGYUE"), 1);
    addLine("number", tr("证件号码"), {}, 1);
    addLine("nationality", tr("国籍（三个字母）"), tr("中国护照可不填"), 1);
    addLine("birth", tr("出生日期"), QStringLiteral("1990-05-10"), 1);
    addField("sex", tr("性别"), m_sex, 1);
    addLine("address", tr("住址"), {}, 2);
    addLine("authority", tr("签发机关"), {}, 1);
    addLine("validFrom", tr("有效期自"), QStringLiteral("2016-05-10"), 1);
    addLine("validTo", tr("有效期至"), {}, 1);
    addLine("stayUntil", tr("停留（居留）至"), tr("外国人必填，看签证或居留许可"), 1);
    m_done->setObjectName(QStringLiteral("cardTypedButton"));
    m_done->setProperty("kind", QStringLiteral("primary"));
    m_rest->setObjectName(QStringLiteral("cardFaults"));
    m_rest->setWordWrap(true);
    m_rest->hide();
    for (int column = 0; column < cardFormColumns; ++column)
        m_grid->setColumnStretch(column, 1);
    connect(m_done, &QPushButton::clicked, this, &CardForm::submit);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CardForm::layFields);
    layFields();
}

void CardForm::addField(const char *place, const QString &name, QWidget *editor, int span)
{
    editor->setObjectName(QStringLiteral("typed_") + QLatin1String(place));
    editor->setAccessibleName(name);
    auto *label = new QLabel(name, this);
    label->setProperty("kind", QStringLiteral("field"));
    label->setBuddy(editor);
    auto *fault = new QLabel(this);
    fault->setObjectName(QStringLiteral("fault_") + QLatin1String(place));
    fault->setWordWrap(true);
    fault->hide();
    m_fields.insert(QLatin1String(place), {editor, label, fault, span});
}

QLineEdit *CardForm::addLine(const char *place, const QString &name, const QString &hint, int span)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(hint);
    edit->setMaxLength(200);
    connect(edit, &QLineEdit::returnPressed, this, &CardForm::submit);
    if (qstrcmp(place, "mrz") == 0)
        connect(edit, &QLineEdit::editingFinished, this, &CardForm::takeMachineLines);
    addField(place, name, edit, span);
    return edit;
}

void CardForm::layFields()
{
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const DocumentRow &row = documentRow(kind());
    const QStringList places = cardFormPlaces(row);
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        const bool isAsked = places.contains(field.key());
        field->editor->setVisible(isAsked);
        field->label->setVisible(isAsked);
        field->fault->hide();
    }
    int line = 0;
    int column = 0;
    QWidget *before = nullptr;
    for (const QString &place : places) {
        const Field &field = m_fields[place];
        if (column + field.span > cardFormColumns) {
            ++line;
            column = 0;
        }
        m_grid->addWidget(field.label, line * 3, column, 1, field.span);
        m_grid->addWidget(field.editor, line * 3 + 1, column, 1, field.span);
        m_grid->addWidget(field.fault, line * 3 + 2, column, 1, field.span);
        column += field.span;
        if (before)
            setTabOrder(before, field.editor);
        before = field.editor;
    }
    setTabOrder(before, m_done);
    ++line;
    m_grid->addWidget(m_rest, line * 3, 0, 1, cardFormColumns - 1);
    m_grid->addWidget(m_done, line * 3, cardFormColumns - 1);
    static_cast<QLineEdit *>(m_fields[QStringLiteral("number")].editor)
        ->setPlaceholderText(QString::fromUtf8(row.expected));
    static_cast<QLineEdit *>(m_fields[QStringLiteral("validTo")].editor)
        ->setPlaceholderText(row.mayBeEndless ? tr("长期证件留空") : QStringLiteral("2036-05-10"));
    showFaults({}, "bad");
}

QString CardForm::text(const char *place) const
{
    const QString name = QLatin1String(place);
    if (!cardFormPlaces(documentRow(kind())).contains(name))
        return {};
    return static_cast<QLineEdit *>(m_fields.value(name).editor)->text().trimmed();
}

void CardForm::setText(const char *place, const QString &text)
{
    static_cast<QLineEdit *>(m_fields.value(QLatin1String(place)).editor)->setText(text);
}

DocumentKind CardForm::kind() const
{
    return DocumentKind(m_kind->currentData().toInt());
}

void CardForm::setKind(DocumentKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
}

void CardForm::setNumber(const QString &number)
{
    setKind(kindOfNumber(number).value_or(DocumentKind::ResidentCard));
    setText("number", number);
    m_fields[QStringLiteral("name")].editor->setFocus();
}

void CardForm::focusFirst()
{
    m_fields[QStringLiteral("name")].editor->setFocus();
}

void CardForm::clear()
{
    for (const char *place : {"mrz", "name", "latinName", "number", "nationality", "birth", "address", "authority",
                              "validFrom", "validTo", "stayUntil"})
        setText(place, {});
    m_sex->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
    m_byLines = false;
    m_lines.reset();
    showFaults({}, "bad");
}

void CardForm::takeMachineLines()
{
    const QString lines = text("mrz");
    m_byLines = false;
    m_lines.reset();
    if (lines.isEmpty())
        return;
    const QDate today = hallDate(m_clock.now());
    const Result<MrzDocument> read = readMrz(lines, today, QStringLiteral("mrz"));
    if (!read) {
        showFaults(read.error().faults(), "bad");
        return;
    }
    const auto date = [](QDate day) { return day.toString(Qt::ISODate); };
    // A name in characters stays; the lines have its spelling.
    setText(isChineseName(text("name")) ? "latinName" : "name", read->name());
    setText("number", read->number);
    setText("nationality", read->nationality);
    setText("birth", date(read->birth));
    setText("validTo", date(read->expiry));
    m_sex->setCurrentIndex(m_sex->findData(int(read->sex)));
    m_byLines = true;
    m_lines = *read;
    showFaults({}, "bad");
}

/// Latin names stand as the machine lines have them, surname first: given names first is put right before the eyes of the clerk, and
/// another name is none of this document. True when something was put right.
bool CardForm::orderLatin(Faults &faults)
{
    if (!m_lines)
        return false;
    const char *place = isChineseName(text("name")) ? "latinName" : "name";
    if (text(place).isEmpty())
        return false;
    switch (latinMatch(text(place), m_lines->surname, m_lines->given, m_lines->isNameCut)) {
    case LatinMatch::Same: return false;
    case LatinMatch::Known: setText(place, m_lines->name()); return true;
    case LatinMatch::Other: break;
    }
    faults.append({QLatin1String(place),
                   &problem::FieldFormat,
                   {{QStringLiteral("expected"), QStringLiteral("机读码上的姓名 %1").arg(m_lines->name())}}});
    return false;
}

IdentityCard CardForm::typedCard(Faults &faults) const
{
    const QDate today = hallDate(m_clock.now());
    const DocumentRow &row = documentRow(kind());
    const auto date = [&](const char *place) -> std::optional<QDate> {
        if (text(place).isEmpty())
            return std::nullopt;
        const QDate day = QDate::fromString(text(place), Qt::ISODate);
        if (!day.isValid())
            faults.append({QLatin1String(place),
                           &problem::FieldFormat,
                           {{QStringLiteral("expected"), QStringLiteral("2036-05-10")}}});
        return day;
    };
    IdentityCard card;
    if (kind() != DocumentKind::ResidentCard)
        card.kind = kind();
    card.name = text("name");
    if (!text("latinName").isEmpty())
        card.latinName = text("latinName");
    card.number = text("number");
    card.address = text("address");
    card.authority = text("authority");
    if (!text("nationality").isEmpty())
        card.nationality = text("nationality").toUpper();
    card.validTo = date("validTo");
    card.stayUntil = date("stayUntil");
    // Birth and sex mostly stand in the number; a card that says otherwise is the reader's case, not this form's.
    card.sex = row.pattern ? Sex(m_sex->currentData().toInt()) : Sex::Unknown;
    if (const auto number = documentNumber(kind(), card.number, today, card.nationality.value_or(QString()))) {
        card.birth = number->birth.value_or(date("birth").value_or(QDate()));
        card.sex = number->sex != Sex::Unknown ? number->sex : Sex(m_sex->currentData().toInt());
    } else {
        card.birth = date("birth").value_or(QDate());
    }
    const std::optional<QDate> from = date("validFrom");
    // Machine lines and papers without a period: the day they are shown.
    const bool isShown = !row.statesPeriod || (m_byLines && !from);
    card.validFrom = from.value_or(isShown ? std::min(today, card.validTo.value_or(today)) : QDate());
    const bool isForeign = card.nationality && *card.nationality != QLatin1String("CHN");
    if (row.rule == NumberRule::Passport && isForeign && !card.stayUntil)
        faults.append({QStringLiteral("stayUntil"), &problem::FieldMissing, {}});
    if (row.statesPeriod && !row.mayBeEndless && !card.validTo)
        faults.append({QStringLiteral("validTo"), &problem::FieldMissing, {}});
    return card;
}

void CardForm::submit()
{
    if (text("mrz").isEmpty())
        m_byLines = false;
    if (!m_byLines)
        m_lines.reset();
    Faults faults;
    const bool isPutRight = orderLatin(faults);
    const IdentityCard typed = typedCard(faults);
    const Result<ReadCard> read = readCard(typed, hallDate(m_clock.now()));
    if (!read)
        faults += read.error().faults();
    if (!faults.isEmpty()) {
        m_confirmed.reset();
        showFaults(faults, "bad");
        return;
    }
    if (isPutRight) {
        showFaults({}, "warn");
        m_rest->setText(tr("拉丁字母姓名已按机读码改为姓在前，请再核对一遍，再按一次“核对并使用”。"));
        m_rest->show();
        m_done->setFocus();
        return;
    }
    if (!read->notes.isEmpty() && m_confirmed != read->card) {
        m_confirmed = read->card;
        showFaults(read->notes, "warn");
        m_rest->setText(tr("请再核对一遍，与证件一致就再按一次“核对并使用”。"));
        m_rest->show();
        m_done->setFocus();
        return;
    }
    showFaults({}, "bad");
    m_reading = {.by = m_byLines ? ReadBy::MachineLine : ReadBy::Typed};
    emit cardTyped(read->card);
}

void CardForm::showFaults(const Faults &faults, const char *colour)
{
    const QStringList asked = cardFormPlaces(documentRow(kind()));
    const QString style = QStringLiteral("color: %1").arg(Theme::colour(colour).name());
    QStringList rest;
    QMap<QString, QStringList> byPlace;
    for (const Fault &fault : faults) {
        const QString place = fault.place.section(QLatin1Char('.'), -1);
        if (asked.contains(place))
            byPlace[place].append(ProblemText::sentence(fault));
        else
            rest.append(ProblemText::sentence(fault));
    }
    QWidget *first = nullptr;
    for (const QString &place : asked) {
        const Field &field = m_fields[place];
        const QStringList texts = byPlace.value(place);
        Theme::setVariant(*field.editor, "tone", texts.isEmpty() ? QString() : QLatin1String(colour));
        field.fault->setStyleSheet(style);
        field.fault->setText(texts.join(QLatin1Char('\n')));
        field.fault->setVisible(!texts.isEmpty());
        first = first || texts.isEmpty() ? first : field.editor;
    }
    m_rest->setStyleSheet(style);
    m_rest->setText(rest.join(QLatin1Char('\n')));
    m_rest->setVisible(!rest.isEmpty());
    if (first)
        first->setFocus();
}

} // namespace ow

#include "moc_CardForm.cpp"
