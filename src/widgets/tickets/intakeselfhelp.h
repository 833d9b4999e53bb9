#pragma once

#include "widgets/tickets/intakesteprow.h"

class QVBoxLayout;

namespace woshou {

/// The self-check of an article, step by step, before a visit is sent. What was tried goes to the form.
class IntakeSelfHelp : public QWidget
{
    Q_OBJECT
public:
    explicit IntakeSelfHelp(QWidget* parent = nullptr);

    /// What was tried of which article.
    struct Tried
    {
        ArticleId article;
        QList<IntakeStepRow::Outcome> steps;
    };

    /// Steps meant for customers only. The same article keeps what was tried; another one begins anew.
    void setArticle(const Article& article, bool chinese);
    void clear();
    Tried tried() const;
    /// Said again when this article is shown; nothing is told to anybody.
    void setTried(const Tried& tried);
    ArticleId article() const { return m_article; }
    bool isEmpty() const { return m_rows.isEmpty(); }
    bool isBegun() const;
    /// As Ticket::selfCheckResult: "worked"; "failed" once something was tried and nothing helped; else empty.
    QString result() const;
    /// What helped, for the ticket's solution; empty while nothing did.
    QString solution() const;
    /// False when every step was tried.
    bool focusStep();

signals:
    void stepTried(const QString& text, bool worked);
    /// The button that was pressed is gone and no step is left for the cursor.
    void focusReleased();

private:
    void record(IntakeStepRow* row, bool worked);
    void moveOn();
    void removeRows();
    void recall();

    ArticleId m_article;
    QVBoxLayout* m_layout;
    QList<IntakeStepRow*> m_rows;
    Tried m_before; ///< of a call that came back, until its article is here
};

} // namespace woshou
