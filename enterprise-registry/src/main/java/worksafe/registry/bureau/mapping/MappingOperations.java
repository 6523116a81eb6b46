package worksafe.registry.bureau.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.lock.AdvisoryLock;
import worksafe.registry.FieldReader;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.record.Mapping;
import worksafe.registry.bureau.record.RecordType;

/**
 * The mappings by which records are read: of each type the one that ships, which is version 1, and those that came behind it.
 * None is ever changed, so that a delivery is read again as it was read.
 */
@ApplicationScoped
public class MappingOperations {

    /** The version that ships. */
    public static final int SHIPPED = 1;

    private static final AdvisoryLock LOCK = new AdvisoryLock("versions of a mapping", 107);

    private static final String NEXT =
            "insert into bureau_mapping (record_type, version, document, note, written_by, written_at)"
                    + " select ?, coalesce(max(version), 1) + 1, ?, ?, ?, ? from bureau_mapping where record_type = ?"
                    + " returning version";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;
    private final Map<RecordType, Mapping> shipped = new EnumMap<>(RecordType.class);

    MappingOperations(
            AgroalDataSource database,
            ObjectMapper json,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.database = database;
        this.json = json;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
        for (var type : RecordType.values()) {
            shipped.put(type, shipped(json, type));
        }
    }

    private static Mapping shipped(ObjectMapper json, RecordType type) {
        var path = "/bureau/" + type.word() + ".json";
        try (var document = Objects.requireNonNull(MappingOperations.class.getResourceAsStream(path), path)) {
            return json.readValue(document, Mapping.class).requireFitting(type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    /**
     * The mapping of that version.
     *
     * @throws RuleViolation 422 {@code bureau-mapping-unknown}
     */
    @Transactional
    public Mapping get(RecordType type, int version) {
        if (version == SHIPPED) {
            return Objects.requireNonNull(shipped.get(type));
        }
        return JdbcRows.list(
                        database,
                        "select document from bureau_mapping where record_type = ? and version = ?",
                        List.of(type.name(), version),
                        row -> row.getString(1))
                .stream()
                .findFirst()
                .map(this::read)
                .orElseThrow(() -> new RuleViolation(BureauProblem.BUREAU_MAPPING_UNKNOWN, type, version));
    }

    /** All versions of a type, the latest first. */
    @Transactional
    List<MappingView> list(RecordType type) {
        var found = JdbcRows.list(
                database,
                "select version, document, note, written_by, written_at from bureau_mapping"
                        + " where record_type = ? order by version desc",
                List.of(type.name()),
                row -> new MappingView(
                        type,
                        row.getInt(1),
                        read(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        JdbcRows.instant(row, 5)));
        found.add(new MappingView(type, SHIPPED, Objects.requireNonNull(shipped.get(type)), null, null, null));
        return found;
    }

    /** Adds a version behind those that there are, once however often the request comes. */
    @Transactional
    MappingView add(IdempotencyKey key, AddMapping request) {
        return idempotency.once(
                key, "addBureauMapping", request, MappingView.class, Idempotency::open, () -> add(request));
    }

    private MappingView add(AddMapping request) {
        var type = request.recordType();
        var place = caller.region();
        caller.scope().requireAllOf(place);
        var mapping = FieldReader.at(
                "/mapping", type.name(), name -> request.mapping().requireFitting(RecordType.valueOf(name)));
        var document = written(mapping);
        var now = clock.instant();
        var version = JdbcRows.within(database, connection -> {
            LOCK.take(connection, type.name());
            return JdbcRows.list(
                            connection,
                            NEXT,
                            List.of(
                                    type.name(),
                                    document,
                                    request.note(),
                                    caller.subject(),
                                    now.atOffset(ZoneOffset.UTC),
                                    type.name()),
                            row -> row.getInt(1))
                    .getFirst();
        });
        audit.record(AuditedAct.of("bureau-mapping-added", "bureau-mapping", type.word() + ":" + version, place)
                .leadingTo(document));
        return new MappingView(type, version, mapping, request.note(), caller.subject(), now);
    }

    private String written(Mapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mapping read(String document) {
        try {
            return json.readValue(document, Mapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
