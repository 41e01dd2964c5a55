#pragma once
#include "models/forms/Drift.h"

#include <QFrame>

class QVBoxLayout;

namespace ow {
class IntakeSession;

/// What documents and registers say otherwise by now than when the form was filled in, each with the new word and a key to take it.
class DriftRows final : public QFrame {
    Q_OBJECT
public:
    explicit DriftRows(IntakeSession &session, QWidget *parent = nullptr);
    /// To the first; false when nothing has changed.
    bool focusFirst();

signals:
    /// The last of them was taken.
    void onWanted();

private:
    void refresh();
    QString nameOf(const DriftedAnswer &drifted) const;
    QString wordOf(const DriftedAnswer &drifted) const;

    IntakeSession &m_session;
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
    QList<DriftedAnswer> m_drifted;
};

} // namespace ow
