#pragma once
#include "ui/intake/AskDesk.h"

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ow {
class CaptureSheet;
class Sheet;

/// 问后台: about what, in a sentence or two, with a picture where it helps. Ctrl+Q opens it, Enter sends it.
class AskSheet final : public QObject {
    Q_OBJECT
public:
    /// Lives as long as `page`, which it covers while it is open.
    AskSheet(AskDesk &desk, StationContext &context, int window, QWidget &page);
    void open();

private:
    void offer();
    void capture();
    CaptureSheet &camera();
    void retell();
    void send();
    std::optional<AskDesk::Matter> chosen() const;

    AskDesk &m_desk;
    StationContext &m_context;
    int m_window;
    Sheet *m_sheet;
    QWidget *m_choices;
    QButtonGroup *m_choice;
    QPlainTextEdit *m_text;
    QLabel *m_photoText;
    QPushButton *m_take;
    QPushButton *m_drop;
    QWidget &m_page;
    CaptureSheet *m_capture = nullptr;
    QList<AskDesk::Matter> m_matters;
    std::optional<CapturedScan> m_photo;
    bool m_capturing = false; ///< the sheet is away only for the picture
};

} // namespace ow
