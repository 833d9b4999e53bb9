#include "widgets/knowledge/knowledgepage.h"

#include "base/text.h"
#include "base/whenready.h"
#include "domain/knowledge/searchterms.h"
#include "knowledge/ui_knowledgepage.h"
#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "services/knowledge/knowledgeservice.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/lossteller.h"
#include "widgets/knowledge/articlehitdelegate.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QKeyEvent>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypingMilliseconds = 150;
constexpr int kMostHits = 60;

} // namespace

KnowledgePage::KnowledgePage(Center* center, QWidget* parent)
    : QWidget(parent)
    , m_center(center)
    , m_ui(std::make_unique<Ui::KnowledgePage>())
    , m_hits(new ArticleHitsModel(this))
{
    m_ui->setupUi(this);
    m_ui->hitsHead->setContentsMargins(12, 0, 12, 0);
    m_ui->toolbar->setEdges(Qt::BottomEdge);
    m_ui->hitsPane->setEdges(Qt::RightEdge);
    m_ui->keysCard->setEdges(Qt::TopEdge);
    m_ui->keysCard->setGround(Token::Sunken);
    setUpList();
    setUpSearch();
    retranslate();
    if (m_center)
        setReference(m_center->reference());
}

KnowledgePage::~KnowledgePage() = default;

void KnowledgePage::setUpList()
{
    m_ui->hitsListView->setModel(m_hits);
    m_ui->hitsListView->setItemDelegate(new ArticleHitDelegate(m_ui->hitsListView));
    const Theme* theme = Theme::instance();
    m_ui->splitter->setSizes({theme->px(356), theme->px(1000)});
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    if (m_center)
        connect(m_center->bus(), &ChangeBus::resyncNeeded, this, [this] {
            if (m_searchAgain)
                search();
        });
    connect(m_ui->hitsListView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &KnowledgePage::showArticle);
    connect(m_ui->hitsListView, &QListView::activated, m_ui->articleView, qOverload<>(&QWidget::setFocus));
    connect(m_ui->hitsEmptyState, &EmptyState::actionTriggered, this, [this] {
        m_ui->groupComboBox->setCurrentIndex(0);
        searchFor({});
    });
}

void KnowledgePage::setUpSearch()
{
    m_ui->searchLineEdit->installEventFilter(this);
    m_ui->searchLineEdit->addAction(Theme::instance()->icon(u"search"_s), QLineEdit::LeadingPosition);
    setFocusProxy(m_ui->searchLineEdit);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &KnowledgePage::search);
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->searchLineEdit, &QLineEdit::returnPressed, m_ui->articleView, qOverload<>(&QWidget::setFocus));
    connect(m_ui->groupComboBox, &QComboBox::currentIndexChanged, this, &KnowledgePage::search);
    connect(m_ui->banner, &Banner::actionTriggered, this, &KnowledgePage::search);
    connect(new KeyShortcut("knowledge.find", this), &QShortcut::activated, m_ui->searchLineEdit, [this] {
        m_ui->searchLineEdit->setFocus(Qt::ShortcutFocusReason);
        m_ui->searchLineEdit->selectAll();
    });
}

void KnowledgePage::setReference(const ReferenceData& reference)
{
    m_reference = reference;
    fillGroups();
}

void KnowledgePage::fillGroups()
{
    const QSignalBlocker quiet(m_ui->groupComboBox);
    const QString chosen = m_ui->groupComboBox->currentData().toString();
    m_ui->groupComboBox->clear();
    m_ui->groupComboBox->addItem(tr("All products"), QString());
    for (const ProductGroup& group : std::as_const(m_reference.groups))
        m_ui->groupComboBox->addItem(group.name(uiChinese()), group.code);
    m_ui->groupComboBox->setCurrentIndex(qMax(0, m_ui->groupComboBox->findData(chosen)));
}

void KnowledgePage::retranslate()
{
    m_ui->hitsEmptyState->setContent(u"page-knowledge"_s, tr("No articles found"),
                                     tr("Try fewer or different words; the product filter also narrows the result."),
                                     tr("Show all"));
    m_ui->hitsListView->setAccessibleName(tr("Articles found"));
    fillGroups();
    updateHead();
}

void KnowledgePage::searchFor(const QString& text)
{
    m_ui->searchLineEdit->setText(text);
    search();
}

void KnowledgePage::open(ArticleId id)
{
    m_opened = id;
    whenReady(m_center->knowledge().article(id), this, [this, id](const Result<Article>& article) {
        if (m_opened != id)
            return;
        if (!article)
            return m_ui->banner->showMessage(Banner::Kind::Error, errorText(article.error()));
        m_ui->hitsListView->setCurrentIndex(m_hits->index(m_hits->rowOf(id)));
        m_ui->articleView->setArticle(*article, {});
        m_ui->articleView->setFocus(Qt::OtherFocusReason);
    });
}

void KnowledgePage::search()
{
    m_typing.stop();
    if (!m_center)
        return;
    const int generation = ++m_generation;
    const QString text = normaliseLine(m_ui->searchLineEdit->text());
    m_ui->loadingLine->setBusy(true);
    QElapsedTimer clock;
    clock.start();
    whenReady(m_center->knowledge().search(text, kMostHits, m_ui->groupComboBox->currentData().toString()), this,
              [this, generation, text, clock](const Result<QList<ArticleHit>>& hits) {
                  if (generation != m_generation)
                      return;
                  m_ui->loadingLine->setBusy(false);
                  m_searchAgain = !hits && leftToWindow(this, hits.error());
                  if (m_searchAgain)
                      return;
                  if (!hits)
                      return m_ui->banner->showMessage(Banner::Kind::Error, errorText(hits.error()), {},
                                                       tr("Try again"));
                  m_ui->banner->dismiss();
                  setHits(*hits, text, clock.elapsed(), centerTime(m_center->serverNow()).date());
              });
}

void KnowledgePage::setHits(const QList<ArticleHit>& hits, const QString& text, qint64 milliseconds, const QDate& today)
{
    m_loaded = true;
    m_searched = text;
    m_milliseconds = milliseconds;
    const ArticleId before = m_ui->articleView->articleId();
    m_hits->setHits(hits, queryTerms(text), today);
    m_ui->hitsStackedWidget->setCurrentIndex(hits.isEmpty() ? 1 : 0);
    updateHead();
    // While words are typed the best one is shown; a reload of the same words keeps what is read.
    const int known = m_opened.isValid() ? m_hits->rowOf(m_opened) : qMax(0, m_hits->rowOf(before));
    const int row = text.isEmpty() ? known : 0;
    m_ui->hitsListView->setCurrentIndex(m_hits->index(row));
    m_ui->hitsListView->scrollTo(m_hits->index(row));
    if (hits.isEmpty())
        m_ui->articleView->clear();
}

void KnowledgePage::showArticle()
{
    const auto article = m_hits->article(m_ui->hitsListView->currentIndex().row());
    if (!article)
        return;
    if (article->id != m_opened)
        m_opened = {};
    m_ui->articleView->setArticle(*article, m_hits->terms());
}

void KnowledgePage::updateHead()
{
    const int count = m_hits->rowCount();
    const QString counted = count >= kMostHits ? tr("%1+ articles · %2 ms") : tr("%1 articles · %2 ms");
    m_ui->hitsHead->setTitle(m_searched.isEmpty() ? tr("Most used first") : tr("What solves most first"),
                             m_loaded ? counted.arg(count).arg(m_milliseconds) : QString());
}

void KnowledgePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_center && !m_loaded)
        search();
}

// The search line keeps the focus while the arrows walk through the list.
bool KnowledgePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->searchLineEdit && event->type() == QEvent::KeyPress &&
        moveInList(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool KnowledgePage::moveInList(int key)
{
    constexpr int kPage = 5;
    const int step = key == Qt::Key_Down       ? 1
                     : key == Qt::Key_Up       ? -1
                     : key == Qt::Key_PageDown ? kPage
                     : key == Qt::Key_PageUp   ? -kPage
                                               : 0;
    if (step == 0 || m_hits->rowCount() == 0)
        return false;
    const int row = qBound(0, m_ui->hitsListView->currentIndex().row() + step, m_hits->rowCount() - 1);
    m_ui->hitsListView->setCurrentIndex(m_hits->index(row));
    return true;
}

void KnowledgePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_hits->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace woshou
