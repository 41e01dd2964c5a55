#include "app/bench/FreePort.h"

#include <QTcpServer>

namespace ow {

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace ow
