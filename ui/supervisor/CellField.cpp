#include "ui/supervisor/CellField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int cellLines = 4;
constexpr int cellChoiceColumns = 3;

QString cellHint(CellKind kind)
{
    switch (kind) {
    case CellKind::Lines: return CellField::tr("一行写一条");
    case CellKind::Date: return CellField::tr("如 2026-10-01");
    case CellKind::Term: return CellField::tr("如 5个工作日、60日、1个月，当场办结的写“当场”");
    case CellKind::Money: return CellField::tr("元，如 35.50");
    case CellKind::Number: return CellField::tr("整数");
    default: return {};
    }
}

bool isLong(const ItemCell &cell)
{
    return cell.kind == CellKind::Lines || cell.place == QLatin1String("guide") || cell.place == QLatin1String("answer")
        || cell.place == QLatin1String("power.content");
}
} // namespace

CellField::CellField(const ItemCell &cell, const QString &text, const QList<CodeEntry> &names, QWidget *parent)
    : QWidget(parent), m_input(makeInput(cell, text, names)), m_wrong(new QLabel)
{
    setObjectName(QStringLiteral("cell_") + cell.place);
    auto *name = new QLabel(cell.isNeeded ? tr("%1（必填）").arg(cell.name) : cell.name);
    name->setProperty("kind", QStringLiteral("field"));
    name->setBuddy(m_input);
    m_input->setObjectName(QStringLiteral("input_") + cell.place);
    m_input->setAccessibleName(cell.name);
    m_wrong->setObjectName(QStringLiteral("wrong_") + cell.place);
    m_wrong->setProperty("kind", QStringLiteral("bad"));
    m_wrong->setWordWrap(true);
    m_wrong->setTextFormat(Qt::PlainText);
    m_wrong->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(2);
    column->addWidget(name);
    column->addWidget(m_input);
    column->addWidget(m_wrong);
}

QWidget *CellField::makeInput(const ItemCell &cell, const QString &text, const QList<CodeEntry> &names)
{
    if (cell.kind == CellKind::Choices)
        return makeChoices(cell, text);
    if (cell.kind == CellKind::Rule) {
        auto *said =
            new QLabel(text.isEmpty() ? tr("没有规则") : tr("有规则，内容见“本版内容”；规则随目录文件或表格修改"));
        said->setWordWrap(true);
        said->setProperty("kind", QStringLiteral("soft"));
        return said;
    }
    if (cell.kind == CellKind::YesNo) {
        auto *box = new QCheckBox(tr("是"));
        box->setChecked(text == QStringLiteral("是"));
        connect(box, &QCheckBox::toggled, this,
                [this](bool yes) { emit changed(yes ? QStringLiteral("是") : QStringLiteral("否")); });
        return box;
    }
    if (cell.kind == CellKind::Choice || cell.refers == CellRefers::Unit || cell.refers == CellRefers::Material
        || cell.refers == CellRefers::Element) {
        auto *box = new QComboBox;
        // The wheel scrolls the page; it must not choose on the way.
        box->setFocusPolicy(Qt::StrongFocus);
        box->addItem(tr("（请选）"), QString());
        for (const QString &choice : cell.choices)
            box->addItem(choice, choice);
        for (const CodeEntry &entry : names)
            box->addItem(entry.name, entry.code);
        box->setCurrentIndex(qMax(0, box->findData(text)));
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, box] { emit changed(box->currentData().toString()); });
        return box;
    }
    if (isLong(cell)) {
        auto *edit = new QPlainTextEdit(text);
        edit->setPlaceholderText(cellHint(cell.kind));
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * cellLines + 18);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] { emit changed(edit->toPlainText()); });
        return edit;
    }
    auto *edit = new QLineEdit(text);
    edit->setPlaceholderText(cellHint(cell.kind));
    connect(edit, &QLineEdit::textChanged, this, &CellField::changed);
    return edit;
}

QWidget *CellField::makeChoices(const ItemCell &cell, const QString &text)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    const QStringList chosen = text.split(QStringLiteral("、"), Qt::SkipEmptyParts);
    QList<QCheckBox *> ticks;
    for (qsizetype i = 0; i < cell.choices.size(); ++i) {
        auto *tick = new QCheckBox(cell.choices.at(i));
        tick->setChecked(chosen.contains(cell.choices.at(i)));
        grid->addWidget(tick, int(i) / cellChoiceColumns, int(i) % cellChoiceColumns);
        ticks.append(tick);
    }
    for (QCheckBox *tick : std::as_const(ticks))
        connect(tick, &QCheckBox::toggled, this, [this, ticks] {
            QStringList names;
            for (const QCheckBox *one : ticks) {
                if (one->isChecked())
                    names.append(one->text());
            }
            emit changed(names.join(QStringLiteral("、")));
        });
    return box;
}

void CellField::tellWrong(const QString &wrong)
{
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
}

void CellField::lock(const QString &why)
{
    m_input->setEnabled(false);
    m_input->setToolTip(why);
}

} // namespace ow

#include "moc_CellField.cpp"
