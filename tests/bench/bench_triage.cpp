#include "bench/center.h"
#include "bench/measure.h"
#include "bench/typing.h"
#include "domain/knowledge/ranking.h"
#include "domain/knowledge/searchterms.h"
#include "services/knowledge/knowledgeservice.h"
#include "services/triage/triageservice.h"
#include "storage/knowledge/articlerepository.h"

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr double kKeystroke = 2000; ///< microseconds: an eighth of a frame for everything that is computed per key

/// Keeps the compiler from leaving the floor out.
qsizetype found = 0;

/// Every keyword looked for with nothing around it.
void plainSearch(const QString& text, const TriageRules& rules)
{
    for (const Fault& fault : rules.faults) {
        for (const QString& word : fault.keywords)
            found += text.indexOf(word);
    }
    for (const CategoryWords& rule : rules.categoryWords) {
        for (const QString& word : rule.words)
            found += text.indexOf(word);
    }
}

/// What a center has that kept rules and learned: the budget is R-263's, for a whole text and not for a key.
void measureLearned(Report& report)
{
    constexpr double kProposal = 5000; // microseconds
    const auto database = TestDatabase::make(Backend::Sqlite);
    if (!database->setUp(4000))
        qFatal("no demonstration");
    const auto center = signedInCenter(*database, u"zhaominhui"_s);
    TriageService& triage = center->triage();
    for (const char* field : {"category", "fault", "group"})
        settled(triage.trainOwn(QString::fromLatin1(field)));
    settled(triage.renew());
    Pair pair;
    const QString more =
        QString(u"师傅上门看过一次，说是外机缺氟，加过以后好了两天又不行，客厅温度一直降不下来。"_s).repeated(12);
    for (const QString& text : typedTexts()) {
        TriageInput input;
        input.text = text + more;
        const QString folded = foldForSearch(input.text);
        const Pair one = measureInTurn(
            3, [&] { found += triage.propose(input).reasons.size(); },
            [&] { plainSearch(folded, center->reference().triage); });
        pair.ours.add(one.ours.median());
        pair.floor.add(one.floor.median());
    }
    report.compare(u"rules and what was learned, 500 characters, against plain search"_s, pair, 0);
    report.limit(u"rules and what was learned, p95"_s, pair.ours.p95(), kProposal, u"us"_s);
}

/// The terms looked for in the text of every article.
void plainSearch(const QStringList& terms, const QStringList& articles)
{
    for (const QString& article : articles) {
        for (const QString& term : terms)
            found += article.indexOf(term);
    }
}

QString wholeText(const Article& article)
{
    QStringList parts = {article.zh.title, article.zh.symptom, article.zh.cause, article.zh.keywords.join(u' ')};
    for (const ArticleStep& step : article.zh.steps)
        parts << step.text << step.say << step.expect;
    return foldForSearch(parts.join(u'\n'));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    Report report;
    const auto database = TestDatabase::make(Backend::Sqlite);
    if (!database->setUp(60))
        qFatal("no demonstration");
    const auto center = signedInCenter(*database, u"wangmin"_s);
    const TriageRules& rules = center->reference().triage;
    const auto db = database->connect();
    const auto articles = ArticleRepository(*db).mostUsed({}, 1000);
    if (!articles)
        qFatal("no articles");
    QStringList articleTexts;
    QList<RankableArticle> rankable;
    QList<DocumentTerms> documents;
    for (const Article& article : *articles) {
        articleTexts.append(wholeText(article));
        rankable.append(RankableArticle::of(article));
        documents.append(rankable.last().terms);
    }
    const auto rank = [&](const QString& text) {
        const auto question = questionTerms(text, center->reference().searchWords);
        return rankArticles(rankable, {question, CorpusTerms::of(documents, question), {}, {}, {}});
    };

    Pair triage, ranking;
    for (int round = 0; round < 4; ++round) {
        const QStringList texts = typedTexts();
        for (const QString& text : texts) {
            TriageInput input;
            input.text = text;
            const QString folded = foldForSearch(text);
            const QStringList terms = queryTerms(text);
            const Pair first = measureInTurn(
                1, [&] { found += proposeTriage(input, rules).reasons.size(); }, [&] { plainSearch(folded, rules); });
            const Pair second = measureInTurn(
                1, [&] { found += rank(text).size(); }, [&] { plainSearch(terms, articleTexts); });
            if (round == 0)
                continue; // warms the caches
            triage.ours.add(first.ours.median());
            triage.floor.add(first.floor.median());
            ranking.ours.add(second.ours.median());
            ranking.floor.add(second.floor.median());
        }
    }
    report.compare(u"triage per keystroke against plain search"_s, triage, 0);
    report.limit(u"triage per keystroke"_s, triage.ours.median(), kKeystroke, u"us"_s);
    report.compare(u"ranking of %1 articles per keystroke against plain search"_s.arg(articles->size()), ranking, 0);
    report.limit(u"ranking per keystroke"_s, ranking.ours.median(), kKeystroke, u"us"_s);
    measureLearned(report);
    report.note(u"(%1)"_s.arg(found != 0 ? u"searched"_s : u"nothing found"_s));
    return report.exitCode();
}
