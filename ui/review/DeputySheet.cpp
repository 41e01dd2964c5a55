#include "ui/review/DeputySheet.h"

#include "models/base/Clock.h"
#include "ui/common/Sheet.h"
#include "ui/common/UiLanguage.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int deputySheetReasonMax = 200; // NameDeputy::reason

QDateEdit *deputyDay(const char *name, const QString &spoken)
{
    auto *edit = new QDateEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(spoken);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return edit;
}

QString deputyLine(const Deputyship &one, const QString &who)
{
    return DeputySheet::tr("%1：%2 至 %3，%4")
        .arg(who, one.from.toString(Qt::ISODate), one.to.toString(Qt::ISODate), one.reason);
}
} // namespace

DeputySheet::DeputySheet(StationContext &context, QWidget &page)
    : QObject(&page), m_context(context), m_sheet(new Sheet(tr("外出代理"), page)), m_now(new QLabel),
      m_end(new QPushButton(tr("我回来了，收回代理"))), m_deputy(new QComboBox),
      m_from(deputyDay("deputyFrom", tr("从哪天起"))), m_to(deputyDay("deputyTo", tr("到哪天止"))),
      m_reason(new QLineEdit)
{
    m_sheet->setObjectName(QStringLiteral("deputySheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("deputyAccept"));
    m_sheet->acceptButton()->setText(tr("请他代理"));
    m_now->setObjectName(QStringLiteral("deputyNow"));
    m_now->setWordWrap(true);
    m_end->setObjectName(QStringLiteral("deputyEnd"));
    m_deputy->setObjectName(QStringLiteral("deputyWho"));
    m_deputy->setAccessibleName(tr("请谁代理"));
    m_reason->setObjectName(QStringLiteral("deputyReason"));
    m_reason->setAccessibleName(tr("外出原因"));
    m_reason->setPlaceholderText(tr("外出原因，例如：参加培训"));
    m_reason->setMaxLength(deputySheetReasonMax);
    auto *grid = new QGridLayout;
    const auto add = [&](int row, const QString &caption, QWidget *field) {
        auto *label = new QLabel(caption);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    add(0, tr("代理人"), m_deputy);
    add(1, tr("从"), m_from);
    add(2, tr("到"), m_to);
    add(3, tr("原因"), m_reason);
    m_sheet->body()->addWidget(m_now);
    m_sheet->body()->addWidget(m_end, 0, Qt::AlignLeft);
    m_sheet->body()->addLayout(grid);
    m_sheet->setMessage(tr("代理期间，由代理人替您出具本单位的部门意见，记录里写两个人的名字。代理人不能再转给别人。"));
    connect(m_reason, &QLineEdit::textChanged, this, &DeputySheet::retell);
    connect(m_from, &QDateEdit::dateChanged, this, [this](QDate from) {
        if (m_to->date() < from)
            m_to->setDate(from);
    });
    connect(m_sheet, &Sheet::accepted, this, &DeputySheet::send);
    connect(m_end, &QPushButton::clicked, this, &DeputySheet::end);
}

void DeputySheet::open()
{
    whenReady(m_context.hub.view<DeputiesView>(QLatin1String(DeputiesView::name)), this,
              [this](const Result<Viewed<DeputiesView>> &viewed) {
                  if (viewed)
                      show(viewed->value);
                  else
                      emit refused(viewed.error());
              });
}

void DeputySheet::show(const DeputiesView &view)
{
    m_view = view;
    QStringList lines;
    for (const Deputyship &one : view.mine)
        lines.append(deputyLine(one, tr("请 %1 代理").arg(one.deputyName)));
    for (const Deputyship &one : view.standingIn)
        lines.append(deputyLine(one, tr("您代理 %1").arg(one.name)));
    m_now->setText(lines.join(QLatin1Char('\n')));
    m_now->setVisible(!lines.isEmpty());
    m_end->setVisible(!view.mine.isEmpty());
    m_deputy->clear();
    QList<DeputiesView::Colleague> colleagues = view.colleagues;
    std::stable_sort(colleagues.begin(), colleagues.end(),
                     [](const auto &a, const auto &b) { return UiLanguage::sortsBefore(a.name, b.name); });
    for (const DeputiesView::Colleague &one : std::as_const(colleagues))
        m_deputy->addItem(one.name, one.user);
    m_from->setMinimumDate(view.day);
    m_from->setDate(view.day);
    m_to->setMinimumDate(view.day);
    m_to->setDate(view.day);
    m_reason->clear();
    retell();
    m_sheet->open();
}

void DeputySheet::retell()
{
    m_sheet->acceptButton()->setEnabled(m_deputy->count() > 0 && !m_reason->text().trimmed().isEmpty());
}

void DeputySheet::send()
{
    const NameDeputy command{m_deputy->currentData().toString(), m_from->date(), m_to->date(),
                             m_reason->text().trimmed()};
    whenReady(m_context.hub.send(command), this, [this](const Result<DeputyReply> &reply) {
        if (reply)
            emit done(tr("已请 %1 代理").arg(reply->deputyship.deputyName));
        else
            emit refused(reply.error());
    });
}

void DeputySheet::end()
{
    if (m_view.mine.isEmpty())
        return;
    m_sheet->reject();
    whenReady(m_context.hub.send(EndDeputy{m_view.mine.first().id}), this, [this](const Result<DeputyReply> &reply) {
        if (reply)
            emit done(tr("已收回 %1 的代理").arg(reply->deputyship.deputyName));
        else
            emit refused(reply.error());
    });
}

} // namespace ow

#include "moc_DeputySheet.cpp"
