package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.registers.kind.RegisterKinds.Installed;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.MigrationStep;
import worksafe.platform.service.Scopes;

/**
 * Installs the kinds that ship with the service at each start, and those that an authority adds for its own place. A
 * version once installed stays; a process that ships an older one, as during a rolling upgrade, leaves the newer alone.
 */
@ApplicationScoped
class KindOperations {

    private final AgroalDataSource database;
    private final RegisterKinds kinds;
    private final KindAccess access;
    private final Scopes scopes;
    private final Audit audit;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final String context;

    KindOperations(
            AgroalDataSource database,
            RegisterKinds kinds,
            KindAccess access,
            Scopes scopes,
            Audit audit,
            Idempotency idempotency,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.database = database;
        this.kinds = kinds;
        this.access = access;
        this.scopes = scopes;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
        this.context = context;
    }

    void start(@Observes @Priority(120) StartupEvent event) {
        if (MigrationStep.isThis()) {
            return;
        }
        var shipped = ShippedKinds.load(Thread.currentThread().getContextClassLoader()).stream()
                .filter(kind -> kind.context().equals(context))
                .toList();
        scopes.run(
                Scope.system(Scope.SystemTask.REFERENCE_DATA),
                () -> QuarkusTransaction.requiringNew().run(() -> shipped.forEach(this::ship)));
    }

    /**
     * Installs a version that ships.
     *
     * @throws IllegalStateException when the version is there and says something else: a change needs a version of its own
     */
    void ship(RegisterKind kind) {
        var known = kinds.find(kind.code());
        if (known.isPresent()
                && known.get().version() == kind.version()
                && !known.get().document().equals(kind.document())) {
            throw new IllegalStateException("kind " + kind.code() + " was changed without a new version");
        }
        if (known.isEmpty() || known.get().version() < kind.version()) {
            var before = known.map(Installed::slots).orElseGet(() -> new Slots(Map.of()));
            var unused = install(kind, RegionCode.NATION, before, "register-kind-shipped");
        }
    }

    /** Adds a kind, or the next version of one, for the caller's place. Its code ends with the digits of the place. */
    @Transactional
    RegisterKindView add(ObjectNode document, IdempotencyKey key) {
        return idempotency.once(
                key, "addRegisterKind", document, RegisterKindView.class, Idempotency::open, () -> add(document));
    }

    private RegisterKindView add(ObjectNode asked) {
        var place = scopes.current().region();
        if (place == null || place.equals(RegionCode.NATION)) {
            throw new RuleViolation(
                    RegisterProblem.REGISTER_KIND_SHIPPED, asked.path("code").asText());
        }
        // A kind is everybody's in its place: no department and no enterprise adds one for all.
        scopes.current().requireAllOf(place);
        // The shape is judged as it was written, so that pointers and bounds are those of the request.
        var written = KindRules.read(completed(asked));
        var code = written.code() + "-" + digits(place);
        var known = kinds.find(code);
        var version = known.map(installed -> installed.version() + 1).orElse(1L);
        // Whoever changes a kind says which version he makes; whoever adds one need not.
        if (asked.has("version") ? asked.get("version").longValue() != version : known.isPresent()) {
            throw new RuleViolation(RegisterProblem.REGISTER_KIND_EXISTS, code, String.valueOf(version));
        }
        if (written.provider() != null) {
            throw RequestProblem.invalid(new Violation("/form", "register-snapshot-shipped"));
        }
        var named = KindRules.with(written.document(), "code", TextNode.valueOf(code));
        var kind = KindRules.read(KindRules.with(named, "version", number(version)));
        var before = known.map(Installed::slots).orElseGet(() -> new Slots(Map.of()));
        var installed = install(kind, place, before, "register-kind-added");
        if (!installed.document().equals(kind.document())) {
            throw new RuleViolation(RegisterProblem.REGISTER_KIND_EXISTS, code, String.valueOf(version + 1));
        }
        return RegisterKindView.of(kinds.compiled(installed));
    }

    /** The digits of a place that mean something. */
    private static String digits(RegionCode place) {
        var meaningful = switch (place.level()) {
            case NATION -> 0;
            case PROVINCE -> 2;
            case CITY -> 4;
            case COUNTY -> 6;
            case TOWN -> 9;
            case VILLAGE -> 12;
        };
        return place.toString().substring(0, meaningful);
    }

    private ObjectNode completed(ObjectNode asked) {
        var document = asked.has("context") ? asked : KindRules.with(asked, "context", TextNode.valueOf(context));
        if (!document.get("context").asText().equals(context)) {
            throw RequestProblem.invalid(new Violation("/context", "not-one-of", context));
        }
        return document.has("version") ? document : KindRules.with(document, "version", number(1));
    }

    private static JsonNode number(long version) {
        return IntNode.valueOf(Math.toIntExact(version));
    }

    /** Nothing is recorded from that day on; what stands there stays readable. */
    @Transactional
    RegisterKindView retire(String code, LocalDate from) {
        var installed = access.get(code).installed();
        var region = scopes.current().region();
        if (!installed.isLocal()) {
            throw new RuleViolation(RegisterProblem.REGISTER_KIND_SHIPPED, code);
        }
        if (region == null
                || !region.contains(installed.place())
                || scopes.current().enterprises() != null) {
            throw new NotFound(code);
        }
        scopes.current().requireAllOf(installed.place());
        if (from.isBefore(ChinaTime.dayOf(clock.instant()))) {
            throw RequestProblem.invalid(new Violation("/from", "register-retired-past"));
        }
        kinds.retire(code, from);
        audit.record(AuditedAct.of("register-kind-retired", "register-kind", code, installed.place())
                .leadingTo(code + " retired from " + from));
        return RegisterKindView.of(access.get(code));
    }

    private Installed install(RegisterKind kind, RegionCode place, Slots before, String action) {
        var slots = KindRules.slots(kind, before);
        var installed = new Installed(
                kind.code(),
                kind.version(),
                place,
                kind.document(),
                slots,
                scopes.current().subject(),
                clock.instant(),
                null);
        try (var connection = database.getConnection()) {
            if (kinds.add(connection, installed)) {
                fill(connection, kind, slots, before);
                audit.record(
                        connection,
                        List.of(AuditedAct.of(action, "register-kind", kind.code(), place)
                                .version(kind.version())
                                .leadingTo(kind.document().toString())));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return kinds.find(kind.code()).orElseThrow();
    }

    /** Entries written before a field became a filter are found by it, too; what is sealed cannot be. */
    private static void fill(Connection connection, RegisterKind kind, Slots slots, Slots before) throws SQLException {
        for (var field : kind.fields().values()) {
            var column = slots.of(field).orElse(null);
            if (column == null || field.personal() || before.columns().containsValue(column)) {
                continue;
            }
            var type = switch (column.charAt(0)) {
                case 'n' -> "bigint";
                case 'd' -> "date";
                case 'b' -> "boolean";
                default -> "text";
            };
            try (var update =
                    connection.prepareStatement("update register_entry set " + column + " = (data::json ->> ?)::" + type
                            + " where kind = ? and latest and data::json ->> ? is not null")) {
                update.setString(1, field.name());
                update.setString(2, kind.code());
                update.setString(3, field.name());
                update.executeUpdate();
            }
        }
    }
}
