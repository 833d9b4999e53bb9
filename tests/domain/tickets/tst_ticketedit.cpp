#include "domain/tickets/ticketedit.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What is put right of a ticket by two people at once, compared field by field.
class TestTicketEdit : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldIsReadAsItIsCompared();
    void whatOnlyOneChangedIsTaken();
    void whatBothChangedIsAsked();
    void theSameChoiceIsNothingToDo();
};

namespace {

Ticket kept()
{
    Ticket ticket;
    ticket.owner = PersonId(4);
    ticket.priority = Priority::High;
    ticket.category = u"fault"_s;
    ticket.fault = u"leak"_s;
    ticket.contactPhone = u"13805712046"_s;
    ticket.address = u"文三路 12"_s;
    return ticket;
}

} // namespace

void TestTicketEdit::everyFieldIsReadAsItIsCompared()
{
    QStringList values;
    for (const QString& column : editableColumns())
        values.append(editableText(kept(), column));
    QCOMPARE(values, QStringList({u"4"_s, u"high"_s, u"fault"_s, u"leak"_s, u"13805712046"_s, u"文三路 12"_s}));
    QCOMPARE(editableText(Ticket(), u"owner_id"_s), QString());
    QCOMPARE(editableText(kept(), u"symptom"_s), QString());
}

void TestTicketEdit::whatOnlyOneChangedIsTaken()
{
    Ticket now = kept();
    now.priority = Priority::Urgent; // somebody else's
    const FieldEdit mine{u"address"_s, u"文三路 12"_s, u"文三路 14"_s};
    const MergedEdits merged = mergedEdits(now, {mine, {u"category"_s, u"fault"_s, u"fault"_s}});
    QCOMPARE(merged.taken, QList<FieldEdit>{mine});
    QVERIFY(merged.clashes.isEmpty());
}

void TestTicketEdit::whatBothChangedIsAsked()
{
    Ticket now = kept();
    now.address = u"文二路 1"_s;
    const FieldEdit other{u"priority"_s, u"high"_s, u"low"_s};
    const MergedEdits merged = mergedEdits(now, {{u"address"_s, u"文三路 12"_s, u"文三路 14"_s}, other});
    QCOMPARE(merged.clashes, QList<FieldClash>({{u"address"_s, u"文三路 12"_s, u"文三路 14"_s, u"文二路 1"_s}}));
    QCOMPARE(merged.taken, QList<FieldEdit>{other});
}

void TestTicketEdit::theSameChoiceIsNothingToDo()
{
    Ticket now = kept();
    now.priority = Priority::Low;
    const MergedEdits merged = mergedEdits(now, {{u"priority"_s, u"high"_s, u"low"_s}});
    QVERIFY(merged.taken.isEmpty() && merged.clashes.isEmpty());
}

QTEST_GUILESS_MAIN(TestTicketEdit)
#include "tst_ticketedit.moc"
