#include "widgets/tickets/promisedialog.h"

#include "models/admin/textrowsmodel.h"
#include "models/promise/explanationmodel.h"
#include "models/promise/promisetext.h"
#include "tickets/ui_promisedialog.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/toast.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/timefield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QScreen>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 860, kHeight = 640; ///< pixels at 100 %
constexpr int kTableHeight = 90;           ///< pixels at 100 %, at least
constexpr int kListRows = 6;               ///< at most; the others are scrolled to

TextRowsModel::Line lineOf(const PromiseRun& run, const ExplanationWords& words, qint64 id)
{
    const QString due = run.due ? words.due : PromiseDialog::tr("not known yet");
    return {{metricName(run.metric), words.from, due, runStateText(run)}, id};
}

/// What runs is asked for first.
qsizetype firstOpen(const QList<PromiseRun>& runs)
{
    const auto open = std::find_if(runs.begin(), runs.end(), [](const PromiseRun& run) { return run.isOpen(); });
    return open == runs.end() ? 0 : open - runs.begin();
}

} // namespace

PromiseDialog::PromiseDialog(const QList<PromiseRun>& runs, Explain explain, bool mayChange, Instant now,
                             QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PromiseDialog>())
    , m_runs(runs)
    , m_explain(std::move(explain))
    , m_now(now)
    , m_mayChange(mayChange)
    , m_list(new TextRowsModel(this))
    , m_spans(new ExplanationModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_ui->setupUi(this);
    setUpViews();
    setUpButtons();
    fillList();
    scale();
    resize(QSize(Theme::instance()->px(kWidth), Theme::instance()->px(kHeight)).boundedTo(screen()->availableSize()));
    choose(firstOpen(m_runs));
    m_ui->promisesTreeView->setFocus();
    connect(Theme::instance(), &Theme::changed, this, &PromiseDialog::scale);
}

PromiseDialog::~PromiseDialog() = default;

void PromiseDialog::setUpViews()
{
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->headLabel, TextRole::BaseBold);
    setRole(m_ui->footLabel, TextRole::BaseBold);
    setRole(m_ui->noteLabel, TextRole::Small, Token::Text2);
    for (QLabel* label : {m_ui->headLabel, m_ui->footLabel, m_ui->noteLabel}) {
        label->setTextFormat(Qt::PlainText); // a reason is typed by a person
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_list->setColumns({tr("Promise"), tr("From"), tr("Due"), tr("State")});
    m_ui->promisesTreeView->setModel(m_list);
    connect(m_ui->promisesTreeView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showCard(false); // its time was meant for another one
        follow();
    });
    m_ui->spansTableView->setModel(m_spans);
    m_ui->spansTableView->verticalHeader()->hide();
    m_ui->spansTableView->horizontalHeader()->setHighlightSections(false);
    m_ui->spansTableView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->spansTableView->horizontalHeader()->setSectionResizeMode(ExplanationModel::CauseColumn, QHeaderView::Stretch);
}

void PromiseDialog::setUpButtons()
{
    m_ui->endCard->setGround(Token::Sunken);
    m_ui->endCard->hide();
    setRole(m_ui->endLabel, TextRole::BaseBold);
    setKind(m_ui->endPushButton, u"primary"_s);
    setKind(m_ui->setEndPushButton, u"large"_s);
    setKind(m_ui->copyPushButton, u"large"_s);
    setKind(m_ui->closePushButton, u"large"_s);
    m_ui->setEndPushButton->setVisible(m_mayChange);
    new KeyShortcut("dialogs.save", m_ui->endPushButton);
    connect(m_ui->setEndPushButton, &QPushButton::clicked, this, &PromiseDialog::begin);
    connect(m_ui->endPushButton, &QPushButton::clicked, this, &PromiseDialog::setEnd);
    connect(m_ui->reasonLineEdit, &QLineEdit::returnPressed, m_ui->endPushButton, &QPushButton::click);
    connect(m_ui->copyPushButton, &QPushButton::clicked, this, &PromiseDialog::copy);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &QDialog::accept);
}

/// The list is as high as its lines, up to a third of the screen; the table takes the rest.
void PromiseDialog::scale()
{
    const Theme* theme = Theme::instance();
    const int row = theme->size(Metric::Row);
    QTreeView* list = m_ui->promisesTreeView;
    const int head = list->header()->sizeHint().height();
    const int room = (screen()->availableSize().height() / 3 - head) / row;
    const int rows = std::min(static_cast<int>(m_runs.size()), std::clamp(room, 2, kListRows));
    list->setFixedHeight(head + std::max(1, rows) * row + 2 * list->frameWidth());
    m_ui->spansTableView->verticalHeader()->setDefaultSectionSize(row);
    m_ui->spansTableView->setMinimumHeight(theme->px(kTableHeight));
    for (int column = 0; column < m_list->columnCount(); ++column)
        list->resizeColumnToContents(column);
}

void PromiseDialog::fillList()
{
    QList<TextRowsModel::Line> lines;
    for (const PromiseRun& run : std::as_const(m_runs))
        lines.append(lineOf(run, explanationWords(run, m_explain(run), m_now), lines.size() + 1));
    m_list->setLines(lines);
}

void PromiseDialog::setRuns(const QList<PromiseRun>& runs, Instant now)
{
    const QString key = current() ? current()->key() : QString();
    m_runs = runs;
    m_now = now;
    m_ui->banner->dismiss();
    showCard(false);
    fillList();
    scale();
    const auto kept =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const PromiseRun& run) { return run.key() == key; });
    choose(kept == m_runs.end() ? firstOpen(m_runs) : kept - m_runs.begin());
}

void PromiseDialog::choose(qsizetype row)
{
    if (m_runs.isEmpty())
        return follow();
    m_ui->promisesTreeView->setCurrentIndex(m_list->index(static_cast<int>(row), 0));
}

const PromiseRun* PromiseDialog::current() const
{
    const int row = m_ui->promisesTreeView->currentIndex().row();
    return row >= 0 && row < m_runs.size() ? &m_runs.at(row) : nullptr;
}

void PromiseDialog::follow()
{
    const PromiseRun* run = current();
    m_words = run ? explanationWords(*run, m_explain(*run), m_now) : ExplanationWords();
    if (!run)
        m_words.head = tr("Nothing is promised for this ticket.");
    fillWords();
    const bool isOpen = run && run->isOpen();
    m_ui->setEndPushButton->setEnabled(isOpen);
    m_ui->copyPushButton->setEnabled(run != nullptr);
    if (isOpen)
        m_ui->endLabel->setText(tr("Another end: %1").arg(metricName(run->metric)));
    else
        showCard(false);
}

void PromiseDialog::fillWords()
{
    m_ui->headLabel->setText(m_words.head);
    m_ui->footLabel->setText(m_words.foot);
    m_ui->noteLabel->setText(m_words.notes.join(u'\n'));
    m_ui->footLabel->setVisible(!m_words.foot.isEmpty());
    m_ui->noteLabel->setVisible(!m_words.notes.isEmpty());
    m_spans->setRows(m_words.rows);
    m_ui->spansTableView->setVisible(!m_words.rows.isEmpty());
    m_ui->spansTableView->setAccessibleDescription(m_words.head + u' ' + m_words.foot);
    m_ui->promisesTreeView->setAccessibleDescription(m_words.head);
    if (!m_words.rows.isEmpty())
        m_ui->spansTableView->setCurrentIndex(m_spans->index(0, 0));
}

void PromiseDialog::showCard(bool shown)
{
    m_ui->endCard->setVisible(shown);
    m_ui->reasonMessage->clearMessage(m_ui->reasonLineEdit);
}

void PromiseDialog::begin()
{
    const PromiseRun* run = current();
    if (!run || !run->isOpen())
        return;
    const Instant due = std::max(m_now, run->due.value_or(m_now));
    setUpTimeField(m_ui->dueDateTimeEdit, m_now, quarterAfter(due, 1));
    m_ui->reasonLineEdit->clear();
    m_ui->endPushButton->setEnabled(true);
    showCard(true);
    m_ui->dueDateTimeEdit->setFocus();
}

void PromiseDialog::setEnd()
{
    const PromiseRun* run = current();
    if (!run || !run->isOpen())
        return;
    const QString reason = m_ui->reasonLineEdit->text().trimmed();
    if (reason.isEmpty()) {
        m_ui->reasonMessage->setMessage(FieldMessage::Kind::Error, tr("Say why: it stands in the log"),
                                        m_ui->reasonLineEdit);
        m_ui->reasonLineEdit->setFocus();
        return;
    }
    m_ui->reasonMessage->clearMessage(m_ui->reasonLineEdit);
    m_ui->banner->dismiss();
    m_ui->endPushButton->setEnabled(false);
    emit endSet(run->metric, timeFieldValue(m_ui->dueDateTimeEdit), reason);
}

void PromiseDialog::showFailure(const QString& sentence)
{
    m_ui->endPushButton->setEnabled(true);
    m_ui->banner->showMessage(Banner::Kind::Error, sentence, tr("What you typed is kept."));
}

void PromiseDialog::copy()
{
    QGuiApplication::clipboard()->setText(explanationText(m_words));
    showToast(this, tr("Copied"));
}

} // namespace woshou
