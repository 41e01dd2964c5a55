#pragma once
#include "models/catalogue/Material.h"

#include <QWidget>

class QLabel;

namespace ow {

/// How a point looks when it is in order and when it is not, side by side (":/samples"). Nothing for points of catalogues of old.
class SamplePictures final : public QWidget {
    Q_OBJECT
public:
    explicit SamplePictures(QWidget *parent = nullptr);
    void tell(const Criterion &criterion);

private:
    QLabel *m_good;
    QLabel *m_bad;
};

} // namespace ow
