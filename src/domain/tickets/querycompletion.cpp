#include "domain/tickets/querycompletion.h"

#include "domain/admin/referencedata.h"
#include "domain/tickets/queryvalues.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMost = 10, kMostValuesOfWord = 4;

/// A value as it is written, and as it is shown when that differs.
struct Choice
{
    QString text;
    QStringList names; ///< what it may be begun by
};

class Completer
{
public:
    Completer(const ReferenceData& reference, bool chinese)
        : m_reference(reference)
        , m_chinese(chinese)
    {
    }

    QList<QueryProposal> fields(const QString& typed) const
    {
        QList<QueryProposal> list;
        const QString folded = foldName(typed);
        for (const QueryFieldInfo& info : ticketFields()) {
            const QStringList names = QStringList{info.code, info.zh} + info.more;
            if (std::any_of(names.begin(), names.end(), [&](const QString& name) { return name.startsWith(folded); }))
                list.append({info.name(m_chinese) + u':', info.name(m_chinese), info.name(!m_chinese), 0, 0, false});
        }
        return list;
    }

    QList<QueryProposal> values(const QueryFieldInfo& field, const QString& typed) const
    {
        const QString folded = foldName(typed);
        QList<QueryProposal> begun, inside;
        for (const Choice& choice : choices(field)) {
            const QueryProposal proposal{choice.text, choice.text, {}, 0, 0, true};
            if (hasName(choice, folded, &QString::startsWith))
                begun.append(proposal);
            else if (hasName(choice, folded, &QString::contains))
                inside.append(proposal);
        }
        return begun + inside;
    }

    /// A word that is the beginning of some field's value: "处理" is "状态:处理中".
    QList<QueryProposal> valuesOfWord(const QString& typed) const
    {
        QList<QueryProposal> list;
        for (const QueryFieldInfo& field : ticketFields()) {
            if (field.kind != FieldKind::Code && field.kind != FieldKind::Rank && field.kind != FieldKind::Flag)
                continue;
            for (const Choice& choice : choices(field)) {
                const QString text = field.name(m_chinese) + u':' + choice.text;
                if (hasName(choice, foldName(typed), &QString::startsWith) && list.size() < kMostValuesOfWord)
                    list.append({text, text, {}, 0, 0, true});
            }
        }
        return list;
    }

private:
    using Has = bool (QString::*)(const QString&, Qt::CaseSensitivity) const;

    static bool hasName(const Choice& choice, const QString& folded, Has has)
    {
        return std::any_of(choice.names.begin(), choice.names.end(),
                           [&](const QString& name) { return (foldName(name).*has)(folded, Qt::CaseSensitive); });
    }

    QString valueText(const TicketTerm& term) const
    {
        const QueryLanguage language = m_chinese ? QueryLanguage::Chinese : QueryLanguage::English;
        return ticketQueryText(queryOf(term), language, m_reference).section(u':', 1);
    }

    Choice choice(const TicketTerm& term) const
    {
        const QString text = valueText(term);
        return {text, {text}};
    }

    QList<Choice> choices(const QueryFieldInfo& field) const
    {
        QList<Choice> list;
        switch (field.kind) {
        case FieldKind::Code:
        case FieldKind::Rank:
        case FieldKind::Flag:
            list = codes(field);
            break;
        case FieldKind::Past:
            list = times(field.field, {{QueryTime::Unit::Days, 7, {}, {}}, {QueryTime::Unit::Days, 30, {}, {}}});
            break;
        case FieldKind::Deadline:
            list = times(field.field, {{QueryTime::Unit::Hours, 2, {}, {}}, {QueryTime::Unit::Days, 1, {}, {}}});
            break;
        case FieldKind::Person:
            list.append(choice({field.field, TicketTerm::Test::Me, {}, {}, {}, {}, 0, 0}));
            break;
        case FieldKind::Number:
            list.append(choice({field.field, TicketTerm::Test::Above, {}, {}, {}, {}, 0, 0}));
            break;
        case FieldKind::Text:
            if (field.field == QueryField::Model)
                list = models();
            break;
        case FieldKind::Phone:
            break;
        }
        if (field.kind != FieldKind::Flag)
            list.append(choice({field.field, TicketTerm::Test::Empty, {}, {}, {}, {}, 0, 0}));
        return list;
    }

    QList<Choice> codes(const QueryFieldInfo& field) const
    {
        QList<Choice> list;
        const QList<FieldCode> all = codesOf(field.field, m_reference);
        for (const FieldCode& code : all) {
            const QStringList same = codesNamed(all, {code.name(m_chinese)});
            const Choice choice{valueText({field.field, TicketTerm::Test::Is, same, {}, {}, {}, 0, 0}),
                                QStringList{code.zh, code.en, code.code} + code.more};
            if (std::none_of(list.begin(), list.end(), [&](const Choice& other) { return other.text == choice.text; }))
                list.append(choice);
        }
        return list;
    }

    QList<Choice> times(QueryField field, const QList<QueryTime>& spans) const
    {
        using Unit = QueryTime::Unit;
        QList<Choice> list;
        QList<QueryTime> all = spans;
        for (const Unit unit : {Unit::Today, Unit::Yesterday, Unit::ThisWeek, Unit::LastWeek, Unit::ThisMonth,
                                Unit::LastMonth, Unit::Tomorrow})
            all.append({unit, 0, {}, {}});
        for (const QueryTime& time : all)
            list.append(choice({field, TicketTerm::Test::Is, {}, {}, time, {}, 0, 0}));
        return list;
    }

    QList<Choice> models() const
    {
        QList<Choice> list;
        for (const ProductModel& model : m_reference.models)
            list.append({model.code, {model.code, model.zh, model.en}});
        return list;
    }

    const ReferenceData& m_reference;
    const bool m_chinese;
};

/// Where the word before the cursor begins.
qsizetype wordBegin(const QString& signs, qsizetype cursor)
{
    qsizetype begin = cursor;
    while (begin > 0 && !u" ()\""_s.contains(signs.at(begin - 1)))
        --begin;
    const bool negated =
        begin < cursor && (signs.at(begin) == u'-' || (signs.at(begin) == u'非' && begin + 1 < cursor));
    return negated ? begin + 1 : begin;
}

QList<QueryProposal> placed(QList<QueryProposal> list, qsizetype position, qsizetype length, const QString& typed)
{
    list.removeIf([&](const QueryProposal& proposal) { return proposal.text == typed; });
    if (list.value(0).isValue || length > 0) // every field is asked for without a word
        list = list.mid(0, kMost);
    for (QueryProposal& proposal : list) {
        proposal.position = position;
        proposal.length = length;
        proposal.text += proposal.isValue ? u" "_s : QString();
    }
    return list;
}

} // namespace

QList<QueryProposal> completeQuery(const QString& line, qsizetype cursor, const ReferenceData& reference, bool chinese,
                                   bool everything)
{
    const QString signs = signsOf(line);
    if (signs.left(cursor).count(u'"') % 2 == 1)
        return {};
    const qsizetype begin = wordBegin(signs, cursor);
    const QString word = signs.mid(begin, cursor - begin);
    const Completer completer(reference, chinese);
    if (const auto head = queryHead(word)) {
        if (!head->field)
            return {};
        const qsizetype from = begin + std::max(head->length, word.lastIndexOf(u',') + 1);
        const QString typed = signs.mid(from, cursor - from);
        return placed(completer.values(*head->field, typed), from, cursor - from, typed);
    }
    if (word.isEmpty() && !everything)
        return {};
    const QList<QueryProposal> fields = completer.fields(word);
    return placed(word.isEmpty() ? fields : fields + completer.valuesOfWord(word), begin, cursor - begin, word);
}

} // namespace woshou
