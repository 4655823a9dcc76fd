-- A load may leave faulty rows out, and may overwrite locked periods where somebody says why.
alter table measurement_load
    add column rows_refused integer not null default 0,
    add column reason       text    not null default '';

-- The rows that a load left out, as they stood in its file, with what is wrong with each: to be corrected and loaded again.
create table refused_rows (
    load    bigint  primary key references measurement_load on delete cascade,
    name    text    not null,
    content bytea   not null
);

-- Periods whose values are settled: what lies within is told anew only with a reason.
create table locked_period (
    plan      text        not null,
    period    text        not null,
    locked_at timestamptz not null,
    locked_by text        not null,
    reason    text        not null,
    primary key (plan, period)
);

-- Files that somebody offered on a page: tried first, then taken or not.
create table offered_file (
    id         bigint generated always as identity primary key,
    plan       text        not null,
    name       text        not null,
    stored     text        not null,
    offered_at timestamptz not null,
    offered_by text        not null,
    reason     text        not null default '',
    state      text        not null,
    load       bigint references measurement_load,
    check (state in ('OFFERED', 'TAKEN', 'CANCELLED'))
);

create index on offered_file (plan, id desc);
