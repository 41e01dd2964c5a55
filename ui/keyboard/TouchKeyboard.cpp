#include "ui/keyboard/TouchKeyboard.h"

#include "ui/keyboard/PinyinInput.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int boardColumns = 20; ///< half a key each
constexpr int boardGap = 6;
constexpr int boardLettersMax = 40;

/// Its text with room beside it, and never less than a finger.
int boardKeyWidth(const QPushButton &key)
{
    constexpr int beside = 40;
    constexpr int finger = 64;
    return std::max(finger, key.fontMetrics().horizontalAdvance(key.text()) + beside);
}
} // namespace

TouchKeyboard::TouchKeyboard(QWidget *parent)
    : QWidget(parent), m_pinyin(PinyinInput::open()), m_typed(new QLabel), m_wordRow(new QHBoxLayout),
      m_more(new QPushButton(tr("更多字")))
{
    setObjectName(QStringLiteral("touchKeyboard"));
    setProperty("role", QStringLiteral("keyboard"));
    m_typed->setObjectName(QStringLiteral("boardLetters"));
    m_typed->setProperty("kind", QStringLiteral("large"));
    m_more->setObjectName(QStringLiteral("boardMore"));
    m_more->setProperty("kind", QStringLiteral("letter"));
    m_more->setFocusPolicy(Qt::NoFocus);
    m_wordRow->setSpacing(boardGap);
    m_wordRow->addWidget(m_typed);
    m_wordRow->addStretch(1);
    m_wordRow->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(boardGap);
    column->addLayout(m_wordRow);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_firstWord = m_firstWord + m_shownWords < m_words.size() ? m_firstWord + m_shownWords : 0;
        showWords();
        emit touched();
    });
    setMode(m_mode);
}

TouchKeyboard::~TouchKeyboard() = default;

void TouchKeyboard::attach(QWidget *field)
{
    m_field = field;
    clear();
}

void TouchKeyboard::setMode(Mode mode)
{
    m_mode = mode == Mode::Chinese && !m_pinyin ? Mode::Latin : mode;
    clear();
    makeKeys();
}

void TouchKeyboard::clear()
{
    m_letters.clear();
    look();
}

void TouchKeyboard::makeKeys()
{
    if (m_keys) {
        // The key that was pressed may be one of them.
        layout()->removeWidget(m_keys);
        m_keys->hide();
        for (QPushButton *key : m_keys->findChildren<QPushButton *>())
            key->setObjectName({});
        m_keys->deleteLater();
    }
    m_keys = new QWidget;
    m_grid = new QGridLayout(m_keys);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(boardGap);
    for (int i = 0; i < boardColumns; ++i)
        m_grid->setColumnStretch(i, 1);
    const bool digits = m_mode == Mode::Digits;
    const QStringList rows = digits
        ? QStringList{QStringLiteral("1234567890"), QStringLiteral("-@:;()%+/"), QStringLiteral("《》“”、！？")}
        : QStringList{QStringLiteral("qwertyuiop"), QStringLiteral("asdfghjkl"), QStringLiteral("zxcvbnm")};
    for (int row = 0; row < rows.size(); ++row) {
        for (int i = 0; i < rows.at(row).size(); ++i) {
            const QString face = rows.at(row).at(i);
            QPushButton *key = addKey(face, QStringLiteral("board_") + face, row, row + 2 * i, 2);
            connect(key, &QPushButton::clicked, this, [this, face] { press(face); });
        }
    }
    const auto act = [&](const QString &face, const char *name, int row, int column, int columns, auto work) {
        QPushButton *key = addKey(face, QLatin1String(name), row, column, columns);
        connect(key, &QPushButton::clicked, this, [this, work] {
            work();
            emit touched();
        });
        return key;
    };
    act(tr("退格"), "boardBack", 2, 16, 4, [this] { back(); });
    if (m_pinyin)
        act(m_mode == Mode::Chinese ? tr("英文") : tr("中文"), "boardLanguage", 3, 0, 3,
            [this] { setMode(m_mode == Mode::Chinese ? Mode::Latin : Mode::Chinese); });
    act(digits ? tr("字母") : tr("数字"), "boardDigits", 3, 3, 3,
        [this, digits] { setMode(digits ? (m_pinyin ? Mode::Chinese : Mode::Latin) : Mode::Digits); });
    const bool chinese = m_mode == Mode::Chinese;
    const QString comma = chinese ? QStringLiteral("，") : QStringLiteral(",");
    const QString stop = chinese ? QStringLiteral("。") : QStringLiteral(".");
    act(comma, "boardComma", 3, 6, 2, [this, comma] { put(comma); });
    act(tr("空格"), "boardSpace", 3, 8, 6, [this] { space(); });
    act(stop, "boardStop", 3, 14, 2, [this, stop] { put(stop); });
    QPushButton *ready = act(tr("完成"), "boardDone", 3, 16, 4, [this] {
        if (!m_letters.isEmpty())
            choose(0);
        emit done();
    });
    ready->setProperty("tone", QStringLiteral("primary"));
    qobject_cast<QVBoxLayout *>(layout())->addWidget(m_keys);
    m_keys->show();
}

QPushButton *TouchKeyboard::addKey(const QString &face, const QString &name, int row, int column, int columns)
{
    auto *key = new QPushButton(face);
    key->setObjectName(name);
    key->setAccessibleName(face);
    key->setProperty("kind", QStringLiteral("letter"));
    key->setFocusPolicy(Qt::NoFocus);
    key->setAutoRepeat(name == QLatin1String("boardBack"));
    key->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_grid->addWidget(key, row, column, 1, columns);
    return key;
}

void TouchKeyboard::press(const QString &face)
{
    if (m_mode == Mode::Chinese) {
        if (m_letters.size() < boardLettersMax)
            m_letters += face;
        look();
    } else {
        put(face);
    }
    emit touched();
}

void TouchKeyboard::back()
{
    if (!m_letters.isEmpty()) {
        m_letters.chop(1);
        look();
    } else if (auto *line = qobject_cast<QLineEdit *>(m_field)) {
        line->backspace();
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(m_field)) {
        text->textCursor().deletePreviousChar();
    }
}

void TouchKeyboard::space()
{
    if (m_letters.isEmpty())
        put(QStringLiteral(" "));
    else
        choose(0);
}

void TouchKeyboard::choose(int place)
{
    if (place >= m_words.size()) {
        // Nothing is written so: the letters themselves.
        put(std::exchange(m_letters, {}));
        look();
        return;
    }
    const int taken = m_pinyin->lettersOf(m_letters, place);
    put(m_words.at(place));
    m_letters = taken > 0 ? m_letters.mid(taken) : QString();
    while (m_letters.startsWith(QLatin1Char('\'')))
        m_letters.remove(0, 1);
    look();
}

void TouchKeyboard::look()
{
    m_words = m_pinyin ? m_pinyin->words(m_letters) : QStringList();
    m_firstWord = 0;
    m_typed->setText(m_letters);
    m_typed->setVisible(!m_letters.isEmpty());
    showWords();
}

/// As many as there is room for.
void TouchKeyboard::showWords()
{
    for (QPushButton *key : std::as_const(m_wordKeys)) {
        m_wordRow->removeWidget(key);
        key->hide();
        key->setObjectName({});
        key->deleteLater();
    }
    m_wordKeys.clear();
    m_shownWords = 0;
    m_more->ensurePolished();
    m_more->setFixedWidth(boardKeyWidth(*m_more));
    int room = width() - m_more->width() - boardGap;
    if (!m_letters.isEmpty())
        room -= m_typed->sizeHint().width() + boardGap;
    for (int i = m_firstWord; i < m_words.size(); ++i) {
        auto *key = new QPushButton(m_words.at(i), this);
        key->setProperty("kind", QStringLiteral("letter"));
        key->ensurePolished();
        const int wide = boardKeyWidth(*key);
        if (room < wide + boardGap && m_shownWords > 0) {
            delete key;
            break;
        }
        room -= wide + boardGap;
        key->setObjectName(QStringLiteral("word_%1").arg(m_shownWords));
        key->setAccessibleName(m_words.at(i));
        key->setFocusPolicy(Qt::NoFocus);
        key->setFixedWidth(wide);
        m_wordRow->insertWidget(1 + m_shownWords, key);
        connect(key, &QPushButton::clicked, this, [this, i] {
            choose(i);
            emit touched();
        });
        key->show();
        m_wordKeys.append(key);
        ++m_shownWords;
    }
    m_more->setVisible(m_mode == Mode::Chinese);
    m_more->setEnabled(m_words.size() > m_shownWords);
}

void TouchKeyboard::put(const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_field))
        line->insert(text);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(m_field))
        lines->insertPlainText(text);
}

void TouchKeyboard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWords();
}

void TouchKeyboard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        showWords();
}

} // namespace ow

#include "moc_TouchKeyboard.cpp"
