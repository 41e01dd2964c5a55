#include "ui/common/Theme.h"

#include "ui/common/Spoken.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFont>
#include <QLineEdit>
#include <QPalette>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QTextEdit>
#include <QWidget>

namespace ow {

namespace {
constexpr char densityProperty[] = "density";

// The hall's light must not eat the text: every pair used together has at least 4.5:1 (WCAG 2.2 AA 1.4.3, domain.md §12), see tst_Theme.
const QMap<QString, QString> &themeColours()
{
    static const QMap<QString, QString> all = {
        {QStringLiteral("surface"), QStringLiteral("#f3f6f9")},
        {QStringLiteral("raised"), QStringLiteral("#ffffff")},
        {QStringLiteral("sunken"), QStringLiteral("#e7edf3")},
        {QStringLiteral("ink"), QStringLiteral("#14212d")},
        {QStringLiteral("inkSoft"), QStringLiteral("#465866")},
        {QStringLiteral("disabled"), QStringLiteral("#5b6975")},
        {QStringLiteral("line"), QStringLiteral("#cdd7e0")},
        {QStringLiteral("lineStrong"), QStringLiteral("#748594")},
        {QStringLiteral("primary"), QStringLiteral("#0b58a6")},
        {QStringLiteral("primaryHover"), QStringLiteral("#094a8c")},
        {QStringLiteral("primaryPress"), QStringLiteral("#073a6e")},
        {QStringLiteral("primarySoft"), QStringLiteral("#e4effa")},
        {QStringLiteral("onFill"), QStringLiteral("#ffffff")},
        {QStringLiteral("accent"), QStringLiteral("#0a6f6b")},
        {QStringLiteral("accentSoft"), QStringLiteral("#def3f1")},
        {QStringLiteral("good"), QStringLiteral("#17703a")},
        {QStringLiteral("goodSoft"), QStringLiteral("#e2f3e8")},
        {QStringLiteral("warn"), QStringLiteral("#845000")},
        {QStringLiteral("warnSoft"), QStringLiteral("#fff1d6")},
        {QStringLiteral("bad"), QStringLiteral("#b0241c")},
        {QStringLiteral("badHover"), QStringLiteral("#901b15")},
        {QStringLiteral("badSoft"), QStringLiteral("#fce9e7")},
        {QStringLiteral("offline"), QStringLiteral("#37444f")},
        {QStringLiteral("mark"), QStringLiteral("#7a3590")},
        {QStringLiteral("training"), QStringLiteral("#d0390e")},
        {QStringLiteral("focus"), QStringLiteral("#0b58a6")},
        {QStringLiteral("focusOnFill"), QStringLiteral("#ffc933")},
        {QStringLiteral("night"), QStringLiteral("#0a2440")},
        {QStringLiteral("nightRaised"), QStringLiteral("#12345a")},
        {QStringLiteral("onNight"), QStringLiteral("#ffffff")},
        {QStringLiteral("nightSoft"), QStringLiteral("#bcd2e8")},
        {QStringLiteral("called"), QStringLiteral("#ffd54a")},
    };
    return all;
}

/// Where elders read, text stands out by 7:1 (WCAG 1.4.6): the same colours, darker.
const QMap<QString, QString> &themeStrongColours()
{
    static const QMap<QString, QString> all = [] {
        QMap<QString, QString> strong = themeColours();
        for (const auto &[token, value] :
             std::initializer_list<std::pair<const char *, const char *>>{{"inkSoft", "#3a4a57"},
                                                                          {"primary", "#08498c"},
                                                                          {"primaryHover", "#073d76"},
                                                                          {"primaryPress", "#06305e"},
                                                                          {"accent", "#07504d"},
                                                                          {"good", "#0f552a"},
                                                                          {"warn", "#663c00"},
                                                                          {"bad", "#8c1812"},
                                                                          {"badHover", "#741410"},
                                                                          {"mark", "#6b2c80"}})
            strong.insert(QLatin1String(token), QLatin1String(value));
        return strong;
    }();
    return all;
}

QPalette themePalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, Theme::colour("surface"));
    palette.setColor(QPalette::WindowText, Theme::colour("ink"));
    palette.setColor(QPalette::Base, Theme::colour("raised"));
    palette.setColor(QPalette::AlternateBase, Theme::colour("surface"));
    palette.setColor(QPalette::Text, Theme::colour("ink"));
    palette.setColor(QPalette::PlaceholderText, Theme::colour("inkSoft"));
    palette.setColor(QPalette::Button, Theme::colour("raised"));
    palette.setColor(QPalette::ButtonText, Theme::colour("ink"));
    palette.setColor(QPalette::Highlight, Theme::colour("primary"));
    palette.setColor(QPalette::HighlightedText, Theme::colour("onFill"));
    palette.setColor(QPalette::ToolTipBase, Theme::colour("ink"));
    palette.setColor(QPalette::ToolTipText, Theme::colour("onFill"));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, Theme::colour("disabled"));
    return palette;
}

/// What stands in an empty field is read like any other text. The sheet's "color" would make it half transparent (3:1), and has no word of
/// its own for it.
class PlaceholderShade final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::Polish) && watched->isWidgetType())
            shade(static_cast<QWidget &>(*watched));
        return false;
    }

private:
    static void shade(QWidget &widget)
    {
        if (!qobject_cast<QLineEdit *>(&widget) && !qobject_cast<QPlainTextEdit *>(&widget)
            && !qobject_cast<QTextEdit *>(&widget) && !qobject_cast<QComboBox *>(&widget))
            return;
        const QMap<QString, QString> &colours = Theme::colours(Theme::densityOf(widget));
        const QColor soft(colours.value(QStringLiteral("inkSoft")));
        const QColor off(colours.value(QStringLiteral("disabled")));
        QPalette palette = widget.palette();
        if (palette.color(QPalette::Active, QPalette::PlaceholderText) == soft
            && palette.color(QPalette::Disabled, QPalette::PlaceholderText) == off)
            return;
        palette.setColor(QPalette::PlaceholderText, soft);
        palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, off);
        widget.setPalette(palette);
    }
};
} // namespace

QColor Theme::colour(const char *token)
{
    const auto found = themeColours().constFind(QLatin1String(token));
    Q_ASSERT_X(found != themeColours().constEnd(), "Theme::colour", token);
    return QColor(found == themeColours().constEnd() ? themeColours().value(QStringLiteral("ink")) : *found);
}

const QMap<QString, QString> &Theme::colours(Density density)
{
    return density == Density::Wall ? themeStrongColours() : themeColours();
}

QMap<QString, int> Theme::sizes(Density density)
{
    // Kiosk: body ≥ 18, largest ≥ 30, targets ≥ 60 (MIIT elder rules, domain.md §12). Desk: targets ≥ 24, here 36.
    struct Row {
        const char *token;
        int desk, kiosk, wall;
    };
    static constexpr Row rows[] = {
        {"fontSmall", 13, 20, 26}, {"font", 15, 24, 34},    {"fontLarge", 18, 30, 46}, {"fontTitle", 22, 36, 60},
        {"fontHuge", 40, 64, 100}, {"target", 36, 64, 64},  {"huge", 96, 128, 128},    {"row", 36, 64, 84},
        {"pad", 8, 14, 20},        {"padWide", 16, 24, 32}, {"padTab", 13, 21, 29},    {"radius", 6, 10, 12},
        {"indicator", 20, 34, 34},
    };
    QMap<QString, int> all;
    for (const Row &row : rows) {
        const int value = density == Density::Desk ? row.desk : density == Density::Kiosk ? row.kiosk : row.wall;
        all.insert(QLatin1String(row.token), value);
    }
    return all;
}

QFont Theme::font(Density density)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei"),
                      QStringLiteral("sans-serif")});
    font.setPixelSize(sizes(density).value(QStringLiteral("font")));
    return font;
}

QFont Theme::paperFont(int pixels)
{
    QFont paper = font(Density::Desk);
    paper.setHintingPreference(QFont::PreferNoHinting);
    // Shaping picks other digits beside Latin letters, and Qt then writes a PDF in which "A001" can be neither searched nor read aloud.
    paper.setStyleStrategy(QFont::PreferNoShaping);
    paper.setPixelSize(pixels);
    return paper;
}

QString Theme::sheet(Density density, QStringList *unknown)
{
    QFile file(QStringLiteral(":/styles/onewindow.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    const QMap<QString, int> known = sizes(density);
    static const QRegularExpression token(QStringLiteral("@([A-Za-z]+)"));
    QString text;
    qsizetype from = 0;
    for (auto it = token.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        text += QStringView(source).mid(from, match.capturedStart() - from);
        if (colours(density).contains(name))
            text += colours(density).value(name);
        else if (known.contains(name))
            text += QString::number(known.value(name)) + QStringLiteral("px");
        else if (unknown)
            unknown->append(name);
        from = match.capturedEnd();
    }
    text += QStringView(source).mid(from);
    return text;
}

void Theme::apply(QApplication &application)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(themePalette());
    QApplication::setFont(font(Density::Desk));
    installSpokenParts();
    application.installEventFilter(new PlaceholderShade(&application));
    application.setStyleSheet(sheet(Density::Desk));
}

void Theme::apply(QWidget &window, Density density)
{
    window.setProperty(densityProperty, int(density));
    window.setFont(font(density));
    window.setStyleSheet(sheet(density));
}

Density Theme::densityOf(const QWidget &widget)
{
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        if (const QVariant value = at->property(densityProperty); value.isValid())
            return Density(value.toInt());
    }
    return Density::Desk;
}

void Theme::setVariant(QWidget &widget, const char *property, const QString &value)
{
    if (widget.property(property).toString() == value)
        return;
    widget.setProperty(property, value);
    // A sheet looks at properties only when it polishes; children are matched through their parent's variant too.
    QList<QWidget *> all = widget.findChildren<QWidget *>();
    all.prepend(&widget);
    for (QWidget *one : all) {
        one->style()->unpolish(one);
        one->style()->polish(one);
    }
    widget.update();
}

} // namespace ow
