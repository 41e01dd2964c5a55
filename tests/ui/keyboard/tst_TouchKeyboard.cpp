#include "tests/base/Testing.h"
#include "ui/common/Theme.h"
#include "ui/keyboard/PinyinInput.h"
#include "ui/keyboard/TouchKeyboard.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace ow;
using namespace ow::testing;

namespace {
struct Board {
    QWidget page;
    QLineEdit *line = new QLineEdit;
    QPlainTextEdit *text = new QPlainTextEdit;
    TouchKeyboard *board = new TouchKeyboard;

    explicit Board(Density density = Density::Kiosk, int width = 1366)
    {
        auto *column = new QVBoxLayout(&page);
        column->addWidget(line);
        column->addWidget(text);
        column->addWidget(board);
        board->attach(line);
        page.resize(width, 768);
        Theme::apply(page, density);
        page.show();
        line->setFocus();
    }
    QPushButton *key(const QString &name) const { return board->findChild<QPushButton *>(name); }
    void press(const QString &name) const
    {
        QVERIFY2(key(name) && key(name)->isVisible(), qPrintable(name));
        QTest::mouseClick(key(name), Qt::LeftButton);
    }
    void type(const char *letters) const
    {
        for (const char *letter = letters; *letter; ++letter)
            press(QStringLiteral("board_") + QLatin1Char(*letter));
    }
    QStringList words() const
    {
        QStringList words;
        for (int i = 0; key(QStringLiteral("word_%1").arg(i)); ++i)
            words.append(key(QStringLiteral("word_%1").arg(i))->text());
        return words;
    }
};
} // namespace

class tst_TouchKeyboard : public QObject {
    Q_OBJECT
private slots:
    void firstWord_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("word");
        QTest::newRow("two") << QStringLiteral("nihao") << QStringLiteral("你好");
        QTest::newRow("a licence") << QStringLiteral("yingyezhizhao") << QStringLiteral("营业执照");
        QTest::newRow("a card") << QStringLiteral("shenfenzheng") << QStringLiteral("身份证");
        QTest::newRow("v is ü") << QStringLiteral("lvshi") << QStringLiteral("律师");
        QTest::newRow("a city") << QStringLiteral("hangzhou") << QStringLiteral("杭州");
    }
    void firstWord()
    {
        QFETCH(QString, letters);
        QFETCH(QString, word);
        const auto input = PinyinInput::open();
        QVERIFY(input);
        const QStringList words = input->words(letters);
        QVERIFY2(words.contains(word), qPrintable(words.join(QLatin1Char(' '))));
        QCOMPARE(input->lettersOf(letters, int(words.indexOf(word))), int(letters.size()));
        QCOMPARE(input->words(letters), words); // it learns nothing
        QVERIFY(input->words(QString()).isEmpty());
        QCOMPARE(input->lettersOf(letters, 9999), 0);
    }

    void typesWords()
    {
        Board b;
        b.type("yingyezhizhao");
        QCOMPARE(b.board->letters(), QStringLiteral("yingyezhizhao"));
        QCOMPARE(b.words().value(0), QStringLiteral("营业执照"));
        QVERIFY(b.line->text().isEmpty());
        QVERIFY(b.page.grab().save(shotPath(QStringLiteral("keyboard-words.png"))));
        b.press(QStringLiteral("word_0"));
        QCOMPARE(b.line->text(), QStringLiteral("营业执照"));
        QVERIFY(b.board->letters().isEmpty());
        // A part of what was typed: the rest stays.
        b.type("zhaomingyue");
        int at = -1;
        for (int tries = 0; at < 0 && tries < 10; ++tries) {
            at = int(b.words().indexOf(QStringLiteral("赵")));
            if (at < 0)
                b.press(QStringLiteral("boardMore"));
        }
        QVERIFY(at >= 0);
        b.press(QStringLiteral("word_%1").arg(at));
        QCOMPARE(b.line->text(), QStringLiteral("营业执照赵"));
        QCOMPARE(b.board->letters(), QStringLiteral("mingyue"));
        b.press(QStringLiteral("boardSpace"));
        QVERIFY(b.line->text().size() >= 7);
        b.press(QStringLiteral("boardBack"));
        const QString before = b.line->text();
        b.type("ni");
        b.press(QStringLiteral("boardBack"));
        QCOMPARE(b.board->letters(), QStringLiteral("n"));
        QCOMPARE(b.line->text(), before);
        b.board->clear();
        QVERIFY(b.board->letters().isEmpty() && b.words().isEmpty());
    }

    void lettersDigitsAndSigns()
    {
        Board b;
        b.board->attach(b.text);
        b.press(QStringLiteral("boardLanguage"));
        b.type("abc");
        b.press(QStringLiteral("boardStop"));
        QCOMPARE(b.text->toPlainText(), QStringLiteral("abc."));
        b.press(QStringLiteral("boardDigits"));
        b.press(QStringLiteral("board_7"));
        b.press(QStringLiteral("board_（").replace(QStringLiteral("（"), QStringLiteral("(")));
        QCOMPARE(b.text->toPlainText(), QStringLiteral("abc.7("));
        b.press(QStringLiteral("boardBack"));
        b.press(QStringLiteral("boardDigits"));
        QCOMPARE(b.board->mode(), TouchKeyboard::Mode::Chinese);
        b.press(QStringLiteral("boardComma"));
        QCOMPARE(b.text->toPlainText(), QStringLiteral("abc.7，"));
        bool done = false;
        connect(b.board, &TouchKeyboard::done, this, [&] { done = true; });
        b.type("nihao");
        b.press(QStringLiteral("boardDone"));
        QVERIFY(done);
        QCOMPARE(b.text->toPlainText(), QStringLiteral("abc.7，你好"));
    }

    void forFingers_data()
    {
        QTest::addColumn<int>("density");
        QTest::addColumn<int>("width");
        QTest::newRow("kiosk") << int(Density::Kiosk) << 1366;
        QTest::newRow("upright") << int(Density::Kiosk) << 1080;
        QTest::newRow("large type") << int(Density::Wall) << 1366;
        QTest::newRow("large type, upright") << int(Density::Wall) << 1080;
    }
    void forFingers()
    {
        QFETCH(int, density);
        QFETCH(int, width);
        Board b(Density(density), width);
        b.type("zhongguo");
        QTest::qWait(20);
        QCOMPARE(b.page.width(), width);
        for (const QPushButton *key : b.board->findChildren<QPushButton *>()) {
            if (!key->isVisible())
                continue;
            QVERIFY2(key->width() >= 60 && key->height() >= 60, qPrintable(key->text()));
            QVERIFY2(key->fontMetrics().horizontalAdvance(key->text()) <= key->width(), qPrintable(key->text()));
        }
        QVERIFY(b.page.grab().save(shotPath(QStringLiteral("keyboard-%1-%2.png").arg(density).arg(width))));
    }
};

OW_TEST(tst_TouchKeyboard)
#include "tst_TouchKeyboard.moc"
