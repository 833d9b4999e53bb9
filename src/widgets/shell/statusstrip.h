#pragma once

#include "base/instant.h"
#include "widgets/common/card.h"

#include <QTimer>

class QLabel;
class QToolButton;

namespace woshou {

class Center;

/// The truth about connection, tickets at risk and the server's time, at the bottom of the window.
class StatusStrip : public Card
{
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);

    /// After sign-in; the center outlives the strip.
    void setCenter(Center* center);
    /// milliseconds of the last round trip; negative while none is known.
    void setConnection(bool connected, int milliseconds);
    /// overdue: a promise is broken; soon: it breaks within 30 minutes.
    void setRisk(int overdue, int soon);
    /// Calls that wait for the server, and all that were taken without it and are listed; nothing shows without any.
    void setOutbox(int waiting, int listed);

signals:
    void outboxRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* addLabel(const QString& name);
    void refresh();
    void refreshConnection();
    void refreshRisk();
    void refreshOutbox();
    void refreshTime();
    void loadRisk();
    void setSign(QLabel* label, const QString& icon, Token token);

    Center* m_center = nullptr;
    QLabel* m_connectionIcon;
    QLabel* m_connectionLabel;
    QLabel* m_riskIcon;
    QLabel* m_riskLabel;
    QToolButton* m_outboxButton;
    QLabel* m_timeLabel;
    QTimer m_second;
    QTimer m_round;
    bool m_connected = true;
    int m_milliseconds = -1;
    int m_overdue = -1;
    int m_soon = 0;
    int m_waiting = 0;
    int m_listed = 0;
    int m_generation = 0;
};

} // namespace woshou
