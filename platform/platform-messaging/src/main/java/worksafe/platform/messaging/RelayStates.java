package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.lock.AdvisoryLock;

/** The progress of the relay, kept in the transaction of each batch. */
@ApplicationScoped
class RelayStates {

    private static final AdvisoryLock LEADER = new AdvisoryLock("relay of a topic", 1);

    private final Sql sql;

    RelayStates(@DataSource("jobs") AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** Makes this process the leader until its transaction ends; empty when another one leads. */
    Optional<State> lead(String topic) {
        var leads = sql.list("select " + LEADER.takingIfFree("?"), row -> row.getBoolean(1), "relay " + topic)
                .getFirst();
        if (!leads) {
            return Optional.empty();
        }
        var known = read(topic);
        if (known.isEmpty()) {
            sql.update("insert into relay_state (topic) values (?)", topic);
            return read(topic);
        }
        return known;
    }

    private Optional<State> read(String topic) {
        return sql
                .list(
                        "select last_seq, topic_id, offsets, last_ids, refill_after from relay_state where topic = ?",
                        row -> new State(
                                topic,
                                row.getLong(1),
                                row.getString(2),
                                List.of((Long[]) row.getArray(3).getArray()),
                                Arrays.asList((UUID[]) row.getArray(4).getArray()),
                                row.getObject(5, Long.class)),
                        topic)
                .stream()
                .findFirst();
    }

    void write(State state) {
        sql.update(
                "update relay_state set last_seq = ?, topic_id = ?, offsets = ?::bigint[], last_ids = ?::uuid[],"
                        + " refill_after = ? where topic = ?",
                state.lastSeq(),
                state.topicId(),
                state.offsets(),
                state.lastIds(),
                state.refillAfter(),
                state.topic());
    }

    /**
     * How far the relay of a topic is.
     *
     * @param lastSeq the last number given
     * @param topicId the incarnation of the topic that has everything up to there
     * @param offsets for each partition, where its last event lies; -1 for none
     * @param lastIds for each partition, its last event; null for none
     * @param refillAfter while the broker is filled again, the last number that it has got; else null
     */
    record State(
            String topic,
            long lastSeq,
            @Nullable String topicId,
            List<Long> offsets,
            List<@Nullable UUID> lastIds,
            @Nullable Long refillAfter) {

        long offset(int partition) {
            return partition < offsets.size() ? offsets.get(partition) : -1;
        }

        @Nullable
        UUID lastId(int partition) {
            return partition < lastIds.size() ? lastIds.get(partition) : null;
        }

        /** This state after these events have arrived. */
        State delivered(List<Broker.Position> positions, List<UUID> events) {
            var newOffsets = new ArrayList<>(offsets);
            var newIds = new ArrayList<@Nullable UUID>(lastIds);
            for (int i = 0; i < positions.size(); i++) {
                var position = positions.get(i);
                while (newOffsets.size() <= position.partition()) {
                    newOffsets.add(-1L);
                    newIds.add(null);
                }
                newOffsets.set(position.partition(), position.offset());
                newIds.set(position.partition(), events.get(i));
            }
            return new State(topic, lastSeq, topicId, newOffsets, newIds, refillAfter);
        }

        State numbered(long newLastSeq) {
            return new State(topic, newLastSeq, topicId, offsets, lastIds, refillAfter);
        }

        State refilling(@Nullable Long after) {
            return new State(topic, lastSeq, topicId, offsets, lastIds, after);
        }

        State onTopic(String newTopicId) {
            return new State(topic, lastSeq, newTopicId, List.of(), List.of(), refillAfter);
        }

        /** This state with what a partition is now known to have. */
        State knowing(int partition, long offset, @Nullable UUID event) {
            var newOffsets = new ArrayList<>(offsets);
            var newIds = new ArrayList<@Nullable UUID>(lastIds);
            newOffsets.set(partition, offset);
            newIds.set(partition, event);
            return new State(topic, lastSeq, topicId, newOffsets, newIds, refillAfter);
        }
    }
}
