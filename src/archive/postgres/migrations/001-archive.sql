-- The archive in PostgreSQL. Articles are added in segments and never changed: a generation is what a reader sees, all
-- segments below a bound but for the articles removed since. Generations with vectors of one model form a series; a
-- series is one partition of each table, so that it goes as fast as it came.
--
-- The key that spreads rows over machines is `segment`; `term` is spread by its term. Each is part of the primary key.

create schema dateline;

create extension if not exists vector;

create table dateline.series (
  number int primary key,
  -- Raised whenever what the rows mean changes: see FORMAT in series.ts.
  format int not null,
  -- The embedding model: JSON of an EmbeddingModel.
  model text not null
);

-- The greatest number is current. To insert a row is to switch.
create table dateline.generation (
  number int primary key,
  series int not null,
  -- The first segment that does not belong to it.
  segments int not null,
  articles bigint not null,
  passages bigint not null,
  -- Terms of all passages, and of all titles with outlets and authors: what mean lengths are made of.
  passage_terms bigint not null,
  title_terms bigint not null,
  first_published date not null,
  last_published date not null,
  -- Names and outlets for completing what a person types, the commonest first: JSON arrays.
  topics text not null,
  sources text not null,
  built_at timestamptz not null
);

create table dateline.segment (
  series int not null,
  segment int not null,
  articles int not null,
  passages int not null,
  passage_terms bigint not null,
  title_terms bigint not null,
  -- What ranking asks of every article, by place: its day of publication as a 32-bit day number, its outlet as a
  -- 16-bit place in `outlets`, a JSON array. Little end first.
  published bytea not null,
  outlets text not null,
  outlet_of bytea not null,
  primary key (series, segment)
) partition by list (series);

create table dateline.article (
  series int not null,
  segment int not null,
  -- Its place in the segment, from 0.
  place int not null,
  id text not null,
  published date not null,
  -- The outlet as it is compared: null where there is none.
  source text,
  -- Title, outlet and date as they are compared with what a person types, and the words of it.
  completion text not null,
  words tsvector not null,
  -- JSON of the article without its text. Not of a JSON type: these hold neither NUL nor halves of characters.
  record text not null,
  -- UTF-16, little end first, so that a span is read without the rest.
  content bytea not null,
  passages int not null,
  primary key (series, segment, place)
) partition by list (series);

create index on dateline.article (series, id, segment);
create index on dateline.article (series, published, segment);
create index on dateline.article (series, source, segment) where source is not null;
create index on dateline.article using gin (words);

-- Articles that a generation and those after it no longer have, with what their going takes from the counts.
create table dateline.removed (
  series int not null,
  segment int not null,
  place int not null,
  generation int not null,
  passages int not null,
  passage_terms bigint not null,
  title_terms bigint not null,
  primary key (series, segment, place)
) partition by list (series);

create table dateline.passage (
  series int not null,
  segment int not null,
  -- Its number in the segment, from 0, in the order of articles and of reading.
  number int not null,
  article int not null,
  place int not null,
  published date not null,
  source text,
  -- Start and end of every sentence: pairs of 32-bit numbers, little end first.
  sentences bytea not null,
  -- One vector a sentence, one byte a component.
  sentence_vectors bytea not null,
  vector halfvec not null,
  primary key (series, segment, number)
) partition by list (series);

create index on dateline.passage (series, published, segment);

-- How many passages and titles of a generation hold a term, as the change that each generation made.
create table dateline.term (
  series int not null,
  term text collate "C" not null,
  generation int not null,
  passages int not null,
  titles int not null,
  primary key (series, term, generation)
) partition by list (series);

-- Which passages and titles of a segment hold a term, how often: the records of postings.ts.
create table dateline.posting (
  series int not null,
  term text collate "C" not null,
  segment int not null,
  passages bytea not null,
  titles bytea not null,
  primary key (series, term, segment)
) partition by list (series);

-- The date expressions of passages. An open end of the range is an unbounded one.
create table dateline.statement (
  series int not null,
  segment int not null,
  passage int not null,
  -- Its place among the expressions of the passage, from 0.
  place int not null,
  article int not null,
  sentence int not null,
  -- Offsets in the article's text.
  first_character int not null,
  last_character int not null,
  meaning daterange not null,
  date_precision text not null,
  basis text not null,
  primary key (series, segment, passage, place)
) partition by list (series);

create index on dateline.statement using gist (meaning);
