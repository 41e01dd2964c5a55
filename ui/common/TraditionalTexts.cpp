#include "ui/common/TraditionalTexts.h"

#include "models/base/Log.h"
#include "ui/common/UiLanguage.h"

#include <opencc.h>

#include <QHash>
#include <cstring>

namespace ow {

namespace {
struct FieldWord {
    const char16_t *simplified;
    const char16_t *traditional;
};

/// Words of service halls that mean something else to a computer; a longer one before one it begins with.
constexpr FieldWord fieldWords[] = {
    {u"窗口", u"窗口"},
    {u"特别程序", u"特別程序"},
    {u"一般程序", u"一般程序"},
    {u"程序进行", u"程序進行"},
    {u"重叠的程序", u"重疊的程序"},
    {u"对象", u"對象"},
    {u"队列", u"隊列"},
    {u"代码", u"代碼"},
    {u"项目", u"項目"},
    {u"通过", u"通過"},
    {u"设备", u"設備"},
    {u"免提交", u"免提交"},
    {u"社区", u"社區"},
    {u"高级", u"高級"},
    {u"发布", u"發布"},
    {u"继续保存", u"繼續保存"},
    {u"导服台", u"導服台"},
    {u"回车", u"Enter"},
};
} // namespace

class TraditionalTexts::Converter {
public:
    Converter() : m_handle(opencc_open("s2twp.json")) {}
    ~Converter()
    {
        if (isOpen())
            opencc_close(m_handle);
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;

    bool isOpen() const { return m_handle != opencc_t(-1); }
    QString convert(const QString &text) const
    {
        if (text.isEmpty() || !isOpen())
            return text;
        const QByteArray utf8 = text.toUtf8();
        char *made = opencc_convert_utf8(m_handle, utf8.constData(), size_t(utf8.size()));
        if (!made)
            return text;
        const QString converted = QString::fromUtf8(made);
        opencc_convert_utf8_free(made);
        return converted;
    }

private:
    opencc_t m_handle;
};

TraditionalTexts::TraditionalTexts(QObject *parent) : QTranslator(parent), m_converter(std::make_unique<Converter>())
{
    if (!m_converter->isOpen())
        log::warning("the dictionaries of traditional Chinese are missing");
}

TraditionalTexts::~TraditionalTexts() = default;

bool TraditionalTexts::isReady() const
{
    return m_converter->isOpen();
}

QString TraditionalTexts::converted(const QString &simplified) const
{
    QString text;
    qsizetype open = 0; // of what is not converted yet
    qsizetype at = 0;
    while (at < simplified.size()) {
        const QStringView rest = QStringView(simplified).mid(at);
        const FieldWord *word = nullptr;
        for (const FieldWord &one : fieldWords) {
            if (rest.startsWith(QStringView(one.simplified))) {
                word = &one;
                break;
            }
        }
        if (!word) {
            ++at;
            continue;
        }
        text += m_converter->convert(simplified.mid(open, at - open)) + QString::fromUtf16(word->traditional);
        at += QStringView(word->simplified).size();
        open = at;
    }
    return text + m_converter->convert(simplified.mid(open));
}

QString TraditionalTexts::translate(const char *context, const char *source, const char *, int) const
{
    if (!source || UiLanguage::isOfPapers(context))
        return {};
    const QByteArray key = QByteArray::fromRawData(source, qsizetype(std::strlen(source)));
    if (const auto known = m_known.constFind(key); known != m_known.constEnd())
        return *known;
    const QString text = converted(QString::fromUtf8(source));
    m_known.insert(QByteArray(source), text);
    return text;
}

} // namespace ow

#include "moc_TraditionalTexts.cpp"
