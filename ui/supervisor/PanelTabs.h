#pragma once
#include <QTabWidget>

namespace ow {
class Notice;
class Problem;

/// Panels of one page side by side under one notice: what a panel was refused is explained there, what it did is said in passing.
class PanelTabs : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the names of what is in it: "archive" gives archiveTabs and archiveNotice.
    explicit PanelTabs(const QString &name, QWidget *parent = nullptr);
    /// A panel with the signals refused(Problem) and done(QString).
    template <class Panel>
    void add(Panel *panel, const QString &title)
    {
        m_tabs->addTab(panel, title);
        connect(panel, &Panel::refused, this, &PanelTabs::explain);
        connect(panel, &Panel::done, this, &PanelTabs::say);
    }

protected:
    /// How many lines of a panel wait for somebody, beside its title; zero says nothing.
    void tellCount(QWidget *panel, const QString &title, int count);

private:
    void explain(const Problem &problem);
    void say(const QString &told);

    Notice *m_notice;
    QTabWidget *m_tabs;
};

} // namespace ow
