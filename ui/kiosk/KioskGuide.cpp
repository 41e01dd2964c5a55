#include "ui/kiosk/KioskGuide.h"

#include "ui/common/QrImage.h"
#include "ui/papers/GuideSlip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QScroller>
#include <algorithm>

namespace ow {

namespace {
constexpr int guideCodePixels = 216;
constexpr int guideColumnsMax = 4;
constexpr int guideGap = 8;

QScrollArea *guideScroll(QVBoxLayout *rows)
{
    auto *inside = new QWidget;
    inside->setProperty("role", QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->addLayout(rows);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    QScroller::grabGesture(scroll->viewport(), QScroller::LeftMouseButtonGesture);
    return scroll;
}

QLabel *guideLabel(const QString &text, const char *kind)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (kind)
        label->setProperty("kind", QLatin1String(kind));
    return label;
}
} // namespace

KioskGuide::KioskGuide(QWidget *parent)
    : QWidget(parent), m_title(guideLabel({}, "title")), m_version(guideLabel({}, "soft")),
      m_state(guideLabel({}, "large")), m_print(new QPushButton(tr("打印明白卡"))),
      m_ticket(new QPushButton(tr("取这项的号"))), m_questions(new QVBoxLayout), m_text(new QVBoxLayout),
      m_asked(guideScroll(m_questions)), m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_halves(new QBoxLayout(QBoxLayout::LeftToRight)), m_beside(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_taken(new QBoxLayout(QBoxLayout::LeftToRight)), m_code(new QLabel), m_larger(new QPushButton(tr("放大二维码"))),
      m_page(new QWidget), m_codePage(new QWidget), m_bigCode(new QLabel)
{
    setObjectName(QStringLiteral("kioskGuide"));
    m_title->setObjectName(QStringLiteral("guideTitle"));
    m_version->setObjectName(QStringLiteral("guideVersion"));
    m_state->setObjectName(QStringLiteral("guideState"));
    m_print->setObjectName(QStringLiteral("guidePrint"));
    m_ticket->setObjectName(QStringLiteral("guideTicket"));
    m_ticket->setProperty("kind", QStringLiteral("primary"));
    m_code->setObjectName(QStringLiteral("guideCode"));
    m_code->setAlignment(Qt::AlignCenter);
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("guideBack"));
    m_questions->setSpacing(guideGap);
    m_text->setSpacing(6);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addWidget(m_version);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(16);
    for (QPushButton *button : {m_print, m_ticket, back})
        buttons->addWidget(button, 0, Qt::AlignTop);
    m_head->setSpacing(16);
    m_head->addLayout(names, 1);
    m_head->addLayout(buttons);
    m_beside->addWidget(m_asked, 1);
    m_larger->setObjectName(QStringLiteral("guideLarger"));
    m_taken->addWidget(m_code);
    m_taken->addWidget(m_larger, 0, Qt::AlignVCenter);
    m_beside->addLayout(m_taken);
    m_halves->setSpacing(24);
    m_halves->addLayout(m_beside, 4);
    m_halves->addWidget(guideScroll(m_text), 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 12);
    column->setSpacing(10);
    column->addLayout(m_head);
    column->addWidget(m_state);
    m_halves->setContentsMargins(0, 0, 0, 0);
    m_page->setLayout(m_halves);
    column->addWidget(m_page, 1);
    column->addWidget(m_codePage, 1);
    m_bigCode->setObjectName(QStringLiteral("guideBigCode"));
    m_bigCode->setAlignment(Qt::AlignCenter);
    auto *smaller = new QPushButton(tr("回到指南"));
    smaller->setObjectName(QStringLiteral("guideSmaller"));
    auto *coded = new QVBoxLayout(m_codePage);
    coded->setContentsMargins(0, 0, 0, 0);
    coded->addWidget(guideLabel(tr("用手机扫一扫，这份清单就存在您的手机里，不用打印。"), "large"));
    coded->addWidget(m_bigCode, 1);
    coded->addWidget(smaller, 0, Qt::AlignHCenter);
    m_codePage->hide();
    connect(m_larger, &QPushButton::clicked, this, [this] {
        enlarge(true);
        emit touched();
    });
    connect(smaller, &QPushButton::clicked, this, [this] {
        enlarge(false);
        emit touched();
    });
    connect(m_print, &QPushButton::clicked, this, &KioskGuide::printAsked);
    connect(m_ticket, &QPushButton::clicked, this, &KioskGuide::ticketAsked);
    connect(back, &QPushButton::clicked, this, &KioskGuide::backAsked);
}

void KioskGuide::begin(const QString &name)
{
    m_chosen.clear();
    m_guide = {};
    m_title->setText(name);
    m_version->clear();
    m_state->setText(tr("正在读取办事指南…"));
    m_state->show();
    m_print->setEnabled(false);
    m_code->hide();
    m_larger->hide();
    enlarge(false);
    clear(*m_questions);
    clear(*m_text);
}

void KioskGuide::tell(const ItemGuide &guide)
{
    m_guide = guide;
    m_title->setText(guide.name);
    m_version->setText(tr("办事指南第%1版　%2").arg(guide.version).arg(guide.unit));
    m_state->hide();
    m_print->setEnabled(true);
    makeText();
    showCode();
    layout()->activate(); // the code takes its place before the choices are counted
    makeChoices();
}

void KioskGuide::tellUnknown(const QString &why)
{
    m_state->setText(why);
    m_state->show();
}

void KioskGuide::setTicket(bool offered)
{
    m_ticket->setVisible(offered);
}

void KioskGuide::tellPrinted()
{
    m_state->setText(tr("明白卡已打印，请取走。"));
    m_state->show();
}

void KioskGuide::tellNotPrinted()
{
    m_state->setText(tr("现在打印不了。请扫这一页的二维码存到手机，或到导服台打印。"));
    m_state->show();
    enlarge(true);
}

void KioskGuide::enlarge(bool large)
{
    m_codePage->setVisible(large);
    m_page->setVisible(!large);
    showCode();
}

void KioskGuide::showCode()
{
    if (m_guide.name.isEmpty())
        return;
    // Whole points a square: a code that was stretched is not read.
    const auto fitted = [this](int pixels) {
        const Result<QImage> small = QrImage::of(guideCodeText(m_guide), 1);
        return small ? QrImage::of(guideCodeText(m_guide), std::max(1, pixels / small->width())) : small;
    };
    const Result<QImage> code = fitted(guideCodePixels);
    m_code->setVisible(code.has_value());
    m_larger->setVisible(code.has_value());
    if (code)
        m_code->setPixmap(QPixmap::fromImage(*code));
    m_code->setAccessibleName(tr("扫码把这份清单存到手机"));
    m_bigCode->setAccessibleName(m_code->accessibleName());
    if (m_codePage->isHidden())
        return;
    const Result<QImage> large = fitted(std::min(width(), height()) * 55 / 100);
    if (large)
        m_bigCode->setPixmap(QPixmap::fromImage(*large));
}

void KioskGuide::choose(const GuideChoice &choice, const QString &code)
{
    QStringList codes = m_chosen.value(choice.key).split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (codes.contains(code))
        codes.removeAll(code);
    else if (choice.many)
        codes.append(code);
    else
        codes = {code};
    // In the order of the list, as an answer is written.
    QStringList ordered;
    for (const CodeEntry &entry : choice.choices) {
        if (codes.contains(entry.code))
            ordered.append(entry.code);
    }
    if (ordered.isEmpty())
        m_chosen.remove(choice.key);
    else
        m_chosen.insert(choice.key, ordered.join(QLatin1Char(',')));
    emit touched();
    emit chosen(m_chosen);
}

void KioskGuide::arrange()
{
    const auto direction = width() > height() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    m_head->setDirection(direction);
    m_halves->setDirection(direction);
    const bool level = direction == QBoxLayout::LeftToRight;
    m_beside->setDirection(level ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_taken->setDirection(level ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    showCode();
    layout()->activate();
    if (!m_guide.name.isEmpty())
        makeChoices();
}

void KioskGuide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void KioskGuide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

/// As many as stand beside one another without a word cut off.
int KioskGuide::columnsFor(const QList<QPushButton *> &buttons) const
{
    int widest = 1;
    for (QPushButton *button : buttons) {
        button->ensurePolished();
        widest = std::max(widest, button->sizeHint().width());
    }
    return std::clamp((m_asked->viewport()->width() - guideGap) / (widest + guideGap), 1, guideColumnsMax);
}

void KioskGuide::makeChoices()
{
    clear(*m_questions);
    if (m_guide.choices.isEmpty())
        m_questions->addWidget(guideLabel(tr("这项不分情形，按清单准备就可以。"), "large"));
    for (const GuideChoice &choice : std::as_const(m_guide.choices)) {
        m_questions->addWidget(guideLabel(choice.many ? tr("%1（可选几项）").arg(choice.ask) : choice.ask, "large"));
        auto *grid = new QGridLayout;
        grid->setSpacing(guideGap);
        const QStringList codes = choice.chosen.split(QLatin1Char(','), Qt::SkipEmptyParts);
        QList<QPushButton *> buttons;
        for (const CodeEntry &entry : choice.choices) {
            auto *button = new QPushButton(entry.name, this); // of this page's style before its width is asked
            button->setObjectName(QStringLiteral("situation_%1_%2").arg(choice.key, entry.code));
            button->setCheckable(true);
            button->setChecked(codes.contains(entry.code));
            button->setFocusPolicy(Qt::NoFocus);
            button->setProperty("kind", QStringLiteral("letter"));
            button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            connect(button, &QPushButton::clicked, this, [this, choice, code = entry.code] { choose(choice, code); });
            buttons.append(button);
        }
        const int columns = columnsFor(buttons);
        for (qsizetype i = 0; i < buttons.size(); ++i)
            grid->addWidget(buttons.at(i), int(i) / columns, int(i) % columns);
        m_questions->addLayout(grid);
    }
}

void KioskGuide::addHeading(const QString &text)
{
    m_text->addWidget(guideLabel(text, "large"));
}

void KioskGuide::addLine(const QString &text, const QString &beneath)
{
    if (text.isEmpty())
        return;
    QLabel *line = guideLabel(text, nullptr);
    line->setObjectName(QStringLiteral("guideLine"));
    m_text->addWidget(line);
    if (!beneath.isEmpty())
        m_text->addWidget(guideLabel(beneath, "soft"));
}

void KioskGuide::makeText()
{
    clear(*m_text);
    addHeading(tr("请带这些材料"));
    for (qsizetype i = 0; i < m_guide.materials.size(); ++i) {
        const GuideMaterial &one = m_guide.materials.at(i);
        const QString from = one.issuer ? tr("来源：%1").arg(*one.issuer) : tr("来源：您自己准备");
        QStringList beneath{one.copies, from, one.note};
        beneath.removeAll(QString());
        addLine(QStringLiteral("%1. %2").arg(i + 1).arg(one.name), beneath.join(QStringLiteral("；")));
    }
    addHeading(tr("多久、多少钱、拿到什么"));
    for (const QString &line : {m_guide.terms, m_guide.fee, m_guide.result})
        addLine(line);
    addHeading(tr("受理条件"));
    for (const QString &line : std::as_const(m_guide.conditions))
        addLine(line);
    if (!m_guide.place.isEmpty()) {
        addHeading(tr("到哪里办"));
        addLine(m_guide.place);
    }
    addHeading(tr("说明"));
    addLine(m_guide.text);
    for (const QString &line : std::as_const(m_guide.questions))
        addLine(line);
}

void KioskGuide::clear(QVBoxLayout &column)
{
    // The sender of what is being done may be one of them.
    while (QLayoutItem *item = column.takeAt(0)) {
        if (QLayout *inner = item->layout()) {
            while (QLayoutItem *cell = inner->takeAt(0)) {
                if (cell->widget()) {
                    cell->widget()->hide();
                    cell->widget()->setObjectName({});
                    cell->widget()->deleteLater();
                }
                delete cell;
            }
        } else if (item->widget()) {
            item->widget()->hide();
            item->widget()->setObjectName({});
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace ow

#include "moc_KioskGuide.cpp"
