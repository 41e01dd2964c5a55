#include "models/scans/PdfFile.h"

#include "models/base/ProblemTypes.h"

#include <map>
#include <qpdf/qpdf-c.h>

namespace ow {

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;

/// One open PDF. qpdf counts references to what it gave out; all of them go with it.
class Pdf {
public:
    Pdf() : m_pdf(qpdf_init())
    {
        qpdf_silence_errors(m_pdf);
        qpdf_set_suppress_warnings(m_pdf, QPDF_TRUE);
    }
    ~Pdf() { qpdf_cleanup(&m_pdf); }
    Pdf(const Pdf &) = delete;
    Pdf &operator=(const Pdf &) = delete;
    operator qpdf_data() const { return m_pdf; }

    /// `file` outlives this.
    Result<void> read(const QByteArray &file)
    {
        qpdf_read_memory(m_pdf, "scan", file.constData(), quint64(file.size()), nullptr);
        if (const auto sound = whole(); !sound)
            return sound;
        if (qpdf_get_num_pages(m_pdf) < 1)
            return fail(problem::PdfDamaged);
        qpdf_push_inherited_attributes_to_page(m_pdf);
        return whole();
    }

    /// What went wrong since it was last asked.
    Result<void> whole()
    {
        if (!qpdf_has_error(m_pdf))
            return {};
        const bool locked = qpdf_get_error_code(m_pdf, qpdf_get_error(m_pdf)) == qpdf_e_password;
        return fail(locked ? problem::PdfLocked : problem::PdfDamaged);
    }

private:
    qpdf_data m_pdf;
};

QByteArray inPoints(double millimetres)
{
    return QByteArray::number(millimetres * pointsPerMillimetre, 'f', 3);
}

qpdf_oh streamOf(qpdf_data pdf, const QByteArray &bytes, const char *filter)
{
    const qpdf_oh stream = qpdf_oh_new_stream(pdf);
    // Copied by qpdf.
    qpdf_oh_replace_stream_data(pdf, stream, reinterpret_cast<const unsigned char *>(bytes.constData()),
                                size_t(bytes.size()), qpdf_oh_parse(pdf, filter), qpdf_oh_new_null(pdf));
    return stream;
}

qpdf_oh picturePage(qpdf_data pdf, const PdfPart &part)
{
    const qpdf_oh picture = streamOf(pdf, part.jpeg, "/DCTDecode");
    const qpdf_oh about = qpdf_oh_get_dict(pdf, picture);
    qpdf_oh_replace_key(pdf, about, "/Type", qpdf_oh_new_name(pdf, "/XObject"));
    qpdf_oh_replace_key(pdf, about, "/Subtype", qpdf_oh_new_name(pdf, "/Image"));
    qpdf_oh_replace_key(pdf, about, "/BitsPerComponent", qpdf_oh_new_integer(pdf, 8));
    qpdf_oh_replace_key(pdf, about, "/Width", qpdf_oh_new_integer(pdf, part.pixels.width()));
    qpdf_oh_replace_key(pdf, about, "/Height", qpdf_oh_new_integer(pdf, part.pixels.height()));
    qpdf_oh_replace_key(pdf, about, "/ColorSpace", qpdf_oh_new_name(pdf, part.grey ? "/DeviceGray" : "/DeviceRGB"));

    const QByteArray width = inPoints(part.millimetres.width());
    const QByteArray height = inPoints(part.millimetres.height());
    const qpdf_oh page = qpdf_oh_parse(pdf, "<< /Type /Page /Resources << /XObject << >> >> >>");
    const qpdf_oh pictures = qpdf_oh_get_key(pdf, qpdf_oh_get_key(pdf, page, "/Resources"), "/XObject");
    qpdf_oh_replace_key(pdf, pictures, "/P", picture);
    qpdf_oh_replace_key(pdf, page, "/MediaBox",
                        qpdf_oh_parse(pdf, QByteArray("[0 0 " + width + ' ' + height + ']').constData()));
    qpdf_oh_replace_key(pdf, page, "/Contents",
                        streamOf(pdf, "q " + width + " 0 0 " + height + " 0 0 cm /P Do Q\n", "null"));
    return qpdf_make_indirect_object(pdf, page);
}

void turnLastPage(qpdf_data pdf, int turns)
{
    const qpdf_oh page = qpdf_get_page_n(pdf, size_t(qpdf_get_num_pages(pdf) - 1));
    int before = 0;
    qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key(pdf, page, "/Rotate"), &before);
    qpdf_oh_replace_key(pdf, page, "/Rotate", qpdf_oh_new_integer(pdf, (before + 90 * turns) % 360));
}

/// Opened files by where their bytes are.
using OpenPdfs = std::map<const char *, Pdf>;

Result<void> addPart(Pdf &target, OpenPdfs &sources, const PdfPart &part)
{
    if (part.file.isEmpty()) {
        qpdf_add_page(target, target, picturePage(target, part), QPDF_FALSE);
    } else {
        const auto [source, isNew] = sources.try_emplace(part.file.constData());
        if (isNew) {
            if (const auto read = source->second.read(part.file); !read)
                return read;
        }
        if (part.page < 0 || part.page >= qpdf_get_num_pages(source->second))
            return fail(problem::PdfDamaged);
        qpdf_add_page(target, source->second, qpdf_get_page_n(source->second, size_t(part.page)), QPDF_FALSE);
    }
    if (part.turns % 4 != 0)
        turnLastPage(target, part.turns);
    return target.whole();
}

} // namespace

Result<int> pdfPageCount(const QByteArray &file)
{
    Pdf pdf;
    if (const auto read = pdf.read(file); !read)
        return fail(read.error());
    return qpdf_get_num_pages(pdf);
}

Result<QByteArray> writePdf(const QList<PdfPart> &parts)
{
    OpenPdfs sources; // the target copies from them until it is written
    Pdf target;
    qpdf_empty_pdf(target);
    for (const PdfPart &part : parts) {
        if (const auto added = addPart(target, sources, part); !added)
            return fail(added.error());
    }
    qpdf_init_write_memory(target);
    qpdf_set_deterministic_ID(target, QPDF_TRUE);
    qpdf_write(target);
    if (const auto sound = target.whole(); !sound)
        return fail(sound.error());
    return QByteArray(reinterpret_cast<const char *>(qpdf_get_buffer(target)),
                      qsizetype(qpdf_get_buffer_length(target)));
}

} // namespace ow
