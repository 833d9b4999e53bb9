#pragma once

#include "widgets/tickets/ticketdialog.h"

#include <memory>

class QLabel;

namespace woshou {

namespace Ui {
class SurveyDialog;
}

class Segments;

/// The customer's rating by the dimensions of the preset, the recommendation 0–10 and a comment, or why
/// there is none; closes the ticket. An answer has a mark for every question. The comment is kept with every outcome.
/// Digits give the mark and go on to the next question.
class SurveyDialog : public TicketDialog
{
    Q_OBJECT
public:
    SurveyDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent = nullptr);
    ~SurveyDialog() override;

    SurveyAnswer answer() const;
    /// "", "unreachable" or "declined".
    QString noAnswer() const;
    QHash<QString, QString> typed() const override;
    void setTyped(const QHash<QString, QString>& values) override;

protected:
    bool isStillPossible(const Ticket& ticket) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Question
    {
        QString code;
        QLabel* label = nullptr;
        Segments* marks = nullptr;
    };
    void setUpQuestions();
    void setUpTexts();
    void addQuestion(const CodeName& dimension);
    bool markByDigit(QWidget* focused, int digit);
    void followOutcome();
    void followComment();
    void followVerdict();
    void showVisit();
    bool check();
    bool isVisitDue() const;
    bool isCalledAs(const QString& verdict) const;
    void markMissing(const QList<const Question*>& missing);
    QList<const Question*> unanswered() const;
    void save();

    std::unique_ptr<Ui::SurveyDialog> m_ui;
    QList<Question> m_questions;
    SurveyAnswer m_sentAnswer;
    QString m_sentNoAnswer;
    QString m_channel;     ///< that was proposed
    bool m_mayOwe = false; ///< a comment may wait for its answer
    QUuid m_key = QUuid::createUuid();
};

} // namespace woshou
