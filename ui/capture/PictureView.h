#pragma once
#include <QImage>
#include <QPolygonF>
#include <QWidget>

namespace ow {

/// A picture as large as it fits, or a sentence where there is none; over it the edge of the paper that was found.
class PictureView final : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget *parent = nullptr);
    /// `edge` in pixels of the picture; empty for none.
    void tell(const QImage &picture, const QPolygonF &edge = {});
    void say(const QString &sentence);
    QSize sizeHint() const override { return {640, 420}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
    QPolygonF m_edge;
    QString m_sentence;
};

} // namespace ow
