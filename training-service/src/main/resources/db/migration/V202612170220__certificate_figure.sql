-- Certificates count on the first day of their validity, where they were issued; one that was issued by mistake counts apart.
call keep_figure('certificates', 'certificate', 'r.valid_from', 'r.status',
    array['IN_FORCE', 'LAPSED', 'REVOKED', 'CANCELLED'], array['kind'], array['r.kind']);
