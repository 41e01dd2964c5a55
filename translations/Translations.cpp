// The library exists for its files; the linker wants one symbol.
namespace ow {
int translationsLinked()
{
    return 1;
}
} // namespace ow
