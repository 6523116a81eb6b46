package worksafe.platform.duties.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Role;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Trace;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/**
 * Writes audit entries in the transaction that they are about. Events are audited by themselves; this is for what no
 * event announces, above all the reading of personal values.
 */
@ApplicationScoped
public class Audit {

    private static final String BEFORE = "select place, audit_before(object_type, object_id)"
            + " from unnest(?::text[], ?::text[]) with ordinality as wanted (object_type, object_id, place)";
    /** The types of an entry's columns, in the order in which they are filled. */
    private static final List<String> TYPES = List.of(
            "uuid",
            "timestamptz",
            "text",
            "text",
            "text",
            "bigint",
            "text",
            "uuid",
            "text",
            "text",
            "text",
            "bigint",
            "text",
            "text",
            "text",
            "text",
            "text",
            "uuid",
            "text",
            "bytea");

    private static final String INSERT = "insert into audit_entry (id, recorded_at, actor, on_behalf_of, role, region,"
            + " sector, enterprise_id, action, object_type, object_id, object_version, decision, reason, request_id,"
            + " before_sha256, after_sha256, event_id, leaf, leaf_hash) select * from unnest("
            + TYPES.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", ")) + ")";

    /**
     * The part of a statement that writes the leaf of each event that the same statement announces, one or thousands: common
     * table expressions behind {@code told (event, aggregate, aggregate_id, revision, region, sector, enterprise_id,
     * data)}, whose parameters are {@link #leaves}. Of a first revision no state before it is looked for.
     */
    public static final String LEAVES = leaves("act.action", "?::text as action, ");

    /** Writes events that were made here and their leaves, of whatever actions. */
    private static final String ANNOUNCE =
            "with " + Outbox.TOLD + ", " + leaves("split_part(told.type, '.', 3)", "") + " select count(*) from told";

    private static String leaves(String action, String stated) {
        return "known as materialized (select uuidv7() as id, " + action + " as action,"
                + " encode(sha256(convert_to(data, 'UTF8')), 'hex') as state,"
                + " case when revision > 1 then audit_before(aggregate, aggregate_id::text) end as before, told.*, act.role,"
                + " act.request, act.time, act.actor from told, (select " + stated
                + "?::text as role, ?::text as request, ?::text as time, (select scope_subject()) as actor) act),"
                + " leaf as materialized (select *, audit_leaf(id, action, actor, state, before, enterprise_id,"
                + " aggregate, aggregate_id, revision, region, request, role, sector, time) as leaf from known),"
                + " audited as (insert into audit_entry (id, recorded_at, actor, role, region, sector, enterprise_id, action,"
                + " object_type, object_id, object_version, decision, request_id, before_sha256, after_sha256, event_id,"
                + " leaf, leaf_hash) select id, time::timestamptz, actor, role, region, sector, enterprise_id, action,"
                + " aggregate, aggregate_id::text, revision, 'PERMITTED', request, before, state, event, leaf,"
                + " sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) from leaf)";
    }

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Instance<Caller> caller;
    private final Instance<CurrentVertxRequest> request;
    private final InstantSource clock;

    Audit(
            AgroalDataSource database,
            Outbox outbox,
            Scopes scopes,
            Instance<Caller> caller,
            Instance<CurrentVertxRequest> request,
            InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.scopes = scopes;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    /** Writes one leaf. The actor is the scope that the thread acts under. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditedAct act) {
        record(List.of(act));
    }

    /** Writes one leaf for each act, in order, all in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Collection<AuditedAct> acts) {
        try (var connection = database.getConnection()) {
            record(connection, acts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #record(Collection)}, on a connection of long work that is in the work's own transaction. */
    public void record(Connection connection, Collection<AuditedAct> acts) throws SQLException {
        if (acts.isEmpty()) {
            return;
        }
        var scope = scopes.current();
        var role = role(scope);
        var requestId = requestId();
        var states = before(connection, acts);
        var entries = new ArrayList<List<?>>(acts.size());
        for (var act : acts) {
            var object = new AuditedObject(act.objectType(), act.objectId());
            // An act that changes nothing, such as a reading, has no state before it either.
            var before = act.after() == null ? null : states.put(object, act.after());
            entries.add(entry(
                    new AuditLeaf(Uuid7.next(clock), clock.instant(), scope.subject(), role, act, before, requestId)));
        }
        insert(connection, entries);
    }

    /**
     * Announces events on a connection of long work, past those who listen to single ones, and writes their entries: one
     * statement for as many as tell of different objects.
     */
    public void announce(Connection connection, List<? extends DomainEvent> events) throws SQLException {
        var told = new HashSet<AuditedObject>();
        int first = 0;
        for (int i = 0; i < events.size(); i++) {
            var subject = events.get(i).subject();
            // The state before a second one is that of the first, which its own statement could not see.
            if (!told.add(
                    new AuditedObject(subject.aggregate(), subject.aggregateId().toString()))) {
                announceAtOnce(connection, events.subList(first, i));
                first = i;
                told.clear();
                told.add(new AuditedObject(
                        subject.aggregate(), subject.aggregateId().toString()));
            }
        }
        announceAtOnce(connection, events.subList(first, events.size()));
    }

    private void announceAtOnce(Connection connection, List<? extends DomainEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(ANNOUNCE)) {
            var parameters = JdbcRows.columns(connection, Outbox.TYPES, outbox.rows(events));
            parameters.addAll(leaves());
            JdbcRows.fill(insert, parameters);
            insert.execute();
        }
    }

    /**
     * The parameters of {@link #LEAVES}, for the scope that the thread acts under.
     *
     * @param action what was done to each object, a code such as {@code enterprise-registered}
     */
    public List<@Nullable String> leaves(String action) {
        var parameters = new ArrayList<@Nullable String>();
        parameters.add(action);
        parameters.addAll(leaves());
        return parameters;
    }

    private List<@Nullable String> leaves() {
        return Arrays.asList(role(scopes.current()), requestId(), AuditLeaf.written(clock.instant()));
    }

    private static List<?> entry(AuditLeaf leaf) {
        var act = leaf.act();
        var text = leaf.text();
        return Arrays.asList(
                leaf.id(),
                leaf.time(),
                leaf.actor(),
                act.onBehalfOf(),
                leaf.role(),
                act.region().value(),
                act.sector(),
                act.enterpriseId(),
                act.action(),
                act.objectType(),
                act.objectId(),
                act.objectVersion(),
                act.decision(),
                act.reason(),
                leaf.request(),
                leaf.before(),
                act.after(),
                act.eventId(),
                text,
                "\\x" + HexFormat.of().formatHex(AuditLeaf.hash(text)));
    }

    private static void insert(Connection connection, List<List<?>> entries) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            JdbcRows.fill(insert, JdbcRows.columns(connection, TYPES, entries));
            insert.executeUpdate();
        }
    }

    private static Map<AuditedObject, String> before(Connection connection, Collection<AuditedAct> acts)
            throws SQLException {
        var objects = acts.stream()
                .filter(act -> act.after() != null)
                .map(act -> new AuditedObject(act.objectType(), act.objectId()))
                .distinct()
                .toList();
        var states = new HashMap<AuditedObject, String>();
        if (objects.isEmpty()) {
            return states;
        }
        try (var select = connection.prepareStatement(BEFORE)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", objects.stream().map(AuditedObject::type).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", objects.stream().map(AuditedObject::id).toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var hash = rows.getString(2);
                    if (hash != null) {
                        states.put(objects.get((int) rows.getLong(1) - 1), hash);
                    }
                }
            }
        }
        return states;
    }

    private String role(Scope scope) {
        if (scope.system() != null) {
            return "system";
        }
        if (Arc.container().requestContext().isActive() && caller.get().scope().equals(scope)) {
            return caller.get().roles().stream()
                    .map(Role::claim)
                    .sorted()
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(","), claims -> claims.isEmpty() ? "none" : claims));
        }
        // Long work runs in its submitter's name without the submitter's token.
        return "job";
    }

    private @Nullable String requestId() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        var current = request.get().getCurrent();
        return current == null ? null : Trace.of(current).traceId();
    }

    private record AuditedObject(String type, String id) {}
}
