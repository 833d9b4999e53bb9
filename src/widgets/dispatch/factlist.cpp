#include "widgets/dispatch/factlist.h"

#include "widgets/theme/woshoustyle.h"

#include <QGridLayout>
#include <QLabel>

namespace woshou {

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setColumnStretch(1, 1);
    scale();
    connect(Theme::instance(), &Theme::changed, this, &FactList::scale);
}

void FactList::scale()
{
    const Theme* theme = Theme::instance();
    const int margin = theme->size(Metric::Panel);
    m_grid->setContentsMargins(margin, theme->px(4), margin, margin);
    m_grid->setHorizontalSpacing(theme->px(8));
    m_grid->setVerticalSpacing(theme->px(4));
}

void FactList::setFacts(const QList<JobFact>& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < facts.size(); ++row)
        addRow(row, facts.at(row));
}

void FactList::addRow(int row, const JobFact& fact)
{
    auto* name = new QLabel(fact.name, this);
    setRole(name, TextRole::Small, Token::Text2);
    auto* text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setText(fact.text);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(fact.name);
    setRole(text, TextRole::Small, fact.warns ? Token::High : Token::Text1);
    m_grid->addWidget(name, row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(text, row, 1, Qt::AlignTop);
}

} // namespace woshou
