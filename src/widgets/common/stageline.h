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
};

/// The way of a ticket: done stages with tick and 2 px line, the current one bold, the rest grey.
class StageLine : public QWidget
{
    Q_OBJECT
public:
    explicit StageLine(QWidget* parent = nullptr);

    void setStages(const QList<Stage>& stages);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int stageWidth(const Stage& stage) const;
    void paintStage(QPainter& painter, const Stage& stage, const QRect& rect) const;

    QList<Stage> m_stages;
};

} // namespace woshou
