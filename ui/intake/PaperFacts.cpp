#include "ui/intake/PaperFacts.h"

#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int dateWidth = 112;
constexpr int remarkMax = 200;
} // namespace

QDate paperDate(const QString &text)
{
    QString digits = text.trimmed();
    for (const char *form : {"yyyyMMdd", "yyyy-M-d", "yyyy.M.d", "yyyy/M/d"}) {
        const QDate day = QDate::fromString(digits, QLatin1String(form));
        if (day.isValid() && day.year() > 1900)
            return day;
    }
    return {};
}

PaperFacts::PaperFacts(const Material &material, int originals, int copies, QWidget *parent)
    : QWidget(parent), m_line(new QWidget), m_originalsName(new QLabel(tr("原件"))),
      m_copiesName(new QLabel(tr("复印件"))), m_originals(new QSpinBox), m_copies(new QSpinBox), m_note(new QLabel),
      m_remark(new QLineEdit), m_askedOriginals(originals), m_askedCopies(copies)
{
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    if (material.criterion(CriterionKind::Valid)) {
        m_validTo = addDate(tr("有效期至 (D)"), QStringLiteral("validTo_") + material.code);
        connect(m_validTo, &QLineEdit::editingFinished, this,
                [this] { readDate(m_validTo, &PaperFacts::validToSaid); });
    }
    if (material.criterion(CriterionKind::Recent)) {
        m_issuedOn = addDate(tr("出具日期 (D)"), QStringLiteral("issuedOn_") + material.code);
        connect(m_issuedOn, &QLineEdit::editingFinished, this,
                [this] { readDate(m_issuedOn, &PaperFacts::issuedSaid); });
    }
    const auto addCount = [&](QLabel *name, QSpinBox *box, const char *prefix) {
        box->setObjectName(QLatin1String(prefix) + material.code);
        box->setAccessibleName(tr("%1：收到%2份数").arg(material.name, name->text()));
        box->setRange(0, 99);
        name->setProperty("kind", QStringLiteral("small"));
        line->addWidget(name);
        line->addWidget(box);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys count
        connect(box, &QSpinBox::valueChanged, this, [this] { emit counted(m_originals->value(), m_copies->value()); });
    };
    addCount(m_originalsName, m_originals, "originals_");
    addCount(m_copiesName, m_copies, "copies_");
    m_note->setObjectName(QStringLiteral("dateNote_") + material.code);
    m_note->setWordWrap(true);
    line->addWidget(m_note, 1);
    m_remark->setObjectName(QStringLiteral("remark_") + material.code);
    m_remark->setPlaceholderText(tr("备注（可不填，写在标准用语之后）(M)"));
    m_remark->setMaxLength(remarkMax);
    connect(m_remark, &QLineEdit::editingFinished, this, [this] { emit remarked(m_remark->text().trimmed()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_line);
    column->addWidget(m_remark);
}

QLineEdit *PaperFacts::addDate(const QString &caption, const QString &name)
{
    auto *label = new QLabel(caption);
    label->setProperty("kind", QStringLiteral("small"));
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(caption);
    edit->setPlaceholderText(tr("如 20301231"));
    edit->setFixedWidth(dateWidth);
    m_line->layout()->addWidget(label);
    m_line->layout()->addWidget(edit);
    return edit;
}

void PaperFacts::readDate(QLineEdit *edit, void (PaperFacts::*said)(QDate))
{
    const QDate day = paperDate(edit->text());
    // What is no date stays to be seen and put right.
    if (!day.isValid() && !edit->text().trimmed().isEmpty()) {
        m_note->setText(tr("“%1”不是日期，请按 20301231 的样子填写。").arg(edit->text()));
        m_note->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("bad").name()));
        return;
    }
    emit(this->*said)(day);
}

void PaperFacts::setAsked(int originals, int copies)
{
    m_askedOriginals = originals;
    m_askedCopies = copies;
}

void PaperFacts::tell(const MaterialCheck &check, bool isThere, bool isWanting, const QString &note, bool isOver)
{
    const auto show = [](QLineEdit *edit, const std::optional<QDate> &day) {
        if (edit && !edit->hasFocus())
            edit->setText(day ? day->toString(Qt::ISODate) : QString());
    };
    show(m_validTo, check.validTo);
    show(m_issuedOn, check.issuedOn);
    const auto count = [](QLabel *name, QSpinBox *box, int asked, const std::optional<int> &got) {
        const QSignalBlocker quiet(box);
        box->setValue(got.value_or(asked));
        box->setVisible(asked > 0);
        name->setVisible(asked > 0);
    };
    count(m_originalsName, m_originals, m_askedOriginals, check.originals);
    count(m_copiesName, m_copies, m_askedCopies, check.copies);
    m_note->setText(note);
    m_note->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour(isOver ? "bad" : "warn").name()));
    const bool isReceived = isThere && check.finding == MaterialFinding::Received;
    m_line->setVisible(isReceived || (isThere && (m_validTo || m_issuedOn)));
    if (!m_remark->hasFocus())
        m_remark->setText(check.remark.value_or(QString()));
    m_remark->setVisible(isWanting);
}

void PaperFacts::focusDate()
{
    if (QLineEdit *edit = m_validTo ? m_validTo : m_issuedOn; edit && edit->isVisible())
        edit->setFocus(Qt::ShortcutFocusReason);
}

void PaperFacts::focusCount()
{
    QSpinBox *box = m_originals->isVisible() ? m_originals : m_copies;
    if (box->isVisible())
        box->setFocus(Qt::ShortcutFocusReason);
}

void PaperFacts::focusRemark()
{
    if (m_remark->isVisible())
        m_remark->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ow

#include "moc_PaperFacts.cpp"
