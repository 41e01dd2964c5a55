#include "ui/rating/RatingReasons.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int ratingReasonColumns = 2;
constexpr int ratingTextMax = 200;
} // namespace

RatingReasons::RatingReasons(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_grid(new QGridLayout), m_text(new QLineEdit),
      m_send(new QPushButton(tr("提交评价")))
{
    setObjectName(QStringLiteral("ratingReasons"));
    m_title->setObjectName(QStringLiteral("ratingReasonsTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    auto *hint = new QLabel(tr("请告诉我们哪里没有做好（可多选，也可以写一句话）"));
    hint->setWordWrap(true);
    m_grid->setSpacing(8);
    m_text->setObjectName(QStringLiteral("ratingText"));
    m_text->setAccessibleName(tr("一句话"));
    m_text->setPlaceholderText(tr("想说的话（可不写）"));
    m_text->setMaxLength(ratingTextMax);
    connect(m_text, &QLineEdit::textChanged, this, &RatingReasons::changed);
    m_send->setObjectName(QStringLiteral("ratingSend"));
    m_send->setProperty("kind", QStringLiteral("primary"));
    auto *back = new QPushButton(tr("返回重选"));
    back->setObjectName(QStringLiteral("ratingBack"));
    connect(m_send, &QPushButton::clicked, this, [this] {
        const QString text = m_text->text().simplified();
        emit answered(reasons(), text.isEmpty() ? std::nullopt : std::optional<QString>(text));
    });
    connect(m_text, &QLineEdit::returnPressed, m_send, &QPushButton::click);
    connect(back, &QPushButton::clicked, this, &RatingReasons::backAsked);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(16);
    buttons->addWidget(back, 1);
    buttons->addWidget(m_send, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 20, 32, 24);
    column->setSpacing(14);
    column->addWidget(m_title);
    column->addWidget(hint);
    column->addLayout(m_grid);
    column->addWidget(m_text);
    column->addStretch();
    column->addLayout(buttons);
}

void RatingReasons::ask(RatingLevel level)
{
    m_title->setText(tr("您选择了“%1”").arg(ratingLevelText(level)));
    qDeleteAll(m_reasons);
    m_reasons.clear();
    QWidget *before = nullptr;
    for (const RatingTag &tag : RatingWords::shipped().tagsOf(level)) {
        auto *box = new QCheckBox(tag.text);
        box->setObjectName(QStringLiteral("reason_") + tag.code);
        box->setProperty("reason", tag.code);
        connect(box, &QCheckBox::toggled, this, &RatingReasons::changed);
        const int at = int(m_reasons.size());
        m_grid->addWidget(box, at / ratingReasonColumns, at % ratingReasonColumns);
        if (before)
            setTabOrder(before, box);
        before = box;
        m_reasons.append(box);
    }
    if (before)
        setTabOrder(before, m_text);
    m_text->clear();
    changed();
    m_reasons.first()->setFocus();
}

QList<QString> RatingReasons::reasons() const
{
    QList<QString> codes;
    for (const QCheckBox *box : m_reasons) {
        if (box->isChecked())
            codes.append(box->property("reason").toString());
    }
    return codes;
}

void RatingReasons::changed()
{
    m_send->setEnabled(!reasons().isEmpty() || !m_text->text().trimmed().isEmpty());
}

} // namespace ow

#include "moc_RatingReasons.cpp"
