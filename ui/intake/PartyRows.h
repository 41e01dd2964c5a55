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

private:
    QWidget *makeSigner(ElementRole part, int nth);
    QWidget *makeOpen(ElementRole part, bool isFurther);
    void askProof(ElementRole part, Presence presence);
    void tellProof();

    IntakeSession &m_session;
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
    Sheet *m_proof = nullptr;
    QLineEdit *m_number = nullptr;
    QCheckBox *m_seen = nullptr;
    ApplicationParty m_wanted; ///< of whom the proof is asked
};

} // namespace ow
