#pragma once

#include "domain/knowledge/article.h"

#include <QScrollArea>
#include <QStringList>

class QVBoxLayout;

namespace woshou {

/// An article to read: kind and facts, causes with their share, numbered steps with what to say, when to stop, and
/// prevention, with the search's hits marked. In the interface's language; says so when there is only Chinese.
class ArticleView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ArticleView(QWidget* parent = nullptr);

    /// @param terms queryTerms of what was searched, for the marks
    void setArticle(const Article& article, const QStringList& terms = {});
    void clear();
    ArticleId articleId() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void addHead(const ArticleText& text);
    void addCauses(const ArticleText& text);
    void addSteps(const ArticleText& text);
    void addClosing(const ArticleText& text);
    void addPart(const QString& head, const QString& text);
    void addLine();

    std::optional<Article> m_article;
    QStringList m_terms;
    QVBoxLayout* m_parts = nullptr;
};

} // namespace woshou
