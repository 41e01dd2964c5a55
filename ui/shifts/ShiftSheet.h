#pragma once
#include "models/shifts/ShiftCommands.h"
#include "ui/papers/PaperDesk.h"
#include "ui/session/StationContext.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class DataTable;
class Notice;
class PrintBar;
class Sheet;
class TextTable;

/// 交接班 over a counter's page: a clerk sees what he hands over and makes the sheet; who comes next, signed in under his own name, marks
/// what is not so and signs. One key opens it, Enter does the next thing. In the list: Enter marks a line.
class ShiftSheet final : public QObject {
    Q_OBJECT
public:
    /// `user` is signed in at this window.
    ShiftSheet(StationContext &context, const QString &user, int window, QWidget &page);
    void open();

signals:
    /// The actor signed for a window that may still be in the former's name.
    void signedFor();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Part { Loading, Mine, Own, Theirs, Done };
    void load();
    void take(const ShiftView &view);
    void tell();
    void tellRows();
    void make();
    void takeBack();
    void putAway();
    void sign();
    void mark();
    void took(const ShiftReply &reply);
    template <class C, class Took>
    void send(const C &command, Took then);
    const QList<ShiftLine> &lines() const;

    StationContext &m_context;
    const QString m_user;
    const int m_window;
    PaperDesk m_papers;
    Sheet *m_sheet;
    Notice *m_notice;
    QLabel *m_summary;
    TextTable *m_rows;
    DataTable *m_table;
    QLineEdit *m_remark;
    QWidget *m_objecting;
    QLineEdit *m_objection;
    QPushButton *m_mark;
    QWidget *m_locking;
    QLineEdit *m_locker;
    QLineEdit *m_reason;
    QPushButton *m_lock;
    QPushButton *m_back;
    PrintBar *m_printing;
    Part m_part = Part::Loading;
    ShiftView m_view;
    std::optional<Shift> m_done;
    QMap<QString, QString> m_objections; ///< by the key of a line
    bool m_underWay = false;
};

} // namespace ow
