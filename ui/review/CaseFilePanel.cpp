#include "ui/review/CaseFilePanel.h"

#include "models/cases/CaseRules.h"
#include "models/cases/OpinionRules.h"
#include "models/cases/PersonRules.h"
#include "models/cases/ScanRules.h"
#include "ui/cases/BundleStrip.h"
#include "ui/cases/CaseText.h"
#include "ui/common/Badge.h"
#include "ui/common/CodeWords.h"
#include "ui/folders/FolderText.h"
#include "ui/forms/FormText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int caseFileNameWidth = 150;

QString caseFileFinding(const MaterialCheck &check)
{
    switch (check.finding) {
    case MaterialFinding::Received: return CaseFilePanel::tr("已收，%1项标准核对无误").arg(check.ticked.size());
    case MaterialFinding::Missing: return CaseFilePanel::tr("未提交");
    case MaterialFinding::Verified: return CaseFilePanel::tr("已共享核验，免提交");
    case MaterialFinding::NotApplicable: return CaseFilePanel::tr("本次不需要");
    }
    return {};
}

QString caseFileLook(const QString &view)
{
    if (view == QLatin1String("caseFile"))
        return CaseFilePanel::tr("办件卷宗");
    if (view == QLatin1String("personFull"))
        return CaseFilePanel::tr("证件信息");
    if (view == QLatin1String("questionTexts"))
        return CaseFilePanel::tr("问后台的问答");
    return CaseFilePanel::tr("扫描件或文书");
}

QString caseFileAnswer(const Form &form, const Question &question, const DraftBody::Entry &entry)
{
    QString said = answerText(form, question, entry.value);
    if (question.element.unit)
        said += QLatin1Char(' ') + *question.element.unit;
    const QString source = entry.provenance ? FormText::source(*entry.provenance) : QString();
    return source.isEmpty() ? said : CaseFilePanel::tr("%1（%2）").arg(said, source);
}

QLabel *caseFileLabel(const QString &text, const char *kind)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (kind)
        label->setProperty("kind", QLatin1String(kind));
    return label;
}
} // namespace

CaseFilePanel::CaseFilePanel(const WorkingCalendar &calendar, QWidget *parent)
    : QWidget(parent), m_calendar(calendar), m_title(new QLabel), m_under(new QLabel), m_top(new QHBoxLayout),
      m_state(new Badge), m_left(new Badge), m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("caseFile"));
    m_title->setObjectName(QStringLiteral("caseTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_title->setWordWrap(true);
    m_under->setObjectName(QStringLiteral("caseUnder"));
    m_under->setProperty("kind", QStringLiteral("soft"));
    m_under->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("caseState"));
    m_left->setObjectName(QStringLiteral("caseLeft"));
    m_scroll->setObjectName(QStringLiteral("caseFileScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_top->setSpacing(8);
    m_top->addWidget(m_title, 1);
    m_top->addWidget(m_left, 0, Qt::AlignTop);
    m_top->addWidget(m_state, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_top);
    column->addWidget(m_under);
    column->addWidget(m_scroll, 1);
}

void CaseFilePanel::addToHead(QWidget *widget)
{
    m_top->addWidget(widget, 0, Qt::AlignTop);
}

void CaseFilePanel::tell(const CaseFileView &file, QDate today)
{
    tellHead(file.record, today);
    const int at = m_scroll->verticalScrollBar()->value();
    const bool same = m_under->property("case").toUuid() == file.record.id;
    m_under->setProperty("case", file.record.id);
    auto *body = new QWidget;
    body->setProperty("role", QStringLiteral("scrolled"));
    m_sections = new QVBoxLayout(body);
    m_sections->setContentsMargins(0, 0, 8, 0);
    m_sections->setSpacing(12);
    tellBody(file, today);
    m_sections->addStretch();
    m_scroll->setWidget(body);
    m_scroll->verticalScrollBar()->setValue(same ? at : 0);
}

void CaseFilePanel::tellHead(const Case &record, QDate today)
{
    m_title->setText(record.itemName);
    m_under->setText(
        tr("%1　%2　%3收件").arg(record.number, record.maskedName, CaseText::day(record.receivedOn, today)));
    m_state->tell(codeWord(caseStateText(record.state)), CaseText::tone(record.state));
    const QString left = CaseText::left(record, today, m_calendar);
    m_left->setVisible(!left.isEmpty());
    m_left->tell(left, CaseText::tone(CaseText::light(record, today, m_calendar)));
}

void CaseFilePanel::tellBody(const CaseFileView &file, QDate today)
{
    const Case &record = file.record;
    tellBundle(file, today);
    if (!record.supplements.isEmpty()) {
        QVBoxLayout *section = addSection(tr("容缺补齐"));
        for (const Supplement &s : record.supplements) {
            if (s.receivedOn)
                addLine(*section, s.materialName, tr("%1已补齐").arg(CaseText::day(*s.receivedOn, today)));
            else
                addLine(*section, s.materialName,
                        tr("尚未补齐，最迟%1（%2）")
                            .arg(CaseText::day(s.due, today), CaseText::left(s.due, today, m_calendar)),
                        "field");
        }
    }
    if (openAmendment(record))
        tellAmendments(file); // before anything else: nothing is decided until it is answered
    tellCourse(record, today);
    tellFiled(record, today);
    tellAsked(record);
    const QList<CaseRemand> remands = record.remands.value_or(QList<CaseRemand>());
    if (!record.opinions.isEmpty() || record.claim || !remands.isEmpty()) {
        QVBoxLayout *section = addSection(tr("审查意见"));
        if (record.claim)
            addLine(*section, tr("审查人"),
                    tr("%1（%2认领）").arg(record.claim->name, CaseText::day(hallDate(record.claim->at), today)));
        for (const Opinion &opinion : record.opinions) {
            addLine(*section, tr("%1　%2").arg(opinion.reviewer, opinion.agrees ? tr("同意") : tr("不同意")),
                    tr("%1（%2 %3）")
                        .arg(opinion.text, CaseText::day(hallDate(opinion.at), today),
                             hallTime(opinion.at).toString(QStringLiteral("HH:mm"))));
        }
        for (const CaseRemand &one : remands)
            addLine(*section, tr("%1　退回%2").arg(one.byName, codeWord(processStepText(one.step))),
                    tr("%1（%2 %3）")
                        .arg(one.reason, CaseText::day(hallDate(one.at), today),
                             hallTime(one.at).toString(QStringLiteral("HH:mm"))));
    }
    tellHearing(record, today);
    if (record.decidedOn) {
        QVBoxLayout *section = addSection(tr("决定"));
        addLine(*section, tr("决定日期"), CaseText::day(*record.decidedOn, today));
        if (!record.decisionReason.value_or(QString()).isEmpty())
            addLine(*section, tr("理由"), *record.decisionReason);
        if (record.result)
            addLine(*section, record.result->name,
                    tr("%1，%2").arg(record.result->number, CaseText::validity(*record.result)));
    }
    std::optional<ElementRole> role;
    QVBoxLayout *answers = nullptr;
    for (const Question &question : file.form.questions) {
        if (!question.neededBy.contains(record.item))
            continue;
        for (const DraftBody::Entry &entry : file.body.answers) {
            if (entry.value.isEmpty() || file.form.question(entry.key) != &question)
                continue;
            if (role != question.role) {
                role = question.role;
                answers = addSection(FormText::role(question.role));
            }
            const auto key = QuestionKey::parse(entry.key);
            const QString name = question.element.name + FormText::scope(question.scope());
            addLine(*answers, key && key->instance > 0 ? tr("%1 %2").arg(key->instance).arg(name) : name,
                    caseFileAnswer(file.form, question, entry));
        }
    }
    if (!openAmendment(record))
        tellAmendments(file);
    tellParties(file);
    QVBoxLayout *materials = addSection(tr("申请材料"));
    for (const CaseFileView::MaterialLine &line : file.materials)
        tellMaterial(*materials, line, record.application);
    if (file.materials.isEmpty())
        materials->addWidget(caseFileLabel(tr("没有登记材料"), "soft"));
    tellWhere(record, today);
    tellPapers(file);
    QVBoxLayout *looks = addSection(tr("查阅记录"));
    for (const AccessLine &look : file.looks.value_or(QList<AccessLine>()))
        addLine(*looks, hallDate(look.at).toString(Qt::ISODate) + hallTime(look.at).toString(QStringLiteral(" HH:mm")),
                tr("%1　%2：%3").arg(look.name, caseFileLook(look.view), look.reason));
    if (!record.dueExplanation.isEmpty())
        addSection(tr("期限怎么算的"))->addWidget(caseFileLabel(record.dueExplanation, nullptr));
}

/// What waits for what, and what another's refusal means to this one.
void CaseFilePanel::tellBundle(const CaseFileView &file, QDate today)
{
    const Case &record = file.record;
    if (!file.course || !record.bundle)
        return;
    QVBoxLayout *section = addSection(tr("一件事"));
    auto *strip = new BundleStrip;
    strip->tell(*file.course, today);
    section->addWidget(strip);
    for (const EarlierCase &earlier : record.bundle->earlier) {
        addLine(*section, earlier.itemName,
                earlier.lostOn ? tr("%1没有取得，本项所依据的结果不存在").arg(CaseText::day(*earlier.lostOn, today))
                    : earlier.issuedOn ? tr("%1办结，本项自此起算期限").arg(CaseText::day(*earlier.issuedOn, today))
                                       : tr("办结后本项才起算期限、作出决定"),
                earlier.lostOn ? "field" : nullptr);
    }
    if (record.bundle->goOn) {
        addLine(*section, tr("继续办理"),
                tr("%1（%2 %3登记）")
                    .arg(record.bundle->goOn->words, CaseText::day(record.bundle->goOn->on, today),
                         record.bundle->goOn->by));
    } else if (record.bundle->stoppedBy && awaitsDecision(record.state)) {
        QHBoxLayout *row =
            addLine(*section, *record.bundle->stoppedBy, tr("没有获准，其余事项停办，请先征求申请人意见"), "field");
        auto *goOn = new QPushButton(tr("申请人要求继续"));
        goOn->setObjectName(QStringLiteral("goOnButton"));
        auto *words = new QMenu(goOn);
        int key = 0;
        for (const QString &said :
             {tr("申请人当面要求继续办理"), tr("申请人来电要求继续办理"), tr("申请人书面要求继续办理")}) {
            connect(words->addAction(QStringLiteral("&%1　%2").arg(++key).arg(said)), &QAction::triggered, this,
                    [this, id = record.id, said] { emit goOnWanted(id, said); });
        }
        goOn->setMenu(words);
        row->addWidget(goOn);
    }
}

/// Everything departments said, what was sent back, and whose silence was taken for consent.
void CaseFilePanel::tellHearing(const Case &record, QDate today)
{
    if (!record.hearing)
        return;
    QVBoxLayout *section = addSection(tr("部门意见"));
    for (const HearingRequest &request : record.hearing->requests) {
        for (const UnitOpinion &said : request.opinions) {
            const QString words =
                tr("%1　%2（%3）").arg(said.agrees ? tr("同意") : tr("不同意"), said.text, said.byName);
            addLine(*section, request.unitName,
                    said.back ? tr("%1；%2退回：%3").arg(words, CaseText::day(said.back->on, today), said.back->reason)
                              : words);
        }
        if (request.silentOn)
            addLine(*section, request.unitName,
                    tr("到%1没有答复，依%2视为同意")
                        .arg(CaseText::day(request.due.due, today), request.silence.value_or(QString())));
        else if (!request.standing())
            addLine(*section, request.unitName,
                    tr("待答复，最迟%1：%2").arg(CaseText::day(request.due, today), request.matter), "field");
    }
    addLine(*section, tr("怎样合成"),
            tr("%1（%2）").arg(codeWord(joinRuleText(*record.hearing)), record.hearing->legalBasis));
}

/// What was found about one paper, and its scans one key away.
void CaseFilePanel::tellMaterial(QVBoxLayout &section, const CaseFileView::MaterialLine &line, const QUuid &application)
{
    QHBoxLayout *row =
        addLine(section, line.name,
                line.grade ? tr("%1　%2").arg(caseFileFinding(line.check), codeWord(paperGradeText(*line.grade)))
                           : caseFileFinding(line.check));
    for (const Scan &scan : m_scansOf == application ? m_scans : QList<Scan>()) {
        if (scan.material != line.check.material || scan.removed)
            continue;
        auto *look = new QPushButton(tr("查看（%1页）").arg(scan.pages));
        look->setObjectName(QStringLiteral("look_") + scan.material);
        look->setAccessibleName(tr("查看 %1 的扫描件").arg(line.name));
        connect(look, &QPushButton::clicked, this, [this, scan, name = line.name] { emit scanWanted(scan, name); });
        row->addWidget(look);
    }
}

void CaseFilePanel::tellScans(const QUuid &application, const QList<Scan> &scans)
{
    m_scansOf = application;
    m_scans = scans;
}

/// How it came, where it is decided, and how its result was signed for, where that is not as usual.
void CaseFilePanel::tellFiled(const Case &record, QDate today)
{
    if (record.filed)
        addLine(*addSection(tr("申报来源")), codeWord(filedByText(record.filed->by)),
                codeWord(filedText(*record.filed)));
    if (record.external) {
        QVBoxLayout *section = addSection(tr("部门系统"));
        addLine(*section, record.external->systemName, codeWord(externalText(*record.external)));
        if (record.external->enteredOn)
            addLine(*section, CaseText::day(*record.external->enteredOn, today),
                    record.external->enteredByName ? tr("%1录入").arg(*record.external->enteredByName)
                                                   : tr("系统自动送达"));
    }
    if (record.deliveredSigning)
        addLine(*addSection(tr("送达")), tr("签署方式"), codeWord(signingText(*record.deliveredSigning)));
}

/// What was put right, with what stood there; and what waits for its second person.
void CaseFilePanel::tellAmendments(const CaseFileView &file)
{
    const Case &record = file.record;
    const QList<CaseAmendment> all = record.amendments.value_or(QList<CaseAmendment>());
    if (all.isEmpty() && amendmentFault(record))
        return;
    QVBoxLayout *section = addSection(tr("更正"));
    for (const CaseAmendment &one : all) {
        addLine(*section, one.askedOn.toString(Qt::ISODate), codeWord(amendmentText(one)),
                one.state == AmendmentState::Asked ? "field" : nullptr);
        for (const AmendmentLines &known : file.amended.value_or(QList<AmendmentLines>())) {
            for (qsizetype i = 0; known.amendment == one.id && i < known.lines.size(); ++i)
                addLine(*section, one.answers.value(i).label,
                        tr("%1 → %2").arg(known.lines.at(i).before.isEmpty() ? tr("（空）") : known.lines.at(i).before,
                                          known.lines.at(i).after));
        }
        if (one.state != AmendmentState::Asked)
            continue;
        QHBoxLayout *row = addLine(*section, tr("复核"), tr("由提出人以外的人核对证件后复核"), "field");
        auto *grant = new QPushButton(tr("通过"));
        grant->setObjectName(QStringLiteral("amendmentGrant"));
        connect(grant, &QPushButton::clicked, this, [this, id = record.id, amendment = one.id] {
            emit amendmentAnswered({id, amendment, true, {}});
        });
        auto *refuse = new QPushButton(tr("不通过"));
        refuse->setObjectName(QStringLiteral("amendmentRefuse"));
        auto *reasons = new QMenu(refuse);
        int key = 0;
        for (const QString &reason : {tr("与证件不符"), tr("没有看到证件"), tr("应办理变更，不是更正")}) {
            connect(reasons->addAction(QStringLiteral("&%1　%2").arg(++key).arg(reason)), &QAction::triggered, this,
                    [this, id = record.id, amendment = one.id, reason] {
                        emit amendmentAnswered({id, amendment, false, reason});
                    });
        }
        refuse->setMenu(reasons);
        row->addWidget(refuse);
        row->addWidget(grant);
    }
    if (amendmentFault(record))
        return;
    auto *amend = new QPushButton(tr("更正申请内容… (Alt+M)"));
    amend->setObjectName(QStringLiteral("amendButton"));
    amend->setShortcut(QKeySequence(QStringLiteral("Alt+M")));
    connect(amend, &QPushButton::clicked, this, &CaseFilePanel::amendWanted);
    section->addWidget(amend, 0, Qt::AlignLeft);
}

void CaseFilePanel::tellQuestions(const QUuid &id, const QList<QuestionTextsView::Line> &lines)
{
    m_askedOf = id;
    m_asked = lines;
}

void CaseFilePanel::tellAsked(const Case &record)
{
    QVBoxLayout *section = nullptr;
    for (const QuestionTextsView::Line &line : m_askedOf == record.id ? m_asked : QList<QuestionTextsView::Line>()) {
        const OfficeQuestion &question = line.question;
        // Of one application's cases each shows what was asked about its own item.
        if (question.item != record.item || question.state == QuestionState::Withdrawn)
            continue;
        if (!section)
            section = addSection(tr("问后台"));
        addLine(*section,
                tr("%1 %2 %3问")
                    .arg(hallDate(question.asked.at).toString(Qt::ISODate),
                         hallTime(question.asked.at).toString(QStringLiteral("HH:mm")), question.asked.name),
                question.photo ? tr("%1（附照片 %2 页）").arg(line.text).arg(question.photo->pages) : line.text);
        addLine(*section,
                question.answered ? tr("%1答").arg(question.answered->name)
                                  : codeWord(questionStateText(question.state)),
                line.answer.value_or(QString()), "field");
    }
}

/// Its papers lie at one place; what did not agree on their way is said until it is settled.
void CaseFilePanel::tellWhere(const Case &record, QDate today)
{
    if (m_folder.standing.caseId != record.id)
        return;
    QVBoxLayout *section = addSection(tr("纸质材料在哪里"));
    const FolderStanding &standing = m_folder.standing;
    addLine(*section, m_folder.since ? tr("%1起").arg(CaseText::day(hallDate(*m_folder.since), today)) : tr("收件以后"),
            standing.batchNumber.isEmpty() || standing.place.spot == FolderSpot::Way
                    || standing.place.spot == FolderSpot::Lost
                ? codeWord(folderPlaceText(standing))
                : tr("%1（%2）").arg(codeWord(folderPlaceText(standing)), standing.batchNumber),
            standing.place.spot == FolderSpot::Lost ? "field" : nullptr);
    for (const FolderException &exception : m_folder.exceptions)
        addLine(*section, exception.isOpen() ? tr("流转异常，待说明") : tr("流转异常，已了结"),
                FolderText::exception(exception), exception.isOpen() ? "field" : nullptr);
}

void CaseFilePanel::tellPapers(const CaseFileView &file)
{
    QVBoxLayout *papers = addSection(tr("文书"));
    for (const CaseFileView::PaperLine &paper : file.papers) {
        QHBoxLayout *row = addLine(*papers, codeWord(paperTitle(paper.kind)),
                                   paper.printed ? paper.number : tr("%1（未打印）").arg(paper.number));
        if (!paper.printed)
            continue;
        auto *copy = new QPushButton(tr("补打"));
        copy->setObjectName(QStringLiteral("copy_") + QLatin1String(codeText(paper.kind)));
        copy->setAccessibleName(tr("补打 %1").arg(codeWord(paperTitle(paper.kind))));
        auto *reasons = new QMenu(copy);
        int key = 0;
        for (const QString &reason : {tr("申请人遗失"), tr("原件污损"), tr("办事需要多一份"), tr("存档用")}) {
            connect(reasons->addAction(QStringLiteral("&%1　%2").arg(++key).arg(reason)), &QAction::triggered, this,
                    [this, id = paper.id, reason] { emit copyChosen(id, reason); });
        }
        copy->setMenu(reasons);
        row->addWidget(copy);
    }
}

/// Who takes part beside the applicant, and how each of them signed.
void CaseFilePanel::tellParties(const CaseFileView &file)
{
    QVBoxLayout *section = nullptr;
    for (const CaseFileView::PartyLine &line : file.parties.value_or(QList<CaseFileView::PartyLine>())) {
        if (!section)
            section = addSection(tr("同来和共同签署的人"));
        const ApplicationParty &party = line.party;
        const bool isHere = party.presence == Presence::Here;
        QStringList words{isHere ? tr("已读证件") : CaseText::presence(party)};
        if (line.signedIt)
            words.append(*line.signedIt ? tr("已在副屏上签名") : tr("没有签名"));
        if (line.grade)
            words.append(tr("扫描件 %1").arg(codeWord(paperGradeText(*line.grade))));
        addLine(*section, tr("%1 %2").arg(codeWord(partText(party.part)), line.maskedName).trimmed(),
                words.join(QStringLiteral("　")));
    }
}

void CaseFilePanel::tellCourse(const Case &record, QDate today)
{
    if (!record.procedures.value_or(QList<SpecialProcedure>()).isEmpty()) {
        QVBoxLayout *section = addSection(tr("特别程序"));
        for (const SpecialProcedure &procedure : *record.procedures) {
            const QString from = CaseText::day(procedure.startedOn, today);
            addLine(
                *section, procedure.name,
                procedure.endedOn
                    ? tr("%1至%2，%3")
                          .arg(from, CaseText::day(*procedure.endedOn, today), procedure.outcome.value_or(QString()))
                    : tr("%1起，预计%2：%3").arg(from, codeWord(termText(procedure.expected)), procedure.reason),
                procedure.endedOn ? nullptr : "field");
        }
    }
    if (record.extension && record.due) {
        const CaseExtension &extension = *record.extension;
        const QString term = codeWord(termText({extension.days, record.due->term.unit}));
        addLine(*addSection(tr("延期")),
                !extension.granted       ? tr("等待批复")
                    : *extension.granted ? tr("已批准")
                                         : tr("未批准"),
                extension.refusal ? tr("%1；未批准：%2").arg(term, *extension.refusal)
                                  : tr("%1：%2").arg(term, extension.reason));
    }
    if (record.ending)
        addLine(*addSection(codeWord(caseStateText(record.state))), CaseText::day(record.ending->on, today),
                tr("%1（%2）").arg(record.ending->reason, record.ending->by));
}

QVBoxLayout *CaseFilePanel::addSection(const QString &title)
{
    auto *section = new QVBoxLayout;
    section->setSpacing(4);
    section->addWidget(caseFileLabel(title, "large"));
    m_sections->addLayout(section);
    return section;
}

QHBoxLayout *CaseFilePanel::addLine(QVBoxLayout &section, const QString &name, const QString &value, const char *kind)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    QLabel *left = caseFileLabel(name, "soft");
    left->setFixedWidth(caseFileNameWidth);
    row->addWidget(left, 0, Qt::AlignTop);
    row->addWidget(caseFileLabel(value, kind), 1);
    section.addLayout(row);
    return row;
}

} // namespace ow

#include "moc_CaseFilePanel.cpp"
