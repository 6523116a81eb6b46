package worksafe.platform.testing;

import java.util.UUID;

/** Events of the outbox as the relay would have sent them, for tests in which none runs. */
public final class Relayed {

    private static final String LOGGED =
            "insert into event_log (seq, id, topic, key, type, aggregate, aggregate_id, revision,"
                    + " region, sector, enterprise_id, occurred_at, data, topic_id, partition, kafka_offset, sent_at)"
                    + " select (select coalesce(max(seq), 0) from event_log) + row_number() over (order by position), id, topic, key,"
                    + " type, aggregate, aggregate_id, revision, region, sector, enterprise_id, occurred_at, data, 't', 0, 0, now()"
                    + " from outbox where aggregate_id = ?";
    private static final String COUNTED =
            "insert into relay_state (topic, last_seq) select 'none', max(seq) from event_log"
                    + " on conflict (topic) do update set last_seq = excluded.last_seq";

    private Relayed() {}

    /**
     * Sends what waits about an aggregate.
     *
     * @return how many events that were
     */
    public static int about(UUID aggregate) {
        var sent = TestDatabase.execute(LOGGED, aggregate);
        TestDatabase.execute(COUNTED);
        return sent;
    }
}
