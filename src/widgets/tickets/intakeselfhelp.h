#pragma once

#include "domain/knowledge/article.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace woshou {

/// The self-check of an article, step by step, before a visit is sent: the step at hand can be read aloud and
/// is marked as what helped or did not. What was tried is told to the form.
class IntakeSelfHelp : public QWidget
{
    Q_OBJECT
public:
    explicit IntakeSelfHelp(QWidget* parent = nullptr);

    /// Steps for customers only. The same article keeps what was tried; another one begins anew.
    void setArticle(const Article& article);
    void clear();
    ArticleId article() const { return m_article; }
    bool isEmpty() const { return m_steps.isEmpty(); }
    /// "", "worked", "failed": as Ticket::selfCheckResult; failed once every step was tried in vain.
    QString result() const;
    /// What was tried, one line per step.
    QStringList tried() const;
    void focusStep();

signals:
    void stepTried(const QString& text, bool worked);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Outcome { Open, Worked, Failed };
    struct Step
    {
        ArticleStep step;
        Outcome outcome = Outcome::Open;
    };

    void rebuild();
    void fill(QWidget* row, int index);
    QWidget* makeRow(int index);
    void addButtons(QWidget* row, int index);
    void record(int index, Outcome outcome);
    int current() const;

    ArticleId m_article;
    QList<Step> m_steps;
    QVBoxLayout* m_rows;
    bool m_reading = false;
};

} // namespace woshou
