-- Whatever is said is found: the log of a ticket, customers, their notes and devices. A row that was written is marked
-- by its trigger, and the program writes its terms before the same transaction ends. What is there already is marked
-- here and indexed with the migration.
create table unindexed (
    kind text not null check (kind in ('entry', 'customer', 'note', 'device')),
    id integer not null,
    primary key (kind, id)
) without rowid;
-- @@
-- Phrases are found by the places of their terms. The log is never changed, so its terms need not be kept to be
-- taken out again.
create virtual table entry_search using fts5(terms, content='',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co Cn'");
-- @@
create virtual table customer_search using fts5(terms,
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co Cn'");
-- @@
create virtual table note_search using fts5(terms,
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co Cn'");
-- @@
create virtual table device_search using fts5(terms,
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co Cn'");
-- @@
create virtual table ticket_phrases using fts5(terms,
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co Cn'");
-- @@
insert into ticket_phrases (rowid, terms) select rowid, terms from ticket_search;
-- @@
drop table ticket_search;
-- @@
alter table ticket_phrases rename to ticket_search;
-- @@
insert into unindexed (kind, id)
select 'entry', id from ticket_event where text <> '' or data <> ''
union all select 'customer', id from customer
union all select 'note', id from customer_note
union all select 'device', id from device;
-- @@
create trigger entry_is_said after insert on ticket_event when NEW.text <> '' or NEW.data <> ''
begin
    insert or ignore into unindexed (kind, id) values ('entry', NEW.id);
end;
-- @@
create trigger customer_is_named after insert on customer
begin
    insert or ignore into unindexed (kind, id) values ('customer', NEW.id);
end;
-- @@
create trigger customer_is_renamed after update of name, industry, district, address, note on customer
when (NEW.name, NEW.industry, NEW.district, NEW.address, NEW.note)
     is not (OLD.name, OLD.industry, OLD.district, OLD.address, OLD.note)
begin
    insert or ignore into unindexed (kind, id) values ('customer', NEW.id);
end;
-- @@
create trigger customer_is_forgotten after delete on customer
begin
    delete from customer_search where rowid = OLD.id;
    delete from unindexed where kind = 'customer' and id = OLD.id;
end;
-- @@
create trigger customer_note_is_said after insert on customer_note
begin
    insert or ignore into unindexed (kind, id) values ('note', NEW.id);
end;
-- @@
create trigger customer_note_is_said_anew after update of text, outcome on customer_note
when (NEW.text, NEW.outcome) <> (OLD.text, OLD.outcome)
begin
    insert or ignore into unindexed (kind, id) values ('note', NEW.id);
end;
-- @@
create trigger customer_note_is_forgotten after delete on customer_note
begin
    delete from note_search where rowid = OLD.id;
    delete from unindexed where kind = 'note' and id = OLD.id;
end;
-- @@
create trigger device_is_named after insert on device
begin
    insert or ignore into unindexed (kind, id) values ('device', NEW.id);
end;
-- @@
create trigger device_is_renamed after update of model, serial, order_number, purchase_channel, place on device
when (NEW.model, NEW.serial, NEW.order_number, NEW.purchase_channel, NEW.place)
     <> (OLD.model, OLD.serial, OLD.order_number, OLD.purchase_channel, OLD.place)
begin
    insert or ignore into unindexed (kind, id) values ('device', NEW.id);
end;
-- @@
create trigger device_is_forgotten after delete on device
begin
    delete from device_search where rowid = OLD.id;
    delete from unindexed where kind = 'device' and id = OLD.id;
end;
