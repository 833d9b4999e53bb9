delete from triage_model where name = :name and version <= :oldest
