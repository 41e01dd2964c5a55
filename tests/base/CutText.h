#pragma once
// What is written on a screen without the room for it: ended in “…”, or clipped by the control or by what is around it.
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QWidget>

namespace ow::testing {

/// Half a stroke; sizes are whole points, and fonts are not.
inline constexpr int cutSlack = 2;

inline QString cutMark(const QWidget &widget, const QString &text, const QString &why)
{
    return QStringLiteral("%1 %2 “%3” %4")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text.left(40), why);
}

/// Clipped by what is around it; what scrolls is scrolled to.
inline bool isClipped(const QWidget &widget)
{
    QRect at = widget.rect();
    for (const QWidget *one = &widget; one->parentWidget() && !one->isWindow(); one = one->parentWidget()) {
        at.translate(one->pos());
        const QWidget *around = one->parentWidget();
        if (qobject_cast<const QAbstractScrollArea *>(around->parentWidget())
            || qobject_cast<const QAbstractScrollArea *>(around))
            return false;
        if (!around->rect().adjusted(-cutSlack, -cutSlack, cutSlack, cutSlack).contains(at))
            return true;
    }
    return false;
}

inline bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + cutSlack
            || label.minimumSizeHint().width() > label.width() + cutSlack;
    const QSize needed = label.sizeHint();
    return needed.width() > label.width() + cutSlack || needed.height() > label.height() + cutSlack;
}

inline int neededWidth(const QAbstractButton &button, int besides)
{
    int widest = 0;
    for (const QString &line : button.text().split(QLatin1Char('\n')))
        widest = qMax(widest, button.fontMetrics().size(Qt::TextShowMnemonic, line).width());
    return widest + (button.icon().isNull() ? 0 : button.iconSize().width() + 4) + besides;
}

inline bool isCut(const QAbstractButton &button)
{
    if (button.text().isEmpty())
        return false;
    if (qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button))
        return neededWidth(button, 20) > button.width() + cutSlack;
    return qobject_cast<const QPushButton *>(&button) && neededWidth(button, 0) > button.width() + cutSlack - 4;
}

inline QStringList cutSections(const QHeaderView &header)
{
    QStringList cut;
    for (int i = 0; header.model() && i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, header.orientation()).toString();
        if (header.isSectionHidden(i) || text.isEmpty())
            continue;
        if (header.fontMetrics().horizontalAdvance(text) + 8 > header.sectionSize(i) + cutSlack)
            cut.append(cutMark(header, text, QStringLiteral("in a column of %1").arg(header.sectionSize(i))));
    }
    return cut;
}

inline QStringList cutTabs(const QTabBar &bar)
{
    QStringList cut;
    for (int i = 0; i < bar.count(); ++i) {
        if (bar.isTabVisible(i)
            && bar.fontMetrics().size(Qt::TextShowMnemonic, bar.tabText(i)).width() > bar.tabRect(i).width() + cutSlack)
            cut.append(cutMark(bar, bar.tabText(i), QStringLiteral("in a tab of %1").arg(bar.tabRect(i).width())));
    }
    return cut;
}

/// Of everything that is seen in there.
inline QStringList cutTexts(const QWidget &root)
{
    QStringList cut;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->width() < 1)
            continue;
        const auto blame = [&](const QString &text) {
            cut.append(cutMark(*widget, text,
                               QStringLiteral("in %1×%2, needs %3×%4")
                                   .arg(widget->width())
                                   .arg(widget->height())
                                   .arg(widget->sizeHint().width())
                                   .arg(widget->sizeHint().height())));
        };
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (isCut(*label) || (!label->text().isEmpty() && isClipped(*label)))
                blame(QTextDocumentFragment::fromHtml(label->text()).toPlainText());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (isCut(*button) || (!button->text().isEmpty() && isClipped(*button)))
                blame(button->text());
        } else if (const auto *choice = qobject_cast<const QComboBox *>(widget)) {
            if (!choice->currentText().isEmpty()
                && choice->fontMetrics().horizontalAdvance(choice->currentText()) > choice->width() - 20)
                blame(choice->currentText());
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            cut += cutSections(*header);
        } else if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            cut += cutTabs(*bar);
        }
    }
    return cut;
}

} // namespace ow::testing
