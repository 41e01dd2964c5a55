#pragma once
#include "sync/hub/SmsGateway.h"

namespace ow {

/// A folder between the hub and a vendor's program: FOLDER/out, one JSON file a message, which the vendor moves to FOLDER/taken before he
/// sends it; FOLDER/receipts, one JSON file a receipt, written elsewhere and moved in, which the hub takes away.
class FileDropSms final : public SmsGateway {
public:
    explicit FileDropSms(QString folder) : m_folder(std::move(folder)) {}

    Result<void> hand(const SmsOut &message) override;
    QList<SmsReceipt> receipts() override;
    void taken(const SmsReceipt &receipt) override;

private:
    QString m_folder;
};

} // namespace ow
