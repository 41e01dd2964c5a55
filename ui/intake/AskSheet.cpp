#include "ui/intake/AskSheet.h"

#include "models/base/ProblemTypes.h"
#include "models/questions/QuestionCommands.h"
#include "ui/capture/CaptureSheet.h"
#include "ui/common/Sheet.h"
#include "ui/questions/WordsKeys.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ow {

namespace {
constexpr int askTextHeight = 96;
constexpr int askTextWidth = 640;
constexpr int askMattersMax = 9; // one a digit
} // namespace

AskSheet::AskSheet(AskDesk &desk, StationContext &context, int window, QWidget &page)
    : QObject(&page), m_desk(desk), m_context(context), m_window(window), m_sheet(new Sheet(tr("问后台"), page)),
      m_choices(new QWidget), m_choice(new QButtonGroup(this)), m_text(new QPlainTextEdit), m_photoText(new QLabel),
      m_take(new QPushButton(tr("拍照或扫描 (Ctrl+P)"))), m_drop(new QPushButton(tr("不带照片"))), m_page(page)
{
    m_sheet->setObjectName(QStringLiteral("askSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("askSend"));
    m_sheet->acceptButton()->setText(tr("发出 (Enter)"));
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(4);
    m_text->setObjectName(QStringLiteral("askText"));
    m_text->setAccessibleName(tr("要问的话"));
    m_text->setPlaceholderText(tr("一两句话说清：什么材料、哪里拿不准、想怎么办"));
    m_text->setFixedHeight(askTextHeight);
    m_text->setMinimumWidth(askTextWidth);
    m_text->setTabChangesFocus(true);
    m_photoText->setObjectName(QStringLiteral("askPhoto"));
    m_photoText->setProperty("kind", QStringLiteral("soft"));
    m_take->setObjectName(QStringLiteral("askCapture"));
    m_drop->setObjectName(QStringLiteral("askDropPhoto"));
    m_drop->setProperty("kind", QStringLiteral("quiet"));
    auto *photo = new QHBoxLayout;
    photo->addWidget(m_take);
    photo->addWidget(m_photoText, 1);
    photo->addWidget(m_drop);
    m_sheet->body()->addWidget(m_choices);
    m_sheet->body()->addWidget(m_text);
    m_sheet->body()->addLayout(photo);
    auto *keys = new WordsKeys(*m_text);
    connect(keys, &WordsKeys::sent, m_sheet, &Sheet::accept);
    connect(keys, &WordsKeys::pictureWanted, this, [this] {
        if (m_take->isEnabled())
            capture();
    });
    connect(keys, &WordsKeys::numberPressed, this, [this](int number) {
        if (QAbstractButton *button = m_choice->button(number))
            button->setChecked(true);
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &AskSheet::retell);
    connect(m_choice, &QButtonGroup::idToggled, this, &AskSheet::retell);
    connect(m_take, &QPushButton::clicked, this, &AskSheet::capture);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        m_photo.reset();
        retell();
        m_text->setFocus();
    });
    connect(m_sheet, &Sheet::accepted, this, &AskSheet::send);
}

/// Made when the first picture is wanted: most questions go without.
CaptureSheet &AskSheet::camera()
{
    if (m_capture)
        return *m_capture;
    m_capture = new CaptureSheet(m_context.capture, m_context.clock, m_context.scheduler, m_page);
    connect(m_capture, &CaptureSheet::captured, this, [this](const CapturedScan &scan) {
        m_photo = scan;
        m_capturing = false;
        offer();
    });
    connect(m_capture, &CaptureSheet::abandoned, this, [this] {
        m_capturing = false;
        offer();
    });
    connect(m_capture, &CaptureSheet::secretSeen, this, [this](const QString &material) {
        m_capturing = false;
        emit m_desk.refused(Problem(problem::SecretRefused, {{QStringLiteral("what"), tr("《%1》").arg(material)}}));
    });
    return *m_capture;
}

void AskSheet::open()
{
    if (!m_desk.mayAsk() || m_sheet->isOpen() || m_capturing)
        return;
    m_matters = m_desk.matters().mid(0, askMattersMax);
    m_photo.reset();
    m_text->clear();
    const QList<QAbstractButton *> before = m_choice->buttons();
    for (QAbstractButton *button : before) {
        m_choice->removeButton(button);
        delete button;
    }
    for (int i = 0; i < m_matters.size(); ++i) {
        auto *button = new QRadioButton(tr("%1  %2").arg(i + 1).arg(m_matters.at(i).name));
        button->setObjectName(QStringLiteral("askMatter_%1").arg(i));
        m_choice->addButton(button, i);
        m_choices->layout()->addWidget(button);
    }
    m_choice->button(0)->setChecked(true);
    m_sheet->setMessage(m_matters.size() > 1 ? tr("问事项的主管单位；按 Alt+数字选事项，答复会出现在本页。")
                                             : tr("问“%1”的主管单位；答复会出现在本页。").arg(m_matters.first().name));
    m_choices->setVisible(m_matters.size() > 1);
    offer();
}

void AskSheet::offer()
{
    retell();
    m_sheet->open();
    m_text->setFocus();
}

std::optional<AskDesk::Matter> AskSheet::chosen() const
{
    const int id = m_choice->checkedId();
    return id >= 0 && id < m_matters.size() ? std::optional(m_matters.at(id)) : std::nullopt;
}

void AskSheet::capture()
{
    const auto matter = chosen();
    if (!matter)
        return;
    m_capturing = true;
    m_sheet->reject();
    CaptureTask task{tr("问后台的照片")};
    task.purpose = matter->name;
    task.date = hallDate(m_context.clock.now());
    task.window = m_window;
    camera().open(task);
}

void AskSheet::retell()
{
    const auto matter = chosen();
    const bool hasRoom = matter && matter->application;
    m_take->setEnabled(hasRoom);
    m_drop->setVisible(m_photo.has_value());
    m_photoText->setText(!hasRoom      ? tr("开始填写以后才能带照片")
                             : m_photo ? tr("已附 %1 页，只给答复的人看").arg(m_photo->pages)
                                       : tr("可以不带照片"));
    const QString text = m_text->toPlainText().trimmed();
    m_sheet->acceptButton()->setEnabled(matter && !text.isEmpty() && text.size() <= questionTextMax
                                        && (!m_photo || hasRoom));
}

void AskSheet::send()
{
    if (const auto matter = chosen())
        m_desk.ask(*matter, m_text->toPlainText().trimmed(), std::exchange(m_photo, std::nullopt));
}

} // namespace ow

#include "moc_AskSheet.cpp"
