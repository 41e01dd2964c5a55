#include "ui/intake/PersonLook.h"

#include "models/base/Scheduler.h"
#include "models/base/Uuid.h"

#include <QPointer>
#include <utility>

namespace ow {

PersonLook::PersonLook(StationContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void PersonLook::reveal(const QUuid &person, const QString &reason)
{
    const QUrlQuery parameters(
        {{QStringLiteral("id"), uuidText(person)}, {QStringLiteral("reason"), reason.trimmed()}});
    whenReady(m_context.hub.view<PersonFullView>(QLatin1String(PersonFullView::name), parameters), this,
              [this, round = ++m_round](const Result<Viewed<PersonFullView>> &viewed) {
                  if (round != m_round)
                      return;
                  if (!viewed) {
                      emit refused(viewed.error());
                      return;
                  }
                  m_shown = viewed->value;
                  m_context.scheduler.after(forMs, [self = QPointer(this), round] {
                      if (self && round == self->m_round)
                          self->conceal();
                  });
                  emit changed();
              });
}

void PersonLook::conceal()
{
    ++m_round;
    if (std::exchange(m_shown, std::nullopt))
        emit changed();
}

} // namespace ow

#include "moc_PersonLook.cpp"
