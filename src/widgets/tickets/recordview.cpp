#include "widgets/tickets/recordview.h"

#include "models/admin/language.h"
#include "models/tickets/ticketwords.h"
#include "widgets/admin/errortext.h"
#include "widgets/theme/woshoustyle.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollBar>

namespace woshou {

using namespace Qt::StringLiterals;

RecordView::RecordView(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void RecordView::setDetails(const TicketDetails& details, const ReferenceData& reference)
{
    auto* sheet = new QWidget;
    sheet->setBackgroundRole(QPalette::Base);
    sheet->setAutoFillBackground(true);
    m_form = new QFormLayout(sheet);
    m_form->setContentsMargins(16, 12, 16, 12);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    addSettling(details.ticket, reference);
    if (details.survey)
        addSurvey(*details.survey, reference);
    addRequest(details.ticket, reference);
    const int place = verticalScrollBar() ? verticalScrollBar()->value() : 0;
    setWidget(sheet);
    verticalScrollBar()->setValue(place);
}

void RecordView::addHead(const QString& text)
{
    auto* head = new QLabel(text);
    setRole(head, TextRole::BaseBold);
    m_form->addRow(head);
}

void RecordView::addRow(const QString& name, const QString& value)
{
    if (value.trimmed().isEmpty())
        return;
    auto* label = new QLabel(name);
    setRole(label, TextRole::Base, Token::Text2);
    auto* text = new QLabel(value);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(name + u' ' + value);
    m_form->addRow(label, text);
}

void RecordView::addSettling(const Ticket& ticket, const ReferenceData& reference)
{
    static const QStringList columns = {u"cause"_s,
                                        u"solution"_s,
                                        u"method"_s,
                                        u"tools"_s,
                                        u"parts"_s,
                                        u"test_result"_s,
                                        u"customer_feedback"_s,
                                        u"solved_for_good"_s,
                                        u"self_check_result"_s,
                                        u"callback_due"_s,
                                        u"survey_result"_s};
    addHead(tr("How it was settled"));
    const int before = m_form->rowCount();
    for (const QString& column : columns)
        addRow(columnLabel(column), columnValue(column, LifeCycle::columnText(ticket, column), reference));
    if (m_form->rowCount() == before)
        addRow(columnLabel(u"solution"_s), tr("not recorded yet"));
}

void RecordView::addSurvey(const SurveyAnswer& survey, const ReferenceData& reference)
{
    addHead(tr("Customer's rating"));
    for (const CodeName& dimension : reference.surveyDimensions) {
        if (survey.scores.contains(dimension.code))
            addRow(dimension.name(uiChinese()), tr("%1 of 5").arg(survey.scores.value(dimension.code)));
    }
    if (survey.recommend)
        addRow(tr("Recommends us"), tr("%1 of 10").arg(*survey.recommend));
    addRow(tr("Comment"), survey.comment);
}

void RecordView::addRequest(const Ticket& ticket, const ReferenceData& reference)
{
    addHead(tr("Intake record"));
    addRow(columnLabel(u"category"_s), nameOf(reference.triage.categories, ticket.category));
    addRow(columnLabel(u"fault"_s),
           ticket.fault.isEmpty() ? QString() : reference.fault(ticket.fault).name(uiChinese()));
    addRow(columnLabel(u"priority"_s), priorityName(ticket.priority));
    addRow(columnLabel(u"priority_reason"_s), ticket.priorityReason);
    addRow(columnLabel(u"symptom"_s), ticket.symptom);
    addRow(columnLabel(u"words"_s), ticket.words);
    addRow(columnLabel(u"occurred"_s), ticket.occurred);
    addRow(columnLabel(u"environment"_s), ticket.environment);
    addRow(columnLabel(u"tried"_s), ticket.tried);
    addRow(columnLabel(u"mode"_s), ticket.mode.isEmpty() ? QString() : nameOf(reference.modes, ticket.mode));
    addRow(columnLabel(u"expectation"_s), ticket.expectation);
    addRow(columnLabel(u"summary"_s), ticket.summary);
    addRow(columnLabel(u"address"_s), ticket.address);
}

} // namespace woshou
