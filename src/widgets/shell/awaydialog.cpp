#include "widgets/shell/awaydialog.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "shell/ui_awaydialog.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/shell/shellwords.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/timefield.h"

#include <utility>

namespace woshou {

using namespace Qt::StringLiterals;

AwayDialog::AwayDialog(const AbsenceDesk& desk, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::AwayDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    const Instant now = m_desk.now();
    setUpTimeField(m_ui->fromDateTimeEdit, now, quarterAfter(now, 0));
    setUpTimeField(m_ui->untilDateTimeEdit, now, quarterAfter(now, 24));
    setRole(m_ui->hintLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->savePushButton, u"primary large"_s);
    setKind(m_ui->backPushButton, u"large"_s);
    setKind(m_ui->cancelPushButton, u"large"_s);
    new KeyShortcut("dialogs.save", m_ui->savePushButton);
    m_ui->backPushButton->hide();
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &AwayDialog::save);
    connect(m_ui->backPushButton, &QPushButton::clicked, this, &AwayDialog::endNow);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
}

AwayDialog::~AwayDialog() = default;

void AwayDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!std::exchange(m_loaded, true))
        load();
}

void AwayDialog::load()
{
    setBusy(true);
    whenReady(m_desk.mine(), this, [this](const Result<std::optional<Absence>>& absence) {
        if (!absence) {
            fail(absence.error());
            return;
        }
        show(*absence);
        whenReady(m_desk.colleagues(), this, [this](const Result<QList<Person>>& people) {
            setBusy(false);
            if (people)
                fillColleagues(*people);
            else
                fail(people.error());
        });
    });
}

void AwayDialog::show(const std::optional<Absence>& absence)
{
    m_ui->backPushButton->setVisible(absence.has_value());
    if (!absence)
        return;
    m_substitute = absence->substitute;
    const Instant now = m_desk.now();
    m_ui->backPushButton->setText(absence->covers(now) ? tr("I am back") : tr("Not away after all"));
    setUpTimeField(m_ui->fromDateTimeEdit, std::min(absence->from, now), absence->from);
    setTimeField(m_ui->untilDateTimeEdit, absence->until);
}

void AwayDialog::fillColleagues(const QList<Person>& people)
{
    for (const Person& person : people)
        m_ui->substituteComboBox->addItem(u"%1 · %2"_s.arg(personName(person), roleTitle(person.role)),
                                          person.id.value());
    m_ui->substituteComboBox->setCurrentIndex(
        m_substitute.isValid() ? m_ui->substituteComboBox->findData(m_substitute.value()) : -1);
    m_ui->substituteComboBox->setFocus();
}

void AwayDialog::save()
{
    Absence absence;
    absence.from = timeFieldValue(m_ui->fromDateTimeEdit);
    absence.until = timeFieldValue(m_ui->untilDateTimeEdit);
    absence.substitute = PersonId(m_ui->substituteComboBox->currentData().toLongLong());
    QWidget* wrong = !absence.substitute.isValid()   ? static_cast<QWidget*>(m_ui->substituteComboBox)
                     : absence.until <= absence.from ? m_ui->untilDateTimeEdit
                                                     : nullptr;
    if (wrong) {
        m_ui->message->setMessage(FieldMessage::Kind::Error, wrong == m_ui->untilDateTimeEdit
                                                                 ? tr("It ends before it begins")
                                                                 : tr("Choose who stands in for you"));
        wrong->setFocus();
        return;
    }
    setBusy(true);
    const QString who = m_ui->substituteComboBox->currentText().section(u" · "_s, 0, 0);
    whenReady(m_desk.setMine(absence), this, [this, absence, who](const Result<Done>& done) {
        setBusy(false);
        if (!done) {
            fail(done.error());
            return;
        }
        emit saved(tr("%1 stands in for you until %2").arg(who, shortTime(absence.until, m_desk.now())));
        accept();
    });
}

void AwayDialog::endNow()
{
    setBusy(true);
    whenReady(m_desk.endMine(), this, [this](const Result<Done>& done) {
        setBusy(false);
        if (!done) {
            fail(done.error());
            return;
        }
        emit saved(tr("Welcome back: you are told of your tickets again"));
        accept();
    });
}

void AwayDialog::setBusy(bool busy)
{
    for (QPushButton* button : {m_ui->savePushButton, m_ui->backPushButton})
        button->setEnabled(!busy);
}

void AwayDialog::fail(const Error& error)
{
    setBusy(false);
    m_ui->message->setMessage(FieldMessage::Kind::Error, errorText(error));
}

} // namespace woshou
