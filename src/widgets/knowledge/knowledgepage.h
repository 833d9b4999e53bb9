#pragma once

#include "domain/admin/referencedata.h"
#include "models/knowledge/articlehitsmodel.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace woshou {

class Center;

namespace Ui {
class KnowledgePage;
}

/// Finds and shows articles: results as one types, the latest search wins, the chosen article
/// beside the list. Reading only. Without a center it shows what the setters give.
class KnowledgePage : public QWidget
{
    Q_OBJECT
public:
    explicit KnowledgePage(Center* center, QWidget* parent = nullptr);
    ~KnowledgePage() override;

    void setReference(const ReferenceData& reference);
    /// @param text what was searched; milliseconds: how long the answer took
    void setHits(const QList<ArticleHit>& hits, const QString& text, qint64 milliseconds, const QDate& today);
    /// Puts words into the search line and looks for them at once.
    void searchFor(const QString& text);
    /// Shows an article beside the list, whatever was searched.
    void open(ArticleId id);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setUpSearch();
    void setUpList();
    void retranslate();
    void fillGroups();
    void search();
    void showArticle();
    void updateHead();
    bool moveInList(int key);

    Center* m_center;
    std::unique_ptr<Ui::KnowledgePage> m_ui;
    ReferenceData m_reference;
    ArticleHitsModel* m_hits;
    QString m_searched;
    qint64 m_milliseconds = 0;
    QTimer m_typing;
    int m_generation = 0;
    ArticleId m_opened; ///< shown although it may not be in the list
    bool m_loaded = false;
    bool m_searchAgain = false; ///< the server was out of reach
};

} // namespace woshou
