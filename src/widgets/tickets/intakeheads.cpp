#include "widgets/tickets/intakeheads.h"

#include "widgets/common/sectionhead.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

struct HeadText
{
    Q_DECLARE_TR_FUNCTIONS(woshou::HeadText)
};

void count(IntakeQuestion& question, const QString& name, bool recorded)
{
    ++question.asked;
    if (recorded)
        ++question.recorded;
    else
        question.missing.append(name);
}

} // namespace

IntakeQuestion symptomQuestion(const TicketDraft& draft)
{
    IntakeQuestion question{1, HeadText::tr("What is wrong?"),
                            HeadText::tr("“What exactly is it? Does it not cool, for example, or is there a noise?”")};
    count(question, HeadText::tr("symptom"), !draft.ticket.symptom.isEmpty());
    count(question, HeadText::tr("since when"), !draft.ticket.occurred.isEmpty());
    count(question, HeadText::tr("their words"), !draft.ticket.words.isEmpty());
    return question;
}

IntakeQuestion deviceQuestion(const TicketDraft& draft)
{
    IntakeQuestion question{2, HeadText::tr("Which one is it?"),
                            HeadText::tr("“Which model did you buy? Could you look at the plate on it?”")};
    count(question, HeadText::tr("model"), !draft.model.isEmpty());
    count(question, HeadText::tr("serial number"), !draft.serial.isEmpty());
    count(question, HeadText::tr("bought on"), draft.purchasedOn.isValid());
    return question;
}

IntakeQuestion needQuestion(const TicketDraft& draft)
{
    IntakeQuestion question{3, HeadText::tr("How should it be settled?"),
                            HeadText::tr("“How would you like us to settle it? A visit, or a part by post?”")};
    count(question, HeadText::tr("way"), !draft.ticket.mode.isEmpty());
    count(question, HeadText::tr("expectation"), !draft.ticket.expectation.isEmpty());
    count(question, HeadText::tr("urgency"), true);
    return question;
}

void showHead(SectionHead* head, const IntakeQuestion& question, bool calmed)
{
    const bool complete = question.missing.isEmpty();
    const bool begun = question.missing.size() < question.asked - (question.number == 3 ? 1 : 0);
    head->setNumber(question.number, complete);
    head->setTitle(question.title, question.prompt);
    if (complete)
        head->setStatus(u"check"_s, HeadText::tr("recorded %1/%2").arg(question.recorded).arg(question.asked),
                        Token::Good);
    else if (begun)
        head->setStatus(u"warn"_s, HeadText::tr("missing: %1").arg(question.missing.join(HeadText::tr(", "))),
                        Token::High);
    else if (!calmed)
        head->setStatus(u"clock"_s, HeadText::tr("calm first, then ask"), Token::High);
    else
        head->setStatus({}, HeadText::tr("not asked yet"), Token::Text3);
}

QSet<QString> touchedFields(const TicketDraft& draft)
{
    QSet<QString> fields;
    if (!draft.customerName.isEmpty() || !draft.phone.isEmpty())
        fields.unite({u"customerName"_s, u"phone"_s, u"mood"_s});
    if (!draft.ticket.symptom.isEmpty() || !draft.ticket.words.isEmpty())
        fields.unite({u"symptom"_s, u"occurred"_s, u"words"_s});
    if (!draft.model.isEmpty() || !draft.serial.isEmpty())
        fields.unite({u"model"_s, u"serial"_s, u"purchasedOn"_s, u"purchaseChannel"_s});
    if (!draft.ticket.mode.isEmpty() || !draft.ticket.expectation.isEmpty())
        fields.unite({u"mode"_s, u"expectation"_s, u"address"_s});
    return fields;
}

} // namespace woshou
