// The saved views of the tickets' page: which there are, and keeping the line as one of them.
#include "widgets/tickets/ticketspage.h"

#include "models/tickets/querywords.h"
#include "tickets/ui_ticketspage.h"
#include "widgets/common/toast.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/saveviewdialog.h"
#include "widgets/tickets/ticketlayouts.h"

#include <QMenu>

namespace woshou {

using namespace Qt::StringLiterals;

void TicketsPage::setUpSaved()
{
    m_ui->filterLineEdit->setReference(m_desk.reference);
    m_ui->viewMenuToolButton->setIcon(Theme::instance()->icon(u"save"_s));
    m_ui->viewMenuToolButton->setMenu(new QMenu(m_ui->viewMenuToolButton));
    connect(m_ui->viewMenuToolButton->menu(), &QMenu::aboutToShow, this, &TicketsPage::setUpViewMenu);
    connect(m_ui->viewListView, &ViewList::menuRequested, this, [this](const QPoint& at) {
        setUpViewMenu();
        m_ui->viewMenuToolButton->menu()->popup(at);
    });
    connect(m_saved, &SavedViews::changed, this, &TicketsPage::showSaved);
    connect(m_saved, &SavedViews::removed, this, &TicketsPage::viewRemoved);
    connect(m_saved, &SavedViews::failed, this, &TicketsPage::showError);
}

/// What can be done with the line as it stands, and with the view that is shown.
void TicketsPage::setUpViewMenu()
{
    QMenu* menu = m_ui->viewMenuToolButton->menu();
    menu->clear();
    const auto query = m_ui->filterLineEdit->query(today());
    const bool asks = query && query->kind != TicketQuery::Kind::All;
    menu->addAction(tr("Save as view…"), this, [this] { saveView(true); })->setEnabled(asks);
    const SavedView* shown = m_saved->find(m_view);
    const bool mine = shown && m_saved->mayChange(*shown);
    menu->addAction(tr("Change this view…"), this, [this] { saveView(false); })->setEnabled(mine && asks);
    menu->addAction(tr("Delete this view"), this,
                    [this] {
                        if (const SavedView* view = m_saved->find(m_view))
                            m_saved->remove(view->id);
                    })
        ->setEnabled(mine);
}

/// Views that came, went or were counted; one that is gone leaves the first one.
void TicketsPage::showSaved()
{
    m_views = ticketViews(m_desk.person.role) + m_saved->views();
    const QHash<QString, int> counts = m_saved->counts();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        m_counts.insert(it.key(), it.value());
    m_ui->viewListView->setViews(m_views);
    m_ui->viewListView->setView(m_drillTitle.isEmpty() ? m_view : QString());
    showCounts();
    if (m_view.startsWith("saved:"_L1) && !m_saved->find(m_view))
        chooseView(m_views.constFirst().code);
}

/// The line as it stands, as a view of its own or in the place of the one that is shown.
void TicketsPage::saveView(bool another)
{
    const auto query = m_ui->filterLineEdit->query(today());
    const SavedView* shown = m_saved->find(m_view);
    if (!query || (!another && !shown))
        return;
    SavedView view = another ? SavedView() : *shown;
    view.order = m_layouts->order().value_or(TicketOrder::Newest);
    view.columns = m_layouts->columns();
    view.query = ticketQueryText(*query, QueryLanguage::Codes, m_desk.reference);
    auto* dialog = new SaveViewDialog(m_desk, view, ticketQueryText(*query, readersLanguage(), m_desk.reference), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveViewDialog::saved, this, [this](const SavedView& saved) {
        m_view = SavedViews::codeOf(saved.id);
        m_layouts->adopted(saved);
        m_saved->expect(saved);
        search();
    });
    dialog->open();
}

void TicketsPage::viewRemoved(const SavedView& view)
{
    showToast(this, tr("The view “%1” is deleted.").arg(view.name), tr("Undo"), [this, view] {
        SavedView again = view;
        again.id = {};
        m_saved->save(again);
    });
}

} // namespace woshou
