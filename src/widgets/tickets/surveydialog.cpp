#include "widgets/tickets/surveydialog.h"

#include "domain/promise/promiselog.h"
#include "models/admin/language.h"
#include "models/tickets/visitwords.h"
#include "tickets/ui_surveydialog.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"

#include <QKeyEvent>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QList<ChoiceItem> marks(int from, int to)
{
    QList<ChoiceItem> items;
    for (int mark = from; mark <= to; ++mark)
        items.append({QString::number(mark), QString::number(mark), {}});
    return items;
}

} // namespace

SurveyDialog::SurveyDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : TicketDialog(desk, details, parent)
    , m_ui(std::make_unique<Ui::SurveyDialog>())
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, {m_ui->savePushButton});
    setUpTexts();
    setUpQuestions();
    showVisit();
    followOutcome();
    followComment();
    connect(m_ui->commentPlainTextEdit, &QPlainTextEdit::textChanged, this, &SurveyDialog::followComment);
    connect(m_ui->outcomeSegments, &ChoiceBar::valueChanged, this, &SurveyDialog::followOutcome);
    connect(m_ui->replySegments, &ChoiceBar::valueChanged, this, &SurveyDialog::followVerdict);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &SurveyDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
}

SurveyDialog::~SurveyDialog() = default;

void SurveyDialog::setUpTexts()
{
    setWindowTitle(tr("Customer satisfaction · %1").arg(details().ticket.number));
    m_ui->scriptCard->setGround(Token::AccentTint);
    m_ui->scriptLabel->setText(ticketScript(u"survey"_s, details(), desk()));
    m_ui->recommendScriptLabel->setText(ticketScript(u"survey_recommend"_s, details(), desk()));
    setRole(m_ui->scriptLabel, TextRole::Script);
    setRole(m_ui->recommendScriptLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->savePushButton, u"primary large"_s);
    new KeyShortcut("dialogs.save", m_ui->savePushButton);
    setKind(m_ui->cancelPushButton, u"large"_s);
    m_ui->outcomeSegments->setItems({{u"answered"_s, tr("Answered"), {}},
                                     {u"unreachable"_s, tr("Not reached"), {}},
                                     {u"declined"_s, tr("Declined"), {}}});
    m_ui->outcomeSegments->setValue(u"answered"_s);
    m_ui->replySegments->setItems({{u"owed"_s, tr("To be answered"), {}},
                                   {u"given"_s, tr("Answered just now"), {}},
                                   {u"none"_s, tr("Needs none"), {}}});
    // Where nobody calls, the answer is given now.
    m_mayOwe = isVisitDue() || isCalledAs(u"commented"_s) || isCalledAs(u"dissatisfied"_s);
    m_ui->replySegments->setItemEnabled(u"owed"_s, m_mayOwe);
    m_ui->replySegments->setValue(m_mayOwe ? u"owed"_s : u"given"_s);
    for (const CodeName& channel : desk().reference.channels)
        m_ui->channelComboBox->addItem(channel.name(uiChinese()), channel.code);
    m_ui->channelComboBox->setCurrentIndex(std::max(0, m_ui->channelComboBox->findData(u"phone"_s)));
    m_channel = m_ui->channelComboBox->currentData().toString();
}

void SurveyDialog::setUpQuestions()
{
    for (const CodeName& dimension : desk().reference.surveyDimensions)
        addQuestion(dimension);
    const VisitRules& rules = desk().reference.promises.at(details().serverNow).rules.visits;
    const bool recommend = desk().reference.policy.recommendQuestion &&
                           mayAskRecommend(details().recommendedAt, rules, details().serverNow);
    m_ui->recommendLabel->setVisible(recommend);
    m_ui->recommendSegments->setVisible(recommend);
    m_ui->recommendScriptLabel->setVisible(recommend && !m_ui->recommendScriptLabel->text().isEmpty());
    m_ui->recommendSegments->setItems(marks(0, 10));
    if (recommend)
        m_questions.append(Question{QString(), m_ui->recommendLabel, m_ui->recommendSegments});
    for (const Question& question : std::as_const(m_questions)) {
        for (QWidget* part : question.marks->findChildren<QWidget*>())
            part->installEventFilter(this);
        question.marks->installEventFilter(this);
        connect(question.marks, &ChoiceBar::valueChanged, this, [this] {
            followVerdict();
            if (!m_ui->answerMessage->sentence().isEmpty())
                markMissing(unanswered());
        });
    }
    if (!m_questions.isEmpty())
        m_questions.first().marks->setFocus();
}

bool SurveyDialog::isVisitDue() const
{
    const PromiseRun* visit = dueVisit(details().ticket, details().promises, details().serverNow);
    return visit && visit->metric == "return_visit"_L1;
}

/// While the customer is to be called again the ticket stays open, and who did not answer is asked then.
void SurveyDialog::showVisit()
{
    const bool due = isVisitDue();
    m_ui->visitLabel->setVisible(due);
    setRole(m_ui->visitLabel, TextRole::Base, Token::Text2);
    if (!due)
        return;
    m_ui->visitLabel->setText(tr("Return visit %1. The ticket closes after it; who gives no rating now is asked then.")
                                  .arg(visitReason(details(), desk().reference)));
    m_ui->outcomeSegments->setItemEnabled(u"unreachable"_s, false);
    m_ui->outcomeSegments->setItemEnabled(u"declined"_s, false);
}

/// Whether a customer of that verdict is called again, by what holds now.
bool SurveyDialog::isCalledAs(const QString& verdict) const
{
    PromiseValues values = promiseValues(details().ticket, details().customer.level, desk().reference);
    values.insert(u"verdict"_s, verdict);
    const PromiseRules& rules = desk().reference.promises.at(details().serverNow).rules;
    return verdict != "satisfied"_L1 && rules.find(u"return_visit"_s, values);
}

/// Whoever is to be called after that keeps the ticket open.
void SurveyDialog::followVerdict()
{
    const VisitRules& rules = desk().reference.promises.at(details().serverNow).rules.visits;
    const bool stays = isVisitDue() || isCalledAs(answer().verdict(rules.dissatisfiedTo));
    m_ui->savePushButton->setText(stays ? tr("Save") : tr("Save and close the ticket"));
}

/// A comment is followed to an answer, unless it was given or none is wanted.
void SurveyDialog::followComment()
{
    followVerdict();
    const bool said = !m_ui->commentPlainTextEdit->toPlainText().trimmed().isEmpty() && noAnswer().isEmpty();
    m_ui->replyLabel->setVisible(said);
    m_ui->replySegments->setVisible(said);
}

void SurveyDialog::addQuestion(const CodeName& dimension)
{
    auto* label = new QLabel(dimension.name(uiChinese()), this);
    auto* segments = new Segments(this);
    segments->setObjectName(dimension.code + u"Segments"_s);
    segments->setAccessibleName(label->text());
    segments->setItems(marks(1, 5));
    label->setBuddy(segments);
    const int row = static_cast<int>(m_questions.size());
    m_ui->questionsLayout->insertRow(row, label, segments);
    QWidget* before = row == 0 ? m_ui->outcomeSegments : static_cast<QWidget*>(m_questions.last().marks);
    setTabOrder(before, segments);
    m_questions.append({dimension.code, label, segments});
}

/// A digit marks the question that has the focus. 1 and then 0 make the 10 of the recommendation.
bool SurveyDialog::markByDigit(QWidget* focused, int digit)
{
    for (qsizetype at = 0; at < m_questions.size(); ++at) {
        Segments* row = m_questions.at(at).marks;
        if (row != focused && !row->isAncestorOf(focused))
            continue;
        const bool recommend = row == m_ui->recommendSegments;
        if (!recommend && (digit < 1 || digit > 5))
            return true;
        const bool ten = recommend && digit == 0 && row->value() == "1"_L1;
        row->setValue(QString::number(ten ? 10 : digit));
        if (!recommend && at + 1 < m_questions.size())
            m_questions.at(at + 1).marks->setFocus();
        return true;
    }
    return false;
}

bool SurveyDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int digit = key->key() - Qt::Key_0;
        if (digit >= 0 && digit <= 9 && !(key->modifiers() & ~Qt::KeypadModifier) &&
            markByDigit(qobject_cast<QWidget*>(watched), digit))
            return true;
    }
    return TicketDialog::eventFilter(watched, event);
}

void SurveyDialog::followOutcome()
{
    const bool answered = noAnswer().isEmpty();
    for (const Question& question : std::as_const(m_questions))
        question.marks->setEnabled(answered);
    followComment();
    markMissing({});
}

QList<const SurveyDialog::Question*> SurveyDialog::unanswered() const
{
    QList<const Question*> missing;
    for (const Question& question : m_questions) {
        if (question.marks->value().isEmpty())
            missing.append(&question);
    }
    return missing;
}

void SurveyDialog::markMissing(const QList<const Question*>& missing)
{
    QStringList names;
    for (const Question& question : std::as_const(m_questions)) {
        const bool isMissing = missing.contains(&question);
        setRole(question.label, TextRole::Base, isMissing ? Token::Urgent : Token::Text1);
        if (isMissing)
            names.append(question.label->text());
    }
    if (names.isEmpty())
        m_ui->answerMessage->clearMessage();
    else
        m_ui->answerMessage->setMessage(
            FieldMessage::Kind::Error,
            tr("Still without a mark: %1. Or say above why there is no answer").arg(spokenList(names)));
}

/// An answer has a mark for every question, or there is none.
bool SurveyDialog::check()
{
    const QList<const Question*> missing = noAnswer().isEmpty() ? unanswered() : QList<const Question*>();
    markMissing(missing);
    if (!missing.isEmpty())
        missing.first()->marks->setFocus();
    return missing.isEmpty();
}

SurveyAnswer SurveyDialog::answer() const
{
    SurveyAnswer answer;
    for (const Question& question : m_questions) {
        const QString mark = noAnswer().isEmpty() ? question.marks->value() : QString();
        if (mark.isEmpty())
            continue;
        if (question.marks == m_ui->recommendSegments)
            answer.recommend = mark.toInt();
        else
            answer.scores.insert(question.code, mark.toInt());
    }
    answer.comment = m_ui->commentPlainTextEdit->toPlainText().trimmed();
    answer.channel = m_ui->channelComboBox->currentData().toString();
    if (!answer.comment.isEmpty() && noAnswer().isEmpty())
        answer.reply = m_ui->replySegments->value();
    return answer;
}

QString SurveyDialog::noAnswer() const
{
    const QString outcome = m_ui->outcomeSegments->value();
    return outcome == "answered"_L1 ? QString() : outcome;
}

void SurveyDialog::save()
{
    if (!check())
        return;
    const SurveyAnswer given = answer();
    const bool same = given.scores == m_sentAnswer.scores && given.recommend == m_sentAnswer.recommend &&
                      given.comment == m_sentAnswer.comment && given.channel == m_sentAnswer.channel &&
                      given.reply == m_sentAnswer.reply && noAnswer() == m_sentNoAnswer;
    if (!same)
        m_key = QUuid::createUuid();
    m_sentAnswer = given;
    m_sentNoAnswer = noAnswer();
    watch(desk().closeWithSurvey(details().ticket.id, details().ticket.rev, given, noAnswer(), m_key));
}

QHash<QString, QString> SurveyDialog::typed() const
{
    QHash<QString, QString> values;
    const auto add = [&values](const QString& name, const QString& value, const QString& filled = {}) {
        if (value != filled)
            values.insert(name, value);
    };
    add(u"outcome"_s, m_ui->outcomeSegments->value(), u"answered"_s);
    add(u"channel"_s, m_ui->channelComboBox->currentData().toString(), m_channel);
    add(u"comment"_s, m_ui->commentPlainTextEdit->toPlainText());
    add(u"reply"_s, m_ui->replySegments->value(), m_mayOwe ? u"owed"_s : u"given"_s);
    for (const Question& question : m_questions)
        add(u"mark/"_s + question.code, question.marks->value());
    return values;
}

void SurveyDialog::setTyped(const QHash<QString, QString>& values)
{
    m_ui->outcomeSegments->setValue(values.value(u"outcome"_s, u"answered"_s));
    const int channel = m_ui->channelComboBox->findData(values.value(u"channel"_s, m_channel));
    m_ui->channelComboBox->setCurrentIndex(std::max(0, channel));
    m_ui->commentPlainTextEdit->setPlainText(values.value(u"comment"_s));
    m_ui->replySegments->setValue(values.value(u"reply"_s, m_mayOwe ? u"owed"_s : u"given"_s));
    for (const Question& question : std::as_const(m_questions))
        question.marks->setValue(values.value(u"mark/"_s + question.code));
}

bool SurveyDialog::isStillPossible(const Ticket& ticket) const
{
    const bool rated = isRated(ticket, details().survey) && isVisitDue();
    return desk().reference.lifeCycle.find(ticket.state, u"close"_s) && !rated;
}

} // namespace woshou
