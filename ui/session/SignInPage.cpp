#include "ui/session/SignInPage.h"

#include "ui/common/Badge.h"
#include "ui/common/Card.h"
#include "ui/common/Icons.h"
#include "ui/common/Notice.h"
#include "ui/common/Theme.h"
#include "ui/session/DemoUsers.h"
#include "ui/session/LanguageBar.h"
#include "ui/session/RoleText.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ow {

SignInPage::SignInPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_reason(new QLabel), m_user(new QLineEdit), m_password(new QLineEdit),
      m_button(new QPushButton), m_languages(nullptr), m_notice(new Notice)
{
    setObjectName(QStringLiteral("signInPage"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addStretch();
    columns->addWidget(makeForm());
    if (isPretended(context.hall.kind) && !DemoUser::read(context.dataDir).isEmpty())
        columns->addWidget(makeDemoList());
    columns->addStretch();
    auto *languages = new LanguageBar;
    m_languages = languages;
    connect(languages, &LanguageBar::chosen, this, &SignInPage::languageChosen);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addStretch(1);
    column->addLayout(columns);
    column->addSpacing(12);
    column->addWidget(m_languages);
    column->addStretch(2);
    connect(&m_context.hub, &HubClient::linkChanged, this, &SignInPage::updateButton);
    updateButton();
}

QWidget *SignInPage::makeForm()
{
    auto *card = new Card(tr("登录"));
    card->setFixedWidth(420);
    m_reason->setObjectName(QStringLiteral("signInReason"));
    m_reason->setWordWrap(true);
    m_reason->setProperty("kind", QStringLiteral("soft"));
    m_reason->setText(m_context.hall.hall);
    m_user->setObjectName(QStringLiteral("userEdit"));
    m_user->setMaxLength(32);
    m_password->setObjectName(QStringLiteral("passwordEdit"));
    m_password->setMaxLength(200);
    m_password->setEchoMode(QLineEdit::Password);
    m_button->setObjectName(QStringLiteral("signInButton"));
    m_button->setProperty("kind", QStringLiteral("primary"));
    card->body()->addWidget(m_reason);
    const std::pair<QLineEdit *, QString> fields[] = {{m_user, tr("用户名")}, {m_password, tr("密码")}};
    for (const auto &[edit, name] : fields) {
        auto *label = new QLabel(name);
        label->setProperty("kind", QStringLiteral("field"));
        label->setBuddy(edit);
        edit->setAccessibleName(name);
        card->body()->addWidget(label);
        card->body()->addWidget(edit);
        connect(edit, &QLineEdit::textChanged, this, &SignInPage::updateButton);
        connect(edit, &QLineEdit::returnPressed, this, &SignInPage::submit);
    }
    card->body()->addWidget(m_notice);
    card->body()->addSpacing(4);
    card->body()->addWidget(m_button);
    if (m_context.hall.kind != HallKind::Training) {
        auto *practise = new QPushButton(tr("进入演练"));
        practise->setObjectName(QStringLiteral("practiseButton"));
        practise->setProperty("kind", QStringLiteral("quiet"));
        practise->setToolTip(tr("在另外的演练大厅里练习，不影响真实业务。"));
        card->body()->addWidget(practise);
        connect(practise, &QPushButton::clicked, this, &SignInPage::practiceAsked);
    }
    card->body()->addStretch();
    connect(m_button, &QPushButton::clicked, this, &SignInPage::submit);
    return card;
}

QWidget *SignInPage::makeDemoList()
{
    const QString title = m_context.hall.kind == HallKind::Training ? tr("演练用户") : tr("演示用户");
    auto *card = new Card(title);
    card->setObjectName(QStringLiteral("demoUsers"));
    card->setFixedWidth(460);
    card->head()->addWidget(
        new Badge(m_context.hall.kind == HallKind::Training ? tr("仅演练大厅") : tr("仅演示大厅"), Badge::Tone::Mark));
    auto *list = new QWidget;
    list->setProperty("role", QStringLiteral("scrolled"));
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    int row = 0;
    for (const DemoUser &user : DemoUser::read(m_context.dataDir)) {
        auto *button = new QPushButton(QIcon(Icons::get(Icon::User, Theme::colour("primary"), 20)), user.name);
        button->setObjectName(QStringLiteral("demoUser_") + user.user);
        QStringList names;
        for (const QString &code : user.roles)
            names.append(RoleText::name(codeValue<Role>(code).value_or(Role::Clerk)));
        auto *roles = new QLabel(names.join(QStringLiteral("、")));
        roles->setProperty("kind", QStringLiteral("soft"));
        auto *pin = new QLabel(tr("解锁码 %1").arg(user.pin));
        pin->setProperty("kind", QStringLiteral("soft"));
        grid->addWidget(button, row, 0);
        grid->addWidget(roles, row, 1);
        grid->addWidget(pin, row, 2);
        connect(button, &QPushButton::clicked, this, [this, user] { signIn(user.user, user.password); });
        ++row;
    }
    grid->setColumnStretch(1, 1);
    // However many they are, they never make the window higher than its screen.
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(title);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    card->body()->addWidget(scroll);
    return card;
}

void SignInPage::askAgain(const QString &user, const QString &reason)
{
    m_user->setText(user);
    m_password->clear();
    m_reason->setText(reason);
    m_notice->clear();
    (user.isEmpty() ? m_user : m_password)->setFocus();
}

void SignInPage::offerLanguages(bool offered)
{
    m_languages->setVisible(offered);
}

void SignInPage::signIn(const QString &user, const QString &password)
{
    m_user->setText(user);
    m_password->setText(password);
    submit();
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_user->text().isEmpty() ? m_user : m_password)->setFocus();
}

void SignInPage::submit()
{
    if (m_waiting || m_user->text().trimmed().isEmpty() || m_password->text().isEmpty())
        return;
    setWaiting(true);
    m_notice->clear();
    whenReady(m_context.hub.signIn(m_user->text().trimmed(), m_password->text()), this,
              [this](const Result<SignedIn> &signedIn) {
                  setWaiting(false);
                  m_password->clear();
                  if (!signedIn) {
                      m_notice->explain(signedIn.error());
                      m_password->setFocus();
                      return;
                  }
                  emit this->signedIn(*signedIn);
              });
}

void SignInPage::setWaiting(bool waiting)
{
    m_waiting = waiting;
    updateButton();
}

void SignInPage::updateButton()
{
    const bool online = m_context.hub.link() == HubClient::Link::Online;
    m_button->setText(m_waiting ? tr("正在登录…") : online ? tr("登录") : tr("正在连接大厅服务…"));
    m_button->setEnabled(online && !m_waiting && !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty());
}

} // namespace ow

#include "moc_SignInPage.cpp"
