#pragma once
#include <QPolygonF>
#include <QWidget>

class QPainter;

namespace ow {

/// Where somebody signs with pen, finger or mouse; a pen's own events are taken at its own precision.
class SignaturePad final : public QWidget {
    Q_OBJECT
public:
    explicit SignaturePad(QWidget *parent = nullptr);
    void clear();
    /// What stands in it while it is empty, and while nobody may sign yet.
    void setHints(const QString &empty, const QString &disabled);
    /// A dot is no signature.
    bool isSigned() const;
    /// Black on white.
    QByteArray png() const;
    /// The strokes as an SVG path in whole pixels: "M12 30 L14 33 …".
    QString path() const;
    QSize sizeHint() const override;

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawStrokes(QPainter &painter) const;

    QList<QPolygonF> m_strokes;
    QString m_emptyHint;
    QString m_disabledHint;
};

} // namespace ow
