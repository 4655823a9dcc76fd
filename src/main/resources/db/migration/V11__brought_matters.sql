-- What somebody brings to a meeting by hand; its agenda is drafted again with every run, and keeps these.
create table brought_matter (
    meeting     bigint      not null references review_meeting,
    fingerprint text        not null,
    section     text        not null,
    level       text        not null,
    code        text        not null,
    severity    text        not null,
    outcome     text        not null,
    minutes     integer     not null,
    presenter   text        not null,
    brought_by  text        not null,
    brought_at  timestamptz not null,
    primary key (meeting, fingerprint),
    check (severity in ('HIGH', 'MEDIUM', 'LOW'))
);
