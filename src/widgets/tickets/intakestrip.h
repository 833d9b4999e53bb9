#pragma once

#include "base/instant.h"
#include "widgets/common/card.h"

#include <QList>
#include <QUuid>

#include <functional>

class QPushButton;
class QTabBar;

namespace woshou {

/// One call that is being taken, as the strip shows it.
struct OpenIntake
{
    QUuid key;
    QString who;     ///< name, number or first words; empty for a call that says nothing yet
    QString what;    ///< the symptom, for the tool tip
    int missing = 0; ///< answers that are still to be asked for
    MaybeInstant begun;
    friend bool operator==(const OpenIntake&, const OpenIntake&) = default;
};

/// The calls that are open at once, in the order in which they were begun: who it is, what is missing and for how long.
/// One is in the form; the others are a key away. There is nothing to show of one call alone.
class IntakeStrip : public Card
{
    Q_OBJECT
public:
    explicit IntakeStrip(QWidget* parent = nullptr);

    /// @param clock the server's, asked again while the strip is looked at
    void setClock(std::function<Instant()> clock);
    void setIntakes(const QList<OpenIntake>& intakes, const QUuid& current);
    const QList<OpenIntake>& intakes() const { return m_intakes; }
    QUuid current() const { return m_current; }
    QString text(int index) const;
    /// What the page's keys press; their caps are on them.
    QPushButton* newButton() const { return m_new; }
    QPushButton* putAwayButton() const { return m_putAway; }

signals:
    void chosen(const QUuid& key);
    void newRequested();
    void putAwayRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    QString words(const OpenIntake& intake) const;

    std::function<Instant()> m_clock;
    QList<OpenIntake> m_intakes;
    QUuid m_current;
    QTabBar* m_tabs;
    QPushButton* m_new;
    QPushButton* m_putAway;
};

} // namespace woshou
