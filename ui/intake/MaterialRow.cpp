#include "ui/intake/MaterialRow.h"

#include "ui/common/Badge.h"
#include "ui/common/Theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ow {

namespace {
const char *findingText(MaterialFinding finding)
{
    switch (finding) {
    case MaterialFinding::Received: return QT_TRANSLATE_NOOP("ow::MaterialRow", "已收");
    case MaterialFinding::Missing: return QT_TRANSLATE_NOOP("ow::MaterialRow", "缺");
    case MaterialFinding::Verified: return QT_TRANSLATE_NOOP("ow::MaterialRow", "核验");
    case MaterialFinding::NotApplicable: return QT_TRANSLATE_NOOP("ow::MaterialRow", "不适用");
    }
    return "";
}
} // namespace

MaterialRow::MaterialRow(const Material &material, const QList<MaterialKind> &kinds, bool tolerable,
                         const QString &copies, const QString &items, const QString &when, QWidget *parent)
    : QFrame(parent), m_material(material), m_points(new QWidget), m_tickAll(new QPushButton(tr("全部符合 (A)"))),
      m_defects(new QLabel)
{
    setObjectName(QStringLiteral("materialRow_") + material.code);
    setProperty("kind", QStringLiteral("card"));
    m_check.material = material.code;
    auto *name = new QLabel(material.name);
    name->setStyleSheet(QStringLiteral("font-weight: 700"));
    auto *title = new QHBoxLayout;
    title->setSpacing(6);
    title->addWidget(name);
    if (kinds.contains(MaterialKind::Primary))
        title->addWidget(new Badge(tr("主要"), Badge::Tone::Primary));
    else if (kinds.contains(MaterialKind::Shared))
        title->addWidget(new Badge(tr("共享核验"), Badge::Tone::Good));
    if (tolerable)
        title->addWidget(new Badge(tr("可容缺"), Badge::Tone::Warn));
    else if (!kinds.contains(MaterialKind::Primary) && !kinds.contains(MaterialKind::Shared))
        title->addWidget(new Badge(tr("次要"), Badge::Tone::Plain));
    if (!when.isEmpty())
        title->addWidget(new Badge(tr("情形：%1").arg(when), Badge::Tone::Accent));
    title->addStretch();
    auto *note = new QLabel(QStringList{copies, items}.join(QStringLiteral("　")));
    note->setProperty("kind", QStringLiteral("small"));
    note->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addLayout(title);
    texts->addWidget(note);

    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addLayout(texts, 1);
    const std::pair<MaterialFinding, const char *> findings[] = {{MaterialFinding::Received, "received_"},
                                                                 {MaterialFinding::Missing, "missing_"},
                                                                 {MaterialFinding::Verified, "verified_"},
                                                                 {MaterialFinding::NotApplicable, "notApplicable_"}};
    for (const auto &[finding, prefix] : findings) {
        auto *button =
            new QPushButton(QStringLiteral("%1 %2").arg(m_findings.size() + 1).arg(tr(findingText(finding))));
        button->setObjectName(QLatin1String(prefix) + material.code);
        button->setAccessibleName(tr("%1：%2").arg(material.name, tr(findingText(finding))));
        button->setCheckable(true);
        head->addWidget(button);
        m_findings.insert(finding, button);
        connect(button, &QPushButton::clicked, this, [this, finding = finding] { find(finding); });
    }
    auto *points = new QGridLayout(m_points);
    points->setContentsMargins(0, 0, 0, 0);
    points->setVerticalSpacing(0);
    int line = 0;
    for (const Criterion &criterion : material.criteria) {
        const QString code = criterion.defect.code;
        auto *tickBox = new QCheckBox(criterion.text);
        tickBox->setObjectName(QStringLiteral("tick_") + code);
        auto *faulty = new QPushButton(tr("不符"));
        faulty->setObjectName(QStringLiteral("defect_") + code);
        faulty->setAccessibleName(tr("不符：%1").arg(criterion.text));
        faulty->setProperty("kind", QStringLiteral("quiet"));
        faulty->setCheckable(true);
        points->addWidget(tickBox, line, 0);
        points->addWidget(faulty, line, 1);
        m_ticks.insert(code, tickBox);
        m_faulty.insert(code, faulty);
        connect(tickBox, &QCheckBox::toggled, this, [this, code](bool on) { tick(code, on); });
        connect(faulty, &QPushButton::toggled, this, [this, code](bool on) { fault(code, on); });
        ++line;
    }
    m_tickAll->setObjectName(QStringLiteral("tickAll_") + material.code);
    points->addWidget(m_tickAll, 0, 2, Qt::AlignTop);
    points->setColumnStretch(0, 1);
    connect(m_tickAll, &QPushButton::clicked, this, &MaterialRow::tickAll);
    m_defects->setWordWrap(true);
    m_defects->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("bad").name()));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_points);
    column->addWidget(m_defects);
    // Only papers of a situation can be out of place. Not before the buttons stand on the row: one shown without would be a window of
    // its own for a moment, and take the keyboard away.
    m_findings[MaterialFinding::NotApplicable]->setVisible(!when.isEmpty());
    m_findings[MaterialFinding::Verified]->setVisible(kinds.contains(MaterialKind::Shared));
    refresh();
}

void MaterialRow::tell(const MaterialCheck &check, bool decided)
{
    m_check = check;
    m_decided = decided;
    refresh();
}

void MaterialRow::onlyPresent()
{
    m_findings[MaterialFinding::Missing]->hide();
    m_findings[MaterialFinding::NotApplicable]->hide();
}

void MaterialRow::find(MaterialFinding finding)
{
    m_check.finding = finding;
    m_decided = true;
    if (finding == MaterialFinding::Missing || finding == MaterialFinding::NotApplicable) {
        m_check.ticked.clear();
        m_check.defects.clear();
    }
    refresh();
    emit checked(m_check);
}

void MaterialRow::tick(const QString &code, bool inOrder)
{
    m_check.ticked.removeAll(code);
    if (inOrder) {
        m_check.ticked.append(code);
        m_check.defects.removeAll(code);
    }
    refresh();
    emit checked(m_check);
}

void MaterialRow::fault(const QString &code, bool faulty)
{
    m_check.defects.removeAll(code);
    if (faulty) {
        m_check.defects.append(code);
        m_check.ticked.removeAll(code);
    }
    refresh();
    emit checked(m_check);
}

void MaterialRow::tickAll()
{
    // What another office holds is looked up there, not asked for.
    const bool isShared = !m_findings[MaterialFinding::Verified]->isHidden();
    if (!m_decided || m_check.finding == MaterialFinding::Missing || m_check.finding == MaterialFinding::NotApplicable)
        m_check.finding = isShared ? MaterialFinding::Verified : MaterialFinding::Received;
    m_decided = true;
    m_check.defects.clear();
    m_check.ticked.clear();
    for (const Criterion &criterion : std::as_const(m_material.criteria))
        m_check.ticked.append(criterion.defect.code);
    refresh();
    emit checked(m_check);
}

void MaterialRow::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier || event->isAutoRepeat())
        return QFrame::keyPressEvent(event);
    const int index = event->key() - Qt::Key_1;
    const MaterialFinding order[] = {MaterialFinding::Received, MaterialFinding::Missing, MaterialFinding::Verified,
                                     MaterialFinding::NotApplicable};
    if (event->key() == Qt::Key_A && isEnabled())
        tickAll();
    else if (index >= 0 && index < 4 && isEnabled() && !m_findings[order[index]]->isHidden())
        find(order[index]);
    else
        return QFrame::keyPressEvent(event);
    emit keyDone();
}

bool MaterialRow::isSettled(bool onlyFound) const
{
    if (!m_decided)
        return false;
    const bool isLookedUp =
        m_check.finding == MaterialFinding::Verified && !m_findings[MaterialFinding::Verified]->isHidden();
    const bool isThere = m_check.finding == MaterialFinding::Received || m_check.finding == MaterialFinding::Verified;
    return onlyFound || !isThere || isLookedUp
        || m_check.ticked.size() + m_check.defects.size() == m_material.criteria.size();
}

void MaterialRow::refresh()
{
    for (auto button = m_findings.begin(); button != m_findings.end(); ++button) {
        const bool on = m_decided && button.key() == m_check.finding;
        (*button)->setChecked(on);
        Theme::setVariant(**button, "kind",
                          !on                                            ? QStringLiteral("secondary")
                              : button.key() == MaterialFinding::Missing ? QStringLiteral("danger")
                                                                         : QStringLiteral("primary"));
    }
    const bool present =
        m_decided && (m_check.finding == MaterialFinding::Received || m_check.finding == MaterialFinding::Verified);
    m_points->setVisible(present && !m_ticks.isEmpty());
    QStringList defects;
    for (const Criterion &criterion : std::as_const(m_material.criteria)) {
        const QString code = criterion.defect.code;
        const bool faulty = m_check.defects.contains(code);
        const QSignalBlocker tickQuiet(m_ticks[code]);
        const QSignalBlocker faultQuiet(m_faulty[code]);
        m_ticks[code]->setChecked(m_check.ticked.contains(code));
        m_faulty[code]->setChecked(faulty);
        Theme::setVariant(*m_faulty[code], "kind", faulty ? QStringLiteral("danger") : QStringLiteral("quiet"));
        if (faulty)
            defects.append(tr("%1。%2").arg(criterion.defect.wording, criterion.defect.cure));
    }
    if (m_decided && m_check.finding == MaterialFinding::Missing)
        defects.append(tr("%1。%2").arg(m_material.missing.wording, m_material.missing.cure));
    m_defects->setText(defects.join(QLatin1Char('\n')));
    m_defects->setVisible(!defects.isEmpty());
}

} // namespace ow

#include "moc_MaterialRow.cpp"
