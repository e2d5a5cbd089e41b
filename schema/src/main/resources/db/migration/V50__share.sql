-- A link to a listing, or to one image of it, for somebody without an account. Of its token only the hash is kept.
create table share (
    id              uuid primary key,
    account_id      uuid        not null references account (id) on delete cascade,
    project_id      uuid        not null references project (id) on delete cascade,
    image_id        uuid references image (id) on delete cascade,
    token_hash      text        not null unique,
    favourites_only boolean     not null default false,
    downloads       boolean     not null default false,
    contact         boolean     not null default false,
    created_at      timestamptz not null,
    until           timestamptz not null,
    ended_at        timestamptz
);
-- One living link for a listing, and one for each of its images.
create unique index share_living on share (project_id, image_id) nulls not distinct where ended_at is null;
create index share_of_account on share (account_id, until) where ended_at is null;
