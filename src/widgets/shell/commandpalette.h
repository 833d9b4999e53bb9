#pragma once

#include "domain/people/person.h"
#include "models/shell/palettemodel.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace woshou {

class Center;
class PaletteSearch;

namespace Ui {
class CommandPalette;
}

/// Finds anything from one line: tickets, customers, devices, articles, pages and what can be done here (experience.md,
/// the frame). It lies over the window, takes every key while it is open, and leaves the cursor where it was.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    /// @param window what it lies over; its commands are offered
    CommandPalette(Center* center, QWidget* window);
    ~CommandPalette() override;

    void open();
    /// Hides it and gives the cursor back.
    void dismiss();

signals:
    void pageChosen(woshou::Page page);
    /// @param entry of its log, which says what was typed; 0 for none
    void ticketChosen(woshou::TicketId id, qint64 entry);
    /// A device, by its owner's page.
    void ownerChosen(woshou::CustomerId id);
    void articleChosen(woshou::ArticleId id);
    void customerChosen(const QString& phone);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setUpList();
    void typed();
    void refresh();
    QList<PaletteModel::Group> groups() const;
    void fit();
    bool takeKey(int key);
    void move(int step, int times = 1);
    void choose();
    void activate(const PaletteHit& hit);
    /// For as long as the window lives: names of customers do not go to the disk for this.
    void remember(const PaletteHit& hit);

    Center* m_center;
    std::unique_ptr<Ui::CommandPalette> m_ui;
    PaletteModel* m_model;
    PaletteSearch* m_search;
    QList<PaletteHit> m_recent;
    QPointer<QWidget> m_before; ///< had the cursor
    int m_cursor = 0;           ///< where in its line
    bool m_moved = false;       ///< the arrows chose; what arrives later keeps it
    bool m_enter = false;       ///< was pressed before the answers were there
};

} // namespace woshou
