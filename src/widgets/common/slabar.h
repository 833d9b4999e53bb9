#pragma once

#include "widgets/theme/painters.h"

#include <QWidget>

namespace woshou {

/// A limit: its name and the time left in words above a 6 px bar.
class SlaBar : public QWidget
{
    Q_OBJECT
public:
    explicit SlaBar(QWidget* parent = nullptr);

    /// Label such as "上门 15:30 前", words such as "还剩 28 分钟"; fraction 0…1 is what is used up. Where the
    /// label does not fit beside the words, the brief one stands there, such as "上门"; where the words do not fit
    /// beside that, the brief ones, such as "还剩 16 小时".
    void setLimit(const QString& label, const QString& words, SlaState state, double fraction,
                  const QString& brief = {}, const QString& briefWords = {});
    const QString& shownLabel() const { return m_shown; } ///< as it was painted last
    const QString& shownWords() const { return m_shownWords; }
    SlaState state() const { return m_state; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_label;
    QString m_brief;
    QString m_shown;
    QString m_words;
    QString m_briefWords;
    QString m_shownWords;
    SlaState m_state = SlaState::None;
    double m_fraction = 0;
};

} // namespace woshou
