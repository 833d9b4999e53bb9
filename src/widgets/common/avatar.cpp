#include "widgets/common/avatar.h"

#include <QPainter>

namespace woshou {

Avatar::Avatar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setPerson(const QString& name, Presence presence)
{
    m_name = name;
    m_presence = presence;
    QString spoken = QStringLiteral("%1");
    switch (presence) {
    case Presence::None:
        break;
    case Presence::Online:
        spoken = tr("%1, online");
        break;
    case Presence::Away:
        spoken = tr("%1, away");
        break;
    case Presence::Offline:
        spoken = tr("%1, offline");
        break;
    case Presence::Editing:
        spoken = tr("%1, editing");
        break;
    }
    setAccessibleName(spoken.arg(name));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

void Avatar::setDiameter(int pixels)
{
    m_diameter = pixels;
    updateGeometry();
    update();
}

// Room around the disc for the sign of presence, see paintAvatar.
QSize Avatar::sizeHint() const
{
    const int around = m_presence == Presence::None ? 0 : m_presence == Presence::Editing ? 8 : 4;
    const int side = Theme::instance()->px(m_diameter) + around;
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAvatar(&painter, rect(), m_name, m_presence);
}

} // namespace woshou
