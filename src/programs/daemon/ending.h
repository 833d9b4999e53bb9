#pragma once

#include <QObject>

namespace woshou::daemon {

/// Tells when the system asks the program to end (SIGTERM, SIGINT; on Windows the end of its console). One at a time.
class Ending : public QObject
{
    Q_OBJECT
public:
    explicit Ending(QObject* parent = nullptr);
    ~Ending() override;

signals:
    void asked();
};

} // namespace woshou::daemon
