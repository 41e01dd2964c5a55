// The library exists for its files; the linker wants one symbol.
namespace ow {
int resourcesLinked()
{
    return 1;
}
} // namespace ow
