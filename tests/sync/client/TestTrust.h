#pragma once
#include <QByteArray>
#include <QSslCertificate>
#include <QSslKey>

namespace ow::testing {

/// A throw-away hall CA and a hub certificate under it, as the hub makes them at its first run.
struct TestTrust {
    QSslCertificate authority;
    QSslCertificate hub;
    QSslKey hubKey;

    static TestTrust make(const char *hubName = "hub.onewindow");
    QByteArray pin() const;
};

} // namespace ow::testing
