#pragma once
#include "models/base/Clock.h"
#include "models/identity/IdentityCard.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ow {

/// A card typed by hand when the reader cannot read it; checked whole by checkedCard before it is given on.
class CardForm final : public QWidget {
    Q_OBJECT
public:
    explicit CardForm(const Clock &clock, QWidget *parent = nullptr);
    void clear();

signals:
    void cardTyped(const ow::IdentityCard &card);

private:
    QLineEdit *addField(const char *place, const QString &name, const QString &hint, int row, int column, int span);
    void submit();
    void showFaults(const Faults &faults);

    const Clock &m_clock;
    QMap<QString, QLineEdit *> m_edits;
    QMap<QString, QLabel *> m_faults;
    QLabel *m_rest;
};

} // namespace ow
