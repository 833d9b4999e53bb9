#pragma once

#include "widgets/theme/theme.h"

#include <QFrame>

namespace woshou {

/// A panel with a line around it, radius 6. The ground may be another token (Sunken, AccentTint …).
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

    void setGround(Token ground);
    /// Square corners and only the lines of the given edges, for strips and panes that touch their neighbours.
    void setEdges(Qt::Edges edges);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Token m_ground = Token::Panel;
    Qt::Edges m_edges;
    bool m_square = false;
};

} // namespace woshou
