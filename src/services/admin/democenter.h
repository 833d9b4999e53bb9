#pragma once

#include "domain/customers/customer.h"
#include "domain/dispatch/ranking.h"
#include "domain/tickets/keywordrules.h"
#include "services/admin/demogenerator.h"
#include "services/admin/demorandom.h"

#include <QJsonObject>

namespace woshou {

/// What the parts of the generator share: texts, dice, and who and what was made so far.
struct DemoCenter
{
    Connection& db;
    const ReferenceData& reference;
    const DemoOptions& options;
    DemoRandom random;
    QJsonObject places, names, talk, products;
    QHash<QString, QJsonObject> faults; ///< by code
    QHash<QString, QList<QString>> faultsOfGroup;
    QList<PersonId> agents, dispatchers;
    QList<Engineer> engineers;
    QList<Customer> customers;
    QList<Device> devices;
    QList<Device> knownDevices; ///< the known caller's: her history is told, not drawn by the dice
    QHash<CustomerId, int> customerAt;
    QDate today;
    KeywordRules rules;
};

/// An empty center with its texts and dice; people, customers and devices are still to come.
Result<DemoCenter> openDemoCenter(Connection& connection, const ReferenceData& reference, const DemoOptions& options);
Result<QJsonDocument> demoDocument(const QString& name);
Result<Done> makeDemoPeople(DemoCenter& center);
Result<Done> makeDemoCustomers(DemoCenter& center, int count);
Result<Done> makeDemoArticles(DemoCenter& center);
Result<Done> makeDemoTickets(DemoCenter& center);
/// An incident with its parts, and two tickets of one request.
Result<Done> makeDemoRelations(DemoCenter& center);
/// Views that the roles are given.
Result<Done> makeDemoViews(DemoCenter& center);
/// What its administrator changed since.
Result<Done> makeDemoSettings(DemoCenter& center);

} // namespace woshou
