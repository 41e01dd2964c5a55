#include "models/emrtd/DocumentChip.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"
#include "models/emrtd/BasicAccess.h"
#include "models/emrtd/Pace.h"
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
constexpr quint8 insManageSecurity = 0x22;
constexpr quint8 insGeneralAuthenticate = 0x86;
constexpr quint32 paceData = 0x7C;
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

    /// With the newer way where the chip has it (9303-11 §4.2).
    Result<void> open(const QList<AccessKey> &keys)
    {
        const auto access = read(ChipFile::CardAccess);
        if (!access && !access.error().is(problem::ReaderUnreadable))
            return fail(access.error());
        m_hasPace = access && *access;
        const auto pace = m_hasPace ? paceInfo(**access) : std::nullopt;
        Problem last = problem::ChipKeyWrong;
        for (const AccessKey &key : keys) {
            const Result<void> opened = pace ? establish(*pace, key) : authenticate(key);
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
        if (!m_secure)
            return plain(command);
        const Result<QByteArray> answer = m_channel.transmit(m_secure->protect(command));
        if (!answer)
            return fail(answer.error());
        const auto opened = m_secure->open(*answer);
        if (!opened)
            return fail(problem::ReaderUnreadable);
        return *opened;
    }

    Result<void> enterApplication()
    {
        const auto selected = ask({insSelect, 0x04, 0x0C, travelApplication});
        if (!selected)
            return fail(selected.error());
        return selected->status == swOk ? Result<void>() : closed();
    }

    /// What speaks PACE, though not as we do, is a travel document all the same.
    Result<void> closed() const { return fail(m_hasPace ? problem::ChipPaceOnly : problem::ChipForeign); }

    Result<void> authenticate(const AccessKey &key)
    {
        if (const auto entered = enterApplication(); !entered)
            return entered;
        const auto challenge = plain({insGetChallenge, 0, 0, {}, BasicAccess::challengeBytes});
        if (!challenge)
            return fail(challenge.error());
        if (challenge->status != swOk || challenge->data.size() != BasicAccess::challengeBytes)
            return closed();
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

    /// One step of PACE: an object there, the object with the next number back.
    Result<QByteArray> step(quint32 tag, const QByteArray &value)
    {
        constexpr quint32 firstTag = 0x80;
        constexpr quint32 lastTag = 0x85;
        const QByteArray object = tag == firstTag ? QByteArray() : writeTlv(tag, value);
        const auto answer = plain({insGeneralAuthenticate, 0, 0, writeTlv(paceData, object), 256, tag != lastTag});
        if (!answer)
            return fail(answer.error());
        if (tag == lastTag && answer->status != swOk)
            return fail(problem::ChipKeyWrong);
        const auto data = answer->status == swOk ? tlvValue(answer->data, paceData) : std::nullopt;
        const auto back = data ? tlvValue(*data, tag == firstTag ? firstTag : tag + 1) : std::nullopt;
        if (!back)
            return fail(problem::ReaderUnreadable);
        return *back;
    }

    Result<void> establish(const PaceInfo &info, const AccessKey &key)
    {
        const QByteArray byMachineLines(1, '\1');
        const auto set = plain({insManageSecurity, 0xC1, 0xA4,
                                writeTlv(0x80, info.protocol) + writeTlv(0x83, byMachineLines)
                                    + writeTlv(0x84, QByteArray(1, char(info.parameter)))});
        if (!set)
            return fail(set.error());
        if (set->status != swOk)
            return authenticate(key);
        Pace pace(info, key, Pace::secret(info, m_random), Pace::secret(info, m_random));
        const auto nonce = step(0x80, {});
        if (!nonce)
            return fail(nonce.error());
        const auto mapping = step(0x81, pace.mappingPoint());
        if (!mapping)
            return fail(mapping.error());
        if (!pace.map(*nonce, *mapping))
            return fail(problem::ReaderUnreadable);
        const auto agreement = step(0x83, pace.sessionPoint());
        if (!agreement)
            return fail(agreement.error());
        if (!pace.agree(*agreement))
            return fail(problem::ReaderUnreadable);
        const auto token = step(0x85, pace.token());
        if (!token)
            return fail(token.error());
        const auto session = pace.session(*token);
        if (!session)
            return fail(problem::ChipKeyWrong);
        m_secure.emplace(*session);
        return enterApplication();
    }

    ApduChannel &m_channel;
    Random &m_random;
    std::optional<SecureMessaging> m_secure;
    bool m_hasPace = false;
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
