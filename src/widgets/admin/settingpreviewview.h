#pragma once

#include "models/admin/textrowsmodel.h"
#include "services/admin/settingservice.h"
#include "services/tickets/savedviewservice.h"
#include "services/triage/triageservice.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace woshou {

namespace Ui {
class SettingPreviewView;
}

/// What would change about open tickets if what is typed took effect now, which of them one keyword rule
/// matches, or what a view holds.
class SettingPreviewView : public QWidget
{
    Q_OBJECT
public:
    explicit SettingPreviewView(QWidget* parent = nullptr);
    ~SettingPreviewView() override;

    void setPreview(const SettingPreview& preview);
    void setLook(const ViewLook& look, const QString& view, const ReferenceData& reference);
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
    void fillLook();
    void showLines(const QList<TextRowsModel::Line>& lines, const QString& summary, const QString& nothing);

    std::unique_ptr<Ui::SettingPreviewView> m_ui;
    TextRowsModel* m_model;
    std::optional<SettingPreview> m_preview;
    std::optional<RulePreview> m_matches; ///< instead, of m_rule
    std::optional<ViewLook> m_look;       ///< or what a view holds
    QString m_rule;                       ///< or the view
    ReferenceData m_reference;
};

} // namespace woshou
