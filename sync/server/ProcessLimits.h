#pragma once

namespace ow {

/// Raises the soft limit of open descriptors to the hard one; how many connections that leaves room for.
int raiseDescriptorLimit();

/// OpenSSL writes to its sockets plainly; a peer that has gone must not end the program.
void ignoreBrokenPipes();

} // namespace ow
