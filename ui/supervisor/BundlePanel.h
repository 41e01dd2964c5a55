#pragma once
#include "models/publication/PublicationViews.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ow {
class SteeringReasonSheet;

/// 一件事: which items may be asked for together. The hub refuses what cannot be one application and says why.
class BundlePanel final : public QWidget {
    Q_OBJECT
public:
    explicit BundlePanel(StationContext &context, QWidget *parent = nullptr);
    void show(const CatalogueView &view);

signals:
    void saved(const QString &told);
    void refused(const ow::Problem &problem);

private:
    void fill();
    void showBundle();
    Bundle shown() const;
    void tellOrder(const Bundle &bundle);
    Bundle edited() const;
    void changed();
    void save(const QString &reason);
    void remove(const QString &reason);

    StationContext &m_context;
    CatalogueView m_view;
    QByteArray m_loaded; ///< as it stood before anything was written here
    QComboBox *m_bundle; ///< the last entry makes a new one
    QLineEdit *m_name;
    QLineEdit *m_guide;
    QLabel *m_order;
    QCheckBox *m_refused;
    QListWidget *m_items; ///< all integrated items, those of the bundle ticked
    QPushButton *m_save;
    QPushButton *m_remove;
    SteeringReasonSheet *m_saveReason;
    SteeringReasonSheet *m_removeReason;
};

} // namespace ow
