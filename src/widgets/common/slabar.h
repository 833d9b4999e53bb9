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

    /// Label such as "上门 15:30 前", words such as "还剩 28 分钟"; fraction 0…1 is what is used up.
    void setLimit(const QString& label, const QString& words, SlaState state, double fraction);
    SlaState state() const { return m_state; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_label;
    QString m_words;
    SlaState m_state = SlaState::None;
    double m_fraction = 0;
};

} // namespace woshou
