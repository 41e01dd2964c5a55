#include "models/emrtd/DocumentChip.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"
#include "models/emrtd/SecureMessaging.h"
#include "models/emrtd/Tlv.h"

#include <algorithm>

namespace ow {

namespace {
const QByteArray travelApplication = QByteArray::fromHex("A0000002471001"); // 9303-10 §3.4
constexpr quint8 insSelect = 0xA4;
constexpr quint8 insReadBinary = 0xB0;
constexpr quint8 insGetChallenge = 0x84;
constexpr quint8 insAuthenticate = 0x82;
/// What a protected answer of 256 bytes has room for.
constexpr int readAtOnce = 0xDF;
constexpr int fileHead = 4;
/// READ BINARY of this form reaches no further; a picture may, and is not read.
constexpr int fileMax = 0x7FFF;

CommandApdu selectFile(ChipFile file)
{
    const auto id = quint16(file);
    QByteArray data;
    data.append(char(id >> 8)).append(char(id & 0xFF));
    return {insSelect, 0x02, 0x0C, data};
}

class ChipTalk {
public:
    ChipTalk(ApduChannel &channel, Random &random) : m_channel(channel), m_random(random) {}

    Result<void> open(const QList<AccessKey> &keys)
    {
        const auto selected = plain({insSelect, 0x04, 0x0C, travelApplication});
        if (!selected)
            return fail(selected.error());
        // A chip that speaks PACE alone may hide its application until then.
        if (selected->status != swOk)
            return whyClosed();
        Problem last = problem::ChipKeyWrong;
        for (const AccessKey &key : keys) {
            const Result<void> opened = authenticate(key);
            if (opened)
                return {};
            last = opened.error();
            if (!last.is(problem::ChipKeyWrong))
                break;
        }
        return fail(last);
    }

    /// Nothing when there is no such file.
    Result<std::optional<QByteArray>> read(ChipFile file)
    {
        const auto selected = ask(selectFile(file));
        if (!selected)
            return fail(selected.error());
        if (selected->status != swOk)
            return std::optional<QByteArray>();
        QByteArray content;
        for (int total = fileHead; content.size() < total;) {
            const int wanted = int(std::min<qsizetype>(total - content.size(), readAtOnce));
            const auto part =
                ask({insReadBinary, quint8(content.size() >> 8), quint8(content.size() & 0xFF), {}, wanted});
            if (!part)
                return fail(part.error());
            const bool isGood = part->status == swOk || part->status == swEndOfFile;
            if (!isGood || part->data.isEmpty() || part->data.size() > wanted)
                return fail(problem::ReaderUnreadable);
            content += part->data;
            if (total == fileHead && content.size() >= fileHead) {
                total = tlvLength(content).value_or(0);
                if (total < fileHead || total > fileMax)
                    return fail(problem::ReaderUnreadable);
            }
        }
        return std::optional(content);
    }

    Result<bool> has(ChipFile file)
    {
        return ask(selectFile(file)).map([](const ResponseApdu &answer) { return answer.status == swOk; });
    }

private:
    Result<ResponseApdu> plain(const CommandApdu &command)
    {
        const Result<QByteArray> answer = m_channel.transmit(command.bytes());
        if (!answer)
            return fail(answer.error());
        const auto parsed = ResponseApdu::parse(*answer);
        if (!parsed)
            return fail(problem::ReaderUnreadable);
        return *parsed;
    }

    Result<ResponseApdu> ask(const CommandApdu &command)
    {
        const Result<QByteArray> answer = m_channel.transmit(m_secure->protect(command));
        if (!answer)
            return fail(answer.error());
        const auto opened = m_secure->open(*answer);
        if (!opened)
            return fail(problem::ReaderUnreadable);
        return *opened;
    }

    Result<void> authenticate(const AccessKey &key)
    {
        const auto challenge = plain({insGetChallenge, 0, 0, {}, BasicAccess::challengeBytes});
        if (!challenge)
            return fail(challenge.error());
        if (challenge->status != swOk || challenge->data.size() != BasicAccess::challengeBytes)
            return whyClosed();
        const BasicAccess access(key, challenge->data, m_random.bytes(BasicAccess::challengeBytes),
                                 m_random.bytes(BasicAccess::keyBytes));
        const auto answer = plain({insAuthenticate, 0, 0, access.request(), 40});
        if (!answer)
            return fail(answer.error());
        const auto session = access.session(answer->data);
        if (answer->status != swOk || !session)
            return fail(problem::ChipKeyWrong);
        m_secure.emplace(*session);
        return {};
    }

    Result<void> whyClosed()
    {
        const auto master = plain({insSelect, 0x00, 0x0C, QByteArray::fromHex("3F00")});
        if (!master)
            return fail(master.error());
        const auto access = plain(selectFile(ChipFile::CardAccess));
        if (!access)
            return fail(access.error());
        return fail(access->status == swOk ? problem::ChipPaceOnly : problem::ChipForeign);
    }

    ApduChannel &m_channel;
    Random &m_random;
    std::optional<SecureMessaging> m_secure;
};

/// What every chip must have, read and whole.
Result<QByteArray> needed(ChipTalk &talk, ChipFile file)
{
    const auto read = talk.read(file);
    if (!read)
        return fail(read.error());
    if (!*read)
        return fail(problem::ReaderUnreadable);
    return **read;
}

bool opensWith(const MrzDocument &document, const QList<AccessKey> &keys)
{
    return keys.contains(accessKey(document.number, document.birth, document.expiry));
}

bool isInChinese(const QString &name)
{
    const QList<char32_t> points = codePoints(name);
    return std::any_of(points.begin(), points.end(), isHan);
}
} // namespace

Result<ChipContent> readDocumentChip(ApduChannel &channel, const ChipOrder &order, const IssuerCertificates &issuers,
                                     Random &random)
{
    ChipTalk talk(channel, random);
    if (const auto opened = talk.open(order.keys); !opened)
        return fail(opened.error());
    const Result<QByteArray> common = needed(talk, ChipFile::Common);
    const auto groups = common ? listedGroups(*common) : std::nullopt;
    if (!groups)
        return fail(common ? Problem(problem::ReaderUnreadable) : common.error());
    const Result<QByteArray> lines = needed(talk, ChipFile::MachineLines);
    if (!lines)
        return fail(lines.error());
    QByteArray more;
    if (groups->contains(11)) {
        const Result<QByteArray> details = needed(talk, ChipFile::Details);
        if (!details)
            return fail(details.error());
        more = *details;
    }
    const Result<bool> portrait = talk.has(ChipFile::Portrait);
    if (!portrait)
        return fail(portrait.error());
    const Result<QByteArray> signedDigests = needed(talk, ChipFile::Security);
    if (!signedDigests)
        return fail(signedDigests.error());

    ChipContent content;
    const auto document = readMrz(machineLines(*lines).value_or(QString()), order.today);
    // Certificates live as long as the documents they signed: of an expired one, its last day counts.
    const QDate day = document ? std::min(order.today, document->expiry) : order.today;
    const auto security = DocumentSecurity::read(*signedDigests, issuers, day);
    if (!security)
        return fail(security.error());
    const bool isWhole = *portrait && security->lists(2) && security->covers(1, *lines)
        && (more.isEmpty() || security->covers(11, more));
    if (!isWhole || !document || !opensWith(*document, order.keys))
        return fail(problem::ChipAltered);
    content.document = *document;
    content.proof = security->proof();
    // Names in a writing that cannot be told are no reason to refuse a chip that is otherwise good.
    content.details = holderDetails(more).value_or(HolderDetails());
    return content;
}

ChipCard cardFromChip(const ChipContent &content, const IdentityCard &known, QDate today)
{
    const IdentityCard read = cardFromMrz(content.document, today);
    ChipCard made{read, content.proof};
    IdentityCard &card = made.card;
    card.kind = known.kind;
    if (isInChinese(content.details.name)) {
        card.latinName = read.name;
        card.name = content.details.name;
    } else if (isInChinese(known.name)) {
        card.latinName = read.name;
        card.name = known.name;
        made.proof = ChipProof::Unverified;
    }
    if (known.number.startsWith(read.number))
        card.number = known.number;
    card.address = known.address.isEmpty() ? content.details.address : known.address;
    card.authority = known.authority;
    card.validFrom = known.validFrom.isValid() ? known.validFrom : read.validFrom;
    card.stayUntil = known.stayUntil;
    return made;
}

} // namespace ow
