#include "ui/supervisor/CataloguePage.h"

#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"
#include "models/sheets/Workbook.h"
#include "sync/client/Eventually.h"
#include "ui/common/Card.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Toast.h"
#include "ui/guide/GuidePanel.h"
#include "ui/guide/ItemLinesModel.h"
#include "ui/guide/WrappedRows.h"
#include "ui/supervisor/BundlePanel.h"
#include "ui/supervisor/HallPartSheet.h"
#include "ui/supervisor/ItemEditor.h"
#include "ui/supervisor/ListsPanel.h"
#include "ui/supervisor/SheetImport.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
/// The list is short and its events rare: loaded anew whenever something in it changed.
bool catalogueFold(CatalogueView &, const QString &, const QJsonObject &)
{
    return false;
}

/// Whoever imports files looks for the fault in one of them.
Problem withPlaces(const Problem &problem)
{
    Faults faults;
    for (const Fault &fault : problem.faults()) {
        QString sentence = ProblemText::sentence(fault);
        if (sentence.endsWith(QStringLiteral("。")))
            sentence.chop(1);
        faults.append({fault.place,
                       &problem::CatalogueRule,
                       {{QStringLiteral("what"), fault.place + QStringLiteral("　") + sentence}}});
    }
    return {problem.type(), problem.parameters(), std::move(faults)};
}
} // namespace

CataloguePage::CataloguePage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new CatalogueListModel(this)), m_list(new DataTable),
      m_search(new QLineEdit), m_filter(new QComboBox), m_count(new QLabel), m_title(new QLabel), m_owner(new QLabel),
      m_tabs(new QTabWidget), m_lines(new ItemLinesModel(ItemLinesModel::Kind::Lines, this)),
      m_changes(new ItemLinesModel(ItemLinesModel::Kind::Changes, this)), m_changeTable(new DataTable),
      m_faults(new QLabel), m_guide(new GuidePanel(context)), m_bundles(new BundlePanel(context)), m_notice(new Notice),
      m_lists(new ListsPanel(context)), m_sheets(new SheetImport(context, *this)), m_stack(new QStackedWidget),
      m_editor(new ItemEditor(context)), m_edit(new QPushButton(tr("编辑…"))), m_new(new QPushButton(tr("新建事项"))),
      m_hallPart(new QPushButton(tr("改窗口、时间和电话"))), m_hallPartSheet(new HallPartSheet(*this)),
      m_reason(new SteeringReasonSheet(QStringLiteral("draftStepSheet"), tr("事项草稿"), *this)),
      m_import(new QPushButton(tr("导入导出"))),
      m_importReason(new SteeringReasonSheet(QStringLiteral("importSheet"), tr("导入事项目录"), *this))
{
    setObjectName(QStringLiteral("cataloguePage"));
    setAccessibleName(tr("事项目录"));
    auto *halves = new QWidget;
    auto *row = new QHBoxLayout(halves);
    row->setContentsMargins(12, 10, 12, 12);
    row->addWidget(makeList(), 9);
    row->addWidget(makeSheet(), 11);
    m_stack->addWidget(halves);
    m_stack->addWidget(m_editor);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_hallPartSheet, &HallPartSheet::given, this, &CataloguePage::saveHallPart);
    connect(m_reason, &SteeringReasonSheet::reasonGiven, this, &CataloguePage::step);
    connect(m_importReason, &SteeringReasonSheet::reasonGiven, this, &CataloguePage::import);
    makeMenu();
    connect(m_editor, &ItemEditor::left, this, &CataloguePage::leaveEditor);
    connect(m_editor, &ItemEditor::saved, this, [this](const QString &code, const QString &told) {
        leaveEditor();
        m_awaited = code; // the list hears of it later than of the answer
        showDrafts();
        Toast::pop(*this, told, Toast::Tone::Good);
    });
    const auto tell = [this](const QString &told) {
        m_notice->clear();
        Toast::pop(*this, told, Toast::Tone::Good);
    };
    connect(m_sheets, &SheetImport::refused, this,
            [this](const Problem &problem) { m_notice->explain(withPlaces(problem)); });
    connect(m_sheets, &SheetImport::done, this, tell);
    connect(m_lists, &ListsPanel::refused, m_notice, &Notice::explain);
    connect(m_lists, &ListsPanel::done, this, tell);
    connect(m_guide, &GuidePanel::refused, m_notice, &Notice::explain);
    connect(m_guide, &GuidePanel::printed, this,
            [this](const QString &title) { Toast::pop(*this, tr("已打印：%1").arg(title), Toast::Tone::Good); });
    connect(m_bundles, &BundlePanel::refused, m_notice, &Notice::explain);
    connect(m_bundles, &BundlePanel::saved, this, [this](const QString &told) {
        m_notice->clear();
        Toast::pop(*this, told, Toast::Tone::Good);
    });
}

QWidget *CataloguePage::makeList()
{
    m_notice->setObjectName(QStringLiteral("catalogueNotice"));
    m_search->setObjectName(QStringLiteral("catalogueSearch"));
    m_search->setAccessibleName(tr("查找事项"));
    m_search->setPlaceholderText(tr("名称、拼音首字母、编码或部门"));
    m_search->setClearButtonEnabled(true);
    m_filter->setObjectName(QStringLiteral("catalogueFilter"));
    m_filter->setAccessibleName(tr("筛选"));
    for (const auto &[filter, text] :
         {std::pair(CatalogueFilter::All, tr("全部事项")), std::pair(CatalogueFilter::Drafts, tr("草稿")),
          std::pair(CatalogueFilter::OnceAtMost, tr("最多跑一次清单")),
          std::pair(CatalogueFilter::MustCome, tr("必须到现场清单")),
          std::pair(CatalogueFilter::Coming, tr("将要施行")), std::pair(CatalogueFilter::Ended, tr("已停止办理"))})
        m_filter->addItem(text, int(filter));
    m_count->setObjectName(QStringLiteral("catalogueCount"));
    m_count->setProperty("kind", QStringLiteral("soft"));
    m_list->setObjectName(QStringLiteral("catalogueList"));
    m_list->setAccessibleName(tr("事项"));
    m_list->setModel(m_model);
    m_list->setColumnWidths({-1, 72, 158, 118});
    wrapRows(*m_list);
    auto *card = new Card(tr("事项目录"));
    m_import->setObjectName(QStringLiteral("catalogueImport"));
    m_new->setObjectName(QStringLiteral("itemNew"));
    card->head()->addWidget(m_count);
    card->head()->addWidget(m_new);
    card->head()->addWidget(m_import);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentWidget(m_editor);
        m_editor->open({});
    });
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_search, 1);
    tools->addWidget(m_filter);
    card->body()->addLayout(tools);
    card->body()->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &CataloguePage::filter);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &CataloguePage::filter);
    connect(m_list, &DataTable::rowChosen, this, [this](const QModelIndex &index) { pick(index.row()); });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { pick(index.row()); });
    return card;
}

QPushButton *CataloguePage::stepButton(const char *name, const QString &text, DraftAct act)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, [this, act] { askReason(act); });
    m_steps.append({act, button});
    return button;
}

QWidget *CataloguePage::makeSheet()
{
    m_title->setObjectName(QStringLiteral("itemTitle"));
    m_title->setWordWrap(true);
    m_title->setProperty("kind", QStringLiteral("title"));
    m_owner->setObjectName(QStringLiteral("itemOwner"));
    m_owner->setWordWrap(true);
    m_owner->setProperty("kind", QStringLiteral("soft"));
    m_faults->setObjectName(QStringLiteral("itemFaults"));
    m_faults->setWordWrap(true);
    m_faults->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hallPart->setObjectName(QStringLiteral("hallPartButton"));
    auto *lines = new DataTable;
    lines->setObjectName(QStringLiteral("sheetLines"));
    lines->setAccessibleName(tr("本版内容"));
    lines->setModel(m_lines);
    lines->setColumnWidths({84, 190, -1});
    wrapRows(*lines);
    m_changeTable->setObjectName(QStringLiteral("sheetChanges"));
    m_changeTable->setAccessibleName(tr("版本差异"));
    m_changeTable->setModel(m_changes);
    m_changeTable->setColumnWidths({84, 150, -1, -1});
    wrapRows(*m_changeTable);
    m_tabs->setObjectName(QStringLiteral("sheetTabs"));
    m_tabs->setAccessibleName(tr("分页"));
    m_tabs->addTab(lines, tr("本版内容"));
    m_tabs->addTab(m_changeTable, tr("与上一版的差异"));
    m_tabs->addTab(m_guide, tr("办事指南"));
    m_tabs->addTab(m_bundles, tr("一件事"));
    m_tabs->addTab(m_lists, tr("公布清单"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() == m_lists)
            m_lists->load();
    });
    m_edit->setObjectName(QStringLiteral("itemEdit"));
    connect(m_edit, &QPushButton::clicked, this, &CataloguePage::edit);
    auto *card = new Card;
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hallPart);
    buttons->addWidget(m_edit);
    buttons->addStretch();
    buttons->addWidget(stepButton("draftSubmit", tr("送审"), DraftAct::Submit));
    buttons->addWidget(stepButton("draftApprove", tr("审定"), DraftAct::Approve));
    buttons->addWidget(stepButton("draftPublish", tr("发布"), DraftAct::Publish));
    buttons->addWidget(stepButton("draftReturn", tr("退回"), DraftAct::Return));
    buttons->addWidget(stepButton("draftDiscard", tr("作废"), DraftAct::Discard));
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_owner);
    card->body()->addWidget(m_notice);
    card->body()->addWidget(m_faults);
    card->body()->addLayout(buttons);
    card->body()->addWidget(m_tabs, 1);
    connect(m_hallPart, &QPushButton::clicked, this, [this] {
        HallPart part;
        part.code = m_picked->item.code;
        const QList<HallPart> &parts = m_view->value().hallParts;
        const auto known =
            std::find_if(parts.begin(), parts.end(), [&](const HallPart &one) { return one.code == part.code; });
        m_hallPartSheet->open(m_picked->item.name, known == parts.end() ? part : *known);
    });
    return card;
}

void CataloguePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_view)
        return;
    m_view = std::make_unique<LiveView<CatalogueView>>(m_context.hub, QLatin1String(CatalogueView::name), QUrlQuery(),
                                                       QStringList{QStringLiteral("catalogue")}, &catalogueFold);
    connect(m_view.get(), &LiveViewBase::changed, this, &CataloguePage::refresh);
    connect(m_view.get(), &LiveViewBase::freshChanged, this, &CataloguePage::refresh);
    refresh();
}

void CataloguePage::refresh()
{
    if (!m_view->isLoaded()) {
        m_list->setEmpty(Icon::Refresh, tr("正在读取…"),
                         m_view->lastProblem() ? ProblemText::sentence(*m_view->lastProblem()) : QString());
        m_hallPart->setEnabled(false);
        m_edit->setEnabled(false);
        for (const auto &step : m_steps)
            step.second->hide();
        return;
    }
    m_list->setEmpty(Icon::Check, tr("没有这样的事项"), tr("换一个词或筛选再试"));
    m_bundles->show(m_view->value());
    m_new->setVisible(!m_view->value().ownedElsewhere);
    m_wholeImport->setVisible(!m_view->value().ownedElsewhere);
    filter();
    if (pickAwaited())
        return;
    if (m_picked)
        loadSheet();
    else if (m_model->rowCount() > 0)
        pick(0);
}

void CataloguePage::filter()
{
    if (!m_view || !m_view->isLoaded())
        return;
    m_model->show(m_view->value(), CatalogueFilter(m_filter->currentData().toInt()), m_search->text());
    m_count->setText(tr("共 %1 项").arg(m_model->rowCount()));
}

void CataloguePage::pick(int row)
{
    m_picked = m_model->row(row);
    m_notice->clear();
    m_tabs->setCurrentIndex(m_picked->draft ? 1 : m_tabs->currentIndex());
    loadSheet();
    if (!m_picked->draft)
        m_guide->show(m_picked->item.code);
}

void CataloguePage::loadSheet()
{
    // What the list says of it now: a draft takes steps while it is looked at.
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const CatalogueListModel::Row &row = m_model->row(i);
        if (row.item.code == m_picked->item.code && row.draft.has_value() == m_picked->draft.has_value())
            m_picked = row;
    }
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("code"), m_picked->item.code);
    if (m_picked->draft) {
        query.addQueryItem(QStringLiteral("version"), QString::number(m_picked->draft->version));
        query.addQueryItem(QStringLiteral("draft"), QStringLiteral("1"));
    }
    whenReady(m_context.hub.view<ItemSheetView>(QLatin1String(ItemSheetView::name), query), this,
              [this, turn = ++m_sheetTurn](const Result<Viewed<ItemSheetView>> &viewed) {
                  if (turn != m_sheetTurn) // answers may come in another order than they were asked in
                      return;
                  if (!viewed)
                      m_notice->explain(viewed.error());
                  else
                      showSheet(viewed->value);
              });
}

void CataloguePage::showSheet(const ItemSheetView &sheet)
{
    const bool elsewhere = m_view->value().ownedElsewhere;
    m_title->setText(tr("%1（第%2版）").arg(sheet.itemName).arg(sheet.version));
    m_owner->setText(elsewhere ? tr("由市平台统一发布，%1负责；本大厅只能改窗口、时间和电话。").arg(sheet.owner)
                               : tr("%1负责；窗口、时间和电话由本大厅负责。").arg(sheet.owner));
    m_lines->showLines(sheet.lines);
    m_changes->showChanges(sheet.changes);
    m_changeTable->setEmpty(
        Icon::Check, sheet.comparedWith ? tr("与第%1版相同").arg(*sheet.comparedWith) : tr("这是第一版"), QString());
    QStringList told;
    for (const QString &fault : sheet.faults)
        told.append(tr("不能发布：%1").arg(fault));
    for (const QString &hint : sheet.hints)
        told.append(tr("请留意：%1").arg(hint));
    m_faults->setText(told.join(QLatin1Char('\n')));
    m_faults->setVisible(!told.isEmpty());
    m_hallPart->setEnabled(!m_picked->draft);
    // What is the platform's is locked; whose it is stands above.
    m_edit->setVisible(!elsewhere);
    m_edit->setText(m_picked->draft ? tr("编辑草稿…") : tr("编辑，起草新版…"));
    m_edit->setEnabled(!m_picked->draft || draftAfter(m_picked->draft->state, DraftAct::Edit));
    for (const auto &[act, button] : m_steps)
        button->setVisible(!elsewhere && m_picked->draft && draftAfter(m_picked->draft->state, act));
}

void CataloguePage::askReason(DraftAct act)
{
    m_act = act;
    m_reason->open(
        tr("“%1”第%2版：%3").arg(m_picked->draft->name).arg(m_picked->draft->version).arg(codeWord(draftActName(act))),
        codeWord(draftActName(act)));
}

template <class C>
void CataloguePage::send(const C &command, const QString &done)
{
    whenReady(m_context.hub.send(command), this, [this, done](const Result<typename C::Reply> &reply) {
        if (!reply) {
            m_notice->explain(reply.error());
            m_faults->hide(); // they stand in the notice now
            return;
        }
        m_notice->clear();
        Toast::pop(*this, done, Toast::Tone::Good);
    });
}

void CataloguePage::step(const QString &reason)
{
    const QString code = m_picked->draft->code;
    const int version = m_picked->draft->version;
    const QString done = tr("已%1").arg(codeWord(draftActName(m_act)));
    switch (m_act) {
    case DraftAct::Submit: return send(SubmitItem{code, version, reason}, done);
    case DraftAct::Return: return send(ReturnItem{code, version, reason}, done);
    case DraftAct::Approve: return send(ApproveItem{code, version, reason}, done);
    case DraftAct::Publish: return send(PublishItem{code, version, reason}, done);
    case DraftAct::Discard: return send(DiscardItem{code, version, reason}, done);
    case DraftAct::Edit: return;
    }
}

void CataloguePage::edit()
{
    m_notice->clear();
    m_stack->setCurrentWidget(m_editor);
    m_editor->open(m_picked->item.code, m_picked->draft ? std::optional(m_picked->draft->version) : std::nullopt);
}

void CataloguePage::leaveEditor()
{
    m_stack->setCurrentIndex(0);
}

void CataloguePage::showDrafts()
{
    m_stack->setCurrentIndex(0);
    m_search->clear();
    m_filter->setCurrentIndex(m_filter->findData(int(CatalogueFilter::All)));
    if (m_view && m_view->isLoaded() && m_model->rowCount() > 0 && !pickAwaited())
        pick(0);
}

/// The draft just written, once the list has it.
bool CataloguePage::pickAwaited()
{
    for (int row = 0; !m_awaited.isEmpty() && row < m_model->rowCount(); ++row) {
        if (m_model->row(row).draft && m_model->row(row).item.code == m_awaited) {
            m_awaited.clear();
            pick(row);
            return true;
        }
    }
    return false;
}

void CataloguePage::makeMenu()
{
    auto *menu = new QMenu(m_import);
    m_import->setMenu(menu);
    connect(menu->addAction(tr("用表格导入事项或人员…")), &QAction::triggered, this, &CataloguePage::chooseSheet);
    m_wholeImport = menu->addAction(tr("用文件夹导入整个目录…"));
    m_wholeImport->setObjectName(QStringLiteral("importFolder"));
    connect(m_wholeImport, &QAction::triggered, this, &CataloguePage::chooseFolder);
    menu->addSeparator();
    connect(menu->addAction(tr("存一份事项空表…")), &QAction::triggered, this, [this] { saveSheet(false, false); });
    connect(menu->addAction(tr("存一份全部事项的表格…")), &QAction::triggered, this,
            [this] { saveSheet(false, true); });
    connect(menu->addAction(tr("存一份人员表格…")), &QAction::triggered, this, [this] { saveSheet(true, true); });
}

void CataloguePage::chooseSheet()
{
    auto *dialog = new QFileDialog(this, tr("选择表格"), QString(), tr("表格 (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CataloguePage::importSheet);
    dialog->open();
}

void CataloguePage::importSheet(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_notice->explain(Problem(problem::FileFailed, {{QStringLiteral("file"), path}}));
        return;
    }
    m_notice->clear();
    const QByteArray bytes = file.readAll();
    const auto book = readWorkbook(bytes);
    const bool staff = book && book->sheet(QStringLiteral("人员"));
    m_sheets->look(staff ? SheetImport::What::Staff : SheetImport::What::Items, bytes);
}

void CataloguePage::saveSheet(bool staff, bool filled)
{
    auto *dialog = new QFileDialog(this, tr("存到哪里"), QString(), tr("表格 (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, staff, filled](const QString &path) {
        m_sheets->fetch(staff ? SheetImport::What::Staff : SheetImport::What::Items, filled, path);
    });
    dialog->open();
}

void CataloguePage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("选择事项目录所在的文件夹"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &CataloguePage::importFolder);
    dialog->open();
}

void CataloguePage::importFolder(const QString &folder)
{
    const auto files = readFolder(folder, QStringLiteral(".json"));
    if (!files) {
        m_notice->explain(files.error());
        return;
    }
    m_files.clear();
    for (auto file = files->begin(); file != files->end(); ++file)
        m_files.append({file.key(), QString::fromUtf8(*file)});
    m_importReason->open(tr("共%1个文件，有一处错误就整体不导入，现有目录不变。").arg(m_files.size()), tr("导入"));
}

void CataloguePage::import(const QString &reason)
{
    whenReady(m_context.hub.send(ImportCatalogue{m_files, reason}), this,
              [this](const Result<ImportCatalogue::Reply> &reply) {
                  if (!reply) {
                      m_notice->explain(withPlaces(reply.error()));
                      return;
                  }
                  m_notice->clear();
                  Toast::pop(*this,
                             reply->changed == 0 ? tr("目录没有变化")
                                                 : tr("已导入，新增或换版%1项").arg(reply->changed),
                             Toast::Tone::Good);
              });
}

void CataloguePage::saveHallPart(const HallPart &part, const QString &reason)
{
    whenReady(m_context.hub.send(SetHallPart{part, reason}), this, [this](const Result<HallPartChanged> &reply) {
        if (!reply) {
            m_notice->explain(reply.error());
            return;
        }
        m_notice->clear();
        Toast::pop(*this, tr("已保存，办事指南随即更新"), Toast::Tone::Good);
        m_guide->show(reply->part.code);
    });
}

} // namespace ow

#include "moc_CataloguePage.cpp"
