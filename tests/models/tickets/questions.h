#pragma once

#include "base/result.h"

#include <QFuture>
#include <QList>
#include <QPromise>

#include <memory>

namespace woshou {

/// Questions of one kind: answered at once, or held until the test answers them in the order it likes.
template <typename T>
class Questions
{
public:
    bool held = false;

    QFuture<Result<T>> ask(const Result<T>& answer)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const QFuture<Result<T>> future = promise->future();
        ++m_asked;
        if (held)
            m_open.append({promise, answer});
        else
            finish(promise, answer);
        return future;
    }
    int asked() const { return m_asked; }
    qsizetype open() const { return m_open.size(); }
    /// Answers one that is open as the center stood when it was asked.
    void answer(qsizetype at = 0)
    {
        const auto question = m_open.takeAt(at);
        finish(question.promise, question.answer);
    }
    void answer(qsizetype at, const Result<T>& instead) { finish(m_open.takeAt(at).promise, instead); }

private:
    using Promise = std::shared_ptr<QPromise<Result<T>>>;
    struct Open
    {
        Promise promise;
        Result<T> answer;
    };
    static void finish(const Promise& promise, const Result<T>& answer)
    {
        promise->addResult(answer);
        promise->finish();
    }

    QList<Open> m_open;
    int m_asked = 0;
};

} // namespace woshou
