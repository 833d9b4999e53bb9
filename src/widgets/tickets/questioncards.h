#pragma once

#include "models/tickets/ticketdesk.h"
#include "widgets/tickets/cellrow.h"

class QLabel;

namespace woshou {

class ClampedLabel;
class ElidedLabel;

/// The three questions and their answers: what is wrong, which one, what is wished.
class QuestionCards : public CellRow
{
    Q_OBJECT
public:
    explicit QuestionCards(QWidget* parent = nullptr);

    void setDetails(const TicketDetails& details, const ReferenceData& reference);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Question
    {
        QLabel* caption;
        ClampedLabel* answer;
        ElidedLabel* sign; ///< a short fact that has a colour: warranty, serial number
    };
    Question addQuestion(const QString& name);
    void retranslate();
    void showDevice(const TicketDetails& details, const ReferenceData& reference);

    Question m_wrong, m_device, m_wish;
};

} // namespace woshou
