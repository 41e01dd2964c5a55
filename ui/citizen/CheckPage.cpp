#include "ui/citizen/CheckPage.h"

#include "ui/common/Theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace ow {

CheckPage::CheckPage(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_items(new QLabel), m_column(new QVBoxLayout(this)),
      m_back(new QPushButton(tr("上一页　Back"))), m_next(new QPushButton)
{
    setObjectName(QStringLiteral("checkPage"));
    m_title->setObjectName(QStringLiteral("checkTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_items->setObjectName(QStringLiteral("checkItems"));
    m_items->setProperty("kind", QStringLiteral("soft"));
    m_items->setWordWrap(true);
    m_back->setObjectName(QStringLiteral("checkBack"));
    m_next->setObjectName(QStringLiteral("checkNext"));
    m_next->setProperty("kind", QStringLiteral("primary"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(24);
    buttons->addWidget(m_back, 1);
    buttons->addWidget(m_next, 2);
    m_column->setContentsMargins(32, 16, 32, 20);
    m_column->setSpacing(8);
    m_column->addWidget(m_title);
    m_column->addWidget(m_items);
    m_column->addStretch();
    m_column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(1); });
}

int CheckPage::pages() const
{
    return qMax(1, int((m_lines.size() + linesAPage - 1) / linesAPage));
}

void CheckPage::ask(const QString &items, const QList<MirrorLine> &lines)
{
    m_lines = lines;
    m_wrong.clear();
    m_number = 0;
    m_items->setText(tr("%1　有不对的，请按“有误”　Touch “Wrong” beside what is not right").arg(items));
    showPage();
}

void CheckPage::turn(int by)
{
    if (m_number + by < pages()) {
        m_number = qMax(0, m_number + by);
        showPage();
        return;
    }
    QStringList wrong;
    for (const MirrorLine &line : std::as_const(m_lines)) {
        if (m_wrong.contains(line.key))
            wrong.append(line.key);
    }
    if (wrong.isEmpty())
        emit foundRight();
    else
        emit objected(wrong);
}

void CheckPage::showPage()
{
    m_title->setText(tr("请您核对（%1/%2）　Please check").arg(m_number + 1).arg(pages()));
    if (m_page) {
        m_page->hide();
        m_page->deleteLater();
    }
    m_page = new QWidget;
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    QString group;
    for (const MirrorLine &line : m_lines.mid(m_number * linesAPage, linesAPage)) {
        auto *frame = new QFrame;
        frame->setProperty("kind", QStringLiteral("card"));
        auto *name = new QLabel(line.group == group ? line.name : tr("%1：%2").arg(line.group, line.name));
        group = line.group;
        name->setWordWrap(true);
        auto *english = new QLabel(line.nameEn);
        english->setProperty("kind", QStringLiteral("small"));
        english->setWordWrap(true);
        auto *names = new QVBoxLayout;
        names->setSpacing(0);
        names->addWidget(name);
        names->addWidget(english);
        auto *value = new QLabel(line.value);
        value->setObjectName(QStringLiteral("checkValue_") + line.key);
        value->setTextFormat(Qt::PlainText);
        value->setProperty("kind", QStringLiteral("large"));
        value->setWordWrap(true);
        auto *wrong = new QPushButton(tr("有误　Wrong"));
        wrong->setObjectName(QStringLiteral("wrong_") + line.key);
        wrong->setAccessibleName(tr("%1有误").arg(line.name));
        wrong->setCheckable(true);
        wrong->setChecked(m_wrong.contains(line.key));
        wrong->setProperty("kind", wrong->isChecked() ? QStringLiteral("danger") : QStringLiteral("secondary"));
        connect(wrong, &QPushButton::toggled, this, [this, wrong, key = line.key](bool isWrong) {
            if (isWrong)
                m_wrong.insert(key);
            else
                m_wrong.remove(key);
            Theme::setVariant(*wrong, "kind", isWrong ? QStringLiteral("danger") : QStringLiteral("secondary"));
            tellNext();
        });
        auto *row = new QHBoxLayout(frame);
        row->setContentsMargins(20, 6, 20, 6);
        row->setSpacing(16);
        row->addLayout(names, 2);
        row->addWidget(value, 4);
        row->addWidget(wrong);
        column->addWidget(frame);
    }
    m_column->insertWidget(2, m_page);
    m_back->setEnabled(m_number > 0);
    tellNext();
}

void CheckPage::tellNext()
{
    const bool isLast = m_number + 1 >= pages();
    if (!isLast)
        m_next->setText(tr("这一页看完了，下一页　Next"));
    else if (m_wrong.isEmpty())
        m_next->setText(tr("全部无误　All right"));
    else
        m_next->setText(tr("有 %1 处要改　To be changed: %1").arg(m_wrong.size()));
}

void CheckPage::wipe()
{
    m_lines.clear();
    m_wrong.clear();
    m_number = 0;
    m_items->clear();
    delete std::exchange(m_page, nullptr);
}

} // namespace ow

#include "moc_CheckPage.cpp"
