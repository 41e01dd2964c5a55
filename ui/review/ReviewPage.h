#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/AmendmentCommands.h"
#include "models/cases/BlankCommands.h"
#include "models/cases/CaseViews.h"
#include "models/cases/ExternalCommands.h"
#include "models/folders/FolderCommands.h"
#include "sync/client/LiveView.h"
#include "ui/papers/PaperDesk.h"
#include "ui/papers/PrintBar.h"
#include "ui/review/CourseSheet.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace ow {
class AmendSheet;
class Banner;
class BlankBar;
class CaseFilePanel;
class CaseScans;
class DecisionPanel;
class EmptyState;
class Notice;
class OnlineDesk;
class ExternalPanel;
class HearingDesk;
class HearingPanel;
class OpinionDesk;
class PaperReader;
class PromiseSheet;
class QuestionDesk;
class QuestionPanel;
class SiteVisitPanel;
class WorkListPanel;

/// 审批: cases by due date, the file of one beside them, opinion, decision and issue. A file shows personal values, so it is loaded
/// only when somebody opens it, with the reason that goes into the trace.
class ReviewPage final : public QWidget {
    Q_OBJECT
public:
    ReviewPage(StationContext &context, const SignedIn &reviewer, QWidget *parent = nullptr);

private:
    QWidget *makeFile();
    void choose(const QUuid &id);
    void showQuestion();
    void closeQuestion(const QString &told);
    void askQuestions(const CaseFileView &file);
    void followFolder(const QUuid &id);
    void takeRecord(const Case &record);
    void lookWhetherSame();
    void tell(const QString &told);
    void refresh();
    void showFile();
    void tellLink();
    void tick();
    bool isUsable() const;
    void tellBlanks();
    void planSiteVisit();
    template <class C>
    void sendBlank(const C &command, const QString &done);
    void takeCourse(CaseAct act, const CourseSheet::Said &said);
    /// What changes answers has the file read anew; everything else comes with the reply.
    enum class Afterwards { TakeReply, ReadAnew };
    template <class C>
    void send(const C &command, const QString &done, Afterwards afterwards = Afterwards::TakeReply);

    StationContext &m_context;
    QString m_user;
    const WorkingCalendar &m_calendar;
    LiveView<ExternalView> m_externals; ///< decided in departments' own systems
    LiveView<BlanksView> m_books;       ///< of the blanks licences are printed on
    PaperDesk m_papers;
    Banner *m_lost;
    PrintBar *m_printing;
    Notice *m_notice;
    WorkListPanel *m_work;
    QWidget *m_left = nullptr; ///< out of the way while papers are held against the form
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    CaseFilePanel *m_file;
    DecisionPanel *m_decision;
    BlankBar *m_blanks;
    CourseSheet *m_course;
    PromiseSheet *m_promise;
    HearingDesk *m_hearings;
    OnlineDesk *m_online;
    HearingPanel *m_hearing;
    ExternalPanel *m_external;
    SiteVisitPanel *m_sites;
    QPushButton *m_beside;
    PaperReader *m_reader;
    CaseScans *m_scans;
    OpinionDesk *m_opinions;
    AmendSheet *m_amend;
    QuestionPanel *m_question;
    QuestionDesk *m_questions;
    QUuid m_chosen;
    std::optional<CaseFileView> m_shownFile;
    std::unique_ptr<LiveView<CaseFolderView>> m_folder; ///< where the papers of the open case are
    QDate m_day;                                        ///< the lists were told for this day
    bool m_underWay = false;
    bool m_shown = false;
};

} // namespace ow
