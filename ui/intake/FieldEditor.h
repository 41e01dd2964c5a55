#pragma once
#include "models/forms/Form.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace ow {
class Badge;

/// One question of the form: its name, who needs it, where its answer comes from, the editor of its type, and below what is wrong.
/// The editor is named field_<key>, with "_" for "."; choices of several are field_<key>_<code>.
class FieldEditor final : public QWidget {
    Q_OBJECT
public:
    /// `neededBy`: short names of items; empty when all need it.
    FieldEditor(const Form &form, const Question &question, const QStringList &neededBy, QWidget *parent = nullptr);
    const Question &question() const { return m_question; }
    /// Shows a value without saying committed().
    void setValue(const QString &value);
    void setFault(const QString &sentence);
    bool hasFault() const;
    void focusEditor();
    static QString editorName(const QString &key);

signals:
    void committed(const QString &value);

private:
    QWidget *makeEditor(const Form &form);
    QString value() const;
    void commit();
    void tellOrigin(const QString &value);

    Question m_question;
    QLabel *m_origin;
    QLabel *m_fault;
    QLineEdit *m_edit = nullptr;
    QComboBox *m_combo = nullptr;
    QList<QCheckBox *> m_boxes;
    QWidget *m_editor = nullptr;
};

} // namespace ow
