#include "ui/common/KeyPad.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

namespace ow {

namespace {
QRegularExpression keyPadPattern(KeyPad::Mode mode)
{
    return QRegularExpression(mode == KeyPad::Mode::Identity ? QStringLiteral("[0-9]*[Xx]?")
                                                             : QStringLiteral("[0-9]*"));
}
} // namespace

KeyPad::KeyPad(Mode mode, int lengthMax, QWidget *parent) : QWidget(parent), m_field(new QLineEdit), m_enter(nullptr)
{
    setObjectName(QStringLiteral("keyPad"));
    m_field->setObjectName(QStringLiteral("keyPadField"));
    m_field->setProperty("kind", QStringLiteral("keypad"));
    m_field->setAccessibleName(mode == Mode::Pin ? tr("解锁码") : tr("号码"));
    m_field->setEchoMode(mode == Mode::Pin ? QLineEdit::Password : QLineEdit::Normal);
    m_field->setMaxLength(lengthMax);
    m_field->setAlignment(Qt::AlignCenter);
    m_field->setContextMenuPolicy(Qt::NoContextMenu);
    m_field->setValidator(new QRegularExpressionValidator(keyPadPattern(mode), m_field));
    setFocusProxy(m_field);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->addWidget(m_field, 0, 0, 1, 3);
    for (int digit = 1; digit <= 9; ++digit)
        addKey(QString::number(digit), QStringLiteral("key%1").arg(digit), 1 + (digit - 1) / 3, (digit - 1) % 3);
    QPushButton *back = addKey(tr("退格"), QStringLiteral("keyBack"), 4, 0);
    addKey(QStringLiteral("0"), QStringLiteral("key0"), 4, 1);
    m_enter = new QPushButton(tr("确定"));
    if (mode == Mode::Identity) {
        addKey(QStringLiteral("X"), QStringLiteral("keyX"), 4, 2);
        grid->addWidget(m_enter, 5, 0, 1, 3);
    } else {
        grid->addWidget(m_enter, 4, 2);
    }
    m_enter->setObjectName(QStringLiteral("keyEnter"));
    m_enter->setProperty("kind", QStringLiteral("key"));
    m_enter->setProperty("tone", QStringLiteral("primary"));
    m_enter->setFocusPolicy(Qt::NoFocus);
    m_enter->setEnabled(false);
    connect(back, &QPushButton::clicked, m_field, &QLineEdit::backspace);
    connect(m_enter, &QPushButton::clicked, this, &KeyPad::enter);
    connect(m_field, &QLineEdit::returnPressed, this, &KeyPad::enter);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_enter->setEnabled(!text.isEmpty());
        emit textChanged(text);
    });
}

QPushButton *KeyPad::addKey(const QString &face, const QString &name, int row, int column)
{
    auto *key = new QPushButton(face);
    key->setObjectName(name);
    key->setAccessibleName(face);
    key->setProperty("kind", QStringLiteral("key"));
    // The field keeps the focus, so keyboard and touch can be mixed.
    key->setFocusPolicy(Qt::NoFocus);
    key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    qobject_cast<QGridLayout *>(layout())->addWidget(key, row, column);
    if (face.size() == 1)
        connect(key, &QPushButton::clicked, m_field, [this, face] { m_field->insert(face); });
    return key;
}

QString KeyPad::text() const
{
    return m_field->text().toUpper();
}

void KeyPad::clear()
{
    m_field->clear();
    m_field->setFocus();
}

void KeyPad::enter()
{
    if (!m_field->text().isEmpty())
        emit entered(text());
}

} // namespace ow

#include "moc_KeyPad.cpp"
