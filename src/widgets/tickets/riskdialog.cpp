#include "widgets/tickets/riskdialog.h"

#include "models/tickets/attachmentwords.h"
#include "tickets/ui_riskdialog.h"
#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

RiskDialog::RiskDialog(const QString& name, FileRisk risk, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RiskDialog>())
{
    m_ui->setupUi(this);
    const Theme* theme = Theme::instance();
    setMinimumWidth(theme->px(460));
    m_ui->iconLabel->setPixmap(theme->pixmap(u"warn"_s, theme->px(24), Token::High, this));
    setRole(m_ui->nameLabel, TextRole::Heading);
    m_ui->nameLabel->setText(name);
    m_ui->riskLabel->setText(fileRiskText(risk));
    setRole(m_ui->adviceLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->openPushButton, u"danger large"_s);
    setKind(m_ui->keepPushButton, u"primary large"_s);
    connect(m_ui->openPushButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->keepPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->keepPushButton->setFocus();
}

RiskDialog::~RiskDialog() = default;

} // namespace woshou
