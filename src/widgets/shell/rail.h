#pragma once

#include "domain/people/person.h"
#include "widgets/common/card.h"

class QButtonGroup;

namespace woshou {

/// The pages a role may open, from top to bottom, each with a key.
class Rail : public Card
{
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    /// Once, before it is shown.
    void setPages(const QList<Page>& pages);
    void setCurrent(Page page);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

signals:
    void pageChosen(woshou::Page page);

private:
    void addPage(Page page, int number);

    QButtonGroup* m_group;
    bool m_collapsed = false;
};

} // namespace woshou
