#include "ui/kiosk/KioskSearch.h"
#include "models/queue/QueueFolding.h"

#include "models/catalogue/CatalogueVersions.h"
#include "ui/common/HugeButton.h"
#include "ui/common/ProblemText.h"
#include "ui/keyboard/TouchKeyboard.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScroller>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int searchKeyColumns = 6;
constexpr int searchLengthMax = 30;
constexpr char searchKeyFaces[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
} // namespace

KioskSearch::KioskSearch(QWidget *parent)
    : QWidget(parent), m_halves(new QBoxLayout(QBoxLayout::LeftToRight)), m_state(new QLabel),
      m_themes(new QPushButton(tr("全部主题"))), m_field(new QLineEdit), m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("kioskSearch"));
    auto *title = new QLabel(tr("按事项查找"));
    title->setProperty("kind", QStringLiteral("title"));
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("searchBack"));
    m_themes->setObjectName(QStringLiteral("searchThemes"));
    m_state->setObjectName(QStringLiteral("searchState"));
    m_state->setProperty("kind", QStringLiteral("large"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setProperty("kind", QStringLiteral("keypad"));
    m_field->setAccessibleName(tr("要办的事项"));
    m_field->setPlaceholderText(tr("拼音首字母"));
    m_field->setMaxLength(searchLengthMax);
    m_field->setContextMenuPolicy(Qt::NoContextMenu);
    setFocusProxy(m_field);

    auto *rows = new QWidget;
    rows->setProperty("role", QStringLiteral("scrolled"));
    m_rows->setContentsMargins(0, 0, 8, 0);
    m_rows->setSpacing(10);
    auto *rowsColumn = new QVBoxLayout(rows);
    rowsColumn->setContentsMargins(0, 0, 0, 0);
    rowsColumn->addLayout(m_rows);
    rowsColumn->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(rows);
    scroll->setFocusPolicy(Qt::NoFocus);
    QScroller::grabGesture(scroll->viewport(), QScroller::LeftMouseButtonGesture);

    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(title);
    head->addWidget(m_field, 1);
    head->addWidget(m_themes);
    head->addWidget(back);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(10);
    const std::array<QString, 3> faces{tr("按主题"), tr("一件事"), tr("按部门")};
    const std::array<const char *, 3> names{"searchByTheme", "searchByEvent", "searchByUnit"};
    for (size_t i = 0; i < faces.size(); ++i) {
        m_ways[i] = new QPushButton(faces[i]);
        m_ways[i]->setObjectName(QLatin1String(names[i]));
        m_ways[i]->setCheckable(true);
        m_ways[i]->setFocusPolicy(Qt::NoFocus);
        m_ways[i]->setProperty("kind", QStringLiteral("letter"));
        m_ways[i]->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        ways->addWidget(m_ways[i]);
        connect(m_ways[i], &QPushButton::clicked, this, [this, i] {
            browse(Browse(i));
            emit touched();
        });
    }
    auto *found = new QVBoxLayout;
    found->setSpacing(10);
    found->addLayout(ways);
    found->addWidget(m_state);
    found->addWidget(scroll, 1);
    auto *typing = new QVBoxLayout;
    m_letters = makeKeys();
    typing->addWidget(m_letters);
    typing->addStretch();
    m_halves->setSpacing(24);
    m_halves->addLayout(found, 1);
    m_halves->addLayout(typing, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 12);
    column->setSpacing(10);
    column->addLayout(head);
    column->addLayout(m_halves, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        find();
        emit touched();
    });
    connect(m_themes, &QPushButton::clicked, this, [this] {
        m_group = -1;
        m_field->clear();
        find();
        emit touched();
    });
    connect(back, &QPushButton::clicked, this, &KioskSearch::backAsked);
}

QWidget *KioskSearch::makeKeys()
{
    auto *keys = new QWidget;
    auto *grid = new QGridLayout(keys);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    int at = 0;
    for (const char *face = searchKeyFaces; *face; ++face, ++at) {
        const QString text(QLatin1Char{*face});
        QPushButton *key =
            addKey(grid, text, QStringLiteral("search") + text, at / searchKeyColumns, at % searchKeyColumns, 1);
        connect(key, &QPushButton::clicked, m_field, [this, text] { m_field->insert(text.toLower()); });
    }
    const int last = at / searchKeyColumns;
    QPushButton *all = addKey(grid, tr("清空"), QStringLiteral("searchClear"), last, 0, searchKeyColumns / 3);
    QPushButton *one =
        addKey(grid, tr("退格"), QStringLiteral("searchDelete"), last, searchKeyColumns / 3, searchKeyColumns / 3);
    connect(all, &QPushButton::clicked, m_field, &QLineEdit::clear);
    connect(one, &QPushButton::clicked, m_field, &QLineEdit::backspace);
    QPushButton *board =
        addKey(grid, tr("打汉字"), QStringLiteral("searchBoard"), last, 2 * searchKeyColumns / 3, searchKeyColumns / 3);
    connect(board, &QPushButton::clicked, this, [this] {
        useBoard(true);
        emit touched();
    });
    return keys;
}

void KioskSearch::useBoard(bool board)
{
    if (board && !m_board) {
        m_board = new TouchKeyboard;
        m_board->hide();
        m_board->attach(m_field);
        static_cast<QVBoxLayout *>(layout())->addWidget(m_board);
        connect(m_board, &TouchKeyboard::touched, this, &KioskSearch::touched);
        connect(m_board, &TouchKeyboard::done, this, [this] { useBoard(false); });
    }
    if (!m_board)
        return;
    m_board->clear();
    // Never both at once: the page would grow over the screen.
    QWidget *shown = board ? static_cast<QWidget *>(m_board) : m_letters;
    (board ? m_letters : m_board)->hide();
    if (board)
        find();
    layout()->activate();
    shown->show();
    find();
}

QPushButton *KioskSearch::addKey(QGridLayout *grid, const QString &face, const QString &name, int row, int column,
                                 int columns)
{
    auto *key = new QPushButton(face);
    key->setObjectName(name);
    key->setAccessibleName(face);
    key->setProperty("kind", QStringLiteral("letter"));
    // The field keeps the focus, so keyboard and touch can be mixed.
    key->setFocusPolicy(Qt::NoFocus);
    key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    grid->addWidget(key, row, column, 1, columns);
    return key;
}

void KioskSearch::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool upright = event->size().height() > event->size().width();
    m_halves->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void KioskSearch::tell(const Catalogue &catalogue, const QList<Bundle> &bundles, const ItemServiceView &service,
                       const PublicView &view)
{
    m_known = true;
    m_catalogue = catalogue;
    m_services = service.queues;
    m_view = view;
    m_groups = {};
    for (const FacetCount &topic : m_catalogue.facetCounts({}, m_view.day)) {
        if (topic.facet.kind != FacetKind::Topic)
            continue;
        Group group{topic.facet.value, {}};
        for (const Item *item : m_catalogue.browse({{}, {topic.facet}}, m_view.day))
            group.items.append(item->code);
        m_groups[size_t(Browse::Themes)].append(group);
    }
    for (const Bundle &bundle : bundles)
        m_groups[size_t(Browse::Events)].append({bundle.name, bundle.items, bundle.guide, bundle.steps});
    for (const CatalogueUnit &unit : service.units) {
        Group group{unit.name, {}};
        for (const Item *item : m_catalogue.itemsOn(m_view.day)) {
            if (item->unit == unit.code)
                group.items.append(item->code);
        }
        m_groups[size_t(Browse::Units)].append(group);
    }
    find();
}

void KioskSearch::tellUnknown(const QString &why)
{
    if (m_known)
        return;
    clearRows();
    m_themes->hide();
    m_state->setText(why);
}

void KioskSearch::begin()
{
    m_by = Browse::Themes;
    m_group = -1;
    m_field->clear();
    m_field->setFocus();
    useBoard(false);
    find();
}

void KioskSearch::browse(Browse by)
{
    m_by = by;
    m_group = -1;
    m_field->clear();
    find();
}

void KioskSearch::find()
{
    const QString query = m_field->text().trimmed();
    m_themes->setVisible(!query.isEmpty() || m_group >= 0);
    const bool board = m_letters->isHidden();
    for (size_t i = 0; i < m_ways.size(); ++i) {
        m_ways[i]->setVisible(!board && !m_groups[i].isEmpty());
        m_ways[i]->setChecked(query.isEmpty() && i == size_t(m_by));
    }
    if (!m_known) {
        tellUnknown(tr("正在读取事项…"));
    } else if (!query.isEmpty()) {
        const QList<const Item *> ended = m_catalogue.searchEnded(query, m_view.day);
        showItems(m_catalogue.search(query, m_view.day),
                  ended.isEmpty() ? tr("没有查到。请换个说法，按主题找，或按“返回”后选“不知道办什么”。")
                                  : tr("这里不再受理："));
        for (const Item *item : ended)
            addEnded(*item);
    } else if (m_group >= 0 && m_group < groups().size()) {
        const Group &group = groups().at(m_group);
        QList<const Item *> items;
        for (const QString &code : group.items) {
            if (const Item *item = m_catalogue.item(code, m_view.day))
                items.append(item);
        }
        showItems(items, tr("这里现在没有事项。"));
        m_state->setText(group.text.isEmpty() ? group.name : tr("%1：%2").arg(group.name, group.text));
    } else {
        showThemes();
    }
}

void KioskSearch::showThemes()
{
    clearRows();
    m_state->setText(groups().isEmpty() ? tr("现在没有可查的事项，请到导服台。") : tr("输入拼音首字母，或在下面选："));
    for (int i = 0; i < groups().size(); ++i) {
        HugeButton *row = addRow(QStringLiteral("theme_%1").arg(i), groups().at(i).name,
                                 tr("%n 项", nullptr, int(groups().at(i).items.size())));
        connect(row, &QPushButton::clicked, this, [this, i] {
            m_group = i;
            find();
            emit touched();
        });
    }
}

void KioskSearch::showItems(const QList<const Item *> &items, const QString &nothing)
{
    clearRows();
    m_state->setText(items.isEmpty() ? nothing : tr("查到 %n 项，请选要办的：", nullptr, int(items.size())));
    for (const Item *item : items) {
        const QString queue = queueOfItem(m_services, *item);
        const QString where = queueName(queue);
        auto *guide = new QPushButton(tr("办事指南"));
        guide->setObjectName(QStringLiteral("guide_") + item->code);
        guide->setAccessibleName(tr("“%1”的办事指南").arg(item->shortName));
        guide->setFocusPolicy(Qt::NoFocus);
        guide->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
        connect(guide, &QPushButton::clicked, this,
                [this, code = item->code, itemName = item->shortName, toQueue = where.isEmpty() ? QString() : queue] {
                    emit guideAsked(code, itemName, toQueue);
                });
        const QString served =
            where.isEmpty() ? tr("取号机不发这项的号，按这里看怎么办") : tr("%1 · %2").arg(item->object, where);
        const QString after = m_group >= 0 && m_field->text().trimmed().isEmpty() ? afterWhat(*item) : QString();
        HugeButton *row = addRow(QStringLiteral("item_") + item->code, item->name,
                                 after.isEmpty() ? served : after + QLatin1Char('\n') + served, guide);
        connect(row, &QPushButton::clicked, this,
                [this, code = item->code, itemName = item->shortName, toQueue = where.isEmpty() ? QString() : queue] {
                    emit itemChosen(code, itemName, toQueue);
                });
    }
}

QString KioskSearch::afterWhat(const Item &item) const
{
    const Group &group = groups().at(m_group);
    if (!group.steps)
        return {};
    for (const BundleStep &step : *group.steps) {
        if (step.item != item.code)
            continue;
        QStringList names;
        for (const QString &code : step.after) {
            const Item *earlier = m_catalogue.item(code, m_view.day);
            names.append(earlier ? earlier->shortName : code);
        }
        return tr("办好“%1”后自动接着办").arg(names.join(QStringLiteral("、")));
    }
    return tr("先办这项");
}

/// Nothing to press: it is not applied for here any more.
void KioskSearch::addEnded(const Item &item)
{
    auto *line = new QLabel(ProblemText::sentence(itemEnded(item)));
    line->setObjectName(QStringLiteral("ended_") + item.code);
    line->setProperty("kind", QStringLiteral("large"));
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    m_rows->addWidget(line);
    m_buttons.append(line);
    line->show();
}

HugeButton *KioskSearch::addRow(const QString &name, const QString &title, const QString &subtitle, QWidget *beside)
{
    auto *row = new HugeButton(Icon::Search, title, subtitle);
    row->setObjectName(name);
    row->setFocusPolicy(Qt::NoFocus);
    row->installEventFilter(this);
    auto *line = new QWidget;
    auto *across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(8);
    across->addWidget(row, 1);
    m_buttons.append(row);
    if (beside) {
        beside->installEventFilter(this);
        across->addWidget(beside);
        m_buttons.append(beside);
    }
    m_rows->addWidget(line);
    m_buttons.append(line);
    line->show();
    return row;
}

void KioskSearch::clearRows()
{
    // The sender of what is being done may be one of them.
    for (QWidget *row : std::as_const(m_buttons)) {
        m_rows->removeWidget(row);
        row->hide();
        row->setObjectName({});
        row->deleteLater();
    }
    m_buttons.clear();
}

QString KioskSearch::queueName(const QString &code) const
{
    return code.isEmpty() ? QString() : ow::queueName(m_view, code);
}

bool KioskSearch::eventFilter(QObject *watched, QEvent *event)
{
    // The second tap of a double tap on a theme lands on an item; it must not choose.
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

} // namespace ow

#include "moc_KioskSearch.cpp"
