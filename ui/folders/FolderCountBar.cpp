#include "ui/folders/FolderCountBar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int countFieldWidth = 84;

QSpinBox *countSpin(const QString &name, const QString &title)
{
    auto *spin = new QSpinBox;
    spin->setObjectName(name);
    spin->setAccessibleName(title);
    spin->setRange(0, folderPiecesMax);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin->setFixedWidth(countFieldWidth);
    return spin;
}
} // namespace

FolderCountBar::FolderCountBar(const QString &name, const QString &hint, QWidget *parent)
    : QWidget(parent), m_what(new QLabel), m_originals(countSpin(name + QStringLiteral("Originals"), tr("原件份数"))),
      m_copies(countSpin(name + QStringLiteral("Copies"), tr("复印件份数"))),
      m_pages(countSpin(name + QStringLiteral("Pages"), tr("总页数"))), m_words(new QLineEdit),
      m_done(new QPushButton(tr("点清 (回车)"))), m_missing(new QPushButton(tr("没有收到 (Alt+0)")))
{
    setObjectName(name + QStringLiteral("Bar"));
    m_what->setObjectName(name + QStringLiteral("What"));
    m_what->setProperty("kind", QStringLiteral("large"));
    m_words->setObjectName(name + QStringLiteral("Words"));
    m_words->setAccessibleName(hint);
    m_words->setPlaceholderText(hint);
    m_words->setMaxLength(folderWordsMax);
    m_done->setObjectName(name + QStringLiteral("Done"));
    m_done->setProperty("kind", QStringLiteral("primary"));
    m_missing->setObjectName(name + QStringLiteral("Missing"));
    m_missing->setShortcut(QKeySequence(QStringLiteral("Alt+0")));
    m_missing->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (const auto &[title, spin] :
         {std::pair(tr("原件"), m_originals), std::pair(tr("复印件"), m_copies), std::pair(tr("共几页"), m_pages)}) {
        row->addWidget(new QLabel(title));
        row->addWidget(spin);
    }
    row->addWidget(m_words, 1);
    row->addWidget(m_done);
    row->addWidget(m_missing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_what);
    column->addLayout(row);
    for (QWidget *field : std::initializer_list<QWidget *>{m_originals, m_copies, m_pages, m_words})
        field->installEventFilter(this);
    connect(m_done, &QPushButton::clicked, this, [this] {
        emit counted({m_originals->value(), m_copies->value(), m_pages->value()}, m_words->text().trimmed());
    });
    connect(m_missing, &QPushButton::clicked, this, [this] { emit missing(m_words->text().trimmed()); });
    clear();
}

void FolderCountBar::setMayMiss(bool may)
{
    m_missing->setVisible(may);
}

void FolderCountBar::fill(const QString &what, const FolderCount &count, const QString &words)
{
    m_what->setText(what);
    m_originals->setValue(count.originals);
    m_copies->setValue(count.copies);
    m_pages->setValue(count.pages);
    m_words->setText(words);
}

void FolderCountBar::ask(const QString &what, const FolderCount &expected, const QString &words)
{
    fill(what, expected, words);
    setEnabled(true);
    m_originals->setFocus();
    m_originals->selectAll();
}

void FolderCountBar::clear()
{
    fill(tr("扫一件，或在上面选一行按回车，再点数"), {}, {});
    setEnabled(false);
}

bool FolderCountBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const bool isPlain = !(pressed->modifiers() & ~Qt::KeypadModifier);
        if (isPlain && (pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter)) {
            if (!pressed->isAutoRepeat())
                m_done->click();
            return true;
        }
        if (pressed->modifiers() == Qt::AltModifier && pressed->key() == Qt::Key_0) {
            m_missing->click(); // before a field takes the digit for its text
            return true;
        }
        if (pressed->key() == Qt::Key_Escape) {
            clear();
            emit left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ow

#include "moc_FolderCountBar.cpp"
