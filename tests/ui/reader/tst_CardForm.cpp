#include "tests/base/Testing.h"
#include "ui/reader/CardForm.h"
#include "ui/reader/ReaderChoice.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ow;

namespace {
const QString formSpecimen = QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                                            "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

struct CardFormDesk {
    FixedClock clock;
    CardForm form;
    QList<IdentityCard> typed;

    explicit CardFormDesk(QDate day = QDate(2026, 9, 24)) : clock(hallInstant(day, QTime(9, 0))), form(clock)
    {
        QObject::connect(&form, &CardForm::cardTyped, &form, [this](const IdentityCard &card) { typed.append(card); });
        form.resize(1000, 300);
        form.show();
    }
    QLineEdit *edit(const char *place)
    {
        return form.findChild<QLineEdit *>(QStringLiteral("typed_") + QLatin1String(place));
    }
    void type(const char *place, const QString &text)
    {
        edit(place)->setFocus();
        edit(place)->setText(text);
        emit edit(place)->editingFinished();
    }
    QString fault(const char *place)
    {
        auto *label = form.findChild<QLabel *>(QStringLiteral("fault_") + QLatin1String(place));
        return label->isVisible() ? label->text() : QString();
    }
    void submit() { form.findChild<QPushButton *>(QStringLiteral("cardTypedButton"))->click(); }
    void chooseSex(Sex sex)
    {
        auto *box = form.findChild<QComboBox *>(QStringLiteral("typed_sex"));
        box->setCurrentIndex(box->findData(int(sex)));
    }
    void shot(const char *name)
    {
        const QString folder = qEnvironmentVariable("ONEWINDOW_SHOTS");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            form.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    }
};
} // namespace

class tst_CardForm : public QObject {
    Q_OBJECT
private slots:
    void everyKindAsksWhatItCarries()
    {
        CardFormDesk d;
        for (const Code<DocumentKind> &code : documentKindCodes) {
            d.form.setKind(code.value);
            const DocumentRow &row = documentRow(code.value);
            QCOMPARE(d.edit("mrz")->isVisible(), row.rule == NumberRule::Passport);
            QCOMPARE(d.edit("nationality")->isVisible(), row.rule == NumberRule::Passport);
            QCOMPARE(d.edit("birth")->isVisible(), row.pattern != nullptr);
            QCOMPARE(d.edit("validFrom")->isVisible(), row.statesPeriod);
            QVERIFY(d.edit("name")->isVisible() && d.edit("number")->isVisible());
        }
    }

    /// What the form makes of "Anna Eriksson" where the lines say ERIKSSON<<ANNA<MARIA.
    void latinNamesStandAsOnTheLines()
    {
        CardFormDesk d(QDate(2010, 6, 1));
        d.form.setKind(DocumentKind::OrdinaryPassport);
        d.type("mrz", formSpecimen);
        QCOMPARE(d.edit("name")->text(), QStringLiteral("ERIKSSON ANNA MARIA"));
        d.type("stayUntil", QStringLiteral("2010-12-31"));
        d.type("name", QStringLiteral("Anna Eriksson"));
        d.submit();
        QVERIFY(d.typed.isEmpty()); // put right before his eyes first
        QCOMPARE(d.edit("name")->text(), QStringLiteral("ERIKSSON ANNA MARIA"));
        d.submit();
        QCOMPARE(d.typed.size(), 1);
        QCOMPARE(d.typed.first().name, QStringLiteral("ERIKSSON ANNA MARIA"));
        // Somebody else's name is none of this passport.
        d.type("name", QStringLiteral("Erika Mustermann"));
        d.submit();
        QCOMPARE(d.typed.size(), 1);
        QVERIFY2(d.fault("name").contains(QStringLiteral("ERIKSSON ANNA MARIA")), qPrintable(d.fault("name")));
        // Beside a name in characters the lines give its spelling.
        d.form.clear();
        d.form.setKind(DocumentKind::OrdinaryPassport);
        d.type("name", QStringLiteral("艾安娜"));
        d.type("mrz", formSpecimen);
        QCOMPARE(d.edit("name")->text(), QStringLiteral("艾安娜"));
        QCOMPARE(d.edit("latinName")->text(), QStringLiteral("ERIKSSON ANNA MARIA"));
        d.type("stayUntil", QStringLiteral("2010-12-31"));
        d.submit();
        QCOMPARE(d.typed.size(), 2);
        QCOMPARE(d.typed.last().latinName, std::optional(QStringLiteral("ERIKSSON ANNA MARIA")));
    }

    void residentCard()
    {
        CardFormDesk d;
        d.submit();
        QVERIFY(d.typed.isEmpty());
        QVERIFY(!d.fault("name").isEmpty() && !d.fault("number").isEmpty() && !d.fault("validFrom").isEmpty());
        d.type("name", QStringLiteral("李敏"));
        d.type("number", QStringLiteral("21030219900101001 6"));
        d.type("validFrom", QStringLiteral("2016-01-01"));
        d.type("validTo", QStringLiteral("2026-13-01"));
        d.submit();
        QVERIFY(d.fault("name").isEmpty() && !d.fault("validTo").isEmpty());
        d.shot("card-form-faults");
        d.type("validTo", QStringLiteral("2026-01-01"));
        d.submit(); // past its day: the item decides, not the form
        QCOMPARE(d.typed.size(), 1);
        QCOMPARE(d.typed.first().number, QStringLiteral("210302199001010016"));
        QCOMPARE(d.typed.first().birth, QDate(1990, 1, 1));
        QVERIFY(d.form.reading().by == ReadBy::Typed);
    }

    void machineLinesFillTheRest()
    {
        CardFormDesk d(QDate(2011, 9, 24));
        d.form.setKind(DocumentKind::OrdinaryPassport);
        QString wrong = formSpecimen;
        wrong[58] = QLatin1Char('9');
        d.type("mrz", wrong);
        QVERIFY2(d.fault("mrz").contains(QStringLiteral("出生日期")), qPrintable(d.fault("mrz")));
        d.shot("card-form-mrz-fault");
        d.type("mrz", formSpecimen);
        QVERIFY(d.fault("mrz").isEmpty());
        QCOMPARE(d.edit("name")->text(), QStringLiteral("ERIKSSON ANNA MARIA"));
        QCOMPARE(d.edit("number")->text(), QStringLiteral("L898902C3"));
        d.submit();
        QVERIFY2(!d.fault("stayUntil").isEmpty(), "a foreigner's stay is asked");
        d.type("stayUntil", QStringLiteral("2011-12-31"));
        d.shot("card-form-mrz");
        d.submit();
        QCOMPARE(d.typed.size(), 1);
        const IdentityCard &card = d.typed.first();
        QVERIFY(kindOf(card) == DocumentKind::OrdinaryPassport);
        QCOMPARE(card.birth, QDate(1974, 8, 12));
        QCOMPARE(card.validTo, std::optional(QDate(2012, 4, 15)));
        QCOMPARE(card.stayUntil, std::optional(QDate(2011, 12, 31)));
        QCOMPARE(card.nationality, std::optional(QStringLiteral("UTO")));
        QVERIFY(d.form.reading().by == ReadBy::MachineLine);
    }

    void whatLooksUnusualIsAskedOnce()
    {
        CardFormDesk d;
        d.form.setKind(DocumentKind::HongKongMacauPass);
        d.type("name", QStringLiteral("陈大文"));
        d.type("number", QStringLiteral("H1234567"));
        d.type("birth", QStringLiteral("1980-02-03"));
        d.chooseSex(Sex::Male);
        d.type("validFrom", QStringLiteral("2020-01-01"));
        d.type("validTo", QStringLiteral("2030-01-01"));
        d.submit();
        QVERIFY(d.typed.isEmpty());
        QVERIFY(d.fault("number").contains(QStringLiteral("H或M")));
        d.shot("card-form-note");
        d.type("number", QStringLiteral("H1234568")); // changed: asked anew
        d.submit();
        QVERIFY(d.typed.isEmpty());
        d.submit();
        QCOMPARE(d.typed.size(), 1);
        QCOMPARE(d.typed.first().number, QStringLiteral("H1234568"));
    }

    void aScannedNumberLeavesTheRestToType()
    {
        CardFormDesk d;
        d.form.setNumber(QStringLiteral("810000199001010019"));
        QVERIFY(d.form.kind() == DocumentKind::HongKongMacauTaiwanCard);
        QCOMPARE(d.edit("number")->text(), QStringLiteral("810000199001010019"));
        d.form.clear();
        QVERIFY(d.form.kind() == DocumentKind::ResidentCard && d.edit("number")->text().isEmpty());
    }

    void choices_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("understood");
        QTest::addColumn<bool>("simulated");
        QTest::addColumn<bool>("scanner");
        QTest::addColumn<QStringList>("bridge");
        QTest::newRow("simulated") << QStringLiteral("simulated") << true << true << false << QStringList();
        QTest::newRow("none") << QStringLiteral("none") << true << false << false << QStringList();
        QTest::newRow("two") << QStringLiteral("bridge:/opt/a b/x+scanner") << true << false << true
                             << QStringList{QStringLiteral("/opt/a"), QStringLiteral("b/x")};
        QTest::newRow("quoted") << QStringLiteral("bridge:\"/opt/a b/x\" --port 3") << true << false << false
                                << QStringList{QStringLiteral("/opt/a b/x"), QStringLiteral("--port"),
                                               QStringLiteral("3")};
        QTest::newRow("no program") << QStringLiteral("bridge:") << false << false << false << QStringList();
        QTest::newRow("unknown") << QStringLiteral("camera") << false << false << false << QStringList();
    }
    void choices()
    {
        QFETCH(QString, text);
        QFETCH(bool, understood);
        QFETCH(bool, simulated);
        QFETCH(bool, scanner);
        QFETCH(QStringList, bridge);
        const auto choice = ReaderChoice::parse(text);
        QCOMPARE(choice.has_value(), understood);
        if (!choice)
            return;
        QCOMPARE(choice->simulated, simulated);
        QCOMPARE(choice->scanner, scanner);
        QCOMPARE(choice->bridge, bridge);
    }
};

OW_TEST(tst_CardForm)
#include "tst_CardForm.moc"
