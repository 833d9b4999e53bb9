#pragma once

#include "services/admin/settingservice.h"
#include "services/triage/triageservice.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace woshou {

namespace Ui {
class SettingPreviewView;
}

class TextRowsModel;

/// What would change about open tickets if what is typed took effect now, or which of them one keyword rule matches.
class SettingPreviewView : public QWidget
{
    Q_OBJECT
public:
    explicit SettingPreviewView(QWidget* parent = nullptr);
    ~SettingPreviewView() override;

    void setPreview(const SettingPreview& preview);
    void setMatches(const RulePreview& matches, const QString& rule, const ReferenceData& reference);
    /// Nothing was asked, or something else was typed since.
    void clear();

signals:
    void previewRequested();
    void ticketRequested(woshou::TicketId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void setUpColumns();
    void fill();
    void fillMatches();

    std::unique_ptr<Ui::SettingPreviewView> m_ui;
    TextRowsModel* m_model;
    std::optional<SettingPreview> m_preview;
    std::optional<RulePreview> m_matches; ///< instead, of m_rule
    QString m_rule;
    ReferenceData m_reference;
};

} // namespace woshou
