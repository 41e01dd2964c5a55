#pragma once
#include "models/questions/QuestionCommands.h"
#include "models/questions/QuestionViews.h"
#include "models/scans/CapturedScan.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

namespace ow {
class IntakeSession;

/// 问后台 at one window: what may be asked about the visitor, what was, and what was answered. The words of a question are read, with
/// their trace, once it is answered, or when somebody else typed it; what was typed here stands here anyway.
class AskDesk final : public QObject {
    Q_OBJECT
public:
    AskDesk(StationContext &context, IntakeSession &session, int window, QObject *parent = nullptr);

    /// What a question may be about.
    struct Matter {
        QString item;
        QString name;
        std::optional<QUuid> application = {};
        std::optional<QUuid> caseId = {};
        friend bool operator==(const Matter &, const Matter &) = default;
    };
    /// What is on the desk first, then what the visitor said he came for and his open cases.
    QList<Matter> matters() const;
    /// There is a visitor who was identified, and something to ask about.
    bool mayAsk() const;
    /// Of the visitor at the window, the oldest first.
    QList<OfficeQuestion> questions() const;
    /// Empty while it is not known here.
    QString text(const QUuid &question) const { return m_texts.value(question); }
    QString answer(const QUuid &question) const { return m_answers.value(question); }
    Instant now() const;

    void ask(const Matter &matter, const QString &text, const std::optional<CapturedScan> &photo);
    void withdraw(const QUuid &question);

signals:
    void changed();
    void asked();
    /// The answer is here to be read.
    void answered(const ow::OfficeQuestion &question);
    void refused(const ow::Problem &problem);

private:
    void send(const AskOffice &command, const QString &text);
    void follow();
    void read(const OfficeQuestion &question);

    StationContext &m_context;
    IntakeSession &m_session;
    int m_window;
    LiveView<OfficeQuestionsView> m_view;
    QHash<QUuid, QString> m_texts;
    QHash<QUuid, QString> m_answers;
    QSet<QUuid> m_reading; ///< of answers asked for
    QUuid m_ticket;
    bool m_sending = false;
};

} // namespace ow
