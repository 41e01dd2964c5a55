#pragma once
#include "models/catalogue/Catalogue.h"

#include <QWidget>

class QLineEdit;
class QListWidget;

namespace ow {

class FacetRow;

/// Finds an item by words, synonyms or pinyin, and by what kind it is; arrows and Enter choose. Items that ended are found too, last.
class ItemFinder final : public QWidget {
    Q_OBJECT
public:
    /// `name` is what the parts' object names begin with.
    explicit ItemFinder(const QString &name, QWidget *parent = nullptr);
    void begin(QDate today);
    void setCatalogue(const Catalogue &catalogue);
    const Catalogue &catalogue() const { return m_catalogue; }
    /// In force today; null for an unknown code.
    const Item *item(const QString &code) const { return m_catalogue.item(code, m_today); }
    /// What to say of a code that is not in force: since when, and who does it now; empty of one nobody knows.
    QString endedSentence(const QString &code) const;
    QString words() const;

signals:
    void itemChosen(const QString &code);
    void nothingFound(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void chooseCurrent();

    Catalogue m_catalogue;
    QDate m_today;
    QLineEdit *m_search;
    FacetRow *m_facets;
    QListWidget *m_results;
};

} // namespace ow
