#pragma once
#include "models/folders/FolderCommands.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {

/// What is done about a batch that is on its way (taken back, with a reason) or about an exception (explained). Enter in the words does it.
class FolderSettleBar final : public QWidget {
    Q_OBJECT
public:
    explicit FolderSettleBar(const QString &name, QWidget *parent = nullptr);
    /// `outcomes`: the ways this person may settle it; none: nothing is offered.
    void tellException(const FolderException &exception, const QList<FolderOutcome> &outcomes);
    void tellBatch(const FolderBatch &batch);
    void tellNothing();
    /// The keyboard is in the words.
    void ask();

signals:
    void settled(const ow::SettleFolderException &command);
    void takenBack(const ow::TakeBatchBack &command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell(const QUuid &subject, const QString &told, const QString &hint, const QString &act, bool offers);
    void enable();

    QLabel *m_told;
    QComboBox *m_outcome;
    QLineEdit *m_words;
    QPushButton *m_act;
    QUuid m_batch;
    QUuid m_exception;
    QUuid m_subject; ///< what the words are about
};

} // namespace ow
