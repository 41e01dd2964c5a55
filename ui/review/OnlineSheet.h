#pragma once
// 预审: one online application laid out to be answered: what was filled in, each paper by its points, and what becomes of it.
#include "models/base/Problem.h"
#include "models/cases/CaseViews.h"
#include "models/catalogue/Catalogue.h"
#include "models/online/OnlineCommands.h"

#include <QMap>
#include <QObject>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace ow {
struct ReaderPaper;
class MaterialRow;
class PaperReader;
class Sheet;
class WorkingCalendar;

class OnlineSheet final : public QObject {
    Q_OBJECT
public:
    explicit OnlineSheet(QWidget &page);
    void open(const CaseFileView &file, const Catalogue &catalogue, QDate today, const WorkingCalendar &calendar);
    bool isOpen() const;
    void close();
    /// What was uploaded for the case that is open; nothing while it is on its way from the platform.
    void tellPapers(const QUuid &caseId, const QList<ReaderPaper> &papers);
    PaperReader &reader() { return *m_reader; }
    /// Why the hub does not take it; everything stays as it was said.
    void explain(const Problem &problem);

signals:
    void said(const ow::AnswerOnline &command);

private:
    QWidget *makeAnswers(const CaseFileView &file) const;
    QWidget *makePapers(const CaseFileView &file, QDate today);
    void go(const QString &from, int step);
    void retell();

    Sheet *m_sheet;
    QScrollArea *m_answers;
    QScrollArea *m_papers;
    PaperReader *m_reader;
    QPushButton *m_look;
    QLabel *m_onTheWay;
    QButtonGroup *m_acts;
    QLineEdit *m_reason;
    QLabel *m_wrong;
    Catalogue m_catalogue; ///< of the file that is open
    QUuid m_case;
    QStringList m_order;
    QMap<QString, MaterialRow *> m_rows;
    QMap<QString, MaterialCheck> m_checks;
    QMap<QString, QList<UploadedFile>> m_sent; ///< of each paper
};

} // namespace ow
