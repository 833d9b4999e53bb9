#include "widgets/tickets/intakeselfhelp.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace woshou {

IntakeSelfHelp::IntakeSelfHelp(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void IntakeSelfHelp::setArticle(const Article& article, bool chinese)
{
    if (article.id == m_article && !m_rows.isEmpty())
        return;
    clear();
    m_article = article.id;
    for (const ArticleStep& step : article.text(chinese).steps) {
        if (!step.forCustomer)
            continue;
        auto* row = new IntakeStepRow(int(m_rows.size()) + 1, step, this);
        connect(row, &IntakeStepRow::tried, this, [this, row](bool worked) { record(row, worked); });
        m_layout->addWidget(row);
        m_rows.append(row);
    }
    moveOn();
}

void IntakeSelfHelp::clear()
{
    m_article = {};
    for (IntakeStepRow* row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
}

bool IntakeSelfHelp::isBegun() const
{
    return !result().isEmpty();
}

QString IntakeSelfHelp::result() const
{
    using Outcome = IntakeStepRow::Outcome;
    const auto any = [this](Outcome outcome) {
        return std::any_of(m_rows.begin(), m_rows.end(), [=](auto* row) { return row->outcome() == outcome; });
    };
    if (any(Outcome::Worked))
        return u"worked"_s;
    return any(Outcome::Failed) ? u"failed"_s : QString();
}

QString IntakeSelfHelp::solution() const
{
    for (const IntakeStepRow* row : m_rows) {
        if (row->outcome() == IntakeStepRow::Outcome::Worked)
            return row->step().text;
    }
    return {};
}

bool IntakeSelfHelp::focusStep()
{
    for (IntakeStepRow* row : std::as_const(m_rows)) {
        if (row->outcome() != IntakeStepRow::Outcome::Open)
            continue;
        row->focusFirst();
        return true;
    }
    return false;
}

void IntakeSelfHelp::record(IntakeStepRow* row, bool worked)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    row->setOutcome(worked ? IntakeStepRow::Outcome::Worked : IntakeStepRow::Outcome::Failed);
    moveOn();
    const bool stays = hadFocus && !worked && focusStep();
    emit stepTried(row->step().text, worked);
    if (hadFocus && !stays)
        emit focusReleased();
}

/// The first open step is at hand, unless one already helped.
void IntakeSelfHelp::moveOn()
{
    bool found = result() == "worked"_L1;
    for (IntakeStepRow* row : std::as_const(m_rows)) {
        const bool open = row->outcome() == IntakeStepRow::Outcome::Open;
        row->setCurrent(open && !found);
        found = found || open;
    }
}

} // namespace woshou
