#include "ui/intake/ItemSection.h"

#include "models/catalogue/CatalogueVersions.h"
#include "ui/common/CodeWords.h"
#include "ui/common/ProblemText.h"
#include "ui/guide/FacetRow.h"
#include "ui/intake/FiledSheet.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int itemResultsHeight = 132;

constexpr int bundleColumns = 2;
constexpr int chipColumns = 4;

void emptyRow(QWidget *row)
{
    while (QLayoutItem *one = row->layout()->takeAt(0)) {
        if (one->widget()) {
            one->widget()->hide();
            one->widget()->deleteLater();
        }
        delete one;
    }
}
} // namespace

ItemSection::ItemSection(IntakeSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_search(new QLineEdit), m_results(new QListWidget),
      m_browse(new QPushButton(tr("按类别找 (Ctrl+G)"))), m_facets(new FacetRow(QStringLiteral("item"))),
      m_add(new QPushButton(tr("加入"))), m_note(new QLabel), m_finding(new QWidget), m_bundles(new QWidget),
      m_chips(new QWidget), m_start(new QPushButton(tr("开始填写一张表 (回车)"))), m_filed(new QPushButton),
      m_secret(new QCheckBox(tr("涉及国家秘密"))), m_receive(new QPushButton), m_saving(new QLabel)
{
    m_search->setObjectName(QStringLiteral("itemSearch"));
    m_search->setAccessibleName(tr("查找事项"));
    m_search->setPlaceholderText(tr("事项名称、拼音首字母或编码，如 cbwls；回车加入，上下键另选"));
    m_search->setMaxLength(60);
    m_search->installEventFilter(this);
    m_browse->setObjectName(QStringLiteral("browseItems"));
    m_browse->setProperty("kind", QStringLiteral("quiet"));
    m_browse->setCheckable(true);
    m_browse->setShortcut(QKeySequence(QStringLiteral("Ctrl+G")));
    m_facets->hide();
    m_results->setObjectName(QStringLiteral("itemResults"));
    m_results->setAccessibleName(tr("查到的事项"));
    m_results->setMaximumHeight(itemResultsHeight);
    m_results->hide();
    m_add->setObjectName(QStringLiteral("addItem"));
    m_note->setObjectName(QStringLiteral("itemNote"));
    m_note->setWordWrap(true);
    m_note->setProperty("kind", QStringLiteral("soft"));
    m_note->hide();
    new QGridLayout(m_bundles);
    new QGridLayout(m_chips);
    m_chips->setObjectName(QStringLiteral("chosenItems"));
    for (QWidget *row : {m_bundles, m_chips})
        row->layout()->setContentsMargins(0, 0, 0, 0);
    m_filed->setObjectName(QStringLiteral("filedButton"));
    m_filed->setProperty("kind", QStringLiteral("quiet"));
    m_filed->setToolTip(tr("材料由代办员送来、上门收取或者邮寄来的，在这里登记"));
    connect(m_filed, &QPushButton::clicked, this, &ItemSection::askFiled);
    m_secret->setObjectName(QStringLiteral("secretMatter"));
    m_secret->setToolTip(tr("涉及国家秘密的事项和材料不得进入本系统，勾选后按保密规定处理"));
    connect(m_secret, &QCheckBox::toggled, &m_session, &IntakeSession::setSecret);
    m_start->setObjectName(QStringLiteral("startFormButton"));
    m_start->setProperty("kind", QStringLiteral("primary"));
    m_receive->setObjectName(QStringLiteral("receiveOnlyButton"));
    m_saving->setObjectName(QStringLiteral("savingLabel"));
    m_saving->setWordWrap(true);
    m_saving->setStyleSheet(QStringLiteral("font-weight: 600"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_search, 1);
    line->addWidget(m_add);
    line->addWidget(m_browse);
    auto *finding = new QVBoxLayout(m_finding);
    finding->setContentsMargins(0, 0, 0, 0);
    finding->setSpacing(4);
    finding->addLayout(line);
    finding->addWidget(m_facets);
    finding->addWidget(m_results);
    finding->addWidget(m_note);
    finding->addWidget(m_bundles);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_filed);
    foot->addStretch();
    foot->addWidget(m_secret);
    foot->addWidget(m_receive);
    foot->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_finding);
    column->addWidget(m_chips);
    column->addLayout(foot);
    column->addWidget(m_saving);

    connect(m_search, &QLineEdit::textChanged, this, &ItemSection::find);
    connect(m_facets, &FacetRow::changed, this, &ItemSection::find);
    connect(m_browse, &QPushButton::toggled, this, &ItemSection::setBrowsing);
    connect(m_search, &QLineEdit::returnPressed, this, &ItemSection::enter);
    connect(m_add, &QPushButton::clicked, this, &ItemSection::addCurrent);
    connect(m_results, &QListWidget::itemActivated, this, &ItemSection::addCurrent);
    connect(m_start, &QPushButton::clicked, this, &ItemSection::startForm);
    connect(m_receive, &QPushButton::clicked, this, &ItemSection::receiveOnly);
    const auto suggest = [this] {
        if (m_search->text().isEmpty())
            find();
    };
    connect(&m_session, &IntakeSession::catalogueChanged, this, &ItemSection::find);
    connect(&m_session, &IntakeSession::ticketChanged, this, [this] { m_browse->setChecked(false); });
    connect(&m_session, &IntakeSession::personChanged, this, suggest);
    connect(&m_session, &IntakeSession::chosenChanged, this, suggest);
}

void ItemSection::focusFirst()
{
    m_search->setFocus();
}

bool ItemSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QStringList chosen = m_session.chosen();
        if (key == Qt::Key_Backspace && m_search->text().isEmpty() && !chosen.isEmpty()
            && (!m_session.sheet() || chosen.size() > 1)) {
            if (!static_cast<QKeyEvent *>(event)->isAutoRepeat())
                m_session.unchoose(chosen.last());
            return true;
        }
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_results->count() > 0) {
            m_results->setCurrentRow(
                std::clamp(m_results->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, m_results->count() - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ItemSection::find()
{
    m_results->clear();
    m_note->hide();
    const QString query = m_search->text().trimmed();
    const QList<FacetValue> facets = m_facets->chosen();
    if (m_browse->isChecked())
        m_facets->offer([this](const QList<FacetValue> &others) { return m_session.facetCounts(others); });
    const auto show = [this](const Item &item, const QString &why) {
        auto *row = new QListWidgetItem(tr("%1　%2").arg(item.name, why));
        row->setData(Qt::UserRole, item.code);
        m_results->addItem(row);
    };
    if (query.isEmpty() && facets.isEmpty() && !m_session.sheet()) {
        for (const IntakeSession::Suggestion &one : m_session.suggestions())
            show(*one.item, one.why);
    } else {
        for (const Item *found : m_session.browse({query, facets}))
            show(*found, found->counterKind == CounterKind::Specialist ? tr("（专门窗口办理）") : found->object);
    }
    const QList<const Item *> ended = query.isEmpty() ? QList<const Item *>() : m_session.searchEnded(query);
    const bool onlyEnded = m_results->count() == 0 && !ended.isEmpty();
    for (const Item *item : ended)
        show(*item, tr("（已停止受理）"));
    // Once something is chosen, Enter goes on; a second item is picked with the arrow keys or typed.
    m_results->setCurrentRow(query.isEmpty() && facets.isEmpty() && !m_session.chosen().isEmpty() ? -1 : 0);
    m_results->setVisible(m_results->count() > 0);
    if (!query.isEmpty() && m_results->count() == 0) {
        m_note->setText(tr("没有查到“%1”。可换一个词，或请导服台帮忙确认事项。").arg(query));
        m_note->show();
    }
    if (onlyEnded)
        tellEnded(ended.first()->code);
    refresh();
}

void ItemSection::setBrowsing(bool on)
{
    m_facets->setVisible(on);
    m_facets->clear();
    find();
    if (!on) {
        m_search->setFocus();
        return;
    }
    m_facets->setFocus(Qt::TabFocusReason);
    emit roomWanted();
}

/// What the visitor is told who wants an item that is accepted here no more.
void ItemSection::tellEnded(const QString &code)
{
    const Item *ended = endedItem(m_session.catalogue(), code, m_session.today());
    if (!ended)
        return;
    m_note->setText(ProblemText::sentence(itemEnded(*ended)));
    m_note->show();
}

void ItemSection::enter()
{
    if (!m_search->text().trimmed().isEmpty() || m_results->currentRow() >= 0)
        addCurrent();
    else if (m_session.sheet())
        emit onWanted();
    else
        startForm();
}

void ItemSection::askFiled()
{
    if (!m_filing) {
        m_filing = new FiledSheet(*window());
        connect(m_filing, &FiledSheet::said, &m_session, &IntakeSession::setFiled);
    }
    m_filing->open(m_session.filed().value_or(FiledThrough()), m_session.today());
}

void ItemSection::startForm()
{
    m_session.setReceiving(false);
    m_session.start();
}

void ItemSection::receiveOnly()
{
    // Before there is a sheet it is the wish itself: a refused start is tried again the same way.
    m_session.setReceiving(!m_session.sheet() || !m_session.isReceiving());
    if (!m_session.sheet())
        m_session.start();
    else
        emit onWanted();
}

void ItemSection::addCurrent()
{
    const QListWidgetItem *row = m_results->currentItem();
    const QString code = row ? row->data(Qt::UserRole).toString() : QString();
    const Item *found = m_session.item(code);
    if (!found) {
        tellEnded(code);
        return;
    }
    if (found->counterKind == CounterKind::Specialist) {
        m_note->setText(tr("“%1”由专门窗口办理，不能并入本窗口的申请。请给群众取专门窗口的号，或说明：%2")
                            .arg(found->name, found->guide));
        m_note->show();
        return;
    }
    m_session.choose(found->code);
    m_browse->setChecked(false);
    m_search->clear();
    m_search->setFocus();
}

/// Made anew only when they are others: the page is told of every save, and what the keyboard stands on stays.
void ItemSection::tellBundles()
{
    QStringList shown;
    for (const Bundle &bundle : m_session.bundles())
        shown.append(bundle.code + bundle.name + bundle.items.join(QLatin1Char(' ')) + bundle.guide);
    if (shown == m_bundlesShown)
        return;
    m_bundlesShown = shown;
    emptyRow(m_bundles);
    for (const Bundle &bundle : m_session.bundles()) {
        auto *button = new QPushButton(bundle.name);
        button->setObjectName(QStringLiteral("bundle_") + bundle.code);
        button->setToolTip(bundle.guide);
        button->setProperty("kind", QStringLiteral("quiet"));
        // Two beside each other: four would be wider than the page.
        auto *grid = static_cast<QGridLayout *>(m_bundles->layout());
        const int place = grid->count();
        grid->addWidget(button, place / bundleColumns, place % bundleColumns, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, bundle] { m_session.chooseBundle(bundle); });
    }
}

void ItemSection::tellChips(bool droppable)
{
    QStringList shown{QString::number(droppable)};
    for (const QString &code : m_session.chosen()) {
        const Item *chosen = m_session.item(code);
        shown.append(code + m_session.shortName(code) + (chosen ? chosen->name : QString()));
    }
    if (shown == m_chipsShown)
        return;
    m_chipsShown = shown;
    emptyRow(m_chips);
    for (const QString &code : m_session.chosen()) {
        const Item *chosen = m_session.item(code);
        auto *chip =
            new QPushButton(droppable ? tr("%1　×").arg(m_session.shortName(code)) : m_session.shortName(code));
        chip->setObjectName(QStringLiteral("chip_") + code);
        chip->setAccessibleName(tr("已选 %1，按下移除").arg(chosen ? chosen->name : code));
        chip->setToolTip(chosen ? chosen->name : code);
        chip->setEnabled(droppable);
        // As many beside each other as the page has room for.
        auto *grid = static_cast<QGridLayout *>(m_chips->layout());
        const int place = grid->count();
        grid->addWidget(chip, place / chipColumns, place % chipColumns);
        connect(chip, &QPushButton::clicked, this, [this, code] { m_session.unchoose(code); });
    }
    static_cast<QGridLayout *>(m_chips->layout())->setColumnStretch(chipColumns, 1);
}

void ItemSection::refresh()
{
    // Items may come and go while the form is being filled in; a bundle is chosen before.
    const bool begun = m_session.sheet().has_value();
    const bool open = !m_session.submitted() && (!begun || !m_session.isBusy());
    const bool droppable = open && (!begun || m_session.chosen().size() > 1);
    m_finding->setVisible(!m_session.submitted());
    m_finding->setEnabled(open);
    m_bundles->setVisible(!begun && m_session.chosen().isEmpty());
    tellBundles();
    tellChips(droppable);
    const bool ready = m_session.isIdentified() && !m_session.chosen().isEmpty() && !m_session.isBusy();
    m_receive->setText(m_session.isReceiving() ? tr("改为当场填表 (Ctrl+R)") : tr("只收件，以后补录 (Ctrl+R)"));
    m_receive->setShortcut(QKeySequence(QStringLiteral("Ctrl+R"))); // a new text takes the old one's key away
    m_receive->setVisible(!m_session.submitted() && !m_session.entering());
    m_receive->setEnabled(ready);
    m_secret->setVisible(!begun && !m_session.chosen().isEmpty());
    m_secret->setChecked(m_session.isSecret());
    m_filed->setText(tr("来源　%1").arg(codeWord(filedText(m_session.filed().value_or(FiledThrough())))));
    m_filed->setVisible(!m_session.chosen().isEmpty());
    m_filed->setEnabled(!m_session.submitted() && !m_session.isBusy());
    m_start->setVisible(!begun);
    m_start->setEnabled(ready);
    m_saving->setVisible(begun && !m_session.isReceiving());
    if (const auto &sheet = m_session.sheet()) {
        const qsizetype count = sheet->form.items.size();
        m_saving->setText(count > 1
                              ? tr("%1件事共需填写 %2 项，合并后只问 %3 项，其中 %4 项已自动带出")
                                    .arg(count == 2 ? tr("两") : QString::number(count))
                                    .arg(sheet->separately)
                                    .arg(sheet->asked)
                                    .arg(sheet->prefilled)
                              : tr("共需填写 %1 项，其中 %2 项已自动带出").arg(sheet->asked).arg(sheet->prefilled));
    }
}

} // namespace ow

#include "moc_ItemSection.cpp"
