package worksafe.platform.duties.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Role;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Trace;
import worksafe.platform.service.Scopes;

/**
 * Writes audit entries in the transaction that they are about. Events are audited by themselves; this is for what no
 * event announces, above all the reading of personal values.
 */
@ApplicationScoped
public class Audit {

    private static final String BEFORE = "select place, audit_before(object_type, object_id)"
            + " from unnest(?::text[], ?::text[]) with ordinality as wanted (object_type, object_id, place)";
    private static final String INSERT = "insert into audit_entry (id, recorded_at, actor, on_behalf_of, role, region,"
            + " sector, enterprise_id, action, object_type, object_id, object_version, decision, reason, request_id,"
            + " before_sha256, after_sha256, event_id, leaf, leaf_hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final Instance<Caller> caller;
    private final Instance<CurrentVertxRequest> request;
    private final InstantSource clock;

    Audit(
            AgroalDataSource database,
            Scopes scopes,
            Instance<Caller> caller,
            Instance<CurrentVertxRequest> request,
            InstantSource clock) {
        this.database = database;
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

    /** Writes one leaf for each act, in order, with one round trip for all. */
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
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var act : acts) {
                var object = new AuditedObject(act.objectType(), act.objectId());
                // An act that changes nothing, such as a reading, has no state before it either.
                var before = act.after() == null ? null : states.put(object, act.after());
                var id = Uuid7.next(clock);
                var leaf = new AuditLeaf(id, clock.instant(), scope.subject(), role, act, before, requestId);
                insert.setObject(1, id);
                insert.setObject(2, leaf.time().atOffset(ZoneOffset.UTC));
                insert.setString(3, leaf.actor());
                insert.setString(4, act.onBehalfOf());
                insert.setString(5, role);
                insert.setLong(6, act.region().value());
                insert.setString(7, act.sector() == null ? null : act.sector().name());
                insert.setObject(8, act.enterpriseId());
                insert.setString(9, act.action());
                insert.setString(10, act.objectType());
                insert.setString(11, act.objectId());
                insert.setObject(12, act.objectVersion(), Types.BIGINT);
                insert.setString(13, act.decision().name());
                insert.setString(14, act.reason());
                insert.setString(15, requestId);
                insert.setString(16, before);
                insert.setString(17, act.after());
                insert.setObject(18, act.eventId());
                insert.setString(19, leaf.text());
                insert.setBytes(20, leaf.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Map<AuditedObject, String> before(Connection connection, Collection<AuditedAct> acts)
            throws SQLException {
        var objects = acts.stream()
                .filter(act -> act.after() != null && !act.isFirst())
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
