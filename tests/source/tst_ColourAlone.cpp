#include "tests/base/Testing.h"
#include "tests/source/SourceText.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace ow::testing;

namespace {
/// How whoever cannot tell colours apart is told what a colour says there.
enum class Beside {
    Words,   ///< the text itself says it: a fault's sentence, 无窗口, 已停
    Shape,   ///< ui/common/LightMark, a face, an icon of its own
    Place,   ///< thickness, place or order: a frame, the first row
    Nothing, ///< nothing to tell: what to press first, a drawing's ink
};

struct ColouredPlace {
    const char *file;
    int times; ///< another one in the same file is looked at anew
    Beside beside;
    const char *what;
};

constexpr ColouredPlace colouredPlaces[] = {
    {"ui/blanks/BlankBar.cpp", 1, Beside::Words, "手里没有了; 不多了"},
    {"ui/board/BoardRow.cpp", 1, Beside::Place, "the number called last stands first"},
    {"ui/capture/CapturePanel.cpp", 1, Beside::Words, "the doubt, as a sentence"},
    {"ui/capture/PageStrip.cpp", 1, Beside::Words, "the doubt's word in the caption"},
    {"ui/capture/PictureView.cpp", 1, Beside::Place, "a line along the edge of the page"},
    {"ui/cases/BundleStrip.cpp", 2, Beside::Words, "state and day beside the bar; frame, full or dashed"},
    {"ui/cases/CaseListModel.cpp", 1, Beside::Shape, "LightMark"},
    {"ui/citizen/MirrorPage.cpp", 1, Beside::Words, "刚填写, on a badge"},
    {"ui/common/Badge.cpp", 1, Beside::Words, "a badge is a word"},
    {"ui/common/Banner.cpp", 1, Beside::Shape, "an icon a kind, and its sentence"},
    {"ui/common/HugeButton.cpp", 1, Beside::Nothing, "what most come for"},
    {"ui/common/KeyPad.cpp", 1, Beside::Nothing, "the key that ends it"},
    {"ui/common/NumberTile.cpp", 1, Beside::Shape, "LightMark"},
    {"ui/common/SignaturePad.cpp", 1, Beside::Nothing, "the ink"},
    {"ui/common/TextTable.cpp", 1, Beside::Shape, "LightMark"},
    {"ui/common/Theme.cpp", 1, Beside::Nothing, "the palette"},
    {"ui/common/Toast.cpp", 1, Beside::Shape, "tick or warning, and its sentence"},
    {"ui/common/TopBar.cpp", 1, Beside::Words, "since when the hub is lost, and an icon"},
    {"ui/common/TrainingFrame.cpp", 1, Beside::Words, "演练, in the frame"},
    {"ui/greeter/BookingPanel.cpp", 1, Beside::Words, "the fault, as a sentence"},
    {"ui/intake/BroughtRow.cpp", 1, Beside::Words, "请写 … 之间的日期"},
    {"ui/intake/DecisionSection.cpp", 2, Beside::Words, "the faults; the bar's sentence"},
    {"ui/intake/FieldEditor.cpp", 3, Beside::Words, "the fault, as a sentence"},
    {"ui/intake/MaterialRow.cpp", 2, Beside::Words, "the defects; what the register says"},
    {"ui/intake/PaperFacts.cpp", 2, Beside::Words, "the fault, as a sentence"},
    {"ui/intake/PersonSection.cpp", 4, Beside::Words, "the fault, as a sentence"},
    {"ui/intake/WordSection.cpp", 2, Beside::Words, "又改了 … 处"},
    {"ui/keyboard/TouchKeyboard.cpp", 1, Beside::Nothing, "the key that ends it"},
    {"ui/questions/QuestionLinesModel.cpp", 1, Beside::Shape, "LightMark"},
    {"ui/queue/TicketListModel.cpp", 1, Beside::Words, "the priority's name"},
    {"ui/rating/FaceLabel.cpp", 1, Beside::Shape, "the face, and its level in words"},
    {"ui/reader/BridgeCardReader.cpp", 1, Beside::Words, "the problem, as a sentence"},
    {"ui/reader/CardForm.cpp", 2, Beside::Words, "the fault, as a sentence"},
    {"ui/reader/ChipCardReader.cpp", 1, Beside::Words, "the problem, as a sentence"},
    {"ui/reader/ScannerCardReader.cpp", 1, Beside::Words, "the problem, as a sentence"},
    {"ui/review/HearingLinesModel.cpp", 1, Beside::Shape, "LightMark"},
    {"ui/review/OnlineSheet.cpp", 1, Beside::Words, "the fault, as a sentence"},
    {"ui/review/WorkListModel.cpp", 2, Beside::Shape, "LightMark; the missing paper's name"},
    {"ui/supervisor/BackupPanel.cpp", 1, Beside::Words, "the fault, as a sentence"},
    {"ui/supervisor/BlankStockPanel.cpp", 1, Beside::Words, "what runs low"},
    {"ui/supervisor/CellField.cpp", 1, Beside::Words, "the fault, as a sentence"},
    {"ui/supervisor/ClosingPage.cpp", 2, Beside::Shape, "NumberTile"},
    {"ui/supervisor/FloorWindow.cpp", 1, Beside::Shape, "an icon a state, and its word"},
    {"ui/supervisor/HelpStrip.cpp", 1, Beside::Words, "which windows ask"},
    {"ui/supervisor/NowPanel.cpp", 3, Beside::Shape, "NumberTile"},
    {"ui/supervisor/PolicyPanel.cpp", 2, Beside::Words, "the verdict; 不能启用"},
    {"ui/supervisor/QueueLineModel.cpp", 1, Beside::Words, "无窗口, 已停"},
    {"ui/supervisor/RatingListModel.cpp", 1, Beside::Words, "the level's name"},
    {"ui/supervisor/RecoveryPanel.cpp", 1, Beside::Words, "what stands still and why, as a sentence"},
    {"ui/supervisor/ServicePage.cpp", 3, Beside::Shape, "NumberTile"},
    {"ui/supervisor/SheetLinesModel.cpp", 1, Beside::Words, "the kind of fault"},
    {"ui/supervisor/SkillSheet.cpp", 1, Beside::Words, "the queue nobody serves"},
    {"ui/supervisor/SpacePanel.cpp", 1, Beside::Words, "what still goes"},
    {"ui/supervisor/UplinkPanel.cpp", 1, Beside::Words, "the alarm, as a sentence"},
    {"ui/window/CallStrip.cpp", 1, Beside::Nothing, "the icon's ink"},
};

/// Colours that say something: of a light, of a fault, of a state; those of grounds, lines and plain text do not.
const QRegularExpression &colouredWord()
{
    static const QRegularExpression word(QStringLiteral(
        "Theme::colour\\((?!\"(?:ink|inkSoft|surface|raised|sunken|line|lineStrong|primary|primarySoft|primaryHover|"
        "focus|focusOnFill|onFill|onNight|night|nightSoft|nightRaised|disabled|accentSoft|offline)\")"
        "|(?:setVariant|setProperty)\\([^;]*\"tone\"|\"kind\"[^;]{0,60}\"bad\"|NumberTile::Tone::(?:Warn|Bad)"));
    return word;
}

QMap<QString, int> colouredFiles()
{
    QMap<QString, int> found;
    const QDir root(QStringLiteral(ONEWINDOW_SOURCE));
    QDirIterator files(root.filePath(QStringLiteral("ui")), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        int times = 0;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto each = colouredWord().globalMatch(text); each.hasNext(); each.next())
            ++times;
        if (times > 0)
            found.insert(root.relativeFilePath(file.fileName()), times);
    }
    return found;
}
} // namespace

/// No state is told by colour alone: every place that colours one stands in the table above with what tells it besides.
class tst_ColourAlone : public QObject {
    Q_OBJECT
private slots:
    void everyPlaceIsAccountedFor()
    {
        const QMap<QString, int> found = colouredFiles();
        QStringList wrong;
        QMap<QString, int> known;
        for (const ColouredPlace &place : colouredPlaces)
            known.insert(QLatin1String(place.file), place.times);
        for (auto one = found.cbegin(); one != found.cend(); ++one) {
            if (known.value(one.key()) != one.value())
                wrong.append(QStringLiteral("%1 colours %2 times, %3 are accounted for")
                                 .arg(one.key())
                                 .arg(one.value())
                                 .arg(known.value(one.key())));
        }
        for (auto one = known.cbegin(); one != known.cend(); ++one) {
            if (!found.contains(one.key()))
                wrong.append(one.key() + QStringLiteral(" colours nothing any more"));
        }
        qInfo("%d files colour a state", int(found.size()));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
    void aShapeIsReallyThere()
    {
        // The lights of lists and tiles have one source of shapes.
        for (const ColouredPlace &place : colouredPlaces) {
            if (QLatin1String(place.what) != QLatin1String("LightMark"))
                continue;
            QFile file(QStringLiteral(ONEWINDOW_SOURCE "/") + QLatin1String(place.file));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readAll().contains("withLight("), place.file);
        }
    }
};

OW_TEST(tst_ColourAlone)
#include "tst_ColourAlone.moc"
