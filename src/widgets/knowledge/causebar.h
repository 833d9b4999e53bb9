#pragma once

#include "domain/knowledge/article.h"

#include <QWidget>

namespace woshou {

/// The share of each cause as one stacked bar with its legend below: the five largest, the rest as "other".
class CauseBar : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        QString text; ///< "衣物没放平 90%"
        double share = 0;
        int series = 0;
    };

    explicit CauseBar(QWidget* parent = nullptr);

    void setCauses(const QList<CauseShare>& causes);
    /// What is drawn, largest first. Shares below a whole 100 leave the rest of the bar empty.
    static QList<Part> parts(QList<CauseShare> causes);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QRect> places(int width) const;

    QList<Part> m_parts;
};

} // namespace woshou
