#include "models/tickets/callwords.h"

#include "domain/promise/promiselog.h"
#include "models/admin/language.h"
#include "models/promise/promisetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct CallText
{
    Q_DECLARE_TR_FUNCTIONS(CallText)
};

struct Blank
{
    const char* name; ///< as scripts write it
    const char* text;
};

constexpr Blank kBlanks[] = {
    {"企业名称", QT_TRANSLATE_NOOP("CallText", "company")},
    {"客服", QT_TRANSLATE_NOOP("CallText", "agent")},
    {"客户", QT_TRANSLATE_NOOP("CallText", "customer")},
    {"产品", QT_TRANSLATE_NOOP("CallText", "product")},
    {"编号", QT_TRANSLATE_NOOP("CallText", "ticket number")},
    {"时限", QT_TRANSLATE_NOOP("CallText", "within which time")},
    {"具体时间", QT_TRANSLATE_NOOP("CallText", "time")},
    {"问题简述", QT_TRANSLATE_NOOP("CallText", "the problem")},
    {"具体进展", QT_TRANSLATE_NOOP("CallText", "progress")},
    {"下一步时间", QT_TRANSLATE_NOOP("CallText", "time of the next step")},
    {"解决方案", QT_TRANSLATE_NOOP("CallText", "solution")},
    {"帮助文档", QT_TRANSLATE_NOOP("CallText", "help document")},
    {"技术部门", QT_TRANSLATE_NOOP("CallText", "department")},
    {"工程师", QT_TRANSLATE_NOOP("CallText", "engineer")},
};

/// The earliest promise that is still ahead and is more than picking up the phone.
MaybeInstant promised(const TicketDraft& draft, const CallContext& context)
{
    MaybeInstant first;
    const Ticket& ticket = draft.ticket;
    if (ticket.callbackDue && *ticket.callbackDue > context.now)
        return ticket.callbackDue;
    if (ticket.category.isEmpty())
        return first;
    const auto runs = promisesOfNew(promiseValues(ticket, context.customerLevel, context.reference),
                                    context.reference.promises, context.now);
    for (const PromiseRun& run : promisesToTell(runs)) {
        if (run.due > context.now && (!first || run.due < *first))
            first = run.due;
    }
    return first;
}

QString productName(const TicketDraft& draft, const ReferenceData& reference)
{
    const ProductModel model = reference.model(draft.model.isEmpty() ? draft.ticket.model : draft.model);
    const QString group = reference.group(model.group).name(uiChinese());
    return group.isEmpty() ? draft.model : group;
}

} // namespace

QString callStep(const TicketDraft& draft)
{
    const Ticket& ticket = draft.ticket;
    const bool told = !ticket.symptom.isEmpty() || !ticket.words.isEmpty();
    if (!ticket.calmed || !told || ticket.mode.isEmpty())
        return u"opening"_s;
    if (ticket.mode != "advice"_L1)
        return u"transferred"_s;
    return ticket.certainty == "time"_L1 ? u"callback"_s : u"solved_question"_s;
}

QHash<QString, QString> callValues(const TicketDraft& draft, const CallContext& context)
{
    const ReferenceData& reference = context.reference;
    QString problem = draft.ticket.symptom.simplified();
    while (problem.endsWith(u'。') || problem.endsWith(u'.'))
        problem.chop(1);
    const QString skill = draft.ticket.skill.isEmpty() ? QString() : nameOf(reference.skills, draft.ticket.skill);
    QHash<QString, QString> values = {
        {u"企业名称"_s, uiChinese() || reference.shortEn.isEmpty() ? reference.shortZh : reference.shortEn},
        {u"客服"_s, staffName(context.speaker.name, context.speaker.nameEn)},
        {u"客户"_s, courteousName(draft.customerName, context.customerKind)},
        {u"产品"_s, productName(draft, reference)},
        {u"编号"_s, draft.provisional},
        {u"问题简述"_s, problem},
        {u"解决方案"_s, draft.ticket.solution},
        {u"帮助文档"_s, context.article},
        {u"技术部门"_s, skill.isEmpty() ? CallText::tr("our technical department")
                                        : CallText::tr("our technical department (%1)").arg(skill)}};
    if (const MaybeInstant due = promised(draft, context)) {
        values.insert(u"时限"_s, durationText(*due - context.now));
        for (const QString& name : {u"具体时间"_s, u"下一步时间"_s})
            values.insert(name, shortTime(*due, context.now));
    }
    return values;
}

QString courteousName(const QString& name, const QString& kind)
{
    if (name.isEmpty() || kind == "firm"_L1)
        return name;
    return CallText::tr("Mr or Ms %1").arg(name);
}

QString withOpenBlanks(const QString& text)
{
    static const QRegularExpression placeholder(u"\\[([^\\[\\]]+)\\]"_s);
    QString out;
    qsizetype done = 0;
    for (const QRegularExpressionMatch& match : placeholder.globalMatch(text)) {
        const QString code = match.captured(1);
        const auto known = std::find_if(std::begin(kBlanks), std::end(kBlanks),
                                        [&](const Blank& blank) { return QString::fromUtf8(blank.name) == code; });
        const QString name = known == std::end(kBlanks) ? code : CallText::tr(known->text);
        out += text.mid(done, match.capturedStart() - done) + CallText::tr("____ (%1)").arg(name);
        done = match.capturedEnd();
    }
    return out + text.mid(done);
}

} // namespace woshou
