#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "ui/intake/IntakeSession.h"
#include "ui/intake/MaterialRow.h"

#include <QMap>
#include <QWidget>

class QLabel;

namespace ow {
class Badge;
class CaptureSheet;
class SaidDesk;
class ScanViewer;

/// 材料: one common set for all items, each paper once; papers come and go with the answers, any-of sets stand together. After a key that says all about
/// one the keyboard stands on the next.
class PapersSection final : public QWidget {
    Q_OBJECT
public:
    /// `page`: what a paper being scanned or looked at covers.
    PapersSection(IntakeSession &session, SaidDesk &said, StationContext &context, int window, QWidget &page);
    void focusFirst();
    /// To the first paper nothing, or not everything, was said about yet; false when there is none.
    bool focusFirstOpen();
    bool focusMaterial(const QString &code);
    /// Of one of the papers here, or of one that proves a signature given elsewhere.
    void capture(const QString &paper, const std::optional<QUuid> &replaces);
    void view(const Scan &scan);

signals:
    /// All papers were looked at.
    void onWanted();
    /// A shared paper is to be stood in for by something else, with its reason.
    void replacementWanted(const QString &material, const QString &name);
    /// A register may be asked only when the applicant agrees.
    void agreementWanted(const QString &topic);

private:
    /// An any-of set on the screen: the rows stand in it.
    struct Choice {
        PaperChoice choice;
        QWidget *box = nullptr;
        Badge *state = nullptr;
    };
    void rebuild();
    void refresh();
    QWidget *addChoice(const PaperChoice &choice);
    MaterialRow *rowOf(const PaperSet &set, const CommonPaper &paper);
    PaperWords wordsOf(const PaperSet &set, const CommonPaper &paper) const;
    void tellRow(const CommonPaper &paper, MaterialRow &row) const;
    void retellWords();
    void goOnFrom(const QString &material);
    void tellWord(MaterialRow &row) const;
    RegisterWord wordOf(const QString &material) const;
    void lookUp(const QString &material);
    void tellChoices(const PaperSet &set);
    QString standIn(const PaperSet &set, const PaperChoice &choice) const;
    bool isSpared(const MaterialRow &row) const;
    void tellOpen(const PaperSet &set);
    void step(const MaterialRow &from, int by);

    IntakeSession &m_session;
    SaidDesk &m_said;
    int m_window;
    const WorkingCalendar &m_calendar; ///< the hall's
    CaptureSheet *m_capture;
    ScanViewer *m_viewer;
    QWidget *m_body = nullptr;
    QLabel *m_open;
    QMap<QString, MaterialRow *> m_rows;
    QList<MaterialRow *> m_order;
    QList<Choice> m_choices;
    QStringList m_shape; ///< as last built
    QString m_awaited;   ///< the paper whose register was asked by key; the keyboard goes on when it answers
    QString m_capturing; ///< the paper the sheet is open for
    std::optional<QUuid> m_replaced; ///< the scan that is made anew
    QUuid m_viewing;
};

} // namespace ow
