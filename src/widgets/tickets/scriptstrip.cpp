#include "widgets/tickets/scriptstrip.h"

#include "models/admin/language.h"
#include "models/tickets/callwords.h"
#include "tickets/ui_scriptstrip.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace woshou {

ScriptStrip::ScriptStrip(QWidget* parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::ScriptStrip>())
{
    m_ui->setupUi(this);
    setGround(Token::AccentTint);
    setEdges(Qt::BottomEdge);
    setRole(m_ui->sentenceLabel, TextRole::Script);
    connect(m_ui->nextScriptPushButton, &QPushButton::clicked, this, &ScriptStrip::showNext);
    new KeyShortcut("intake.script", m_ui->nextScriptPushButton);
    connect(m_ui->calmedCheckBox, &QCheckBox::toggled, this, [this](bool calmed) {
        m_insisting = false;
        refresh();
        emit calmedChanged(calmed);
    });
}

ScriptStrip::~ScriptStrip() = default;

void ScriptStrip::setReference(const ReferenceData& reference, const QString& speaker)
{
    m_reference = reference;
    m_speaker = speaker;
    setTone(m_channel, m_mood);
}

void ScriptStrip::setTone(const QString& channel, const QString& mood)
{
    const bool other = channel != m_channel || mood != m_mood;
    m_channel = channel;
    m_mood = mood;
    m_index = other ? 0 : m_index;
    choose();
    refresh();
}

void ScriptStrip::setStep(const QString& step, const QHash<QString, QString>& values)
{
    if (step == m_asked && values == m_values)
        return;
    m_asked = step;
    m_values = values;
    choose();
    refresh();
}

void ScriptStrip::choose()
{
    const QString before = m_step;
    m_step = m_asked;
    m_scripts = m_reference.scriptsFor(m_step, m_channel, m_mood);
    if (m_scripts.isEmpty()) {
        m_step = u"opening"_s;
        m_scripts = m_reference.scriptsFor(m_step, m_channel, m_mood);
    }
    m_index = m_step == before ? qMin(m_index, qMax(0, int(m_scripts.size()) - 1)) : 0;
}

void ScriptStrip::showNext()
{
    m_index = m_scripts.isEmpty() ? 0 : (m_index + 1) % int(m_scripts.size());
    refresh();
}

QString ScriptStrip::filled(const Script& script) const
{
    const bool chinese = uiChinese();
    const QString center = chinese || m_reference.shortEn.isEmpty() ? m_reference.shortZh : m_reference.shortEn;
    QHash<QString, QString> values = m_values;
    values.insert(u"企业名称"_s, center);
    values.insert(u"客服"_s, m_speaker);
    return withOpenBlanks(fillScript(chinese || script.en.isEmpty() ? script.zh : script.en, values));
}

QString ScriptStrip::sentence() const
{
    return m_scripts.isEmpty() ? QString() : filled(m_scripts.at(m_index));
}

/// R-012 speaks of the first sentence on the phone under the calming style; other channels have no such script.
QString ScriptStrip::forbidden() const
{
    const QList<Script> scripts = m_reference.scriptsFor(u"forbidden"_s, m_channel, m_mood);
    const bool calming = m_reference.policy.openingStyle == "calming"_L1;
    return calming && m_step == "opening"_L1 && !scripts.isEmpty() ? filled(scripts.first()) : QString();
}

QString ScriptStrip::manner() const
{
    const QList<Script> scripts = m_reference.scriptsFor(u"manner"_s, m_channel, m_mood);
    return m_step != "opening"_L1 || scripts.isEmpty() ? QString() : filled(scripts.first());
}

/// Listening comes before the questions; afterwards the form has the room.
QString ScriptStrip::hint() const
{
    const QList<Script> scripts = m_reference.scriptsFor(u"listen"_s, m_channel, m_mood);
    return m_step != "opening"_L1 || scripts.isEmpty() ? QString() : filled(scripts.first());
}

QString ScriptStrip::below() const
{
    if (m_insisting)
        return tr("Calm the customer first and tick “Calmed”; then the ticket can be saved.");
    if (!isCalmed() && !forbidden().isEmpty())
        return tr("Do not begin with: “%1”").arg(forbidden());
    if (!isCalmed() && !manner().isEmpty())
        return tr("Manner: %1").arg(manner());
    return hint().isEmpty() ? QString() : tr("Listen: %1").arg(hint());
}

QWidget* ScriptStrip::calmedBox() const
{
    return m_ui->calmedCheckBox;
}

bool ScriptStrip::isCalmed() const
{
    return m_ui->calmedCheckBox->isChecked();
}

void ScriptStrip::setCalmed(bool calmed)
{
    m_ui->calmedCheckBox->setChecked(calmed);
    m_insisting = false;
    refresh();
}

void ScriptStrip::insistOnCalm()
{
    m_insisting = true;
    refresh();
    m_ui->calmedCheckBox->setFocus(Qt::OtherFocusReason);
}

void ScriptStrip::refresh()
{
    const CodeName channel = findCode(m_reference.channels, m_channel);
    TagContent tone;
    tone.icon = channel.icon;
    tone.ink = Token::Accent;
    tone.soft = Token::Panel;
    tone.text = channel.name(uiChinese());
    if (!m_mood.isEmpty())
        tone.text = tr("%1 · customer: %2").arg(tone.text, nameOf(m_reference.moods, m_mood));
    m_ui->toneTag->setContent(tone);
    m_ui->sentenceLabel->setText(sentence().isEmpty() ? QString() : tr("“%1”").arg(sentence()));
    fitSentence();
    m_ui->nextScriptPushButton->setEnabled(m_scripts.size() > 1);
    const bool listens = !m_insisting && (isCalmed() || forbidden().isEmpty());
    setRole(m_ui->forbiddenLabel, TextRole::Small, listens ? Token::Text2 : Token::High);
    m_ui->forbiddenLabel->setText(below());
    m_ui->forbiddenLabel->setVisible(!below().isEmpty());
}

/// The sentence is there to be read aloud: it is never cut, the strip grows by a line.
void ScriptStrip::fitSentence()
{
    const QLabel* label = m_ui->sentenceLabel;
    const QRect room(0, 0, label->width(), 10 * Theme::instance()->lineHeight(TextRole::Script));
    const QRect needed = QFontMetrics(Theme::instance()->font(TextRole::Script))
                             .boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, label->text());
    m_ui->sentenceLabel->setMinimumHeight(needed.height());
}

void ScriptStrip::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fitSentence();
}

void ScriptStrip::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
}

} // namespace woshou
