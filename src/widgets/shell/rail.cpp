#include "widgets/shell/rail.h"

#include "widgets/common/keyshortcut.h"
#include "widgets/shell/railbutton.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace woshou {

Rail::Rail(QWidget* parent)
    : Card(parent)
    , m_group(new QButtonGroup(this))
{
    setGround(Token::Window);
    setEdges(Qt::RightEdge);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 1, 4);
    layout->setSpacing(0);
    layout->addStretch();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* button) { emit pageChosen(static_cast<RailButton*>(button)->page()); });
}

void Rail::setPages(const QList<Page>& pages)
{
    int number = 1;
    for (const Page page : pages)
        addPage(page, number++);
}

void Rail::addPage(Page page, int number)
{
    auto* button = new RailButton(page, number, this);
    m_group->addButton(button);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, button);
    new KeyShortcut(RailButton::keyOf(number), button);
}

void Rail::setCurrent(Page page)
{
    const auto buttons = m_group->buttons();
    for (QAbstractButton* button : buttons) {
        if (static_cast<RailButton*>(button)->page() == page)
            button->setChecked(true);
    }
}

void Rail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    const auto buttons = m_group->buttons();
    for (QAbstractButton* button : buttons)
        static_cast<RailButton*>(button)->setCollapsed(collapsed);
}

} // namespace woshou
