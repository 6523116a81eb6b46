package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.Uuid7;

/**
 * Where a change announces itself, in its own transaction: both are committed or neither is.
 *
 * <p>One statement may change thousands of rows and announce each in the same breath; it then writes the table itself
 * and calls {@link #wake} in the same transaction. The columns are those below; {@code position} and {@code appended_at}
 * fill themselves, {@code topic} is {@code worksafe.<context>}, {@code id} is best {@code uuidv7()}, {@code data} is the
 * JSON of the event with its properties in the contract's order and without nulls. Ordering the select orders the events.
 *
 * <pre>{@code
 * with changed as (update enterprise e set … from staging s where … returning e.*)
 * insert into outbox (id, topic, key, type, aggregate, aggregate_id, revision, region, sector, enterprise_id,
 *                     occurred_at, data, traceparent)
 * select uuidv7(), 'worksafe.registry', 'enterprise:' || id, 'worksafe.registry.enterprise-changed.v1', 'enterprise', id,
 *        version, region, sector, id, ?, json_strip_nulls(json_build_object('enterpriseId', id, …))::text, ?
 *   from changed order by id
 * }</pre>
 *
 * <p>Such events fire no {@link EventAppended}; whoever writes them writes the audit entries too. An event is announced once:
 * a second one of the same aggregate, revision and type makes the commit fail (23505, {@code uq_outbox_announcement}).
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = "insert into outbox (id, topic, key, type, aggregate, aggregate_id, revision,"
            + " region, sector, enterprise_id, occurred_at, data, traceparent)";

    private static final String ONE = INSERT + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The types of the columns of {@link #rows}. */
    public static final List<String> TYPES = List.of(
            "uuid",
            "text",
            "text",
            "text",
            "text",
            "uuid",
            "bigint",
            "bigint",
            "text",
            "uuid",
            "timestamptz",
            "text",
            "text");

    /**
     * The beginning of a statement that announces thousands of events made here: common table expressions behind {@code with},
     * whose parameters are the columns of {@link #rows}, as arrays. {@code told} is what it announces, for what follows.
     */
    public static final String TOLD =
            "told as materialized (select event, topic, key, type, aggregate, aggregate_id, revision,"
                    + " region, sector, enterprise_id, occurred_at, data, traceparent from unnest("
                    + TYPES.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "))
                    + ") with ordinality as t (event, topic, key, type, aggregate, aggregate_id, revision, region, sector,"
                    + " enterprise_id, occurred_at, data, traceparent, place) order by place), announced as (" + INSERT
                    + " select event, topic, key, type, aggregate, aggregate_id, revision, region, sector, enterprise_id,"
                    + " occurred_at, data, traceparent from told)";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<EventAppended> observers;
    private final Event<EventsAppended> together;
    private final RelayWakeup relay;
    private final Traces traces;
    private final InstantSource clock;
    private final String topic;

    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            Event<EventAppended> observers,
            Event<EventsAppended> together,
            RelayWakeup relay,
            Traces traces,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.database = database;
        this.transaction = transaction;
        this.observers = observers;
        this.together = together;
        this.relay = relay;
        this.traces = traces;
        this.clock = clock;
        this.topic = "worksafe." + context;
    }

    /**
     * Announces an event with the present transaction.
     *
     * @throws IllegalStateException without a transaction: an announcement belongs to its change
     * @throws IllegalArgumentException for an event of another context, or one that cannot be written as JSON
     */
    public void append(DomainEvent event) {
        append(List.of(event));
    }

    /** As {@link #append(DomainEvent)}, several in their order. */
    public void append(List<? extends DomainEvent> events) {
        requireTransaction();
        try (var connection = database.getConnection()) {
            append(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("events could not be appended", e);
        }
    }

    private void append(Connection connection, List<? extends DomainEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        var written = written(events);
        var trace = traces.current();
        try (var insert = connection.prepareStatement(ONE)) {
            for (var appended : written) {
                fill(insert, appended, trace);
                insert.addBatch();
            }
            var unused = insert.executeBatch();
        }
        wake();
        together.fire(new EventsAppended(written));
        written.forEach(observers::fire);
    }

    /**
     * What {@link #TOLD} announces, a row for each event. Nobody here hears of them: whoever writes them writes the audit
     * entries too.
     *
     * @throws IllegalStateException without a transaction
     * @throws IllegalArgumentException for an event of another context, or one that cannot be written as JSON
     */
    public List<List<?>> rows(List<? extends DomainEvent> events) {
        requireTransaction();
        var trace = traces.current();
        var rows = new ArrayList<List<?>>(events.size());
        for (var appended : written(events)) {
            rows.add(columns(appended, trace));
        }
        if (!rows.isEmpty()) {
            wake();
        }
        return rows;
    }

    private List<EventAppended> written(List<? extends DomainEvent> events) {
        var written = new ArrayList<EventAppended>(events.size());
        for (var event : events) {
            if (!event.type().startsWith(topic + ".")) {
                throw new IllegalArgumentException(event.type() + " is not announced on " + topic);
            }
            written.add(new EventAppended(event, Uuid7.next(clock), EventJson.write(event)));
        }
        return written;
    }

    /** Wakes the relay once the present transaction has been committed; without a transaction, at once. */
    public void wake() {
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            relay.wake();
        } else if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, true);
            transaction.registerInterposedSynchronization(new AfterCommit(relay));
        }
    }

    private void requireTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended inside the transaction of its change");
        }
    }

    private void fill(PreparedStatement insert, EventAppended appended, String trace) throws SQLException {
        var columns = columns(appended, trace);
        for (int i = 0; i < columns.size(); i++) {
            insert.setObject(i + 1, columns.get(i));
        }
    }

    private List<?> columns(EventAppended appended, String trace) {
        var event = appended.event();
        var subject = event.subject();
        return Arrays.asList(
                appended.eventId(),
                topic,
                subject.key(),
                event.type(),
                subject.aggregate(),
                subject.aggregateId(),
                subject.revision(),
                subject.region().value(),
                subject.sector() == null ? null : subject.sector().name(),
                subject.enterpriseId(),
                event.occurredAt().atOffset(ZoneOffset.UTC),
                appended.data(),
                trace);
    }

    private record AfterCommit(RelayWakeup relay) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
