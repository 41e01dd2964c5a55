#pragma once
#include "models/publication/PublicationViews.h"
#include "ui/common/Printer.h"
#include "ui/session/StationContext.h"

#include <QUrlQuery>
#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace ow {
class DataTable;
class ItemLinesModel;

/// 办事指南 of one item: the questions that tell situations apart, the papers of the situation chosen, and the same on paper.
class GuidePanel final : public QWidget {
    Q_OBJECT
public:
    explicit GuidePanel(StationContext &context, QWidget *parent = nullptr);
    void show(const QString &code);

signals:
    void refused(const ow::Problem &problem);
    void printed(const QString &title);

private:
    void load();
    void fill(const ItemGuide &guide);
    void makeChoices(const ItemGuide &guide);
    void print();
    void printSlip();
    void send(const Result<PdfPaper> &paper);

    StationContext &m_context;
    QString m_code;
    QMap<QString, QString> m_chosen; ///< by key
    ItemGuide m_guide;
    QFormLayout *m_choices;
    QLabel *m_head;
    ItemLinesModel *m_model;
    DataTable *m_table;
    QPushButton *m_print;
    QPushButton *m_slip;
    int m_asked = 0; ///< answers overtaken by a later choice are dropped
};

} // namespace ow
