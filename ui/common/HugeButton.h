#pragma once
#include "ui/common/Icons.h"
#include "ui/common/LaidOutButton.h"

class QLabel;

namespace ow {
class IconLabel;

/// A choice on a touch screen: icon, title, one line under it. At least 96 px high (elders' rule asks for 60, domain.md §12).
class HugeButton final : public LaidOutButton {
    Q_OBJECT
public:
    enum class Tone { Plain, Primary };

    HugeButton(Icon icon, const QString &title, const QString &subtitle = {}, Tone tone = Tone::Plain,
               QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    QString title() const;

private:
    void nameAgain();

    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
};

} // namespace ow
