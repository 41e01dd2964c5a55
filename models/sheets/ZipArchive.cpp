#include "models/sheets/ZipArchive.h"

#include <algorithm>
#include <zip.h>

namespace ow {

struct ZipArchive::Handle {
    QByteArray bytes; ///< libzip reads from here as long as it is open
    zip_t *zip = nullptr;

    ~Handle()
    {
        if (zip)
            zip_discard(zip);
    }
};

ZipArchive::ZipArchive(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}

ZipArchive::~ZipArchive() = default;

std::unique_ptr<ZipArchive> ZipArchive::open(const QByteArray &bytes)
{
    auto handle = std::make_unique<Handle>();
    handle->bytes = bytes;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(handle->bytes.constData(), zip_uint64_t(handle->bytes.size()), 0, &error);
    if (source) {
        handle->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (!handle->zip)
            zip_source_free(source);
    }
    zip_error_fini(&error);
    if (!handle->zip)
        return nullptr;
    return std::unique_ptr<ZipArchive>(new ZipArchive(std::move(handle)));
}

bool ZipArchive::has(const QString &name) const
{
    return zip_name_locate(m_handle->zip, name.toUtf8().constData(), 0) >= 0;
}

std::optional<QByteArray> ZipArchive::part(const QString &name, qint64 bytesMax) const
{
    zip_file_t *file = zip_fopen(m_handle->zip, name.toUtf8().constData(), 0);
    if (!file)
        return std::nullopt;
    constexpr qsizetype piece = 256 * 1024;
    QByteArray content;
    zip_int64_t read = 0;
    do {
        const qsizetype before = content.size();
        content.resize(before + piece);
        read = zip_fread(file, content.data() + before, zip_uint64_t(piece));
        content.resize(before + std::max<zip_int64_t>(0, read));
    } while (read > 0 && content.size() <= bytesMax);
    zip_fclose(file);
    return read == 0 ? std::optional(content) : std::nullopt;
}

} // namespace ow
