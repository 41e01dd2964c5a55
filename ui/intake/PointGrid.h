#pragma once
#include "models/cases/Case.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QPushButton;

namespace ow {
class SamplePictures;

/// The points of one paper: a tick each, 不符 where it fails, and the samples of the one that is being looked at.
class PointGrid final : public QWidget {
    Q_OBJECT
public:
    explicit PointGrid(const Material &material, QWidget *parent = nullptr);
    void tell(const MaterialCheck &check);
    /// Off where there is no room for them.
    void showSamples(bool on);
    /// The point that has the keyboard; empty for none.
    QString current() const;

signals:
    void ticked(const QString &code, bool inOrder);
    void faulted(const QString &code, bool faulty);
    void allTicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Criterion *criterionOf(const QObject *widget) const;

    Material m_material;
    SamplePictures *m_samples;
    QMap<QString, QCheckBox *> m_ticks;
    QMap<QString, QPushButton *> m_faulty;
};

} // namespace ow
