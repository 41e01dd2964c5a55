#include "ui/intake/PapersSection.h"

#include "models/forms/FormMerge.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

QString copiesWords(int originals, int copies)
{
    QStringList parts;
    if (originals > 0)
        parts.append(QCoreApplication::translate("ow::PapersSection", "原件%1份").arg(originals));
    if (copies > 0)
        parts.append(QCoreApplication::translate("ow::PapersSection", "复印件%1份").arg(copies));
    return parts.isEmpty() ? QCoreApplication::translate("ow::PapersSection", "免交，窗口核验")
                           : parts.join(QStringLiteral("、"));
}

PapersSection::PapersSection(IntakeSession &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&m_session, &IntakeSession::sheetChanged, this, &PapersSection::rebuild);
    connect(&m_session, &IntakeSession::ticketChanged, this, &PapersSection::rebuild);
    // Registers vouch for papers beside what the clerk does.
    connect(&m_session, &IntakeSession::checkChanged, this, [this](const QString &material) {
        auto *row = m_body ? m_body->findChild<MaterialRow *>(QStringLiteral("materialRow_") + material) : nullptr;
        if (row)
            row->tell(m_session.check(material), true);
    });
    connect(&m_session, &IntakeSession::submittedChanged, this, [this] {
        if (m_body)
            m_body->setEnabled(false);
    });
}

void PapersSection::rebuild()
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
        m_body = nullptr;
    }
    if (!m_session.sheet())
        return;
    m_body = new QWidget;
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const CommonMaterial &paper : mergeMaterials(m_session.catalogue(), m_session.sheetItems())) {
        if (!paper.material)
            continue;
        QList<MaterialKind> kinds;
        QStringList items;
        QString when;
        bool tolerable = false;
        for (const CommonUse &use : paper.uses) {
            kinds.append(use.use.kind);
            tolerable = tolerable || use.use.tolerable;
            const Item *known = m_session.item(use.item);
            items.append(known ? known->shortName : use.item);
            if (use.use.necessity == Necessity::Situational)
                when = use.use.when.value_or(QString());
        }
        auto *row = new MaterialRow(*paper.material, kinds, tolerable, copiesWords(paper.originals, paper.copies),
                                    tr("用于 %1").arg(items.join(QStringLiteral("、"))), when);
        const QList<MaterialCheck> checks = m_session.checks();
        const bool decided = std::any_of(checks.begin(), checks.end(),
                                         [&](const MaterialCheck &c) { return c.material == paper.material->code; });
        MaterialCheck check = m_session.check(paper.material->code);
        if (!decided && !when.isEmpty())
            check.finding = MaterialFinding::NotApplicable;
        row->tell(check, decided || !when.isEmpty());
        column->addWidget(row);
        connect(row, &MaterialRow::checked, &m_session, &IntakeSession::setCheck);
        connect(row, &MaterialRow::keyDone, this, [this, row] {
            if (row->isSettled(m_session.isReceiving()) && !focusFirstOpen())
                emit onWanted();
        });
    }
    layout()->addWidget(m_body);
}

void PapersSection::focusFirst()
{
    if (auto *row = findChild<MaterialRow *>())
        row->findChild<QPushButton *>()->setFocus(Qt::TabFocusReason);
}

bool PapersSection::focusFirstOpen()
{
    for (MaterialRow *row : m_body ? m_body->findChildren<MaterialRow *>() : QList<MaterialRow *>()) {
        if (row->isSettled(m_session.isReceiving()))
            continue;
        row->findChild<QPushButton *>()->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

bool PapersSection::focusMaterial(const QString &code)
{
    auto *button = findChild<QPushButton *>(QStringLiteral("received_") + code);
    if (!button)
        return false;
    button->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace ow

#include "moc_PapersSection.cpp"
