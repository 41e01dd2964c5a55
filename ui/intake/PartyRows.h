#pragma once
#include "ui/intake/IntakeSession.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace ow {
class Sheet;

/// Who must sign with the principal (夫妻、买卖双方): one line each, with how he does it.
class PartyRows final : public QWidget {
    Q_OBJECT
public:
    explicit PartyRows(IntakeSession &session, QWidget *parent = nullptr);
    void refresh();

signals:
    /// The next document read is his.
    void cardWanted(ow::ElementRole part);
    void captureWanted(const QString &paper, const std::optional<QUuid> &replaces);
    void viewWanted(const ow::Scan &scan);

private:
    std::optional<ElementRole> nextPart(const QList<ElementRole> &parts) const;
    QWidget *makeSigner(ElementRole part, int nth);
    QWidget *makeOpen(ElementRole part, bool isFurther);
    void askProof(ElementRole part, Presence presence);
    void tellProof();

    IntakeSession &m_session;
    /// What the rows were made of.
    struct Shown {
        QList<ElementRole> parts;
        QList<ApplicationParty> signers;
        bool hasScans = false;
        friend bool operator==(const Shown &, const Shown &) = default;
    };
    QVBoxLayout *m_column;
    Shown m_shown;
    QWidget *m_rows = nullptr;
    Sheet *m_proof = nullptr;
    QLineEdit *m_number = nullptr;
    QCheckBox *m_seen = nullptr;
    ApplicationParty m_wanted;         ///< of whom the proof is asked
    std::optional<ElementRole> m_next; ///< whose document Alt+P reads
};

} // namespace ow
