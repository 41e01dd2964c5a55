#include "ui/review/OpinionDesk.h"

#include <QMenu>
#include <QWidget>

namespace ow {

namespace {
constexpr int opinionShownMax = 34;

QString opinionShort(const QString &text)
{
    QString shown = text.size() > opinionShownMax ? text.left(opinionShownMax - 1) + QStringLiteral("…") : text;
    return shown.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('&'), QLatin1String("&&"));
}
} // namespace

OpinionDesk::OpinionDesk(StationContext &context, QObject *parent)
    : QObject(parent), m_context(context),
      m_view(context.hub, QLatin1String(OpinionsView::name), {}, {QStringLiteral("cases")},
             [](OpinionsView &, const QString &type, const QJsonObject &) { return !isOpinionNews(type); })
{
}

void OpinionDesk::pop(QWidget &under, const QString &item, const QString &typed)
{
    auto *menu = new QMenu(&under);
    menu->setObjectName(QStringLiteral("opinionMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    int key = 0;
    menu->addSection(tr("同意"));
    addOpinions(*menu, item, true, key);
    menu->addSection(tr("不同意"));
    addOpinions(*menu, item, false, key);
    menu->addSeparator();
    const OpinionsView &known = m_view.value();
    for (const bool agrees : {true, false}) {
        QAction *keep =
            menu->addAction(agrees ? tr("把写好的存为常用（同意）(&S)") : tr("把写好的存为常用（不同意）(&N)"));
        keep->setObjectName(agrees ? QStringLiteral("opinionKeepAgree") : QStringLiteral("opinionKeepDisagree"));
        keep->setEnabled(!typed.isEmpty() && known.own.size() < opinionsMax);
        connect(keep, &QAction::triggered, this, [this, agrees, typed] {
            setOwn(m_view.value().own + QList<StandardOpinion>{{agrees, typed}}, tr("已存为您的常用意见"));
        });
    }
    QMenu *remove = menu->addMenu(tr("删除我的常用意见(&D)"));
    remove->setEnabled(!known.own.isEmpty());
    for (qsizetype i = 0; i < known.own.size(); ++i) {
        connect(remove->addAction(opinionShort(known.own.at(i).text)), &QAction::triggered, this, [this, i] {
            QList<StandardOpinion> own = m_view.value().own;
            if (i < own.size())
                own.removeAt(i);
            setOwn(own, tr("已删除这条常用意见"));
        });
    }
    menu->popup(under.mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void OpinionDesk::addOpinions(QMenu &menu, const QString &item, bool agrees, int &key)
{
    for (const StandardOpinion &one : opinionsFor(item, m_view.value().own, m_view.value().hall)) {
        if (one.agrees != agrees)
            continue;
        ++key;
        QAction *action = menu.addAction(key < 10 ? QStringLiteral("&%1　%2").arg(key).arg(opinionShort(one.text))
                                                  : QStringLiteral("　 %1").arg(opinionShort(one.text)));
        action->setToolTip(one.text);
        connect(action, &QAction::triggered, this, [this, text = one.text] { emit chosen(text); });
    }
}

void OpinionDesk::setOwn(const QList<StandardOpinion> &own, const QString &told)
{
    whenReady(m_context.hub.send(SetOpinions{false, own}), this, [this, told](const Result<OpinionListReply> &reply) {
        if (reply)
            emit done(told);
        else
            emit refused(reply.error());
    });
}

} // namespace ow

#include "moc_OpinionDesk.cpp"
