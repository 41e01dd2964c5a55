#pragma once
#include "models/catalogue/Material.h"
#include "ui/intake/ScanDesk.h"

#include <QWidget>

class QVBoxLayout;

namespace ow {

/// The scans of one paper: those the hub has, those on their way, and those of earlier cases that may be used again, each with what
/// can be done about it.
class ScanRows final : public QWidget {
    Q_OBJECT
public:
    ScanRows(ScanDesk &scans, const Material &material, QDate today, QWidget *parent = nullptr);
    void refresh();
    bool isEmpty() const { return m_isEmpty; }
    // By the keys of the paper's row; on the last scan, or the newest offer.
    void view();
    void checkOriginal();
    void askRemoval();
    void takeOver();
    /// Who looked at it; once more, and it is shut again.
    void showLooks();

signals:
    void captureWanted(const std::optional<QUuid> &replaces);
    void viewWanted(const ow::Scan &scan);
    void taken(); ///< an earlier scan was chosen

private:
    void clear();
    void addScan(const Scan &scan);
    void addOnItsWay(const ScanDesk::OnItsWay &scan);
    void addOffer(const ScansView::Offer &offer);
    void addRemoval(const Scan &scan);
    void addLooks(const QUuid &scan);
    void addLooksButton(QWidget &line, const QUuid &scan);
    void askLooks(const QUuid &scan);
    QWidget *addLine(const QString &text, const QString &name);

    ScanDesk &m_scans;
    Material m_material;
    QDate m_today;
    QVBoxLayout *m_column;
    std::optional<QUuid> m_removing; ///< the scan whose reason is being chosen
    std::optional<QUuid> m_lookedAt; ///< the scan whose looks are shown
    QList<AccessLine> m_looks;
    bool m_isEmpty = true;
};

} // namespace ow
