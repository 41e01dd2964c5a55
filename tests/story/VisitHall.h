#pragma once
// The hall of the story's second part: the platform, the hub, and the desks a visit passes.
#include "tests/base/TestPlatform.h"
#include "tests/story/StoryDesk.h"
#include "ui/reader/SimulatedCardReader.h"

namespace ow::testing {

/// Reads the card that the story lays on it.
class StoryReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
};

class VisitHall {
public:
    enum Visitor { Owner = 0, Elder = 1, Asker = 2, Incomplete = 3 };

    VisitHall();

    bool open();
    bool signInAll();
    /// Everyone goes home, and signs in again on that day.
    bool comeBackOn(QDate day, QTime time);
    /// The demo card of a visitor.
    IdentityCard card(Visitor visitor) const { return SimulatedCardReader::demoCards().at(visitor).card; }
    /// Takes a number at the kiosk, by identity when a card is given, and reads it.
    bool takeNumber(const QString &queue, const QString &expected, const std::optional<IdentityCard> &by = {});
    /// Window 3 calls that number and reads the visitor's card.
    bool callAndIdentify(const QString &number, Visitor visitor);
    /// The hub's log and the platform's, counted.
    qint64 counted(const QString &database, const char *sql) const;
    QString hubDatabase() const { return hub.dir() + QStringLiteral("/hub.db"); }
    QString textOfPaper(const StoryDesk &desk, int index, const QString &name) const;

    TestPlatform platform;
    TestHub hub{hallInstant(QDate(2026, 9, 24), QTime(9, 30)), platform.hubArguments(QStringLiteral("LJ01"))};
    StoryReader *kioskReader = new StoryReader; ///< the kiosk page's
    StoryReader *counterReader = nullptr;       ///< of the delivery page that is shown now
    StoryDesk kiosk;
    StoryDesk window;
    StoryDesk review;
    StoryDesk counter;
    StoryDesk rating;
    StoryDesk counterRating;
    StoryDesk supervisor;

    QList<StoryDesk *> desks() { return {&kiosk, &window, &review, &counter, &rating, &counterRating, &supervisor}; }
};

} // namespace ow::testing
