#pragma once
#include "models/search/NameIndex.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ow {

/// 性质、对象、主题、层级、形式: each a list of what there is, with how many items; the first row of each is all of them. A line below says
/// what is chosen, whole.
class FacetRow final : public QWidget {
    Q_OBJECT
public:
    /// `name` is what the parts' object names begin with.
    explicit FacetRow(const QString &name, QWidget *parent = nullptr);

    /// What is chosen, one value a kind at most.
    QList<FacetValue> chosen() const;
    /// For each kind what could be chosen beside what the others say. What is chosen stays.
    void offer(const std::function<QList<FacetCount>(const QList<FacetValue> &)> &count);
    void clear();

signals:
    void changed();

private:
    void tellChosen();

    struct Kind {
        FacetKind kind;
        QString title;
        QComboBox *box;
    };
    QList<Kind> m_kinds;
    QLabel *m_chosen;
};

/// 行政许可、企业法人、县级 …; topics are called what they are.
QString facetText(const FacetValue &facet);

} // namespace ow
