#pragma once

#include "domain/knowledge/article.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace woshou {

/// One numbered step of an article: its name and for whom it is, what to do, what to say in a box with a bar, and
/// what should be seen then. A warning has a sign instead of the number.
class ArticleStepView : public QWidget
{
    Q_OBJECT
public:
    ArticleStepView(int number, const ArticleStep& step, const QStringList& terms, QWidget* parent = nullptr);
    ArticleStepView(const QString& head, const QString& warning, const QStringList& terms, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addHead(const QString& head, const QString& audience);
    void addText(const QString& text, TextRole role, Token ink, const QStringList& terms);
    void addSay(const QString& say, const QStringList& terms);

    int m_number = 0; ///< 0: a warning
};

} // namespace woshou
