#pragma once

#include "models/tickets/ticketdesk.h"

#include <QTextEdit>

class QTextTable;

namespace woshou {

/// Everything that was written down of a ticket, by name and value, to read and to copy.
class RecordView : public QTextEdit
{
    Q_OBJECT
public:
    explicit RecordView(QWidget* parent = nullptr);

    void setDetails(const TicketDetails& details, const ReferenceData& reference);

private:
    struct Entry
    {
        QString name, value; ///< no value for the head of a section
    };

    void addRow(const QString& name, const QString& value);
    void addRequest(const TicketDetails& details, const ReferenceData& reference);
    void addSettling(const Ticket& ticket, const ReferenceData& reference);
    void addSurvey(const SurveyAnswer& survey, const ReferenceData& reference);
    void write();
    void writeEntry(QTextTable* table, int row);

    QList<Entry> m_entries;
};

} // namespace woshou
