#include "ui/reader/CardForm.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ow {

CardForm::CardForm(const Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock), m_rest(new QLabel)
{
    setObjectName(QStringLiteral("cardForm"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    addField("name", tr("姓名"), {}, 0, 0, 1);
    addField("number", tr("公民身份号码"), tr("18位"), 0, 1, 2);
    addField("address", tr("住址"), {}, 1, 0, 2);
    addField("authority", tr("签发机关"), {}, 1, 2, 1);
    addField("validFrom", tr("有效期自"), QStringLiteral("2016-05-10"), 2, 0, 1);
    addField("validTo", tr("有效期至"), tr("长期证件留空"), 2, 1, 1);
    auto *done = new QPushButton(tr("核对并使用"));
    done->setObjectName(QStringLiteral("cardTypedButton"));
    done->setProperty("kind", QStringLiteral("primary"));
    grid->addWidget(done, 7, 2);
    m_rest->setObjectName(QStringLiteral("cardFaults"));
    m_rest->setWordWrap(true);
    m_rest->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("bad").name()));
    m_rest->hide();
    grid->addWidget(m_rest, 9, 0, 1, 3);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    connect(done, &QPushButton::clicked, this, &CardForm::submit);
}

QLineEdit *CardForm::addField(const char *place, const QString &name, const QString &hint, int row, int column,
                              int span)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("typed_") + QLatin1String(place));
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    edit->setMaxLength(200);
    auto *label = new QLabel(name);
    label->setProperty("kind", QStringLiteral("field"));
    label->setBuddy(edit);
    auto *fault = new QLabel;
    fault->setWordWrap(true);
    fault->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("bad").name()));
    fault->hide();
    grid->addWidget(label, row * 3, column, 1, span);
    grid->addWidget(edit, row * 3 + 1, column, 1, span);
    grid->addWidget(fault, row * 3 + 2, column, 1, span);
    m_edits.insert(QLatin1String(place), edit);
    m_faults.insert(QLatin1String(place), fault);
    connect(edit, &QLineEdit::returnPressed, this, &CardForm::submit);
    return edit;
}

void CardForm::clear()
{
    for (QLineEdit *edit : std::as_const(m_edits))
        edit->clear();
    showFaults({});
}

void CardForm::submit()
{
    const auto text = [this](const char *place) { return m_edits.value(QLatin1String(place))->text().trimmed(); };
    const auto date = [&](const char *place) { return QDate::fromString(text(place), Qt::ISODate); };
    const QDate today = hallDate(m_clock.now());
    IdentityCard card;
    card.name = text("name");
    card.number = text("number");
    card.address = text("address");
    card.authority = text("authority");
    card.validFrom = date("validFrom");
    // Birth and sex stand in the number; a card that says otherwise is the reader's case, not this form's.
    if (const auto number = citizenNumber(card.number, today)) {
        card.birth = number->birth;
        card.sex = number->sex;
    }
    Faults faults;
    if (!text("validTo").isEmpty()) {
        card.validTo = date("validTo");
        if (!card.validTo->isValid())
            faults.append({QStringLiteral("validTo"),
                           &problem::FieldFormat,
                           {{QStringLiteral("expected"), QStringLiteral("2036-05-10")}}});
    }
    const Result<IdentityCard> checked = checkedCard(card, today);
    if (!checked)
        faults += checked.error().faults();
    showFaults(faults);
    if (faults.isEmpty())
        emit cardTyped(*checked);
}

void CardForm::showFaults(const Faults &faults)
{
    QStringList rest;
    QMap<QString, QStringList> byPlace;
    for (const Fault &fault : faults) {
        const QString place = fault.place.section(QLatin1Char('.'), -1);
        if (m_edits.contains(place))
            byPlace[place].append(ProblemText::sentence(fault));
        else
            rest.append(ProblemText::sentence(fault));
    }
    QLineEdit *first = nullptr;
    for (auto edit = m_edits.begin(); edit != m_edits.end(); ++edit) {
        const QStringList texts = byPlace.value(edit.key());
        Theme::setVariant(**edit, "tone", texts.isEmpty() ? QString() : QStringLiteral("bad"));
        m_faults[edit.key()]->setText(texts.join(QLatin1Char('\n')));
        m_faults[edit.key()]->setVisible(!texts.isEmpty());
        if (!first && !texts.isEmpty())
            first = *edit;
    }
    m_rest->setText(rest.join(QLatin1Char('\n')));
    m_rest->setVisible(!rest.isEmpty());
    if (first)
        first->setFocus();
}

} // namespace ow

#include "moc_CardForm.cpp"
