#include "widgets/tickets/saveviewdialog.h"

#include "base/whenready.h"
#include "models/tickets/ticketviews.h"
#include "tickets/ui_saveviewdialog.h"
#include "widgets/admin/errortext.h"
#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

SaveViewDialog::SaveViewDialog(const TicketDesk& desk, const SavedView& view, const QString& line, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SaveViewDialog>())
    , m_desk(desk)
    , m_view(view)
{
    m_ui->setupUi(this);
    const bool isNew = !view.id.isValid();
    setWindowTitle(isNew ? tr("Save as view") : tr("Change the view"));
    setRole(m_ui->lineLabel, TextRole::Small, Token::Text2);
    setRole(m_ui->lineCaptionLabel, TextRole::Small, Token::Text2);
    m_ui->lineLabel->setText(line);
    m_ui->nameLineEdit->setText(view.name);
    m_ui->nameLineEdit->setMaxLength(SavedView::kLongestName);
    m_ui->nameLineEdit->selectAll();
    for (const QString& code : orderCodes())
        m_ui->orderComboBox->addItem(orderName(*orderFromCode(code)), code);
    m_ui->orderComboBox->setCurrentIndex(static_cast<int>(view.order));
    setUpRoles();
    setKind(m_ui->savePushButton, u"primary"_s);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &SaveViewDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->nameLineEdit, &QLineEdit::textEdited, m_ui->nameMessage,
            [this] { m_ui->nameMessage->clearMessage(m_ui->nameLineEdit); });
}

SaveViewDialog::~SaveViewDialog() = default;

void SaveViewDialog::setUpRoles()
{
    QComboBox* box = m_ui->roleComboBox;
    box->addItem(tr("Only me"), QString());
    for (const Role role : allRoles()) {
        if (mayOpen(role, Page::Tickets))
            box->addItem(viewersName(role), roleCode(role));
    }
    box->setCurrentIndex(m_view.role ? box->findData(roleCode(*m_view.role)) : 0);
    const bool chosen = leadsViews(m_desk.person.role) && !m_view.id.isValid();
    box->setVisible(chosen);
    m_ui->roleLabel->setVisible(chosen);
}

void SaveViewDialog::save()
{
    if (m_ui->nameLineEdit->text().trimmed().isEmpty()) {
        m_ui->nameLineEdit->setFocus();
        return m_ui->nameMessage->setMessage(FieldMessage::Kind::Missing, tr("Give the view a name."),
                                             m_ui->nameLineEdit);
    }
    SavedView view = m_view;
    view.name = m_ui->nameLineEdit->text();
    view.order = orderFromCode(m_ui->orderComboBox->currentData().toString()).value_or(view.order);
    if (const QString role = m_ui->roleComboBox->currentData().toString(); !role.isEmpty())
        view.role = roleFromCode(role);
    m_ui->savePushButton->setEnabled(false);
    whenReady(m_desk.saveView(view), this, [this](const Result<SavedView>& kept) {
        m_ui->savePushButton->setEnabled(true);
        if (!kept)
            return showError(kept.error());
        emit saved(*kept);
        accept();
    });
}

void SaveViewDialog::showError(const Error& error)
{
    const bool taken = error.kind == ErrorKind::Conflict && error.field == "name"_L1;
    m_ui->nameLineEdit->setFocus();
    m_ui->nameMessage->setMessage(FieldMessage::Kind::Error,
                                  taken ? tr("There is a view of that name already.") : errorText(error),
                                  m_ui->nameLineEdit);
}

} // namespace woshou
