-- How each source of data stands. Its definition is a file; another digest of it makes the marks worthless.
create table data_source (
    code            text        primary key,
    name            text        not null,
    plan            text        not null,
    definition      text        not null,
    last_try_at     timestamptz,
    last_success_at timestamptz,
    outcome         text,
    next_try_at     timestamptz not null,
    busy_until      timestamptz,
    failures        integer     not null default 0,
    etag            text        not null default '',
    last_modified   text        not null default '',
    check (outcome in ('LOADED', 'UNCHANGED', 'FAILED'))
);

create table data_source_try (
    id             bigint generated always as identity primary key,
    source         text        not null,
    plan           text        not null,
    asked_by       text        not null,
    started_at     timestamptz not null,
    finished_at    timestamptz not null,
    outcome        text        not null,
    attempts       integer     not null,
    rows_new       integer     not null,
    rows_restated  integer     not null,
    rows_unchanged integer     not null,
    rows_refused   integer     not null,
    more_faults    integer     not null,
    check (outcome in ('LOADED', 'UNCHANGED', 'FAILED'))
);

create index on data_source_try (source, id desc);

-- What was wrong, as keys of messages, so that each reader is told in their own language.
create table data_source_fault (
    try       bigint  not null references data_source_try on delete cascade,
    position  integer not null,
    file      text    not null,
    sheet     text    not null,
    line      integer not null,
    cell      integer not null,
    gravity   text    not null,
    key       text    not null,
    arguments text[]  not null,
    primary key (try, position)
);

-- An alert about a source is nobody's finding.
alter table alert alter column run drop not null;
