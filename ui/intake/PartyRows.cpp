#include "ui/intake/PartyRows.h"

#include "models/cases/PersonRules.h"
#include "ui/common/Sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
QString absenceText(AbsenceReason reason)
{
    switch (reason) {
    case AbsenceReason::Deceased: return PartyRows::tr("不能到场：已去世");
    case AbsenceReason::Judgment: return PartyRows::tr("不能到场：有生效裁判文书");
    case AbsenceReason::Missing: return PartyRows::tr("不能到场：宣告失踪");
    case AbsenceReason::Incapable: return PartyRows::tr("不能到场：无民事行为能力");
    }
    return {};
}

QString presenceText(const ApplicationParty &party)
{
    const QString reference = party.reference.value_or(QString());
    switch (party.presence) {
    case Presence::Here: return PartyRows::tr("已读证件，当场签署");
    case Presence::Remote: return PartyRows::tr("远程签署，编号 %1").arg(reference);
    case Presence::NotarisedProxy: return PartyRows::tr("公证委托，公证书 %1，原件已核对").arg(reference);
    case Presence::Absent: return party.reason ? absenceText(*party.reason) : QString();
    }
    return {};
}
} // namespace

PartyRows::PartyRows(IntakeSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("partyRows"));
    m_column->setContentsMargins(0, 0, 0, 0);
    refresh();
}

void PartyRows::refresh()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
        m_rows = nullptr;
    }
    const QList<ElementRole> parts = m_session.isIdentified() ? m_session.neededParts() : QList<ElementRole>();
    setVisible(!parts.isEmpty());
    if (parts.isEmpty())
        return;
    m_rows = new QWidget;
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const ElementRole part : parts) {
        const int came = int(std::count_if(m_session.coSigners().begin(), m_session.coSigners().end(),
                                           [part](const ApplicationParty &one) { return one.part == part; }));
        for (int nth = 0; nth < came; ++nth)
            column->addWidget(makeSigner(part, nth));
        if (came == 0 || repeats(part))
            column->addWidget(makeOpen(part, came > 0));
    }
    m_column->addWidget(m_rows);
}

QWidget *PartyRows::makeSigner(ElementRole part, int nth)
{
    const QString name = QStringLiteral("%1_%2").arg(QLatin1String(codeText(part))).arg(nth);
    QList<ApplicationParty> came = m_session.coSigners();
    came.removeIf([part](const ApplicationParty &one) { return one.part != part; });
    const ApplicationParty &party = came.at(nth);
    const QString who = party.person ? m_session.nameOf(*party.person) : QString();
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *state = new QLabel(who.isEmpty() ? tr("%1：%2").arg(partText(part), presenceText(party))
                                           : tr("%1 %2：%3").arg(partText(part), who, presenceText(party)));
    state->setObjectName(QStringLiteral("party_") + name);
    state->setWordWrap(true);
    row->addWidget(state, 1);
    auto *dismiss = new QPushButton(tr("去掉"));
    dismiss->setObjectName(QStringLiteral("partyDismiss_") + name);
    dismiss->setAccessibleName(tr("去掉%1").arg(state->text()));
    dismiss->setProperty("kind", QStringLiteral("quiet"));
    connect(dismiss, &QPushButton::clicked, this, [this, part, nth] { m_session.dismissSigner(part, nth); });
    row->addWidget(dismiss);
    return line;
}

QWidget *PartyRows::makeOpen(ElementRole part, bool isFurther)
{
    const QString code = QLatin1String(codeText(part));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *state = new QLabel(isFurther ? tr("还有别的%1就再登记").arg(partText(part))
                                       : tr("须由%1共同签署，还没有登记").arg(partText(part)));
    state->setObjectName(QStringLiteral("partyOpen_") + code);
    state->setProperty("kind", isFurther ? QStringLiteral("soft") : QString());
    state->setWordWrap(true);
    row->addWidget(state, 1);
    auto *read = new QPushButton(tr("读%1的证件").arg(partText(part)));
    read->setObjectName(QStringLiteral("partyRead_") + code);
    connect(read, &QPushButton::clicked, this, [this, part] { emit cardWanted(part); });
    row->addWidget(read);
    auto *otherwise = new QComboBox;
    otherwise->setObjectName(QStringLiteral("partyOtherwise_") + code);
    otherwise->setAccessibleName(tr("%1没有到场时").arg(partText(part)));
    otherwise->addItem(tr("没有到场…"));
    otherwise->addItem(tr("远程签署"), QLatin1String(codeText(Presence::Remote)));
    otherwise->addItem(tr("公证委托"), QLatin1String(codeText(Presence::NotarisedProxy)));
    for (const Code<AbsenceReason> &reason : absenceReasonCodes)
        otherwise->addItem(absenceText(reason.value), QLatin1String(reason.text));
    connect(otherwise, &QComboBox::activated, this, [this, part, otherwise](int index) {
        const QString chosen = otherwise->itemData(index).toString();
        if (const auto presence = codeValue<Presence>(chosen))
            askProof(part, *presence);
        else if (const auto reason = codeValue<AbsenceReason>(chosen))
            m_session.setElsewhere({part, {}, Presence::Absent, reason});
    });
    row->addWidget(otherwise);
    return line;
}

/// What proves a signature that is not given here: its number, and of a notarised authority the paper itself.
void PartyRows::askProof(ElementRole part, Presence presence)
{
    const bool isProxy = presence == Presence::NotarisedProxy;
    if (!m_proof) {
        m_proof = new Sheet(tr("不在现场签署"), *window());
        m_proof->setObjectName(QStringLiteral("partyProofSheet"));
        m_proof->acceptButton()->setText(tr("登记"));
        m_number = new QLineEdit;
        m_number->setObjectName(QStringLiteral("partyProofNumber"));
        m_number->setMaxLength(60);
        m_seen = new QCheckBox(tr("公证书原件已核对，复印件或扫描件随卷"));
        m_seen->setObjectName(QStringLiteral("partyProofSeen"));
        m_proof->body()->addWidget(m_number);
        m_proof->body()->addWidget(m_seen);
        connect(m_number, &QLineEdit::textChanged, this, &PartyRows::tellProof);
        connect(m_seen, &QCheckBox::toggled, this, &PartyRows::tellProof);
        connect(m_proof, &Sheet::accepted, this, [this] {
            ApplicationParty party = m_wanted;
            party.reference = m_number->text().trimmed();
            if (party.presence == Presence::NotarisedProxy)
                party.paperSeen = m_seen->isChecked();
            m_session.setElsewhere(party);
        });
    }
    m_wanted = {part, {}, presence, {}};
    m_number->clear();
    m_number->setPlaceholderText(isProxy ? tr("公证书编号") : tr("远程签署的编号"));
    m_number->setAccessibleName(m_number->placeholderText());
    m_seen->setChecked(false);
    m_seen->setVisible(isProxy);
    tellProof();
    m_proof->open();
}

void PartyRows::tellProof()
{
    m_proof->acceptButton()->setEnabled(!m_number->text().trimmed().isEmpty()
                                        && (m_wanted.presence != Presence::NotarisedProxy || m_seen->isChecked()));
}

} // namespace ow

#include "moc_PartyRows.cpp"
