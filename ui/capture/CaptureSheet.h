#pragma once
#include "models/scans/CapturedScan.h"
#include "ui/capture/CaptureChoice.h"

#include <QDate>
#include <QObject>
#include <memory>
#include <vector>

class QWidget;

namespace ow {
class CapturePanel;
class PageSource;
class Clock;
class Scheduler;
class Sheet;

/// The paper to be captured, in words for people. `purpose`, `date` and `window` are what the watermark of an identity card says.
struct CaptureTask {
    QString material;     ///< its name
    QString purpose = {}; ///< the items it is for, "食品经营许可、公共场所卫生许可"
    QDate date = {};      ///< in the hall's zone
    int window = 0;
    bool identityCard = false; ///< begins with both sides of a card on one A4 page; the clerk may change it
    bool selfMade = false;     ///< a promise of the applicant can stand for it
};

/// 采集材料: pages from camera, scanner or files, looked through and put together, over the page it belongs to. Works with the keyboard
/// alone. Answers every open() with captured(), abandoned() or secretSeen(), once. Nothing it holds is ever written to a disk.
class CaptureSheet final : public QObject {
    Q_OBJECT
public:
    /// Lives as long as `page`, which it covers while it is open.
    CaptureSheet(const CaptureChoice &choice, const Clock &clock, Scheduler &scheduler, QWidget &page);
    CaptureSheet(std::vector<std::unique_ptr<PageSource>> sources, const Clock &clock, QWidget &page);
    ~CaptureSheet() override;
    /// Does nothing while it is open.
    void open(const CaptureTask &task);
    bool isOpen() const;

signals:
    void captured(const ow::CapturedScan &scan);
    void abandoned();
    /// Instead of either: the paper bears a mark of secrecy, and no picture of it is kept.
    void secretSeen(const QString &material);

private:
    Sheet *m_sheet;
    CapturePanel *m_panel;
    QString m_material;
    bool m_secret = false;
};

} // namespace ow
