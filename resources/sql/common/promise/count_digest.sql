with recursive covered(id) as (
    select p.id from person p where p.id = :person
    union
    select a.person_id from absence a join covered c on a.substitute_id = c.id where a.from_at <= :now and a.until_at > :now)
select (select count(*) from ticket t where t.is_open = 1 and t.due_order < :now
          and (:everything = 1 or t.owner_id in (select id from covered)
               or t.engineer_id in (select id from covered))) as overdue,
       (select count(*) from ticket t where t.is_open = 1 and t.due_order >= :now and t.due_order < :until
          and (:everything = 1 or t.owner_id in (select id from covered)
               or t.engineer_id in (select id from covered))) as today,
       (select count(distinct p.ticket_id) from promise_run p join ticket t on t.id = p.ticket_id and t.state in ('tosurvey', 'closed')
        where p.ended_at is null and p.metric in ('return_visit', 'repeat_visit') and p.due_at < :until
          and (:everything = 1 or t.owner_id in (select id from covered)
               or t.engineer_id in (select id from covered))) as visits,
       (select count(*) from escalation e where e.state = 'requested' and :supervises = 1) as approvals
