-- The text of the leaf of an event, for statements that announce thousands and write their leaves as well: class Audit has the
-- rest of such a statement. Canonical JSON (RFC 8785): names in order, no blanks; to_json escapes as it demands. Same as
-- class AuditLeaf. Inlined, where a function that wrote leaf by leaf was called for each row.
drop function audit_announced(outbox, text, timestamptz);
create function audit_leaf(id uuid, action text, actor text, after text, before text, object_type text, object_id uuid,
                           object_version bigint, region bigint, request text, role text, recorded text) returns text
    language sql stable parallel safe
    return '{"action":' || to_json(action)
        || ',"actor":' || to_json(actor)
        || ',"after":"' || after || '"'
        || coalesce(',"before":"' || before || '"', '')
        || ',"decision":"PERMITTED","id":"' || id
        || '","objectId":"' || object_id
        || '","objectType":' || to_json(object_type)
        || ',"objectVersion":' || object_version
        || ',"region":"' || lpad(region::text, 12, '0') || '"'
        || coalesce(',"requestId":' || to_json(request), '')
        || ',"role":' || to_json(role)
        || ',"time":"' || recorded || '"}';
