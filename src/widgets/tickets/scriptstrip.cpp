#include "widgets/tickets/scriptstrip.h"

#include "models/admin/language.h"
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
    setRole(m_ui->forbiddenLabel, TextRole::Small, Token::High);
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
    m_openings = m_reference.scriptsFor(u"opening"_s, channel, mood);
    refresh();
}

void ScriptStrip::showNext()
{
    m_index = m_openings.isEmpty() ? 0 : (m_index + 1) % int(m_openings.size());
    refresh();
}

QString ScriptStrip::filled(const Script& script) const
{
    const bool chinese = uiChinese();
    const QString center = chinese || m_reference.shortEn.isEmpty() ? m_reference.shortZh : m_reference.shortEn;
    return fillScript(chinese || script.en.isEmpty() ? script.zh : script.en,
                      {{u"企业名称"_s, center}, {u"客服"_s, m_speaker}});
}

QString ScriptStrip::sentence() const
{
    return m_openings.isEmpty() ? QString() : filled(m_openings.at(m_index));
}

/// R-012 speaks of the first sentence on the phone under the calming style; other channels have no such script.
QString ScriptStrip::forbidden() const
{
    const QList<Script> scripts = m_reference.scriptsFor(u"forbidden"_s, m_channel, m_mood);
    const bool calming = m_reference.policy.openingStyle == "calming"_L1;
    return calming && !scripts.isEmpty() ? filled(scripts.first()) : QString();
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
    m_ui->nextScriptPushButton->setEnabled(m_openings.size() > 1);
    QString below = forbidden().isEmpty() ? QString() : tr("Do not begin with: “%1”").arg(forbidden());
    if (m_insisting)
        below = tr("Calm the customer first and tick “Calmed”; then the ticket can be saved.");
    m_ui->forbiddenLabel->setText(below);
    m_ui->forbiddenLabel->setVisible(!below.isEmpty() && (m_insisting || !isCalmed()));
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
