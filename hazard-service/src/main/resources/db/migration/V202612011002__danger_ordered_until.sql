-- The day that an order names, which a failed re-check does not move; where another day has replaced it, it is not known any
-- more, and the present one stands for it.
alter table danger add column ordered_until date;
update danger set ordered_until = due_date where order_id is not null and due_origin = 'ORDER';
alter table danger add constraint ck_danger_ordered_until check (ordered_until is null or order_id is not null);
