// Opinions of several departments: every rule with every voice of up to four, against a model that tries every answer still to come.
#include "models/cases/OpinionRules.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
/// The opinion once everybody has answered, as one would say it to a colleague.
bool jointAgrees(JoinRule rule, int quorum, const QList<bool> &agree, const QList<bool> &veto)
{
    switch (rule) {
    case JoinRule::All: return !agree.contains(false);
    case JoinRule::Any: return agree.contains(true);
    case JoinRule::Quorum: return agree.count(true) >= quorum;
    case JoinRule::Veto:
        for (qsizetype i = 0; i < agree.size(); ++i) {
            if (veto.at(i) && !agree.at(i))
                return false;
        }
        return true;
    }
    return false;
}

JointVoice modelled(JoinRule rule, int quorum, const QList<HeardVoice> &voices)
{
    QList<int> toCome;
    QList<bool> agree, veto;
    bool isAdviserAwaited = false;
    for (const HeardVoice &one : voices) {
        if (one.voice == UnitVoice::Waiting || one.voice == UnitVoice::Late)
            toCome.append(int(agree.size()));
        isAdviserAwaited |= !one.veto && one.voice == UnitVoice::Waiting;
        agree.append(one.voice == UnitVoice::Agrees || one.voice == UnitVoice::Silent);
        veto.append(one.veto);
    }
    bool canBeFor = false, canBeAgainst = false;
    for (int answers = 0; answers < 1 << toCome.size(); ++answers) {
        for (qsizetype i = 0; i < toCome.size(); ++i)
            agree[toCome.at(i)] = answers >> i & 1;
        (jointAgrees(rule, quorum, agree, veto) ? canBeFor : canBeAgainst) = true;
    }
    if (canBeFor && canBeAgainst)
        return JointVoice::Open;
    if (canBeFor && rule == JoinRule::Veto && isAdviserAwaited)
        return JointVoice::Open; // who is asked is heard while his days run
    return canBeFor ? JointVoice::For : JointVoice::Against;
}

HearingRequest opinionRequest(const char *unit, bool silence)
{
    HearingRequest request;
    request.unit = QString::fromLatin1(unit);
    request.unitName = QString::fromLatin1(unit).toUpper();
    request.due.due = QDate(2026, 11, 6);
    if (silence)
        request.silence = QStringLiteral("《某条例》第九条");
    return request;
}
} // namespace

class tst_OpinionRules : public QObject {
    Q_OBJECT
private slots:
    void everyRuleEveryVoice()
    {
        int checked = 0;
        int told[3] = {};
        for (int units = 1; units <= 4; ++units) {
            int voiceSets = 1;
            for (int i = 0; i < units; ++i)
                voiceSets *= 5;
            for (int set = 0; set < voiceSets; ++set) {
                for (int vetoes = 0; vetoes < 1 << units; ++vetoes) {
                    QList<HeardVoice> voices;
                    for (int i = 0, rest = set; i < units; ++i, rest /= 5)
                        voices.append({UnitVoice(rest % 5), bool(vetoes >> i & 1)});
                    for (const Code<JoinRule> &rule : joinRuleCodes) {
                        for (int quorum = 1; quorum <= (rule.value == JoinRule::Quorum ? units : 1); ++quorum) {
                            const JointVoice found = combined(rule.value, quorum, voices);
                            if (found != modelled(rule.value, quorum, voices))
                                QFAIL(qPrintable(QStringLiteral("%1 %2 units %3 set %4 vetoes %5")
                                                     .arg(QLatin1String(rule.text))
                                                     .arg(quorum)
                                                     .arg(units)
                                                     .arg(set)
                                                     .arg(vetoes)));
                            ++checked;
                            ++told[int(found)];
                        }
                    }
                }
            }
        }
        qInfo("%d combinations: open %d, for %d, against %d", checked, told[0], told[1], told[2]);
        QVERIFY(checked > 70'000 && told[0] > 1000 && told[1] > 1000 && told[2] > 1000);
    }

    /// What is known stays known, whatever the others say after it; a case is not decided on sand.
    void knownStaysKnown()
    {
        for (int set = 0; set < 125; ++set) {
            QList<HeardVoice> voices{
                {UnitVoice(set % 5), true}, {UnitVoice(set / 5 % 5), false}, {UnitVoice(set / 25), true}};
            for (const Code<JoinRule> &rule : joinRuleCodes) {
                const JointVoice before = combined(rule.value, 2, voices);
                for (qsizetype i = 0; before != JointVoice::Open && i < voices.size(); ++i) {
                    if (voices.at(i).voice != UnitVoice::Waiting && voices.at(i).voice != UnitVoice::Late)
                        continue;
                    for (const UnitVoice later : {UnitVoice::Agrees, UnitVoice::Disagrees, UnitVoice::Late}) {
                        QList<HeardVoice> after = voices;
                        after[i].voice = later;
                        QCOMPARE(combined(rule.value, 2, after), before);
                    }
                }
            }
        }
    }

    void voices_data()
    {
        QTest::addColumn<bool>("silence");
        QTest::addColumn<int>("said"); // 0 nothing, 1 yes, 2 no, 3 sent back
        QTest::addColumn<QDate>("today");
        QTest::addColumn<UnitVoice>("voice");
        const QDate last(2026, 11, 6);
        QTest::newRow("asked") << false << 0 << last.addDays(-2) << UnitVoice::Waiting;
        QTest::newRow("last day") << true << 0 << last << UnitVoice::Waiting;
        QTest::newRow("over, no law") << false << 0 << last.addDays(1) << UnitVoice::Late;
        QTest::newRow("over, by law") << true << 0 << last.addDays(1) << UnitVoice::Silent;
        QTest::newRow("yes") << true << 1 << last << UnitVoice::Agrees;
        QTest::newRow("no, long ago") << true << 2 << last.addDays(30) << UnitVoice::Disagrees;
        QTest::newRow("sent back") << true << 3 << last << UnitVoice::Waiting;
        QTest::newRow("sent back, over") << false << 3 << last.addDays(1) << UnitVoice::Late;
    }
    void voices()
    {
        QFETCH(bool, silence);
        QFETCH(int, said);
        QFETCH(QDate, today);
        QFETCH(UnitVoice, voice);
        HearingRequest request = opinionRequest("gaj", silence);
        if (said > 0) {
            UnitOpinion opinion;
            opinion.agrees = said != 2;
            if (said == 3)
                opinion.back = OpinionBack{QStringLiteral("没有说明理由"), today, QStringLiteral("冯博")};
            request.opinions.append(opinion);
        }
        QCOMPARE(voiceOf(request, today), voice);
        CaseHearing hearing{JoinRule::All, {}, {}, {request}};
        QCOMPARE(unheardUnits(hearing, today).isEmpty(), voice != UnitVoice::Waiting && voice != UnitVoice::Late);
        QCOMPARE(objectingUnits(hearing).isEmpty(), voice != UnitVoice::Disagrees);
        const CaseHearing after = withSilence(hearing, today);
        QCOMPARE(after.requests.first().silentOn.has_value(), voice == UnitVoice::Silent);
        // Once it was taken for consent it stays so.
        QVERIFY(voice != UnitVoice::Silent || voiceOf(after.requests.first(), QDate(2026, 1, 1)) == UnitVoice::Silent);
    }
};

OW_TEST(tst_OpinionRules)
#include "tst_OpinionRules.moc"
