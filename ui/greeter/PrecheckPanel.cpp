#include "ui/greeter/PrecheckPanel.h"

#include "ui/common/Theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int precheckResultsHeight = 150;
constexpr int precheckAnswerWidth = 56;
} // namespace

PrecheckPanel::PrecheckPanel(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_search(new QLineEdit), m_results(new QListWidget), m_item(new QLabel),
      m_rows(new QVBoxLayout), m_save(new QPushButton(tr("保存预审结果")))
{
    setObjectName(QStringLiteral("precheckPanel"));
    m_title->setObjectName(QStringLiteral("precheckTitle"));
    m_title->setProperty("kind", QStringLiteral("large"));
    m_search->setObjectName(QStringLiteral("precheckSearch"));
    m_search->setAccessibleName(tr("查找事项"));
    m_search->setPlaceholderText(tr("事项名称或拼音首字母，回车选定"));
    m_search->setMaxLength(60);
    m_search->installEventFilter(this);
    m_results->setObjectName(QStringLiteral("precheckResults"));
    m_results->setAccessibleName(tr("查到的事项"));
    m_results->setMaximumHeight(precheckResultsHeight);
    m_results->hide();
    m_item->setObjectName(QStringLiteral("precheckItem"));
    m_item->setWordWrap(true);
    m_item->setStyleSheet(QStringLiteral("font-weight: 600"));
    m_save->setObjectName(QStringLiteral("precheckSave"));
    m_save->setProperty("kind", QStringLiteral("primary"));
    auto *close = new QPushButton(tr("不预审了"));
    close->setObjectName(QStringLiteral("precheckClose"));
    auto *papers = new QWidget;
    papers->setProperty("role", QStringLiteral("scrolled"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    auto *papersColumn = new QVBoxLayout(papers);
    papersColumn->setContentsMargins(0, 0, 0, 0);
    papersColumn->addLayout(m_rows);
    papersColumn->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(papers);
    auto *foot = new QHBoxLayout;
    foot->addWidget(close);
    foot->addWidget(m_save, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_search);
    column->addWidget(m_results);
    column->addWidget(m_item);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    connect(m_search, &QLineEdit::textChanged, this, &PrecheckPanel::find);
    connect(m_search, &QLineEdit::returnPressed, this, &PrecheckPanel::chooseCurrent);
    connect(m_results, &QListWidget::itemClicked, this, &PrecheckPanel::chooseCurrent);
    connect(m_save, &QPushButton::clicked, this, &PrecheckPanel::save);
    connect(close, &QPushButton::clicked, this, &PrecheckPanel::closed);
}

void PrecheckPanel::begin(const Ticket &ticket, QDate today)
{
    m_ticket = ticket;
    m_today = today;
    m_title->setText(tr("预审材料：%1").arg(ticket.number));
    m_search->clear();
    m_found.clear();
    if (ticket.precheck) {
        for (const QString &material : ticket.precheck->present)
            m_found.insert(material, true);
        for (const QString &material : ticket.precheck->missing)
            m_found.insert(material, false);
    }
    chooseItem(ticket.precheck ? ticket.precheck->item : ticket.item.value_or(QString()));
    m_search->setFocus();
}

void PrecheckPanel::setCatalogue(const Catalogue &catalogue)
{
    m_catalogue = catalogue;
    chooseItem(m_code);
    find();
}

bool PrecheckPanel::eventFilter(QObject *watched, QEvent *event)
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

void PrecheckPanel::find()
{
    m_results->clear();
    const QString query = m_search->text().trimmed();
    for (const Item *found : m_catalogue.search(query, m_today)) {
        auto *row = new QListWidgetItem(tr("%1　%2").arg(found->name, found->object));
        row->setData(Qt::UserRole, found->code);
        m_results->addItem(row);
    }
    m_results->setCurrentRow(0);
    m_results->setVisible(m_results->count() > 0);
    if (!query.isEmpty() && m_results->count() == 0)
        m_item->setText(tr("没有查到“%1”，可换一个词。").arg(query));
}

void PrecheckPanel::chooseCurrent()
{
    const QListWidgetItem *row = m_results->currentItem();
    if (!row)
        return;
    const QString code = row->data(Qt::UserRole).toString();
    if (code != m_code)
        m_found.clear();
    m_search->clear();
    chooseItem(code);
}

void PrecheckPanel::chooseItem(const QString &code)
{
    m_code = code;
    for (QWidget *line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    m_buttons.clear();
    m_needed.clear();
    m_order.clear();
    const Item *item = m_catalogue.item(code, m_today);
    m_item->setText(item ? item->name : tr("先查找要办的事项。"));
    if (item) {
        for (const MaterialUse &use : item->materials)
            addPaper(use);
    }
    refresh();
}

void PrecheckPanel::addPaper(const MaterialUse &use)
{
    const Material *material = m_catalogue.material(use.material);
    if (!material)
        return;
    const bool shared = use.kind == MaterialKind::Shared;
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    QString words = material->name;
    if (use.when)
        words = tr("%1（%2）").arg(words, *use.when);
    if (shared)
        words = tr("%1（联网核验，不用带）").arg(words);
    else if (use.tolerable)
        words = tr("%1（可容缺）").arg(words);
    auto *name = new QLabel(words);
    name->setWordWrap(true);
    row->addWidget(name, 1);
    m_rows->addWidget(line);
    m_lines.append(line);
    if (shared)
        return;
    m_order.append(use.material);
    if (use.necessity == Necessity::Always)
        m_needed.append(use.material);
    const auto answer = [&](const QString &text, const char *prefix, bool there) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(prefix) + use.material);
        button->setAccessibleName(tr("%1：%2").arg(material->name, text));
        button->setCheckable(true);
        button->setFixedWidth(precheckAnswerWidth);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, code = use.material, there] { judge(code, there); });
        return button;
    };
    QPushButton *present = answer(tr("有"), "present_", true);
    QPushButton *missing = answer(tr("缺"), "absent_", false);
    m_buttons.insert(use.material, {present, missing});
}

void PrecheckPanel::judge(const QString &material, bool there)
{
    m_found.insert(material, there);
    refresh();
}

void PrecheckPanel::refresh()
{
    for (auto one = m_buttons.begin(); one != m_buttons.end(); ++one) {
        const auto found = m_found.constFind(one.key());
        const bool present = found != m_found.constEnd() && *found;
        const bool missing = found != m_found.constEnd() && !*found;
        one->first->setChecked(present);
        one->second->setChecked(missing);
        Theme::setVariant(*one->first, "kind", present ? QStringLiteral("primary") : QStringLiteral("secondary"));
        Theme::setVariant(*one->second, "kind", missing ? QStringLiteral("danger") : QStringLiteral("secondary"));
    }
    m_save->setEnabled(!m_order.isEmpty()
                       && std::all_of(m_needed.begin(), m_needed.end(),
                                      [this](const QString &material) { return m_found.contains(material); }));
}

void PrecheckPanel::save()
{
    PrecheckTicket command{m_ticket.id, m_code, {}, {}};
    for (const QString &material : std::as_const(m_order)) {
        if (const auto found = m_found.constFind(material); found != m_found.constEnd())
            (*found ? command.present : command.missing).append(material);
    }
    emit precheckAsked(command);
}

} // namespace ow

#include "moc_PrecheckPanel.cpp"
