#pragma once
// The look of every screen: one palette, one style sheet (resources/styles/onewindow.qss), one set of sizes a density.
// Colours and sizes are named tokens; the sheet writes "@ink", code asks Theme::colour("ink").
#include <QColor>
#include <QMap>
#include <QString>

class QApplication;
class QFont;
class QWidget;

namespace ow {

/// How far away the reader stands: at a desk, at a kiosk (elders, touch), across the hall.
enum class Density { Desk, Kiosk, Wall };

class Theme {
public:
    /// Fusion, our font, our palette and the sheet in desk sizes. Once, before the first window.
    static void apply(QApplication &application);
    /// The same look in other sizes for one window and all in it.
    static void apply(QWidget &window, Density density);
    /// Density of the window the widget stands in.
    static Density densityOf(const QWidget &widget);

    /// A colour token; asserts that it exists (without assertions: the ink).
    static QColor colour(const char *token);
    /// Name and value of every colour token; for elders and across the hall the pairs have 7:1 instead of 4.5:1.
    static const QMap<QString, QString> &colours(Density density = Density::Desk);
    /// Sizes in device-independent pixels by token ("font", "fontHuge", "target" …).
    static QMap<QString, int> sizes(Density density);
    /// Our font in the density's normal size.
    static QFont font(Density density);
    /// Our font for PDFs, in `pixels` of the painter.
    static QFont paperFont(int pixels);
    /// The sheet with its tokens filled in; `unknown` gets the names nothing is known about.
    static QString sheet(Density density, QStringList *unknown = nullptr);

    /// Sets a variant property ("kind" = "primary") and has the sheet applied again.
    static void setVariant(QWidget &widget, const char *property, const QString &value);
};

} // namespace ow
