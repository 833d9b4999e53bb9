-- What two do at once, what is taken back, and what is written into a log by hand: the database sees to it.
-- Which ticket went into which, for whoever may see the one that goes on: nothing else of it is seen.
create view merged_ticket as select t.id, t.number, t.merged_into from ticket t where t.merged_into is not null;
