#include "widgets/common/elidedlabel.h"
#include "widgets/tickets/intake/intakereference.h"
#include "widgets/tickets/scriptstrip.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

ElidedLabel* lineBelow(ScriptStrip& strip)
{
    return strip.findChild<ElidedLabel*>(u"forbiddenLabel"_s);
}

} // namespace

/// What is to be said, and how, at each step of a call.
class TestScriptStrip : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void theSentenceFollowsTheStepOfTheCall();
    void theFirstSentenceThatIsForbiddenIsShownUntilCalm();
    void listeningIsSaidWhileTheCustomerSpeaks();
    void theMannerIsSaidWithTheOpening();
};

// step by channel by mood by preset, filled, and what is not known is an open line.
void TestScriptStrip::theSentenceFollowsTheStepOfTheCall()
{
    ReferenceData reference = intakeReference();
    reference.scripts += {{u"callback"_s, {}, {}, {}, {}, u"[客户], we reply before [具体时间]"_s},
                          {u"callback"_s, u"phone"_s, u"anxious"_s, {}, {}, u"Do not worry, [客户]"_s},
                          {u"callback"_s, u"phone"_s, {}, u"calming"_s, {}, u"Take your time"_s},
                          {u"callback"_s, u"phone"_s, {}, u"standard"_s, {}, u"Thank you"_s}};
    ScriptStrip strip;
    strip.setReference(reference, u"Min"_s);
    strip.setTone(u"web"_s, {});
    strip.setStep(u"callback"_s, {{u"客户"_s, u"Ms Li"_s}});
    QCOMPARE(strip.sentence(), u"Ms Li, we reply before ____ (time)"_s);
    strip.setStep(u"callback"_s, {{u"客户"_s, u"Ms Li"_s}, {u"具体时间"_s, u"16:00"_s}});
    QCOMPARE(strip.sentence(), u"Ms Li, we reply before 16:00"_s);
    strip.setTone(u"phone"_s, u"anxious"_s);
    QCOMPARE(strip.sentence(), u"Do not worry, Ms Li"_s);
    strip.showNext();
    QCOMPARE(strip.sentence(), u"Take your time"_s); // the preset is the calming one
    reference.policy.openingStyle = u"standard"_s;
    strip.setReference(reference, u"Min"_s);
    strip.setTone(u"phone"_s, u"calm"_s);
    QCOMPARE(strip.sentence(), u"Thank you"_s);
    strip.setStep(u"no such step"_s, {});
    QCOMPARE(strip.step(), u"opening"_s);
    QCOMPARE(strip.sentence(), u"This is Linjiang, Min speaking"_s);
}

// the sentence that must not come first, as long as it could; under the calming preset only, on the phone.
void TestScriptStrip::theFirstSentenceThatIsForbiddenIsShownUntilCalm()
{
    ReferenceData reference = intakeReference();
    ScriptStrip strip;
    strip.setReference(reference, u"Min"_s);
    strip.setTone(u"phone"_s, {});
    strip.show();
    const auto* below = lineBelow(strip);
    QVERIFY(below->isVisible());
    QVERIFY(strip.forbidden() != strip.sentence());
    strip.setStep(u"opening"_s, {});
    strip.setCalmed(true);
    QVERIFY(!below->isVisible());
    strip.setCalmed(false);
    strip.setTone(u"web"_s, {});
    QVERIFY(!below->isVisible());
    reference.policy.openingStyle = u"standard"_s;
    strip.setReference(reference, u"Min"_s);
    strip.setTone(u"phone"_s, {});
    QCOMPARE(strip.forbidden(), QString());
    QVERIFY(!below->isVisible());
}

//
void TestScriptStrip::listeningIsSaidWhileTheCustomerSpeaks()
{
    ReferenceData reference = intakeReference();
    reference.scripts += {{u"listen"_s, {}, {}, {}, {}, u"hear them out"_s},
                          {u"listen"_s, {}, u"anxious"_s, {}, {}, u"speak slowly"_s},
                          {u"callback"_s, {}, {}, {}, {}, u"we reply"_s}};
    ScriptStrip strip;
    strip.setReference(reference, u"Min"_s);
    strip.setTone(u"phone"_s, {});
    strip.show();
    const auto* below = lineBelow(strip);
    QVERIFY(!below->text().contains(strip.hint())); // what must not be said comes first
    strip.setCalmed(true);
    QVERIFY(below->isVisible());
    QCOMPARE(below->text(), u"Listen: hear them out"_s);
    strip.setTone(u"phone"_s, u"anxious"_s);
    QCOMPARE(below->text(), u"Listen: speak slowly"_s);
    strip.setStep(u"callback"_s, {});
    QVERIFY(!below->isVisible());
}

// where no sentence is forbidden, the manner stands there; it leaves when the customer is listened to.
void TestScriptStrip::theMannerIsSaidWithTheOpening()
{
    ReferenceData reference = intakeReference();
    reference.scripts +=
        {{u"manner"_s, {}, {}, {}, {}, u"warm and professional"_s}, {u"listen"_s, {}, {}, {}, {}, u"hear them out"_s}};
    ScriptStrip strip;
    strip.setReference(reference, u"Min"_s);
    strip.setTone(u"web"_s, {});
    QCOMPARE(lineBelow(strip)->text(), u"Manner: warm and professional"_s);
    strip.setCalmed(true);
    QCOMPARE(lineBelow(strip)->text(), u"Listen: hear them out"_s);
    strip.setCalmed(false);
    strip.setTone(u"phone"_s, {});
    QVERIFY(lineBelow(strip)->text().contains(strip.forbidden()));
}

QTEST_MAIN(TestScriptStrip)

#include "tst_scriptstrip.moc"
