#include "ui/supervisor/ArchivePanel.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/supervisor/WordsSheet.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int findingsShown = 4;

QString testWord(const ArchivePackage &package)
{
    if (package.state != ArchiveState::Sealed)
        return codeWord(archiveStateText(package.state));
    if (package.testAsked.value_or(false))
        return ArchivePanel::tr("正在检测");
    if (!package.test)
        return ArchivePanel::tr("未检测");
    return package.test->passed() ? ArchivePanel::tr("通过") : ArchivePanel::tr("未通过");
}

QString whereabouts(const ArchivePackage &package)
{
    if (package.destruction)
        return *package.destruction;
    return package.transfer.value_or(QStringLiteral("—"));
}

QStringList packageRow(const ArchivePackage &package)
{
    return {package.number,
            package.itemName,
            package.maskedName,
            package.concludedOn.toString(Qt::ISODate),
            codeWord(retentionText(package.retention)),
            package.until ? package.until->toString(Qt::ISODate) : QStringLiteral("—"),
            testWord(package),
            whereabouts(package)};
}

QString propertyWords(const ArchiveTest &test)
{
    QStringList words;
    for (const Code<ArchiveProperty> &code : archivePropertyCodes)
        words.append(codeWord(archivePropertyText(code.value))
                     + (test.passed(code.value) ? ArchivePanel::tr("通过") : ArchivePanel::tr("不通过")));
    return words.join(QStringLiteral("，"));
}

QString packageDetail(const ArchivePackage &package)
{
    QStringList lines{ArchivePanel::tr("办件 %1，%2 个文件，%3 字节。清单摘要 %4")
                          .arg(package.caseNumber)
                          .arg(package.files)
                          .arg(package.bytes)
                          .arg(package.manifestSha256.isEmpty() ? QStringLiteral("—") : package.manifestSha256)};
    for (const ArchiveRemaking &one : package.remakings.value_or(QList<ArchiveRemaking>()))
        lines.append(ArchivePanel::tr("%1 由%2重新制作：%3").arg(hallText(one.at), one.byName, one.reason));
    if (!package.test)
        return lines.join(QLatin1Char('\n'));
    lines.append(ArchivePanel::tr("%1 检测：%2。").arg(hallText(package.test->at), propertyWords(*package.test)));
    const QList<ArchiveFinding> &findings = package.test->findings;
    for (qsizetype i = 0; i < qMin<qsizetype>(findings.size(), findingsShown); ++i)
        lines.append(QStringLiteral("· %1：%2")
                         .arg(findings.at(i).file.isEmpty() ? ArchivePanel::tr("归档包") : findings.at(i).file,
                              findings.at(i).sentence));
    if (findings.size() > findingsShown)
        lines.append(ArchivePanel::tr("· 另有 %1 处").arg(findings.size() - findingsShown));
    return lines.join(QLatin1Char('\n'));
}

QList<QUuid> idsOf(const QList<ArchivePackage> &packages)
{
    QList<QUuid> ids;
    for (const ArchivePackage &package : packages)
        ids.append(package.id);
    return ids;
}
} // namespace

ArchivePanel::ArchivePanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      // Every event of packages changes figures and order: the view is read again.
      m_view(context.hub, QLatin1String(ArchiveView::name), {}, {QStringLiteral("cases")},
             [](ArchiveView &, const QString &type, const QJsonObject &) {
                 return !type.startsWith(QLatin1String("gov.archive."));
             }),
      m_which(new QComboBox), m_count(new QLabel),
      m_rows(new TextTable({tr("档号"), tr("事项"), tr("申请人"), tr("办结日期"), tr("保管期限"), tr("保管至"),
                            tr("四性检测"), tr("移交销毁")},
                           this)),
      m_table(new DataTable), m_detail(new QLabel), m_retest(new QPushButton(tr("重新检测"))),
      m_remake(new QPushButton(tr("重新制作…"))), m_export(new QPushButton(tr("导出…"))),
      m_transfer(new QPushButton(tr("移交…"))), m_destroy(new QPushButton(tr("提请销毁…"))),
      m_secret(new QPushButton(tr("标为涉密…"))),
      m_remakeSheet(
          new WordsSheet(QStringLiteral("remakeSheet"), {tr("理由，例如：存储介质损坏，文件不能读出")}, *this)),
      m_exportSheet(new WordsSheet(QStringLiteral("exportSheet"), {tr("用途，例如：档案馆接收检查")}, *this)),
      m_transferSheet(new WordsSheet(QStringLiteral("transferSheet"), {tr("接收单位，例如：临江区档案馆")}, *this)),
      m_destroySheet(
          new WordsSheet(QStringLiteral("destroySheet"), {tr("理由，例如：保管期满，鉴定无继续保存价值")}, *this)),
      m_secretSheet(new WordsSheet(QStringLiteral("secretSheet"),
                                   {tr("办件编号"), tr("理由和依据，例如：保密办来函认定")}, *this))
{
    setObjectName(QStringLiteral("archivePanel"));
    build();
    follow();
    refresh();
}

void ArchivePanel::build()
{
    m_which->setObjectName(QStringLiteral("archiveWhich"));
    m_which->setAccessibleName(tr("看哪些归档包"));
    m_which->addItem(tr("全部"), QStringLiteral("all"));
    m_which->addItem(tr("检测未通过"), QStringLiteral("unsound"));
    m_which->addItem(tr("保管期满"), QStringLiteral("expired"));
    m_count->setObjectName(QStringLiteral("archiveCount"));
    m_count->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("archiveTable"));
    m_table->setAccessibleName(tr("归档包"));
    m_table->setModel(m_rows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumnWidths({300, -1, 80, 110, 90, 110, 90, 160});
    m_detail->setObjectName(QStringLiteral("archiveDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_retest->setObjectName(QStringLiteral("archiveRetest"));
    m_remake->setObjectName(QStringLiteral("archiveRemake"));
    m_export->setObjectName(QStringLiteral("archiveExport"));
    m_transfer->setObjectName(QStringLiteral("archiveTransfer"));
    m_destroy->setObjectName(QStringLiteral("archiveDestroy"));
    m_secret->setObjectName(QStringLiteral("archiveSecret"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_which);
    head->addWidget(m_count, 1);
    head->addWidget(m_secret);
    auto *acts = new QHBoxLayout;
    for (QPushButton *button : {m_retest, m_remake, m_export, m_transfer, m_destroy})
        acts->addWidget(button);
    acts->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    column->addLayout(acts);
}

void ArchivePanel::follow()
{
    connect(&m_view, &LiveViewBase::changed, this, &ArchivePanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &ArchivePanel::refresh);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ArchivePanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ArchivePanel::tellChosen);
    connect(m_retest, &QPushButton::clicked, this, &ArchivePanel::retest);
    connect(m_remake, &QPushButton::clicked, this, [this] {
        m_remakeSheet->open(tr("重新制作归档包"),
                            tr("按大厅现有的数据和文件重新制作 %1，损坏的一份不再保留，原清单摘要记入档案管理记录。")
                                .arg(chosen().value(0).number),
                            tr("重新制作"));
    });
    connect(m_remakeSheet, &WordsSheet::said, this, [this](const QStringList &words) { remake(words.value(0)); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        m_exportSheet->open(tr("导出归档包"), tr("导出的是未加密的全部文件，含个人信息。谁导出、为什么，都会记录。"),
                            tr("选择位置…"));
    });
    connect(m_exportSheet, &WordsSheet::said, this, [this](const QStringList &words) { askWhere(words.value(0)); });
    connect(m_transfer, &QPushButton::clicked, this, [this] {
        m_transferSheet->open(tr("移交归档包"), tr("把选中的 %1 个归档包列成移交目录。").arg(chosen().size()),
                              tr("列目录"));
    });
    connect(m_transferSheet, &WordsSheet::said, this, [this](const QStringList &words) { transfer(words.value(0)); });
    connect(m_destroy, &QPushButton::clicked, this, [this] {
        m_destroySheet->open(tr("提请销毁"),
                             tr("把选中的 %1 个归档包列成销毁清册，由另一位主管批准后销毁。").arg(chosen().size()),
                             tr("提请"));
    });
    connect(m_destroySheet, &WordsSheet::said, this, [this](const QStringList &words) { propose(words.value(0)); });
    connect(m_secret, &QPushButton::clicked, this, [this] {
        m_secretSheet->open(tr("标为涉及国家秘密"),
                            tr("标记后不再导出、移交、上报，不能撤销。请同时停止传阅，报告本单位保密机构。"),
                            tr("标记"));
    });
    connect(m_secretSheet, &WordsSheet::said, this,
            [this](const QStringList &words) { markSecret(words.value(0), words.value(1)); });
}

void ArchivePanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return tellChosen();
    }
    const ArchiveFigures &figures = m_view.value().figures;
    m_count->setText(tr("已归档 %1 件，待归档 %2 件，检测未通过 %3 件，保管期满 %4 件。办结后由大厅自动归档。")
                         .arg(figures.packages)
                         .arg(figures.waiting)
                         .arg(figures.unsound)
                         .arg(figures.expired));
    if (m_which->currentIndex() > 0)
        return loadList();
    showPackages(m_view.value().packages);
}

/// What was chosen stays chosen.
void ArchivePanel::showPackages(const QList<ArchivePackage> &packages)
{
    const QList<QUuid> before = idsOf(chosen());
    m_shown = packages;
    QList<QStringList> rows;
    for (const ArchivePackage &package : packages)
        rows.append(packageRow(package));
    m_rows->show(rows);
    m_table->setEmpty(Icon::Check, tr("没有归档包"), tr("办件办结、文书打印后，归档包列在这里"));
    for (int row = 0; row < m_shown.size(); ++row) {
        if (before.contains(m_shown.at(row).id))
            m_table->selectionModel()->select(m_rows->index(row, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    tellChosen();
}

void ArchivePanel::loadList()
{
    const QUrlQuery query{{QStringLiteral("list"), m_which->currentData().toString()}};
    whenReady(m_context.hub.view<ArchiveView>(QLatin1String(ArchiveView::name), query), this,
              [this, asked = ++m_asked](const Result<Viewed<ArchiveView>> &viewed) {
                  if (asked != m_asked || m_which->currentIndex() == 0)
                      return;
                  if (!viewed) {
                      emit refused(viewed.error());
                      return;
                  }
                  showPackages(viewed->value.packages);
              });
}

QList<ArchivePackage> ArchivePanel::chosen() const
{
    QList<ArchivePackage> packages;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (row.row() < m_shown.size())
            packages.append(m_shown.at(row.row()));
    }
    return packages;
}

void ArchivePanel::tellChosen()
{
    const QList<ArchivePackage> packages = chosen();
    const bool sealed = !packages.isEmpty()
        && std::all_of(packages.begin(), packages.end(),
                       [](const ArchivePackage &one) { return one.state == ArchiveState::Sealed; });
    const QDate today = m_view.isLoaded() ? m_view.value().day : QDate();
    m_retest->setEnabled(sealed);
    m_remake->setEnabled(packages.size() == 1 && !whyNotRemake(packages.first()));
    m_export->setEnabled(sealed && packages.size() == 1);
    m_transfer->setEnabled(sealed && std::none_of(packages.begin(), packages.end(), &whyNotTransfer));
    m_destroy->setEnabled(sealed && std::none_of(packages.begin(), packages.end(), [&](const ArchivePackage &one) {
                              return whyNotDestroy(one, today).has_value();
                          }));
    if (packages.size() == 1)
        m_detail->setText(packageDetail(packages.first()));
    else if (packages.size() > 1)
        m_detail->setText(tr("选中 %1 个归档包").arg(packages.size()));
    else
        m_detail->setText(m_shown.isEmpty() ? QString() : tr("选一个或几个归档包"));
}

void ArchivePanel::retest()
{
    const QList<ArchivePackage> packages = chosen();
    for (const ArchivePackage &package : packages) {
        whenReady(m_context.hub.send(RetestArchive{package.id}), this, [this](const Result<ArchiveReply> &reply) {
            if (reply)
                emit done(tr("%1 正在重新检测").arg(reply->package.number));
            else
                emit refused(reply.error());
        });
    }
}

void ArchivePanel::remake(const QString &reason)
{
    const QList<ArchivePackage> packages = chosen();
    if (packages.size() != 1)
        return;
    whenReady(m_context.hub.send(RemakeArchive{packages.first().id, reason}), this,
              [this](const Result<ArchiveReply> &reply) {
                  if (reply)
                      emit done(tr("%1 正在重新制作").arg(reply->package.number));
                  else
                      emit refused(reply.error());
              });
}

void ArchivePanel::askWhere(const QString &reason)
{
    auto *dialog = new QFileDialog(this, tr("存到哪里"), QString(), tr("归档包 (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, reason](const QString &path) { exportTo(path, reason); });
    dialog->open();
}

void ArchivePanel::exportTo(const QString &path, const QString &reason)
{
    const QList<ArchivePackage> packages = chosen();
    if (packages.size() != 1)
        return;
    whenReady(m_context.hub.archivePackage(packages.first().id, reason), this,
              [this, path](const Result<QByteArray> &zip) {
                  if (!zip) {
                      emit refused(zip.error());
                      return;
                  }
                  QSaveFile file(path);
                  if (file.open(QIODevice::WriteOnly) && file.write(*zip) == zip->size() && file.commit())
                      emit done(tr("已存为 %1").arg(path));
                  else
                      emit refused(Problem(problem::FileFailed, {{QStringLiteral("file"), path}}));
              });
}

void ArchivePanel::transfer(const QString &receiver)
{
    whenReady(m_context.hub.send(TransferArchives{idsOf(chosen()), receiver}), this,
              [this](const Result<TransferReply> &reply) {
                  if (reply)
                      emit done(tr("%1 已列好，在“移交和销毁”里存为表格").arg(reply->list.number));
                  else
                      emit refused(reply.error());
              });
}

void ArchivePanel::propose(const QString &reason)
{
    whenReady(m_context.hub.send(ProposeDestruction{idsOf(chosen()), reason}), this,
              [this](const Result<DestructionReply> &reply) {
                  if (reply)
                      emit done(tr("%1 已提请，等另一位主管批准").arg(reply->list.number));
                  else
                      emit refused(reply.error());
              });
}

void ArchivePanel::markSecret(const QString &caseNumber, const QString &reason)
{
    whenReady(m_context.hub.send(MarkSecret{caseNumber, reason}), this, [this](const Result<SecretReply> &reply) {
        if (reply)
            emit done(tr("办件 %1 已标为涉及国家秘密，不再导出").arg(reply->mark.caseNumber));
        else
            emit refused(reply.error());
    });
}

} // namespace ow

#include "moc_ArchivePanel.cpp"
