#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/tickets/deskdouble.h"
#include "widgets/common/banner.h"
#include "widgets/common/conflictdialog.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/correctdialog.h"
#include "widgets/tickets/ticketdetailsview.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace woshou;
using namespace Qt::StringLiterals;

/// A ticket's own fields put right by the keyboard while somebody else does the same.
class TestCorrectDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void onlyWhatWasChangedIsSent();
    void aReasonAndAChangeAreNeeded();
    void whatBothChangedIsChosenByKeys();
    void nothingIsChosenBeforehand();
    void allOfOneSideIsOneButton_data();
    void allOfOneSideIsOneButton();
    void whatDiffersIsMarked();
    void threeValuesStandSideBySide();
    void backLosesNothing();
    void theirsAloneIsNothingToSave();
    void whatWasTypedIsComparedWithWhatWasSeen();
    void whatIsNotBrokenHasNoFault();
    void cleanup() { m_view.reset(); }

private:
    void open();
    template <typename T>
    T* part(const char* name) const
    {
        for (T* found : m_view->findChildren<T*>(QLatin1StringView(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    void type(const char* field, const QString& text)
    {
        auto* edit = part<QLineEdit>(field);
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void save() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier); }
    ConflictDialog* question() const { return m_view->findChild<ConflictDialog*>(); }
    QRadioButton* choice(const char* name) const
    {
        return question()->findChild<QRadioButton*>(QLatin1StringView(name));
    }
    /// What stands in the question, as a person reads it.
    QHash<QString, QLabel*> values() const
    {
        QHash<QString, QLabel*> found;
        for (QLabel* label : question()->findChildren<QLabel*>())
            found.insert(label->accessibleName().isEmpty() ? label->text() : label->accessibleName(), label);
        return found;
    }
    void askBoth();

    std::unique_ptr<DeskDouble> m_center;
    std::unique_ptr<TicketDetailsView> m_view;
};

void TestCorrectDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    setCenterOffset(480);
}

void TestCorrectDialog::init()
{
    m_center = std::make_unique<DeskDouble>();
    Ticket& ticket = m_center->add(1, u"firstline"_s);
    ticket.address = u"1 Old Road"_s;
    ticket.contactPhone = u"13805712046"_s;
    ticket.category = u"fault"_s;
    m_view = std::make_unique<TicketDetailsView>();
    TicketDesk desk = m_center->desk();
    desk.reference.triage.categories = {{u"fault"_s, u"故障类"_s, u"Fault"_s, {}},
                                        {u"complaint"_s, u"投诉类"_s, u"Complaint"_s, {}}};
    m_view->setDesk(desk);
    m_view->resize(900, 700);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->showTicket(TicketId(1));
    QTRY_COMPARE(m_view->ticket(), TicketId(1));
    open();
}

void TestCorrectDialog::open()
{
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    part<QTabWidget>("ticketTabWidget")->currentWidget()->setFocus();
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(part<QLineEdit>("addressLineEdit"));
    QTRY_VERIFY(part<QLineEdit>("addressLineEdit")->window()->isActiveWindow());
}

void TestCorrectDialog::onlyWhatWasChangedIsSent()
{
    QCOMPARE(QApplication::focusWidget(), part<QComboBox>("priorityComboBox")); // the keys lead on from here
    QCOMPARE(part<QLineEdit>("addressLineEdit")->text(), u"1 Old Road"_s);
    type("addressLineEdit", u"2 New Road"_s);
    type("phoneLineEdit", u"138 0571 2046"_s); // the same number, written otherwise
    type("reasonLineEdit", u"misheard"_s);
    m_center->tickets[TicketId(1)].priority = Priority::Urgent; // somebody else's, silently kept
    save();
    QTRY_COMPARE(m_center->edits.size(), 1);
    QCOMPARE(m_center->edits.first().fields, QList<FieldEdit>({{u"address"_s, u"1 Old Road"_s, u"2 New Road"_s}}));
    QCOMPARE(m_center->edits.first().reason, u"misheard"_s);
    QTRY_VERIFY(!part<QLineEdit>("addressLineEdit"));
}

void TestCorrectDialog::aReasonAndAChangeAreNeeded()
{
    save();
    QTRY_VERIFY(part<Banner>("banner"));
    type("addressLineEdit", u"2 New Road"_s);
    save();
    QTRY_VERIFY(part<FieldMessage>("reasonMessage") && !part<FieldMessage>("reasonMessage")->sentence().isEmpty());
    QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("reasonLineEdit"));
    QVERIFY(m_center->edits.isEmpty());
}

/// Two change the number and the address; the question is on the screen.
void TestCorrectDialog::askBoth()
{
    type("addressLineEdit", u"2 New Road"_s);
    type("phoneLineEdit", u"13955558888"_s);
    type("reasonLineEdit", u"misheard"_s);
    Ticket& ticket = m_center->tickets[TicketId(1)];
    ticket.address = u"3 Their Road"_s;
    ticket.contactPhone = u"13711112222"_s;
    m_center->editAuthor = {u"王敏"_s, u"Wang Min"_s, m_center->now};
    save();
    QTRY_VERIFY(question() && question()->isVisible() && question()->isActiveWindow());
}

void TestCorrectDialog::whatBothChangedIsChosenByKeys()
{
    askBoth();
    const QString author = u"Wang Min · "_s + shortTime(m_center->now, m_center->now);
    for (const QString& value : {u"1 Old Road"_s, u"2 New Road"_s, u"3 Their Road"_s, u"138 0571 2046"_s,
                                 u"139 5555 8888"_s, u"137 1111 2222"_s, author})
        QVERIFY2(values().contains(value), qPrintable(value));
    QCOMPARE(QApplication::focusWidget(), choice("contact_phoneMineRadioButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right); // theirs of the first one
    QVERIFY(choice("contact_phoneTheirsRadioButton")->isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // and on
    QCOMPARE(QApplication::focusWidget(), choice("addressMineRadioButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // mine of the second one
    QVERIFY(choice("addressMineRadioButton")->isChecked());
    QCOMPARE(QApplication::focusWidget(), question()->findChild<QPushButton*>(u"savePushButton"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_center->edits.size(), 2);
    QCOMPARE(m_center->edits.last().fields, QList<FieldEdit>({{u"address"_s, u"3 Their Road"_s, u"2 New Road"_s}}));
    QTRY_VERIFY(!part<QLineEdit>("addressLineEdit"));
}

void TestCorrectDialog::nothingIsChosenBeforehand()
{
    askBoth();
    auto* button = question()->findChild<QPushButton*>(u"savePushButton"_s);
    for (const QRadioButton* radio : question()->findChildren<QRadioButton*>())
        QVERIFY2(!radio->isChecked(), qPrintable(radio->objectName()));
    QVERIFY(!button->isEnabled());
    save();
    QVERIFY(question()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // goes on and chooses nothing
    QCOMPARE(QApplication::focusWidget(), choice("addressMineRadioButton"));
    QVERIFY(!choice("addressMineRadioButton")->isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(choice("addressMineRadioButton")->isChecked());
    QVERIFY(!button->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), choice("contact_phoneMineRadioButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(button->isEnabled());
    QCOMPARE(m_center->edits.size(), 1);
}

void TestCorrectDialog::allOfOneSideIsOneButton_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QStringList>("theirs");
    QTest::newRow("mine") << u"allMinePushButton"_s << QStringList();
    QTest::newRow("theirs") << u"allTheirsPushButton"_s << QStringList({u"contact_phone"_s, u"address"_s});
}

void TestCorrectDialog::allOfOneSideIsOneButton()
{
    QFETCH(QString, button);
    askBoth();
    auto* all = question()->findChild<QPushButton*>(button);
    QVERIFY(all && all->isVisible());
    QTest::keyClick(all, Qt::Key_Space);
    QTEST(question()->theirs(), "theirs");
    QVERIFY(question()->findChild<QPushButton*>(u"savePushButton"_s)->isEnabled());
}

/// One against the other, and not by colour alone.
void TestCorrectDialog::whatDiffersIsMarked()
{
    ConflictDialog dialog({{u"address"_s, u"Address"_s, u"Road 18 <a>"_s, u"Road 19 <a>"_s, u"Street 18 <a>"_s}}, {});
    const auto marked = [&dialog](const QString& value) {
        QStringList parts;
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            if (label->accessibleName() != value)
                continue;
            QTextDocument document;
            document.setHtml(label->text());
            if (document.toPlainText() != value)
                return QStringList(u"shown otherwise: "_s + document.toPlainText());
            for (auto part = document.begin().begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                const bool set = format.fontUnderline() && format.fontWeight() > QFont::Medium;
                if (set && format.background().color() == Theme::instance()->color(Token::SearchMark))
                    parts.append(part.fragment().text());
            }
        }
        return parts;
    };
    QCOMPARE(marked(u"Road 19 <a>"_s), QStringList({u"Road"_s, u"19"_s}));
    QCOMPARE(marked(u"Street 18 <a>"_s), QStringList({u"Street"_s, u"18"_s}));
    int before = 0; // unmarked: one chooses between the two others
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
        before += label->text() == u"Road 18 <a>"_s;
    }
    QCOMPARE(before, 1);
}

void TestCorrectDialog::threeValuesStandSideBySide()
{
    askBoth();
    const auto place = [this](const QString& value) {
        const QLabel* label = values().value(value);
        return label ? label->mapTo(question(), QPoint()) : QPoint(-1, -1);
    };
    const QPoint before = place(u"1 Old Road"_s), mine = place(u"2 New Road"_s), theirs = place(u"3 Their Road"_s);
    QVERIFY(before.x() >= 0 && before.x() < mine.x() && mine.x() < theirs.x());
    QCOMPARE(mine.y(), before.y());
    QCOMPARE(theirs.y(), before.y());
    QStringList heads;
    for (const QLabel* label : question()->findChildren<QLabel*>()) {
        const int middle = label->mapTo(question(), label->rect().center()).y();
        const QRadioButton* radio = choice("addressMineRadioButton");
        if (qAbs(middle - radio->mapTo(question(), radio->rect().center()).y()) <= 2)
            heads.append(label->text());
    }
    QVERIFY2(heads.contains(u"Before"_s), qPrintable(heads.join(u", "_s)));
}

void TestCorrectDialog::backLosesNothing()
{
    type("addressLineEdit", u"2 New Road"_s);
    type("reasonLineEdit", u"misheard"_s);
    m_center->tickets[TicketId(1)].address = u"3 Their Road"_s;
    save();
    QTRY_VERIFY(question() && question()->isVisible());
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QCOMPARE(part<QLineEdit>("addressLineEdit")->text(), u"2 New Road"_s);
    QCOMPARE(part<QLineEdit>("reasonLineEdit")->text(), u"misheard"_s);
    QCOMPARE(m_center->edits.size(), 1);
}

void TestCorrectDialog::theirsAloneIsNothingToSave()
{
    type("addressLineEdit", u"2 New Road"_s);
    type("reasonLineEdit", u"misheard"_s);
    m_center->tickets[TicketId(1)].address = u"3 Their Road"_s;
    save();
    QTRY_VERIFY(question() && question()->isVisible() && question()->isActiveWindow());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    save();
    QTRY_VERIFY(!part<QLineEdit>("addressLineEdit"));
    QCOMPARE(m_center->edits.size(), 1);
    open();
    QCOMPARE(part<QLineEdit>("reasonLineEdit")->text(), QString()); // there is nothing left to come back to
}

/// What was typed comes back after it was put away; a change that was saved meanwhile still counts as a clash.
void TestCorrectDialog::whatWasTypedIsComparedWithWhatWasSeen()
{
    type("addressLineEdit", u"2 New Road"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!part<QLineEdit>("addressLineEdit"));
    m_center->tickets[TicketId(1)].address = u"3 Their Road"_s;
    m_view->showTicket(TicketId(1));
    open();
    QCOMPARE(part<QLineEdit>("addressLineEdit")->text(), u"2 New Road"_s);
    type("reasonLineEdit", u"misheard"_s);
    save();
    QTRY_VERIFY(question() && question()->isVisible());
    QCOMPARE(m_center->edits.last().fields, QList<FieldEdit>({{u"address"_s, u"1 Old Road"_s, u"2 New Road"_s}}));
}

void TestCorrectDialog::whatIsNotBrokenHasNoFault()
{
    auto* category = part<QComboBox>("categoryComboBox");
    QVERIFY(part<QComboBox>("faultComboBox")->isEnabled());
    category->setFocus();
    const QString was = category->currentData().toString();
    for (int key = 0; key < category->count() && category->currentData().toString() == was; ++key)
        QTest::keyClick(category, category->currentIndex() + 1 < category->count() ? Qt::Key_Down : Qt::Key_Up);
    QVERIFY(category->currentData().toString() != was);
    QVERIFY(!part<QComboBox>("faultComboBox")->isEnabled());
}

QTEST_MAIN(TestCorrectDialog)
#include "tst_correctdialog.moc"
