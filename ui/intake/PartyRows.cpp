#include "ui/intake/PartyRows.h"

#include "models/cases/PersonRules.h"
#include "ui/cases/CaseText.h"
#include "ui/common/CodeWords.h"
#include "ui/common/Sheet.h"
#include "ui/intake/SignerRow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

PartyRows::PartyRows(IntakeSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("partyRows"));
    m_column->setContentsMargins(0, 0, 0, 0);
    auto *key = new QShortcut(QKeySequence(QStringLiteral("Alt+P")), this);
    connect(key, &QShortcut::activated, this, [this] {
        if (m_next)
            emit cardWanted(*m_next);
    });
    refresh();
}

void PartyRows::refresh()
{
    const QList<ElementRole> parts = m_session.isIdentified() ? m_session.neededParts() : QList<ElementRole>();
    const Shown shown{parts, m_session.coSigners(), m_session.scans().isActive()};
    if (m_rows && shown == m_shown) // what the keyboard stands on stays
        return;
    m_shown = shown;
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
        m_rows = nullptr;
    }
    setVisible(!parts.isEmpty());
    m_next.reset();
    if (parts.isEmpty())
        return;
    m_next = nextPart(parts);
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

/// Whose document the key reads: of the first part nobody plays yet, else of the first that more than one may play.
std::optional<ElementRole> PartyRows::nextPart(const QList<ElementRole> &parts) const
{
    for (const bool further : {false, true}) {
        for (const ElementRole part : parts) {
            const auto isHis = [part](const ApplicationParty &one) { return one.part == part; };
            const bool came = std::any_of(m_session.coSigners().begin(), m_session.coSigners().end(), isHis);
            if (further ? repeats(part) : !came)
                return part;
        }
    }
    return std::nullopt;
}

QWidget *PartyRows::makeSigner(ElementRole part, int nth)
{
    const QString name = QStringLiteral("%1_%2").arg(QLatin1String(codeText(part))).arg(nth);
    QList<ApplicationParty> came = m_session.coSigners();
    came.removeIf([part](const ApplicationParty &one) { return one.part != part; });
    const ApplicationParty &party = came.at(nth);
    const QString who = party.person ? m_session.nameOf(*party.person) : QString();
    auto *row = new SignerRow(party, who, name, m_session.scans(), m_session.today());
    connect(row, &SignerRow::dismissed, this, [this, part, nth] { m_session.dismissSigner(part, nth); });
    connect(row, &SignerRow::captureWanted, this, &PartyRows::captureWanted);
    connect(row, &SignerRow::viewWanted, this, &PartyRows::viewWanted);
    return row;
}

QWidget *PartyRows::makeOpen(ElementRole part, bool isFurther)
{
    const QString code = QLatin1String(codeText(part));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *state = new QLabel(isFurther ? tr("还有别的%1就再登记").arg(codeWord(partText(part)))
                                       : tr("须由%1共同签署，还没有登记").arg(codeWord(partText(part))));
    state->setObjectName(QStringLiteral("partyOpen_") + code);
    state->setProperty("kind", isFurther ? QStringLiteral("soft") : QString());
    state->setWordWrap(true);
    row->addWidget(state, 1);
    const bool isNext = m_next == part;
    auto *read = new QPushButton(isNext ? tr("读%1的证件 (Alt+P)").arg(codeWord(partText(part)))
                                        : tr("读%1的证件").arg(codeWord(partText(part))));
    read->setObjectName(QStringLiteral("partyRead_") + code);
    connect(read, &QPushButton::clicked, this, [this, part] { emit cardWanted(part); });
    row->addWidget(read);
    auto *otherwise = new QComboBox;
    otherwise->setObjectName(QStringLiteral("partyOtherwise_") + code);
    otherwise->setAccessibleName(tr("%1没有到场时").arg(codeWord(partText(part))));
    otherwise->addItem(tr("没有到场…"));
    otherwise->addItem(tr("远程签署"), QLatin1String(codeText(Presence::Remote)));
    otherwise->addItem(tr("公证委托"), QLatin1String(codeText(Presence::NotarisedProxy)));
    for (const Code<AbsenceReason> &reason : absenceReasonCodes)
        otherwise->addItem(CaseText::absence(reason.value), QLatin1String(reason.text));
    connect(otherwise, &QComboBox::activated, this, [this, part, otherwise](int index) {
        const QString chosen = otherwise->itemData(index).toString();
        otherwise->setCurrentIndex(0); // whoever thinks better of it finds the question as it was
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
        m_proof = new Sheet({}, *window());
        m_proof->setObjectName(QStringLiteral("partyProofSheet"));
        m_proof->acceptButton()->setText(tr("登记"));
        m_number = new QLineEdit;
        m_number->setObjectName(QStringLiteral("partyProofNumber"));
        m_number->setMaxLength(60);
        m_seen = new QCheckBox(tr("公证书原件已核对"));
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
    m_proof->setTitle(isProxy ? tr("%1公证委托").arg(codeWord(partText(part)))
                              : tr("%1远程签署").arg(codeWord(partText(part))));
    m_proof->setMessage(isProxy ? tr("请核对公证书原件，填写公证书编号。登记后可以扫描公证书，随本次申请存档。")
                                : tr("请填写远程签署平台给出的编号。登记后可以扫描签署记录，随本次申请存档。"));
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
