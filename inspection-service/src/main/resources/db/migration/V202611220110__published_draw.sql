-- Every sealed draw as the public sees it. Without a wall, because it is published: lists from the seal on, the result
-- with the nonces when the draw is disclosed (国办发〔2015〕58号 二（二）; docs/draw-bundle.md says which when).
create table published_draw (
    id            uuid        primary key references draw,
    region        bigint      not null,
    number        bigint      not null,
    plan          text        not null,
    status        text        not null
        check (status in ('SEALED', 'DRAWN', 'DISCLOSED', 'ABORTED', 'SUPERSEDED')),
    contributors  int         not null check (contributors >= 2),
    beacon        text        not null,
    pool_size     int         not null,
    seal          text        not null,
    sealed_record text        not null,
    sealed_at     timestamptz not null,
    beacon_string text,
    result_digest text,
    drawn_count   int,
    drawn_at      timestamptz,
    nonces        text[],
    disclosed_at  timestamptz,
    reason        text,
    superseded_by uuid,
    supersedes    uuid,
    constraint uq_published_draw_number unique (region, number),
    constraint ck_published_draw_disclosed check (
        num_nonnulls(nonces, disclosed_at) in (0, 2) and (nonces is null or result_digest is not null))
);
create index ix_published_draw_sealed on published_draw (sealed_at, id);
create index ix_published_draw_region on published_draw (region, sealed_at, id);

-- What was published once stays as it was; only what comes later may be added.
revoke update, delete on published_draw from ${rw};
grant update (status, beacon_string, result_digest, drawn_count, drawn_at, nonces, disclosed_at, reason, superseded_by)
    on published_draw to ${rw};
