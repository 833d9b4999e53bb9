#pragma once

#include "services/customers/customerservice.h"
#include "services/tickets/draftstore.h"
#include "support/servicedesk.h"
#include "widgets/tickets/intakeform.h"
#include "widgets/tickets/intakepage.h"

#include <QLineEdit>
#include <QTemporaryDir>

namespace woshou {

/// Where calls are taken: the real page on a center of its own, and a disk for the drafts.
class Counter
{
public:
    /// Signed in and shown; the test has failed when it could not be.
    explicit Counter(std::unique_ptr<TestDatabase> database);

    ServiceDesk& desk() { return *m_desk; }
    TestDatabase& database() { return *m_database; }
    IntakePage& page() { return *m_page; }
    const DraftStore& drafts() const { return m_drafts; }

    template <typename T = QWidget>
    T* part(const char* name = nullptr)
    {
        T* found = name ? m_page->findChild<T*>(QLatin1StringView(name)) : m_page->findChild<T*>();
        if (!found)
            qFatal("no part named %s", name ? name : T::staticMetaObject.className());
        return found;
    }
    QString text(const char* field) { return part<QLineEdit>(field)->text(); }

    /// Puts the cursor into the field and types over what is there.
    void type(const char* field, const QString& text);
    void click(const char* button);
    /// The demonstration's known caller with everything that a save asks for, accepted by the agent.
    void fill();
    /// Waits until the rules were asked about what was typed last.
    void settle();
    /// Makes the page anew, as the next start of the program does.
    void reopen(const DraftStore* drafts = nullptr);
    void close() { m_page.reset(); }

    /// Somebody who is known by one mobile number, and is not the demonstration's known caller.
    CustomerCard somebodyElse();
    QStringList keptKeys() const;

private:
    std::unique_ptr<TestDatabase> m_database;
    QTemporaryDir m_folder;
    DraftStore m_drafts;
    std::unique_ptr<ServiceDesk> m_desk;
    std::unique_ptr<IntakePage> m_page;
};

} // namespace woshou
