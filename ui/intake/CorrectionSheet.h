#pragma once
#include "ui/intake/IntakeSession.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ow {
class BroughtRow;
class Sheet;

/// 收补正材料: which of the papers a notice asked for came, how and when; when the day is past, that nothing did.
class CorrectionSheet final : public QObject {
    Q_OBJECT
public:
    CorrectionSheet(IntakeSession &session, QWidget &page);
    /// refused() of the session when the catalogue does not tell what was asked for.
    void open(const Case &record);

private:
    void show(const Case &record, const Item &item);
    void refresh();
    QList<QString> ticked() const;

    IntakeSession &m_session;
    Sheet *m_sheet;
    QWidget *m_papers = nullptr;
    QMap<QString, QCheckBox *> m_ticks;
    QStringList m_order;
    BroughtRow *m_brought;
    QLabel *m_over;
    QPushButton *m_lapse;
    Case m_record;
    Item m_item;
};

} // namespace ow
