package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;

/** The kinds of this context, in all their versions. */
@ApplicationScoped
public class RegisterKinds {

    private static final String SELECT =
            "select code, version, place, document, slots, added_by, added_at, retired_from from register_kind";
    private static final String LATEST = SELECT
            + " k where not exists (select 1 from register_kind n where n.code = k.code and n.version > k.version)";

    private final AgroalDataSource database;
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    RegisterKinds(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A kind as it is installed.
     *
     * @param place where it holds; the nation for what ships
     * @param retiredFrom the first day without it, of a kind of a place
     */
    public record Installed(
            String code,
            long version,
            RegionCode place,
            ObjectNode document,
            Slots slots,
            String addedBy,
            Instant addedAt,
            @Nullable LocalDate retiredFrom) {

        public boolean isLocal() {
            return !place.equals(RegionCode.NATION);
        }
    }

    /** A kind ready for use. */
    public record Compiled(Installed installed, RegisterKind kind, JsonShape shape) {

        public boolean isRetired(LocalDate day) {
            var from = installed.retiredFrom();
            return kind.isRetired(day) || (from != null && !day.isBefore(from));
        }
    }

    public Compiled compiled(Installed installed) {
        var known = compiled.get(installed.code());
        if (known != null && known.installed().equals(installed)) {
            return known;
        }
        var kind = KindRules.read(installed.document());
        var ready =
                new Compiled(installed, kind, new JsonShape(EntrySchema.of(kind).toString()));
        compiled.put(installed.code(), ready);
        return ready;
    }

    /** The newest version, wherever it holds. */
    public Optional<Installed> find(String code) {
        return query(LATEST + " and k.code = ?", code).stream().findFirst();
    }

    /** One version, as it was; earlier ones may be of a form that is not read any more. */
    public Optional<Installed> find(String code, long version) {
        return query(SELECT + " where code = ? and version = ?", code, version).stream()
                .findFirst();
    }

    /** The newest versions of all, by code. */
    public List<Installed> all() {
        return query(LATEST + " order by k.code");
    }

    /** Installs a version; tells whether it was not there already. */
    boolean add(Connection connection, Installed kind) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into register_kind (code, version, place, document, slots,"
                        + " added_by, added_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, kind.code());
            insert.setLong(2, kind.version());
            insert.setLong(3, kind.place().value());
            insert.setString(4, kind.document().toString());
            insert.setString(5, written(kind.slots()));
            insert.setString(6, kind.addedBy());
            insert.setObject(7, kind.addedAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    void retire(String code, LocalDate from) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update register_kind set retired_from = ? where code = ?")) {
            update.setObject(1, from);
            update.setString(2, code);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Installed> query(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            var kinds = new ArrayList<Installed>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    kinds.add(read(row));
                }
            }
            return kinds;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Installed read(ResultSet row) throws SQLException {
        return new Installed(
                row.getString("code"),
                row.getLong("version"),
                new RegionCode(row.getLong("place")),
                RegisterJson.readObject(row.getString("document")),
                new Slots(RegisterJson.read(row.getString("slots")).properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, slot -> slot.getValue().textValue()))),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("retired_from", LocalDate.class));
    }

    private static String written(Slots slots) {
        var json = RegisterJson.object();
        slots.columns().forEach(json::put);
        return json.toString();
    }
}
