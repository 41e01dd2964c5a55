#pragma once
#include "models/catalogue/Catalogue.h"
#include "models/queue/ItemService.h"
#include "models/queue/QueueViews.h"

#include <QWidget>
#include <array>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ow {
class HugeButton;
class TouchKeyboard;

/// 按事项查找: by letters or words, by theme, by what is wanted together (一件事), or by who owns the item. What is found says which queue
/// serves it.
class KioskSearch final : public QWidget {
    Q_OBJECT
public:
    explicit KioskSearch(QWidget *parent = nullptr);
    /// What can be found. `view` names the queues.
    void tell(const Catalogue &catalogue, const QList<Bundle> &bundles, const ItemServiceView &service,
              const PublicView &view);
    /// Why nothing can be found now.
    void tellUnknown(const QString &why);
    /// For the next visitor.
    void begin();

signals:
    /// Code and name of the item, and code of the queue that serves it; that one is empty when none does.
    void itemChosen(const QString &item, const QString &name, const QString &queue);
    /// The same of an item whose guide is wanted first.
    void guideAsked(const QString &item, const QString &name, const QString &queue);
    void backAsked();
    /// Somebody is at work.
    void touched();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Browse { Themes, Events, Units };
    struct Group {
        QString name;
        QList<QString> items;
        QString text = {};                           ///< what a visitor should know of it first
        std::optional<QList<BundleStep>> steps = {}; ///< which of them wait for others
    };

    QWidget *makeKeys();
    /// Words in Chinese are typed below; letters beside what was found.
    void useBoard(bool board);
    QPushButton *addKey(QGridLayout *grid, const QString &face, const QString &name, int row, int column, int columns);
    void find();
    void showThemes();
    void browse(Browse by);
    const QList<Group> &groups() const { return m_groups[size_t(m_by)]; }
    /// "办好“个体工商户登记”后接着办"; empty for what is done first.
    QString afterWhat(const Item &item) const;
    void showItems(const QList<const Item *> &items, const QString &nothing);
    void addEnded(const Item &item);
    HugeButton *addRow(const QString &name, const QString &title, const QString &subtitle, QWidget *beside = nullptr);
    void clearRows();
    QString queueName(const QString &code) const;

    QBoxLayout *m_halves;
    QLabel *m_state;
    QPushButton *m_themes;
    QLineEdit *m_field;
    QWidget *m_letters = nullptr;
    TouchKeyboard *m_board = nullptr; ///< made when it is first wanted
    QVBoxLayout *m_rows;
    QList<QWidget *> m_buttons; ///< rows and what stands beside them
    Catalogue m_catalogue;
    std::array<QList<Group>, 3> m_groups; ///< by Browse
    std::array<QPushButton *, 3> m_ways{};
    Browse m_by = Browse::Themes;
    QList<QueueService> m_services;
    PublicView m_view;
    int m_group = -1; ///< looked at; -1 for none
    bool m_known = false;
};

} // namespace ow
