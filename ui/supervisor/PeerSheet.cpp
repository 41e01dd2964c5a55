#include "ui/supervisor/PeerSheet.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/common/Sheet.h"
#include "ui/common/TextTable.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int peerTableWidth = 920;
constexpr int peerTableHeight = 220;
} // namespace

PeerSheet::PeerSheet(QWidget &page)
    : QObject(&page), m_page(page), m_sheet(new Sheet(tr("报送对象"), page)),
      m_rows(new TextTable({tr("对方"), tr("报送"), tr("表"), tr("来源"), tr("已送达"), tr("依据")}, this)),
      m_table(new DataTable), m_detail(new QLabel), m_wrong(new Notice), m_turn(new QPushButton),
      m_import(new QPushButton(tr("导入对照表… (Alt+I)"))), m_export(new QPushButton(tr("存一份对照表… (Alt+E)")))
{
    m_sheet->setObjectName(QStringLiteral("peerSheet"));
    m_sheet->setMessage(tr("有变动的办件按每个对象的对照表各报送一份。停止报送以后，已送达的数据不受影响。"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("peerClose"));
    m_sheet->acceptButton()->setText(tr("关闭"));
    m_sheet->rejectButton()->hide();
    m_table->setObjectName(QStringLiteral("peerTable"));
    m_table->setAccessibleName(tr("报送对象"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({150, 80, 60, 110, 90, -1});
    m_table->setFixedSize(peerTableWidth, peerTableHeight);
    m_detail->setObjectName(QStringLiteral("peerDetail"));
    m_detail->setWordWrap(true);
    m_wrong->setObjectName(QStringLiteral("peerWrong"));
    m_turn->setObjectName(QStringLiteral("peerTurn"));
    m_import->setObjectName(QStringLiteral("peerImport"));
    m_import->setShortcut(QKeySequence(QStringLiteral("Alt+I")));
    m_export->setObjectName(QStringLiteral("peerExport"));
    m_export->setShortcut(QKeySequence(QStringLiteral("Alt+E")));
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_turn);
    acts->addStretch();
    acts->addWidget(m_export);
    acts->addWidget(m_import);
    m_sheet->body()->addWidget(m_table);
    m_sheet->body()->addWidget(m_detail);
    m_sheet->body()->addLayout(acts);
    m_sheet->body()->addWidget(m_wrong);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PeerSheet::tellChosen);
    connect(m_turn, &QPushButton::clicked, this, &PeerSheet::turn);
    connect(m_import, &QPushButton::clicked, this, &PeerSheet::askFile);
    connect(m_export, &QPushButton::clicked, this, &PeerSheet::askWhere);
}

void PeerSheet::open()
{
    m_wrong->clear();
    m_sheet->open();
    if (!chosen() && !m_peers.isEmpty())
        m_table->setCurrentIndex(m_rows->index(0, 0));
    m_table->setFocus();
}

bool PeerSheet::isOpen() const
{
    return m_sheet->isOpen();
}

void PeerSheet::tell(const QList<ExchangeView::PeerLine> &peers)
{
    const int before = m_table->currentIndex().row();
    m_peers = peers;
    QList<QStringList> rows;
    for (const ExchangeView::PeerLine &peer : peers)
        rows.append({peer.name, peer.chosen ? tr("报送") : tr("不报送"), tr("%1 张").arg(peer.tables),
                     peer.own ? tr("本厅导入") : tr("随软件提供"), tr("%1 行").arg(peer.figures.acknowledged),
                     peer.standard});
    m_rows->show(rows);
    if (before >= 0 && before < rows.size())
        m_table->setCurrentIndex(m_rows->index(before, 0));
    tellChosen();
}

const ExchangeView::PeerLine *PeerSheet::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_peers.size() ? &m_peers.at(row) : nullptr;
}

void PeerSheet::tellChosen()
{
    const ExchangeView::PeerLine *peer = chosen();
    m_turn->setEnabled(peer);
    m_export->setEnabled(peer);
    m_turn->setText(peer && peer->chosen ? tr("停止报送 (Alt+T)") : tr("开始报送 (Alt+T)"));
    m_turn->setShortcut(QKeySequence(QStringLiteral("Alt+T")));
    m_detail->setText(peer ? tr("%1（代号 %2）：%3").arg(peer->name, peer->code, peer->standard) : QString());
}

void PeerSheet::turn()
{
    if (const ExchangeView::PeerLine *peer = chosen()) {
        m_wrong->clear();
        emit said({peer->code, !peer->chosen, {}});
    }
}

void PeerSheet::askFile()
{
    auto *dialog = new QFileDialog(&m_page, tr("选择对照表"), QString(), tr("对照表 (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PeerSheet::importFrom);
    dialog->open();
}

void PeerSheet::importFrom(const QString &path)
{
    m_wrong->clear();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return explain(Problem(problem::FileFailed, {{QStringLiteral("file"), path}}));
    const QByteArray json = file.readAll();
    const auto tables = PeerTables::read(json);
    if (!tables)
        return explain(tables.error());
    emit said({tables->code(), true, QString::fromUtf8(json)});
}

void PeerSheet::askWhere()
{
    const ExchangeView::PeerLine *peer = chosen();
    if (!peer)
        return;
    auto *dialog = new QFileDialog(&m_page, tr("存到哪里"), peer->code, tr("对照表 (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, code = peer->code](const QString &path) { emit exportWanted(code, path); });
    dialog->open();
}

void PeerSheet::explain(const Problem &problem)
{
    m_wrong->explain(problem);
}

} // namespace ow

#include "moc_PeerSheet.cpp"
