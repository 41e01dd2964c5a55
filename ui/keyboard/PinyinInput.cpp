#include "ui/keyboard/PinyinInput.h"

#include "models/base/Log.h"

#include <QFile>
#include <algorithm>
#include <pinyin.h>

namespace ow {

struct PinyinInput::Inner {
    pinyin_context_t *context = nullptr;
    pinyin_instance_t *instance = nullptr;

    ~Inner()
    {
        if (instance)
            pinyin_free_instance(instance);
        if (context)
            pinyin_fini(context);
    }
};

std::unique_ptr<PinyinInput> PinyinInput::open()
{
    const QString folder = QStringLiteral(ONEWINDOW_PINYIN_DATA);
    if (!QFile::exists(folder + QStringLiteral("/table.conf"))) {
        log::warning("pinyin dictionary is not installed");
        return nullptr;
    }
    auto inner = std::make_unique<Inner>();
    // No folder of the user's: nothing is read of one, and nothing is ever saved.
    inner->context = pinyin_init(QFile::encodeName(folder).constData(), "");
    if (!inner->context) {
        log::warning("pinyin dictionary cannot be read");
        return nullptr;
    }
    const auto options = guint32(PINYIN_INCOMPLETE) | guint32(PINYIN_CORRECT_ALL) | guint32(USE_DIVIDED_TABLE)
        | guint32(USE_RESPLIT_TABLE);
    pinyin_set_options(inner->context, options);
    inner->instance = pinyin_alloc_instance(inner->context);
    return std::unique_ptr<PinyinInput>(new PinyinInput(std::move(inner)));
}

PinyinInput::PinyinInput(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) {}

PinyinInput::~PinyinInput() = default;

void PinyinInput::read(const QString &letters)
{
    pinyin_reset(m_inner->instance);
    pinyin_parse_more_full_pinyins(m_inner->instance, letters.toLatin1().constData());
    pinyin_guess_sentence(m_inner->instance);
    pinyin_guess_candidates(m_inner->instance, 0, SORT_BY_PHRASE_LENGTH_AND_PINYIN_LENGTH_AND_FREQUENCY);
}

QStringList PinyinInput::words(const QString &letters, int wordsMax)
{
    QStringList words;
    if (letters.isEmpty())
        return words;
    read(letters);
    guint count = 0;
    pinyin_get_n_candidate(m_inner->instance, &count);
    for (guint i = 0; i < count && words.size() < wordsMax; ++i) {
        lookup_candidate_t *candidate = nullptr;
        const gchar *text = nullptr;
        if (pinyin_get_candidate(m_inner->instance, i, &candidate)
            && pinyin_get_candidate_string(m_inner->instance, candidate, &text))
            words.append(QString::fromUtf8(text));
    }
    return words;
}

int PinyinInput::lettersOf(const QString &letters, int place)
{
    if (letters.isEmpty() || place < 0)
        return 0;
    read(letters);
    guint count = 0;
    pinyin_get_n_candidate(m_inner->instance, &count);
    lookup_candidate_t *candidate = nullptr;
    if (guint(place) >= count || !pinyin_get_candidate(m_inner->instance, guint(place), &candidate))
        return 0;
    const int taken = pinyin_choose_candidate(m_inner->instance, 0, candidate);
    pinyin_reset(m_inner->instance);
    return std::clamp(taken, 0, int(letters.size()));
}

} // namespace ow
