-- Papers that were signed before digests were entered get their entry in the audit log as well.
insert into audit_digest (object_type, object_id, digest, action, region)
select 'paper-content', number, content_sha256, 'paper-formed', region from public_paper;
