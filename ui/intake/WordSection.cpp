#include "ui/intake/WordSection.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/PersonRules.h"
#include "ui/cases/CaseText.h"
#include "ui/citizen/MirrorLines.h"
#include "ui/common/CodeWords.h"
#include "ui/common/PaperRenderer.h"
#include "ui/common/Printer.h"
#include "ui/common/Sheet.h"
#include "ui/common/Theme.h"
#include "ui/common/Toast.h"
#include "ui/papers/SigningSheet.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
/// `elsewhere`: how those sign who sign with the others, but not on this paper.
QString wordPaper(const QString &items, const QList<MirrorLine> &lines, const QStringList &signers,
                  const QStringList &elsewhere, const QString &day)
{
    QString html = QStringLiteral("<h2 align=\"center\">%1</h2><p>%2</p>")
                       .arg(WordSection::tr("申请表").toHtmlEscaped(), items.toHtmlEscaped());
    html += QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">");
    for (const MirrorLine &line : lines)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(line.group.toHtmlEscaped(), line.name.toHtmlEscaped(), line.value.toHtmlEscaped());
    html += QStringLiteral("</table><p>%1</p>")
                .arg(WordSection::tr("以上内容本人已核对无误，是本人的真实意思。").toHtmlEscaped());
    for (const QString &signer : signers)
        html += QStringLiteral("<p>%1</p>")
                    .arg(WordSection::tr("%1（签名）：________________　日期：%2").arg(signer, day).toHtmlEscaped());
    for (const QString &line : elsewhere)
        html += QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
    return html;
}
} // namespace

WordSection::WordSection(StationContext &context, IntakeSession &session, SaidDesk &desk, QWidget *parent)
    : QWidget(parent), m_context(context), m_session(session), m_desk(desk), m_confirmed(new QLabel),
      m_signed(new QLabel), m_check(nullptr), m_sign(nullptr), m_otherwise(nullptr), m_print(nullptr), m_byHand(nullptr)
{
    setObjectName(QStringLiteral("wordSection"));
    m_confirmed->setObjectName(QStringLiteral("confirmState"));
    m_confirmed->setWordWrap(true);
    m_signed->setObjectName(QStringLiteral("signState"));
    m_signed->setWordWrap(true);
    auto *own = new QFrame;
    own->setProperty("kind", QStringLiteral("card"));
    auto *check = new QHBoxLayout;
    check->addWidget(m_confirmed, 1);
    m_check = addButton(*check, QStringLiteral("askCheckButton"), tr("请他核对 (Alt+K)"));
    m_check->setShortcut(QKeySequence(QStringLiteral("Alt+K")));
    m_print = addButton(*check, QStringLiteral("printFormButton"), tr("打印表单"));
    m_byHand = addButton(*check, QStringLiteral("signedByHandButton"), tr("已核对并手写签名"));
    auto *sign = new QHBoxLayout;
    sign->addWidget(m_signed, 1);
    m_otherwise = addButton(*sign, QStringLiteral("signOtherwiseButton"), tr("捺印、拒签…"));
    m_otherwise->setProperty("kind", QStringLiteral("quiet"));
    m_sign = addButton(*sign, QStringLiteral("askSignButton"), tr("请他签名"));
    auto *rows = new QVBoxLayout(own);
    rows->setContentsMargins(12, 6, 12, 6);
    rows->setSpacing(2);
    rows->addLayout(check);
    rows->addLayout(sign);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(own);
    connect(m_check, &QPushButton::clicked, this, &WordSection::checkWanted);
    connect(m_sign, &QPushButton::clicked, this, &WordSection::signatureWanted);
    connect(m_otherwise, &QPushButton::clicked, this, &WordSection::askSigning);
    connect(m_print, &QPushButton::clicked, this, &WordSection::printForm);
    connect(m_byHand, &QPushButton::clicked, this, [this] { m_desk.confirm({}, SaidBy::Paper); });
    connect(&m_desk, &SaidDesk::changed, this, &WordSection::refresh);
    connect(&m_session, &IntakeSession::submittedChanged, this, &WordSection::refresh);
    connect(&m_session, &IntakeSession::checkChanged, this, &WordSection::refresh);
    connect(&m_session, &IntakeSession::sheetChanged, this, [this] { m_printed = false; });
    refresh();
}

QPushButton *WordSection::addButton(QHBoxLayout &row, const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    row.addWidget(button);
    return button;
}

void WordSection::setScreen(bool isThere)
{
    m_hasScreen = isThere;
    m_shown.clear();
    refresh();
}

QString WordSection::stateText(const StateRegister &source, const RegistryLine *last) const
{
    if (!last) {
        const auto said = m_desk.consent(source.code);
        if (!m_desk.mayAsk(source))
            return said && !said->given ? tr("本人不同意查询，请改看纸质材料") : tr("须先征求本人同意");
        return source.subject == RegisterSubject::Enterprise ? tr("填好统一社会信用代码后自动核验") : tr("还没有核验");
    }
    switch (last->state) {
    case CheckState::Asked: return tr("正在核验，不用等，可继续填表…");
    case CheckState::Found: {
        QStringList without;
        for (const Material *paper : m_desk.papersOf(source)) {
            if (m_desk.materialState(paper->code) != MaterialCheckState::Checked
                && m_desk.materialState(paper->code) != MaterialCheckState::Manual)
                without.append(paper->name);
        }
        const QString found = tr("已核验，数据截至 %1").arg(last->asOf.value_or(QDate()).toString(Qt::ISODate));
        return without.isEmpty() ? found : tr("%1；没有查到%2").arg(found, without.join(QStringLiteral("、")));
    }
    case CheckState::NotFound: return tr("没有查到，请改看纸质材料");
    case CheckState::TimedOut: return tr("登记系统没有及时应答，可再核验或改看纸质材料");
    case CheckState::Failed:
        return last->trouble == QLatin1String(problem::PlatformLost.id)
            ? tr("与市平台联系不上，没有核验，请改看纸质材料")
            : tr("登记系统出了故障，可再核验或改看纸质材料");
    case CheckState::Manual:
        return last->shown ? tr("改看了%1（%2）").arg(*last->shown, last->reason.value_or(QString()))
                           : last->reason.value_or(QString());
    }
    return {};
}

void WordSection::addRegister(const StateRegister &source, int line)
{
    const RegistryLine *last = m_desk.line(source.code);
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("register_") + source.code);
    frame->setProperty("kind", QStringLiteral("card"));
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(12, 4, 12, 4);
    auto *name = new QLabel(tr("%1 · %2").arg(source.authority, source.name));
    auto *state = new QLabel(stateText(source, last));
    state->setObjectName(QStringLiteral("registerState_") + source.code);
    state->setWordWrap(true);
    const bool isGood = last && (last->state == CheckState::Found || last->state == CheckState::Manual);
    if (last && !isGood && last->state != CheckState::Asked)
        state->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("bad").name()));
    row->addWidget(name);
    row->addWidget(state, 1);
    if (source.consent && !m_desk.mayAsk(source)) {
        auto *screen = addButton(*row, QStringLiteral("askAgree_") + source.code, tr("请他同意"));
        screen->setVisible(m_hasScreen);
        connect(screen, &QPushButton::clicked, this, [this, topic = source.code] { emit agreementWanted(topic); });
        auto *paper = addButton(*row, QStringLiteral("agreedByHand_") + source.code, tr("已书面同意"));
        connect(paper, &QPushButton::clicked, this,
                [this, topic = source.code] { m_desk.agree(topic, true, SaidBy::Paper); });
    } else if (last && last->state != CheckState::Asked && last->state != CheckState::Found) {
        auto *again = addButton(*row, QStringLiteral("checkAgain_") + source.code, tr("再核验"));
        connect(again, &QPushButton::clicked, this, [this, code = source.code] { m_desk.check(code); });
    }
    for (const Material *paper : m_desk.papersOf(source)) {
        const MaterialCheckState one = m_desk.materialState(paper->code);
        if (one == MaterialCheckState::Checked || one == MaterialCheckState::Manual
            || one == MaterialCheckState::Checking)
            continue;
        auto *instead = addButton(*row, QStringLiteral("replace_") + paper->code, tr("改看材料…"));
        instead->setAccessibleName(tr("%1：改看材料").arg(paper->name));
        connect(instead, &QPushButton::clicked, this,
                [this, code = paper->code, words = paper->name] { openReplace(code, words); });
    }
    static_cast<QVBoxLayout *>(m_registers->layout())->insertWidget(line, frame);
}

void WordSection::refresh()
{
    const QList<const StateRegister *> sources =
        m_session.sheet() ? m_desk.registers() : QList<const StateRegister *>();
    QStringList shown;
    for (const StateRegister *source : sources) {
        shown.append(source->code + stateText(*source, m_desk.line(source->code)));
        for (const Material *paper : m_desk.papersOf(*source))
            shown.append(QString::number(int(m_desk.materialState(paper->code))));
    }
    shown.append(QString::number(m_session.submitted() ? 1 : 0));
    if (shown != m_shown) {
        m_shown = shown;
        if (m_registers) {
            m_registers->hide();
            m_registers->deleteLater();
        }
        m_registers = new QWidget(this);
        auto *column = new QVBoxLayout(m_registers);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        int line = 0;
        for (const StateRegister *source : sources)
            addRegister(*source, line++);
        m_registers->setEnabled(!m_session.submitted());
        // In its place first: shown without one it would be a window and take the keyboard.
        static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_registers);
        m_registers->setVisible(!sources.isEmpty());
    }
    tellConfirmation();
}

void WordSection::tellConfirmation()
{
    const auto &confirmed = m_desk.said().confirmed;
    const int changed = m_desk.changedSince();
    if (!confirmed)
        m_confirmed->setText(m_desk.needsConfirmation() ? tr("申请人还没有核对表单（本次办理必须核对）")
                                                        : tr("申请人还没有核对表单"));
    else if (changed > 0)
        m_confirmed->setText(tr("核对以后又改了 %1 处，请他重新核对").arg(changed));
    else
        m_confirmed->setText(confirmed->by == SaidBy::Screen   ? tr("申请人已在副屏上核对无误")
                                 : m_desk.signers().size() > 1 ? tr("各签名人已在打印的表单上核对并签名")
                                                               : tr("申请人已在打印的表单上核对并签名"));
    m_confirmed->setStyleSheet(changed > 0 ? QStringLiteral("color: %1").arg(Theme::colour("bad").name()) : QString());
    const bool onScreen = confirmed && confirmed->by == SaidBy::Screen && changed == 0;
    m_signed->setText(signedText(onScreen));
    m_signed->setVisible(!confirmed || confirmed->by == SaidBy::Screen);
    const bool open = m_session.sheet() && !m_session.submitted();
    m_check->setVisible(m_hasScreen);
    m_check->setEnabled(open);
    m_print->setEnabled(open);
    m_byHand->setEnabled(open && m_printed);
    m_sign->setVisible(m_hasScreen && m_signed->isVisibleTo(this));
    m_sign->setEnabled(open && onScreen && m_desk.nextSigner());
    m_otherwise->setVisible(onScreen && m_desk.nextSigner() && m_signed->isVisibleTo(this));
    m_otherwise->setEnabled(open);
    const auto next = m_desk.nextSigner();
    m_sign->setText(next && m_desk.signers().size() > 1 ? tr("请%1签名 (Alt+G)").arg(m_desk.signerName(*next))
                                                        : tr("请他签名 (Alt+G)"));
    m_sign->setShortcut(QKeySequence(QStringLiteral("Alt+G"))); // a new text takes the old one's key away
}

/// One who signs alone, or each by name.
QString WordSection::signedText(bool onScreen) const
{
    const QList<Signer> signers = m_desk.signers();
    const QString missing = m_desk.needsSignature() ? tr("还没有签名（本次办理必须签名）") : tr("还没有签名");
    const auto textOf = [](const Signer &one) {
        return *one.signedIt ? WordSection::tr("已在副屏上签名") : WordSection::tr("申请人不签名");
    };
    if (signers.size() <= 1)
        return onScreen && !signers.isEmpty() && signers.first().signedIt ? textOf(signers.first()) : missing;
    QStringList lines;
    for (const Signer &one : signers) {
        const QString state = !onScreen || !one.signedIt ? tr("还没有签名")
            : *one.signedIt                              ? tr("已在副屏上签名")
                            : tr("不签名（%1）").arg(one.reason.value_or(tr("没有说原因")));
        lines.append(tr("%1：%2").arg(m_desk.signerName(one), state));
    }
    return lines.join(QLatin1Char('\n'));
}

void WordSection::openReplace(const QString &material, const QString &name)
{
    if (!m_sheet) {
        m_sheet = new Sheet(tr("改看材料"), *window());
        m_sheet->setObjectName(QStringLiteral("replaceSheet"));
        m_sheet->acceptButton()->setText(tr("登记"));
        m_lookedAt = new QLineEdit;
        m_lookedAt->setObjectName(QStringLiteral("replaceShown"));
        m_lookedAt->setAccessibleName(tr("看了什么"));
        m_lookedAt->setPlaceholderText(tr("看了什么，如：居民身份证原件"));
        m_lookedAt->setMaxLength(200);
        m_reason = new QLineEdit;
        m_reason->setObjectName(QStringLiteral("replaceReason"));
        m_reason->setAccessibleName(tr("为什么"));
        m_reason->setPlaceholderText(tr("为什么，如：登记系统没有应答"));
        m_reason->setMaxLength(200);
        m_sheet->body()->addWidget(m_lookedAt);
        m_sheet->body()->addWidget(m_reason);
        const auto changed = [this] {
            m_sheet->acceptButton()->setEnabled(!m_lookedAt->text().trimmed().isEmpty()
                                                && !m_reason->text().trimmed().isEmpty());
        };
        connect(m_lookedAt, &QLineEdit::textChanged, this, changed);
        connect(m_reason, &QLineEdit::textChanged, this, changed);
        connect(m_sheet, &Sheet::accepted, this,
                [this] { m_desk.replace(m_material, m_reason->text(), m_lookedAt->text()); });
    }
    m_material = material;
    m_sheet->setMessage(tr("“%1”没有共享核验成功。请写明看了什么、为什么，会记录下来。").arg(name));
    m_lookedAt->clear();
    m_reason->clear();
    m_sheet->acceptButton()->setEnabled(false);
    m_sheet->open();
}

void WordSection::askSigning()
{
    const auto next = m_desk.nextSigner();
    if (!next)
        return;
    if (!m_signing) {
        m_signing = new SigningSheet(*window());
        connect(m_signing, &SigningSheet::said, this, [this](const Signing &signing) {
            if (const auto signer = m_desk.nextSigner())
                m_desk.signOtherwise(signer->person, signing);
        });
    }
    m_signing->open(tr("%1核对了表单，没有在签字板上签名。请先打印表单。").arg(m_desk.signerName(*next)),
                    {SigningWay::Thumbprint, SigningWay::Ink, SigningWay::Refused});
}

void WordSection::printForm()
{
    if (!m_session.filling())
        return;
    m_session.sendNow();
    PaperSource source;
    source.title = tr("申请表：%1").arg(m_desk.purpose());
    QStringList signers;
    for (const Signer &one : m_desk.signers())
        signers.append(m_desk.signerName(one));
    if (signers.isEmpty())
        signers.append(tr("申请人"));
    QStringList elsewhere;
    for (const ApplicationParty &party : m_session.coSigners()) {
        if (party.presence != Presence::Here)
            elsewhere.append(tr("%1：%2").arg(codeWord(partText(party.part)), CaseText::presence(party)));
    }
    source.html = wordPaper(m_desk.purpose(), mirrorLines(*m_session.filling(), MirrorScope::Leaving), signers,
                            elsewhere, m_session.today().toString(Qt::ISODate));
    source.footer = m_context.hall.hall;
    source.hallKind = m_context.hall.kind;
    const auto paper = renderPaper(source);
    if (!paper) {
        emit m_desk.refused(paper.error());
        return;
    }
    whenReady(m_context.printer.print(*paper), this, [this](const Result<QString> &printed) {
        if (!printed) {
            emit m_desk.refused(printed.error());
            return;
        }
        m_printed = true;
        refresh();
        Toast::pop(*window(), tr("申请表已打印，请申请人核对并签名"), Toast::Tone::Good);
    });
}

} // namespace ow

#include "moc_WordSection.cpp"
