package worksafe.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.grade.GradeEvent.EnterpriseGraded;

/** Grades sets of enterprises and writes what is otherwise than before: grades, their changes and the events, each in one statement. */
@ApplicationScoped
class GradeSets {

    private static final String BEFORE = "select id, version, enterprise_id, grade, trade_points, hazard_points,"
            + " management_points, veto, array_to_string(missing, ',') from enterprise_grade where enterprise_id = any (?)";

    private static final List<String> TYPES = List.of(
            "uuid",
            "bigint",
            "uuid",
            "bigint",
            "text",
            "boolean",
            "text",
            "int",
            "int",
            "int",
            "int",
            "text",
            "text",
            "timestamptz");

    private static final String COLUMNS =
            "id, version, enterprise_id, region, sector, active, grade, score, trade_points,"
                    + " hazard_points, management_points, veto, missing, changed_at";

    private static final String WRITE = "insert into enterprise_grade (" + COLUMNS + ")"
            + " select id, version, enterprise_id, region, sector, active, grade, score, trade_points, hazard_points,"
            + " management_points, veto, string_to_array(missing, ','), changed_at from unnest(" + types(TYPES)
            + ") as w (" + COLUMNS + ") on conflict (enterprise_id) do update set version = excluded.version,"
            + " active = excluded.active, grade = excluded.grade, score = excluded.score,"
            + " trade_points = excluded.trade_points, hazard_points = excluded.hazard_points,"
            + " management_points = excluded.management_points, veto = excluded.veto, missing = excluded.missing,"
            + " changed_at = excluded.changed_at";

    private static final List<String> CHANGE_TYPES = List.of(
            "uuid",
            "uuid",
            "uuid",
            "bigint",
            "text",
            "bigint",
            "text",
            "text",
            "int",
            "int",
            "int",
            "int",
            "text",
            "text",
            "timestamptz");

    private static final String CHANGE_COLUMNS =
            "id, grade_id, enterprise_id, region, sector, revision, from_grade, grade,"
                    + " score, trade_points, hazard_points, management_points, veto, missing, changed_at";

    private static final String CHANGE = "insert into enterprise_grade_change (" + CHANGE_COLUMNS + ")"
            + " select id, grade_id, enterprise_id, region, sector, revision, from_grade, grade, score, trade_points,"
            + " hazard_points, management_points, veto, string_to_array(missing, ','), changed_at from unnest("
            + types(CHANGE_TYPES) + ") as w (" + CHANGE_COLUMNS + ")";

    /** What somebody is writing of just now is looked at again later; what is not there any more is not. */
    private static final String LATER = "insert into grade_due (enterprise_id) select left_out.id"
            + " from unnest(?::uuid[]) as left_out (id) where exists (select from enterprise e where e.id = left_out.id)";

    private final GradeFactReader facts;
    private final Audit audit;
    private final InstantSource clock;

    GradeSets(GradeFactReader facts, Audit audit, InstantSource clock) {
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    private static String types(List<String> types) {
        return types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
    }

    /**
     * Grades these enterprises and writes what is new.
     *
     * @return how many have another grade than before
     */
    int grade(Connection connection, GradeRuleQueries.Edition book, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return 0;
        }
        var enterprises = facts.read(connection, ids, true);
        later(connection, ids, enterprises);
        var before = before(connection, enterprises);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rows = new ArrayList<List<?>>();
        var events = new ArrayList<EnterpriseGraded>();
        for (var enterprise : enterprises) {
            var known = before.get(enterprise.id());
            var after = Stored.of(
                    Graded.of(enterprise, book.rows(enterprise.region(), enterprise.sector())),
                    known == null ? Uuid7.next(clock) : known.id(),
                    known == null ? 1 : known.version() + 1);
            if (known != null && known.says(after)) {
                continue;
            }
            rows.add(after.row(enterprise, now));
            if (known == null ? after.grade() != null : after.isToBeTold(known)) {
                events.add(after.told(enterprise, known, now));
            }
        }
        write(connection, WRITE, TYPES, rows);
        write(
                connection,
                CHANGE,
                CHANGE_TYPES,
                events.stream().map(this::change).toList());
        audit.announce(connection, events);
        return events.size();
    }

    private List<?> change(EnterpriseGraded event) {
        return Arrays.asList(
                Uuid7.next(clock),
                event.gradeId(),
                event.enterpriseId(),
                event.region().value(),
                event.sector().name(),
                event.revision(),
                name(event.fromGrade()),
                name(event.grade()),
                event.score(),
                event.tradePoints(),
                event.hazardPoints(),
                event.managementPoints(),
                name(event.veto()),
                event.missing() == null
                        ? ""
                        : event.missing().stream().map(GradeLack::name).collect(Collectors.joining(",")),
                event.occurredAt().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static void later(Connection connection, Collection<UUID> ids, List<GradeFacts> held) throws SQLException {
        var left = new HashSet<>(ids);
        held.forEach(enterprise -> left.remove(enterprise.id()));
        if (!left.isEmpty()) {
            var unused = JdbcRows.change(connection, LATER, List.of(connection.createArrayOf("uuid", left.toArray())));
        }
    }

    private static Map<UUID, Stored> before(Connection connection, List<GradeFacts> enterprises) throws SQLException {
        var before = new HashMap<UUID, Stored>();
        var ids = enterprises.stream().map(GradeFacts::id).toArray();
        JdbcRows.each(
                connection,
                BEFORE,
                List.of(connection.createArrayOf("uuid", ids)),
                row -> before.put(row.getObject(3, UUID.class), Stored.of(row)));
        return before;
    }

    private static void write(Connection connection, String sql, List<String> types, List<? extends List<?>> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            JdbcRows.fill(statement, JdbcRows.columns(connection, types, rows));
            statement.executeUpdate();
        }
    }

    /** A grade as it is kept. */
    private record Stored(
            UUID id,
            long version,
            @Nullable SafetyGrade grade,
            int tradePoints,
            int hazardPoints,
            int managementPoints,
            @Nullable GradeVeto veto,
            String missing) {

        static Stored of(ResultSet row) throws SQLException {
            var grade = row.getString(4);
            var veto = row.getString(8);
            return new Stored(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    grade == null ? null : SafetyGrade.valueOf(grade),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    veto == null ? null : GradeVeto.valueOf(veto),
                    row.getString(9));
        }

        static Stored of(Graded graded, UUID id, long version) {
            return new Stored(
                    id,
                    version,
                    graded.grade(),
                    graded.points(GradeGroup.TRADE),
                    graded.points(GradeGroup.HAZARD),
                    graded.points(GradeGroup.MANAGEMENT),
                    graded.veto(),
                    new TreeSet<>(graded.missing())
                            .stream().map(GradeLack::name).collect(Collectors.joining(",")));
        }

        int score() {
            return tradePoints + hazardPoints + managementPoints;
        }

        boolean says(Stored other) {
            return equals(new Stored(
                    id,
                    version,
                    other.grade,
                    other.tradePoints,
                    other.hazardPoints,
                    other.managementPoints,
                    other.veto,
                    other.missing));
        }

        boolean isToBeTold(Stored before) {
            return !Objects.equals(grade, before.grade) || !Objects.equals(veto, before.veto);
        }

        List<?> row(GradeFacts enterprise, Instant now) {
            return Arrays.asList(
                    id,
                    version,
                    enterprise.id(),
                    enterprise.region().value(),
                    enterprise.sector().name(),
                    enterprise.active(),
                    name(grade),
                    score(),
                    tradePoints,
                    hazardPoints,
                    managementPoints,
                    name(veto),
                    missing,
                    now.atOffset(ZoneOffset.UTC));
        }

        EnterpriseGraded told(GradeFacts enterprise, @Nullable Stored before, Instant now) {
            return new EnterpriseGraded(
                    id,
                    version,
                    enterprise.id(),
                    enterprise.region(),
                    enterprise.sector(),
                    grade,
                    before == null ? null : before.grade,
                    score(),
                    tradePoints,
                    hazardPoints,
                    managementPoints,
                    veto,
                    missing.isEmpty()
                            ? null
                            : Arrays.stream(missing.split(","))
                                    .map(GradeLack::valueOf)
                                    .toList(),
                    now);
        }
    }
}
