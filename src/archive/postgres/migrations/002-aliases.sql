-- The names of each bearer that has several: a JSON array of arrays.
alter table dateline.generation add column aliases text not null default '[]';
