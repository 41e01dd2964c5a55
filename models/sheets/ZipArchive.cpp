#include "models/sheets/ZipArchive.h"

#include "models/base/ProblemTypes.h"

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

Result<QByteArray> ZipArchive::pack(const QMap<QString, QByteArray> &parts)
{
    constexpr time_t sameTime = 1'577'836'800; // 2020-01-01: when it was packed says nothing about what is in it
    const Problem failed(problem::FileFailed, {{QStringLiteral("file"), QStringLiteral("zip")}});
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t *zip = target ? zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr) : nullptr;
    if (!zip) {
        if (target)
            zip_source_free(target);
        return fail(failed);
    }
    zip_source_keep(target);
    bool good = true;
    for (auto part = parts.begin(); good && part != parts.end(); ++part) {
        if (part.key().endsWith(QLatin1Char('/'))) {
            good = zip_dir_add(zip, part.key().toUtf8().constData(), ZIP_FL_ENC_UTF_8) >= 0;
            continue;
        }
        zip_source_t *source = zip_source_buffer(zip, part.value().constData(), zip_uint64_t(part.value().size()), 0);
        const zip_int64_t index =
            source ? zip_file_add(zip, part.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (source && index < 0)
            zip_source_free(source);
        good = index >= 0 && zip_file_set_mtime(zip, zip_uint64_t(index), sameTime, 0) == 0;
    }
    good = good && zip_close(zip) == 0;
    if (!good)
        zip_discard(zip);
    QByteArray bytes;
    if (good && zip_source_open(target) == 0) {
        constexpr qsizetype piece = 256 * 1024;
        zip_int64_t read = 0;
        do {
            const qsizetype before = bytes.size();
            bytes.resize(before + piece);
            read = zip_source_read(target, bytes.data() + before, zip_uint64_t(piece));
            bytes.resize(before + std::max<zip_int64_t>(0, read));
        } while (read > 0);
        good = read == 0;
        zip_source_close(target);
    }
    zip_source_free(target);
    return good && !bytes.isEmpty() ? Result<QByteArray>(bytes) : Result<QByteArray>(fail(failed));
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
