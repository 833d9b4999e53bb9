#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace woshou {

enum class StageState { Done, Current, Future };

struct Stage
{
    QString text;
    StageState state = StageState::Future;
    QString brief; ///< shown where the texts have no room; may be empty
};

/// The way of a ticket: done stages with tick and 2 px line, the current one bold, the rest grey. Where the texts
/// do not fit, the oldest stages are brief first; the tool tip has all of them whole.
class StageLine : public QWidget
{
    Q_OBJECT
public:
    explicit StageLine(QWidget* parent = nullptr);

    void setStages(const QList<Stage>& stages);
    /// The texts that stand in this width, in pixels, from the first stage to the last.
    QStringList shownTexts(int width) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int stageWidth(const Stage& stage) const;
    QList<Stage> fitted(int width) const;
    void paintStage(QPainter& painter, const Stage& stage, const QRect& rect) const;

    QList<Stage> m_stages;
};

} // namespace woshou
