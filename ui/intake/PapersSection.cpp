#include "ui/intake/PapersSection.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseRules.h"
#include "models/cases/ScanRules.h"
#include "ui/capture/CaptureSheet.h"
#include "ui/capture/ScanViewer.h"
#include "ui/common/Badge.h"
#include "ui/common/CodeWords.h"
#include "ui/intake/SaidDesk.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
QString namesOf(const QList<const Item *> &items)
{
    QStringList names;
    for (const Item *item : items)
        names.append(item->shortName);
    return names.join(QStringLiteral("、"));
}

/// 原件1份, and who asks that many where not all do.
QString countWords(const QString &counted, const Strictest<int> &count, qsizetype items)
{
    return count.askedBy.size() == items
        ? counted
        : QCoreApplication::translate("ow::PapersSection", "%1（%2）").arg(counted, namesOf(count.askedBy));
}
/// All that decides which rows stand where and what they say of their items.
QStringList shapeOf(const PaperSet &set)
{
    QStringList shape;
    for (const CommonPaper &paper : set.papers) {
        QStringList asking;
        for (const PaperDemand &demand : paper.demands)
            asking.append(demand.item->code + QString::number(int(demand.need)));
        shape.append(paper.material->code + QLatin1Char(' ') + asking.join(QLatin1Char(' ')));
    }
    for (const PaperChoice &choice : set.choices)
        shape.append(choice.materials.join(QLatin1Char('|')) + namesOf(choice.items));
    return shape;
}
} // namespace

PapersSection::PapersSection(IntakeSession &session, SaidDesk &said, StationContext &context, int window, QWidget &page)
    : m_session(session), m_said(said), m_window(window), m_calendar(context.calendar->value()),
      m_capture(new CaptureSheet(context.capture, context.clock, context.scheduler, page)),
      m_viewer(new ScanViewer(page)), m_open(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_open->setObjectName(QStringLiteral("papersOpen"));
    m_open->setProperty("kind", QStringLiteral("small"));
    m_open->setWordWrap(true);
    column->addWidget(m_open);
    connect(&m_session, &IntakeSession::sheetChanged, this, &PapersSection::rebuild);
    connect(&m_session, &IntakeSession::ticketChanged, this, &PapersSection::rebuild);
    connect(&m_session, &IntakeSession::catalogueChanged, this, &PapersSection::refresh);
    connect(&m_session, &IntakeSession::answersChanged, this, &PapersSection::refresh);
    connect(&m_session, &IntakeSession::papersChanged, this, [this] { m_session.scans().reload(); });
    // Registers vouch for papers beside what the clerk does.
    connect(&m_session, &IntakeSession::checkChanged, this, [this](const QString &material) {
        if (MaterialRow *row = m_rows.value(material))
            row->tell(m_session.check(material), true);
        tellChoices(m_session.paperSet());
    });
    connect(&m_session, &IntakeSession::submittedChanged, this, [this] {
        if (m_body)
            m_body->setEnabled(false);
    });
    connect(&m_session.scans(), &ScanDesk::changed, this, [this] {
        for (MaterialRow *row : std::as_const(m_rows)) {
            row->refreshScans();
            tellWord(*row);
        }
    });
    connect(&m_said, &SaidDesk::changed, this, [this] {
        for (MaterialRow *row : std::as_const(m_rows))
            tellWord(*row);
        goOnFrom(m_awaited);
    });
    connect(context.calendar.get(), &HallCalendar::changed, this, &PapersSection::retellWords);
    connect(&m_session.scans(), &ScanDesk::fetched, this, [this](const QUuid &scan, const QByteArray &bytes) {
        if (scan == m_viewing)
            m_viewer->show(bytes);
    });
    connect(m_capture, &CaptureSheet::secretSeen, this, [this](const QString &material) {
        emit m_session.refused(Problem(problem::SecretRefused, {{QStringLiteral("what"), tr("《%1》").arg(material)}}));
    });
    connect(m_capture, &CaptureSheet::captured, this,
            [this](const CapturedScan &scan) { m_session.scans().add(m_capturing, scan, m_replaced); });
}

void PapersSection::rebuild()
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
        m_body = nullptr;
    }
    m_rows.clear();
    m_order.clear();
    m_choices.clear();
    m_shape.clear();
    m_awaited.clear();
    refresh();
}

/// Rows that stay keep what is being typed in them; new ones come in their place, others go.
void PapersSection::refresh()
{
    const PaperSet set = m_session.paperSet();
    tellOpen(set);
    const QStringList shape = shapeOf(set);
    if (!m_session.sheet() || (m_body && shape == m_shape))
        return;
    m_shape = shape;
    QWidget *before = m_body;
    m_body = new QWidget;
    m_choices.clear();
    m_order.clear();
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    QSet<QString> placed;
    for (const CommonPaper &paper : set.papers) {
        const QString code = paper.material->code;
        if (placed.contains(code))
            continue;
        const auto choice = std::find_if(set.choices.begin(), set.choices.end(),
                                         [&](const PaperChoice &one) { return one.materials.contains(code); });
        if (choice == set.choices.end()) {
            placed.insert(code);
            column->addWidget(rowOf(set, paper));
            continue;
        }
        QWidget *box = addChoice(*choice);
        for (const QString &member : choice->materials) {
            const CommonPaper *one = placed.contains(member) ? nullptr : set.paper(member);
            if (one)
                box->layout()->addWidget(rowOf(set, *one));
            placed.insert(member);
        }
        column->addWidget(box);
    }
    for (const QString &code : m_rows.keys()) {
        if (!placed.contains(code))
            m_rows.take(code)->deleteLater();
    }
    m_body->setEnabled(!m_session.submitted());
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_body);
    if (before) {
        before->hide();
        before->deleteLater();
    }
    tellChoices(set);
}

QWidget *PapersSection::addChoice(const PaperChoice &choice)
{
    auto *box = new QFrame;
    box->setObjectName(QStringLiteral("choice_") + choice.materials.first());
    box->setProperty("kind", QStringLiteral("sunken"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("以下任一即可（用于 %1）").arg(namesOf(choice.items)));
    title->setStyleSheet(QStringLiteral("font-weight: 700"));
    auto *state = new Badge;
    state->setObjectName(QStringLiteral("choiceState_") + choice.materials.first());
    head->addWidget(title);
    head->addWidget(state);
    head->addStretch();
    column->addLayout(head);
    m_choices.append({choice, box, state});
    return box;
}

MaterialRow *PapersSection::rowOf(const PaperSet &set, const CommonPaper &paper)
{
    const QString code = paper.material->code;
    const PaperWords words = wordsOf(set, paper);
    MaterialRow *&row = m_rows[code];
    if (row) {
        row->setWords(words);
    } else {
        row = new MaterialRow(*paper.material, words, m_session.today(), &m_session.scans());
        connect(row, &MaterialRow::checked, &m_session, &IntakeSession::setCheck);
        connect(row, &MaterialRow::keyDone, this, [this, made = row] {
            if (made->isSettled(m_session.isReceiving()) && !focusFirstOpen())
                emit onWanted();
        });
        connect(row, &MaterialRow::captureWanted, this,
                [this, code](const std::optional<QUuid> &replaces) { capture(code, replaces); });
        connect(row, &MaterialRow::viewWanted, this, &PapersSection::view);
        connect(row, &MaterialRow::registerWanted, this, [this, code] { lookUp(code); });
        connect(row, &MaterialRow::replacementWanted, this,
                [this, code, name = paper.material->name] { emit replacementWanted(code, name); });
        connect(row, &MaterialRow::rowWanted, this, [this, made = row](int by) { step(*made, by); });
    }
    tellRow(paper, *row);
    tellWord(*row);
    m_order.append(row);
    return row;
}

void PapersSection::tellRow(const CommonPaper &paper, MaterialRow &row) const
{
    const QString code = paper.material->code;
    const QList<MaterialCheck> checks = m_session.checks();
    const bool decided =
        std::any_of(checks.begin(), checks.end(), [&](const MaterialCheck &c) { return c.material == code; });
    MaterialCheck check = m_session.check(code);
    const bool isJudged = paper.need == PaperNeed::Judged;
    if (!decided && isJudged)
        check.finding = MaterialFinding::NotApplicable;
    row.tell(check, decided || isJudged);
}

/// The days papers are warned by are others now.
void PapersSection::retellWords()
{
    const PaperSet set = m_session.paperSet();
    for (const CommonPaper &paper : set.papers) {
        if (MaterialRow *row = m_rows.value(paper.material->code))
            row->setWords(wordsOf(set, paper));
    }
}

void PapersSection::tellWord(MaterialRow &row) const
{
    const MaterialCheckState state = m_said.materialState(row.code());
    const auto grade = gradeOfPaper(row.code(), state, m_session.scans().allScans());
    row.tellRegister(wordOf(row.code()));
    row.tellGrade(grade ? codeWord(paperGradeText(*grade)) : QString());
}

RegisterWord PapersSection::wordOf(const QString &material) const
{
    const MaterialCheckState state = m_said.materialState(material);
    const StateRegister *source = registerOfMaterial(material);
    if (!source)
        return {state,
                state == MaterialCheckState::Manual ? tr("已登记改看的材料")
                                                    : tr("没有登记系统可查，请按R登记改看了什么、为什么")};
    const RegistryLine *line = m_said.lineOf(material);
    switch (state) {
    case MaterialCheckState::Checked:
        return {state,
                tr("%1已证明，数据截至%2，免提交")
                    .arg(source->name, line && line->asOf ? line->asOf->toString(Qt::ISODate) : QString())};
    case MaterialCheckState::Manual:
        return {state,
                line ? tr("改看了%1（%2）").arg(line->shown.value_or(QString()), line->reason.value_or(QString()))
                     : tr("已登记改看的材料")};
    case MaterialCheckState::Checking: return {state, tr("正在向%1核验，不用等").arg(source->authority)};
    case MaterialCheckState::NotFound:
        return {state, tr("%1里没有查到，请按R登记改看了什么、为什么").arg(source->name)};
    case MaterialCheckState::Failed: return {state, tr("没有核验成功，可按A再核验，或按R登记改看了什么、为什么")};
    case MaterialCheckState::Unasked: break;
    }
    if (!m_said.mayAsk(*source))
        return {state, tr("须先征求本人同意，按A请他同意，或按R登记改看了什么")};
    return {state,
            source->subject == RegisterSubject::Enterprise ? tr("填好统一社会信用代码后自动核验")
                                                           : tr("还没有核验，按A核验")};
}

void PapersSection::goOnFrom(const QString &material)
{
    MaterialRow *row = m_rows.value(material);
    if (!row || !row->isSettled(m_session.isReceiving()))
        return;
    m_awaited.clear();
    if (window()->focusWidget() && row->isAncestorOf(window()->focusWidget()) && !focusFirstOpen())
        emit onWanted();
}

void PapersSection::lookUp(const QString &material)
{
    const StateRegister *source = registerOfMaterial(material);
    if (!source)
        return;
    m_awaited = material;
    if (m_said.mayAsk(*source))
        m_said.check(source->code);
    else
        emit agreementWanted(source->code);
}

PaperWords PapersSection::wordsOf(const PaperSet &set, const CommonPaper &paper) const
{
    PaperWords words;
    QList<const Item *> items;
    for (const PaperDemand &demand : paper.demands) {
        const MaterialUse &use = *demand.use;
        items.append(demand.item);
        words.isPrimary = words.isPrimary || use.kind == MaterialKind::Primary;
        if (use.when)
            words.when = *use.when;
        if (use.issuedWithin && paper.issuedFrom && dayBefore(set.day, *use.issuedWithin) == paper.issuedFrom->value)
            words.issuedWithin = use.issuedWithin;
        if (use.validAfter && paper.validTo && dayAfter(set.day, *use.validAfter) == paper.validTo->value)
            words.validAfter = use.validAfter;
        const auto due = m_calendar.dueDate(set.day, demand.item->promised);
        if (due && (!words.due.isValid() || due->due > words.due)) {
            words.due = due->due;
            words.dueItem = demand.item->shortName;
        }
    }
    words.isShared = paper.isShared();
    words.isTolerable = paper.isTolerable();
    words.isJudged = paper.need == PaperNeed::Judged;
    words.originals = paper.originals.value;
    words.copies = paper.copies.value;
    QStringList asked;
    if (words.originals > 0)
        asked.append(countWords(tr("原件%1份").arg(words.originals), paper.originals, items.size()));
    if (words.copies > 0)
        asked.append(countWords(tr("复印件%1份").arg(words.copies), paper.copies, items.size()));
    if (asked.isEmpty())
        asked.append(tr("免提交，由登记系统核验"));
    if (paper.issuedFrom)
        asked.append(tr("%1以后出具（%2）")
                         .arg(paper.issuedFrom->value.toString(Qt::ISODate), namesOf(paper.issuedFrom->askedBy)));
    if (paper.validTo)
        asked.append(
            tr("有效期须到%1（%2）").arg(paper.validTo->value.toString(Qt::ISODate), namesOf(paper.validTo->askedBy)));
    words.asked = asked.join(QStringLiteral("、"));
    words.items = tr("用于 %1").arg(namesOf(items));
    return words;
}

/// A set says what stands for it, or that one paper is still wanted.
void PapersSection::tellChoices(const PaperSet &set)
{
    for (const Choice &one : std::as_const(m_choices)) {
        const QString good = standIn(set, one.choice);
        one.state->tell(good.isEmpty() ? tr("还缺一份") : tr("已满足：%1").arg(good),
                        good.isEmpty() ? Badge::Tone::Warn : Badge::Tone::Good);
    }
}

/// Papers whose situation hangs on an answer nobody has given: said, so that nobody is surprised later, and not asked for.
void PapersSection::tellOpen(const PaperSet &set)
{
    QStringList names;
    for (const PaperDemand &demand : set.open()) {
        const Material *material = m_session.catalogue().material(demand.use->material);
        if (material && !set.paper(demand.use->material))
            names.append(tr("%1（%2）").arg(material->name, demand.use->when.value_or(QString())));
    }
    names.removeDuplicates();
    m_open->setText(tr("表单填好后可能还需要：%1").arg(names.join(QStringLiteral("、"))));
    m_open->setVisible(!names.isEmpty());
}

void PapersSection::step(const MaterialRow &from, int by)
{
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        const qsizetype to = i + by;
        if (m_order.at(i) == &from && to >= 0 && to < m_order.size())
            m_order.at(to)->focusFinding();
    }
}

void PapersSection::capture(const QString &paper, const std::optional<QUuid> &replaces)
{
    const Material *known = m_session.catalogue().material(paper);
    const QString name = m_session.paperName(paper);
    if (name.isEmpty() || !m_session.scans().isActive() || m_session.submitted() || m_capture->isOpen())
        return;
    m_capturing = paper;
    m_replaced = replaces;
    CaptureTask task{name};
    task.purpose = namesOf(m_session.sheetItems());
    task.date = m_session.today();
    task.window = m_window;
    task.identityCard = known && known->licence == QStringLiteral("居民身份证");
    task.selfMade = known && isSelfMade(*known);
    m_capture->open(task);
}

void PapersSection::view(const Scan &scan)
{
    m_viewing = scan.id;
    m_viewer->open(m_session.paperName(scan.material));
    m_session.scans().fetch(scan);
}

void PapersSection::focusFirst()
{
    if (!m_order.isEmpty())
        m_order.first()->focusFinding();
}

bool PapersSection::focusFirstOpen()
{
    for (MaterialRow *row : std::as_const(m_order)) {
        if (row->isSettled(m_session.isReceiving()) || isSpared(*row))
            continue;
        row->focusFinding();
        return true;
    }
    return false;
}

/// Another paper of its set is in order already.
bool PapersSection::isSpared(const MaterialRow &row) const
{
    const PaperSet set = m_session.paperSet();
    return std::any_of(m_choices.begin(), m_choices.end(), [&](const Choice &one) {
        return one.choice.materials.contains(row.code()) && !standIn(set, one.choice).isEmpty();
    });
}

/// The name of the paper that stands for the set; empty while none does.
QString PapersSection::standIn(const PaperSet &set, const PaperChoice &choice) const
{
    for (const QString &code : choice.materials) {
        const CommonPaper *paper = set.paper(code);
        const bool isGood =
            paper && std::all_of(paper->demands.begin(), paper->demands.end(), [&](const PaperDemand &demand) {
                return isInOrder(*paper->material, *demand.use, m_session.check(code), set.day);
            });
        if (isGood)
            return paper->material->name;
    }
    return {};
}

bool PapersSection::focusMaterial(const QString &code)
{
    MaterialRow *row = m_rows.value(code);
    if (row)
        row->focusFinding();
    return row;
}

} // namespace ow

#include "moc_PapersSection.cpp"
