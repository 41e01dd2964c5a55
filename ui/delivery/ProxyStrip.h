#pragma once
#include "models/cases/CollectRules.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace ow {

/// 代领: whoever stands here collects for somebody else. His card is read as an agent's; the case is named by its number, and the paper he
/// shows is written down and seen. Key: Alt+D.
class ProxyStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ProxyStrip(QWidget *parent = nullptr);
    bool isOn() const;
    /// What he shows; nothing while nothing is written.
    std::optional<ProxyProof> proof() const;
    void tell(bool usable);
    void clear();

signals:
    void numberGiven(const QString &number);
    void changed();

private:
    QCheckBox *m_on;
    QWidget *m_fields;
    QLineEdit *m_number;
    QPushButton *m_find;
    QLineEdit *m_paper;
    QCheckBox *m_seen;
};

} // namespace ow
