#pragma once

#include "domain/knowledge/article.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace woshou {

/// An article to read beside the form: facts, warning, steps with what to say, causes with their share. "Back" (or
/// Alt+Left) returns to the suggestions; the form keeps the focus unless one goes here.
class IntakeArticle : public QWidget
{
    Q_OBJECT
public:
    explicit IntakeArticle(QWidget* parent = nullptr);

    void setArticle(const Article& article);
    const Article& article() const { return m_article; }

signals:
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void addPart(const QString& head, const QString& text);
    void addStep(int number, const ArticleStep& step);
    QLabel* addLabel(const QString& text);

    Article m_article;
    QPushButton* m_backButton;
    QScrollArea* m_scroll;
    QVBoxLayout* m_parts = nullptr;
};

/// "Causes: aged capacitor 46 % · tripped breaker 31 %"; empty without causes.
QString causeShareText(const QList<CauseShare>& causes, int atMost = 4);
/// "verified · review 2026-05 · used on 64, solved 71 %".
QString articleFactsText(const Article& article);

} // namespace woshou
