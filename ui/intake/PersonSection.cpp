#include "ui/intake/PersonSection.h"

#include "models/cases/CaseRules.h"
#include "models/cases/PersonRules.h"
#include "ui/common/CodeWords.h"
#include "ui/common/Theme.h"
#include "ui/common/Toast.h"
#include "ui/intake/PartyRows.h"
#include "ui/intake/PersonReveal.h"

#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ow {

namespace {
constexpr int leftShownMs = 10'000;
} // namespace

PersonSection::PersonSection(IntakeSession &session, CardReader *reader, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_session(session), m_reader(reader), m_form(new CardForm(clock)), m_role(new QComboBox),
      m_relation(new QComboBox), m_until(new QLineEdit), m_hint(new QLabel), m_left(makeLeftNote()), m_card(new QFrame),
      m_name(new QLabel), m_document(new QLabel), m_note(new QLabel), m_agent(new QLabel),
      m_next(new QPushButton(tr("下一位申请人"))), m_byEye(new QPushButton(tr("人工比对一致 (Alt+V)"))),
      m_parties(new PartyRows(session)), m_cardColumn(new QVBoxLayout(m_card)), m_reading(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_agentLine = makeAgentLine();
    column->addWidget(m_left);
    column->addWidget(m_agentLine);
    column->addWidget(makeCard());
    m_reading = makeReading();
    column->addWidget(m_reading);
    connect(m_reader, &CardReader::cardRead, this, [this](const IdentityCard &card) {
        m_left->hide(); // another one lies there now
        identify(card, m_reader->reading());
    });
    connect(m_reader, &CardReader::numberRead, this, [this](const QString &number) {
        showForm();
        m_form->setNumber(number);
    });
    connect(m_reader, &CardReader::codeRead, this, [this](const QString &code) {
        if (const auto as = coming({.by = ReadBy::PlatformCode}))
            m_session.identify(code, *as);
    });
    connect(m_form, &CardForm::cardTyped, this, [this](const IdentityCard &card) {
        if (!m_reader->seekChip(card, m_form->reading()))
            identify(card, m_form->reading());
    });
    connect(m_parties, &PartyRows::cardWanted, this, [this](ElementRole part) {
        m_part = part;
        chooseRole(VisitRole::CoSigner);
        focusFirst();
    });
    connect(m_parties, &PartyRows::captureWanted, this, &PersonSection::captureWanted);
    connect(m_parties, &PartyRows::viewWanted, this, &PersonSection::viewWanted);
    connect(&m_session, &IntakeSession::ticketChanged, this, &PersonSection::ticketChanged);
    connect(&m_session, &IntakeSession::principalCleared, this, &PersonSection::clearReading);
    connect(&m_session, &IntakeSession::identified, this, [this] {
        m_left->hide();
        clearTyped();
    });
    connect(&m_session, &IntakeSession::catalogueChanged, this, [this] {
        const QString before = m_relation->currentData().toString();
        m_relation->clear();
        m_relation->addItem(tr("请选择关系"));
        for (const CodeEntry &entry : m_session.relations().entries)
            m_relation->addItem(entry.name, entry.code);
        m_relation->setCurrentIndex(qMax(0, m_relation->findData(before)));
    });
    clearReading();
}

QWidget *PersonSection::makeReading()
{
    m_role->setObjectName(QStringLiteral("visitRole"));
    m_role->setAccessibleName(tr("到场身份"));
    for (const Code<VisitRole> &code : visitRoleCodes) {
        if (code.value != VisitRole::CoSigner)
            m_role->addItem(codeWord(visitRoleText(code.value)), int(code.value));
    }
    m_relation->setObjectName(QStringLiteral("visitRelation"));
    m_relation->setAccessibleName(tr("与申请人的关系"));
    m_relation->addItem(tr("请选择关系"));
    m_until->setObjectName(QStringLiteral("authorityUntil"));
    m_until->setAccessibleName(tr("委托书有效期至"));
    m_until->setPlaceholderText(tr("委托至 2026-12-31，可不填"));
    m_until->setMaxLength(10);
    m_hint->setObjectName(QStringLiteral("readingHint"));
    m_hint->setProperty("kind", QStringLiteral("soft"));
    m_hint->setWordWrap(true);
    auto *byHand = new QPushButton(tr("手工录入证件"));
    byHand->setObjectName(QStringLiteral("typeCardButton"));
    byHand->setProperty("kind", QStringLiteral("quiet"));
    auto *household = new QPushButton(tr("孩子没有身份证"));
    household->setObjectName(QStringLiteral("householdButton"));
    household->setProperty("kind", QStringLiteral("quiet"));
    auto *reading = new QWidget;
    auto *choices = new QHBoxLayout;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_role), static_cast<QWidget *>(m_relation), static_cast<QWidget *>(m_until),
          static_cast<QWidget *>(byHand), static_cast<QWidget *>(household)})
        choices->addWidget(widget);
    choices->addStretch();
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_hint);
    column->addWidget(m_reader);
    column->addLayout(choices);
    column->addWidget(m_form);
    m_form->hide();
    connect(m_role, &QComboBox::currentIndexChanged, this, &PersonSection::tellRole);
    connect(byHand, &QPushButton::clicked, this, [this] {
        if (m_form->isHidden())
            showForm();
        else
            m_form->hide();
    });
    connect(household, &QPushButton::clicked, this, [this] {
        chooseRole(VisitRole::Applicant);
        showForm();
        m_form->setKind(DocumentKind::HouseholdRegister);
        m_form->focusFirst();
    });
    return reading;
}

QWidget *PersonSection::makeCard()
{
    m_card->setObjectName(QStringLiteral("personCard"));
    m_card->setProperty("kind", QStringLiteral("card"));
    m_cardColumn->setContentsMargins(12, 8, 12, 8);
    m_cardColumn->setSpacing(4);
    m_name->setObjectName(QStringLiteral("personName"));
    m_name->setProperty("kind", QStringLiteral("large"));
    m_document->setObjectName(QStringLiteral("personDocument"));
    m_document->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("personNote"));
    m_note->setProperty("kind", QStringLiteral("soft"));
    m_note->setWordWrap(true);
    m_next->setObjectName(QStringLiteral("nextPrincipalButton"));
    m_byEye->setObjectName(QStringLiteral("faceByEyeButton"));
    m_byEye->setProperty("kind", QStringLiteral("quiet"));
    m_byEye->setShortcut(QKeySequence(QStringLiteral("Alt+V")));
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_byEye);
    head->addWidget(m_next);
    m_cardColumn->addLayout(head);
    m_cardColumn->addWidget(new PersonReveal(m_session));
    m_cardColumn->addWidget(m_document);
    m_cardColumn->addWidget(m_note);
    m_cardColumn->addWidget(m_parties);
    connect(m_next, &QPushButton::clicked, &m_session, &IntakeSession::nextPrincipal);
    connect(m_byEye, &QPushButton::clicked, this, [this] {
        CardReading reading = m_lastReading;
        reading.face = FaceMatch{FaceResult::ByEye, {}};
        chooseRole(VisitRole::Applicant);
        identify(m_last, reading);
    });
    return m_card;
}

QWidget *PersonSection::makeAgentLine()
{
    auto *line = new QFrame;
    line->setObjectName(QStringLiteral("agentLine"));
    line->setProperty("kind", QStringLiteral("card"));
    m_agent->setObjectName(QStringLiteral("agentName"));
    m_agent->setWordWrap(true);
    auto *dismiss = new QPushButton(tr("不再由代理人办"));
    dismiss->setObjectName(QStringLiteral("dismissAgentButton"));
    dismiss->setProperty("kind", QStringLiteral("quiet"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_agent, 1);
    row->addWidget(dismiss);
    connect(dismiss, &QPushButton::clicked, &m_session, &IntakeSession::dismissAgent);
    return line;
}

VisitRole PersonSection::role() const
{
    return m_part ? VisitRole::CoSigner : VisitRole(m_role->currentData().toInt());
}

void PersonSection::chooseRole(VisitRole role)
{
    if (role != VisitRole::CoSigner) {
        m_part.reset();
        m_role->setCurrentIndex(m_role->findData(int(role)));
    }
    tellRole();
}

void PersonSection::tellRole()
{
    // Choosing a role by hand is giving up the co-signer.
    if (sender() == m_role)
        m_part.reset();
    const bool isAgent = !m_part && role() == VisitRole::Agent;
    m_relation->setVisible(!m_part && (isAgent || role() == VisitRole::Guardian));
    m_until->setVisible(isAgent);
    if (m_part)
        m_hint->setText(tr("请读%1的证件。").arg(codeWord(partText(*m_part))));
    else if (isAgent)
        m_hint->setText(tr("请读代理人的证件，选好与申请人的关系；换下一位申请人时不必再读。"));
    else if (role() == VisitRole::Guardian)
        m_hint->setText(tr("请读监护人的证件，选好与孩子的关系，由监护人签字。"));
    else if (m_session.agent() && !m_session.isIdentified())
        m_hint->setText(tr("请读申请人的证件，可由代理人出示。"));
    m_hint->setVisible(m_part || isAgent || role() == VisitRole::Guardian
                       || (m_session.agent() && !m_session.isIdentified()));
}

std::optional<IntakeSession::Coming> PersonSection::coming(const CardReading &reading)
{
    IntakeSession::Coming coming;
    coming.role = role();
    coming.reading = reading;
    coming.part = m_part;
    if (!m_relation->isHidden() && m_relation->currentIndex() > 0)
        coming.relation = m_relation->currentData().toString();
    if (!m_until->isHidden() && !m_until->text().trimmed().isEmpty()) {
        const QDate until = QDate::fromString(m_until->text().trimmed(), Qt::ISODate);
        if (!until.isValid()) {
            Theme::setVariant(*m_until, "tone", QStringLiteral("bad"));
            m_hint->setText(tr("委托书的有效期请写成 2026-12-31 的样子，改好后再读一次证件。"));
            m_until->setFocus();
            return std::nullopt;
        }
        coming.authorityUntil = until;
    }
    Theme::setVariant(*m_until, "tone", QString());
    return coming;
}

void PersonSection::identify(const IdentityCard &card, CardReading reading)
{
    const auto as = coming(reading);
    if (!as)
        return;
    if (as->role == VisitRole::Applicant) {
        m_last = card;
        m_lastReading = reading;
    }
    m_session.identify(card, *as);
}

void PersonSection::showForm()
{
    m_form->show();
    m_form->focusFirst();
}

void PersonSection::clearReading()
{
    m_last = {};
    m_lastReading = {};
    clearTyped();
}

/// What was read or typed is with the hub; the next document is the applicant's unless somebody says otherwise.
void PersonSection::clearTyped()
{
    m_part.reset();
    m_form->clear();
    m_form->hide();
    m_until->clear();
    m_relation->setCurrentIndex(0);
    chooseRole(VisitRole::Applicant);
}

QLabel *PersonSection::makeLeftNote()
{
    auto *note = new QLabel;
    note->setObjectName(QStringLiteral("cardLeftNote"));
    note->setWordWrap(true);
    note->setStyleSheet(QStringLiteral("color: %1; font-weight: 700").arg(Theme::colour("bad").name()));
    note->hide();
    return note;
}

/// A visit ends when its ticket leaves the desk, whether nobody follows or the next one is called by the same key.
void PersonSection::ticketChanged()
{
    clearReading();
    const auto before = std::exchange(m_ticket, m_session.ticket());
    if (!before)
        return;
    const bool isLeft = m_reader->visitorFinished();
    m_left->setVisible(isLeft);
    if (!isLeft)
        return m_left->clear();
    QApplication::beep();
    m_left->setText(tr("%1 号办事人的证件还在读卡器上，请提醒取走。").arg(before->number));
    Toast::pop(*window(), m_left->text(), Toast::Tone::Bad, leftShownMs);
}

void PersonSection::focusFirst()
{
    if (m_byEye->isVisible())
        return m_byEye->setFocus();
    if (auto *read = m_reader->findChild<QPushButton *>())
        read->setFocus();
}

bool PersonSection::focusWaiting()
{
    for (const QString &name : {QStringLiteral("supplement_0"), QStringLiteral("resumeDraft_0")}) {
        auto *button = m_waiting ? m_waiting->findChild<QPushButton *>(name) : nullptr;
        if (!button || !button->isEnabled())
            continue;
        button->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

void PersonSection::refresh()
{
    const auto &person = m_session.person();
    m_card->setVisible(person.has_value());
    m_reading->setEnabled(!m_session.isBusy());
    m_reading->setVisible(!m_session.entering()); // nobody is here
    tellAgent();
    m_parties->refresh();
    tellRole();
    if (!person) {
        // Hidden is not gone: nothing of the last one stays, not even masked.
        for (QLabel *label : {m_name, m_document, m_note})
            label->clear();
        fillWaiting({});
        return;
    }
    m_name->setText(tr("%1　%2").arg(person->maskedName, person->maskedNumber));
    m_next->setVisible(m_session.isIdentified() && !m_session.entering());
    m_next->setEnabled(!m_session.isBusy());
    const QList<const Item *> wanted = m_session.chosenItems();
    const bool asksFace = std::any_of(wanted.begin(), wanted.end(), [](const Item *item) {
        return item->persons && item->persons->faceMatch.value_or(false);
    });
    const bool isMatched = m_lastReading.face
        && (m_lastReading.face->result == FaceResult::Match || m_lastReading.face->result == FaceResult::ByEye);
    m_byEye->setVisible(asksFace && m_session.isIdentified() && !m_last.name.isEmpty() && !m_session.sheet()
                        && !isMatched);
    tellDocument(*person);
    if (m_session.entering()) {
        m_note->setText(tr("申请人收件时已核验身份，现在不在窗口。"));
    } else if (!m_session.isIdentified()) {
        m_note->setText(tr("凭证件取的号。请读证件核对是不是本人，不必再问姓名。"));
    } else {
        QStringList others;
        if (m_session.visit()) {
            for (const VisitPerson &one : m_session.visit()->persons) {
                if (one.person != person->person && concernsThisOne(one))
                    others.append(tr("%1 %2").arg(codeWord(visitRoleText(one.role)), one.maskedName));
            }
        }
        m_note->setText(others.isEmpty() ? tr("身份已核验")
                                         : tr("身份已核验。同来：%1").arg(others.join(QStringLiteral("、"))));
    }
    if (m_session.guardian() && !person->document)
        m_note->setText(tr("%1监护人：%2。").arg(m_note->text(), m_session.guardian()->maskedName));
    fillWaiting(*person);
}

/// A batch of applications on one ticket: who was there for the last principal is none of the next one's business.
bool PersonSection::concernsThisOne(const VisitPerson &one) const
{
    switch (one.role) {
    case VisitRole::Applicant: return false;
    case VisitRole::Agent: return m_session.agent() && m_session.agent()->person == one.person;
    case VisitRole::Guardian: return m_session.guardian() && m_session.guardian()->person == one.person;
    case VisitRole::CoSigner: return false; // has a row of his own
    case VisitRole::Companion: return true;
    }
    return false;
}

void PersonSection::tellDocument(const PersonCard &person)
{
    m_document->setVisible(person.document.has_value());
    if (!person.document)
        return;
    const DocumentShown &shown = *person.document;
    const auto date = [](QDate day) { return day.toString(Qt::ISODate); };
    QStringList lines{shown.validTo ? tr("%1，有效期至 %2").arg(shown.name, date(*shown.validTo))
                                    : tr("%1，长期有效或不载有效期").arg(shown.name)};
    if (shown.expired)
        lines.first() = tr("%1，已于 %2 到期：能不能办看事项，开始填表时会告知").arg(shown.name, date(*shown.validTo));
    if (shown.stayUntil)
        lines.append(shown.stayOver ? tr("准许停留（居留）的期限已于 %1 届满").arg(date(*shown.stayUntil))
                                    : tr("准许停留（居留）至 %1").arg(date(*shown.stayUntil)));
    if (m_session.guardian())
        lines.append(tr("%1周岁，监护人 %2 到场并签字").arg(shown.age).arg(m_session.guardian()->maskedName));
    else if (shown.age < guardianUnder(m_session.chosenItems()))
        lines.append(tr("%1周岁，一般须由监护人到场：请在下面选“监护人”，再读监护人的证件").arg(shown.age));
    lines += shown.notes;
    if (m_session.sheet())
        lines += m_session.sheet()->warnings.value_or(QList<QString>());
    const bool isBad = shown.expired || shown.stayOver;
    m_document->setStyleSheet(isBad ? QStringLiteral("color: %1; font-weight: 700").arg(Theme::colour("bad").name())
                                    : QString());
    m_document->setText(lines.join(QLatin1Char('\n')));
}

void PersonSection::tellAgent()
{
    const auto &agent = m_session.agent();
    m_agentLine->setVisible(agent.has_value());
    if (!agent) {
        m_agent->clear();
        return;
    }
    QString text = tr("代理人：%1　%2").arg(agent->maskedName, agent->maskedNumber);
    if (const auto facts = m_session.factsOf(agent->person, VisitRole::Agent)) {
        if (facts->relation)
            text += tr("，%1").arg(m_session.relations().nameOf(*facts->relation));
        text += facts->authorityUntil ? tr("，委托至 %1").arg(facts->authorityUntil->toString(Qt::ISODate)) : QString();
    }
    m_agent->setText(text);
}

QString PersonSection::itemNames(const QString &codes) const
{
    QStringList names;
    for (const QString &code : codes.split(QLatin1Char(',')))
        names.append(m_session.shortName(code));
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
        const bool isOnline = std::any_of(card.openCases.begin(), card.openCases.end(), [&](const Case &record) {
            return record.application == draft.application && record.online && isOnDesk(record.state);
        });
        if (isOnline) // told with its number below
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
    line = 0;
    int online = 0;
    for (const Case &record : card.openCases) {
        if (record.online && isOnDesk(record.state)) {
            if (m_session.sheet() && m_session.sheet()->application == record.application)
                continue;
            auto *open = new QPushButton(tr("接着办"));
            open->setObjectName(QStringLiteral("openOnline_%1").arg(online++));
            open->setProperty("kind", QStringLiteral("primary"));
            open->setEnabled(free);
            connect(open, &QPushButton::clicked, this, [this, id = record.application] { m_session.resume(id); });
            addLine(tr("网上申请：%1，%2，编号 %3")
                        .arg(record.itemName, codeWord(caseStateText(record.state)), record.number),
                    open);
            continue;
        }
        if (record.state == CaseState::Correcting) {
            auto *receive = new QPushButton(tr("收补正材料"));
            receive->setObjectName(QStringLiteral("correct_%1").arg(line++));
            receive->setProperty("kind", QStringLiteral("primary"));
            receive->setEnabled(free);
            connect(receive, &QPushButton::clicked, this, [this, record] { emit correctionWanted(record); });
            addLine(record.correctionDue ? tr("待补正：%1，%2 处，最迟 %3")
                                               .arg(record.itemName)
                                               .arg(record.defects.size())
                                               .arg(record.correctionDue->due.toString(Qt::ISODate))
                                         : tr("待补正：%1，%2 处").arg(record.itemName).arg(record.defects.size()),
                    receive);
            continue;
        }
        addLine(tr("在办：%1，%2%3")
                    .arg(record.itemName, codeWord(caseStateText(record.state)),
                         record.due ? tr("，%1 前办结").arg(record.due->due.toString(Qt::ISODate)) : QString()),
                nullptr);
    }
    for (const Case &record : card.toCollect)
        addLine(tr("待领取：%1，请到出件窗口领取").arg(record.result ? record.result->name : record.itemName), nullptr);
    m_waiting->setVisible(column->count() > 0);
}

} // namespace ow

#include "moc_PersonSection.cpp"
