#include "ui/intake/PartyRows.h"

#include "models/cases/PersonRules.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
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
    switch (party.presence) {
    case Presence::Here: return PartyRows::tr("已读证件，当场签署");
    case Presence::Remote: return PartyRows::tr("远程签署");
    case Presence::NotarisedProxy: return PartyRows::tr("公证委托，收公证书");
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
    for (const ElementRole part : parts)
        column->addWidget(makeRow(part));
    m_column->addWidget(m_rows);
}

QWidget *PartyRows::makeRow(ElementRole part)
{
    const QString code = QLatin1String(codeText(part));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    const QList<ApplicationParty> &came = m_session.coSigners();
    const auto party =
        std::find_if(came.begin(), came.end(), [part](const ApplicationParty &one) { return one.part == part; });
    auto *state = new QLabel(party == came.end() ? tr("须由%1共同签署，还没有登记").arg(partText(part))
                                                 : tr("%1：%2").arg(partText(part), presenceText(*party)));
    state->setObjectName(QStringLiteral("party_") + code);
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
            m_session.setAbsent(part, *presence, {});
        else if (const auto reason = codeValue<AbsenceReason>(chosen))
            m_session.setAbsent(part, Presence::Absent, reason);
    });
    row->addWidget(otherwise);
    return line;
}

} // namespace ow

#include "moc_PartyRows.cpp"
