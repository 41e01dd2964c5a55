#pragma once
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace ow {
class HugeButton;

/// 自助服务: what can be done here besides taking a number. The first page of a kiosk that gives none.
class KioskServices final : public QWidget {
    Q_OBJECT
public:
    explicit KioskServices(QWidget *parent = nullptr);
    /// Nothing lies before it: there is no way back.
    void setFirst(bool first);
    /// In very large type only what one must know.
    void setBrief(bool brief);

signals:
    void fillAsked();
    void progressAsked();
    void handInAsked();
    void rateAsked();
    void suggestAsked();
    void searchAsked();
    void backAsked();

private:
    struct Service {
        HugeButton *button;
        QString about;
    };
    void add(HugeButton *button, const char *name, const QString &about, void (KioskServices::*chosen)());

    QLabel *m_title;
    QPushButton *m_back;
    QGridLayout *m_grid;
    QList<Service> m_services;
};

} // namespace ow
