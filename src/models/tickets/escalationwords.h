#pragma once

#include "domain/tickets/escalation.h"
#include "models/tickets/ticketwords.h"

namespace woshou {

/// "超过承诺时限", "再次投诉", "影响面大", "其他".
QString escalationCauseName(const QString& cause);
/// "补偿方案", "修复时间表"; empty without a plan.
QString planKindName(const QString& kind);
/// Who stands on this level of the ladder: "部门负责人", "服务总监", "公司负责人".
QString levelName(int level);

/// "升级待审批", "已升级 L2".
QString escalationTag(const Escalation& escalation);
/// Who has it, since when, and what is to be done: "王敏 09:12 提出，拟升级至周文婷 · 已 2 小时".
QString escalationLine(const Escalation& escalation, Instant now);
/// Why; what the system raised says its cause in words.
QString escalationReason(const Escalation& escalation);

/// An entry of the kind "escalation" in words.
EventWords escalationEventWords(const TicketEvent& event, const EventContext& context);

} // namespace woshou
