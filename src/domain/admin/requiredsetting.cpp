#include "domain/admin/settingkinds.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kFields = u"required_fields"_s;

QList<CodeName> statesOf(const LifeCycle& lifeCycle)
{
    QList<CodeName> list;
    for (const LifeCycle::State& state : lifeCycle.askingStates())
        list.append({state.code, state.zh, state.en, {}});
    return list;
}

/// The state in which a ticket begins: there intake asks, and not a step.
QString firstState(const LifeCycle& lifeCycle)
{
    const auto create = lifeCycle.find({}, u"create"_s);
    return create ? create->to : QString();
}

QStringList fieldsOf(const QString& state, const LifeCycle& lifeCycle)
{
    return state == firstState(lifeCycle) ? LifeCycle::intakeFields() : LifeCycle::askedColumns();
}

/// In the order of a call, then of the work.
QStringList allFields()
{
    QStringList fields = LifeCycle::intakeFields();
    for (const QString& column : LifeCycle::askedColumns()) {
        if (!fields.contains(column))
            fields.append(column);
    }
    return fields;
}

/// What a ticket lacks of what the center requires at the next step; and at which.
std::optional<SettingEffect> stopped(const Ticket& ticket, const LifeCycle& before, const LifeCycle& after)
{
    for (const LifeCycle::Move& move : after.moves()) {
        if (move.from != ticket.state)
            continue;
        QStringList missing = LifeCycle::missing(LifeCycle::forTicket(move, ticket), ticket);
        const LifeCycle::Move was = before.find(move.from, move.code).value_or(LifeCycle::Move());
        for (const QString& column : LifeCycle::missing(LifeCycle::forTicket(was, ticket), ticket))
            missing.removeAll(column);
        if (!missing.isEmpty()) {
            const QString fields = missing.join(u'\n');
            return SettingEffect{u"required"_s, {move.code, move.zh, move.en, {}}, {fields, fields, fields, {}}};
        }
    }
    return std::nullopt;
}

class RequiredSetting : public SettingKind
{
public:
    QString code() const override { return kFields; }
    QStringList documents() const override { return {kFields}; }

    QList<SettingPart> parts(const ReferenceData& reference) const override
    {
        SettingPart part;
        part.key = kFields;
        part.identity = {u"state"_s, u"category"_s, u"mode"_s, u"field"_s};
        part.unique = true;
        part.fields = {choiceField(u"state"_s, statesOf(reference.lifeCycle), true),
                       choiceField(u"field"_s, plainCodes(allFields()), true),
                       choiceField(u"category"_s, reference.triage.categories),
                       choiceField(u"mode"_s, reference.modes)};
        return {part};
    }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        return normalisedSetting(documents.value(kFields), parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        documents[kFields].insert(kFields, body[kFields]);
    }

    std::optional<SettingProblem> problem(const SettingBody& body, const ReferenceData& reference) const override
    {
        const QList<QJsonObject> entries = settingEntries(body, kFields);
        for (int row = 0; row < entries.size(); ++row) {
            const QString field = entries.at(row)["field"_L1].toString();
            if (!fieldsOf(entries.at(row)["state"_L1].toString(), reference.lifeCycle).contains(field))
                return SettingProblem{SettingProblem::Kind::NotAsked, kFields, row, u"field"_s, field};
        }
        return std::nullopt;
    }

    std::optional<SettingEffect> effect(const PreviewTicket& preview, const ReferenceData& before,
                                        const ReferenceData& after) const override
    {
        return stopped(preview.ticket, before.lifeCycle, after.lifeCycle);
    }
};

} // namespace

const SettingKind* requiredSetting()
{
    static const RequiredSetting kind;
    return &kind;
}

} // namespace woshou
