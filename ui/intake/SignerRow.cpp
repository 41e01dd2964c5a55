#include "ui/intake/SignerRow.h"

#include "models/cases/Party.h"
#include "models/cases/PersonRules.h"
#include "ui/cases/CaseText.h"
#include "ui/common/CodeWords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

SignerRow::SignerRow(const ApplicationParty &party, const QString &masked, const QString &name, ScanDesk &scans,
                     QDate today, QWidget *parent)
    : QFrame(parent), m_paper(scans.isActive() ? proofPaper(party) : QString()), m_desk(scans)
{
    setObjectName(QStringLiteral("signer_") + name);
    const QString who =
        masked.isEmpty() ? codeWord(partText(party.part)) : tr("%1 %2").arg(codeWord(partText(party.part)), masked);
    auto *state = new QLabel(tr("%1：%2").arg(who, CaseText::presence(party)));
    state->setObjectName(QStringLiteral("party_") + name);
    state->setTextFormat(Qt::PlainText);
    state->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(state, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    if (!m_paper.isEmpty())
        addProof(*head, party, name, today);
    auto *dismiss = new QPushButton(tr("去掉"));
    dismiss->setObjectName(QStringLiteral("partyDismiss_") + name);
    dismiss->setAccessibleName(tr("去掉%1").arg(who));
    dismiss->setProperty("kind", QStringLiteral("quiet"));
    head->addWidget(dismiss);
    connect(dismiss, &QPushButton::clicked, this, &SignerRow::dismissed);
}

void SignerRow::addProof(QHBoxLayout &head, const ApplicationParty &party, const QString &name, QDate today)
{
    Material paper;
    paper.code = m_paper;
    paper.name = proofPaperName(party);
    auto *capture = new QPushButton(tr("扫描 (C)"));
    capture->setObjectName(QStringLiteral("partyScan_") + name);
    capture->setAccessibleName(tr("%1：扫描").arg(paper.name));
    capture->setProperty("kind", QStringLiteral("quiet"));
    head.addWidget(capture);
    m_scans = new ScanRows(m_desk, paper, today, this);
    layout()->addWidget(m_scans);
    connect(capture, &QPushButton::clicked, this, [this] { emit captureWanted(m_paper, {}); });
    connect(m_scans, &ScanRows::captureWanted, this,
            [this](const std::optional<QUuid> &replaces) { emit captureWanted(m_paper, replaces); });
    connect(m_scans, &ScanRows::viewWanted, this, &SignerRow::viewWanted);
    connect(&m_desk, &ScanDesk::changed, m_scans, &ScanRows::refresh);
}

void SignerRow::keyPressEvent(QKeyEvent *event)
{
    if (!m_scans || (event->modifiers() & ~Qt::KeypadModifier) || event->isAutoRepeat())
        return QFrame::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_C: emit captureWanted(m_paper, {}); break;
    case Qt::Key_V: m_scans->view(); break;
    case Qt::Key_O: m_scans->checkOriginal(); break;
    case Qt::Key_L: m_scans->showLooks(); break;
    case Qt::Key_Delete: m_scans->askRemoval(); break;
    default: QFrame::keyPressEvent(event);
    }
}

} // namespace ow

#include "moc_SignerRow.cpp"
