#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/AmendmentCommands.h"
#include "models/cases/CaseViews.h"
#include "models/folders/FolderCommands.h"
#include "models/questions/QuestionViews.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace ow {
class Badge;

/// One case as a file: what was answered, by whom it was asked, the papers, the opinions, how the due date was reckoned.
class CaseFilePanel final : public QWidget {
    Q_OBJECT
public:
    /// The calendar outlives the panel.
    explicit CaseFilePanel(const WorkingCalendar &calendar, QWidget *parent = nullptr);
    void tell(const CaseFileView &file, QDate today);
    /// What was scanned for this application; shown from the next tell() on.
    void tellScans(const QUuid &application, const QList<Scan> &scans);
    /// What the window asked the back office about this case; shown from the next tell() of it on.
    void tellQuestions(const QUuid &id, const QList<QuestionTextsView::Line> &lines);
    /// Where its papers are; shown from the next tell() of it on.
    void tellFolder(const CaseFolderView &folder) { m_folder = folder; }
    const CaseFolderView &folder() const { return m_folder; }
    /// Beside the badges.
    void addToHead(QWidget *widget);

signals:
    /// 补打: another copy of a paper, and why.
    void copyChosen(const QUuid &paper, const QString &reason);
    /// The applicant wants this one decided although another of the 一件事 was not granted.
    void goOnWanted(const QUuid &caseId, const QString &words);
    /// 更正: an answer is wrong.
    void amendWanted();
    void amendmentAnswered(const ow::AnswerAmendment &command);
    /// A paper as it was scanned.
    void scanWanted(const ow::Scan &scan, const QString &name);

private:
    void tellHead(const Case &record, QDate today);
    void tellBody(const CaseFileView &file, QDate today);
    void tellPapers(const CaseFileView &file);
    void tellMaterial(QVBoxLayout &section, const CaseFileView::MaterialLine &line, const QUuid &application);
    void tellWhere(const Case &record, QDate today);
    void tellParties(const CaseFileView &file);
    void tellCourse(const Case &record, QDate today);
    void tellAsked(const Case &record);
    void tellBundle(const CaseFileView &file, QDate today);
    void tellHearing(const Case &record, QDate today);
    void tellAmendments(const CaseFileView &file);
    void tellFiled(const Case &record, QDate today);
    QVBoxLayout *addSection(const QString &title);
    QHBoxLayout *addLine(QVBoxLayout &section, const QString &name, const QString &value, const char *kind = nullptr);

    const WorkingCalendar &m_calendar;
    QLabel *m_title;
    QLabel *m_under;
    QHBoxLayout *m_top;
    Badge *m_state;
    Badge *m_left;
    QScrollArea *m_scroll;
    QVBoxLayout *m_sections = nullptr; ///< of what is being built
    QUuid m_scansOf;                   ///< the application whose scans these are
    QList<Scan> m_scans;
    QUuid m_askedOf; ///< the case whose questions these are
    QList<QuestionTextsView::Line> m_asked;
    CaseFolderView m_folder; ///< of the case it names
};

} // namespace ow
