#pragma once
#include "models/cases/Case.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace ow {

/// What the paper says of itself and how many of it were handed in: its dates where a point asks for them, originals and copies, and a
/// remark that goes behind the standard words of a notice.
class PaperFacts final : public QWidget {
    Q_OBJECT
public:
    /// `originals` and `copies`: as many as are asked.
    PaperFacts(const Material &material, int originals, int copies, QWidget *parent = nullptr);
    void setAsked(int originals, int copies);
    /// `isThere`: the paper is; `isWanting`: something of it goes on a notice. `note`: what its dates mean, and whether they are past.
    void tell(const MaterialCheck &check, bool isThere, bool isWanting, const QString &note, bool isOver);
    void focusDate();
    void focusCount();
    void focusRemark();

signals:
    /// Empty where it was cleared.
    void issuedSaid(QDate day);
    void validToSaid(QDate day);
    void counted(int originals, int copies);
    void remarked(const QString &remark);

private:
    QLineEdit *addDate(const QString &caption, const QString &name);
    void readDate(QLineEdit *edit, void (PaperFacts::*said)(QDate));

    QWidget *m_line;
    QLineEdit *m_validTo = nullptr;
    QLineEdit *m_issuedOn = nullptr;
    QLabel *m_originalsName;
    QLabel *m_copiesName;
    QSpinBox *m_originals;
    QSpinBox *m_copies;
    QLabel *m_note;
    QLineEdit *m_remark;
    int m_askedOriginals;
    int m_askedCopies;
};

/// "20350601", "2035-6-1", "2035.06.01"; invalid for anything else.
QDate paperDate(const QString &text);

} // namespace ow
