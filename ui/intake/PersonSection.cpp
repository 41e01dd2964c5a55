#include "ui/intake/PersonSection.h"

#include "models/cases/CaseRules.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

PersonSection::PersonSection(IntakeSession &session, CardReader *reader, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_session(session), m_reader(reader), m_form(new CardForm(clock)), m_role(new QComboBox),
      m_card(new QFrame), m_name(new QLabel), m_note(new QLabel), m_cardColumn(new QVBoxLayout(m_card)),
      m_reading(new QWidget)
{
    m_role->setObjectName(QStringLiteral("visitRole"));
    m_role->setAccessibleName(tr("到场身份"));
    for (const Code<VisitRole> &code : visitRoleCodes)
        m_role->addItem(visitRoleText(code.value), int(code.value));
    auto *byHand = new QPushButton(tr("手工录入证件"));
    byHand->setObjectName(QStringLiteral("typeCardButton"));
    byHand->setProperty("kind", QStringLiteral("quiet"));
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_role);
    choices->addWidget(byHand);
    choices->addStretch();
    auto *readingColumn = new QVBoxLayout(m_reading);
    readingColumn->setContentsMargins(0, 0, 0, 0);
    readingColumn->setSpacing(4);
    readingColumn->addWidget(m_reader);
    readingColumn->addLayout(choices);
    readingColumn->addWidget(m_form);
    m_form->hide();

    m_card->setObjectName(QStringLiteral("personCard"));
    m_card->setProperty("kind", QStringLiteral("card"));
    m_cardColumn->setContentsMargins(12, 8, 12, 8);
    m_cardColumn->setSpacing(4);
    m_name->setObjectName(QStringLiteral("personName"));
    m_name->setProperty("kind", QStringLiteral("large"));
    m_note->setObjectName(QStringLiteral("personNote"));
    m_note->setProperty("kind", QStringLiteral("soft"));
    m_note->setWordWrap(true);
    m_cardColumn->addWidget(m_name);
    m_cardColumn->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addWidget(m_reading);

    connect(byHand, &QPushButton::clicked, this, [this] {
        m_form->setVisible(m_form->isHidden());
        if (m_form->isVisible())
            m_form->findChild<QWidget *>(QStringLiteral("typed_name"))->setFocus();
    });
    const auto identify = [this](const IdentityCard &card) {
        m_session.identify(card, VisitRole(m_role->currentData().toInt()));
    };
    connect(m_reader, &CardReader::cardRead, this, identify);
    connect(m_form, &CardForm::cardTyped, this, identify);
}

void PersonSection::focusFirst()
{
    if (auto *read = m_reader->findChild<QPushButton *>())
        read->setFocus();
}

void PersonSection::refresh()
{
    const auto &person = m_session.person();
    m_card->setVisible(person.has_value());
    m_reading->setEnabled(!m_session.isBusy());
    if (!person) {
        m_form->clear();
        m_form->hide();
        m_role->setCurrentIndex(0);
        return;
    }
    m_name->setText(tr("%1　%2").arg(person->maskedName, person->maskedNumber));
    if (!m_session.isIdentified()) {
        m_note->setText(tr("凭证件取的号。请读证件核对是不是本人，不必再问姓名。"));
    } else {
        m_form->hide();
        QStringList others;
        if (m_session.visit()) {
            for (const VisitPerson &one : m_session.visit()->persons) {
                if (one.person != person->person)
                    others.append(tr("%1 %2").arg(visitRoleText(one.role), one.maskedName));
            }
        }
        m_note->setText(others.isEmpty() ? tr("身份已核验")
                                         : tr("身份已核验。同来：%1").arg(others.join(QStringLiteral("、"))));
    }
    fillWaiting(*person);
}

QString PersonSection::itemNames(const QString &codes) const
{
    QStringList names;
    for (const QString &code : codes.split(QLatin1Char(','))) {
        const Item *known = m_session.item(code);
        names.append(known ? known->shortName : code);
    }
    return names.join(QStringLiteral("、"));
}

void PersonSection::addLine(const QString &text, QWidget *button)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    if (button)
        row->addWidget(button);
    m_waiting->layout()->addWidget(line);
}

void PersonSection::fillWaiting(const PersonCard &card)
{
    if (m_waiting) {
        m_waiting->hide();
        m_waiting->deleteLater();
    }
    m_waiting = new QWidget;
    auto *column = new QVBoxLayout(m_waiting);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_cardColumn->addWidget(m_waiting);
    const bool free = m_session.isIdentified() && !m_session.sheet();
    for (qsizetype i = 0; i < card.drafts.size(); ++i) {
        const PersonCard::DraftLine &draft = card.drafts.at(i);
        if (m_session.sheet() && m_session.sheet()->application == draft.application)
            continue;
        auto *resume = new QPushButton(tr("接着填"));
        resume->setObjectName(QStringLiteral("resumeDraft_%1").arg(i));
        resume->setEnabled(free);
        connect(resume, &QPushButton::clicked, this, [this, id = draft.application] { m_session.resume(id); });
        addLine(tr("未填完的草稿：%1（%2 起，%3 填写）")
                    .arg(itemNames(draft.items), draft.startedOn.toString(Qt::ISODate), draft.holder),
                resume);
    }
    int line = 0;
    for (const Case &record : card.supplementsDue) {
        for (const Supplement &open : record.supplements) {
            if (open.receivedOn)
                continue;
            auto *receive = new QPushButton(tr("收补齐材料"));
            receive->setObjectName(QStringLiteral("supplement_%1").arg(line++));
            receive->setProperty("kind", QStringLiteral("primary"));
            receive->setEnabled(m_session.isIdentified());
            connect(receive, &QPushButton::clicked, this,
                    [this, record, material = open.material] { emit supplementWanted(record, material); });
            addLine(tr("待补齐：%1（%2），最迟 %3")
                        .arg(open.materialName, record.itemName, open.due.due.toString(Qt::ISODate)),
                    receive);
        }
    }
    for (const Case &record : card.openCases)
        addLine(tr("在办：%1，%2%3")
                    .arg(record.itemName, caseStateText(record.state),
                         record.due ? tr("，%1 前办结").arg(record.due->due.toString(Qt::ISODate)) : QString()),
                nullptr);
    for (const Case &record : card.toCollect)
        addLine(tr("待领取：%1，请到出件窗口领取").arg(record.result ? record.result->name : record.itemName), nullptr);
    m_waiting->setVisible(column->count() > 0);
}

} // namespace ow

#include "moc_PersonSection.cpp"
