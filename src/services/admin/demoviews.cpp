#include "services/admin/democenter.h"
#include "storage/tickets/savedviewrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

Result<Done> makeDemoViews(DemoCenter& center)
{
    const QList<SavedView> views = {
        {{}, 0, {}, Role::Agent, u"贵宾和企业客户"_s, u"level:vip,enterprise is:open"_s, TicketOrder::Due},
        {{}, 0, {}, Role::Agent, u"今天的投诉"_s, u"category:complaint created:today"_s, TicketOrder::Newest},
        {{}, 0, {}, Role::Dispatcher, u"两小时内到期"_s, u"due:<2h is:open"_s, TicketOrder::Due},
        {{}, 0, {}, Role::Engineer, u"我手上的"_s, u"engineer:me is:open"_s, TicketOrder::Due},
        {{}, 0, {}, Role::Supervisor, u"又坏了的"_s, u"reopened:>0 updated:30d"_s, TicketOrder::Newest},
        {{}, 0, {}, Role::Manager, u"评分低于三"_s, u"rating:<3"_s, TicketOrder::Newest},
    };
    SavedViewRepository repository(center.db, Person());
    for (const SavedView& view : views)
        WOSHOU_CHECK(repository.insert(view, center.options.now));
    return Done{};
}

} // namespace woshou
