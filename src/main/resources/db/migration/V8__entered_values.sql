-- Values that people entered by hand; where the plan asks for it, a second person decides about each.
create table entered_value (
    id          bigint generated always as identity primary key,
    plan        text             not null,
    indicator   text             not null,
    period      text             not null,
    value       double precision not null,
    source      text             not null,
    note        text             not null,
    provisional boolean          not null,
    entered_by  text             not null,
    entered_at  timestamptz      not null,
    state       text             not null,
    decided_by  text,
    decided_at  timestamptz,
    reason      text             not null default '',
    check (state in ('PROPOSED', 'TAKEN', 'REJECTED'))
);

-- One waits at a time.
create unique index on entered_value (plan, indicator, period) where state = 'PROPOSED';
