#include "widgets/tickets/intakesummary.h"

#include "base/text.h"
#include "models/admin/language.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

struct SummaryText
{
    Q_DECLARE_TR_FUNCTIONS(woshou::SummaryText)

public:
    static QString device(const TicketDraft& draft, const ReferenceData& reference)
    {
        const ProductModel model = reference.model(draft.model);
        const QString name = modelText(draft.model, uiChinese() ? model.zh : model.en);
        if (draft.place.isEmpty() || name.isEmpty())
            return name;
        return tr("%1, %2").arg(draft.place, name);
    }

    static QString fault(const TicketDraft& draft, const ReferenceData& reference)
    {
        const QString what = device(draft, reference);
        const QString& symptom = draft.ticket.symptom;
        if (what.isEmpty() || symptom.isEmpty())
            return what + symptom;
        return tr("%1: %2").arg(what, symptom);
    }

    static QStringList circumstances(const Ticket& ticket, const ReferenceData& reference)
    {
        QStringList parts;
        if (!ticket.occurred.isEmpty())
            parts.append(tr("since %1").arg(ticket.occurred));
        if (!ticket.frequency.isEmpty())
            parts.append(nameOf(reference.frequencies, ticket.frequency));
        if (!ticket.environment.isEmpty())
            parts.append(normaliseLine(ticket.environment));
        if (!ticket.tried.isEmpty())
            parts.append(tr("tried: %1").arg(ticket.tried));
        return parts;
    }

    static QStringList wishes(const Ticket& ticket, const ReferenceData& reference)
    {
        QStringList parts;
        if (!ticket.mode.isEmpty())
            parts.append(tr("wanted: %1").arg(nameOf(reference.modes, ticket.mode)));
        if (!ticket.expectation.isEmpty())
            parts.append(ticket.expectation);
        return parts;
    }

    static QStringList household(const Ticket& ticket)
    {
        QStringList parts;
        if (ticket.elderlyAlone)
            parts.append(tr("elderly person living alone"));
        else if (ticket.elderlyHome)
            parts.append(tr("elderly people at home"));
        if (ticket.businessStopped)
            parts.append(tr("production or business stopped"));
        return parts;
    }

    static QString sentences(const QList<QStringList>& groups)
    {
        QString text;
        for (const QStringList& group : groups) {
            if (!group.join(QString()).isEmpty())
                text += tr("%1. ").arg(group.join(tr("; ")));
        }
        return text.trimmed();
    }
};

} // namespace

QString draftedSummary(const TicketDraft& draft, const ReferenceData& reference)
{
    const Ticket& ticket = draft.ticket;
    return SummaryText::sentences({{SummaryText::fault(draft, reference)},
                                   SummaryText::circumstances(ticket, reference),
                                   SummaryText::wishes(ticket, reference),
                                   SummaryText::household(ticket)});
}

QDate parseDay(QStringView text)
{
    static const QRegularExpression form(u"^(\\d{4})(?:[-/.年 ]?(\\d{1,2}))?(?:[-/.月 ]?(\\d{1,2}))?[日月]?$"_s);
    const QString line = normaliseLine(text).normalized(QString::NormalizationForm_KC);
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch() || match.captured(2).isEmpty())
        return {};
    const int day = match.captured(3).isEmpty() ? 1 : match.captured(3).toInt();
    return {match.captured(1).toInt(), match.captured(2).toInt(), day};
}

QString modelText(const QString& code, const QString& name)
{
    if (name.isEmpty() || code.isEmpty() || name.contains(code, Qt::CaseInsensitive))
        return name.isEmpty() ? code : name;
    return code + u' ' + name;
}

} // namespace woshou
