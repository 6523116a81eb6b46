package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;

/**
 * One batch: sends the oldest rows of the outbox and moves them to the event log under the next numbers, which it ends when
 * the broker has all of them. The relay never asks for rows after a position: positions become visible out of order, so
 * a row could be missed; whatever is still in the table has not been sent.
 */
@ApplicationScoped
class OutboxBatch {

    private static final Logger LOG = Logger.getLogger(OutboxBatch.class);
    private static final String EVENT = "id, topic, key, type, aggregate, aggregate_id, revision, region, sector,"
            + " enterprise_id, occurred_at, data, traceparent";
    private static final long PARTITION_WIDTH = 4_000_000;

    /** The data of one batch, which is held in memory. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    /** What key, headers and the frame of a record are at most. */
    private static final int MOST_OF_HEADERS = 700;
    /** Fewer than are sent anew: each is also changed where it stands. */
    private static final int REFILLED_AT_ONCE = 2000;

    private final Sql sql;
    private final Broker broker;
    private final InstantSource clock;
    private final int batchSize;
    private volatile long extendedTo = -1;
    private volatile boolean calm;

    OutboxBatch(@DataSource("jobs") AgroalDataSource database, Broker broker, RelayConfig config, InstantSource clock) {
        this.sql = new Sql(database);
        this.broker = broker;
        this.clock = clock;
        this.batchSize = config.batchSize();
    }

    /** Sends what waits, inside the leader's transaction. */
    Dispatched ship(RelayStates states, RelayStates.State state) {
        var waiting = sql.list(
                "select * from (select position as number, " + EVENT
                        + ", octet_length(data) as bytes, sum(octet_length(data))"
                        + " over (order by position rows unbounded preceding) as through from outbox order by position limit ?)"
                        + " o where through - bytes < ?",
                OutboxBatch::numbered,
                batchSize,
                MOST_BYTES);
        if (waiting.isEmpty()) {
            return Dispatched.NOTHING;
        }
        var parcel = parcel(waiting);
        var rows = parcel.rows();
        var last = state.lastSeq() + rows.size();
        var sending = broker.send(parcel.records());
        List<Broker.Position> positions;
        if (calm) {
            // The broker forces what it gets to its disk; meanwhile the rows are moved to where they will have arrived.
            var expected = expected(state, parcel.records());
            try {
                move(state, rows, expected);
            } catch (RuntimeException e) {
                settle(sending);
                throw e;
            }
            positions = arrived(state, sending);
            if (!positions.equals(expected)) {
                place(state, state.lastSeq() + 1, positions);
            }
        } else {
            // While the broker is away nothing is written that would be undone each time.
            positions = arrived(state, sending);
            move(state, rows, positions);
        }
        states.write(state.delivered(positions, ids(rows)).numbered(last));
        calm = true;
        return new Dispatched(
                rows.size(), rows.size() < waiting.size() || waiting.size() == batchSize || parcel.heavy());
    }

    /** Sends again the next events that the broker forgot, inside the leader's transaction. */
    Dispatched refill(RelayStates states, RelayStates.State state, long after) {
        var waiting = sql.list(
                "select seq as number, octet_length(data) as bytes, " + EVENT
                        + " from event_log where seq > ? order by seq limit ?",
                OutboxBatch::numbered,
                after,
                REFILLED_AT_ONCE);
        if (waiting.isEmpty()) {
            states.write(state.refilling(null));
            return Dispatched.NOTHING.andMore();
        }
        var parcel = parcel(waiting);
        var rows = parcel.rows();
        var positions = arrived(state, broker.send(parcel.records()));
        place(state, rows.getFirst().number(), positions);
        states.write(
                state.delivered(positions, ids(rows)).refilling(rows.getLast().number()));
        return new Dispatched(rows.size(), true);
    }

    /** After a rollback a partition that was added is gone again, and nothing is taken for granted. */
    void startOver() {
        extendedTo = -1;
        calm = false;
    }

    /** As many of the rows as travel to each partition as one. */
    private Parcel parcel(List<Numbered> waiting) {
        var partitions = broker.partitions();
        var sizes = new int[partitions];
        var total = 0L;
        var records = new ArrayList<ProducerRecord<String, String>>(waiting.size());
        for (var row : waiting) {
            if (!row.topic().equals(broker.topic())) {
                throw new IllegalStateException("row " + row.number() + " of the outbox names the foreign topic "
                        + row.topic() + ", not " + broker.topic());
            }
            var event = row.event();
            var partition = partition(event.key(), partitions);
            var size = row.bytes() + MOST_OF_HEADERS;
            if (sizes[partition] > 0 && sizes[partition] + size > Broker.LARGEST_BATCH) {
                break;
            }
            sizes[partition] += size;
            total += row.bytes();
            records.add(new ProducerRecord<>(
                    broker.topic(), partition, event.key(), event.data(), EventRecords.headers(event)));
        }
        return new Parcel(waiting.subList(0, records.size()), records, total >= MOST_BYTES);
    }

    /** Where a key lies: what every producer's own partitioner would say. */
    static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static List<Broker.Position> expected(
            RelayStates.State state, List<ProducerRecord<String, String>> records) {
        var next = new HashMap<Integer, Long>();
        var expected = new ArrayList<Broker.Position>(records.size());
        for (var record : records) {
            var partition = record.partition();
            var offset = next.merge(partition, state.offset(partition) + 1, (before, _) -> before + 1);
            expected.add(new Broker.Position(partition, offset));
        }
        return expected;
    }

    private static List<Broker.Position> arrived(RelayStates.State state, Broker.Sending sending) {
        var positions = sending.arrived();
        for (var position : positions) {
            if (position.offset() <= state.offset(position.partition())) {
                throw new Reconciler.BrokerForgot(position);
            }
        }
        return positions;
    }

    /** What was begun ends before it is sent again, so that it cannot come in between. */
    private static void settle(Broker.Sending sending) {
        try {
            var unused = sending.arrived();
        } catch (Broker.BrokerFailure failed) {
            LOG.debugf(failed, "what could not be noted was not sent either");
        }
    }

    private void move(RelayStates.State state, List<Numbered> rows, List<Broker.Position> positions) {
        extend(state.lastSeq() + rows.size());
        sql.update(
                "with sent as (delete from outbox o using unnest(?::bigint[], ?::int[], ?::bigint[]) with ordinality"
                        + " as ack (number, partition, kafka_offset, place) where o.position = ack.number"
                        + " returning o.*, ack.partition, ack.kafka_offset, ack.place)"
                        + " insert into event_log (seq, " + EVENT + ", topic_id, partition, kafka_offset, sent_at)"
                        + " select ? + place, " + EVENT + ", ?, partition, kafka_offset, ? from sent",
                numbers(rows),
                partitions(positions),
                offsets(positions),
                state.lastSeq(),
                state.topicId(),
                clock.instant());
    }

    /** Notes where the events from this number on lie. */
    private void place(RelayStates.State state, long first, List<Broker.Position> positions) {
        sql.update(
                "update event_log e set topic_id = ?, partition = ack.partition, kafka_offset = ack.kafka_offset,"
                        + " sent_at = ? from unnest(?::int[], ?::bigint[]) with ordinality as ack (partition, kafka_offset,"
                        + " place) where e.seq = ? + ack.place - 1 and e.seq between ? and ?",
                state.topicId(),
                clock.instant(),
                partitions(positions),
                offsets(positions),
                first,
                first,
                first + positions.size() - 1);
    }

    private void extend(long last) {
        if (last > extendedTo) {
            sql.update("call extend_event_log(?)", last);
            extendedTo = (last / PARTITION_WIDTH + 1) * PARTITION_WIDTH - 1;
        }
    }

    private static List<Long> numbers(List<Numbered> rows) {
        return rows.stream().map(Numbered::number).toList();
    }

    private static List<UUID> ids(List<Numbered> rows) {
        return rows.stream().map(row -> row.event().id()).toList();
    }

    private static List<Integer> partitions(List<Broker.Position> positions) {
        return positions.stream().map(Broker.Position::partition).toList();
    }

    private static List<Long> offsets(List<Broker.Position> positions) {
        return positions.stream().map(Broker.Position::offset).toList();
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        return new Numbered(row.getLong("number"), row.getString("topic"), row.getInt("bytes"), EventRows.read(row));
    }

    /** A row with its position in the outbox or its number in the log, and the length of its data. */
    private record Numbered(long number, String topic, int bytes, ReceivedEvent event) {}

    /**
     * What is sent at once.
     *
     * @param heavy whether its length and not its number filled it
     */
    private record Parcel(List<Numbered> rows, List<ProducerRecord<String, String>> records, boolean heavy) {}

    /**
     * What a batch came to.
     *
     * @param more whether more may wait
     */
    record Dispatched(int events, boolean more) {

        static final Dispatched NOTHING = new Dispatched(0, false);

        Dispatched andMore() {
            return new Dispatched(events, true);
        }
    }
}
