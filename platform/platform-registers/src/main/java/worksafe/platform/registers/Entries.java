package worksafe.platform.registers;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.NotFound;
import worksafe.platform.registers.RegisterEntry.Step;
import worksafe.platform.registers.kind.EntryState;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.registers.kind.Slots;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.lock.AdvisoryLock;

/** The rows of entries, one for each version. */
@ApplicationScoped
class Entries {

    private static final AdvisoryLock LOCK = new AdvisoryLock("key of an entry", 71);

    static final String COLUMNS = "e.id, e.entry_id, e.version, e.kind, e.kind_version, e.holding_id, e.holder_type,"
            + " e.holder_key, e.holder_name, e.region, e.sector, e.enterprise_id, e.state, e.step, e.reason, e.data,"
            + " e.sealed, e.counted, e.imported, e.recorded_at, e.recorded_by, e.acted_at, e.acted_by";

    private static final String INSERT =
            "insert into register_entry (id, entry_id, version, kind, kind_version, holding_id,"
                    + " holder_type, holder_key, holder_name, region, sector, enterprise_id, state, step, reason, data, sealed,"
                    + " counted, imported, recorded_at, recorded_by, acted_at, acted_by, latest, key_hash, valid_until, search, "
                    + String.join(", ", Slots.ALL)
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?,"
                    + " register_pairs(?, ?)" + ", ?".repeat(Slots.ALL.size()) + ")";

    private final Rows rows;
    private final Scopes scopes;

    Entries(Rows rows, Scopes scopes) {
        this.rows = rows;
        this.scopes = scopes;
    }

    /** Adds a first version, or the next in the place of the one before. */
    void add(Compiled compiled, RegisterEntry entry) {
        if (entry.version() > 1) {
            var unused = rows.execute(
                    "update register_entry set latest = false where entry_id = ? and latest", List.of(entry.entryId()));
        }
        var unused = rows.execute(INSERT, values(compiled, entry));
    }

    private static List<Object> values(Compiled compiled, RegisterEntry entry) {
        var kind = compiled.kind();
        var holder = entry.holder();
        var content = entry.content();
        var values = new ArrayList<Object>();
        values.add(entry.id());
        values.add(entry.entryId());
        values.add(entry.version());
        values.add(entry.kind());
        values.add(entry.kindVersion());
        values.add(entry.holdingId());
        values.add(holder.type());
        values.add(holder.key());
        values.add(holder.name());
        values.add(holder.region().value());
        values.add(holder.sector());
        values.add(holder.enterpriseId());
        values.add(entry.state());
        values.add(entry.step());
        values.add(entry.reason());
        values.add(content.data().toString());
        values.add(content.sealed().toString());
        values.add(entry.counted());
        values.add(entry.imported());
        values.add(entry.recordedAt());
        values.add(entry.recordedBy());
        values.add(entry.actedAt());
        values.add(entry.actedBy());
        values.add(content.keyHash(kind, holder));
        values.add(content.until(kind));
        var searched = content.searched(kind);
        values.add(searched.keySet().stream().map(field -> lexemes(kind, field)).toArray(String[]::new));
        values.add(searched.values().toArray(String[]::new));
        var slots = content.slots(kind, compiled.installed().slots());
        Slots.ALL.forEach(column -> values.add(typed(column, slots)));
        return values;
    }

    /** Before each pair of characters, so that the pairs of one field of one kind are a list of their own. */
    static String lexemes(RegisterKind kind, String field) {
        return kind.code() + "." + field;
    }

    @SuppressWarnings("NullAway") // an empty column is null
    private static Object typed(String column, Map<String, JsonNode> slots) {
        var value = slots.get(column);
        if (value == null) {
            return null;
        }
        return switch (column.charAt(0)) {
            case 'n' -> value.longValue();
            case 'd' -> LocalDate.parse(value.textValue());
            case 'b' -> value.booleanValue();
            default -> value.asText();
        };
    }

    /**
     * The latest version of an entry, locked.
     *
     * @throws NotFound when there is none within the scope
     */
    RegisterEntry lock(String kind, UUID entryId) {
        return one("e.kind = ? and e.entry_id = ? and e.latest", List.of(kind, entryId), " for no key update")
                .orElseThrow(() -> new NotFound(entryId));
    }

    /** The entry of that key that is not over, if it is within the scope. */
    Optional<RegisterEntry> ofKey(String kind, String keyHash) {
        return one("e.kind = ? and e.key_hash = ? and e.latest and e.live", List.of(kind, keyHash), "");
    }

    /** Whether the key is taken by anybody, within the scope or not. */
    boolean isTaken(String kind, String keyHash) {
        return rows.select("select register_key_taken(?, ?)", List.of(kind, keyHash), row -> row.getBoolean(1))
                .getFirst();
    }

    /** Lets whoever records the same thing at the same moment wait, so that one is told of the other. */
    void lockKey(String kind, String keyHash) {
        var unused = rows.select("select " + LOCK.taking("?"), List.of(kind + ' ' + keyHash), row -> true);
    }

    /** Entries of an enterprise that are not over and whose field says that, in the order of their ids. */
    List<UUID> saying(String kind, UUID enterpriseId, String field, String value) {
        return rows.select(
                "select e.entry_id from register_entry e where e.kind = ? and e.enterprise_id = ? and e.latest and e.live"
                        + " and e.data::json ->> ? = ? order by e.entry_id",
                List.of(kind, enterpriseId, field, value),
                row -> row.getObject(1, UUID.class));
    }

    /** The kind of an entry within the scope. */
    Optional<String> kindOf(UUID entryId) {
        return one("e.entry_id = ? and e.latest", List.of(entryId), "").map(RegisterEntry::kind);
    }

    /** All versions, the newest first. */
    List<RegisterEntry> versions(String kind, UUID entryId) {
        var parameters = new ArrayList<Object>(List.of(kind, entryId));
        var scope = ScopePredicate.sql(scopes.current(), "e", parameters);
        return rows.select(
                "select " + COLUMNS + " from register_entry e where e.kind = ? and e.entry_id = ? and " + scope
                        + " order by e.version desc",
                parameters,
                Entries::read);
    }

    private Optional<RegisterEntry> one(String condition, List<?> values, String locking) {
        var parameters = new ArrayList<Object>(values);
        var scope = ScopePredicate.sql(scopes.current(), "e", parameters);
        return rows
                .select(
                        "select " + COLUMNS + " from register_entry e where " + condition + " and " + scope + locking,
                        parameters,
                        Entries::read)
                .stream()
                .findFirst();
    }

    static RegisterEntry read(ResultSet row) throws SQLException {
        return new RegisterEntry(
                row.getObject("id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getLong("version"),
                row.getString("kind"),
                row.getLong("kind_version"),
                row.getObject("holding_id", UUID.class),
                Rows.holder(row),
                EntryState.valueOf(row.getString("state")),
                Step.valueOf(row.getString("step")),
                row.getString("reason"),
                new EntryContent(
                        RegisterJson.readObject(row.getString("data")),
                        RegisterJson.readObject(row.getString("sealed"))),
                row.getBoolean("counted"),
                row.getBoolean("imported"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                row.getString("acted_by"));
    }
}
