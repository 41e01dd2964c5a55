#pragma once
#include "models/forms/Form.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace ow {

/// One question of the form: its name, who needs it, where its answer comes from, the editor of its type, and below what is wrong.
/// The editor is named field_<key>, with "_" for ".", "[" and "@"; choices of several are field_<key>_<code>. A change of what a
/// genuine document says needs a reason, typed below (reason_<key>). Keys: Enter goes on to the next thing needed; a digit takes that
/// choice of a list, as numbered when it is open, and goes on.
class FieldEditor final : public QWidget {
    Q_OBJECT
public:
    /// What rules make of it at the moment.
    struct Look {
        bool required = false;
        bool follows = false; ///< from another answer: nothing to type
        QStringList neededBy; ///< short names of items; empty when all need it
        QString source;       ///< where the answer comes from, in words

        friend bool operator==(const Look &, const Look &) = default;
    };

    /// `key`: of the question, with its row.
    FieldEditor(const Form &form, const Question &question, const QString &key, QWidget *parent = nullptr);
    const Question &question() const { return m_question; }
    const QString &key() const { return m_key; }
    void setLook(const Look &look);
    /// Shows a value without saying committed().
    void setValue(const QString &value);
    void setFault(const QString &sentence);
    bool hasFault() const;
    /// Opens the line for the reason and goes there.
    void askReason();
    void dropReason();
    void focusEditor();
    static QString editorName(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void committed(const QString &value, const QString &reason);
    void edited(const QString &value); ///< with every key
    void nextWanted();                 ///< done with this one

private:
    QWidget *makeEditor(const Form &form);
    QString value() const;
    void commit();
    void showName();

    Question m_question;
    QString m_key;
    Look m_look;
    QHBoxLayout *m_head;
    QLabel *m_name;
    QLabel *m_source;
    QLabel *m_fault;
    QLineEdit *m_reason;
    QList<QWidget *> m_badges;
    QLineEdit *m_edit = nullptr;
    QComboBox *m_combo = nullptr;
    QList<QCheckBox *> m_boxes;
    QWidget *m_editor = nullptr;
};

} // namespace ow
