-- A row of the library is written in the transaction that wrote the copy of its enterprise, and neither is ever deleted. Looking
-- for the copy again, row by row, was a fifth of what following an enterprise cost here (9 µs, measured).
alter table library_object drop constraint library_object_id_fkey;
