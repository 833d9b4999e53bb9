#pragma once

#include "domain/customers/customer.h"
#include "domain/tickets/ticket.h"

#include <QByteArray>
#include <QUuid>

namespace woshou {

/// What is wrong with one field of a draft.
struct FieldIssue
{
    enum class Kind {
        Missing,    ///< required and empty: stops the save (R-026)
        Wanted,     ///< should be asked, does not stop the save (R-022)
        TooLong,    ///< longer than `number` characters
        BadPhone,   ///< `number` digits are missing, or 0 when it is no phone number at all
        BadDate,    ///< in the future; `number` 1: what was typed cannot be read as a day
        NeedsModel, ///< a visit without the product's model (R-022)
        NotCalmed   ///< R-015
    };
    QString field; ///< member name of TicketDraft or of its ticket: "customerName", "symptom", "purchasedOn"
    Kind kind = Kind::Missing;
    int number = 0;
    bool blocks() const { return kind != Kind::Wanted; }
};

/// A ticket being taken on the phone: what the intake form holds. A value; it knows nothing of windows or storage.
/// Fields mean the same as in Ticket and Customer. The key is made when the form opens: a save that is sent twice
/// makes one ticket.
struct TicketDraft
{
    QUuid key = QUuid::createUuid();
    Ticket ticket;       ///< the fields of the three questions, priority and proposal
    CustomerId customer; ///< invalid: a new customer is made from name and phone
    QString customerName, phone, address, district;
    QString model, serial, purchaseChannel, orderNumber, place;
    QString wechat; ///< the account that wrote, of kWechatChannel only; bound to the customer with the save (R-004)
    QDate purchasedOn;
    QString purchasedText;         ///< what was typed instead of a day that can be read; stops the save
    bool proposalAccepted = false; ///< the agent accepted type and priority, or chose them
    QString provisional;           ///< provisionalNumber() that the customer was told, or empty
    QString overruleReason;        ///< why the proposal was not taken
    MaybeInstant begun;            ///< the first word of it, on the server's clock
    bool putAway = false;          ///< laid aside on this desk: it waits among the drafts, not in the row of open calls

    /// All issues in the order of the conversation; today is the server's date. `required`: members that the center
    /// requires beyond what every ticket needs (LifeCycle::requiredAtIntake()).
    QList<FieldIssue> issues(const QDate& today, const QStringList& required = {}) const;
    bool canSave(const QDate& today) const;
    /// Answers given and answers asked for, for the completeness bar.
    std::pair<int, int> completeness(const QStringList& required = {}) const;

    /// The draft as bytes for the local draft file, and back; nothing for foreign bytes.
    QByteArray toJson() const;
    static std::optional<TicketDraft> fromJson(const QByteArray& json);
};

/// The limits of text fields in characters, the same as the database's checks.
inline constexpr int kLineLimit = 200;
inline constexpr int kTextLimit = 4000;
inline constexpr int kWordsLimit = 10000;

} // namespace woshou
