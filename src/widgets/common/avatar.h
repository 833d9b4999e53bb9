#pragma once

#include "widgets/theme/painters.h"

#include <QWidget>

namespace woshou {

/// First character of a name on accent tint, with the sign of presence; name and presence are spoken.
class Avatar : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(QWidget* parent = nullptr);

    void setPerson(const QString& name, Presence presence = Presence::None);
    /// Diameter in pixels at 100 %: 24 (default), 20 or 32.
    void setDiameter(int pixels);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    Presence m_presence = Presence::None;
    int m_diameter = 24;
};

} // namespace woshou
