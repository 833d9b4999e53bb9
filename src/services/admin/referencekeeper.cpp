#include "services/admin/referencekeeper.h"

#include "services/admin/referenceloading.h"
#include "storage/admin/settingrepository.h"

namespace woshou {

Result<std::shared_ptr<const ReferenceData>> ReferenceKeeper::current(Connection& db, Instant now)
{
    WOSHOU_TRY(const qint64 lastSetting, SettingRepository(db).lastId());
    const bool holds =
        m_reference && lastSetting == m_lastSetting && !(m_reference->changesAt && *m_reference->changesAt <= now);
    if (holds)
        return m_reference;
    WOSHOU_TRY(ReferenceData reference, loadReference(db));
    m_reference = std::make_shared<const ReferenceData>(std::move(reference));
    m_lastSetting = lastSetting;
    return m_reference;
}

} // namespace woshou
