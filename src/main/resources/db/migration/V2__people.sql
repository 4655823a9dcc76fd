create table person (
    id              bigint generated always as identity primary key,
    name            text        not null,
    email           text        not null,
    role            text        not null,
    unit            text,
    language        text        not null default 'es',
    password        text        not null,
    must_change     boolean     not null,
    enabled         boolean     not null default true,
    failures        integer     not null default 0,
    locked_until    timestamptz,
    last_sign_in_at timestamptz,
    version         integer     not null,
    check (role in ('ADMINISTRATOR', 'OFFICE', 'UNIT_HEAD', 'CHAIR', 'VIEWER'))
);

create unique index on person (lower(email));

create table audit_entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    who     text        not null,
    act     text        not null,
    subject text        not null,
    before  text        not null default '',
    after   text        not null default ''
);

create index on audit_entry (at desc);
