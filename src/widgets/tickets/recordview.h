#pragma once

#include "models/tickets/ticketdesk.h"

#include <QScrollArea>

class QFormLayout;

namespace woshou {

/// Everything that was written down of a ticket, by name and value, to read and to copy.
class RecordView : public QScrollArea
{
    Q_OBJECT
public:
    explicit RecordView(QWidget* parent = nullptr);

    void setDetails(const TicketDetails& details, const ReferenceData& reference);

private:
    void addHead(const QString& text);
    void addRow(const QString& name, const QString& value);
    void addRequest(const Ticket& ticket, const ReferenceData& reference);
    void addSettling(const Ticket& ticket, const ReferenceData& reference);
    void addSurvey(const SurveyAnswer& survey, const ReferenceData& reference);

    QFormLayout* m_form = nullptr;
};

} // namespace woshou
