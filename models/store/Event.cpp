#include "models/store/Event.h"

namespace ow {

quint32 topicFromName(QStringView name)
{
    static constexpr std::pair<const char *, Topic> topics[] = {{"hall", TopicHall},
                                                                {"queue", TopicQueue},
                                                                {"cases", TopicCases},
                                                                {"ratings", TopicRatings},
                                                                {"catalogue", TopicCatalogue}};
    for (const auto &[text, topic] : topics) {
        if (name == QLatin1String(text))
            return topic;
    }
    return 0;
}

Fields EventBy::fields()
{
    return {field("actor", &EventBy::actor), field("station", &EventBy::station), field("command", &EventBy::command)};
}

} // namespace ow
