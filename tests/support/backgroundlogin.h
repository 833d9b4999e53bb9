#pragma once

#include "support/testdatabase.h"

namespace woshou {

/// The background program's way in to a test's database: on a server a login in woshou_background and nothing else,
/// dropped with the object; the file itself on SQLite.
class BackgroundLogin
{
public:
    explicit BackgroundLogin(TestDatabase& database);
    ~BackgroundLogin();
    BackgroundLogin(const BackgroundLogin&) = delete;
    BackgroundLogin& operator=(const BackgroundLogin&) = delete;

    const DatabaseUrl& url() const { return m_url; }
    QString urlText() const; ///< for a program's command line
    QString password() const { return m_url.password; }
    /// A connection whose own clock is so far ahead; fails the test when it cannot.
    std::unique_ptr<Connection> connect(Milliseconds ahead = {}) const;

private:
    TestDatabase& m_database;
    DatabaseUrl m_url;
};

} // namespace woshou
