#pragma once
#include "models/base/Time.h"

#include <QWidget>

class QLabel;

namespace ow {

/// What somebody is asked to agree to.
struct AgreeQuestion {
    QString topic; ///< comes back with the answer
    QString text;
    QString textEn;
    QString purpose;
    QString data;
    QString authority;
    QDate until;
    QString basis;
};

/// 同意书: purpose, which data, from whom, until when; yes and no are of one size.
class AgreePage final : public QWidget {
    Q_OBJECT
public:
    explicit AgreePage(QWidget *parent = nullptr);
    void ask(const AgreeQuestion &question);
    void wipe();

signals:
    void answered(const QString &topic, bool agreed);

private:
    QLabel *addFact(const char *name, const QString &title);

    QLabel *m_text;
    QLabel *m_textEn;
    QLabel *m_purpose;
    QLabel *m_data;
    QLabel *m_authority;
    QLabel *m_until;
    QLabel *m_basis;
    QString m_topic;
};

} // namespace ow
