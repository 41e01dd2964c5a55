#include "ui/supervisor/BundlePanel.h"

#include "models/publication/PublicationCommands.h"
#include "models/search/TextFold.h"
#include "sync/client/Eventually.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

BundlePanel::BundlePanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_bundle(new QComboBox), m_name(new QLineEdit), m_guide(new QLineEdit),
      m_order(new QLabel), m_refused(new QCheckBox(tr("有一项不予许可的，其余停办，征求申请人意见后再继续"))),
      m_items(new QListWidget), m_save(new QPushButton(tr("保存"))), m_remove(new QPushButton(tr("取消这个一件事"))),
      m_saveReason(new SteeringReasonSheet(QStringLiteral("bundleSaveSheet"), tr("保存一件事"), *this)),
      m_removeReason(new SteeringReasonSheet(QStringLiteral("bundleRemoveSheet"), tr("取消一件事"), *this))
{
    setObjectName(QStringLiteral("bundlePanel"));
    m_bundle->setObjectName(QStringLiteral("bundlePick"));
    m_bundle->setAccessibleName(tr("一件事"));
    m_name->setObjectName(QStringLiteral("bundleName"));
    m_name->setAccessibleName(tr("名称"));
    m_name->setMaxLength(60);
    m_guide->setObjectName(QStringLiteral("bundleGuide"));
    m_guide->setAccessibleName(tr("说明"));
    m_guide->setMaxLength(500);
    m_order->setObjectName(QStringLiteral("bundleOrder"));
    m_order->setWordWrap(true);
    m_refused->setObjectName(QStringLiteral("bundleRefused"));
    connect(m_refused, &QCheckBox::toggled, this, &BundlePanel::changed);
    m_items->setObjectName(QStringLiteral("bundleItems"));
    m_items->setAccessibleName(tr("包含的事项"));
    m_save->setObjectName(QStringLiteral("bundleSave"));
    m_remove->setObjectName(QStringLiteral("bundleRemove"));
    auto *form = new QFormLayout;
    form->addRow(tr("一件事"), m_bundle);
    form->addRow(tr("名称"), m_name);
    form->addRow(tr("说明"), m_guide);
    form->addRow(tr("先后"), m_order);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_refused);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_items, 1);
    column->addLayout(buttons);
    connect(m_bundle, &QComboBox::activated, this, &BundlePanel::showBundle);
    connect(m_name, &QLineEdit::textChanged, this, &BundlePanel::changed);
    connect(m_guide, &QLineEdit::textChanged, this, &BundlePanel::changed);
    connect(m_items, &QListWidget::itemChanged, this, &BundlePanel::changed);
    connect(m_save, &QPushButton::clicked, this,
            [this] { m_saveReason->open(tr("“%1”将按所选事项一并办理。").arg(edited().name), tr("保存")); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_removeReason->open(tr("不再提供“%1”，各事项仍可单独办理。").arg(m_name->text()), tr("取消一件事"));
    });
    connect(m_saveReason, &SteeringReasonSheet::reasonGiven, this, &BundlePanel::save);
    connect(m_removeReason, &SteeringReasonSheet::reasonGiven, this, &BundlePanel::remove);
}

void BundlePanel::show(const CatalogueView &view)
{
    // What is being written here stays, whatever others change meanwhile.
    const bool written = !m_loaded.isEmpty() && toJson(edited()) != m_loaded;
    m_view = view;
    if (!written)
        fill();
}

void BundlePanel::fill()
{
    const QString code = m_bundle->currentData().toString();
    m_bundle->clear();
    for (const Bundle &bundle : m_view.bundles)
        m_bundle->addItem(bundle.name, bundle.code);
    m_bundle->addItem(tr("新建一件事…"), QString());
    m_bundle->setCurrentIndex(qMax(0, m_bundle->findData(code)));
    showBundle();
}

Bundle BundlePanel::shown() const
{
    const auto found = std::find_if(m_view.bundles.begin(), m_view.bundles.end(),
                                    [&](const Bundle &one) { return one.code == m_bundle->currentData().toString(); });
    return found == m_view.bundles.end() ? Bundle() : *found;
}

/// 先后: which waits for which, in words.
void BundlePanel::tellOrder(const Bundle &bundle)
{
    const auto name = [this](const QString &code) {
        for (const CatalogueView::Line &line : m_view.items) {
            if (line.code == code)
                return line.name;
        }
        return code;
    };
    QStringList lines;
    for (const BundleStep &step : bundle.steps.value_or(QList<BundleStep>())) {
        QStringList after;
        for (const QString &code : step.after)
            after.append(name(code));
        lines.append(
            tr("%1：待%2办结后起算，不再填报和提交其结果").arg(name(step.item), after.join(QStringLiteral("、"))));
    }
    m_order->setText(lines.isEmpty() ? tr("各事项同时办理") : lines.join(QLatin1Char('\n')));
}

void BundlePanel::showBundle()
{
    const Bundle bundle = shown();
    const QSignalBlocker quiet(m_items);
    m_refused->setChecked(bundle.refused == OtherRefused::Stop);
    tellOrder(bundle);
    m_name->setText(bundle.name);
    m_guide->setText(bundle.guide);
    m_items->clear();
    QList<CatalogueView::Line> lines = m_view.items;
    std::stable_sort(lines.begin(), lines.end(), [&](const auto &a, const auto &b) {
        return bundle.items.contains(a.code) && !bundle.items.contains(b.code);
    });
    for (const CatalogueView::Line &line : lines) {
        if (line.counterKind == CounterKind::Specialist)
            continue;
        auto *item = new QListWidgetItem(line.name, m_items);
        item->setData(Qt::UserRole, line.code);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(bundle.items.contains(line.code) ? Qt::Checked : Qt::Unchecked);
    }
    m_remove->setEnabled(!bundle.code.isEmpty() && !m_view.ownedElsewhere);
    m_loaded = toJson(edited());
    changed();
}

Bundle BundlePanel::edited() const
{
    Bundle bundle = shown();
    bundle.items.clear();
    bundle.name = m_name->text().simplified();
    bundle.guide = m_guide->text().simplified();
    bundle.initials = pinyinInitials(bundle.name);
    if (bundle.code.isEmpty())
        bundle.code = bundle.initials.left(20) + QString::number(m_view.bundles.size() + 1);
    for (int i = 0; i < m_items->count(); ++i) {
        if (m_items->item(i)->checkState() == Qt::Checked)
            bundle.items.append(m_items->item(i)->data(Qt::UserRole).toString());
    }
    // Who left is waited for no more, and waits for nobody.
    QList<BundleStep> steps;
    for (BundleStep step : bundle.steps.value_or(QList<BundleStep>())) {
        step.after.removeIf([&](const QString &code) { return !bundle.items.contains(code); });
        if (bundle.items.contains(step.item) && !step.after.isEmpty())
            steps.append(step);
    }
    bundle.steps = steps.isEmpty() ? std::nullopt : std::optional(steps);
    bundle.refused = m_refused->isChecked() ? std::optional(OtherRefused::Stop) : std::nullopt;
    return bundle;
}

void BundlePanel::changed()
{
    const Bundle bundle = edited();
    m_save->setEnabled(!m_view.ownedElsewhere && !bundle.name.isEmpty() && !bundle.guide.isEmpty()
                       && bundle.items.size() >= 2);
}

void BundlePanel::save(const QString &reason)
{
    whenReady(m_context.hub.send(SaveBundle{edited(), reason}), this, [this](const Result<BundleChanged> &reply) {
        if (!reply) {
            emit refused(reply.error());
            return;
        }
        fill();
        emit saved(tr("“%1”已保存").arg(reply->bundle ? reply->bundle->name : QString()));
    });
}

void BundlePanel::remove(const QString &reason)
{
    whenReady(m_context.hub.send(RemoveBundle{m_bundle->currentData().toString(), reason}), this,
              [this](const Result<BundleChanged> &reply) {
                  if (reply)
                      emit saved(tr("已取消"));
                  else
                      emit refused(reply.error());
              });
}

} // namespace ow

#include "moc_BundlePanel.cpp"
