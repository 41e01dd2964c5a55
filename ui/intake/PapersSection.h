#pragma once
#include "ui/intake/IntakeSession.h"
#include "ui/intake/MaterialRow.h"

#include <QWidget>

namespace ow {

/// 材料: one common set for all items, each paper once. After a key that says all about one the keyboard stands on the next.
class PapersSection final : public QWidget {
    Q_OBJECT
public:
    explicit PapersSection(IntakeSession &session, QWidget *parent = nullptr);
    void focusFirst();
    /// To the first paper nothing, or not everything, was said about yet; false when there is none.
    bool focusFirstOpen();
    bool focusMaterial(const QString &code);

signals:
    /// All papers were looked at.
    void onWanted();

private:
    void rebuild();

    IntakeSession &m_session;
    QWidget *m_body = nullptr;
};

/// Words of a paper's copies: 原件1份、复印件1份.
QString copiesWords(int originals, int copies);

} // namespace ow
