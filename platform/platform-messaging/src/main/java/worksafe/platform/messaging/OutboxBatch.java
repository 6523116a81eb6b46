package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * One batch: sends the oldest rows of the outbox, waits until the broker has all of them and moves them to the event
 * log under the next numbers. The relay never asks for rows after a position: positions become visible out of order, so
 * a row could be missed; whatever is still in the table has not been sent.
 */
@ApplicationScoped
class OutboxBatch {

    private static final String EVENT = "id, topic, key, type, aggregate, aggregate_id, revision, region, sector,"
            + " enterprise_id, occurred_at, data, traceparent";
    private static final long PARTITION_WIDTH = 4_000_000;

    private final Sql sql;
    private final Broker broker;
    private final InstantSource clock;
    private final int batchSize;
    private volatile long extendedTo = -1;

    OutboxBatch(@DataSource("jobs") AgroalDataSource database, Broker broker, RelayConfig config, InstantSource clock) {
        this.sql = new Sql(database);
        this.broker = broker;
        this.clock = clock;
        this.batchSize = config.batchSize();
    }

    /** Sends what waits, inside the leader's transaction; tells how many. */
    int ship(RelayStates states, RelayStates.State state) {
        var rows = sql.list(
                "select position as number, " + EVENT + " from outbox order by position limit ?",
                OutboxBatch::numbered,
                batchSize);
        if (rows.isEmpty()) {
            return 0;
        }
        var positions = send(state, rows);
        var last = state.lastSeq() + rows.size();
        extend(last);
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
        states.write(state.delivered(positions, ids(rows)).numbered(last));
        return rows.size();
    }

    /** Sends again the next events that the broker forgot, inside the leader's transaction. */
    int refill(RelayStates states, RelayStates.State state, long after) {
        var rows = sql.list(
                "select seq as number, " + EVENT + " from event_log where seq > ? order by seq limit ?",
                OutboxBatch::numbered,
                after,
                batchSize);
        if (rows.isEmpty()) {
            states.write(state.refilling(null));
            return 0;
        }
        var positions = send(state, rows);
        sql.update(
                "update event_log e set topic_id = ?, partition = ack.partition, kafka_offset = ack.kafka_offset,"
                        + " sent_at = ? from unnest(?::bigint[], ?::int[], ?::bigint[]) as ack (seq, partition,"
                        + " kafka_offset) where e.seq = ack.seq and e.seq between ? and ?",
                state.topicId(),
                clock.instant(),
                numbers(rows),
                partitions(positions),
                offsets(positions),
                rows.getFirst().number(),
                rows.getLast().number());
        states.write(
                state.delivered(positions, ids(rows)).refilling(rows.getLast().number()));
        return rows.size();
    }

    /** After a rollback, a partition that was added is gone again. */
    void forgetExtension() {
        extendedTo = -1;
    }

    private List<Broker.Position> send(RelayStates.State state, List<Numbered> rows) {
        var records = new ArrayList<ProducerRecord<String, String>>();
        for (var row : rows) {
            if (!row.topic().equals(broker.topic())) {
                throw new IllegalStateException("row " + row.number() + " of the outbox names the foreign topic "
                        + row.topic() + ", not " + broker.topic());
            }
            var event = row.event();
            records.add(
                    new ProducerRecord<>(broker.topic(), null, event.key(), event.data(), EventRecords.headers(event)));
        }
        var positions = broker.send(records);
        for (var position : positions) {
            if (position.offset() <= state.offset(position.partition())) {
                throw new Reconciler.BrokerForgot(position);
            }
        }
        return positions;
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
        return new Numbered(row.getLong("number"), row.getString("topic"), event(row));
    }

    /** Reads the columns that the outbox and the event log share. */
    static ReceivedEvent event(ResultSet row) throws SQLException {
        var sector = row.getString("sector");
        return new ReceivedEvent(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("key"),
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("revision"),
                new RegionCode(row.getLong("region")),
                sector == null ? null : Sector.valueOf(sector),
                row.getObject("enterprise_id", UUID.class),
                Sql.requiredInstant(row, "occurred_at"),
                row.getString("traceparent"),
                row.getString("data"));
    }

    /** A row with its position in the outbox or its number in the log. */
    private record Numbered(long number, String topic, ReceivedEvent event) {}
}
