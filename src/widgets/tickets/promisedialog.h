#pragma once

#include "domain/promise/explanation.h"
#include "domain/promise/promiseruns.h"
#include "models/promise/explanationwords.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace woshou {

namespace Ui {
class PromiseDialog;
}

class ExplanationModel;
class TextRowsModel;

/// The promises of a ticket and, of the one that is chosen, the arithmetic of its deadline, to be read out to whoever
/// doubts it. Who may sets another end to one that runs.
class PromiseDialog : public QDialog
{
    Q_OBJECT
public:
    using Explain = std::function<DueExplanation(const PromiseRun&)>;

    PromiseDialog(const QList<PromiseRun>& runs, Explain explain, bool mayChange, Instant now,
                  QWidget* parent = nullptr);
    ~PromiseDialog() override;

    /// The promises as they became meanwhile, such as by an end that was set; the chosen one stays chosen.
    void setRuns(const QList<PromiseRun>& runs, Instant now);
    /// An end that was set could not be saved; what was typed stays.
    void showFailure(const QString& sentence);

signals:
    /// An end was chosen for the promise of that metric that runs; the reason is not empty. Comes once, until it is
    /// answered by setRuns(), showFailure() or the end of the dialog.
    void endSet(const QString& metric, woshou::Instant due, const QString& reason);

private:
    void setUpViews();
    void setUpButtons();
    void scale();
    void fillList();
    void choose(qsizetype row);
    const PromiseRun* current() const;
    void follow();
    void fillWords();
    void showCard(bool shown);
    void begin();
    void setEnd();
    void copy();

    std::unique_ptr<Ui::PromiseDialog> m_ui;
    QList<PromiseRun> m_runs;
    Explain m_explain;
    Instant m_now;
    bool m_mayChange;
    ExplanationWords m_words;
    TextRowsModel* m_list;
    ExplanationModel* m_spans;
};

} // namespace woshou
