#include "ui/chooser/FirstRunPage.h"

#include "models/base/ProblemTypes.h"
#include "models/queue/HallCommands.h"
#include "ui/common/Card.h"
#include "ui/common/Notice.h"
#include "ui/session/SignInPage.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr qint64 setupBytesMax = 4 * 1024 * 1024;

QWidget *centred(Card *card)
{
    card->setFixedWidth(560);
    auto *step = new QWidget;
    auto *column = new QVBoxLayout(step);
    column->addStretch(1);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return step;
}

QLabel *firstRunHint(const QString &text)
{
    auto *hint = new QLabel(text);
    hint->setWordWrap(true);
    hint->setProperty("kind", QStringLiteral("soft"));
    return hint;
}
} // namespace

FirstRunPage::FirstRunPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_stack(new QStackedWidget), m_codeStep(makeCodeStep()),
      m_signIn(new SignInPage(context)), m_importStep(makeImportStep())
{
    setObjectName(QStringLiteral("firstRunPage"));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_stack);
    for (QWidget *step : std::initializer_list<QWidget *>{m_codeStep, m_signIn, m_importStep})
        m_stack->addWidget(step);
    connect(m_signIn, &SignInPage::signedIn, this, [this] { m_stack->setCurrentWidget(m_importStep); });
    connect(&context.hub, &HubClient::sessionEnded, this, [this] {
        m_signIn->askAgain({}, tr("登录已失效，请用管理员登录后继续导入。"));
        m_stack->setCurrentWidget(m_signIn);
    });
}

QWidget *FirstRunPage::makeCodeStep()
{
    auto *card = new Card(tr("首次启用：建立系统管理员"));
    card->body()->addWidget(firstRunHint(tr("首次启用码显示在大厅服务启动时的输出里，10 分钟内有效。")));
    m_code = new QLineEdit;
    m_user = new QLineEdit;
    m_name = new QLineEdit;
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_codeNotice = new Notice;
    m_make = new QPushButton(tr("建立管理员"));
    m_make->setObjectName(QStringLiteral("makeAdministratorButton"));
    m_make->setProperty("kind", QStringLiteral("primary"));
    struct Row {
        QLineEdit *edit;
        const char *name;
        QString text;
    };
    const Row rows[] = {{m_code, "firstCodeEdit", tr("首次启用码")},
                        {m_user, "firstUserEdit", tr("用户名（2 到 32 个字）")},
                        {m_name, "firstNameEdit", tr("姓名")},
                        {m_password, "firstPasswordEdit", tr("密码（至少 12 个字）")}};
    for (const Row &row : rows) {
        row.edit->setObjectName(QLatin1String(row.name));
        row.edit->setAccessibleName(row.text);
        auto *label = new QLabel(row.text);
        label->setProperty("kind", QStringLiteral("field"));
        label->setBuddy(row.edit);
        card->body()->addWidget(label);
        card->body()->addWidget(row.edit);
        connect(row.edit, &QLineEdit::returnPressed, this, &FirstRunPage::makeAdministrator);
    }
    auto *known = new QPushButton(tr("已有管理员，去登录"));
    known->setObjectName(QStringLiteral("haveAdministratorButton"));
    known->setProperty("kind", QStringLiteral("quiet"));
    card->body()->addWidget(m_codeNotice);
    card->body()->addWidget(m_make);
    card->body()->addWidget(known);
    connect(m_make, &QPushButton::clicked, this, &FirstRunPage::makeAdministrator);
    connect(known, &QPushButton::clicked, this, [this] { m_stack->setCurrentWidget(m_signIn); });
    return centred(card);
}

QWidget *FirstRunPage::makeImportStep()
{
    auto *card = new Card(tr("导入大厅配置"));
    card->body()->addWidget(
        firstRunHint(tr("选择大厅配置文件（hall.json）。文件整体检查，有一处错误就整体不导入，并逐条列出位置。")));
    m_importNotice = new Notice;
    m_importNotice->setObjectName(QStringLiteral("importNotice"));
    m_choose = new QPushButton(tr("选择文件并导入…"));
    m_choose->setObjectName(QStringLiteral("chooseHallButton"));
    m_choose->setProperty("kind", QStringLiteral("primary"));
    card->body()->addWidget(m_importNotice);
    card->body()->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FirstRunPage::chooseFile);
    return centred(card);
}

void FirstRunPage::makeAdministrator()
{
    if (!m_make->isEnabled())
        return;
    m_make->setEnabled(false);
    m_codeNotice->clear();
    const FirstAdministrator administrator{m_code->text().trimmed(), m_user->text().trimmed(), m_name->text().trimmed(),
                                           m_password->text()};
    whenReady(m_context.hub.makeFirstAdministrator(administrator), this, [this](const Result<SignedIn> &signedIn) {
        m_make->setEnabled(true);
        if (signedIn) {
            m_password->clear();
            m_stack->setCurrentWidget(m_importStep);
        } else if (signedIn.error().is(problem::FirstUserExists)) {
            m_stack->setCurrentWidget(m_signIn);
        } else {
            m_codeNotice->explain(signedIn.error());
        }
    });
}

void FirstRunPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("大厅配置"), {}, tr("大厅配置 (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FirstRunPage::import);
    dialog->open();
}

void FirstRunPage::import(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > setupBytesMax) {
        m_importNotice->explain(Problem(problem::FileFailed, {{QStringLiteral("file"), path}}));
        return;
    }
    const Result<HallSetup> setup = fromJson<HallSetup>(file.readAll(), Strictness::Exact);
    if (!setup) {
        m_importNotice->explain(setup.error());
        return;
    }
    m_choose->setEnabled(false);
    m_importNotice->clear();
    whenReady(m_context.hub.send(ConfigureHall{*setup}), this, [this](const Result<HallConfigured> &done) {
        m_choose->setEnabled(true);
        if (!done) {
            m_importNotice->explain(done.error());
            return;
        }
        emit configured();
    });
}

} // namespace ow

#include "moc_FirstRunPage.cpp"
