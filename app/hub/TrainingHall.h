#pragma once
#include "models/base/Problem.h"

namespace ow {
class Hub;
class Random;

/// Makes a training hall out of a fresh one. `from` is the data folder of the hall whose people practise: its set-up, staff with their
/// own passwords, items, working days are taken over, and nothing of any visitor or case. Where no hall stands there, the made-up set-up
/// and users of a demo hall. Its name says 演练, phones reach nothing of it. Does nothing when there are users already.
Result<void> makeTrainingHall(Hub &hub, const QString &folder, const QString &from, Random &random);

} // namespace ow
