#pragma once

#include "domain/admin/referencedata.h"
#include "domain/tickets/querycompletion.h"

#include <QLineEdit>
#include <QPointer>

class QListView;
class QStandardItemModel;

namespace woshou {

/// The line that tickets are asked for with. Proposes fields and values below itself while one types, without taking
/// the keyboard: arrows choose, Tab and Enter take, Esc closes. Nothing pops up while an input method composes.
class FilterLine : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterLine(QWidget* parent = nullptr);
    ~FilterLine() override;

    void setReference(const ReferenceData& reference) { m_reference = reference; }
    /// What is written, or what is wrong with it. `today` is the center's.
    tl::expected<TicketQuery, QueryError> query(const QDate& today) const;
    /// Underlines the place of an error; none takes the line away.
    void mark(const std::optional<QueryError>& error);
    bool isProposing() const;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    void propose(bool everything = false);
    void showProposals();
    void choose(int step);
    bool takesProposal(int key);
    void take(int row);
    void close();

    ReferenceData m_reference;
    QPointer<QListView> m_list; ///< stands in the window, above everything
    QStandardItemModel* m_model;
    QList<QueryProposal> m_proposals;
    bool m_composing = false;
};

} // namespace woshou
