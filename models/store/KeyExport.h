#pragma once
// The hall's keys in one file for a safe place, under a passphrase (design §10): without them no backup can be opened.
#include "models/base/Files.h"

namespace ow {

class Random;

/// What one guess at the passphrase costs. The default is RFC 9106's second choice: such a file leaves the house.
struct PassphraseCost {
    int memoryKib = 64 * 1024;
    int passes = 3;
};
constexpr int passphraseLengthMin = 12; ///< characters

/// All of DIR/keys that belongs to the hall: *.key and *.crt by name. KeyMissing or KeyWrong when its KeyRing is not whole.
Result<FileContents> readKeyFiles(const QString &folder);
/// Writes them into `folder`. All or nothing: KeysDiffer when one is there already with another content, and then none is written.
/// Called again it finishes what was cut off.
Result<void> placeKeyFiles(const QString &folder, const FileContents &files);

/// JSON with version, cost, salt, the sealed files and a checksum. PassphraseShort, MemoryShort.
Result<QByteArray> sealKeyFiles(const FileContents &files, const QString &passphrase, Random &random,
                                PassphraseCost cost = {});
/// KeyExportDamaged when a byte has changed, PassphraseWrong, MemoryShort; DatabaseNewer for a later version of the file.
Result<FileContents> openKeyFiles(const QByteArray &bytes, const QString &passphrase);

} // namespace ow
