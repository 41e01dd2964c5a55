// Passports and passes before a PC/SC reader: the page's widget and its thread, with a simulated chip under the clerk's hands.
#include "models/base/Clock.h"
#include "tests/base/SpecimenChip.h"
#include "tests/base/Testing.h"
#include "tests/sync/client/FakeScheduler.h"
#include "tests/ui/reader/FakeTerminal.h"
#include "ui/reader/CardForm.h"
#include "ui/reader/ChipCardReader.h"
#include "ui/reader/ReaderChoice.h"
#include "ui/reader/ReaderGroup.h"
#include "ui/reader/ScannerCardReader.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
using Laid = TerminalState::Is;

const ChipIssuer &chipCountry()
{
    static const ChipIssuer issuer;
    return issuer;
}

struct ChipDesk {
    SpecimenChip specimen;
    FixedClock clock;
    FakeScheduler scheduler;
    std::shared_ptr<FakeTerminal::Desk> desk = std::make_shared<FakeTerminal::Desk>();
    std::unique_ptr<ChipCardReader> reader;
    QList<IdentityCard> cards;
    QList<CardReading> readings;

    explicit ChipDesk(const SpecimenChip &document = {}, const QString &issuers = {},
                      Laid at = TerminalState::Is::Empty)
        : specimen(document), clock(hallInstant(document.day, QTime(9, 0)))
    {
        desk->become(at);
        reader = std::make_unique<ChipCardReader>(std::make_unique<FakeTerminal>(desk), issuers, clock, scheduler);
        QObject::connect(reader.get(), &CardReader::cardRead, reader.get(), [this](const IdentityCard &card) {
            cards.append(card);
            readings.append(reader->reading());
        });
        reader->resize(1000, 80);
        reader->show();
    }
    std::shared_ptr<SimulatedChip> chip() const { return specimen.chip(chipCountry()); }
    QLineEdit *lines() { return reader->findChild<QLineEdit *>(QStringLiteral("chipLines")); }
    QPushButton *button(const char *name) { return reader->findChild<QPushButton *>(QLatin1String(name)); }
    QString sentence()
    {
        auto *label = reader->findChild<QLabel *>(QStringLiteral("chipSentence"));
        return label->isVisible() ? label->text() : QString();
    }
    bool says(const QString &part)
    {
        return QTest::qWaitFor([&] { return sentence().contains(part); }, ow::testing::patienceMs);
    }
    /// Whether there is a reader is known only once its thread has said so.
    bool isReady()
    {
        return QTest::qWaitFor(
            [&] {
                const bool isSought = reader->seekChip(specimen.card(), {.by = ReadBy::MachineLine});
                if (isSought)
                    button("chipCancelButton")->click();
                return isSought;
            },
            ow::testing::patienceMs);
    }
    void type(const QString &text)
    {
        lines()->setText(text);
        QTest::keyClick(lines(), Qt::Key_Return);
    }
    bool reads(int count)
    {
        return QTest::qWaitFor([&] { return cards.size() >= count; }, ow::testing::patienceMs);
    }
    void shot(const char *name)
    {
        const QString folder = qEnvironmentVariable("ONEWINDOW_SHOTS");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            reader->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    }
};

QString chipIssuers(const QTemporaryDir &dir)
{
    QFile file(dir.filePath(QStringLiteral("utopia.pem")));
    return file.open(QIODevice::WriteOnly) && file.write(chipCountry().certificatePem()) > 0 ? dir.path() : QString();
}
} // namespace

class tst_ChipCardReader : public QObject {
    Q_OBJECT
private slots:
    void linesThenDocument()
    {
        const QTemporaryDir dir;
        ChipDesk d(SpecimenChip::pass(), chipIssuers(dir));
        QVERIFY(d.isReady());
        d.shot("chip-idle");
        d.button("chipSeekButton")->setFocus(); // as the page does with a reader's first button
        QVERIFY(d.reader->focusWidget() == d.lines());
        d.type(d.specimen.lines);
        QVERIFY(d.cards.isEmpty());
        QVERIFY2(d.sentence().contains(QStringLiteral("放在读卡器上")), qPrintable(d.sentence()));
        d.shot("chip-sought");
        d.desk->lay(d.chip());
        QVERIFY2(d.reads(1), qPrintable(d.sentence()));
        QCOMPARE(d.cards.first().name, QStringLiteral("陈 𬱟"));
        QCOMPARE(d.cards.first().number, QStringLiteral("H12345678"));
        QVERIFY(d.readings.first().by == ReadBy::Chip && d.readings.first().proof == ChipProof::Issuer);
        QVERIFY(d.says(QStringLiteral("签发机关已核验")));
        d.shot("chip-read");
        QVERIFY2(d.reader->visitorFinished(), "it still lies there");
        QVERIFY(d.sentence().isEmpty());
        d.desk->take();
        QTRY_VERIFY(!d.reader->visitorFinished());
    }

    void documentLiesThereAlready()
    {
        ChipDesk d({}, {}, TerminalState::Is::Empty);
        d.desk->lay(d.chip());
        QVERIFY(d.isReady());
        d.type(d.specimen.lines);
        QVERIFY(d.reads(1));
        QCOMPARE(d.cards.first().name, QStringLiteral("ERIKSSON ANNA MARIA"));
        QVERIFY(d.readings.first().proof == ChipProof::Unverified);
        QVERIFY(d.says(QStringLiteral("未核验签发机关")));
        d.shot("chip-read-unverified");
        QCOMPARE(d.cards.size(), 1);
    }

    void withoutReaderTheLinesServe_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no service") << int(TerminalState::Is::NoService) << QStringLiteral("智能卡服务没有运行");
        QTest::newRow("no reader") << int(TerminalState::Is::NoReader) << QStringLiteral("没有找到读卡器");
    }
    void withoutReaderTheLinesServe()
    {
        QFETCH(int, state);
        QFETCH(QString, sentence);
        ChipDesk d({}, {}, Laid(state));
        QVERIFY(d.says(sentence));
        d.shot("chip-missing");
        d.type(d.specimen.lines);
        QCOMPARE(d.cards.size(), 1);
        QCOMPARE(d.cards.first(), d.specimen.card());
        QVERIFY(d.readings.first().by == ReadBy::MachineLine && !d.readings.first().proof);
        // Plugged in, started: at once.
        d.desk->take();
        QVERIFY(d.isReady());
        QVERIFY(d.sentence().isEmpty());
    }

    void documentWithoutChip()
    {
        ChipDesk d;
        QVERIFY(d.isReady());
        IdentityCard typed = d.specimen.card();
        typed.stayUntil = QDate(2011, 12, 31);
        QVERIFY(d.reader->seekChip(typed, {.by = ReadBy::Typed}));
        QVERIFY(d.cards.isEmpty());
        d.button("chipSkipButton")->click();
        QCOMPARE(d.cards, QList{typed});
        QVERIFY(d.readings.first().by == ReadBy::Typed);
        QVERIFY(d.lines()->isVisible());
        // What was let pass is not read any more.
        d.desk->lay(d.chip());
        QTRY_VERIFY(d.reader->visitorFinished());
        QCOMPARE(d.desk->connected, 0);
    }

    void othersAreNotSought()
    {
        ChipDesk d;
        QVERIFY(d.isReady());
        IdentityCard resident = d.specimen.card();
        resident.kind = DocumentKind::ResidentCard;
        QVERIFY(!d.reader->seekChip(resident, {}));
        d.reader->setEnabled(false);
        QVERIFY(!d.reader->seekChip(d.specimen.card(), {}));
        d.reader->setEnabled(true);
        d.reader->hide();
        QVERIFY(!d.reader->seekChip(d.specimen.card(), {}));
    }

    void takenAwayAndLaidAgain()
    {
        ChipDesk d;
        QVERIFY(d.isReady());
        d.type(d.specimen.lines);
        const auto early = d.chip();
        early->removedAt = 9;
        d.desk->lay(early);
        QVERIFY(d.says(QStringLiteral("拿开得太早")));
        d.shot("chip-removed");
        QVERIFY(d.cards.isEmpty());
        d.desk->take();
        d.desk->lay(d.chip());
        QVERIFY(d.reads(1));
        QCOMPARE(d.desk->connected, 2);
    }

    void troubles_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("mayPass");
        QTest::newRow("another document") << "key" << QStringLiteral("芯片没有打开") << true;
        QTest::newRow("wrong MAC") << "mac" << QStringLiteral("请重放一次") << true;
        QTest::newRow("PACE of another kind") << "pace" << QStringLiteral("本机不支持") << true;
        QTest::newRow("bank card") << "foreign" << QStringLiteral("不是电子护照") << true;
        QTest::newRow("altered") << "altered" << QStringLiteral("与签发时不一致") << false;
    }
    void troubles()
    {
        QFETCH(QString, fault);
        QFETCH(QString, sentence);
        QFETCH(bool, mayPass);
        ChipDesk d;
        QVERIFY(d.isReady());
        const std::shared_ptr<SimulatedChip> chip =
            fault == QLatin1String("key") ? SpecimenChip::pass().chip(chipCountry()) : d.chip();
        chip->forgedAt = fault == QLatin1String("mac") ? 5 : -1;
        chip->knowsBasicAccess = fault != QLatin1String("pace");
        chip->hasApplication = fault != QLatin1String("foreign");
        if (fault == QLatin1String("pace"))
            chip->openFiles.insert(0x011C, QByteArray::fromHex("31143012060A04007F00070202040102020102020102"));
        if (fault == QLatin1String("altered"))
            chip->files[0x0101][40] = 'Q';
        d.type(d.specimen.lines);
        d.desk->lay(chip);
        QVERIFY2(d.says(sentence), qPrintable(d.sentence()));
        QVERIFY(d.cards.isEmpty());
        QCOMPARE(d.button("chipSkipButton")->isVisible(), mayPass);
        if (mayPass)
            d.button("chipSkipButton")->click();
        QCOMPARE(d.cards.size(), mayPass ? 1 : 0);
    }

    void cardThatNeverAnswers()
    {
        ChipDesk d;
        QVERIFY(d.isReady());
        d.desk->isHung = true;
        d.type(d.specimen.lines);
        d.desk->lay(d.chip());
        QVERIFY(d.says(QStringLiteral("正在读芯片")));
        d.scheduler.run(60'000);
        QVERIFY(d.sentence().contains(QStringLiteral("很久没有回应")));
        d.button("chipSkipButton")->click(); // the window goes on meanwhile
        QCOMPARE(d.cards.size(), 1);
        d.desk->letGo();
        QTest::qWait(0);
        QCOMPARE(d.cards.size(), 1);
    }

    void closedWhileACardHangs()
    {
        auto desk = [] {
            ChipDesk d;
            if (d.isReady()) {
                d.desk->isHung = true;
                d.type(d.specimen.lines);
                d.desk->lay(d.chip());
                d.says(QStringLiteral("正在读芯片"));
            }
            return d.desk;
        }();
        QCOMPARE(desk->connected, 1); // and the page has gone
        desk->letGo();
        QTRY_COMPARE(desk.use_count(), 1L);
    }

    void nothingStaysForTheNextVisitor()
    {
        ChipDesk d;
        QVERIFY(d.isReady());
        d.type(d.specimen.lines);
        QVERIFY(d.button("chipSkipButton")->isVisible());
        d.reader->visitorFinished();
        QVERIFY(!d.button("chipSkipButton")->isVisible());
        d.type(d.specimen.lines);
        d.reader->hide(); // a kiosk goes back to its first screen
        d.reader->show();
        QVERIFY(!d.button("chipSkipButton")->isVisible());
        d.desk->lay(d.chip());
        QTRY_VERIFY(d.reader->visitorFinished());
        QVERIFY(d.cards.isEmpty());
        QCOMPARE(d.desk->connected, 0);
    }

    void busyPageGetsItAfterwards()
    {
        ChipDesk d;
        QVERIFY(d.isReady());
        d.type(d.specimen.lines);
        d.reader->setEnabled(false);
        d.desk->lay(d.chip());
        QVERIFY(d.says(QStringLiteral("芯片已读")));
        QVERIFY(d.cards.isEmpty());
        d.reader->setEnabled(true);
        QCOMPARE(d.cards.size(), 1);
    }

    void linesOneByOneAndWrong()
    {
        ChipDesk d;
        QVERIFY(d.isReady());
        d.type(d.specimen.lines.left(44)); // a scanner ends each line with Enter
        QVERIFY(d.sentence().contains(QStringLiteral("下一行")));
        d.type(d.specimen.lines);
        QVERIFY(d.button("chipSkipButton")->isVisible());
        d.button("chipCancelButton")->click();
        QVERIFY(d.cards.isEmpty() && d.lines()->isVisible());
        QString wrong = d.specimen.lines;
        wrong[58] = QLatin1Char('9');
        d.type(wrong);
        QVERIFY2(d.sentence().contains(QStringLiteral("出生日期")), qPrintable(d.sentence()));
        QCOMPARE(d.lines()->text(), wrong); // nothing lost of what was typed
        d.shot("chip-lines-wrong");
    }

    void scannerBesideIt()
    {
        ChipDesk d;
        QVERIFY(d.isReady());
        auto *scanner = new ScannerCardReader(d.clock, d.scheduler);
        auto *chip = d.reader.get();
        QObject::disconnect(chip, nullptr, chip, nullptr);
        ReaderGroup group({chip, scanner});
        QList<std::pair<QString, CardReading>> got;
        connect(&group, &CardReader::cardRead, &group, [&](const IdentityCard &card) {
            got.append({card.name, group.reading()});
        });
        group.show();
        emit scanner->cardRead(d.specimen.card());
        QVERIFY(got.isEmpty());
        d.desk->lay(d.chip());
        QTRY_COMPARE(got.size(), 1);
        QVERIFY(got.first().second.by == ReadBy::Chip);
        d.desk->take();
        emit scanner->cardRead(d.specimen.card());
        QCOMPARE(got.size(), 1);
        d.button("chipSkipButton")->click();
        QCOMPARE(got.size(), 2);
        QVERIFY(got.last().second.by == ReadBy::MachineLine);
        d.reader.release()->setParent(&group); // owned by the group now
    }

    void choice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isUnderstood");
        QTest::addColumn<QString>("issuers");
        QTest::newRow("plain") << "pcsc" << true << QString();
        QTest::newRow("with certificates") << "pcsc:/srv/csca+scanner" << true << "/srv/csca";
        QTest::newRow("no folder") << "pcsc:" << false << QString();
    }
    void choice()
    {
        QFETCH(QString, text);
        QFETCH(bool, isUnderstood);
        const auto choice = ReaderChoice::parse(text);
        QCOMPARE(choice.has_value(), isUnderstood);
        if (choice) {
            QVERIFY(choice->pcsc);
            QTEST(choice->issuers, "issuers");
        }
    }
};

OW_TEST(tst_ChipCardReader)
#include "tst_ChipCardReader.moc"
