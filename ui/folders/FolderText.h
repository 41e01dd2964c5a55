#pragma once
#include "models/folders/FolderCommands.h"

#include <QCoreApplication>

namespace ow {

/// Words about papers on their way, on staff screens. Pure.
class FolderText {
    Q_DECLARE_TR_FUNCTIONS(FolderText)
public:
    /// 100 000 014; the case number of older ones.
    static QString number(const QString &shortNumber, const QString &caseNumber);
    static QString number(const FolderLine &line);
    static QString number(const FolderException &exception);
    /// 2026-09-24 09:12 周敏
    static QString hand(const FolderHand &hand);
    /// What is to be known of a batch, in a sentence or two.
    static QString batch(const FolderBatch &batch);
    static QString exception(const FolderException &exception);
    /// A line as it was sent and as it arrived: 相符, 没有收到, 实收…
    static QString arrival(const FolderLine &line);
    /// Name of the colour of a batch in a list.
    static const char *light(const FolderBatch &batch, QDate today);
    /// 在途, 在途，已超过应签收日期, 已签收, 已签收，2 项不符
    static QString state(const FolderBatch &batch, QDate today);
};

} // namespace ow
