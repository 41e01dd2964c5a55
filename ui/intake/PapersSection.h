#pragma once
#include "ui/intake/IntakeSession.h"
#include "ui/intake/MaterialRow.h"

#include <QWidget>

namespace ow {

/// 材料: one common set for all items, each paper once.
class PapersSection final : public QWidget {
    Q_OBJECT
public:
    explicit PapersSection(IntakeSession &session, QWidget *parent = nullptr);
    void focusFirst();
    bool focusMaterial(const QString &code);

private:
    void rebuild();

    IntakeSession &m_session;
    QWidget *m_body = nullptr;
};

/// Words of a paper's copies: 原件1份、复印件1份.
QString copiesWords(int originals, int copies);

} // namespace ow
