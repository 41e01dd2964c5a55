#include "ui/review/SiteRecordSheet.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "ui/capture/CaptureSheet.h"
#include "ui/common/Sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <utility>

namespace ow {

namespace {
constexpr int siteWordsHeight = 96;
constexpr int siteWordsLength = 1000; // RecordSiteVisit::words
} // namespace

SiteRecordSheet::SiteRecordSheet(StationContext &context, QWidget &page)
    : QObject(&page), m_context(context), m_page(page), m_sheet(new Sheet(tr("记录踏勘"), page)),
      m_passes(new QRadioButton(tr("1　符合 (Alt+1)"))), m_fails(new QRadioButton(tr("2　不符合 (Alt+2)"))),
      m_words(new QPlainTextEdit), m_take(new QPushButton(tr("现场照片…"))), m_photoText(new QLabel)
{
    m_sheet->setObjectName(QStringLiteral("siteRecordSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("siteRecordAccept"));
    m_sheet->acceptButton()->setText(tr("记录并打印"));
    m_passes->setObjectName(QStringLiteral("sitePasses"));
    m_passes->setShortcut(QKeySequence(QStringLiteral("Alt+1")));
    m_fails->setObjectName(QStringLiteral("siteFails"));
    m_fails->setShortcut(QKeySequence(QStringLiteral("Alt+2")));
    m_words->setObjectName(QStringLiteral("siteWords"));
    m_words->setAccessibleName(tr("查看情况"));
    m_words->setPlaceholderText(tr("查看情况：看了什么、怎么样；不符合的写明哪里不符合"));
    m_words->setFixedHeight(siteWordsHeight);
    m_words->setTabChangesFocus(true);
    m_take->setObjectName(QStringLiteral("sitePhotos"));
    m_photoText->setObjectName(QStringLiteral("sitePhotoText"));
    m_photoText->setProperty("kind", QStringLiteral("soft"));
    auto *photo = new QHBoxLayout;
    photo->addWidget(m_take);
    photo->addWidget(m_photoText, 1);
    m_sheet->body()->addWidget(m_passes);
    m_sheet->body()->addWidget(m_fails);
    m_sheet->body()->addWidget(m_words);
    m_sheet->body()->addLayout(photo);
    connect(m_words, &QPlainTextEdit::textChanged, this, &SiteRecordSheet::retell);
    connect(m_passes, &QRadioButton::toggled, this, &SiteRecordSheet::retell);
    connect(m_fails, &QRadioButton::toggled, this, &SiteRecordSheet::retell);
    connect(m_take, &QPushButton::clicked, this, &SiteRecordSheet::capture);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        emit said({m_visit, m_case, m_passes->isChecked(), m_words->toPlainText().trimmed(), {}},
                  std::exchange(m_photos, std::nullopt));
    });
}

void SiteRecordSheet::open(const SiteVisit &visit, const SiteStop &stop)
{
    m_visit = visit.id;
    m_case = stop.caseId;
    m_item = stop.itemName;
    m_photos.reset();
    m_words->clear();
    for (QRadioButton *way : {m_passes, m_fails}) {
        way->setAutoExclusive(false);
        way->setChecked(false);
        way->setAutoExclusive(true);
    }
    m_sheet->setMessage(
        tr("%1　%2　查看：%3").arg(stop.maskedName, stop.itemName, stop.looksAt.join(QStringLiteral("；"))));
    offer();
}

void SiteRecordSheet::offer()
{
    retell();
    m_sheet->open();
}

void SiteRecordSheet::capture()
{
    if (!m_capture) {
        m_capture = new CaptureSheet(m_context.capture, m_context.clock, m_context.scheduler, m_page);
        connect(m_capture, &CaptureSheet::captured, this, [this](const CapturedScan &scan) {
            m_photos = scan;
            offer();
        });
        connect(m_capture, &CaptureSheet::abandoned, this, &SiteRecordSheet::offer);
        connect(m_capture, &CaptureSheet::secretSeen, this, [this](const QString &what) {
            emit refused(Problem(problem::SecretRefused, {{QStringLiteral("what"), tr("《%1》").arg(what)}}));
        });
    }
    m_sheet->reject();
    CaptureTask task{tr("现场照片")};
    task.purpose = m_item;
    task.date = hallDate(m_context.clock.now());
    m_capture->open(task);
}

void SiteRecordSheet::retell()
{
    const QString words = m_words->toPlainText().trimmed();
    m_photoText->setText(m_photos ? tr("已附 %1 页，存入本办件").arg(m_photos->pages) : tr("可以不带照片"));
    m_sheet->acceptButton()->setEnabled((m_passes->isChecked() || m_fails->isChecked()) && !words.isEmpty()
                                        && words.size() <= siteWordsLength);
}

} // namespace ow

#include "moc_SiteRecordSheet.cpp"
