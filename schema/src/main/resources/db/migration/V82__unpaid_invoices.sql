-- Since when a subscription is unpaid is told by its invoices.
alter table subscription drop column past_due_since;
