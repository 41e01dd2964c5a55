#pragma once
#include "models/base/Clock.h"
#include "models/identity/CardReading.h"
#include "models/identity/IdentityCard.h"
#include "models/identity/Mrz.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {

/// A document of any kind typed by hand when no reader can read it. Asks what its kind carries and no more; the machine-readable
/// lines of a passport fill the rest. Checked whole by readCard before it is given on; what only looks unusual is shown once and
/// passes when it is confirmed.
class CardForm final : public QWidget {
    Q_OBJECT
public:
    explicit CardForm(const Clock &clock, QWidget *parent = nullptr);
    void clear();
    /// A number that was scanned alone.
    void setNumber(const QString &number);
    void setKind(DocumentKind kind);
    DocumentKind kind() const;
    void focusFirst();
    /// How the card last given was taken in.
    CardReading reading() const { return m_reading; }

signals:
    void cardTyped(const ow::IdentityCard &card);

private:
    struct Field {
        QWidget *editor;
        QLabel *label;
        QLabel *fault;
        int span;
    };
    void addField(const char *place, const QString &name, QWidget *editor, int span);
    QLineEdit *addLine(const char *place, const QString &name, const QString &hint, int span);
    void layFields();
    void takeMachineLines();
    bool orderLatin(Faults &faults);
    void submit();
    IdentityCard typedCard(Faults &faults) const;
    void showFaults(const Faults &faults, const char *colour);
    QString text(const char *place) const;
    void setText(const char *place, const QString &text);

    const Clock &m_clock;
    QGridLayout *m_grid;
    QComboBox *m_kind;
    QComboBox *m_sex;
    QMap<QString, Field> m_fields;
    QLabel *m_rest;
    QPushButton *m_done;
    std::optional<IdentityCard> m_confirmed; ///< its notes were shown
    CardReading m_reading{.by = ReadBy::Typed};
    bool m_byLines = false;
    std::optional<MrzDocument> m_lines; ///< as last taken in
};

} // namespace ow
