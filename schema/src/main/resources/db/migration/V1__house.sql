-- Who uses the house. One row a subject of an issuer, made at first sight.
create table account (
    id          uuid primary key,
    issuer      text        not null,
    subject     text        not null,
    email       text,
    name        text,
    role        text        not null default 'USER' check (role in ('USER', 'ADMIN')),
    plan        text        not null default 'free',
    profile     jsonb       not null default '{}',
    version     integer     not null default 1,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    deleted_at  timestamptz,
    unique (issuer, subject)
);

-- A listing: the folder that images lie in.
create table project (
    id          uuid primary key,
    account_id  uuid        not null references account (id),
    name        text        not null check (char_length(name) between 1 and 100),
    version     integer     not null default 1,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    archived_at timestamptz,
    deleted_at  timestamptz
);
create index project_of_account on project (account_id, created_at desc, id desc) where deleted_at is null;

-- A slot that was signed: what the browser said it would put there. The file name lives here and nowhere else.
create table upload (
    object_key   text primary key,
    account_id   uuid        not null references account (id),
    filename     text        not null,
    content_type text        not null,
    bytes        bigint      not null,
    created_at   timestamptz not null,
    accepted_at  timestamptz
);
create index upload_unused on upload (created_at) where accepted_at is null;

-- A photo as it was taken. Its bytes are never changed.
create table original (
    id            uuid primary key,
    account_id    uuid        not null references account (id),
    project_id    uuid        not null references project (id),
    object_key    text        not null,
    thumbnail_key text,
    filename      text        not null,
    content_type  text        not null,
    bytes         bigint      not null,
    sha256        text,
    width         integer     not null,
    height        integer     not null,
    mean_colour   integer     not null default 8421504,
    created_at    timestamptz not null,
    unique (project_id, object_key)
);
create index original_of_account on original (account_id, object_key);

-- Numbers every change of an image, for the whole house: the id of a live event.
create sequence image_change;

-- One staged picture of an original, with everything that made it frozen at creation.
create table image (
    id             uuid primary key,
    account_id     uuid        not null references account (id),
    project_id     uuid        not null references project (id),
    original_id    uuid        not null references original (id),
    room           text,
    style          text,
    seed           bigint      not null,
    words          text,
    prompt         text        not null,
    prompt_version text        not null,
    model          text        not null,
    model_config   jsonb       not null default '{}',
    corners        jsonb,
    phase          text        not null default 'QUEUED'
        check (phase in ('QUEUED', 'READING', 'STAGING', 'FINISHING', 'READY', 'ERROR', 'CANCELED')),
    change         bigint      not null default nextval('image_change'),
    error_code     text,
    error_detail   text,
    staged_key     text,
    staged_type    text,
    thumbnail_key  text,
    mask_key       text,
    changed_share  double precision,
    draft          boolean     not null default false,
    model_used     text,
    cost_micros    bigint,
    processing_ms  bigint,
    width          integer     not null,
    height         integer     not null,
    favourite      boolean     not null default false,
    created_at     timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    updated_at     timestamptz not null,
    deleted_at     timestamptz
);
create index image_of_project on image (project_id, created_at desc, id desc) where deleted_at is null;
create index image_of_original on image (original_id, created_at, id);
create index image_of_account on image (account_id, change);

-- An object that nobody needs any more, and when it may go.
create table doomed_object (
    object_key text primary key,
    due_at     timestamptz not null
);
create index doomed_due on doomed_object (due_at);

-- The queue's truth and outbox in one: Redis carries tickets, this row is the job.
create table job (
    id                uuid primary key,
    kind              text             not null,
    subject           uuid             not null,
    account_id        uuid             not null,
    state             text             not null default 'QUEUED'
        check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'DEAD', 'CANCELLED')),
    fair_tag          double precision not null,
    run_at            timestamptz      not null,
    attempt           integer          not null default 0,
    failures          integer          not null default 0,
    crashes           integer          not null default 0,
    redrives          integer          not null default 0,
    cancel_requested  boolean          not null default false,
    lease_owner       text,
    lease_until       timestamptz,
    submit_started_at timestamptz,
    prediction_id     text,
    error_class       text,
    last_error        text,
    traceparent       text,
    created_at        timestamptz      not null,
    started_at        timestamptz,
    finished_at       timestamptz
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);
create index job_ready on job (fair_tag, id) where state = 'QUEUED';
create index job_due on job (run_at) where state = 'QUEUED';
create index job_lease on job (lease_until) where state = 'RUNNING';
create index job_clock on job (fair_tag) where attempt > 0;
create index job_dead on job (finished_at desc, id) where state = 'DEAD';
create index job_of_subject on job (subject, created_at desc);
create unique index job_open on job (kind, subject) where state in ('QUEUED', 'RUNNING');

-- Fair shares: a tag per account, start-time fair queueing.
create table queue_account (
    account_id uuid primary key,
    weight     real             not null default 1 check (weight > 0),
    last_tag   double precision not null default 0,
    open_jobs  integer          not null default 0 check (open_jobs >= 0)
);

-- Worker processes that are alive, as they say so with each heartbeat.
create table queue_worker (
    name       text primary key,
    slots      integer     not null,
    running    integer     not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null
);

-- One row while a kind (or 'all') is paused.
create table queue_pause (
    kind      text primary key,
    paused_by text        not null,
    paused_at timestamptz not null
);

-- How much an account may stage in one period, and how much of it is reserved or used. Guards the ledger against overselling.
create table allowance_period (
    account_id   uuid        not null references account (id),
    period_start timestamptz not null,
    period_end   timestamptz not null,
    spent        integer     not null default 0 check (spent >= 0),
    primary key (account_id, period_start)
);

-- The allowance, append only. A round is the first staging (0) or one that was started again after a refund.
create table allowance_entry (
    image_id     uuid        not null,
    round        integer     not null,
    kind         text        not null check (kind in ('RESERVE', 'SETTLE', 'REFUND', 'ADJUST')),
    account_id   uuid        not null references account (id),
    period_start timestamptz not null,
    amount       integer     not null,
    reason       text,
    created_at   timestamptz not null,
    primary key (image_id, round, kind)
);
create unique index allowance_one_ending on allowance_entry (image_id, round) where kind in ('SETTLE', 'REFUND');
create index allowance_of_account on allowance_entry (account_id, period_start, created_at);

-- The first answer to a request that carried an Idempotency-Key.
create table idempotent_answer (
    account_id   uuid        not null references account (id),
    key          text        not null,
    request_hash text        not null,
    status       integer,
    headers      jsonb,
    body         text,
    created_at   timestamptz not null,
    primary key (account_id, key)
);
create index idempotent_age on idempotent_answer (created_at);

-- Settings that an admin changes while the house runs. Models: 'model.active' and 'model.config.<id>'.
create table setting (
    key        text primary key,
    value      jsonb       not null,
    version    integer     not null default 1,
    updated_by uuid,
    updated_at timestamptz not null
);

-- Who changed what, for ever.
create table audit (
    id         uuid primary key,
    account_id uuid        not null,
    action     text        not null,
    target     text        not null,
    before     jsonb,
    after      jsonb,
    created_at timestamptz not null
);
create index audit_age on audit (created_at desc, id desc);

-- Deliveries of webhooks: the row and its effect are one transaction.
create table webhook_delivery (
    provider    text        not null,
    delivery_id text        not null,
    received_at timestamptz not null,
    primary key (provider, delivery_id)
);
create index webhook_age on webhook_delivery (received_at);
