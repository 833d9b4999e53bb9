#pragma once

#include "programs/ctl/context.h"

namespace woshou::ctl {

/// One line of a batch's answer; its "id" is carried over by whoever asks.
using RowMaker = std::function<QFuture<Result<QJsonObject>>(const QJsonObject&)>;

/// The positional arguments as one text.
QString textOf(Context& context);

/// Makes one row after the other, in the order of the objects.
Answering batchOf(const QList<QJsonObject>& objects, const RowMaker& row);

/// What a command says about the words of its line, or about each line of its --batch.
Answering wordsOrBatch(Context& context, const std::function<Answering(const QString&)>& words, const RowMaker& row);

} // namespace woshou::ctl
