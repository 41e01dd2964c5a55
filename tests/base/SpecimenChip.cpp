#include "tests/base/SpecimenChip.h"

#include "models/identity/MrzCheck.h"

namespace ow::testing {

namespace {
QByteArray object(const char *tag, const QByteArray &value)
{
    QByteArray out = QByteArray::fromHex(tag);
    if (value.size() >= 256)
        out.append(char(0x82)).append(char(value.size() >> 8));
    else if (value.size() >= 128)
        out.append(char(0x81));
    return out.append(char(value.size() & 0xFF)) + value;
}

QString checked(const QString &field)
{
    return field + mrzCheckDigit(field);
}
} // namespace

SpecimenChip SpecimenChip::pass()
{
    const QString first = QStringLiteral("CRCHN") + checked(QStringLiteral("H12345678")) + QString(15, u'<');
    const QString birth = checked(QStringLiteral("900101"));
    const QString expiry = checked(QStringLiteral("300101"));
    const QString second = birth + u'F' + expiry + QStringLiteral("CHN") + QString(11, u'<');
    const QChar all = mrzCheckDigit(first.mid(5) + birth + expiry + QString(11, u'<'));
    SpecimenChip made;
    made.lines = first + second + all + QStringLiteral("CHEN<<DAWEN").leftJustified(30, u'<');
    made.name = QStringLiteral("陈<<𬱟");
    made.address = QStringLiteral("临江市<户籍街1号");
    made.day = QDate(2026, 9, 24);
    return made;
}

IdentityCard SpecimenChip::card() const
{
    const auto read = readMrz(lines, day);
    return read ? cardFromMrz(*read, day) : IdentityCard();
}

QMap<int, QByteArray> SpecimenChip::groups() const
{
    QMap<int, QByteArray> made;
    made.insert(1, object("61", object("5F1F", lines.toLatin1())));
    made.insert(2, object("75", QByteArray(12'000, 'J')));
    if (!name.isEmpty())
        made.insert(11,
                    object("6B",
                           object("5C", QByteArray::fromHex("5F0E5F42")) + object("5F0E", name.toUtf8())
                               + object("5F42", address.toUtf8())));
    return made;
}

std::unique_ptr<SimulatedChip> SpecimenChip::chip(const ChipIssuer &issuer) const
{
    const bool isPassport = lines.size() == 88;
    const QString information = isPassport ? lines.mid(44, 10) + lines.mid(57, 7) + lines.mid(65, 7)
                                           : lines.mid(5, 10) + lines.mid(30, 7) + lines.mid(38, 7);
    auto made = std::make_unique<SimulatedChip>(information.toLatin1());
    const QMap<int, QByteArray> all = groups();
    const QByteArray tags = all.contains(11) ? QByteArray::fromHex("61756B") : QByteArray::fromHex("6175");
    made->files.insert(0x011E, object("60", object("5F01", "0107") + object("5F36", "040000") + object("5C", tags)));
    for (auto group = all.begin(); group != all.end(); ++group)
        made->files.insert(quint16(0x0100 | group.key()), group.value());
    made->files.insert(0x011D, issuer.sign(all));
    return made;
}

} // namespace ow::testing
