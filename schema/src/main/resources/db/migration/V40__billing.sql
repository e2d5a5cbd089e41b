-- What each plan gives. Written from the settings at every start; a plan that is offered no more stays, as people pay for it.
create table plan (
    code           text primary key,
    name           text        not null,
    rank           integer     not null,
    monthly_images integer     not null check (monthly_images >= 0),
    month_cents    bigint      not null check (month_cents >= 0),
    year_cents     bigint check (year_cents >= 0),
    currency       text        not null,
    weight         double precision not null check (weight > 0),
    open_jobs      integer     not null check (open_jobs > 0),
    offered        boolean     not null,
    updated_at     timestamptz not null
);

-- The provider's prices of the plans. One that was replaced stays, for its subscribers.
create table plan_price (
    price_id  text primary key,
    plan_code text    not null references plan (code),
    term      text    not null check (term in ('MONTH', 'YEAR')),
    offered   boolean not null
);

-- What an account has begun at the payment provider. Changes to an account's billing wait for each other at this row.
create table billing_account (
    account_id    uuid primary key references account (id),
    customer_id   text,
    -- grows with each thing begun, so that a repeated request is known as such and a new one is not
    generation    integer     not null default 0,
    session_id    text,
    session_price text,
    session_url   text,
    session_until timestamptz,
    created_at    timestamptz not null
);

-- Whose a customer of the provider is. Events of one customer wait for each other at its row.
create table billing_customer (
    customer_id text primary key,
    account_id  uuid        not null references account (id),
    gone_at     timestamptz,
    created_at  timestamptz not null
);
create index billing_customer_of_account on billing_customer (account_id);

-- A subscription as the provider last told it. What was told, when, decides what may replace it.
create table subscription (
    id                   text primary key,
    account_id           uuid        not null references account (id),
    customer_id          text        not null,
    status               text        not null,
    item_id              text        not null,
    price_id             text        not null,
    term                 text        not null check (term in ('MONTH', 'YEAR', 'OTHER')),
    period_start         timestamptz not null,
    period_end           timestamptz not null,
    trial_end            timestamptz,
    ends_at              timestamptz,
    ended_at             timestamptz,
    past_due_since       timestamptz,
    created_at           timestamptz not null,
    told_at              timestamptz not null,
    told_rank            integer     not null,
    told_by              text        not null
);
create index subscription_of_account on subscription (account_id);

create table invoice (
    id              text primary key,
    account_id      uuid        not null references account (id),
    customer_id     text        not null,
    subscription_id text,
    number          text,
    state           text        not null,
    reason          text,
    description     text        not null,
    currency        text        not null,
    total_cents     bigint      not null,
    due_cents       bigint      not null,
    paid_cents      bigint      not null,
    hosted_url      text,
    pdf_url         text,
    attempts        integer     not null,
    next_attempt_at timestamptz,
    needs_action    boolean     not null,
    period_start    timestamptz not null,
    period_end      timestamptz not null,
    created_at      timestamptz not null,
    told_at         timestamptz not null,
    told_rank       integer     not null,
    told_by         text        not null
);
create index invoice_of_account on invoice (account_id, created_at desc, id);

-- A payment of the provider, by its payment intent (by its charge, where there is none): what was given back of it, what is disputed.
create table payment (
    id             text primary key,
    customer_id    text,
    invoice_id     text,
    amount_cents   bigint,
    refunded_cents bigint not null default 0 check (refunded_cents >= 0),
    currency       text,
    dispute        text,
    dispute_at     timestamptz
);
create index payment_of_invoice on payment (invoice_id);

-- Every event that the provider told: the row and its effect are one transaction. The payload stays only while it is parked.
create table payment_event (
    id          text primary key,
    type        text        not null,
    api_version text,
    customer_id text,
    account_id  uuid,
    created_at  timestamptz not null,
    received_at timestamptz not null,
    outcome     text        not null check (outcome in ('APPLIED', 'OLDER', 'NOTHING', 'PARKED')),
    reason      text,
    payload     text,
    tries       integer     not null default 1,
    next_try_at timestamptz
);
create index payment_event_parked on payment_event (next_try_at) where outcome = 'PARKED';
create index payment_event_waiting on payment_event (customer_id) where outcome = 'PARKED';
create index payment_event_of_account on payment_event (account_id, created_at desc);
create index payment_event_age on payment_event (received_at desc);
