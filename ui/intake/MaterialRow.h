#pragma once
#include "models/cases/Case.h"

#include <QFrame>
#include <QMap>

class QLabel;
class QPushButton;
class QCheckBox;

namespace ow {

/// One paper on the desk: what was found (1 已收, 2 缺, 3 核验, 4 不适用) and its points, ticked one by one or, after a look, all with A.
/// A point that fails becomes its coded defect, shown with wording and cure.
class MaterialRow final : public QFrame {
    Q_OBJECT
public:
    /// `copies`, `items` and `when` are words for people.
    MaterialRow(const Material &material, const QList<MaterialKind> &kinds, bool tolerable, const QString &copies,
                const QString &items, const QString &when, QWidget *parent = nullptr);
    void tell(const MaterialCheck &check, bool decided);
    /// Found, and each of its points looked at; `onlyFound`: whether it is there is all that is asked.
    bool isSettled(bool onlyFound) const;
    /// Without 缺 and 不适用: a paper that is being handed in.
    void onlyPresent();

signals:
    void checked(const ow::MaterialCheck &check);
    /// A key was pressed that said something about the paper.
    void keyDone();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(MaterialFinding finding);
    void tick(const QString &code, bool inOrder);
    void fault(const QString &code, bool faulty);
    void tickAll();
    void refresh();

    Material m_material;
    MaterialCheck m_check;
    bool m_decided = false;
    QMap<MaterialFinding, QPushButton *> m_findings;
    QWidget *m_points;
    QPushButton *m_tickAll;
    QMap<QString, QCheckBox *> m_ticks;
    QMap<QString, QPushButton *> m_faulty;
    QLabel *m_defects;
};

} // namespace ow
