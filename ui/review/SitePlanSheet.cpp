#include "ui/review/SitePlanSheet.h"

#include "models/numbering/ShortNumber.h"
#include "models/sitevisits/SiteVisitRules.h"
#include "ui/common/DayText.h"
#include "ui/common/Sheet.h"
#include "ui/common/UiLanguage.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int siteListHeight = 104;
constexpr int siteMinutesUsual = 30;

QListWidget *siteList(const char *name, const QString &spoken)
{
    auto *list = new QListWidget;
    list->setObjectName(QLatin1String(name));
    list->setAccessibleName(spoken);
    list->setFixedHeight(siteListHeight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

void addTick(QListWidget &list, const QString &text, const QVariant &what, bool ticked)
{
    auto *item = new QListWidgetItem(text, &list);
    item->setData(Qt::UserRole, what);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
}
} // namespace

SitePlanSheet::SitePlanSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("安排踏勘"), page)), m_day(new QDateEdit), m_from(new QTimeEdit),
      m_minutes(new QSpinBox), m_people(siteList("sitePeople", tr("踏勘人员"))),
      m_cases(siteList("siteCases", tr("踏勘的办件"))), m_looks(new QLineEdit), m_hint(new QLabel)
{
    m_sheet->setObjectName(QStringLiteral("sitePlanSheet"));
    m_sheet->setMessage(tr("两个以上部门可以一次踏勘。踏勘期间计入办理期限。"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("sitePlanAccept"));
    m_sheet->acceptButton()->setText(tr("安排并打印路线单"));
    m_day->setObjectName(QStringLiteral("siteDay"));
    m_day->setAccessibleName(tr("踏勘日期"));
    m_day->setDisplayFormat(dayWithYearForm());
    m_from->setObjectName(QStringLiteral("siteFrom"));
    m_from->setAccessibleName(tr("到达第一处的时刻"));
    m_from->setDisplayFormat(QStringLiteral("HH:mm"));
    m_minutes->setObjectName(QStringLiteral("siteMinutes"));
    m_minutes->setAccessibleName(tr("每处相隔"));
    m_minutes->setRange(5, 240);
    m_minutes->setSuffix(tr(" 分钟"));
    m_looks->setObjectName(QStringLiteral("siteLooks"));
    m_looks->setAccessibleName(tr("查看内容"));
    m_looks->setMaxLength(400);
    m_hint->setObjectName(QStringLiteral("sitePlanHint"));
    m_hint->setProperty("kind", QStringLiteral("soft"));
    m_hint->setWordWrap(true);
    m_cases->setDragDropMode(QAbstractItemView::InternalMove);
    auto *when = new QHBoxLayout;
    when->addWidget(m_day, 1);
    when->addWidget(m_from);
    when->addWidget(new QLabel(tr("每处")));
    when->addWidget(m_minutes);
    auto *body = m_sheet->body();
    body->addLayout(when);
    body->addWidget(new QLabel(tr("踏勘人员（不少于两人，第一人带队）")));
    body->addWidget(m_people);
    body->addWidget(new QLabel(tr("办件（从上到下是路线，可以拖动）")));
    body->addWidget(m_cases);
    body->addWidget(new QLabel(tr("查看内容（几项之间用分号隔开）")));
    body->addWidget(m_looks);
    body->addWidget(m_hint);
    connect(m_people, &QListWidget::itemChanged, this, &SitePlanSheet::retell);
    connect(m_cases, &QListWidget::itemChanged, this, &SitePlanSheet::retell);
    connect(m_looks, &QLineEdit::textChanged, this, &SitePlanSheet::retell);
    connect(m_from, &QTimeEdit::timeChanged, this, &SitePlanSheet::retell);
    connect(m_minutes, &QSpinBox::valueChanged, this, &SitePlanSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] { emit said(told()); });
}

void SitePlanSheet::open(const QList<WorkLine> &cases, const QList<SiteOfficer> &people, const QString &user,
                         QDate today)
{
    m_day->setDateRange(today, today.addDays(siteVisitAheadDays));
    m_day->setDate(today.addDays(1));
    m_from->setTime(QTime(9, 30));
    m_minutes->setValue(siteMinutesUsual);
    m_people->clear();
    m_cases->clear();
    QList<SiteOfficer> byName = people;
    std::stable_sort(byName.begin(), byName.end(),
                     [](const auto &a, const auto &b) { return UiLanguage::sortsBefore(a.name, b.name); });
    // Who plans it leads, unless he says otherwise.
    for (const bool himself : {true, false}) {
        for (const SiteOfficer &one : std::as_const(byName)) {
            if ((one.user == user) == himself)
                addTick(*m_people, one.unitName.isEmpty() ? one.name : tr("%1　%2").arg(one.name, one.unitName),
                        one.user, himself);
        }
    }
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const WorkLine &one = cases.at(i);
        addTick(
            *m_cases,
            tr("%1　%2　%3")
                .arg(one.shortNumber ? shortNumberText(*one.shortNumber) : one.number, one.maskedName, one.itemName),
            one.id, i == 0);
    }
    m_looks->setText(tr("经营场所与申请一致；设施布局与图纸一致"));
    retell();
    m_sheet->open();
    m_people->setFocus();
}

PlanSiteVisit SitePlanSheet::told() const
{
    PlanSiteVisit plan;
    plan.on = m_day->date();
    for (int i = 0; i < m_people->count(); ++i) {
        if (m_people->item(i)->checkState() == Qt::Checked)
            plan.officers.append(m_people->item(i)->data(Qt::UserRole).toString());
    }
    QList<QString> looks;
    for (const QString &one : m_looks->text().split(QRegularExpression(QStringLiteral("[；;]")), Qt::SkipEmptyParts)) {
        if (!one.trimmed().isEmpty())
            looks.append(one.trimmed());
    }
    QTime at = m_from->time();
    for (int i = 0; i < m_cases->count(); ++i) {
        if (m_cases->item(i)->checkState() != Qt::Checked)
            continue;
        plan.stops.append(
            {m_cases->item(i)->data(Qt::UserRole).toUuid(), at.toString(QStringLiteral("HH:mm")), looks, {}});
        at = at.addSecs(60 * m_minutes->value());
    }
    return plan;
}

void SitePlanSheet::retell()
{
    const PlanSiteVisit plan = told();
    const bool isEnough = plan.officers.size() >= siteOfficersMin;
    m_hint->setText(!isEnough ? tr("还要再选 %1 人").arg(siteOfficersMin - plan.officers.size())
                        : plan.stops.isEmpty()
                        ? tr("请勾选要踏勘的办件")
                        : tr("共 %1 处，最后一处 %2 到达").arg(plan.stops.size()).arg(plan.stops.last().arrive));
    m_sheet->acceptButton()->setEnabled(isEnough && !plan.stops.isEmpty() && !plan.stops.first().looksAt.isEmpty());
}

} // namespace ow

#include "moc_SitePlanSheet.cpp"
