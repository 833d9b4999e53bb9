#pragma once

#include "domain/admin/referencedata.h"
#include "widgets/common/card.h"

#include <memory>

namespace woshou {

namespace Ui {
class ScriptStrip;
}

/// What to say now, by the step of the call, channel, mood and the policy's style, how to listen
/// and the mark that the customer is calm.
class ScriptStrip : public Card
{
    Q_OBJECT
public:
    explicit ScriptStrip(QWidget* parent = nullptr);
    ~ScriptStrip() override;

    /// @param speaker the agent's name as said on the phone
    void setReference(const ReferenceData& reference, const QString& speaker);
    void setTone(const QString& channel, const QString& mood);
    /// Where the call is, as callStep() says, and what is known for the placeholders. A step that has no script keeps
    /// the opening.
    void setStep(const QString& step, const QHash<QString, QString>& values);
    const QString& step() const { return m_step; }
    /// Filled; what is not known is an open line.
    QString sentence() const;
    /// In what manner one speaks, with the opening.
    QString manner() const;
    /// How to listen to this customer, while the customer speaks; empty afterwards.
    QString hint() const;
    QString forbidden() const;

    bool isCalmed() const;
    /// The mark, for the page's order of fields.
    QWidget* calmedBox() const;
    void setCalmed(bool calmed);
    /// Puts the cursor on the mark and says that it is needed.
    void insistOnCalm();

public slots:
    void showNext();

signals:
    void calmedChanged(bool calmed);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void choose();
    QString below() const;
    void fitSentence();
    QString filled(const Script& script) const;

    std::unique_ptr<Ui::ScriptStrip> m_ui;
    ReferenceData m_reference;
    QString m_speaker, m_channel, m_mood;
    QString m_step; ///< of the scripts that are shown
    QString m_asked = QStringLiteral("opening");
    QHash<QString, QString> m_values;
    QList<Script> m_scripts;
    int m_index = 0;
    bool m_insisting = false;
};

} // namespace woshou
