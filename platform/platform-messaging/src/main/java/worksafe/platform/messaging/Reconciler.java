package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares the broker with the event log. A broker can lose what it acknowledged: by a power failure, a changed disk, a
 * topic that was created anew. Then the missing events, and all after them, are sent again in order; consumers
 * recognise by the id what they have had.
 *
 * <p>A broker always keeps a beginning of each partition. So the last known event of a partition shows whether all is
 * there; where it is missing, bisection finds the last one that is.
 */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final Sql sql;
    private final Broker broker;
    private final MeterRegistry meters;

    Reconciler(@DataSource("jobs") AgroalDataSource database, Broker broker, MeterRegistry meters) {
        this.sql = new Sql(database);
        this.broker = broker;
        this.meters = meters;
    }

    /** Checks, and begins a refill where one is needed, inside the leader's transaction. */
    void check(RelayStates states, RelayStates.State state) {
        var topicId = broker.ensureTopic();
        if (state.topicId() == null || state.lastSeq() == 0) {
            if (!topicId.equals(state.topicId())) {
                states.write(state.onTopic(topicId));
            }
            return;
        }
        if (!topicId.equals(state.topicId())) {
            LOG.warnf(
                    "topic %s is another than before (%s, was %s): all %d events are sent again",
                    state.topic(), topicId, state.topicId(), state.lastSeq());
            begin(states, state.onTopic(topicId), 0);
            return;
        }
        compare(states, state);
    }

    private void compare(RelayStates states, RelayStates.State state) {
        var used = IntStream.range(0, state.offsets().size())
                .filter(partition -> state.offset(partition) >= 0)
                .boxed()
                .toList();
        var ends = broker.endOffsets(used);
        try (var reader = broker.reader()) {
            var suspects = new ArrayList<Integer>();
            for (int partition : used) {
                var offset = state.offset(partition);
                if (ends.getOrDefault(partition, 0L) <= offset
                        || !reader.eventAt(new Broker.Position(partition, offset))
                                .equals(Optional.ofNullable(state.lastId(partition)))) {
                    suspects.add(partition);
                }
            }
            if (!suspects.isEmpty()) {
                var known = state;
                var lacking = Long.MAX_VALUE;
                for (int partition : suspects) {
                    var last = lastPresent(reader, state, partition, ends.getOrDefault(partition, 0L));
                    known = known.knowing(
                            partition, last == null ? -1 : last.offset(), last == null ? null : last.event());
                    lacking = Math.min(lacking, firstAfter(state, partition, last == null ? 0 : last.seq()));
                }
                LOG.warnf(
                        "topic %s has lost events in partitions %s: what follows number %d is sent again",
                        state.topic(), suspects, lacking - 1);
                begin(states, known, lacking - 1);
            }
        }
    }

    private void begin(RelayStates states, RelayStates.State state, long after) {
        meters.counter("outbox_refills").increment();
        var underWay = state.refillAfter();
        states.write(state.refilling(underWay == null ? after : Math.min(after, underWay)));
    }

    /** The last event of a partition that the broker still has; null when it has none. */
    private @Nullable Logged lastPresent(Broker.Reader reader, RelayStates.State state, int partition, long end) {
        Logged present = null;
        long low = 0;
        long high = upTo(state);
        while (low < high) {
            var middle = low + (high - low + 1) / 2;
            var candidate = atOrBefore(state, partition, middle);
            if (candidate == null || candidate.seq() <= low) {
                low = middle;
            } else if (candidate.offset() < end
                    && reader.eventAt(new Broker.Position(partition, candidate.offset()))
                            .equals(Optional.of(candidate.event()))) {
                present = candidate;
                low = middle;
            } else {
                high = candidate.seq() - 1;
            }
        }
        return present;
    }

    /** During a refill, positions behind it are of the past. */
    private static long upTo(RelayStates.State state) {
        var refillAfter = state.refillAfter();
        return refillAfter == null ? state.lastSeq() : refillAfter;
    }

    private @Nullable Logged atOrBefore(RelayStates.State state, int partition, long seq) {
        var found = sql.list(
                "select seq, kafka_offset, id from event_log where seq <= ? and partition = ? and topic_id = ?"
                        + " order by seq desc limit 1",
                row -> new Logged(row.getLong(1), row.getLong(2), row.getObject(3, UUID.class)),
                seq,
                partition,
                state.topicId());
        return found.isEmpty() ? null : found.getFirst();
    }

    private long firstAfter(RelayStates.State state, int partition, long seq) {
        return sql.list(
                        "select coalesce(min(seq), ?) from event_log"
                                + " where seq > ? and seq <= ? and partition = ? and topic_id = ?",
                        row -> row.getLong(1),
                        upTo(state) + 1,
                        seq,
                        upTo(state),
                        partition,
                        state.topicId())
                .getFirst();
    }

    private record Logged(long seq, long offset, UUID event) {}

    /** An offset was given out a second time: the broker has lost what lay there. */
    static final class BrokerForgot extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokerForgot(Broker.Position position) {
            super("the broker gave out " + position + " a second time");
        }
    }
}
