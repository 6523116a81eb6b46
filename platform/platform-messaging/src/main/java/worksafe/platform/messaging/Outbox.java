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
import java.util.List;
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
            + " region, sector, enterprise_id, occurred_at, data, traceparent)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<EventAppended> observers;
    private final RelayWakeup relay;
    private final Traces traces;
    private final InstantSource clock;
    private final String topic;

    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            Event<EventAppended> observers,
            RelayWakeup relay,
            Traces traces,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.database = database;
        this.transaction = transaction;
        this.observers = observers;
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
        announce(connection, events).forEach(observers::fire);
    }

    /**
     * As {@link #append(List)}, many at once on a connection of the present transaction that belongs to the datasource of long
     * work: a transaction spans one datasource, not two. Nobody here hears of them, since observers use the other datasource:
     * whoever calls this writes the audit entries too.
     *
     * @return the events as they were written, in their order
     */
    public List<EventAppended> announce(Connection connection, List<? extends DomainEvent> events) throws SQLException {
        requireTransaction();
        if (events.isEmpty()) {
            return List.of();
        }
        var trace = traces.current();
        var written = new ArrayList<EventAppended>();
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var event : events) {
                if (!event.type().startsWith(topic + ".")) {
                    throw new IllegalArgumentException(event.type() + " is not announced on " + topic);
                }
                var appended = new EventAppended(event, Uuid7.next(clock), EventJson.write(event));
                fill(insert, appended, trace);
                insert.addBatch();
                written.add(appended);
            }
            var unused = insert.executeBatch();
        }
        wake();
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
        var event = appended.event();
        var subject = event.subject();
        insert.setObject(1, appended.eventId());
        insert.setString(2, topic);
        insert.setString(3, subject.key());
        insert.setString(4, event.type());
        insert.setString(5, subject.aggregate());
        insert.setObject(6, subject.aggregateId());
        insert.setLong(7, subject.revision());
        insert.setLong(8, subject.region().value());
        insert.setString(9, subject.sector() == null ? null : subject.sector().name());
        insert.setObject(10, subject.enterpriseId(), java.sql.Types.OTHER);
        insert.setObject(11, event.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(12, appended.data());
        insert.setString(13, trace);
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
