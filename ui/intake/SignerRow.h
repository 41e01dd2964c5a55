#pragma once
#include "ui/intake/ScanRows.h"

#include <QFrame>

class QHBoxLayout;

namespace ow {

/// One who signs with the principal: who he is, how he signs, and scans of the paper that proves it where he signs elsewhere. With the
/// keyboard on it, the keys of a paper's row do the same here.
class SignerRow final : public QFrame {
    Q_OBJECT
public:
    /// `name`: of its widgets; `masked`: his name, empty of who did not come.
    SignerRow(const ApplicationParty &party, const QString &masked, const QString &name, ScanDesk &scans, QDate today,
              QWidget *parent = nullptr);

signals:
    void dismissed();
    void captureWanted(const QString &paper, const std::optional<QUuid> &replaces);
    void viewWanted(const ow::Scan &scan);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addProof(QHBoxLayout &head, const ApplicationParty &party, const QString &name, QDate today);

    QString m_paper; ///< empty: nothing to be scanned
    ScanDesk &m_desk;
    ScanRows *m_scans = nullptr;
};

} // namespace ow
