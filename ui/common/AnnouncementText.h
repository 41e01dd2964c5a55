#pragma once
#include <QString>

namespace ow {
struct Announcement;

/// Wording of calls (domain.md §6: 请A001号到3号窗口办理, digits read one by one).
class AnnouncementText {
public:
    enum class One { Yi, Yao }; ///< how the digit 1 is read; a hall's setting

    enum class Second { None, English }; ///< heard after the Mandarin; a hall's setting

    static QString written(const QString &number, int window);
    /// For the synthesiser: "请 A 零 零 一 号，到 三号窗口 办理".
    static QString spoken(const Announcement &announcement);
    /// The same in English, "Number A, 0, 0, 1, window 3"; empty when there is no number to call.
    static QString spokenEnglish(const Announcement &announcement);
    /// A whole number as it is read, 0 … 9999: 12 → 十二, 105 → 一百零五.
    static QString spokenCount(int count);
};

} // namespace ow
