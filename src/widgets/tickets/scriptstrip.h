#pragma once

#include "domain/admin/referencedata.h"
#include "widgets/common/card.h"

#include <memory>

namespace woshou {

namespace Ui {
class ScriptStrip;
}

/// What to say first, by channel, mood and the policy's style, and the mark that the customer is calm.
class ScriptStrip : public Card
{
    Q_OBJECT
public:
    explicit ScriptStrip(QWidget* parent = nullptr);
    ~ScriptStrip() override;

    /// @param speaker the agent's name as said on the phone
    void setReference(const ReferenceData& reference, const QString& speaker);
    void setTone(const QString& channel, const QString& mood);
    QString sentence() const;
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
    void fitSentence();
    QString filled(const Script& script) const;

    std::unique_ptr<Ui::ScriptStrip> m_ui;
    ReferenceData m_reference;
    QString m_speaker, m_channel, m_mood;
    QList<Script> m_openings;
    int m_index = 0;
    bool m_insisting = false;
};

} // namespace woshou
