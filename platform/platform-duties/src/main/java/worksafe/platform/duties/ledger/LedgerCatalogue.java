package worksafe.platform.duties.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/**
 * Which ledgers there are. The kinds that the suite and the service ship ({@code ledger-kinds.json} on the class path)
 * are brought in at start; a kind that says something else than before gets the next version.
 */
@ApplicationScoped
class LedgerCatalogue {

    private static final String TABLE = "ledger-kinds.json";
    private static final String SELECT =
            "select code, level, name_zh, name_en, entry_schema, refresh, source, clause, version from ledger_kind";
    private static final String UPSERT =
            "insert into ledger_kind (code, level, name_zh, name_en, entry_schema, refresh,"
                    + " source, clause, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do update set"
                    + " level = excluded.level, name_zh = excluded.name_zh, name_en = excluded.name_en,"
                    + " entry_schema = excluded.entry_schema, refresh = excluded.refresh, source = excluded.source,"
                    + " clause = excluded.clause, version = excluded.version where ledger_kind.version < excluded.version";

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final Audit audit;
    private final Map<LedgerKind, EntrySchema> schemas = new ConcurrentHashMap<>();

    LedgerCatalogue(AgroalDataSource database, Scopes scopes, Audit audit) {
        this.database = database;
        this.scopes = scopes;
        this.audit = audit;
    }

    void start(@Observes @Priority(120) StartupEvent event) {
        var shipped = shipped(Thread.currentThread().getContextClassLoader());
        scopes.run(
                Scope.system(Scope.SystemTask.REFERENCE_DATA),
                () -> QuarkusTransaction.requiringNew().run(() -> load(shipped)));
    }

    /** The kinds of every {@code ledger-kinds.json} that the class loader can see. */
    static List<LedgerKind> shipped(ClassLoader loader) {
        var kinds = new ArrayList<LedgerKind>();
        try {
            for (var table : Collections.list(loader.getResources(TABLE))) {
                try (var stream = table.openStream()) {
                    LedgerJson.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                            .forEach(kind -> kinds.add(kind(kind)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }

    private static LedgerKind kind(JsonNode kind) {
        var refresh = kind.get("refresh");
        return new LedgerKind(
                kind.required("code").textValue(),
                LedgerLevel.valueOf(kind.required("level").textValue()),
                kind.required("nameZh").textValue(),
                kind.required("nameEn").textValue(),
                kind.required("schema").toString(),
                refresh == null ? null : refresh.textValue(),
                kind.required("source").textValue(),
                kind.required("clause").textValue(),
                1);
    }

    private void load(List<LedgerKind> shipped) {
        try (var connection = database.getConnection()) {
            var acts = new ArrayList<AuditedAct>();
            for (var kind : shipped) {
                var unused = new EntrySchema(kind.schema());
                var known = find(connection, kind.code());
                if (known != null && known.saysTheSameAs(kind)) {
                    continue;
                }
                var next = kind.withVersion(known == null ? 1 : known.version() + 1);
                if (upsert(connection, next)) {
                    acts.add(AuditedAct.of("ledger-kind-seeded", "ledger-kind", next.code(), RegionCode.NATION)
                            .version(next.version())
                            .leadingTo(next.toString()));
                }
            }
            audit.record(connection, acts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean upsert(Connection connection, LedgerKind kind) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, kind.code());
            upsert.setString(2, kind.level().name());
            upsert.setString(3, kind.nameZh());
            upsert.setString(4, kind.nameEn());
            upsert.setString(5, kind.schema());
            upsert.setString(6, kind.refresh());
            upsert.setString(7, kind.source());
            upsert.setString(8, kind.clause());
            upsert.setLong(9, kind.version());
            return upsert.executeUpdate() == 1;
        }
    }

    /**
     * The kind of that code.
     *
     * @throws NotFound when there is none
     */
    LedgerKind get(String code) {
        try (var connection = database.getConnection()) {
            var kind = find(connection, code);
            if (kind == null) {
                throw new NotFound(code);
            }
            return kind;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All kinds, by code. */
    List<LedgerKind> all() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT + " order by code");
                var row = select.executeQuery()) {
            var kinds = new ArrayList<LedgerKind>();
            while (row.next()) {
                kinds.add(read(row));
            }
            return kinds;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schema of a kind, compiled once. */
    EntrySchema schema(LedgerKind kind) {
        return schemas.computeIfAbsent(kind, k -> new EntrySchema(k.schema()));
    }

    private static @Nullable LedgerKind find(Connection connection, String code) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + " where code = ?")) {
            select.setString(1, code);
            try (var row = select.executeQuery()) {
                return row.next() ? read(row) : null;
            }
        }
    }

    private static LedgerKind read(ResultSet row) throws SQLException {
        return new LedgerKind(
                row.getString(1),
                LedgerLevel.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9));
    }
}
