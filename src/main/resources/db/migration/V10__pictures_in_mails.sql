-- The piece of the map that a mail shows, kept as it was when the mail was written.
create table mail_picture (
    mail    bigint primary key references mail (id) on delete cascade,
    content bytea not null
);
