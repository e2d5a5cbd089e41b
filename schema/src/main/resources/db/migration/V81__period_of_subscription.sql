-- What paid for a period; none for a free month. A period that begins inside another of the same subscription takes over what was used.
alter table allowance_period add column subscription_id text;
