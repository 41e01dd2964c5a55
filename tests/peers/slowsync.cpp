// Preloaded (LD_PRELOAD): every fsync and fdatasync takes 4 ms longer, so that a bench measures what a program asks of a disk and not
// how good the disk of this machine is today. Used alike for the product, its peers and the floor.
#include <cerrno>
#include <ctime>
#include <dlfcn.h>

namespace {
using Sync = int (*)(int);

Sync realOf(const char *name)
{
    return reinterpret_cast<Sync>(dlsym(RTLD_NEXT, name));
}

int slowly(Sync real, int descriptor)
{
    timespec left{0, 4'000'000};
    while (nanosleep(&left, &left) != 0 && errno == EINTR) {}
    return real(descriptor);
}
} // namespace

extern "C" int fsync(int descriptor)
{
    static const Sync real = realOf("fsync");
    return slowly(real, descriptor);
}

extern "C" int fdatasync(int descriptor)
{
    static const Sync real = realOf("fdatasync");
    return slowly(real, descriptor);
}
