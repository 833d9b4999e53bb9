#include "widgets/common/emptystate.h"

#include "widgets/theme/theme.h"
#include "widgets/theme/woshoustyle.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace woshou {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_iconLabel(new QLabel(this))
    , m_titleLabel(new QLabel(this))
    , m_sentenceLabel(new QLabel(this))
    , m_actionButton(new QPushButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    for (QLabel* label : {m_iconLabel, m_titleLabel, m_sentenceLabel}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    m_titleLabel->setWordWrap(true);
    m_sentenceLabel->setWordWrap(true);
    setRole(m_titleLabel, TextRole::ReadingBold);
    setRole(m_sentenceLabel, TextRole::Base, Token::Text2);
    layout->addSpacing(4);
    layout->addWidget(m_actionButton, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_actionButton, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(Theme::instance(), &Theme::changed, this, &EmptyState::restyle);
}

void EmptyState::setContent(const QString& icon, const QString& title, const QString& sentence,
                            const QString& actionText)
{
    m_icon = icon;
    m_titleLabel->setText(title);
    m_sentenceLabel->setText(sentence);
    m_actionButton->setText(actionText);
    m_actionButton->setVisible(!actionText.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    restyle();
}

void EmptyState::restyle()
{
    const Theme* theme = Theme::instance();
    m_iconLabel->setPixmap(m_icon.isEmpty() ? QPixmap() : theme->pixmap(m_icon, theme->px(40), Token::Text3, this));
}

} // namespace woshou
