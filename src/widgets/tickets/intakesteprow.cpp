#include "widgets/tickets/intakesteprow.h"

#include "widgets/common/tag.h"
#include "widgets/theme/painters.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/clampedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kMostLines = 6;

} // namespace

IntakeStepRow::IntakeStepRow(int number, const ArticleStep& step, QWidget* parent)
    : QWidget(parent)
    , m_number(number)
    , m_step(step)
    , m_textLabel(new ClampedLabel(this))
    , m_outcomeTag(new Tag(this))
    , m_sayLabel(new QLabel(this))
    , m_buttons(new QWidget(this))
{
    build();
    refresh();
}

void IntakeStepRow::build()
{
    const Theme* theme = Theme::instance();
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(3, 3, 3, 3); // room for the focus ring
    buttons->setSpacing(theme->px(4));
    m_readButton = addButton(u"readPushButton"_s, u"speak"_s);
    m_workedButton = addButton(u"workedPushButton"_s, u"check"_s);
    m_failedButton = addButton(u"failedPushButton"_s, u"close"_s);
    m_readButton->setCheckable(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme->px(8));
    line->addWidget(m_textLabel, 1);
    line->addWidget(m_outcomeTag, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme->px(40), 0, theme->px(9), 0);
    rows->setSpacing(theme->px(2));
    rows->addLayout(line);
    rows->addWidget(m_buttons, 0, Qt::AlignRight);
    rows->addWidget(m_sayLabel);
    m_textLabel->setText(m_step.text);
    const int above = (theme->size(Metric::ControlSmall) - theme->lineHeight(TextRole::Base)) / 2;
    m_textLabel->setContentsMargins(0, above, 0, above);
    m_sayLabel->setWordWrap(true);
    m_sayLabel->setObjectName(u"sayLabel"_s);
    setRole(m_sayLabel, TextRole::Script);
    connect(m_readButton, &QPushButton::toggled, this, &IntakeStepRow::setReading);
    connect(m_workedButton, &QPushButton::clicked, this, [this] { emit tried(true); });
    connect(m_failedButton, &QPushButton::clicked, this, [this] { emit tried(false); });
}

QPushButton* IntakeStepRow::addButton(const QString& name, const QString& icon)
{
    auto* button = new QPushButton(m_buttons);
    button->setObjectName(name);
    button->setIcon(Theme::instance()->icon(icon));
    button->setAutoDefault(true);
    setKind(button, u"small"_s);
    m_buttons->layout()->addWidget(button);
    return button;
}

void IntakeStepRow::setOutcome(Outcome outcome)
{
    m_outcome = outcome;
    refresh();
}

void IntakeStepRow::setCurrent(bool current)
{
    m_current = current;
    refresh();
}

void IntakeStepRow::setReading(bool reading)
{
    m_reading = reading;
    m_readButton->setChecked(reading);
    refresh();
}

void IntakeStepRow::focusFirst()
{
    m_readButton->setFocus(Qt::ShortcutFocusReason);
}

void IntakeStepRow::refresh()
{
    const bool worked = m_outcome == Outcome::Worked;
    m_readButton->setText(tr("Read out"));
    m_readButton->setToolTip(tr("Show the sentence to read to the customer"));
    m_workedButton->setToolTip(tr("It helped"));
    m_failedButton->setToolTip(tr("It did not help"));
    for (QPushButton* button : {m_workedButton, m_failedButton})
        button->setAccessibleName(tr("Step %1: %2").arg(m_number).arg(button->toolTip()));
    m_buttons->setVisible(m_current && m_outcome == Outcome::Open);
    m_outcomeTag->setVisible(m_outcome != Outcome::Open);
    TagContent outcome{tr("done, no help"), u"check"_s, Token::Text2, Token::Panel};
    if (worked)
        outcome = {tr("done, it helped"), u"check"_s, Token::Good, Token::GoodSoft};
    m_outcomeTag->setContent(outcome);
    // The step that is at hand is read out: it is there whole.
    m_textLabel->setTextRole(m_current ? TextRole::BaseBold : TextRole::Base);
    m_textLabel->setMaximumLines(m_current ? kMostLines : 1);
    QString say = m_step.say.isEmpty() ? m_step.text : m_step.say;
    say = tr("“%1”").arg(say);
    if (!m_step.expect.isEmpty())
        say += u'\n' + tr("Then: %1").arg(m_step.expect);
    m_sayLabel->setText(say);
    m_sayLabel->setVisible(m_current && m_reading);
    updateGeometry();
    update();
}

void IntakeStepRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void IntakeStepRow::paintEvent(QPaintEvent*)
{
    const Theme* theme = Theme::instance();
    QPainter painter(this);
    painter.fillRect(rect(), theme->color(m_current ? Token::Selected : Token::Panel));
    const int size = theme->px(18);
    const QRect circle(theme->px(12), theme->px(6), size, size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme->color(m_current ? Token::Accent : Token::Control), 1));
    painter.setBrush(m_current ? QBrush(theme->color(Token::Accent)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(theme->font(TextRole::Tiny));
    painter.setPen(theme->color(m_current ? Token::OnAccent : Token::Text2));
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

} // namespace woshou
