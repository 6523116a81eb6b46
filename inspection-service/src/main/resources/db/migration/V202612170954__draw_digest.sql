-- Seals and results of draws from before digests were entered get their entries in the audit log as well (ADR-0125).
insert into audit_digest (object_type, object_id, digest, action, region)
select 'draw-seal', id::text, seal, 'seal-logged', region from published_draw
union all
select 'draw-result', id::text, result_digest, 'result-logged', region from published_draw where result_digest is not null;
