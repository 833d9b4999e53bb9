#include "programs/ctl/batch.h"

#include <QPromise>

#include <memory>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

/// A loop and not a chain: a batch may have any length.
class Batch : public std::enable_shared_from_this<Batch>
{
public:
    Batch(QList<QJsonObject> objects, RowMaker maker)
        : m_objects(std::move(objects))
        , m_maker(std::move(maker))
    {
    }

    Answering start()
    {
        m_promise.start();
        goOn();
        return m_promise.future();
    }

private:
    void goOn()
    {
        while (m_rows.size() < m_objects.size()) {
            QFuture<Result<QJsonObject>> row = m_maker(m_objects[m_rows.size()]);
            if (!row.isFinished()) {
                row.then(QCoreApplication::instance(), [self = shared_from_this()](const Result<QJsonObject>& made) {
                    if (self->take(made))
                        self->goOn();
                });
                return;
            }
            if (!take(row.result()))
                return;
        }
        finish(Answer::list(m_rows, {}));
    }

    bool take(const Result<QJsonObject>& made)
    {
        if (!made) {
            finish(failure(made.error()));
            return false;
        }
        QJsonObject row = *made;
        row.insert(u"id"_s, m_objects[m_rows.size()][u"id"_s]);
        m_rows.append(row);
        return true;
    }

    void finish(const Result<Answer>& answer)
    {
        m_promise.addResult(answer);
        m_promise.finish();
    }

    QList<QJsonObject> m_objects, m_rows;
    RowMaker m_maker;
    QPromise<Result<Answer>> m_promise;
};

} // namespace

QString textOf(Context& context)
{
    return context.words().join(u' ');
}

Answering batchOf(const QList<QJsonObject>& objects, const RowMaker& row)
{
    return std::make_shared<Batch>(objects, row)->start();
}

Answering wordsOrBatch(Context& context, const std::function<Answering(const QString&)>& words, const RowMaker& row)
{
    const Invocation& line = context.line();
    if (line.has(u"batch"_s) == !line.positional.isEmpty())
        return refused(wrongUsage(QCoreApplication::translate("Ctl", "Either a text or --batch FILE.")).value());
    if (!line.has(u"batch"_s))
        return words(textOf(context));
    const auto objects = readLines(line.value(u"batch"_s));
    return objects ? batchOf(*objects, row) : refused(objects.error());
}

} // namespace woshou::ctl
