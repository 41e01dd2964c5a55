#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/BlankCommands.h"
#include "models/cases/CaseViews.h"
#include "models/cases/CollectCommands.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ow {
class BlankBar;
class CardReader;
class CaseListModel;
class CollectPanel;
class DataTable;
class EmptyState;
class ProxyStrip;
class SignaturePad;
class SigningSheet;

/// What the desk shows of the moment.
struct DeliveryScene {
    std::optional<QString> ticket;    ///< number of the ticket the window holds
    std::optional<PersonCard> person; ///< identified for it
    bool usable = false;              ///< the hub answers and nothing is under way
    QList<Case> waiting;              ///< approved and issued results
    BlanksView books;                 ///< of the blanks licences are printed on
    QString holder;                   ///< whose blanks this counter prints on
    QList<Case> forOther;             ///< of somebody who is not here, found by his case
    CollectingView collecting;
    QDate today;
};

/// Hand-over of results, from values: who stands there, what lies ready for this person, the signature; and all results that wait.
/// Keys: A ticks all once they were compared, Ctrl+Enter hands over, Alt+Z where nobody signs on the pad.
class DeliveryDesk final : public QWidget {
    Q_OBJECT
public:
    /// The calendar outlives the desk; the reader becomes its child.
    DeliveryDesk(const WorkingCalendar &calendar, CardReader *reader, QWidget *parent = nullptr);
    void tell(const DeliveryScene &scene);
    /// Forgets ticks, signature and for whom somebody collects.
    void clear();
    /// Whether who stands here collects for somebody else.
    bool isProxy() const;
    CollectPanel &collectPanel() { return *m_collectPanel; }

signals:
    void deliverChosen(const QList<QUuid> &cases, const QByteArray &signature,
                       const std::optional<ow::ProxyProof> &proxy, const std::optional<ow::Signing> &signing);
    void otherAsked(const QString &number);
    void issueChosen(const QUuid &id);
    void feeChosen(const ow::Case &record);
    /// 退回制证: the certificate that lies here is not right.
    void remakeChosen(const QUuid &id, const QString &reason);
    void printChosen(const QUuid &id);
    void spoilChosen(const ow::SpoilBlank &command);
    void countChosen(const ow::CountBlanks &command);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHandOver(CardReader *reader);
    QWidget *makeWaiting();
    void tellPerson();
    void tellButtons();
    void tickAll();
    void askSigning();
    void askRemake();
    QList<QUuid> ticked() const;
    /// What may be given to who stands here.
    QList<Case> ready() const;
    std::optional<Case> selected() const;

    DeliveryScene m_scene;
    CardReader *m_reader;
    QLabel *m_person;
    QLabel *m_hint;
    QWidget *m_collect;
    QVBoxLayout *m_collectRows;
    QList<QCheckBox *> m_boxes;
    QPushButton *m_all;
    SignaturePad *m_pad;
    QPushButton *m_again;
    QPushButton *m_otherwise;
    SigningSheet *m_signing = nullptr;
    QPushButton *m_deliver;
    QLabel *m_waitingTitle;
    CaseListModel *m_waiting;
    DataTable *m_table;
    QPushButton *m_fee;
    QPushButton *m_remake;
    QPushButton *m_issue;
    BlankBar *m_blanks;
    ProxyStrip *m_proxy;
    CollectPanel *m_collectPanel;
};

} // namespace ow
