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
    removeRows();
    m_article = article.id;
    for (const ArticleStep& step : article.text(chinese).steps) {
        if (!step.forCustomer)
            continue;
        auto* row = new IntakeStepRow(int(m_rows.size()) + 1, step, this);
        connect(row, &IntakeStepRow::tried, this, [this, row](bool worked) { record(row, worked); });
        m_layout->addWidget(row);
        m_rows.append(row);
    }
    recall();
    moveOn();
}

void IntakeSelfHelp::clear()
{
    m_before = {};
    removeRows();
}

IntakeSelfHelp::Tried IntakeSelfHelp::tried() const
{
    if (m_before.article.isValid())
        return m_before; // it was left again before it was shown
    Tried tried{m_article, {}};
    for (const IntakeStepRow* row : m_rows)
        tried.steps.append(row->outcome());
    return tried;
}

void IntakeSelfHelp::setTried(const Tried& tried)
{
    m_before = tried;
    recall();
    moveOn();
}

void IntakeSelfHelp::recall()
{
    if (!m_article.isValid() || m_before.article != m_article)
        return;
    const qsizetype count = qMin(m_rows.size(), m_before.steps.size());
    for (qsizetype i = 0; i < count; ++i) {
        if (m_before.steps.at(i) != IntakeStepRow::Outcome::Open)
            m_rows.at(i)->setOutcome(m_before.steps.at(i));
    }
    m_before = {};
}

void IntakeSelfHelp::removeRows()
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
