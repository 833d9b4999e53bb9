#pragma once

#include "base/instant.h"

#include <QWidget>

class QCheckBox;
class QDateTimeEdit;

namespace woshou {

/// Under what the customer was told: by when he hears again, which becomes a promise, and whether this is the
/// reply that was promised before. A time that stands in the text is taken over by itself.
class PromiseRow : public QWidget
{
    Q_OBJECT
public:
    explicit PromiseRow(QWidget* parent = nullptr);

    /// Another reply begins: nothing is promised with it yet; `open` is the promise that it may keep.
    void begin(Instant now, MaybeInstant open);
    /// The text as it is now, and the center's minutes ahead of UTC.
    void follow(const QString& text, Instant now, int utcOffsetMinutes);
    MaybeInstant promised() const;
    void setPromised(MaybeInstant at);
    /// Whether this is the reply that was promised; nobody is taken to say so who did not tick it.
    bool keepsPromise() const;
    void setKeepsPromise(bool keeps);

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QCheckBox* m_promise;
    QDateTimeEdit* m_time;
    QCheckBox* m_keeps;
    MaybeInstant m_open, m_found;
    Instant m_now;
};

} // namespace woshou
