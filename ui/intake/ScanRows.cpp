#include "ui/intake/ScanRows.h"

#include "models/base/Uuid.h"
#include "models/cases/ScanRules.h"
#include "ui/common/CodeWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
QString scanSourceWords(ScanSource source)
{
    switch (source) {
    case ScanSource::Camera: return ScanRows::tr("高拍仪");
    case ScanSource::Scanner: return ScanRows::tr("扫描仪");
    case ScanSource::File: return ScanRows::tr("文件导入");
    case ScanSource::Mixed: return ScanRows::tr("多种方式");
    case ScanSource::Earlier: return ScanRows::tr("沿用");
    case ScanSource::Online: return ScanRows::tr("网上上传");
    }
    return {};
}

/// 3个月前: how long ago, as roughly as people say it.
QString ageWords(QDate from, QDate today)
{
    const qint64 days = from.daysTo(today);
    if (days < 1)
        return ScanRows::tr("今天");
    if (days < 31)
        return ScanRows::tr("%1天前").arg(days);
    int months = (today.year() - from.year()) * 12 + today.month() - from.month();
    months -= today.day() < from.day() ? 1 : 0;
    return months < 12 ? ScanRows::tr("%1个月前").arg(std::max(1, months)) : ScanRows::tr("%1年前").arg(months / 12);
}

QPushButton *smallButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setProperty("kind", QStringLiteral("quiet"));
    return button;
}

constexpr ScanRemoval removalChoices[] = {ScanRemoval::WrongPaper, ScanRemoval::Illegible, ScanRemoval::Doubled,
                                          ScanRemoval::WrongPerson};
} // namespace

ScanRows::ScanRows(ScanDesk &scans, const Material &material, QDate today, QWidget *parent)
    : QWidget(parent), m_scans(scans), m_material(material), m_today(today), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("scans_") + material.code);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    connect(&m_scans, &ScanDesk::looksTold, this, [this](const QUuid &scan, const QList<AccessLine> &looks) {
        m_lookedAt = scan;
        m_looks = looks;
        refresh();
    });
    refresh();
}

void ScanRows::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater();
        }
        delete item;
    }
}

void ScanRows::refresh()
{
    clear();
    const QList<Scan> scans = m_scans.scansOf(m_material.code);
    for (const Scan &scan : scans) {
        addScan(scan);
        if (m_removing == scan.id)
            addRemoval(scan);
        addLooks(scan.id);
    }
    const QList<ScanDesk::OnItsWay> waiting = m_scans.onItsWay(m_material.code);
    for (const ScanDesk::OnItsWay &one : waiting)
        addOnItsWay(one);
    const QList<ScansView::Offer> offers = m_scans.offersOf(m_material.code);
    for (const ScansView::Offer &offer : offers) {
        addOffer(offer);
        addLooks(offer.scan.id);
    }
    m_isEmpty = scans.isEmpty() && waiting.isEmpty() && offers.isEmpty();
    setVisible(!m_isEmpty);
}

QWidget *ScanRows::addLine(const QString &text, const QString &name)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    m_column->addWidget(line);
    return line;
}

void ScanRows::addScan(const Scan &scan)
{
    const QString id = uuidText(scan.id);
    QStringList parts{tr("已扫描 %1 页").arg(scan.pages), codeWord(paperGradeText(scan.grade))};
    parts.append(scan.fromCase ? tr("沿用自办件 %1").arg(*scan.fromCase) : scanSourceWords(scan.source));
    parts.append(tr("%1 %2").arg(scan.added.name, hallTime(scan.added.at).toString(QStringLiteral("HH:mm"))));
    QWidget *line = addLine(parts.join(QStringLiteral(" · ")), QStringLiteral("scan_") + id);
    const auto add = [&](const QString &text, const char *name, auto work) {
        QPushButton *button = smallButton(text, QLatin1String(name) + id);
        line->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, work);
    };
    add(tr("查看 (V)"), "viewScan_", [this, scan] { emit viewWanted(scan); });
    if (scan.grade == PaperGrade::C)
        add(tr("核对原件 (O)"), "checkScan_", [this, scan] { m_scans.check(scan.id); });
    addLooksButton(*line, scan.id);
    add(tr("重扫"), "replaceScan_", [this, scan] { emit captureWanted(scan.id); });
    add(tr("移除 (Del)"), "removeScan_", [this, scan] {
        m_removing = scan.id;
        refresh();
        if (auto *first = findChild<QPushButton *>(QStringLiteral("removal_wrongPaper_") + uuidText(scan.id)))
            first->setFocus(Qt::OtherFocusReason);
    });
}

/// A scan is not taken away without saying why; in set words, so that no name slips in.
void ScanRows::addRemoval(const Scan &scan)
{
    QWidget *line = addLine(tr("为什么移除？"), QStringLiteral("removalAsk_") + uuidText(scan.id));
    for (const ScanRemoval reason : removalChoices) {
        QPushButton *button =
            smallButton(codeWord(scanRemovalText(reason)),
                        QStringLiteral("removal_%1_%2").arg(QLatin1String(codeText(reason)), uuidText(scan.id)));
        button->setProperty("kind", QStringLiteral("secondary"));
        line->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, id = scan.id, reason] {
            m_removing.reset();
            m_scans.remove(id, reason);
        });
    }
    QPushButton *keep = smallButton(tr("不移除"), QStringLiteral("keepScan_") + uuidText(scan.id));
    line->layout()->addWidget(keep);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_removing.reset();
        refresh();
    });
}

void ScanRows::addOnItsWay(const ScanDesk::OnItsWay &scan)
{
    const QString where = scan.sending ? tr("正在上传")
        : scan.kept                    ? tr("待上传，已加密留在本机，连上后自动送出")
                                       : tr("待上传");
    addLine(tr("已扫描 %1 页 · %2").arg(scan.command.pages).arg(where),
            QStringLiteral("onItsWay_") + uuidText(scan.id));
}

void ScanRows::addOffer(const ScansView::Offer &offer)
{
    const Scan &scan = offer.scan;
    const QString text =
        tr("可沿用：%1（%2）的扫描件 %3 页 · %4 · 办件 %5 · 可用到 %6")
            .arg(scan.scannedOn.toString(Qt::ISODate), ageWords(scan.scannedOn, m_today))
            .arg(scan.pages)
            .arg(codeWord(paperGradeText(scan.grade)), offer.caseNumber, offer.until.toString(Qt::ISODate));
    QWidget *line = addLine(text, QStringLiteral("offer_") + uuidText(scan.id));
    addLooksButton(*line, scan.id);
    QPushButton *take = smallButton(tr("沿用 (U)"), QStringLiteral("takeOver_") + uuidText(scan.id));
    line->layout()->addWidget(take);
    connect(take, &QPushButton::clicked, this, [this, offer] {
        m_scans.takeOver(offer);
        emit taken();
    });
}

void ScanRows::addLooksButton(QWidget &line, const QUuid &scan)
{
    QPushButton *looks = smallButton(tr("谁看过 (L)"), QStringLiteral("scanLooks_") + uuidText(scan));
    line.layout()->addWidget(looks);
    connect(looks, &QPushButton::clicked, this, [this, scan] { askLooks(scan); });
}

void ScanRows::askLooks(const QUuid &scan)
{
    if (m_lookedAt == scan) {
        m_lookedAt.reset();
        refresh();
        return;
    }
    m_scans.askLooks(scan);
}

/// 查阅记录 stands under the scan it is about.
void ScanRows::addLooks(const QUuid &scan)
{
    if (m_lookedAt != scan)
        return;
    QStringList lines;
    for (const AccessLine &look : std::as_const(m_looks))
        lines.append(tr("%1 %2 %3：%4")
                         .arg(hallDate(look.at).toString(Qt::ISODate),
                              hallTime(look.at).toString(QStringLiteral("HH:mm")), look.name, look.reason));
    addLine(lines.isEmpty() ? tr("还没有人调阅过。") : tr("查阅记录\n%1").arg(lines.join(QLatin1Char('\n'))),
            QStringLiteral("looks_") + uuidText(scan));
}

void ScanRows::showLooks()
{
    const QList<Scan> scans = m_scans.scansOf(m_material.code);
    const QList<ScansView::Offer> offers = m_scans.offersOf(m_material.code);
    if (!scans.isEmpty())
        askLooks(scans.last().id);
    else if (!offers.isEmpty())
        askLooks(offers.first().scan.id);
}

void ScanRows::view()
{
    if (const QList<Scan> scans = m_scans.scansOf(m_material.code); !scans.isEmpty())
        emit viewWanted(scans.last());
}

void ScanRows::checkOriginal()
{
    for (const Scan &scan : m_scans.scansOf(m_material.code)) {
        if (scan.grade == PaperGrade::C)
            m_scans.check(scan.id);
    }
}

void ScanRows::askRemoval()
{
    if (const QList<Scan> scans = m_scans.scansOf(m_material.code); !scans.isEmpty()) {
        if (auto *button = findChild<QPushButton *>(QStringLiteral("removeScan_") + uuidText(scans.last().id)))
            button->click();
    }
}

void ScanRows::takeOver()
{
    if (const QList<ScansView::Offer> offers = m_scans.offersOf(m_material.code); !offers.isEmpty()) {
        m_scans.takeOver(offers.first());
        emit taken();
    }
}

} // namespace ow

#include "moc_ScanRows.cpp"
