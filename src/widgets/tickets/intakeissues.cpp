#include "widgets/tickets/intakeissues.h"

#include "widgets/common/fieldmessage.h"
#include "widgets/theme/woshoustyle.h"

#include <QGridLayout>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

/// Whether a sentence is shown that no longer says what is wrong.
bool isOther(const FieldMessage* message, const FieldIssue& issue)
{
    return !message->sentence().isEmpty() && message->sentence() != issueText(issue);
}

} // namespace

IntakeIssues::IntakeIssues(QGridLayout* grid)
    : QObject(grid->parentWidget())
    , m_grid(grid)
{
}

void IntakeIssues::add(const QString& field, QWidget* widget)
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    m_grid->getItemPosition(m_grid->indexOf(widget), &row, &column, &rowSpan, &columnSpan);
    auto* message = new FieldMessage(m_grid->parentWidget());
    message->setObjectName(field + u"FieldMessage"_s);
    m_grid->addWidget(message, row + 1, column, 1, columnSpan);
    m_places.insert(field, {widget, message, false});
}

void IntakeIssues::mark(const QList<FieldIssue>& issues, const QSet<QString>& touched)
{
    QHash<QString, FieldIssue> open;
    for (const FieldIssue& issue : issues) {
        if (!open.contains(issueField(issue)))
            open.insert(issueField(issue), issue);
    }
    for (auto it = m_places.begin(); it != m_places.end(); ++it) {
        Place& place = *it;
        const auto issue = open.constFind(it.key());
        if (place.own)
            continue;
        if (issue == open.cend())
            place.message->clearMessage(place.widget);
        else if (issue->kind == FieldIssue::Kind::TooLong || (issue->blocks() && isOther(place.message, *issue)))
            place.message->setMessage(FieldMessage::Kind::Error, issueText(*issue), place.widget);
        else if (place.message->sentence().isEmpty())
            setMark(place.widget, touched.contains(it.key()) ? u"missing"_s : QString());
    }
}

bool IntakeIssues::insist(const QList<FieldIssue>& issues)
{
    QWidget* first = nullptr;
    for (const FieldIssue& issue : issues) {
        const auto found = m_places.find(issueField(issue));
        if (!issue.blocks() || found == m_places.end())
            continue;
        const bool missing = issue.kind == FieldIssue::Kind::Missing;
        found->own = false;
        found->message->setMessage(missing ? FieldMessage::Kind::Missing : FieldMessage::Kind::Error, issueText(issue),
                                   found->widget);
        first = first ? first : found->widget;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return first;
}

void IntakeIssues::say(const QString& field, const QString& sentence)
{
    const auto found = m_places.find(field);
    if (found == m_places.end() || (sentence.isEmpty() && !found->own))
        return;
    found->own = !sentence.isEmpty();
    if (found->own)
        found->message->setMessage(FieldMessage::Kind::Warning, sentence, found->widget);
    else
        found->message->clearMessage(found->widget);
}

void IntakeIssues::clear()
{
    for (Place& place : m_places) {
        place.own = false;
        place.message->clearMessage(place.widget);
    }
}

QString IntakeIssues::sentence(const QString& field) const
{
    const auto found = m_places.constFind(field);
    return found == m_places.cend() ? QString() : found->message->sentence();
}

QWidget* IntakeIssues::widget(const QString& field) const
{
    return m_places.value(field).widget;
}

namespace {

struct IssueText
{
    Q_DECLARE_TR_FUNCTIONS(woshou::IssueText)

public:
    static QString missing(const QString& field)
    {
        if (field == "customerName"_L1)
            return tr("Ask for the customer's name");
        if (field == "phone"_L1)
            return tr("A number to call back is needed");
        if (field == "symptom"_L1)
            return tr("Write down what is wrong");
        if (field == "tried"_L1)
            return tr("Write down what helped");
        if (field == "mode"_L1)
            return tr("Ask how it should be settled");
        if (field == "address"_L1)
            return tr("The engineer needs an address");
        return tr("This is needed");
    }

    static QString phone(int missing)
    {
        if (missing > 0)
            return tr("digits missing in the mobile number: %n", nullptr, missing);
        return tr("This is no phone number; check it with the customer");
    }
};

} // namespace

QString issueText(const FieldIssue& issue)
{
    switch (issue.kind) {
    case FieldIssue::Kind::Missing:
    case FieldIssue::Kind::Wanted:
        return IssueText::missing(issueField(issue));
    case FieldIssue::Kind::TooLong:
        return IssueText::tr("At most %n characters; nothing was cut", nullptr, issue.number);
    case FieldIssue::Kind::BadPhone:
        return IssueText::phone(issue.number);
    case FieldIssue::Kind::BadDate:
        return issue.number == 1 ? IssueText::tr("Write the day as 2023-06-11 or 2023-06")
                                 : IssueText::tr("This day has not come yet");
    case FieldIssue::Kind::NeedsModel:
        return IssueText::tr("A visit needs the model, or the wrong part is taken along");
    case FieldIssue::Kind::NotCalmed:
        return IssueText::tr("Calm the customer first, then tick it");
    }
    return {};
}

QString issueField(const FieldIssue& issue)
{
    return issue.field.section(u'.', -1);
}

} // namespace woshou
