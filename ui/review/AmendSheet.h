#pragma once
#include "models/cases/AmendmentCommands.h"
#include "models/cases/CaseViews.h"

#include <QObject>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QWidget;

namespace ow {
class Sheet;

/// 更正: a field is found by a few letters, Enter takes it, the new value is typed or chosen, Enter puts it on the list; all of them go
/// with one reason.
class AmendSheet final : public QObject {
    Q_OBJECT
public:
    explicit AmendSheet(QWidget &page);
    void open(const CaseFileView &file);

signals:
    void said(const ow::AmendCase &command);

private:
    struct Line {
        QString key;
        QString label;
        QString value; ///< as it stands
        const Question *question = nullptr;
    };
    void fill();
    void choose();
    void take();
    QString shown(const Line &line, const QString &value) const;
    const Line *current() const;
    QString typed() const;
    void retell();

    Sheet *m_sheet;
    QLineEdit *m_find;
    QListWidget *m_fields;
    QLabel *m_was;
    QLineEdit *m_text;
    QComboBox *m_codes;
    QPushButton *m_take;
    QLabel *m_taken;
    QLineEdit *m_reason;
    CaseFileView m_file;
    QList<Line> m_lines;
    QMap<QString, QString> m_values; ///< put on the list, by key
};

} // namespace ow
