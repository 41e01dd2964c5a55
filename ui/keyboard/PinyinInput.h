#pragma once
#include <QStringList>
#include <memory>

namespace ow {

/// Letters to Chinese words, as libpinyin and Debian's dictionary have them. The only place with libpinyin. It learns nothing and keeps
/// nothing: what a visitor types is on no disk.
class PinyinInput {
public:
    /// Null where the dictionary is not installed.
    static std::unique_ptr<PinyinInput> open();
    ~PinyinInput();
    PinyinInput(const PinyinInput &) = delete;
    PinyinInput &operator=(const PinyinInput &) = delete;

    /// The likeliest first; `letters` are a to z, v for ü.
    QStringList words(const QString &letters, int wordsMax = 60);
    /// How many of the letters that word of the list stands for; 0 for a place that is not in it.
    int lettersOf(const QString &letters, int place);

private:
    struct Inner;
    explicit PinyinInput(std::unique_ptr<Inner> inner);
    void read(const QString &letters);

    std::unique_ptr<Inner> m_inner;
};

} // namespace ow
