#pragma once
#include "models/base/Problem.h"

#include <QFrame>

class QLabel;

namespace ow {

/// Explains why something was not done: one sentence, then every fault with its place. Hidden until there is something to explain.
class Notice final : public QFrame {
    Q_OBJECT
public:
    explicit Notice(QWidget *parent = nullptr);
    void explain(const Problem &problem);
    void clear();
    QString sentence() const;

private:
    QLabel *m_sentence;
    QLabel *m_faults;
};

} // namespace ow
