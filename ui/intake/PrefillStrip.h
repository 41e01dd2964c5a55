#pragma once
#include "ui/intake/PrefillDesk.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ow {

/// 本人已预填: how much waits, one key that takes it over, and what stands otherwise in the form.
class PrefillStrip final : public QFrame {
    Q_OBJECT
public:
    PrefillStrip(PrefillDesk &desk, IntakeSession &session, QWidget *parent = nullptr);

private:
    void refresh();
    QString wordOf(const QString &key, const QString &value) const;
    QString lead() const;
    void placeRows(const QList<PrefillDesk::Difference> &differences);

    PrefillDesk &m_desk;
    IntakeSession &m_session;
    QLabel *m_lead;
    QPushButton *m_take;
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
    QList<PrefillDesk::Difference> m_shown;
};

} // namespace ow
