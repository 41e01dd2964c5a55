#pragma once
// 评价码: 130 bits of chance on the slip a visitor keeps, by which he rates the service from his own phone. Once. The hall keeps its
// digest and nothing else; the window never has it.
#include <QByteArray>
#include <QString>

namespace ow {

class Random;

/// 26 letters and digits that are not taken for one another, in groups: "7K2MQ-…".
QString newRatingCode(Random &random);
/// As it was made, however it was typed: small letters, no dashes, O for 0. Empty when it can be none.
QString normalRatingCode(const QString &typed);
/// What is kept of it.
QByteArray ratingCodeHash(const QString &normal);
/// The page where it is typed, with the code behind it, which no server is sent in an address. Empty without a public address.
QString ratingLink(const QString &site, const QString &code);

} // namespace ow
