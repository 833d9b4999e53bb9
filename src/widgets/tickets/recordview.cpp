#include "widgets/tickets/recordview.h"

#include "models/admin/language.h"
#include "models/tickets/ticketwords.h"
#include "models/tickets/triagetext.h"
#include "widgets/admin/errortext.h"
#include "widgets/theme/theme.h"

#include <QScrollBar>
#include <QTextTable>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 112; ///< pixels at 100 %; the longest name in English

} // namespace

RecordView::RecordView(QWidget* parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setUndoRedoEnabled(false);
    connect(Theme::instance(), &Theme::changed, this, &RecordView::write);
}

void RecordView::setDetails(const TicketDetails& details, const ReferenceData& reference)
{
    m_entries.clear();
    addSettling(details.ticket, reference);
    if (details.survey)
        addSurvey(*details.survey, reference);
    addRequest(details, reference);
    write();
}

void RecordView::addRow(const QString& name, const QString& value)
{
    if (!value.trimmed().isEmpty())
        m_entries.append({name, value});
}

/// One document instead of a label for each value: it is laid out once, and all of it can be copied at a stroke.
void RecordView::write()
{
    const int place = verticalScrollBar()->value();
    clear();
    if (m_entries.isEmpty())
        return;
    document()->setDefaultFont(Theme::instance()->font(TextRole::Base));
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(3);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, Theme::instance()->px(kNameWidth)),
                                      QTextLength(QTextLength::VariableLength, 0)});
    QTextTable* table = textCursor().insertTable(int(m_entries.size()), 2, format);
    for (int row = 0; row < table->rows(); ++row)
        writeEntry(table, row);
    verticalScrollBar()->setValue(place);
}

void RecordView::writeEntry(QTextTable* table, int row)
{
    const Entry& entry = m_entries.at(row);
    const Theme* theme = Theme::instance();
    QTextCharFormat name;
    if (entry.value.isEmpty()) {
        table->mergeCells(row, 0, 1, 2);
        name.setFont(theme->font(TextRole::BaseBold));
        name.setForeground(theme->color(Token::Text1));
        table->cellAt(row, 0).firstCursorPosition().insertText(entry.name, name);
        return;
    }
    name.setForeground(theme->color(Token::Text2));
    QTextCursor cursor = table->cellAt(row, 0).firstCursorPosition();
    QTextBlockFormat right;
    right.setAlignment(Qt::AlignRight);
    cursor.setBlockFormat(right);
    cursor.insertText(entry.name, name);
    QTextCharFormat value;
    value.setForeground(theme->color(Token::Text1));
    table->cellAt(row, 1).firstCursorPosition().insertText(entry.value, value);
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
    m_entries.append({tr("How it was settled"), {}});
    const qsizetype before = m_entries.size();
    for (const QString& column : columns)
        addRow(columnLabel(column), columnValue(column, LifeCycle::columnText(ticket, column), reference));
    if (m_entries.size() == before)
        addRow(columnLabel(u"solution"_s), tr("not recorded yet"));
}

void RecordView::addSurvey(const SurveyAnswer& survey, const ReferenceData& reference)
{
    m_entries.append({tr("Customer's rating"), {}});
    for (const CodeName& dimension : reference.surveyDimensions) {
        if (survey.scores.contains(dimension.code))
            addRow(dimension.name(uiChinese()), tr("%1 of 5").arg(survey.scores.value(dimension.code)));
    }
    if (survey.recommend)
        addRow(tr("Recommends us"), tr("%1 of 10").arg(*survey.recommend));
    addRow(tr("Comment"), survey.comment);
}

void RecordView::addRequest(const TicketDetails& details, const ReferenceData& reference)
{
    const Ticket& ticket = details.ticket;
    m_entries.append({tr("Intake record"), {}});
    addRow(columnLabel(u"category"_s), nameOf(reference.triage.categories, ticket.category));
    addRow(tr("Sub-type and grade"), triageDetailText(ticket.category, ticket.subtype, ticket.grade, reference));
    addRow(columnLabel(u"fault"_s),
           ticket.fault.isEmpty() ? QString() : reference.fault(ticket.fault).name(uiChinese()));
    addRow(columnLabel(u"priority"_s), priorityName(ticket.priority));
    addRow(columnLabel(u"priority_reason"_s), priorityReasonText(details, reference));
    addRow(tr("Proposed"), triageProposedText(ticket, reference));
    addRow(tr("Learned"), triageLearnedText(parseLearned(ticket.learned), reference));
    addRow(columnLabel(u"salesperson"_s), ticket.salesperson);
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
