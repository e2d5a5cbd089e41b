-- How the engine reads the room in an original: floor corners, trust, or why not. Read on first
-- request, anew when the reader has changed.
create table room_reading (
    original_id uuid primary key references original (id) on delete cascade,
    reader      integer     not null,
    reading     jsonb       not null,
    read_at     timestamptz not null
);
