#include "ui/intake/MaterialRow.h"

#include "models/cases/CaseRules.h"
#include "ui/common/Badge.h"
#include "ui/common/Theme.h"
#include "ui/intake/PaperFacts.h"
#include "ui/intake/PointGrid.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
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

MaterialRow::MaterialRow(const Material &material, const PaperWords &words, QDate today, ScanDesk *scans,
                         QWidget *parent)
    : QFrame(parent), m_material(material), m_words(words), m_today(today), m_badges(new QWidget), m_note(new QLabel),
      m_capture(new QPushButton(tr("扫描 (C)"))), m_seen(new QPushButton(tr("原件已看 (E)"))), m_sent(new QLabel),
      m_lookUp(new QPushButton(tr("核验 (A)"))), m_instead(new QPushButton(tr("改看材料… (R)"))),
      m_registerText(new QLabel), m_grade(new Badge), m_points(new PointGrid(material)),
      m_facts(new PaperFacts(material, words.originals, words.copies)), m_defects(new QLabel)
{
    setObjectName(QStringLiteral("materialRow_") + material.code);
    setProperty("kind", QStringLiteral("card"));
    m_check.material = material.code;
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    makeHead(*head);
    m_defects->setWordWrap(true);
    m_defects->setObjectName(QStringLiteral("defects_") + material.code);
    m_defects->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("bad").name()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(2);
    column->addLayout(head);
    m_sent->setObjectName(QStringLiteral("sent_") + material.code);
    m_sent->setProperty("kind", QStringLiteral("small"));
    m_sent->setWordWrap(true);
    column->addWidget(m_registerText);
    column->addWidget(m_sent);
    column->addWidget(m_points);
    column->addWidget(m_facts);
    if (scans) {
        m_scans = new ScanRows(*scans, material, today, this);
        column->addWidget(m_scans);
        connect(m_scans, &ScanRows::captureWanted, this, &MaterialRow::captureWanted);
        connect(m_scans, &ScanRows::viewWanted, this, &MaterialRow::viewWanted);
        connect(m_scans, &ScanRows::taken, this, [this] {
            if (!isThere())
                find(MaterialFinding::Received);
        });
    }
    column->addWidget(m_defects);
    connect(m_points, &PointGrid::ticked, this, &MaterialRow::tick);
    connect(m_points, &PointGrid::faulted, this, &MaterialRow::fault);
    connect(m_points, &PointGrid::allTicked, this, &MaterialRow::tickAll);
    connect(m_facts, &PaperFacts::validToSaid, this, [this](QDate day) { date(CriterionKind::Valid, day); });
    connect(m_facts, &PaperFacts::issuedSaid, this, [this](QDate day) { date(CriterionKind::Recent, day); });
    connect(m_facts, &PaperFacts::counted, this, &MaterialRow::count);
    connect(m_facts, &PaperFacts::remarked, this, &MaterialRow::remark);
    setWords(words);
}

void MaterialRow::makeHead(QHBoxLayout &head)
{
    auto *name = new QLabel(m_material.name);
    name->setStyleSheet(QStringLiteral("font-weight: 700"));
    auto *title = new QHBoxLayout;
    title->setSpacing(6);
    title->addWidget(name);
    auto *badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(6);
    title->addWidget(m_badges);
    m_grade->setObjectName(QStringLiteral("grade_") + m_material.code);
    m_grade->hide();
    title->addWidget(m_grade);
    title->addStretch();
    m_note->setObjectName(QStringLiteral("asked_") + m_material.code);
    m_note->setProperty("kind", QStringLiteral("small"));
    m_note->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addLayout(title);
    texts->addWidget(m_note);
    head.addLayout(texts, 1);
    const std::pair<MaterialFinding, const char *> findings[] = {{MaterialFinding::Received, "received_"},
                                                                 {MaterialFinding::Missing, "missing_"},
                                                                 {MaterialFinding::Verified, "verified_"},
                                                                 {MaterialFinding::NotApplicable, "notApplicable_"}};
    for (const auto &[finding, prefix] : findings) {
        auto *button =
            new QPushButton(QStringLiteral("%1 %2").arg(m_findings.size() + 1).arg(tr(findingText(finding))));
        button->setObjectName(QLatin1String(prefix) + m_material.code);
        button->setAccessibleName(tr("%1：%2").arg(m_material.name, tr(findingText(finding))));
        button->setCheckable(true);
        head.addWidget(button);
        m_findings.insert(finding, button);
        connect(button, &QPushButton::clicked, this, [this, finding = finding] { find(finding); });
    }
    makeRegister(head);
    m_seen->setObjectName(QStringLiteral("originalSeen_") + m_material.code);
    m_seen->setAccessibleName(tr("%1：原件已看").arg(m_material.name));
    head.addWidget(m_seen);
    connect(m_seen, &QPushButton::clicked, this, &MaterialRow::seeOriginal);
    m_capture->setObjectName(QStringLiteral("capture_") + m_material.code);
    m_capture->setAccessibleName(tr("%1：扫描").arg(m_material.name));
    m_capture->setProperty("kind", QStringLiteral("quiet"));
    head.addWidget(m_capture);
    connect(m_capture, &QPushButton::clicked, this, [this] { emit captureWanted({}); });
}

void MaterialRow::makeRegister(QHBoxLayout &head)
{
    m_lookUp->setObjectName(QStringLiteral("lookUp_") + m_material.code);
    m_lookUp->setAccessibleName(tr("%1：共享核验").arg(m_material.name));
    m_instead->setObjectName(QStringLiteral("instead_") + m_material.code);
    m_instead->setAccessibleName(tr("%1：改看材料").arg(m_material.name));
    m_instead->setProperty("kind", QStringLiteral("quiet"));
    m_registerText->setObjectName(QStringLiteral("registerWord_") + m_material.code);
    m_registerText->setWordWrap(true);
    head.addWidget(m_lookUp);
    head.addWidget(m_instead);
    connect(m_lookUp, &QPushButton::clicked, this, &MaterialRow::lookUp);
    connect(m_instead, &QPushButton::clicked, this, &MaterialRow::replacementWanted);
}

bool MaterialRow::isLookedUp() const
{
    return m_register.state == MaterialCheckState::Checked || m_register.state == MaterialCheckState::Manual;
}

void MaterialRow::lookUp()
{
    if (!isLookedUp() && m_register.state != MaterialCheckState::Checking)
        emit registerWanted();
}

void MaterialRow::tellRegister(const RegisterWord &word)
{
    m_register = word;
    m_registerText->setText(word.text);
    const bool isBad = word.state == MaterialCheckState::NotFound || word.state == MaterialCheckState::Failed;
    m_registerText->setStyleSheet(isBad ? QStringLiteral("color: %1").arg(Theme::colour("bad").name()) : QString());
    refresh();
}

void MaterialRow::tellGrade(const QString &text)
{
    m_grade->tell(text, Badge::Tone::Plain);
    m_grade->setVisible(!text.isEmpty());
}

void MaterialRow::setWords(const PaperWords &words)
{
    m_words = words;
    qDeleteAll(m_badges->findChildren<Badge *>());
    const auto badge = [&](const QString &text, Badge::Tone tone) {
        auto *made = new Badge(text, tone);
        m_badges->layout()->addWidget(made);
    };
    if (words.isPrimary)
        badge(tr("主要"), Badge::Tone::Primary);
    else if (words.isShared)
        badge(tr("共享核验，免提交"), Badge::Tone::Good);
    if (words.isTolerable)
        badge(tr("可容缺"), Badge::Tone::Warn);
    else if (!words.isPrimary && !words.isShared)
        badge(tr("次要"), Badge::Tone::Plain);
    if (!words.when.isEmpty())
        badge(tr("情形：%1").arg(words.when), Badge::Tone::Accent);
    QStringList note{words.asked, words.items};
    note.removeAll(QString());
    m_note->setText(note.join(QStringLiteral("　")));
    m_note->setVisible(!note.isEmpty());
    // What a rule asks for cannot be waved aside.
    m_findings[MaterialFinding::NotApplicable]->setVisible(words.isJudged);
    m_findings[MaterialFinding::Verified]->hide(); // only a register's answer or a recorded stand-in says so
    m_findings[MaterialFinding::Received]->setVisible(!words.isShared);
    m_findings[MaterialFinding::Missing]->setVisible(!words.isShared);
    m_lookUp->setVisible(words.isShared);
    m_instead->setVisible(words.isShared);
    m_registerText->setVisible(words.isShared);
    m_facts->setAsked(words.originals, words.copies);
    refresh();
}

void MaterialRow::tell(const MaterialCheck &check, bool decided)
{
    m_check = check;
    m_decided = decided;
    refresh();
}

void MaterialRow::refreshScans()
{
    if (m_scans)
        m_scans->refresh();
}

void MaterialRow::onlyPresent()
{
    m_findings[MaterialFinding::Missing]->hide();
    m_findings[MaterialFinding::NotApplicable]->hide();
}

void MaterialRow::setNarrow(bool narrow)
{
    m_points->showSamples(!narrow);
}

void MaterialRow::asSent()
{
    m_asSent = true;
    refresh();
}

bool MaterialRow::isOriginalUnseen() const
{
    return isThere() && m_check.uploaded && m_words.originals > 0
        && m_check.originals.value_or(m_words.originals) < m_words.originals;
}

void MaterialRow::seeOriginal()
{
    if (m_asSent || !isOriginalUnseen())
        return;
    m_check.originals.reset();
    m_scans->checkOriginal(); // what was sent is the same paper
    refresh();
    emit checked(m_check);
}

void MaterialRow::focusFinding()
{
    (m_words.isShared ? m_lookUp : m_findings[MaterialFinding::Received])->setFocus(Qt::TabFocusReason);
}

bool MaterialRow::isThere() const
{
    return m_decided && (m_check.finding == MaterialFinding::Received || m_check.finding == MaterialFinding::Verified);
}

void MaterialRow::find(MaterialFinding finding)
{
    m_check.finding = finding;
    m_decided = true;
    if (!isThere()) {
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
    if (!isThere())
        m_check.finding = MaterialFinding::Received;
    m_decided = true;
    // A date that is past is not in order, whoever says so.
    m_check.defects = overdue();
    m_check.ticked.clear();
    for (const Criterion &criterion : std::as_const(m_material.criteria)) {
        if (!m_check.defects.contains(criterion.defect.code))
            m_check.ticked.append(criterion.defect.code);
    }
    refresh();
    emit checked(m_check);
}

/// The day the paper says decides its tick.
void MaterialRow::date(CriterionKind kind, QDate day)
{
    std::optional<QDate> &kept = kind == CriterionKind::Valid ? m_check.validTo : m_check.issuedOn;
    const std::optional<QDate> said = day.isValid() ? std::optional(day) : std::nullopt;
    if (kept == said)
        return;
    kept = said;
    const QStringList past = overdue();
    for (const Criterion &criterion : std::as_const(m_material.criteria)) {
        if (criterion.kind != kind)
            continue;
        const QString &code = criterion.defect.code;
        m_check.ticked.removeAll(code);
        m_check.defects.removeAll(code);
        if (said)
            (past.contains(code) ? m_check.defects : m_check.ticked).append(code);
    }
    refresh();
    emit checked(m_check);
}

void MaterialRow::count(int originals, int copies)
{
    m_check.originals = originals;
    m_check.copies = copies;
    refresh();
    emit checked(m_check);
}

void MaterialRow::remark(const QString &text)
{
    const std::optional<QString> said = text.isEmpty() ? std::nullopt : std::optional(text);
    if (m_check.remark == said)
        return;
    m_check.remark = said;
    emit checked(m_check);
}

bool MaterialRow::actOnScan(int key)
{
    if (!m_scans)
        return false;
    switch (key) {
    case Qt::Key_C: emit captureWanted({}); return true;
    case Qt::Key_V: m_scans->view(); return true;
    case Qt::Key_O: m_scans->checkOriginal(); return true;
    case Qt::Key_U: m_scans->takeOver(); return true;
    case Qt::Key_L: m_scans->showLooks(); return true;
    case Qt::Key_Delete: m_scans->askRemoval(); return true;
    default: return false;
    }
}

void MaterialRow::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier || event->isAutoRepeat() || !isEnabled())
        return QFrame::keyPressEvent(event);
    if (m_words.isShared && event->key() == Qt::Key_R)
        emit replacementWanted();
    else if (findingKey(event->key()))
        emit keyDone();
    else if (!faultHere(event->key()) && !goTo(event->key()) && !actOnScan(event->key()))
        QFrame::keyPressEvent(event);
}

/// Keys that say something about the paper.
bool MaterialRow::findingKey(int key)
{
    const int index = key - Qt::Key_1;
    const MaterialFinding order[] = {MaterialFinding::Received, MaterialFinding::Missing, MaterialFinding::Verified,
                                     MaterialFinding::NotApplicable};
    if (key == Qt::Key_A)
        m_words.isShared ? lookUp() : tickAll();
    else if (index >= 0 && index < 4 && !m_findings[order[index]]->isHidden())
        find(order[index]);
    else
        return false;
    return true;
}

/// The keyboard stays: more may be wrong with it, or a remark follows.
bool MaterialRow::faultHere(int key)
{
    const QString point = m_points->current();
    if (key != Qt::Key_X || point.isEmpty())
        return false;
    fault(point, !m_check.defects.contains(point));
    return true;
}

/// Keys that move the keyboard, or say what was seen while it stays.
bool MaterialRow::goTo(int key)
{
    switch (key) {
    case Qt::Key_E: seeOriginal(); return true;
    case Qt::Key_PageDown: emit rowWanted(1); return true;
    case Qt::Key_PageUp: emit rowWanted(-1); return true;
    case Qt::Key_D: m_facts->focusDate(); return true;
    case Qt::Key_N: m_facts->focusCount(); return true;
    case Qt::Key_M: m_facts->focusRemark(); return true;
    default: return false;
    }
}

bool MaterialRow::isSettled(bool onlyFound) const
{
    // A register that is being asked is not waited for: what it lacks is named with the decision.
    if (m_words.isShared)
        return onlyFound || isLookedUp() || m_register.state == MaterialCheckState::Checking
            || (m_decided && m_check.finding == MaterialFinding::NotApplicable);
    if (!m_decided)
        return false;
    return onlyFound || !isThere() || m_check.ticked.size() + m_check.defects.size() == m_material.criteria.size();
}

QStringList MaterialRow::overdue() const
{
    MaterialUse demand;
    demand.issuedWithin = m_words.issuedWithin;
    demand.validAfter = m_words.validAfter;
    return overdueTicks(m_material, &demand, m_check, m_today);
}

QString MaterialRow::dateNote(bool &isOver) const
{
    isOver = !overdue().isEmpty();
    if (isOver && m_check.validTo && *m_check.validTo < m_today)
        return tr("已于 %1 到期，按不符处理。").arg(m_check.validTo->toString(Qt::ISODate));
    if (isOver)
        return tr("日期不合要求，按不符处理。");
    if (m_check.validTo && m_words.due.isValid() && *m_check.validTo < m_words.due)
        return tr("将于 %1 到期，早于 %2 的办结期限 %3，请提醒申请人。")
            .arg(m_check.validTo->toString(Qt::ISODate), m_words.dueItem, m_words.due.toString(Qt::ISODate));
    return {};
}

QStringList MaterialRow::defectWords() const
{
    QStringList words;
    for (const Criterion &criterion : m_material.criteria) {
        if (m_check.defects.contains(criterion.defect.code))
            words.append(tr("%1。%2").arg(criterion.defect.wording, criterion.defect.cure));
    }
    if (m_decided && m_check.finding == MaterialFinding::Missing && !m_words.isShared)
        words.append(tr("%1。%2").arg(m_material.missing.wording, m_material.missing.cure));
    const int originals = m_check.originals.value_or(m_words.originals);
    const int copies = m_check.copies.value_or(m_words.copies);
    if (m_decided && m_check.finding == MaterialFinding::Received && !(m_asSent && m_check.uploaded)
        && (originals < m_words.originals || copies < m_words.copies))
        words.append(isOriginalUnseen() ? tr("原件还没有看，请核对原件。") : tr("份数不足，请补足。"));
    return words;
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
    const bool isBrought = isThere() && !m_words.isShared;
    m_points->setVisible(isBrought && !m_material.criteria.isEmpty());
    m_points->tell(m_check);
    bool isOver = false;
    const QString note = dateNote(isOver);
    const QStringList defects = defectWords();
    m_facts->tell(m_check, isBrought, m_decided && !defects.isEmpty(), note, isOver);
    m_defects->setText(defects.join(QLatin1Char('\n')));
    m_defects->setVisible(!defects.isEmpty());
    const qsizetype files = m_check.uploaded ? m_check.uploaded->size() : 0;
    m_sent->setText(isOriginalUnseen() ? tr("网上已传 %1 个文件，原件还没有看").arg(files)
                                       : tr("网上已传 %1 个文件").arg(files));
    m_sent->setVisible(files > 0);
    m_seen->setVisible(!m_asSent && isOriginalUnseen());
    m_capture->setVisible(m_scans);
    Theme::setVariant(*m_lookUp, "kind", isLookedUp() ? QStringLiteral("primary") : QStringLiteral("secondary"));
    m_instead->setEnabled(!isLookedUp());
}

} // namespace ow

#include "moc_MaterialRow.cpp"
