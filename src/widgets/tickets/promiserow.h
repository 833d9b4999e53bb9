#pragma once

#include "base/instant.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;

namespace woshou {

/// Under what the customer was told: what is promised by when, and whether this is the reply that
/// was promised before. A time that stands in the text is taken over by itself, with what the text promises by then.
class PromiseRow : public QWidget
{
    Q_OBJECT
public:
    explicit PromiseRow(QWidget* parent = nullptr);

    /// Another reply begins: nothing is promised with it yet; `open` is the promise that it may keep.
    void begin(Instant now, MaybeInstant open);
    /// A solution is promised of what is not solved, a call of an engineer who is sent.
    void setOffers(bool solution, bool call);
    /// A text that was written before: what it promises was seen then.
    void setText(const QString& text);
    /// The text as it is now, and the center's minutes ahead of UTC.
    void follow(const QString& text, Instant now, int utcOffsetMinutes);
    MaybeInstant promised() const;
    /// What is promised, as a kind of task: promise, solution, call.
    QString kind() const;
    void setPromised(MaybeInstant at, const QString& kind = QStringLiteral("promise"));
    /// Whether this is the reply that was promised; nobody is taken to say so who did not tick it.
    bool keepsPromise() const;
    void setKeepsPromise(bool keeps);

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillKinds();
    void setKind(const QString& kind);
    QString offered(const QString& kind) const;
    void retranslate();

    QCheckBox* m_promise;
    QComboBox* m_kind;
    QDateTimeEdit* m_time;
    QCheckBox* m_keeps;
    MaybeInstant m_open, m_found;
    QString m_guessed;                       ///< what the text seems to promise
    bool m_solution = false, m_call = false; ///< are offered
    Instant m_now;
};

} // namespace woshou
