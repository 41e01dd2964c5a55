#pragma once
#include "ui/session/StationContext.h"

#include <QObject>

class QWidget;

namespace ow {
class CallListPanel;
class Notice;
class Sheet;

/// 电话通知单 over a page that has other things to do.
class CallSheet final : public QObject {
    Q_OBJECT
public:
    CallSheet(StationContext &context, QWidget &page);
    void open();

signals:
    void callsChanged(int calls);

private:
    Sheet *m_sheet;
    Notice *m_notice;
    CallListPanel *m_list;
};

} // namespace ow
