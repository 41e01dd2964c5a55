#include "ui/guide/ItemFinder.h"

#include "models/catalogue/CatalogueVersions.h"
#include "ui/common/ProblemText.h"
#include "ui/guide/FacetRow.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int finderResultsHeight = 150;
} // namespace

ItemFinder::ItemFinder(const QString &name, QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit), m_facets(new FacetRow(name)), m_results(new QListWidget)
{
    m_search->setObjectName(name + QStringLiteral("Search"));
    m_search->setAccessibleName(tr("查找事项"));
    m_search->setPlaceholderText(tr("事项名称或拼音首字母，回车选定"));
    m_search->setMaxLength(60);
    m_search->installEventFilter(this);
    m_results->setObjectName(name + QStringLiteral("Results"));
    m_results->setAccessibleName(tr("查到的事项"));
    m_results->setMaximumHeight(finderResultsHeight);
    m_results->hide();
    setFocusProxy(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_facets);
    column->addWidget(m_results);
    connect(m_search, &QLineEdit::textChanged, this, &ItemFinder::find);
    connect(m_facets, &FacetRow::changed, this, &ItemFinder::find);
    connect(m_search, &QLineEdit::returnPressed, this, &ItemFinder::chooseCurrent);
    connect(m_results, &QListWidget::itemClicked, this, &ItemFinder::chooseCurrent);
}

void ItemFinder::begin(QDate today)
{
    m_today = today;
    m_facets->clear();
    m_search->clear();
    find();
    m_search->setFocus();
}

void ItemFinder::setCatalogue(const Catalogue &catalogue)
{
    m_catalogue = catalogue;
    find();
}

QString ItemFinder::endedSentence(const QString &code) const
{
    const Item *ended = endedItem(m_catalogue, code, m_today);
    return ended ? ProblemText::sentence(itemEnded(*ended)) : QString();
}

QString ItemFinder::words() const
{
    return m_search->text().simplified();
}

bool ItemFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_results->count() > 0) {
            m_results->setCurrentRow(
                std::clamp(m_results->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, m_results->count() - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ItemFinder::find()
{
    m_facets->offer([this](const QList<FacetValue> &facets) { return m_catalogue.facetCounts(facets, m_today); });
    m_results->clear();
    const QString query = words();
    for (const Item *found : m_catalogue.browse({query, m_facets->chosen()}, m_today)) {
        auto *row = new QListWidgetItem(tr("%1　%2").arg(found->name, found->object));
        row->setData(Qt::UserRole, found->code);
        m_results->addItem(row);
    }
    for (const Item *ended : query.isEmpty() ? QList<const Item *>() : m_catalogue.searchEnded(query, m_today)) {
        auto *row = new QListWidgetItem(tr("%1　（已停止受理）").arg(ended->name));
        row->setData(Qt::UserRole, ended->code);
        m_results->addItem(row);
    }
    m_results->setCurrentRow(0);
    m_results->setVisible(m_results->count() > 0);
    if (!query.isEmpty() && m_results->count() == 0)
        emit nothingFound(query);
}

void ItemFinder::chooseCurrent()
{
    const QListWidgetItem *row = m_results->currentItem();
    if (!row)
        return;
    const QString code = row->data(Qt::UserRole).toString();
    m_facets->clear();
    m_search->clear();
    find();
    emit itemChosen(code);
}

} // namespace ow

#include "moc_ItemFinder.cpp"
