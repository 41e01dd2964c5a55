#include "ui/greeter/PrecheckPanel.h"

#include "ui/common/Theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int precheckAnswerWidth = 56;
} // namespace

PrecheckPanel::PrecheckPanel(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_finder(new ItemFinder(QStringLiteral("precheck"))), m_item(new QLabel),
      m_rows(new QVBoxLayout), m_save(new QPushButton(tr("保存预审结果")))
{
    setObjectName(QStringLiteral("precheckPanel"));
    m_title->setObjectName(QStringLiteral("precheckTitle"));
    m_title->setProperty("kind", QStringLiteral("large"));
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
    column->addWidget(m_finder);
    column->addWidget(m_item);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    connect(m_finder, &ItemFinder::itemChosen, this, &PrecheckPanel::takeItem);
    connect(m_finder, &ItemFinder::nothingFound, this,
            [this](const QString &words) { m_item->setText(tr("没有查到“%1”，可换一个词。").arg(words)); });
    connect(m_save, &QPushButton::clicked, this, &PrecheckPanel::save);
    connect(close, &QPushButton::clicked, this, &PrecheckPanel::closed);
}

void PrecheckPanel::begin(const Ticket &ticket, QDate today)
{
    m_ticket = ticket;
    m_title->setText(tr("预审材料：%1").arg(ticket.number));
    m_finder->begin(today);
    m_found.clear();
    if (ticket.precheck) {
        for (const QString &material : ticket.precheck->present)
            m_found.insert(material, true);
        for (const QString &material : ticket.precheck->missing)
            m_found.insert(material, false);
    }
    chooseItem(ticket.precheck ? ticket.precheck->item : ticket.item.value_or(QString()));
}

void PrecheckPanel::setCatalogue(const Catalogue &catalogue)
{
    m_finder->setCatalogue(catalogue);
    chooseItem(m_code);
}

void PrecheckPanel::takeItem(const QString &code)
{
    if (code != m_code)
        m_found.clear();
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
    const Item *item = m_finder->item(code);
    const QString ended = m_finder->endedSentence(code);
    m_item->setText(item ? item->name : (ended.isEmpty() ? tr("先查找要办的事项。") : ended));
    if (item) {
        for (const MaterialUse &use : item->materials)
            addPaper(use);
    }
    refresh();
}

void PrecheckPanel::addPaper(const MaterialUse &use)
{
    const Material *material = m_finder->catalogue().material(use.material);
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
