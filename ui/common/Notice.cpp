#include "ui/common/Notice.h"

#include "ui/common/IconLabel.h"
#include "ui/common/PlaceText.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Spoken.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ow {

namespace {
// A form of more faults than this is read from the top anyway; the rest is counted.
constexpr int noticeFaultsMax = 8;
} // namespace

Notice::Notice(QWidget *parent) : QFrame(parent), m_sentence(new QLabel), m_faults(new QLabel)
{
    setObjectName(QStringLiteral("notice"));
    setProperty("kind", QStringLiteral("notice"));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_faults->setObjectName(QStringLiteral("faults"));
    for (QLabel *label : {m_sentence, m_faults}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_sentence);
    texts->addWidget(m_faults);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(12);
    row->addWidget(new IconLabel(Icon::Error, 1.4), 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    hide();
}

void Notice::explain(const Problem &problem)
{
    m_sentence->setText(ProblemText::sentence(problem));
    QStringList lines;
    for (const Fault &fault : problem.faults()) {
        if (lines.size() == noticeFaultsMax) {
            lines.append(tr("……另有 %1 处").arg(problem.faults().size() - noticeFaultsMax));
            break;
        }
        const QString sentence = ProblemText::sentence(fault);
        const QString place = PlaceText::words(fault.place);
        const QString line = QStringLiteral("· ") + (place.isEmpty() ? sentence : tr("%1：%2").arg(place, sentence));
        if (!lines.contains(line))
            lines.append(line);
    }
    m_faults->setText(lines.join(QLatin1Char('\n')));
    m_faults->setVisible(!lines.isEmpty());
    setAccessibleName(m_sentence->text());
    setAccessibleDescription(m_faults->text());
    show();
    speakAlert(*this);
}

void Notice::clear()
{
    hide();
}

QString Notice::sentence() const
{
    return m_sentence->text();
}

} // namespace ow

#include "moc_Notice.cpp"
