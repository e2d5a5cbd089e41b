-- The accounts of the built-in sign-in. The product's own tables know only the subject.
create table local_user (
  id            uuid primary key,
  email         text not null unique check (email = lower(email)),
  name          text not null,
  -- null: an account that tokens are made for, but that nobody can sign in to
  password_hash text,
  verified      boolean not null,
  admin         boolean not null,
  created_at    timestamptz not null
);

-- Wrong passwords by e-mail address, whether or not there is such an account.
create table guess (
  email        text primary key,
  wrong        integer not null,
  last_at      timestamptz not null,
  paused_until timestamptz
);
