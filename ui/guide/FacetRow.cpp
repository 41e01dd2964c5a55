#include "ui/guide/FacetRow.h"

#include "models/catalogue/Item.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QVBoxLayout>

namespace ow {

namespace {

constexpr int facetBoxWidth = 80;
constexpr int facetListMargin = 24;

/// Keeps its title: the value would be cut off in so narrow a box.
class FacetBox final : public QComboBox {
public:
    explicit FacetBox(QString title) : m_title(std::move(title)) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        option.currentText = m_title;
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }

private:
    QString m_title;
};

QString natureText(ItemType type)
{
    switch (type) {
    case ItemType::Licence: return QCoreApplication::translate("FacetRow", "行政许可");
    case ItemType::Payment: return QCoreApplication::translate("FacetRow", "行政给付");
    case ItemType::Confirmation: return QCoreApplication::translate("FacetRow", "行政确认");
    case ItemType::Other: return QCoreApplication::translate("FacetRow", "其他行政权力");
    case ItemType::PublicService: return QCoreApplication::translate("FacetRow", "公共服务");
    }
    return {};
}

QString servedText(ServedKind kind)
{
    switch (kind) {
    case ServedKind::Person: return QCoreApplication::translate("FacetRow", "自然人");
    case ServedKind::Enterprise: return QCoreApplication::translate("FacetRow", "企业法人");
    case ServedKind::Institution: return QCoreApplication::translate("FacetRow", "事业法人");
    case ServedKind::SocialBody: return QCoreApplication::translate("FacetRow", "社会组织法人");
    case ServedKind::Agency: return QCoreApplication::translate("FacetRow", "行政机关");
    case ServedKind::Other: return QCoreApplication::translate("FacetRow", "其他组织");
    }
    return {};
}

QString levelText(ExerciseLevel level)
{
    switch (level) {
    case ExerciseLevel::Nation: return QCoreApplication::translate("FacetRow", "国家级");
    case ExerciseLevel::Province: return QCoreApplication::translate("FacetRow", "省级");
    case ExerciseLevel::City: return QCoreApplication::translate("FacetRow", "市级");
    case ExerciseLevel::County: return QCoreApplication::translate("FacetRow", "县级");
    case ExerciseLevel::Town: return QCoreApplication::translate("FacetRow", "镇（街道）");
    case ExerciseLevel::Village: return QCoreApplication::translate("FacetRow", "村（社区）");
    case ExerciseLevel::Several: return QCoreApplication::translate("FacetRow", "分级行使");
    }
    return {};
}

QString formText(HandlingForm form)
{
    switch (form) {
    case HandlingForm::Window: return QCoreApplication::translate("FacetRow", "窗口");
    case HandlingForm::Web: return QCoreApplication::translate("FacetRow", "电脑网上");
    case HandlingForm::Mobile: return QCoreApplication::translate("FacetRow", "手机");
    case HandlingForm::Courier: return QCoreApplication::translate("FacetRow", "邮寄");
    case HandlingForm::Other: return QCoreApplication::translate("FacetRow", "其他方式");
    }
    return {};
}

template <Coded E>
QString textOfCode(const QString &code, QString (*text)(E))
{
    const std::optional<E> value = codeValue<E>(code);
    return value ? text(*value) : QString();
}

} // namespace

QString facetText(const FacetValue &facet)
{
    switch (facet.kind) {
    case FacetKind::Nature: return textOfCode<ItemType>(facet.value, natureText);
    case FacetKind::Object: return textOfCode<ServedKind>(facet.value, servedText);
    case FacetKind::Topic: return facet.value;
    case FacetKind::Level: return textOfCode<ExerciseLevel>(facet.value, levelText);
    case FacetKind::Form: return textOfCode<HandlingForm>(facet.value, formText);
    }
    return {};
}

FacetRow::FacetRow(const QString &name, QWidget *parent) : QWidget(parent), m_chosen(new QLabel)
{
    const auto add = [this](FacetKind kind, const QString &title) {
        m_kinds.append({kind, title, new FacetBox(title)});
    };
    add(FacetKind::Nature, tr("性质"));
    add(FacetKind::Object, tr("对象"));
    add(FacetKind::Topic, tr("主题"));
    add(FacetKind::Level, tr("层级"));
    add(FacetKind::Form, tr("形式"));
    m_chosen->setObjectName(name + QStringLiteral("FacetsChosen"));
    m_chosen->setWordWrap(true);
    m_chosen->setProperty("kind", QStringLiteral("soft"));
    m_chosen->hide();
    setFocusProxy(m_kinds.first().box);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_chosen);
    for (const Kind &kind : m_kinds) {
        kind.box->setObjectName(name + QStringLiteral("Facet%1").arg(int(kind.kind)));
        kind.box->setAccessibleName(tr("按%1找").arg(kind.title));
        kind.box->setMinimumWidth(facetBoxWidth);
        kind.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        kind.box->addItem(tr("全部%1").arg(kind.title));
        line->addWidget(kind.box, 1);
        connect(kind.box, &QComboBox::currentIndexChanged, this, &FacetRow::changed);
    }
}

QList<FacetValue> FacetRow::chosen() const
{
    QList<FacetValue> facets;
    for (const Kind &kind : m_kinds) {
        if (kind.box->currentIndex() > 0)
            facets.append({kind.kind, kind.box->currentData().toString()});
    }
    return facets;
}

void FacetRow::offer(const std::function<QList<FacetCount>(const QList<FacetValue> &)> &count)
{
    const QList<FacetValue> now = chosen();
    for (const Kind &kind : m_kinds) {
        QList<FacetValue> others;
        QString own;
        for (const FacetValue &facet : now) {
            if (facet.kind == kind.kind)
                own = facet.value;
            else
                others.append(facet);
        }
        const QSignalBlocker quiet(kind.box);
        kind.box->clear();
        kind.box->addItem(tr("全部%1").arg(kind.title));
        for (const FacetCount &one : count(others)) {
            if (one.facet.kind != kind.kind || (one.entries == 0 && one.facet.value != own))
                continue;
            kind.box->addItem(tr("%1（%2）").arg(facetText(one.facet)).arg(one.entries), one.facet.value);
            if (one.facet.value == own)
                kind.box->setCurrentIndex(kind.box->count() - 1);
        }
        // The open list shows names whole, however narrow the box.
        kind.box->view()->setMinimumWidth(kind.box->view()->sizeHintForColumn(0) + facetListMargin);
    }
    tellChosen();
}

void FacetRow::tellChosen()
{
    QStringList texts;
    for (const Kind &kind : m_kinds) {
        if (kind.box->currentIndex() > 0)
            texts.append(kind.box->currentText());
    }
    m_chosen->setText(tr("只看：%1").arg(texts.join(QStringLiteral("、"))));
    m_chosen->setVisible(!texts.isEmpty());
}

void FacetRow::clear()
{
    for (const Kind &kind : m_kinds) {
        const QSignalBlocker quiet(kind.box);
        kind.box->setCurrentIndex(0);
    }
    tellChosen();
}

} // namespace ow

#include "moc_FacetRow.cpp"
