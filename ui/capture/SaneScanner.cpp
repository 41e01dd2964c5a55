#include "ui/capture/SaneScanner.h"

#include "models/base/ProblemTypes.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <sane/sane.h>
#include <sane/saneopts.h>

namespace ow {

namespace {

constexpr double scannedWidth = 210;
constexpr double scannedHeight = 297;
/// A page of 600 dots an inch in colour has a hundred megabytes; a device that never ends its page is broken.
constexpr qsizetype pageBytesMax = 256 * 1024 * 1024;

void startSane()
{
    // Never ended: ending and beginning again loses devices with some drivers.
    static const bool started = sane_init(nullptr, nullptr) == SANE_STATUS_GOOD;
    Q_UNUSED(started);
}

const ProblemType &scannerProblem(SANE_Status status)
{
    switch (status) {
    case SANE_STATUS_NO_DOCS: return problem::ScannerEmpty;
    case SANE_STATUS_JAMMED: return problem::ScannerJammed;
    case SANE_STATUS_COVER_OPEN: return problem::ScannerCover;
    case SANE_STATUS_DEVICE_BUSY: return problem::ScannerBusy;
    case SANE_STATUS_INVAL:
    case SANE_STATUS_ACCESS_DENIED: return problem::ScannerMissing;
    default: return problem::ScannerLost;
    }
}

class OpenScanner {
public:
    explicit OpenScanner(const QString &device) { m_status = sane_open(device.toUtf8().constData(), &m_handle); }
    ~OpenScanner()
    {
        if (m_status != SANE_STATUS_GOOD)
            return;
        sane_cancel(m_handle);
        sane_close(m_handle);
    }
    OpenScanner(const OpenScanner &) = delete;
    OpenScanner &operator=(const OpenScanner &) = delete;

    SANE_Status status() const { return m_status; }
    SANE_Handle handle() const { return m_handle; }

    void chooseNumber(const char *name, double value)
    {
        const SANE_Int index = indexOf(name);
        const SANE_Option_Descriptor *option = usable(index);
        if (!option || (option->type != SANE_TYPE_INT && option->type != SANE_TYPE_FIXED))
            return;
        const bool fixed = option->type == SANE_TYPE_FIXED;
        SANE_Word word = fixed ? SANE_FIX(value) : SANE_Int(std::lround(value));
        if (option->constraint_type == SANE_CONSTRAINT_RANGE)
            word = std::clamp(word, option->constraint.range->min, option->constraint.range->max);
        else if (option->constraint_type == SANE_CONSTRAINT_WORD_LIST)
            word = nearest(option->constraint.word_list, word);
        sane_control_option(m_handle, index, SANE_ACTION_SET_VALUE, &word, nullptr);
    }

    /// The first of the device's own words that fits; it stays as it is when none does.
    void chooseWord(const char *name, const QString &pattern)
    {
        const SANE_Int index = indexOf(name);
        const SANE_Option_Descriptor *option = usable(index);
        if (!option || option->type != SANE_TYPE_STRING || option->constraint_type != SANE_CONSTRAINT_STRING_LIST)
            return;
        const QRegularExpression fits(pattern, QRegularExpression::CaseInsensitiveOption);
        for (const SANE_String_Const *word = option->constraint.string_list; *word; ++word) {
            if (!fits.match(QString::fromUtf8(*word)).hasMatch())
                continue;
            QByteArray text(*word);
            text.resize(std::max<qsizetype>(option->size, text.size() + 1), '\0');
            sane_control_option(m_handle, index, SANE_ACTION_SET_VALUE, text.data(), nullptr);
            return;
        }
    }

    int resolution() const
    {
        const SANE_Int index = indexOf(SANE_NAME_SCAN_RESOLUTION);
        const SANE_Option_Descriptor *option = usable(index);
        SANE_Word word = 0;
        if (!option || sane_control_option(m_handle, index, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD)
            return 0;
        return option->type == SANE_TYPE_FIXED ? int(std::lround(SANE_UNFIX(word))) : word;
    }

private:
    SANE_Int indexOf(const char *name) const
    {
        for (SANE_Int i = 1;; ++i) {
            const SANE_Option_Descriptor *option = sane_get_option_descriptor(m_handle, i);
            if (!option)
                return -1;
            if (option->name && std::strcmp(option->name, name) == 0)
                return i;
        }
    }
    const SANE_Option_Descriptor *usable(SANE_Int index) const
    {
        const SANE_Option_Descriptor *option = index < 0 ? nullptr : sane_get_option_descriptor(m_handle, index);
        return option && SANE_OPTION_IS_ACTIVE(option->cap) && SANE_OPTION_IS_SETTABLE(option->cap) ? option : nullptr;
    }
    static SANE_Word nearest(const SANE_Word *list, SANE_Word wanted)
    {
        SANE_Word best = list[1]; // the first word is their number
        for (SANE_Int i = 1; i <= list[0]; ++i) {
            if (std::abs(list[i] - wanted) < std::abs(best - wanted))
                best = list[i];
        }
        return best;
    }

    SANE_Handle m_handle = nullptr;
    SANE_Status m_status;
};

/// What the device gave, as a picture; null for what no scanner of papers gives.
QImage scannedPicture(const QByteArray &bytes, const SANE_Parameters &form)
{
    const bool colour = form.format == SANE_FRAME_RGB;
    if (form.bytes_per_line <= 0 || form.pixels_per_line <= 0 || (form.format != SANE_FRAME_GRAY && !colour)
        || (form.depth != 1 && form.depth != 8 && form.depth != 16) || (form.depth == 1 && colour))
        return {};
    const int channels = colour ? 3 : 1;
    const int rows = int(bytes.size() / form.bytes_per_line);
    if (form.bytes_per_line < qint64(form.pixels_per_line) * channels * form.depth / 8 || rows < 1)
        return {};
    QImage picture(form.pixels_per_line, rows, colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    if (picture.isNull())
        return {};
    for (int y = 0; y < rows; ++y) {
        const char *from = bytes.constData() + qsizetype(y) * form.bytes_per_line;
        uchar *to = picture.scanLine(y);
        for (int i = 0; i < form.pixels_per_line * channels; ++i) {
            if (form.depth == 8)
                to[i] = uchar(from[i]);
            else if (form.depth == 16) // in the machine's order; the upper byte is enough
                to[i] = uchar(from[2 * i + (Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? 1 : 0)]);
            else // a set bit is black
                to[i] = (uchar(from[i / 8]) >> (7 - i % 8)) & 1 ? 0 : 255;
        }
    }
    return picture;
}

SANE_Status readPage(SANE_Handle handle, const std::function<bool()> &stopped, QByteArray &bytes)
{
    std::array<SANE_Byte, 32768> chunk;
    bytes.clear();
    for (;;) {
        SANE_Int length = 0;
        const SANE_Status status = sane_read(handle, chunk.data(), SANE_Int(chunk.size()), &length);
        if (status == SANE_STATUS_EOF)
            return SANE_STATUS_GOOD;
        if (status != SANE_STATUS_GOOD)
            return status;
        if (stopped())
            return SANE_STATUS_CANCELLED;
        if (bytes.size() + length > pageBytesMax)
            return SANE_STATUS_IO_ERROR;
        bytes.append(reinterpret_cast<const char *>(chunk.data()), length);
    }
}

void prepare(OpenScanner &scanner, const TakeOptions &options)
{
    // The source comes first: with some devices the others depend on it.
    scanner.chooseWord(SANE_NAME_SCAN_SOURCE,
                       options.fromFeeder ? QStringLiteral("feeder|adf") : QStringLiteral("flatbed|glass"));
    scanner.chooseWord(SANE_NAME_SCAN_MODE, QStringLiteral("colou?r"));
    scanner.chooseNumber(SANE_NAME_BIT_DEPTH, 8);
    scanner.chooseNumber(SANE_NAME_SCAN_RESOLUTION, options.dotsPerInch);
    scanner.chooseNumber(SANE_NAME_SCAN_TL_X, 0);
    scanner.chooseNumber(SANE_NAME_SCAN_TL_Y, 0);
    scanner.chooseNumber(SANE_NAME_SCAN_BR_X, scannedWidth);
    scanner.chooseNumber(SANE_NAME_SCAN_BR_Y, scannedHeight);
}

} // namespace

QList<SourceDevice> scannerDevices()
{
    startSane();
    const SANE_Device **list = nullptr;
    QList<SourceDevice> found;
    if (sane_get_devices(&list, SANE_FALSE) != SANE_STATUS_GOOD)
        return found;
    for (; *list; ++list) {
        const QString name =
            QStringLiteral("%1 %2").arg(QString::fromUtf8((*list)->vendor), QString::fromUtf8((*list)->model));
        found.append({QString::fromUtf8((*list)->name), name.simplified()});
    }
    return found;
}

Result<void> runScanner(const QString &device, const TakeOptions &options, const std::function<bool()> &stopped,
                        const std::function<void(const QImage &, int)> &page)
{
    startSane();
    OpenScanner scanner(device);
    if (scanner.status() != SANE_STATUS_GOOD)
        return fail(scannerProblem(scanner.status()));
    prepare(scanner, options);
    QByteArray bytes;
    for (int pages = 0; pages < scanPagesMax; ++pages) {
        SANE_Status status = sane_start(scanner.handle());
        if (status == SANE_STATUS_NO_DOCS && pages > 0)
            break;
        SANE_Parameters form{};
        if (status == SANE_STATUS_GOOD)
            status = sane_get_parameters(scanner.handle(), &form);
        if (status == SANE_STATUS_GOOD)
            status = readPage(scanner.handle(), stopped, bytes);
        if (status == SANE_STATUS_CANCELLED)
            break;
        if (status != SANE_STATUS_GOOD)
            return fail(scannerProblem(status));
        const QImage picture = scannedPicture(bytes, form);
        if (picture.isNull())
            return fail(problem::ScannerLost);
        page(picture, scanner.resolution());
        if (!options.fromFeeder || stopped())
            break;
    }
    return {};
}

} // namespace ow
