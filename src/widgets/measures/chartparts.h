#pragma once

#include "widgets/theme/theme.h"

#include <QStringList>

class QCategoryAxis;
class QChart;
class QValueAxis;

namespace woshou {

/// Parts that every chart shares. Charts are built anew for new numbers or a new theme and never changed while shown.

/// A bare chart in the theme's manner: no frame, title, legend or animation.
QChart* bareChart();

/// Upwards from 0 to a round number above the maximum, with four or five ticks and hair lines.
QValueAxis* countAxis(double maximum);

/// Places 0…n−1 with their words below; so many are named that they do not touch at that width per chart.
QCategoryAxis* placeAxis(const QStringList& labels, int mostLabels);

/// The round step (1, 2 or 5 times a power of ten, at least 1) that reaches the maximum in at most five steps.
double roundStep(double maximum);

} // namespace woshou
