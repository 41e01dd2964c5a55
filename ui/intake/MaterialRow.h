#pragma once
#include "models/cases/Case.h"
#include "models/forms/PaperSet.h"
#include "models/registry/RegistryCheck.h"
#include "ui/intake/ScanRows.h"

#include <QFrame>
#include <QMap>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ow {
class Badge;
class PaperFacts;
class PointGrid;

/// How a paper is asked for, in words for people.
struct PaperWords {
    bool isPrimary = false;
    bool isShared = false; ///< looked up, never asked for
    bool isTolerable = false;
    bool isJudged = false; ///< the clerk says whether the situation applies
    QString asked = {};    ///< 原件1份（户外广告）、复印件1份
    QString items = {};
    QString when = {}; ///< the situation
    int originals = 0;
    int copies = 0;
    std::optional<Term> issuedWithin = {}; ///< beyond what the paper's own point says
    std::optional<Term> validAfter = {};
    QDate due = {}; ///< the last day on which a decision may still look at the paper
    QString dueItem = {};
};

/// What is known of a paper nobody is asked for.
struct RegisterWord {
    MaterialCheckState state = MaterialCheckState::Unasked;
    QString text = {}; ///< for people
};

/// One paper on the desk: what was found (1 已收, 2 缺, 3 核验, 4 不适用) and its points, ticked one by one, or all with A after a look. A
/// point that fails (X) becomes its coded defect, shown with wording and cure. Its dates (D), how many were handed in (N), a remark
/// behind the defect (M); its scans: C takes one, V shows it, O holds it against the original, U takes over an earlier one, Del
/// removes it, L says who looked at it. What was sent online says so, until its original was seen (E). A paper that is looked up instead has no 已收 and 缺: A asks its register, R records what was shown
/// instead. Page keys go to the next paper and back.
class MaterialRow final : public QFrame {
    Q_OBJECT
public:
    /// `scans`: null where none are taken.
    MaterialRow(const Material &material, const PaperWords &words, QDate today, ScanDesk *scans = nullptr,
                QWidget *parent = nullptr);
    const QString &code() const { return m_material.code; }
    void setWords(const PaperWords &words);
    void tell(const MaterialCheck &check, bool decided);
    /// Found, and each of its points looked at; `onlyFound`: whether it is there is all that is asked.
    bool isSettled(bool onlyFound) const;
    void tellRegister(const RegisterWord &word);
    /// What it is worth; empty when nothing is there yet.
    void tellGrade(const QString &text);
    void refreshScans();
    /// Without 缺 and 不适用: a paper that is being handed in.
    void onlyPresent();
    /// By the files that were sent online: nobody sees an original here.
    void asSent();
    /// Beside the picture of the paper itself: without the samples.
    void setNarrow(bool narrow);
    void focusFinding();

signals:
    void checked(const ow::MaterialCheck &check);
    /// A key was pressed that said something about the paper.
    void keyDone();
    void captureWanted(const std::optional<QUuid> &replaces);
    void viewWanted(const ow::Scan &scan);
    void registerWanted();
    void replacementWanted();
    /// Another row should have the keyboard: 1 the next, -1 the one before.
    void rowWanted(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeHead(QHBoxLayout &head);
    void makeRegister(QHBoxLayout &head);
    void lookUp();
    bool isLookedUp() const;
    bool findingKey(int key);
    void find(MaterialFinding finding);
    void tick(const QString &code, bool inOrder);
    void fault(const QString &code, bool faulty);
    void tickAll();
    void date(CriterionKind kind, QDate day);
    void count(int originals, int copies);
    void remark(const QString &text);
    bool actOnScan(int key);
    bool faultHere(int key);
    bool goTo(int key);
    void seeOriginal();
    bool isOriginalUnseen() const;
    bool isThere() const;
    QStringList overdue() const;
    QString dateNote(bool &isOver) const;
    QStringList defectWords() const;
    void refresh();

    Material m_material;
    PaperWords m_words;
    QDate m_today;
    MaterialCheck m_check;
    bool m_decided = false;
    QMap<MaterialFinding, QPushButton *> m_findings;
    QWidget *m_badges;
    QLabel *m_note;
    QPushButton *m_capture;
    QPushButton *m_seen;
    QLabel *m_sent;
    bool m_asSent = false;
    QPushButton *m_lookUp;
    QPushButton *m_instead;
    QLabel *m_registerText;
    Badge *m_grade;
    RegisterWord m_register;
    PointGrid *m_points;
    PaperFacts *m_facts;
    ScanRows *m_scans = nullptr;
    QLabel *m_defects;
};

} // namespace ow
