#include "storage/tickets/ticketconditionsql.h"

#include "domain/knowledge/searchterms.h"
#include "storage/core/sqlcatalog.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Test = TicketCondition::Test;

QString fragmentName(Test test)
{
    static const QHash<Test, QString> names = {{Test::Everything, u"everything"_s},
                                               {Test::CodeIs, u"code_is"_s},
                                               {Test::TextLike, u"text_like"_s},
                                               {Test::TextKnown, u"text_known"_s},
                                               {Test::CustomerLike, u"customer_like"_s},
                                               {Test::PersonLike, u"person_like"_s},
                                               {Test::PersonIs, u"person_is"_s},
                                               {Test::DeviceLike, u"device_like"_s},
                                               {Test::PhoneLike, u"phone_like"_s},
                                               {Test::PhoneKnown, u"phone_known"_s},
                                               {Test::Known, u"known"_s},
                                               {Test::Before, u"before"_s},
                                               {Test::From, u"from"_s},
                                               {Test::NumberIs, u"number_is"_s},
                                               {Test::NumberBelow, u"number_below"_s},
                                               {Test::NumberAbove, u"number_above"_s},
                                               {Test::FlagIs, u"flag_is"_s},
                                               {Test::Words, u"words"_s}};
    return u"tests/"_s + names.value(test);
}

/// The pieces as LIKE has them; what it would read as signs is escaped.
QString likePattern(const QStringList& pieces)
{
    QStringList escaped;
    for (QString piece : pieces)
        escaped.append(piece.replace(u'!', "!!"_L1).replace(u'%', "!%"_L1).replace(u'_', "!_"_L1));
    return escaped.join(u'%');
}

/// Puts fragments together and numbers their placeholders.
class Composer
{
public:
    /// @param among the frame names the tickets, as :ids
    Composer(Backend backend, bool among)
        : m_backend(backend)
        , m_among(among)
    {
    }

    const Binds& binds() const { return m_binds; }

    Result<QString> text(const TicketCondition& condition)
    {
        switch (condition.test) {
        case Test::And:
            return joined(condition.parts, u" and "_s);
        case Test::Or:
            return joined(condition.parts, u" or "_s);
        case Test::Not: {
            WOSHOU_TRY(const QString part, text(condition.parts.constFirst()));
            return QString(u"not ("_s + part + u')');
        }
        default:
            return test(condition);
        }
    }

private:
    Result<QString> joined(const QList<TicketCondition>& parts, const QString& between)
    {
        QStringList texts;
        for (const TicketCondition& part : parts) {
            WOSHOU_TRY(const QString each, text(part));
            texts.append(each);
        }
        return QString(u'(' + texts.join(between) + u')');
    }

    Result<QString> test(const TicketCondition& condition)
    {
        // Words are not looked for in tickets that nobody asked about.
        const bool words = m_among && condition.test == Test::Words;
        const QString name = fragmentName(condition.test) + (words ? u"_among"_s : QString());
        WOSHOU_TRY(QString text, SqlCatalog::fragment(m_backend, name));
        if (text.contains("{column}"_L1)) {
            WOSHOU_TRY(const QString column, SqlCatalog::fragment(m_backend, u"columns/"_s + condition.column));
            text.replace("{column}"_L1, column);
        }
        for (const QString& placeholder : SqlCatalog::placeholders(text)) {
            if (placeholder == "ids"_L1)
                continue; // the frame's
            const QString numbered = placeholder + QString::number(m_binds.size());
            text.replace(u':' + placeholder, u':' + numbered);
            m_binds.append({numbered, valueOf(placeholder, condition)});
        }
        return text;
    }

    Bind valueOf(const QString& placeholder, const TicketCondition& condition) const
    {
        if (placeholder == "text"_L1)
            return condition.text;
        if (placeholder == "pattern"_L1)
            return likePattern(condition.pieces);
        if (placeholder == "person"_L1)
            return condition.person;
        if (placeholder == "at"_L1)
            return condition.at;
        if (placeholder == "number"_L1)
            return condition.number;
        return m_backend == Backend::Sqlite ? fts5Phrases({condition.terms}, condition.begun)
                                            : tsPhrases({condition.terms}, condition.begun);
    }

    Backend m_backend;
    bool m_among;
    Binds m_binds;
};

} // namespace

Result<ComposedStatement> composeStatement(Backend backend, const QString& frame, const TicketCondition& condition,
                                           const QString& group)
{
    Composer composer(backend, frame == "among"_L1);
    WOSHOU_TRY(QString text, SqlCatalog::fragment(backend, u"frames/"_s + frame));
    WOSHOU_TRY(const QString where, composer.text(condition));
    if (!group.isEmpty()) {
        WOSHOU_TRY(const QString column, SqlCatalog::fragment(backend, group));
        text.replace("{group}"_L1, column);
    }
    text.replace("{condition}"_L1, where);
    return ComposedStatement{text, composer.binds()};
}

} // namespace woshou
