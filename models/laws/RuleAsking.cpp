#include "models/laws/RuleAsking.h"

#include "models/rules/RuleOracle.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ow::laws {

QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QJsonValue jsonValue(const QByteArray &bytes)
{
    return QJsonDocument::fromJson('[' + bytes + ']').array().at(0);
}

QByteArray bytesOf(const QJsonValue &value)
{
    const QByteArray bracketed = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return bracketed.mid(1, bracketed.size() - 2);
}

QJsonObject ruleTypes()
{
    static const QJsonObject types =
        jsonValue(json("{'n':'number','m':'number','p':'number','t':'text','u':'text','y':'yesNo','z':'yesNo',"
                       "'d':'date','e':'date','c':{'code':['a','b','c']},'k':{'code':['a','b','x']},"
                       "'s':{'codes':['a','b','c']},'list':{'rows':'number'},"
                       "'child':{'rows':{'age':'number','born':'date','name':'text','kind':{'code':['a','b','c']},"
                       "'adult':'yesNo'}}}"))
            .toObject();
    return types;
}

QByteArray askRule(const QByteArray &rule, const QByteArray &data, const QByteArray &day)
{
    const QByteArray line =
        "{\"rule\":" + rule + ",\"data\":" + data + ",\"day\":\"" + day + "\",\"types\":" + bytesOf(ruleTypes()) + '}';
    const QJsonObject answer = QJsonDocument::fromJson(ruleOracle(line)).object();
    if (answer.contains(QLatin1String("value")))
        return bytesOf(answer.value(QLatin1String("value")));
    return answer.contains(QLatin1String("unknown")) ? QByteArray("?") : QByteArray("refused");
}

} // namespace ow::laws
