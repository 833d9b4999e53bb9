#include "services/tickets/relationservice.h"
#include "support/servicedesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

using Fields = QMap<QString, QString>;

Fields fieldsOf(const Ticket& ticket)
{
    Fields fields;
    for (const QString& column : editableColumns())
        fields.insert(column, editableText(ticket, column));
    return fields;
}

/// What is taken of the edits, laid over the ticket as the model has it.
Fields applied(Fields fields, const QList<FieldEdit>& taken)
{
    for (const FieldEdit& edit : taken)
        fields.insert(edit.column, edit.mine);
    return fields;
}

/// One save of the random test: what was sent and what came back.
struct Save
{
    QList<FieldEdit> edits;
    EditedTicket answer;
};

} // namespace

/// Two desks put the same ticket right: what only one changed stands together, what both changed is asked for, and
/// nothing is lost or written twice, on both databases.
class TestTicketEdits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void whatTwoChangeElsewhereStandsTogether();
    void whatBothChangeIsAskedFor();
    void oneSaveIsOneEntryAndOneUndo();
    void aKeyIsTakenOnce();
    void whatDoesNotFitIsNamed_data();
    void whatDoesNotFitIsNamed();
    void whoDispatchesChangesTheContactAlone();
    void theTicketIsFoundByItsNewNumber();
    void twoDesksSaveFiveHundredTimes();
    void cleanupTestCase() { m_made.clear(); }

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::unique_ptr<ServiceDesk> one, two, dispatcher;
    };
    Ticket made()
    {
        return *m_now->one->create().map([](const CreatedTicket& c) { return c.ticket; });
    }
    TicketDetails read(TicketId id) { return *await(m_now->one->center.tickets().details(id)); }
    Result<EditedTicket> edited(ServiceDesk& desk, const Ticket& seen, const Fields& mine,
                                const QUuid& key = QUuid::createUuid());
    Fields wish(const Ticket& seen);
    bool wrote(const Save& save) const;
    void checkRound(const QList<Save>& saves);

    std::map<int, Made> m_made;
    Made* m_now = nullptr;
    QRandomGenerator m_random{20261126};
    QMap<int, Fields> m_model; ///< of the random test: the fields by revision
};

void TestTicketEdits::init()
{
    QFETCH_GLOBAL(int, backend);
    m_now = &m_made[backend];
    if (m_now->database)
        return;
    m_now->database = TestDatabase::make(Backend(backend));
    QVERIFY(m_now->database->setUp(60));
    m_now->one = ServiceDesk::at(*m_now->database);
    const QString schema = m_now->database->isSqlite() ? QString() : u"app."_s;
    const auto other = m_now->database->value(
        u"select max(login) from %1person where role = 'agent' and login <> 'wangmin'"_s.arg(schema));
    m_now->two = ServiceDesk::at(*m_now->database, other.toString());
    m_now->dispatcher = ServiceDesk::at(*m_now->database, u"linyutong"_s);
    QVERIFY(m_now->one && m_now->two && m_now->dispatcher);
}

QList<FieldEdit> editsFrom(const Ticket& seen, const Fields& mine)
{
    QList<FieldEdit> edits;
    for (auto it = mine.begin(); it != mine.end(); ++it)
        edits.append({it.key(), editableText(seen, it.key()), it.value()});
    return edits;
}

Result<EditedTicket> TestTicketEdits::edited(ServiceDesk& desk, const Ticket& seen, const Fields& mine,
                                             const QUuid& key)
{
    return await(desk.center.relations().edit(seen.id, {editsFrom(seen, mine), u"更正"_s}, key));
}

void TestTicketEdits::whatTwoChangeElsewhereStandsTogether()
{
    const Ticket seen = made();
    WOSHOU_VERIFY(edited(*m_now->two, seen, {{u"priority"_s, u"urgent"_s}}));
    const auto mine = edited(*m_now->one, seen, {{u"address"_s, u"文三路 14 号"_s}});
    WOSHOU_VERIFY(mine);
    QVERIFY(mine->clashes.isEmpty());
    QCOMPARE(mine->ticket.priority, Priority::Urgent);
    QCOMPARE(mine->ticket.address, u"文三路 14 号"_s);
}

void TestTicketEdits::whatBothChangeIsAskedFor()
{
    const Ticket seen = made();
    WOSHOU_VERIFY(edited(*m_now->two, seen, {{u"address"_s, u"文二路 1 号"_s}, {u"priority"_s, u"low"_s}}));
    const Instant changed = read(seen.id).ticket.updatedAt;
    WOSHOU_VERIFY(edited(*m_now->one, read(seen.id).ticket, {{u"fault"_s, u"aircon.leak"_s}}));
    const Ticket before = read(seen.id).ticket;
    const QUuid key = QUuid::createUuid();
    const Fields mine = {{u"address"_s, u"文三路 14 号"_s}, {u"category"_s, u"complaint"_s}};
    const auto met = edited(*m_now->one, seen, mine, key);
    WOSHOU_VERIFY(met);
    QCOMPARE(met->clashes, QList<FieldClash>({{u"address"_s, seen.address, u"文三路 14 号"_s, u"文二路 1 号"_s}}));
    QCOMPARE(met->authors.size(), 1); // who wrote it and when, not who wrote another field
    QCOMPARE(met->authors.constFirst().name, m_now->two->center.person().name);
    QCOMPARE(met->authors.constFirst().at, changed);
    QCOMPARE(met->ticket.rev, before.rev);
    QCOMPARE(fieldsOf(read(seen.id).ticket), fieldsOf(before));      // nothing is half written
    const auto chosen = edited(*m_now->one, met->ticket, mine, key); // the key is still free
    WOSHOU_VERIFY(chosen);
    QCOMPARE(chosen->ticket.address, u"文三路 14 号"_s);
    QCOMPARE(chosen->ticket.category, u"complaint"_s);
    QCOMPARE(chosen->ticket.priority, Priority::Low);
}

void TestTicketEdits::oneSaveIsOneEntryAndOneUndo()
{
    const Ticket seen = made();
    const qsizetype entries = read(seen.id).events.size();
    const Fields before = fieldsOf(seen);
    const QString other = QString::number(m_now->two->center.person().id.value());
    WOSHOU_VERIFY(edited(*m_now->one, seen,
                         {{u"owner_id"_s, other}, {u"priority"_s, u"low"_s}, {u"address"_s, u"文三路 1 号"_s}}));
    const TicketDetails details = read(seen.id);
    QCOMPARE(details.events.size(), entries + 1);
    QCOMPARE(details.events.last().kind, u"changed"_s);
    QCOMPARE(details.events.last().text, u"更正"_s);
    QCOMPARE(details.ticket.rev, seen.rev + 1);
    WOSHOU_VERIFY(await(m_now->one->center.relations().undo(seen.id, details.lastChange->id, QUuid::createUuid())));
    QCOMPARE(fieldsOf(read(seen.id).ticket), before);
}

void TestTicketEdits::aKeyIsTakenOnce()
{
    const Ticket seen = made();
    const QUuid key = QUuid::createUuid();
    for (int time = 0; time < 3; ++time)
        WOSHOU_VERIFY(edited(*m_now->one, seen, {{u"priority"_s, u"low"_s}}, key));
    QCOMPARE(read(seen.id).ticket.rev, seen.rev + 1);
}

void TestTicketEdits::whatDoesNotFitIsNamed_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("no number") << u"contact_phone"_s << u"123"_s << u"SV008"_s;
    QTest::newRow("a long address") << u"address"_s << QString(201, u'路') << u"SV008"_s;
    QTest::newRow("no type") << u"category"_s << QString() << u"SV003"_s;
    QTest::newRow("nobody") << u"owner_id"_s << QString() << u"SV003"_s;
    QTest::newRow("no priority") << u"priority"_s << u"soon"_s << u"SV008"_s;
    QTest::newRow("what was said") << u"symptom"_s << u"x"_s << u"SV008"_s;
}

void TestTicketEdits::whatDoesNotFitIsNamed()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, code);
    const Ticket seen = made();
    WOSHOU_REFUSED(edited(*m_now->one, seen, {{column, value}}), ErrorKind::Validation, code);
    QCOMPARE(read(seen.id).ticket.rev, seen.rev);
}

void TestTicketEdits::whoDispatchesChangesTheContactAlone()
{
    const Ticket seen = made();
    const QString other = QString::number(m_now->two->center.person().id.value());
    WOSHOU_VERIFY(edited(*m_now->dispatcher, seen, {{u"owner_id"_s, other}}));
    WOSHOU_REFUSED(edited(*m_now->dispatcher, seen, {{u"address"_s, u"x"_s}}), ErrorKind::Permission, u"SV002"_s);
    const auto nobody = await(m_now->one->center.relations().edit(
        seen.id, {editsFrom(seen, {{u"address"_s, u"x"_s}}), u" "_s}, QUuid::createUuid()));
    WOSHOU_REFUSED(nobody, ErrorKind::Validation, u"SV003"_s);
}

void TestTicketEdits::theTicketIsFoundByItsNewNumber()
{
    const Ticket seen = made();
    const auto saved = edited(*m_now->one, seen, {{u"contact_phone"_s, u"139 5555 8888"_s}});
    WOSHOU_VERIFY(saved);
    QCOMPARE(saved->ticket.contactPhone, u"13955558888"_s);
    TicketFilter filter;
    filter.text = u"13955558888"_s;
    QCOMPARE(await(m_now->one->center.tickets().rows({seen.id}, filter))->size(), 1);
}

/// One to three fields, each to one of a few values, so that two desks often choose the same field.
Fields TestTicketEdits::wish(const Ticket& seen)
{
    const QString one = QString::number(m_now->one->center.person().id.value());
    const QString two = QString::number(m_now->two->center.person().id.value());
    const QMap<QString, QStringList> choices = {
        {u"owner_id"_s, {one, two}},
        {u"priority"_s, {u"urgent"_s, u"high"_s, u"medium"_s, u"low"_s}},
        {u"category"_s, {u"fault"_s, u"complaint"_s, u"inquiry"_s}},
        {u"contact_phone"_s, {u"13805712046"_s, u"13955558888"_s, u"13711112222"_s}},
        {u"address"_s, {u"文一路 1 号"_s, u"文二路 2 号"_s, u"文三路 3 号"_s}}};
    Fields mine;
    for (int field = m_random.bounded(1, 4); field > 0; --field) {
        const QString column = choices.keys().at(m_random.bounded(int(choices.size())));
        const QStringList values = choices.value(column);
        const QString value = values.at(m_random.bounded(int(values.size())));
        if (value != editableText(seen, column))
            mine.insert(column, value);
    }
    return mine;
}

/// Whether this save can be what wrote its revision: it took nothing away that it had not seen, and explains all.
bool TestTicketEdits::wrote(const Save& save) const
{
    const Fields was = m_model.value(save.answer.ticket.rev - 1);
    const bool fits = std::all_of(save.edits.begin(), save.edits.end(), [&](const FieldEdit& edit) {
        return was.value(edit.column) == edit.base || was.value(edit.column) == edit.mine;
    });
    const Fields expected = applied(was, save.edits);
    return save.answer.clashes.isEmpty() && fits && expected == fieldsOf(save.answer.ticket) && expected != was;
}

/// Whatever came first of two saves that were sent at once: their revisions say it, and the model agrees with each.
void TestTicketEdits::checkRound(const QList<Save>& saves)
{
    QList<Save> inOrder = saves;
    std::sort(inOrder.begin(), inOrder.end(),
              [](const Save& a, const Save& b) { return a.answer.ticket.rev < b.answer.ticket.rev; });
    QList<Save> others;
    for (const Save& save : std::as_const(inOrder)) {
        const int rev = save.answer.ticket.rev;
        if (!m_model.contains(rev) && wrote(save))
            m_model.insert(rev, fieldsOf(save.answer.ticket));
        else
            others.append(save);
    }
    for (const Save& save : std::as_const(inOrder)) // two saves may see one revision, and one of them wrote it
        QVERIFY2(m_model.contains(save.answer.ticket.rev), qPrintable(QString::number(save.answer.ticket.rev)));
    for (const Save& save : std::as_const(others)) { // nothing was written by these
        const Fields at = m_model.value(save.answer.ticket.rev);
        QCOMPARE(fieldsOf(save.answer.ticket), at);
        for (const FieldClash& clash : save.answer.clashes)
            QCOMPARE(clash.theirs, at.value(clash.column));
        for (const FieldEdit& edit : save.edits) {
            const bool clashes = at.value(edit.column) != edit.base && at.value(edit.column) != edit.mine;
            const bool told = std::any_of(save.answer.clashes.begin(), save.answer.clashes.end(),
                                          [&](const FieldClash& clash) { return clash.column == edit.column; });
            QCOMPARE(told, clashes);
            QVERIFY(!save.answer.clashes.isEmpty() || at.value(edit.column) == edit.mine);
        }
    }
}

/// Two windows save the same ticket at random, from what each of them saw last: no field is lost, no entry of the log
/// is there twice, and the log says the whole way.
void TestTicketEdits::twoDesksSaveFiveHundredTimes()
{
    const Ticket begin = made();
    const qsizetype entries = read(begin.id).events.size();
    m_model = {{begin.rev, fieldsOf(begin)}};
    ServiceDesk* desks[] = {m_now->one.get(), m_now->two.get()};
    Ticket seen[] = {begin, begin};
    int clashed = 0, saved = 0;
    for (int round = 0; round < 250; ++round) {
        QList<QFuture<Result<EditedTicket>>> answers;
        QList<TicketEdit> sent;
        QList<QUuid> keys;
        for (int desk = 0; desk < 2; ++desk) {
            const TicketEdit edit{editsFrom(seen[desk], wish(seen[desk])), u"第 %1 次"_s.arg(round)};
            sent.append(edit);
            keys.append(QUuid::createUuid());
            answers.append(desks[desk]->center.relations().edit(begin.id, edit, keys.last()));
        }
        QList<Save> saves;
        for (int desk = 0; desk < 2; ++desk) {
            const auto answer = await(answers.at(desk));
            WOSHOU_VERIFY(answer);
            saves.append({sent.at(desk).fields, *answer});
            ++saved;
            clashed += !answer->clashes.isEmpty();
            if (!answer->clashes.isEmpty() || m_random.bounded(3) > 0)
                seen[desk] = answer->ticket; // else what it sees is older than what there is
        }
        checkRound(saves);
        if (QTest::currentTestFailed())
            return;
        if (saves.first().answer.clashes.isEmpty()) // sent once more, as after a lost answer
            WOSHOU_VERIFY(await(desks[0]->center.relations().edit(begin.id, sent.first(), keys.first())));
    }
    const TicketDetails details = read(begin.id);
    QCOMPARE(saved, 500);
    QVERIFY2(clashed > 20, qPrintable(QString::number(clashed)));
    QCOMPARE(fieldsOf(details.ticket), m_model.last());
    QCOMPARE(details.events.size() - entries, details.ticket.rev - begin.rev);
    Fields replayed = fieldsOf(begin);
    for (const TicketEvent& event : details.events) {
        const QJsonObject data = QJsonDocument::fromJson(event.data.toUtf8()).object();
        for (auto change = data.begin(); event.kind == "changed"_L1 && change != data.end(); ++change) {
            const QString from = change->toArray().at(0).toVariant().toString();
            QCOMPARE(from, replayed.value(change.key()));
            replayed.insert(change.key(), change->toArray().at(1).toVariant().toString());
        }
    }
    QCOMPARE(replayed, fieldsOf(details.ticket));
}

QTEST_GUILESS_MAIN(TestTicketEdits)
#include "tst_ticketedits.moc"
