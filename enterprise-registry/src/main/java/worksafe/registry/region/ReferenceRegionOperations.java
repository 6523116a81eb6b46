package worksafe.registry.region;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Division;
import worksafe.kernel.Divisions;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.RetiredDivision;
import worksafe.platform.service.lock.AdvisoryLock;

/**
 * Loads the divisions that ship with the kernel: those in force as they are, retired county codes with their succession,
 * former names of codes still in force. An edition that is there already costs one look at its digest,
 * for which no row is read.
 */
@ApplicationScoped
class ReferenceRegionOperations {

    private static final AdvisoryLock LOCK = new AdvisoryLock("worksafe.registry.divisions", 42);

    private static final String EDITION = "divisions";
    private static final int FIRST_PARK = 400;
    private static final int LAST_PARK = 599;
    private static final int TOWNS_OF_A_COUNTY = 1_000;

    private final AgroalDataSource database;
    private final InstantSource clock;

    ReferenceRegionOperations(@DataSource("jobs") AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Loads the edition unless it is there; tells how many rows it wrote. */
    @Transactional
    int load() {
        var edition = Divisions.edition();
        try (var connection = database.getConnection()) {
            // Replicas start at the same time; one loads, the others find it done.
            LOCK.take(connection, LOCK.name());
            if (isLoaded(connection, edition)) {
                return 0;
            }
            var divisions = divisions();
            var retired = retired();
            var written = writeRegions(connection, rows(divisions, retired));
            writeFormerNames(connection, divisions, retired);
            remember(connection, edition);
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException("the divisions could not be loaded", e);
        }
    }

    private static List<Division> divisions() {
        try (var divisions = Divisions.load()) {
            return divisions.toList();
        }
    }

    private static List<RetiredDivision> retired() {
        try (var retired = Divisions.loadRetired()) {
            return retired.toList();
        }
    }

    private static List<Row> rows(List<Division> divisions, List<RetiredDivision> retired) {
        var rows = new ArrayList<Row>(divisions.size() + retired.size() + 1);
        rows.add(new Row(RegionCode.NATION, "全国", null, null, null));
        var inForce = new HashSet<RegionCode>();
        for (var division : divisions) {
            inForce.add(division.code());
            rows.add(new Row(division.code(), division.name(), null, null, null));
        }
        rows.addAll(retiredRows(retired, inForce));
        return rows;
    }

    /** One row per retired code, under its last name; a code that came back into force is no retired one. */
    private static List<Row> retiredRows(List<RetiredDivision> retired, Set<RegionCode> inForce) {
        var successions = Divisions.successions();
        var last = new HashMap<RegionCode, RetiredDivision>();
        for (var division : retired) {
            var code = RegionCode.ofShort(division.code6());
            if (!inForce.contains(code)) {
                last.merge(
                        code,
                        division,
                        (one, other) ->
                                Comparator.comparing(RetiredDivision::lastSeen).compare(one, other) >= 0 ? one : other);
            }
        }
        return last.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        entry.getValue().name(),
                        firstDay(entry.getValue().firstSeen()),
                        entry.getValue().lastSeen().atEndOfMonth(),
                        successions.get(entry.getValue().code6())))
                .toList();
    }

    private static @Nullable LocalDate firstDay(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    private static int writeRegions(Connection connection, List<Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement("insert into region (code, name, level, parent, kind, valid_from,"
                + " valid_to, successor)"
                + " select * from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::date[], ?::date[],"
                + " ?::bigint[])"
                + " on conflict (code) do update set name = excluded.name, level = excluded.level,"
                + " parent = excluded.parent, kind = excluded.kind, valid_from = excluded.valid_from,"
                + " valid_to = excluded.valid_to, successor = excluded.successor"
                + " where (region.name, region.kind, region.valid_from, region.valid_to, region.successor)"
                + " is distinct from (excluded.name, excluded.kind, excluded.valid_from, excluded.valid_to,"
                + " excluded.successor)")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            rows.stream().map(row -> row.code().value()).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", rows.stream().map(Row::name).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", rows.stream().map(row -> row.level().name()).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::parent).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text", rows.stream().map(row -> row.kind().name()).toArray()));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "date",
                            rows.stream().map(row -> day(row.validFrom())).toArray()));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "date", rows.stream().map(row -> day(row.validTo())).toArray()));
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "bigint",
                            rows.stream()
                                    .map(row -> row.successor() == null
                                            ? null
                                            : row.successor().value())
                                    .toArray()));
            return insert.executeUpdate();
        }
    }

    private static void writeFormerNames(Connection connection, List<Division> divisions, List<RetiredDivision> retired)
            throws SQLException {
        var present = new HashMap<RegionCode, String>();
        divisions.forEach(division -> present.put(division.code(), division.name()));
        retiredRows(retired, present.keySet()).forEach(row -> present.put(row.code(), row.name()));
        try (var insert =
                connection.prepareStatement("insert into region_former_name (code, name, valid_from, valid_to)"
                        + " values (?, ?, ?, ?) on conflict (code, valid_to, name) do update"
                        + " set valid_from = excluded.valid_from")) {
            for (var division : retired) {
                var code = RegionCode.ofShort(division.code6());
                if (division.name().equals(present.get(code))) {
                    continue;
                }
                insert.setLong(1, code.value());
                insert.setString(2, division.name());
                insert.setObject(3, firstDay(division.firstSeen()));
                insert.setObject(4, division.lastSeen().atEndOfMonth());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static boolean isLoaded(Connection connection, String digest) throws SQLException {
        try (var select =
                connection.prepareStatement("select 1 from reference_edition where name = ? and digest = ?")) {
            select.setString(1, EDITION);
            select.setString(2, digest);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void remember(Connection connection, String digest) throws SQLException {
        try (var upsert = connection.prepareStatement("insert into reference_edition (name, digest, loaded_at)"
                + " values (?, ?, ?) on conflict (name) do update set digest = excluded.digest,"
                + " loaded_at = excluded.loaded_at")) {
            upsert.setString(1, EDITION);
            upsert.setString(2, digest);
            upsert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private record Row(
            RegionCode code,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable RegionCode successor) {

        RegionLevel level() {
            return code.level();
        }

        @Nullable
        Long parent() {
            return code.equals(RegionCode.NATION) ? null : code.parent().value();
        }

        RegionKind kind() {
            var town = code.value() / RegionLevel.TOWN.span() % TOWNS_OF_A_COUNTY;
            return code.level() == RegionLevel.TOWN && town >= FIRST_PARK && town <= LAST_PARK
                    ? RegionKind.PARK
                    : RegionKind.DIVISION;
        }
    }
}
