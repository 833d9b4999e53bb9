#include "widgets/common/stageline.h"

#include "models/admin/language.h"
#include "widgets/theme/painters.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

constexpr int kLeastJoint = 12; ///< pixels at 100 % between two stages

QString iconOf(StageState state)
{
    switch (state) {
    case StageState::Done:
        return u"ok"_s;
    case StageState::Current:
        return u"clock"_s;
    case StageState::Future:
        break;
    }
    return {};
}

Token inkOf(StageState state)
{
    switch (state) {
    case StageState::Done:
        return Token::Accent;
    case StageState::Current:
        return Token::Text1;
    case StageState::Future:
        break;
    }
    return Token::Text3;
}

QFont fontOf(StageState state)
{
    return Theme::instance()->font(state == StageState::Current ? TextRole::SmallBold : TextRole::Small);
}

int iconRoom(StageState state)
{
    const Theme* theme = Theme::instance();
    return iconOf(state).isEmpty() ? 0 : theme->size(Metric::IconSmall) + theme->px(4);
}

} // namespace

StageLine::StageLine(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StageLine::setStages(const QList<Stage>& stages)
{
    m_stages = stages;
    QStringList spoken;
    for (const Stage& stage : stages) {
        const QString word = stage.state == StageState::Done      ? tr("%1 (done)")
                             : stage.state == StageState::Current ? tr("%1 (now)")
                                                                  : tr("%1 (to come)");
        spoken.append(word.arg(stage.text));
    }
    setAccessibleName(spokenList(spoken));
    QStringList whole;
    for (const Stage& stage : stages)
        whole.append(stage.text);
    setToolTip(whole.join(u" → "_s));
    updateGeometry();
    update();
}

int StageLine::stageWidth(const Stage& stage) const
{
    return QFontMetrics(fontOf(stage.state)).horizontalAdvance(stage.text) + iconRoom(stage.state);
}

QList<Stage> StageLine::fitted(int width) const
{
    QList<Stage> stages = m_stages;
    int room = width - Theme::instance()->px(kLeastJoint) * (int(stages.size()) - 1);
    for (const Stage& stage : std::as_const(stages))
        room -= stageWidth(stage);
    for (Stage& stage : stages) {
        if (room >= 0)
            break;
        if (stage.brief.isEmpty())
            continue;
        const int before = stageWidth(stage);
        stage.text = stage.brief;
        room += before - stageWidth(stage);
    }
    return stages;
}

QStringList StageLine::shownTexts(int width) const
{
    QStringList texts;
    for (const Stage& stage : fitted(width))
        texts.append(stage.text);
    return texts;
}

QSize StageLine::sizeHint() const
{
    const Theme* theme = Theme::instance();
    int width = 0;
    for (const Stage& stage : m_stages)
        width += stageWidth(stage) + theme->px(40);
    return {width, theme->px(28)};
}

QSize StageLine::minimumSizeHint() const
{
    return {Theme::instance()->px(120), sizeHint().height()};
}

void StageLine::paintStage(QPainter& painter, const Stage& stage, const QRect& rect) const
{
    const Theme* theme = Theme::instance();
    QRect place = rect;
    if (const QString icon = iconOf(stage.state); !icon.isEmpty()) {
        const int side = theme->size(Metric::IconSmall);
        paintIcon(&painter, QRect(place.left(), place.top(), side, place.height()), icon, side, inkOf(stage.state));
        place.setLeft(place.left() + iconRoom(stage.state));
    }
    const QFont font = fontOf(stage.state);
    painter.setFont(font);
    painter.setPen(theme->color(inkOf(stage.state)));
    painter.drawText(place.adjusted(0, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(stage.text, Qt::ElideRight, place.width() + 1));
}

void StageLine::paintEvent(QPaintEvent*)
{
    if (m_stages.isEmpty())
        return;
    QPainter painter(this);
    const Theme* theme = Theme::instance();
    const QList<Stage> stages = fitted(width());
    int words = 0;
    for (const Stage& stage : stages)
        words += stageWidth(stage);
    const int joints = int(stages.size()) - 1;
    const int gap = theme->px(6);
    const int joint = joints > 0 ? qMax(theme->px(kLeastJoint), (width() - words) / joints) : 0;
    // When the words do not fit, every stage gets the same share.
    const bool tight = words + joints * theme->px(kLeastJoint) > width();
    const int share = tight ? (width() - joints * joint) / int(stages.size()) : 0;
    int x = 0;
    for (qsizetype i = 0; i < stages.size(); ++i) {
        const Stage& stage = stages.at(i);
        const int wide = tight ? share : stageWidth(stage);
        paintStage(painter, stage, QRect(x, 0, wide, height()));
        x += wide;
        if (i == joints)
            break;
        const bool passed = stage.state == StageState::Done;
        fillHorizontalLine(&painter, x + gap, height() / 2.0 - (passed ? 1 : 0), qMax(2, joint - 2 * gap),
                           theme->color(passed ? Token::Accent : Token::Line), passed ? 2 : 1);
        x += joint;
    }
}

} // namespace woshou
