#pragma once
#include "models/cases/PromiseCommands.h"

#include <QObject>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;
class QWidget;

namespace ow {
class Sheet;

/// 承诺核查: the conditions one by one, what was seen, and what follows.
class PromiseSheet final : public QObject {
    Q_OBJECT
public:
    explicit PromiseSheet(QWidget &page);
    void open(const Case &record, const Item &item, const QString &user, QDate today);

signals:
    void said(const ow::CheckPromise &command);

private:
    void offerFindings(const QString &user, QDate today);
    void offerConditions();
    void retell();
    PromiseFinding finding() const;
    QList<QString> unmet() const;

    Case m_record;
    Item m_item;
    Sheet *m_sheet;
    QButtonGroup *m_findings;
    QWidget *m_conditions;
    QList<QCheckBox *> m_unmet;
    QWidget *m_daysRow;
    QSpinBox *m_days;
    QCheckBox *m_spare;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_spared;
};

} // namespace ow
