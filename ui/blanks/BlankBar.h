#pragma once
#include "models/cases/BlankCommands.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ow {
class BlankCountSheet;
class BlankSpoilSheet;

/// What a printing desk sees of its blanks.
struct BlankScene {
    BlanksView books;
    QString holder;             ///< code of whose blanks this desk prints on
    std::optional<Case> chosen; ///< the case whose licence is meant
    bool usable = false;
};

/// 空白证照 at a desk that prints licences: how many are in hand and which is the next; prints the chosen licence, voids what came out badly,
/// counts at the end of the day. Keys: Ctrl+P prints.
class BlankBar final : public QWidget {
    Q_OBJECT
public:
    /// Its sheets lie over `page`.
    explicit BlankBar(QWidget &page, QWidget *parent = nullptr);
    void tell(const BlankScene &scene);

signals:
    void printChosen(const QUuid &id);
    void spoilChosen(const ow::SpoilBlank &command);
    void countChosen(const ow::CountBlanks &command);

private:
    QString kind() const;

    BlankScene m_scene;
    BlankSpoilSheet *m_spoilSheet;
    BlankCountSheet *m_countSheet;
    QLabel *m_said;
    QPushButton *m_print;
    QPushButton *m_spoil;
    QPushButton *m_count;
};

} // namespace ow
