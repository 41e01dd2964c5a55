#pragma once
#include "ui/intake/IntakeSession.h"

#include <QWidget>

class QVBoxLayout;

namespace ow {

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
    QWidget *makeRow(ElementRole part);

    IntakeSession &m_session;
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
};

} // namespace ow
