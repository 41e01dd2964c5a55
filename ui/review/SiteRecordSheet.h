#pragma once
#include "models/scans/CapturedScan.h"
#include "models/sitevisits/SiteVisitCommands.h"
#include "ui/session/StationContext.h"

#include <QObject>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QWidget;

namespace ow {
class CaptureSheet;
class Sheet;

/// 记录踏勘: what was found at the place of one case, with its pictures.
class SiteRecordSheet final : public QObject {
    Q_OBJECT
public:
    SiteRecordSheet(StationContext &context, QWidget &page);
    void open(const SiteVisit &visit, const SiteStop &stop);

signals:
    /// `photos`: to be stored under the application's key before the command goes.
    void said(const ow::RecordSiteVisit &command, const std::optional<ow::CapturedScan> &photos);
    void refused(const ow::Problem &problem);

private:
    void offer();
    void capture();
    void retell();

    StationContext &m_context;
    QWidget &m_page;
    Sheet *m_sheet;
    QRadioButton *m_passes;
    QRadioButton *m_fails;
    QPlainTextEdit *m_words;
    QPushButton *m_take;
    QLabel *m_photoText;
    CaptureSheet *m_capture = nullptr;
    std::optional<CapturedScan> m_photos;
    QUuid m_visit;
    QUuid m_case;
    QString m_item;
};

} // namespace ow
