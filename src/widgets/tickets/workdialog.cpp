#include "widgets/tickets/workdialog.h"

#include "base/whenready.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/banner.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/editwatch.h"

#include <QAbstractButton>

namespace woshou {

using namespace Qt::StringLiterals;

WorkDialog::WorkDialog(const TicketDesk& desk, const TicketDetails& details, const QString& step, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_details(details)
    , m_place(QString::number(details.ticket.id.value()) + u'/' + step)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void WorkDialog::setParts(Banner* banner, QAbstractButton* saver, QAbstractButton* other)
{
    m_banner = banner;
    m_savers = {saver};
    if (other)
        m_savers.append(other);
    setKind(saver, u"primary large"_s);
    new KeyShortcut("dialogs.save", saver); // one in the form is lost with the button's first other text
}

void WorkDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (std::exchange(m_begun, true))
        return;
    if (const Texts texts = m_desk.typed->texts(m_place); !texts.isEmpty())
        setTyped(texts);
    followEdits();
}

void WorkDialog::followEdits()
{
    watchEdits(this, [this] { keep(); });
}

void WorkDialog::keep()
{
    m_desk.typed->set(m_place, typed());
}

QUuid WorkDialog::key(const QString& step)
{
    Texts texts = typed();
    texts.insert(QString(), step);
    if (m_key.isNull() || m_sent != texts) {
        m_sent = texts;
        m_key = QUuid::createUuid();
    }
    return m_key;
}

void WorkDialog::setSaving(bool saving)
{
    m_saving = saving;
    for (QAbstractButton* button : std::as_const(m_savers))
        button->setEnabled(!saving);
}

void WorkDialog::watch(const QFuture<Result<Done>>& future)
{
    setSaving(true);
    whenReady(future, this, [this](const Result<Done>& result) { finish(result); });
}

void WorkDialog::discard()
{
    m_desk.typed->forget(m_place);
    QDialog::reject();
}

void WorkDialog::finish(const Result<Done>& result)
{
    setSaving(false);
    if (result) {
        m_desk.typed->forget(m_place);
        emit saved(m_details.ticket.id);
        accept();
        return;
    }
    const QString sentence = errorText(result.error());
    if (result.error().field.isEmpty() || !showFieldError(result.error().field, sentence))
        m_banner->showMessage(Banner::Kind::Error, sentence);
}

void WorkDialog::reject()
{
    if (!m_saving)
        QDialog::reject();
}

} // namespace woshou
