create table alert (
    id           bigint generated always as identity primary key,
    number       integer     not null,
    plan         text        not null,
    fingerprint  text        not null,
    rule         text        not null,
    level        text        not null,
    code         text        not null,
    severity     text        not null,
    state        text        not null,
    recipients   text        not null,
    opened_at    timestamptz,
    opened_in    text,
    resolved_at  timestamptz,
    resolved_in  text,
    seen_in      text        not null,
    periods      integer     not null,
    run          bigint      not null,
    acknowledged_by    text,
    acknowledged_until date,
    silenced_by        text,
    silenced_until     date,
    version      integer     not null,
    unique (plan, fingerprint),
    unique (plan, number),
    check (state in ('PENDING', 'OPEN', 'RECOVERING', 'RESOLVED')),
    check (severity in ('HIGH', 'MEDIUM', 'LOW'))
);

create table alert_event (
    id      bigint generated always as identity primary key,
    alert   bigint      not null references alert,
    at      timestamptz not null,
    run     bigint,
    period  text,
    kind    text        not null,
    who     text        not null,
    before  text        not null default '',
    after   text        not null default '',
    comment text        not null default ''
);

create index on alert_event (alert, id);

create table review_meeting (
    id      bigint generated always as identity primary key,
    plan    text        not null,
    level   text        not null,
    unit    text        not null default '',
    starts  timestamp   not null,
    minutes integer     not null,
    period  text        not null,
    state   text        not null,
    run     bigint,
    version integer     not null,
    check (state in ('PLANNED', 'DRAFT', 'PUBLISHED', 'HELD', 'CLOSED')),
    unique (plan, level, unit, starts)
);

create table agenda_item (
    id          bigint generated always as identity primary key,
    meeting     bigint  not null references review_meeting,
    fingerprint text    not null,
    section     text    not null,
    position    integer not null,
    level       text    not null,
    code        text    not null,
    severity    text    not null,
    outcome     text    not null,
    minutes     integer not null,
    presenter   text    not null,
    told_with   text    not null,
    rules       text    not null,
    left_out    text    not null default '',
    unique (meeting, fingerprint)
);

create table mail (
    id            bigint generated always as identity primary key,
    plan          text        not null,
    run           bigint,
    recipient     text        not null,
    address       text        not null,
    language      text        not null,
    subject       text        not null,
    plain         text        not null,
    html          text        not null,
    message_id    text        not null unique,
    refers_to     text        not null default '',
    why           text        not null,
    state         text        not null,
    kept          text        not null default '',
    attempts      integer     not null default 0,
    next_try_at   timestamptz,
    server_answer text        not null default '',
    created_at    timestamptz not null,
    sent_at       timestamptz,
    unique (run, recipient, why),
    check (state in ('QUEUED', 'SENDING', 'SENT', 'RETRYING', 'REJECTED', 'KEPT'))
);

create index on mail (state, next_try_at);

create table mail_alert (
    mail  bigint not null references mail,
    alert bigint not null references alert,
    kind  text   not null,
    primary key (mail, alert),
    check (kind in ('NEW', 'STILL_OPEN', 'RESOLVED'))
);

create index on mail_alert (alert, mail);
