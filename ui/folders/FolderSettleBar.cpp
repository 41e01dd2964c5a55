#include "ui/folders/FolderSettleBar.h"

#include "ui/common/CodeWords.h"
#include "ui/folders/FolderText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

FolderSettleBar::FolderSettleBar(const QString &name, QWidget *parent)
    : QWidget(parent), m_told(new QLabel), m_outcome(new QComboBox), m_words(new QLineEdit), m_act(new QPushButton)
{
    setObjectName(name + QStringLiteral("Settle"));
    m_told->setObjectName(name + QStringLiteral("Told"));
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    m_outcome->setObjectName(name + QStringLiteral("Outcome"));
    m_outcome->setAccessibleName(tr("结果"));
    m_words->setObjectName(name + QStringLiteral("SettleWords"));
    m_words->setMaxLength(folderWordsMax);
    m_words->installEventFilter(this);
    m_act->setObjectName(name + QStringLiteral("SettleAct"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_outcome);
    row->addWidget(m_words, 1);
    row->addWidget(m_act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_told);
    column->addLayout(row);
    connect(m_words, &QLineEdit::textChanged, this, &FolderSettleBar::enable);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const QString words = m_words->text().trimmed();
        if (!m_batch.isNull())
            emit takenBack({m_batch, words});
        else if (!m_exception.isNull())
            emit settled({m_exception, FolderOutcome(m_outcome->currentData().toInt()), words});
    });
    tellNothing();
}

void FolderSettleBar::tell(const QUuid &subject, const QString &told, const QString &hint, const QString &act,
                           bool offers)
{
    if (m_subject != subject) // words begun about it stay when a list is told anew
        m_words->clear();
    m_subject = subject;
    m_told->setText(told);
    m_words->setPlaceholderText(hint);
    m_words->setAccessibleName(hint);
    m_act->setText(act);
    for (QWidget *part : std::initializer_list<QWidget *>{m_words, m_act})
        part->setVisible(offers);
    enable();
}

void FolderSettleBar::tellException(const FolderException &exception, const QList<FolderOutcome> &outcomes)
{
    m_batch = {};
    m_exception = outcomes.isEmpty() ? QUuid() : exception.id;
    if (m_subject != exception.id) {
        m_outcome->clear();
        for (const FolderOutcome outcome : outcomes)
            m_outcome->addItem(codeWord(folderOutcomeText(outcome)), int(outcome));
    }
    m_outcome->setVisible(outcomes.size() > 1);
    tell(exception.id, FolderText::exception(exception), tr("写清原因，例如：封面没有算进页数；按回车记下"),
         tr("说明 (回车)"), !outcomes.isEmpty());
}

void FolderSettleBar::tellBatch(const FolderBatch &batch)
{
    const bool isOpen = batch.state == BatchState::OnTheWay;
    m_batch = isOpen ? batch.id : QUuid();
    m_exception = {};
    m_outcome->hide();
    tell(batch.id, FolderText::batch(batch), tr("收回的原因，例如：送错了单位；按回车收回"), tr("收回这一批 (回车)"),
         isOpen);
}

void FolderSettleBar::ask()
{
    if (m_words->isVisible())
        m_words->setFocus();
}

void FolderSettleBar::tellNothing()
{
    m_batch = m_exception = {};
    m_outcome->hide();
    tell({}, {}, {}, {}, false);
}

void FolderSettleBar::enable()
{
    m_act->setEnabled(!m_words->text().trimmed().isEmpty());
}

bool FolderSettleBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter) {
            if (!pressed->isAutoRepeat())
                m_act->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ow

#include "moc_FolderSettleBar.cpp"
