-- What an engineer reads of an embedded database, as row-level security has it on a server: the tickets he was sent to,
-- and their customers. The names hide the tables of the file for every statement of a connection that only reads.
create temp view work_order as select * from main.work_order where engineer_id = {engineer}
-- @@
create temp view ticket as select * from main.ticket
where id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view ticket_row as select * from main.ticket_row
where id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view measure_ticket as select * from main.measure_ticket
where id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view measure_member as select * from main.measure_member
where id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view ticket_event as select * from main.ticket_event
where ticket_id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view promise_run as select * from main.promise_run
where ticket_id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view survey as select * from main.survey
where ticket_id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view survey_score as select * from main.survey_score
where ticket_id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view customer as select * from main.customer
where id in (select t.customer_id from main.work_order w join main.ticket t on t.id = w.ticket_id where w.engineer_id = {engineer})
-- @@
create temp view customer_phone as select * from main.customer_phone
where customer_id in (select t.customer_id from main.work_order w join main.ticket t on t.id = w.ticket_id where w.engineer_id = {engineer})
-- @@
create temp view device as select * from main.device
where customer_id in (select t.customer_id from main.work_order w join main.ticket t on t.id = w.ticket_id where w.engineer_id = {engineer})
-- @@
create temp view ticket_task as select * from main.ticket_task
where ticket_id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view ticket_triage as select * from main.ticket_triage
where ticket_id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view customer_key as select * from main.customer_key
where customer_id in (select t.customer_id from main.work_order w join main.ticket t on t.id = w.ticket_id where w.engineer_id = {engineer})
-- @@
create temp view contract as select * from main.contract
where customer_id in (select t.customer_id from main.work_order w join main.ticket t on t.id = w.ticket_id where w.engineer_id = {engineer})
-- @@
create temp view customer_note as select * from main.customer_note
where customer_id in (select t.customer_id from main.work_order w join main.ticket t on t.id = w.ticket_id where w.engineer_id = {engineer})
-- @@
create temp view customer_event as select * from main.customer_event
where customer_id in (select t.customer_id from main.work_order w join main.ticket t on t.id = w.ticket_id where w.engineer_id = {engineer})
-- @@
create temp view reveal_log as select * from main.reveal_log where 0
-- @@
create temp view presence as select * from main.presence
where ticket_id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
-- What was merged into his tickets brings its files along.
create temp view attachment as select * from main.attachment
where ticket_id in (
    with recursive stream (id) as (
        select ticket_id from main.work_order where engineer_id = {engineer}
        union
        select m.id from main.merged_ticket m join stream s on m.merged_into = s.id)
    select id from stream)
-- @@
create temp view attachment_chunk as select * from main.attachment_chunk
where attachment_id in (
    with recursive stream (id) as (
        select ticket_id from main.work_order where engineer_id = {engineer}
        union
        select m.id from main.merged_ticket m join stream s on m.merged_into = s.id)
    select a.id from main.attachment a join stream s on s.id = a.ticket_id)
-- @@
create temp view ticket_link as select * from main.ticket_link
where ticket_id in (select ticket_id from main.work_order where engineer_id = {engineer})
   or other_id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view ticket_change as select * from main.ticket_change
where ticket_id in (select ticket_id from main.work_order where engineer_id = {engineer})
-- @@
create temp view escalation as select * from main.escalation
where ticket_id in (select ticket_id from main.work_order where engineer_id = {engineer})
