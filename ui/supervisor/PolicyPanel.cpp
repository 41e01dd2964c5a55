#include "ui/supervisor/PolicyPanel.h"

#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/Notice.h"
#include "ui/common/Theme.h"
#include "ui/queue/CallWhyText.h"
#include "ui/supervisor/PolicyText.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int policyPauseMs = 250; // between the last key and the what-if
constexpr int policyInForceWidth = 400;
enum PolicyColumn {
    PolicyClassName,
    PolicyCredit,
    PolicyWeight,
    PolicyWaitMax,
    PolicyPerHour,
    PolicyWait,
    PolicyFirstCome,
    PolicyOvertaken,
    PolicyVerdict
};

QLabel *policyLabel(const QString &text, const char *kind = nullptr)
{
    auto *label = new QLabel(text);
    if (kind)
        label->setProperty("kind", QLatin1String(kind));
    return label;
}

QSpinBox *policySpin(const QString &name, const QString &spoken, int min, int max)
{
    auto *spin = new QSpinBox;
    spin->setObjectName(name);
    spin->setAccessibleName(spoken);
    spin->setRange(min, max);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin->setFixedWidth(84);
    return spin;
}

QScrollArea *policyScroll(QWidget *content, const QString &spoken)
{
    content->setProperty("role", QStringLiteral("scrolled"));
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(spoken);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

void policyClear(QGridLayout &grid)
{
    while (QLayoutItem *item = grid.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}
} // namespace

PolicyPanel::PolicyPanel(QWidget *parent)
    : QWidget(parent), m_lost(new Banner), m_notice(new Notice), m_modeName(policyLabel({}, "large")),
      m_formula(new QLabel), m_limits(new QLabel), m_inForceGrid(nullptr),
      m_toSetup(new QPushButton(tr("恢复大厅设置…"))), m_mode(new QComboBox),
      m_runMax(policySpin(QStringLiteral("policyRunMax"), tr("优先号最多连叫几张"), 0, 100)),
      m_help(policySpin(QStringLiteral("policyHelp"), tr("等候超过多少人时协助"), 0, 1000)),
      m_windows(policySpin(QStringLiteral("loadWindows"), tr("窗口数"), 1, 300)),
      m_service(policySpin(QStringLiteral("loadService"), tr("每件办理分钟"), 1, 240)),
      m_hours(policySpin(QStringLiteral("loadHours"), tr("开放小时"), 1, 24)), m_from(policyLabel({}, "small")),
      m_grid(nullptr), m_says(new QLabel), m_again(new QPushButton(tr("从现行规则重来"))),
      m_activate(new QPushButton(tr("启用…"))),
      m_activateSheet(new SteeringReasonSheet(QStringLiteral("activateSheet"), tr("启用叫号规则"), *this)),
      m_setupSheet(new SteeringReasonSheet(QStringLiteral("setupSheet"), tr("恢复大厅设置的叫号规则"), *this)),
      m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("policyPanel"));
    m_lost->setObjectName(QStringLiteral("lostBanner"));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(makeInForce());
    row->addWidget(makeCopy(), 1);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(12, 10, 12, 12);
    body->setSpacing(10);
    body->addWidget(m_notice);
    body->addLayout(row, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_lost);
    all->addLayout(body, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(policyPauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { emit whatIfAsked(copy(), load()); });
    connect(m_activateSheet, &SteeringReasonSheet::reasonGiven, this,
            [this](const QString &reason) { emit activateChosen(copy(), load(), reason); });
    connect(m_setupSheet, &SteeringReasonSheet::reasonGiven, this, &PolicyPanel::setupChosen);
    judge();
}

QWidget *PolicyPanel::makeInForce()
{
    auto *card = new Card(tr("现行规则"));
    card->setFixedWidth(policyInForceWidth);
    m_modeName->setObjectName(QStringLiteral("inForceMode"));
    m_formula->setObjectName(QStringLiteral("inForceFormula"));
    m_limits->setObjectName(QStringLiteral("inForceLimits"));
    for (QLabel *label : {m_formula, m_limits})
        label->setWordWrap(true);
    auto *classes = new QWidget;
    m_inForceGrid = new QGridLayout(classes);
    m_inForceGrid->setContentsMargins(0, 0, 0, 0);
    m_inForceGrid->setVerticalSpacing(6);
    m_toSetup->setObjectName(QStringLiteral("policyToSetup"));
    connect(m_toSetup, &QPushButton::clicked, this,
            [this] { m_setupSheet->open(tr("今后的叫号照大厅设置里的规则，不再用主管启用的这一套。"), tr("恢复")); });
    card->body()->addWidget(m_modeName);
    card->body()->addWidget(m_formula);
    card->body()->addWidget(m_limits);
    card->body()->addWidget(policyScroll(classes, tr("现行规则")), 1);
    card->body()->addWidget(m_toSetup);
    return card;
}

QWidget *PolicyPanel::makeCopy()
{
    auto *card = new Card(tr("改一份，先推演再启用"));
    m_mode->setObjectName(QStringLiteral("policyMode"));
    m_mode->setAccessibleName(tr("排序方式"));
    m_mode->addItems({PolicyText::mode(OrderMode::Credit), PolicyText::mode(OrderMode::Accumulating)});
    m_from->setObjectName(QStringLiteral("loadFrom"));
    m_says->setObjectName(QStringLiteral("policySays"));
    m_says->setWordWrap(true);
    m_again->setObjectName(QStringLiteral("policyAgain"));
    m_activate->setObjectName(QStringLiteral("policyActivate"));
    m_activate->setProperty("kind", QStringLiteral("primary"));
    auto *refill = new QPushButton(tr("照今天填"));
    refill->setObjectName(QStringLiteral("loadAgain"));
    refill->setProperty("kind", QStringLiteral("quiet"));

    auto *rules = new QHBoxLayout;
    rules->setSpacing(8);
    rules->addWidget(m_mode);
    rules->addWidget(policyLabel(tr("优先号最多连叫")));
    rules->addWidget(m_runMax);
    rules->addWidget(policyLabel(tr("张")));
    rules->addSpacing(12);
    rules->addWidget(policyLabel(tr("等候超过")));
    rules->addWidget(m_help);
    rules->addWidget(policyLabel(tr("人时协助（0：不设）")));
    rules->addStretch();
    auto *load = new QHBoxLayout;
    load->setSpacing(8);
    load->addWidget(policyLabel(tr("推演：")));
    load->addWidget(m_windows);
    load->addWidget(policyLabel(tr("个窗口，每件")));
    load->addWidget(m_service);
    load->addWidget(policyLabel(tr("分钟，开放")));
    load->addWidget(m_hours);
    load->addWidget(policyLabel(tr("小时")));
    load->addWidget(refill);
    load->addWidget(m_from, 1);
    auto *classes = new QWidget;
    m_grid = new QGridLayout(classes);
    m_grid->setContentsMargins(0, 0, 8, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_says, 1);
    acts->addWidget(m_again);
    acts->addWidget(m_activate);
    card->body()->addLayout(rules);
    card->body()->addLayout(load);
    card->body()->addWidget(policyScroll(classes, tr("改一份，先推演再启用")), 1);
    card->body()->addLayout(acts);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &PolicyPanel::edited);
    for (QSpinBox *spin : {m_runMax, m_help, m_windows, m_service, m_hours})
        connect(spin, &QSpinBox::valueChanged, this, &PolicyPanel::edited);
    connect(refill, &QPushButton::clicked, this, &PolicyPanel::loadAsked);
    connect(m_again, &QPushButton::clicked, this, &PolicyPanel::startCopy);
    connect(m_activate, &QPushButton::clicked, this, [this] {
        const QueuePolicy policy = copy();
        m_activateSheet->open(CallWhyText::formula(policy) + PolicyText::limits(policy)
                                  + tr("从现在起照此叫号，直到再次调整。"),
                              tr("启用"));
    });
    return card;
}

void PolicyPanel::tell(const QueuePolicy &inForce, bool steered)
{
    const bool untouched = m_rows.isEmpty() || toJson(copy()) == toJson(m_base);
    const bool another = toJson(m_inForce) != toJson(inForce);
    m_inForce = inForce;
    if (another || steered != m_steered)
        showInForce(steered);
    const bool fromHere = !m_rows.isEmpty() && toJson(copy()) == toJson(inForce);
    if (another && (untouched || fromHere))
        startCopy();
    judge();
}

void PolicyPanel::showInForce(bool steered)
{
    m_steered = steered;
    m_toSetup->setVisible(steered);
    m_modeName->setText(steered ? tr("%1（主管启用）").arg(PolicyText::mode(m_inForce.mode))
                                : tr("%1（大厅设置）").arg(PolicyText::mode(m_inForce.mode)));
    m_formula->setText(CallWhyText::formula(m_inForce));
    m_limits->setText(PolicyText::limits(m_inForce));
    policyClear(*m_inForceGrid);
    const bool credit = m_inForce.mode == OrderMode::Credit;
    m_inForceGrid->addWidget(policyLabel(tr("类别"), "field"), 0, 0);
    m_inForceGrid->addWidget(policyLabel(credit ? tr("提前") : tr("权重"), "field"), 0, 1);
    m_inForceGrid->addWidget(policyLabel(tr("最久等候"), "field"), 0, 2);
    int row = 0;
    for (const PriorityClass &one : std::as_const(m_inForce.classes)) {
        ++row;
        m_inForceGrid->addWidget(policyLabel(one.name), row, 0);
        m_inForceGrid->addWidget(
            policyLabel(credit ? tr("%1分钟").arg(one.creditMinutes) : QString::number(one.weight)), row, 1);
        m_inForceGrid->addWidget(policyLabel(PolicyText::waitMax(one)), row, 2);
    }
    m_inForceGrid->setRowStretch(row + 1, 1);
}

void PolicyPanel::startCopy()
{
    const PolicyLoad before = load();
    m_base = m_inForce;
    m_filling = true;
    m_mode->setCurrentIndex(int(m_base.mode));
    m_runMax->setValue(m_base.priorityRunMax);
    m_help->setValue(m_base.helpBacklog);
    makeRows();
    for (int i = 0; i < m_rows.size(); ++i) {
        for (const PolicyLoad::ClassLoad &one : before.arrivals) {
            if (one.priorityClass == m_base.classes.at(i).code)
                m_rows.at(i).perHour->setValue(one.perHour);
        }
    }
    m_filling = false;
    edited();
}

void PolicyPanel::makeRows()
{
    policyClear(*m_grid);
    m_rows.clear();
    const std::pair<PolicyColumn, QString> heads[] = {{PolicyClassName, tr("类别")},
                                                      {PolicyCredit, tr("提前分钟")},
                                                      {PolicyWeight, tr("权重")},
                                                      {PolicyWaitMax, tr("最久等候\n0：不限")},
                                                      {PolicyPerHour, tr("每小时\n来号")},
                                                      {PolicyWait, tr("推演\n最久等")},
                                                      {PolicyFirstCome, tr("若先来\n先办")},
                                                      {PolicyOvertaken, tr("最多被几张\n后来的超过")},
                                                      {PolicyVerdict, tr("结论")}};
    for (const auto &[column, text] : heads) {
        QLabel *head = policyLabel(text, "field");
        head->setObjectName(QStringLiteral("policyHead_%1").arg(int(column)));
        m_grid->addWidget(head, 0, column);
    }
    const PriorityClass &ordinary = classOf(m_base, QLatin1String(ordinaryClass));
    for (int i = 0; i < m_base.classes.size(); ++i) {
        const PriorityClass &one = m_base.classes.at(i);
        const auto spin = [&](const char *what, const QString &spoken, int min, int max, int value) {
            QSpinBox *made = policySpin(QLatin1String(what) + one.code, tr("%1：%2").arg(one.name, spoken), min, max);
            made->setValue(value);
            connect(made, &QSpinBox::valueChanged, this, &PolicyPanel::edited);
            return made;
        };
        const auto figure = [&](const char *what) {
            auto *label = new QLabel;
            label->setObjectName(QLatin1String(what) + one.code);
            return label;
        };
        // The ordinary class is what the others are measured by; less than it none may have (checkPolicy).
        const Row row{spin("credit_", tr("提前分钟"), ordinary.creditMinutes, 600, one.creditMinutes),
                      spin("weight_", tr("权重"), ordinary.weight, 1000, one.weight),
                      spin("waitMax_", tr("最久等候"), 0, 600, one.waitMaxMinutes),
                      spin("perHour_", tr("每小时来号"), 0, 2000, 0),
                      figure("bound_"),
                      figure("firstCome_"),
                      figure("overtaken_"),
                      figure("verdict_")};
        row.credit->setEnabled(one.isPriority());
        row.weight->setEnabled(one.isPriority());
        int column = PolicyClassName;
        for (QWidget *widget :
             std::initializer_list<QWidget *>{policyLabel(one.name), row.credit, row.weight, row.waitMax, row.perHour,
                                              row.wait, row.firstCome, row.overtaken, row.verdict})
            m_grid->addWidget(widget, i + 1, column++);
        m_rows.append(row);
    }
    m_grid->setRowStretch(int(m_base.classes.size()) + 1, 1);
    m_grid->setColumnStretch(PolicyVerdict, 1);
}

QueuePolicy PolicyPanel::copy() const
{
    QueuePolicy policy = m_base;
    policy.mode = OrderMode(m_mode->currentIndex());
    policy.priorityRunMax = m_runMax->value();
    policy.helpBacklog = m_help->value();
    for (int i = 0; i < m_rows.size(); ++i) {
        PriorityClass &one = policy.classes[i];
        one.creditMinutes = m_rows.at(i).credit->value();
        one.weight = m_rows.at(i).weight->value();
        one.waitMaxMinutes = m_rows.at(i).waitMax->value();
    }
    return policy;
}

PolicyLoad PolicyPanel::load() const
{
    PolicyLoad load{m_windows->value(), m_service->value(), m_hours->value(), {}};
    for (int i = 0; i < m_rows.size(); ++i)
        load.arrivals.append({m_base.classes.at(i).code, m_rows.at(i).perHour->value()});
    return load;
}

void PolicyPanel::tellLoad(const PolicyLoad &load, const QString &from)
{
    m_filling = true;
    m_windows->setValue(load.windows);
    m_service->setValue(load.serviceMinutes);
    m_hours->setValue(load.hours);
    for (int i = 0; i < m_rows.size(); ++i) {
        for (const PolicyLoad::ClassLoad &one : load.arrivals) {
            if (one.priorityClass == m_base.classes.at(i).code)
                m_rows.at(i).perHour->setValue(one.perHour);
        }
    }
    m_from->setText(from);
    m_filling = false;
    edited();
}

void PolicyPanel::edited()
{
    if (m_filling || m_rows.isEmpty())
        return;
    const bool credit = m_mode->currentIndex() == int(OrderMode::Credit);
    for (int row = 0; row <= m_rows.size(); ++row) {
        m_grid->itemAtPosition(row, PolicyCredit)->widget()->setVisible(credit);
        m_grid->itemAtPosition(row, PolicyWeight)->widget()->setVisible(!credit);
    }
    m_judged = false;
    m_pause->start();
    judge();
}

void PolicyPanel::tellBounds(const QList<PolicyBound> &bounds)
{
    if (m_pause->isActive()) // changed again since
        return;
    m_bounds = bounds;
    m_judged = true;
    judge();
}

void PolicyPanel::judge()
{
    const PolicyBound *starving = nullptr;
    for (int i = 0; i < m_rows.size(); ++i) {
        const auto bound = std::find_if(m_bounds.begin(), m_bounds.end(), [&](const PolicyBound &one) {
            return one.priorityClass == m_base.classes.at(i).code;
        });
        const bool known = m_judged && bound != m_bounds.end();
        const Row &row = m_rows.at(i);
        row.wait->setText(known ? tr("%1分钟").arg(bound->waitMinutes) : QStringLiteral("…"));
        row.firstCome->setText(known ? tr("%1分钟").arg(bound->firstComeMinutes) : QStringLiteral("…"));
        row.overtaken->setText(known ? tr("%1张").arg(bound->overtakenBy) : QStringLiteral("…"));
        row.verdict->setText(known ? PolicyText::verdict(*bound) : QString());
        Theme::setVariant(*row.verdict, "kind", known && bound->starves ? QStringLiteral("bad") : QString());
        if (known && bound->starves && !starving)
            starving = &*bound;
    }
    const bool changed = !m_rows.isEmpty() && toJson(copy()) != toJson(m_inForce);
    const bool older = toJson(m_base) != toJson(m_inForce);
    const PolicyLoad under = load();
    const bool loaded = std::all_of(under.arrivals.begin(), under.arrivals.end(),
                                    [](const PolicyLoad::ClassLoad &one) { return one.perHour > 0; });
    QString says =
        changed ? tr("没有哪一类会一直等不到，可以启用。") : tr("和现行规则一样。改几个数，看看各类要等多久。");
    if (!m_judged)
        says = tr("正在推演…");
    if (!loaded)
        says = tr("每一类都要填来号量，才能看出有没有人一直等不到。");
    if (starving)
        says = tr("不能启用。%1").arg(starving->example);
    if (older)
        says = tr("现行规则刚被改过，请从现行规则重来，以免盖掉别人的调整。");
    m_says->setText(says);
    Theme::setVariant(*m_says, "kind", starving || older ? QStringLiteral("bad") : QStringLiteral("soft"));
    m_again->setEnabled(changed || older);
    m_activate->setEnabled(changed && !older && m_judged && loaded && !starving && m_online);
    m_toSetup->setEnabled(m_online);
}

void PolicyPanel::tellLink(bool online, Instant since)
{
    m_online = online;
    if (online)
        m_lost->clear();
    else
        m_lost->tell(Banner::Kind::Offline, tr("与大厅服务失去联系，正在自动重连。可以先推演，恢复后再启用。"), since);
    judge();
}

} // namespace ow

#include "moc_PolicyPanel.cpp"
