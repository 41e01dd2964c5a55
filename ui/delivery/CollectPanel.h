#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/CollectCommands.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ow {
class DataTable;
class DayWordsSheet;
class PackSheet;
class TextTable;

/// What the panel shows of the moment.
struct CollectScene {
    CollectingView collecting;
    QList<Case> waiting; ///< issued and approved
    QDate today;
    bool usable = false;
};

/// 邮寄和催领: results by how long they have been lying ready, and envelopes on their way. From values; what is decided goes out by signals.
class CollectPanel final : public QWidget {
    Q_OBJECT
public:
    /// The calendar outlives the panel; its sheets lie over `page`.
    CollectPanel(const WorkingCalendar &calendar, QWidget &page, QWidget *parent = nullptr);
    void tell(const CollectScene &scene);
    /// The address asked for by packAsked came.
    void pack(const QList<Case> &cases, const ParcelAddress &to);

signals:
    void wayChosen(const ow::ChooseCollecting &command);
    /// All results of this application that go by mail; their address is to be asked for.
    void packAsked(const QList<ow::Case> &cases);
    void packed(const ow::PackParcel &command);
    void reminded(const ow::RemindCollecting &command);
    void shelved(const ow::ShelveResults &command);
    void handedOver(const ow::HandOverParcels &command);
    void ended(const ow::EndParcel &command);

private:
    QWidget *makeResults();
    QWidget *makeParcels();
    void tellButtons();
    const Case *chosenCase() const;
    const Parcel *chosenParcel() const;
    QList<Parcel> toHandOver() const;
    QString lastText(const Case &record, CollectBand band) const;
    void askEnd(ParcelAct act);

    const WorkingCalendar &m_calendar;
    CollectScene m_scene;
    QList<Case> m_shown;
    QList<Parcel> m_parcels;
    PackSheet *m_packSheet;
    DayWordsSheet *m_remindSheet;
    DayWordsSheet *m_handSheet;
    DayWordsSheet *m_endSheet;
    ParcelAct m_endAct = ParcelAct::Deliver;
    QLabel *m_title;
    TextTable *m_rows;
    DataTable *m_table;
    QPushButton *m_way;
    QPushButton *m_pack;
    QPushButton *m_remind;
    QPushButton *m_shelve;
    QLabel *m_parcelTitle;
    TextTable *m_parcelRows;
    DataTable *m_parcelTable;
    QPushButton *m_handOver;
    QPushButton *m_deliver;
    QPushButton *m_return;
    QPushButton *m_unpack;
};

} // namespace ow
