-- What models did lately is read by the time at which images ended.
create index image_finished on image (finished_at) where finished_at is not null;
