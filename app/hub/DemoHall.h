#pragma once
#include "models/base/Problem.h"
#include "models/queue/Hall.h"

namespace ow {

class Hub;
class Random;

/// Makes a demo hall out of a fresh one: the set-up of :/hall/demo.json and named users with random passwords, written to
/// DIR/demo-users.txt (0600) as "user TAB password TAB PIN TAB name TAB roles" lines. Does nothing when there are users already.
/// The hub's writer must be running. `adapted`: what becomes of the set-up before it holds.
Result<void> makeDemoHall(Hub &hub, const QString &folder, Random &random,
                          HallSetup (*adapted)(HallSetup setup) = nullptr);

} // namespace ow
