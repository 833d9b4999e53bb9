#pragma once

#include "domain/admin/referencedata.h"
#include "domain/admin/settingbody.h"
#include "domain/promise/promiseruns.h"

#include <QHash>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace woshou {

/// The center's reference documents by their names ("triage", "scripts", …), each an object.
using SettingDocuments = QHash<QString, QJsonObject>;

/// An open ticket as a preview looks at it.
struct PreviewTicket
{
    Ticket ticket;
    QString customerLevel;
    QStringList checklists;           ///< codes of those that are being ticked off
    QList<LearnedProposal> learned{}; ///< what was learned from closed tickets says of it
    QList<PromiseEvent> events{};     ///< what its promises hang on; for settings that promises are made of
    Instant at{};                     ///< when it is looked at
};

/// What a version would change about an open ticket.
struct SettingEffect
{
    QString what; ///< priority, category, progress, checklist, type, subtype, fault, group, mood, grade, skill,
                  ///< required (before: the step; after: codes of what is missing), promise (lines "resolve 179…",
                  ///< the metric and when it is due, or "resolve kept" of what is over)
    CodeName before, after; ///< a code, a name, or a sentence in both languages
};

/// Something that the administrator keeps in the window: what it consists of, where it lives in the reference
/// documents, and whom it touches. One class for each; the frame around them (list, editor, versions, file) is the same
/// for all. Stateless.
class SettingKind
{
public:
    virtual ~SettingKind() = default;

    /// The name that versions and files bear: it never changes.
    virtual QString code() const = 0;
    /// The reference documents it lives in.
    virtual QStringList documents() const = 0;
    virtual QList<SettingPart> parts(const ReferenceData& reference) const = 0;
    /// The body that the documents hold, as the center was set up.
    virtual SettingBody bodyOf(const SettingDocuments& documents) const = 0;
    /// Puts a body into the documents, from which parseReference reads it.
    virtual void place(const SettingBody& body, SettingDocuments& documents) const = 0;
    /// What is wrong beyond what the fields themselves say: where one does not fit another. Asked when they are sound.
    virtual std::optional<SettingProblem> problem(const SettingBody& body, const ReferenceData& reference) const;
    /// What would become of a ticket when `after` took the place of `before`; nothing when it stays.
    virtual std::optional<SettingEffect> effect(const PreviewTicket& ticket, const ReferenceData& before,
                                                const ReferenceData& after) const = 0;

    /// Whether what is promised follows from it: then its preview looks at logs, and at what is over as well.
    virtual bool makesPromises() const { return false; }

    /// What the fields and the kind say together; `before` as in settingProblem().
    std::optional<SettingProblem> firstProblem(const SettingBody& body, const SettingBody& before,
                                               const ReferenceData& reference) const;

    /// All of them in the order of the page.
    static const QList<const SettingKind*>& all();
    /// Null for an unknown code.
    static const SettingKind* find(const QString& code);
};

} // namespace woshou
