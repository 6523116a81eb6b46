-- By what an order was issued stays what it was, when an extension gives the day a basis of its own.
alter table rectification_order
    add column ground_source text,
    add column ground_clause text;

-- Of an order that was extended, the clock that began with its issue still tells by what.
update rectification_order o
   set ground_source = coalesce(first.source, o.due_source),
       ground_clause = coalesce(first.clause, o.due_clause)
  from rectification_order self
  left join lateral (
      select c.source, c.clause
        from clock c
       where self.due_origin = 'EXTENSION'
         and c.subject_type = 'order'
         and c.subject_id = self.id
         and c.kind = 'order-rectification'
       order by c.started_at, c.id
       limit 1) first on true
 where o.id = self.id;

alter table rectification_order
    alter column ground_source set not null,
    alter column ground_clause set not null;
