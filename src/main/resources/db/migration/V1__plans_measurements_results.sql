-- Plans, as the documents that were imported: one reader reads folders and versions alike.
create table plan_version (
    plan        text        not null,
    version     integer     not null,
    name        text        not null,
    digest      text        not null,
    imported_at timestamptz not null,
    imported_by text        not null,
    primary key (plan, version)
);

create table plan_document (
    plan    text    not null,
    version integer not null,
    name    text    not null,
    content bytea   not null,
    primary key (plan, version, name),
    foreign key (plan, version) references plan_version
);

-- Measurements are only ever added: of one indicator, period and source the latest load holds.
create table measurement_load (
    id             bigint generated always as identity primary key,
    plan           text        not null,
    name           text        not null,
    origin         text        not null,
    digest         text        not null,
    loaded_at      timestamptz not null,
    loaded_by      text        not null,
    rows_new       integer     not null,
    rows_restated  integer     not null,
    rows_unchanged integer     not null
);

create index on measurement_load (plan, digest);

create table measurement (
    plan        text             not null,
    indicator   text             not null,
    period      text             not null,
    source      text             not null,
    load        bigint           not null references measurement_load,
    file        text             not null,
    sheet       text             not null,
    line        integer          not null,
    value       double precision not null,
    cutoff      date,
    known_from  date             not null,
    note        text             not null,
    provisional boolean          not null,
    primary key (plan, indicator, period, source, load, line)
);

create table evaluation_run (
    id               bigint generated always as identity primary key,
    plan             text        not null,
    plan_version     integer     not null,
    rule_set         text        not null,
    rule_set_version text        not null,
    rule_set_digest  text        not null,
    inputs           text        not null,
    as_of            date        not null,
    focus            text        not null,
    cause            text        not null,
    asked_by         text        not null,
    state            text        not null,
    started_at       timestamptz not null,
    finished_at      timestamptz,
    same_as          bigint references evaluation_run,
    changed          integer     not null default 0,
    message          text        not null default '',
    check (state in ('RUNNING', 'DONE', 'UNCHANGED', 'FAILED'))
);

create index on evaluation_run (plan, id desc);

-- A run adds only the rows that it changed; what held at a run is the latest row up to it.
create table result (
    plan        text    not null,
    period      text    not null,
    level       text    not null,
    code        text    not null,
    run         bigint  not null references evaluation_run,
    value       double precision,
    target      double precision,
    attainment  double precision,
    score       double precision,
    status      text    not null,
    reason      text    not null,
    exposure    double precision,
    rules       text    not null,
    gone        boolean not null,
    digest      text    not null,
    explanation json    not null,
    primary key (plan, period, level, code, run)
);

create index on result (plan, level, code, run desc);
