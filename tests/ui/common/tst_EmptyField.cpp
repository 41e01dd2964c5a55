#include "tests/base/Contrast.h"
#include "tests/base/Testing.h"
#include "ui/common/Theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace ow;
using namespace ow::testing;

namespace {
const QString emptyFieldWords = QStringLiteral("例如：云溪市书香巷5号");
constexpr int emptyFieldEdge = 8;

QWidget *emptyField(const QString &kind)
{
    if (kind == QLatin1String("field")) {
        auto *field = new QLineEdit;
        field->setPlaceholderText(emptyFieldWords);
        return field;
    }
    if (kind == QLatin1String("text")) {
        auto *field = new QPlainTextEdit;
        field->setPlaceholderText(emptyFieldWords);
        return field;
    }
    if (kind == QLatin1String("rich text")) {
        auto *field = new QTextEdit;
        field->setPlaceholderText(emptyFieldWords);
        return field;
    }
    auto *field = new QComboBox;
    field->addItem(QStringLiteral("居民身份证"));
    field->setPlaceholderText(emptyFieldWords);
    field->setCurrentIndex(-1);
    return field;
}
} // namespace

/// What stands in an empty field tells how to fill it in: it is read as well as what is filled in.
class tst_EmptyField : public QObject {
    Q_OBJECT
private slots:
    void wordsStandOut_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("density");
        QTest::addColumn<QString>("tone");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<double>("least");
        for (const char *kind : {"field", "text", "rich text", "choice"}) {
            for (const auto &[density, name, least] :
                 {std::tuple(Density::Desk, "desk", 4.5), std::tuple(Density::Kiosk, "kiosk", 4.5),
                  std::tuple(Density::Wall, "large type", 7.0)}) {
                QTest::addRow("%s, %s", kind, name)
                    << QString::fromLatin1(kind) << int(density) << QString() << true << least;
                QTest::addRow("%s, %s, with a fault", kind, name)
                    << QString::fromLatin1(kind) << int(density) << QStringLiteral("bad") << true << least;
                QTest::addRow("%s, %s, not now", kind, name)
                    << QString::fromLatin1(kind) << int(density) << QString() << false << 4.5;
            }
        }
    }
    void wordsStandOut()
    {
        QFETCH(QString, kind);
        QFETCH(int, density);
        QFETCH(QString, tone);
        QFETCH(bool, enabled);
        QFETCH(double, least);
        QWidget window;
        window.setProperty("role", QStringLiteral("page"));
        Theme::apply(window, Density(density));
        auto *column = new QVBoxLayout(&window);
        QWidget *const field = emptyField(kind);
        field->setEnabled(enabled);
        column->addWidget(field);
        auto *other = new QPushButton(QStringLiteral("别处"));
        column->addWidget(other);
        window.resize(640, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, patienceMs));
        other->setFocus();
        // As it happens on a page: marked later on.
        if (!tone.isEmpty())
            Theme::setVariant(*field, "tone", tone);
        QCoreApplication::processEvents();
        const QImage picture = field->grab().toImage();
        const auto contrast = contrastIn(
            picture, picture.rect().adjusted(emptyFieldEdge, emptyFieldEdge, -emptyFieldEdge, -emptyFieldEdge));
        QVERIFY(contrast);
        QVERIFY2(*contrast >= least, qPrintable(QString::number(*contrast)));
    }
};

OW_TEST(tst_EmptyField)
#include "tst_EmptyField.moc"
