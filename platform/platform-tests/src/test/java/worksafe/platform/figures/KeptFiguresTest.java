package worksafe.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.figures.Deeds.get;
import static worksafe.platform.figures.Deeds.ok;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.platform.figures.kept.FigureFoldOperations;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Whatever happens to rows, the kept counts say what the rows say. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class KeptFiguresTest {

    private static final long[] PLACES = {
        320281102005L, 320281102006L, 320281102000L, 320281103001L, 320282101001L, 320200000000L, 120101001001L
    };
    private static final String[] SECTORS = {"EMERGENCY", "TRANSPORT", "WATER"};
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 25);
    private static final int STEPS = 150;

    @Inject
    FigureFoldOperations kept;

    @Inject
    Scopes scopes;

    @BeforeEach
    void clean() {
        Deeds.none();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyStepOfARandomLifeIsCounted(long seed) throws SQLException {
        var chance = new Random(seed);
        try (var owner = TestDatabase.asOwner()) {
            for (int step = 0; step < STEPS; step++) {
                var done = live(owner, chance);
                assertThat(TestDatabase.column(owner, "select figure_differences('deed-on-time')"))
                        .as("seed %d, step %d: %s", seed, step, done)
                        .containsExactly("0");
            }
        }
        for (var period : List.of("2025-11", "2025-12", "2025Q4", "2026-01", "2026Q1", "2025", "2026")) {
            for (var place : List.of("000000000000", "320000000000", "320200000000", "320281000000", "320281102000")) {
                assertSameAsRows(period, place);
            }
        }
    }

    /** One step: rows come, one by one or many at once, change, move, go; or changes are folded in. */
    private static String live(Connection owner, Random chance) throws SQLException {
        var place = PLACES[chance.nextInt(PLACES.length)];
        var sector = SECTORS[chance.nextInt(SECTORS.length)];
        var due = FIRST.plusDays(chance.nextInt(100));
        var some =
                " where id in (select id from deed order by md5(id::text || ?) limit " + (1 + chance.nextInt(4)) + ")";
        var salt = String.valueOf(chance.nextInt());
        switch (chance.nextInt(10)) {
            case 0, 1, 2 -> {
                TestDatabase.execute(
                        owner,
                        "insert into deed (id, region, sector, grade, due_date) values (uuidv7(), ?, ?, ?, ?)",
                        place,
                        sector,
                        chance.nextBoolean() ? "MAJOR" : "GENERAL",
                        due);
                return "added";
            }
            case 3 -> {
                TestDatabase.execute(
                        owner,
                        "insert into deed (id, region, sector, grade, due_date) select uuidv7(), ?, null, 'GENERAL', ?::date + i"
                                + " from generate_series(1, 5) i",
                        place,
                        due);
                return "added many";
            }
            case 4 ->
                TestDatabase.execute(
                        owner, "update deed set done_on = due_date + ?" + some, chance.nextInt(3) - 1, salt);
            case 5 -> TestDatabase.execute(owner, "update deed set missed = not missed" + some, salt);
            case 6 -> TestDatabase.execute(owner, "update deed set region = ?, sector = ?" + some, place, sector, salt);
            case 7 ->
                TestDatabase.execute(owner, "update deed set due_date = ?, doubtful = not doubtful" + some, due, salt);
            case 8 -> TestDatabase.execute(owner, "delete from deed" + some, salt);
            default -> {
                var unused = TestDatabase.column(owner, "select fold_figures(?)", 1 + chance.nextInt(20));
                return "folded";
            }
        }
        return "changed";
    }

    private static void assertSameAsRows(String period, String place) {
        var from = period.length() == 4
                ? LocalDate.of(Integer.parseInt(period), 1, 1)
                : period.contains("Q")
                        ? LocalDate.of(
                                Integer.parseInt(period.substring(0, 4)),
                                Integer.parseInt(period.substring(5)) * 3 - 2,
                                1)
                        : LocalDate.parse(period + "-01");
        var to = from.plusMonths(period.length() == 4 ? 12 : period.contains("Q") ? 3 : 1);
        var region = RegionCode.of(place);
        var told = ok(get(
                Tokens.of("supervisor", "000000000000"),
                "/figures/deed-on-time?period=" + period + "&region=" + place));
        for (var component : List.of("MET", "UNMET", "OWED", "UNKNOWN")) {
            long rows = Long.parseLong(TestDatabase.column(
                            "select count(*) from deed where outcome = ? and due_date >= ? and due_date < ?"
                                    + " and region between ? and ?",
                            component,
                            from,
                            to,
                            region.low(),
                            region.high())
                    .getFirst());
            long counted = switch (component) {
                case "MET" -> told.getLong("total.numerator");
                case "UNMET" -> told.getLong("total.denominator") - told.getLong("total.numerator");
                case "OWED" -> told.getLong("total.owed");
                default -> told.getLong("total.unknown");
            };
            assertThat(counted).as("%s %s %s", period, place, component).isEqualTo(rows);
        }
    }

    @Test
    void whatIsRolledBackIsNotCounted() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            TestDatabase.execute(
                    owner,
                    "insert into deed (id, region, sector, grade, due_date) values (uuidv7(), 320281102005, 'WATER', 'MAJOR',"
                            + " '2026-03-01')");
            owner.rollback();
        }
        assertThat(differences()).isZero();
        assertThat(ok(get(Tokens.of("supervisor", "000000000000"), "/figures/deed-on-time?period=2026"))
                        .getLong("total.owed"))
                .isZero();
    }

    /** Who writes waits for nobody else who writes, nor for the fold; and nothing is lost between them. */
    @Test
    void manyWritersAndFoldsLoseNothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var writers = IntStream.range(0, 5)
                    .<Callable<Boolean>>mapToObj(writer -> () -> {
                        for (int i = 0; i < 40; i++) {
                            Deeds.add(320281102005L, "EMERGENCY", null, "GENERAL", FIRST, i % 2 == 0 ? FIRST : null);
                        }
                        return true;
                    })
                    .toList();
            var folding = threads.submit(() -> {
                for (int i = 0; i < 60; i++) {
                    var unused = TestDatabase.column("select fold_figures(7)");
                }
            });
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get()).isTrue();
            }
            folding.get();
        }
        assertThat(differences()).isZero();
        assertThat(ok(get(Tokens.of("supervisor", "320281102000"), "/figures/deed-on-time?period=2025-11"))
                        .getLong("total.numerator"))
                .isEqualTo(100);
    }

    @Test
    void openTransactionsDoNotWaitForOneAnother() throws SQLException {
        try (var one = TestDatabase.asOwner();
                var other = TestDatabase.asOwner()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            TestDatabase.execute(other, "set local lock_timeout = '2s'");
            var insert =
                    "insert into deed (id, region, sector, grade, due_date) values (uuidv7(), 320281102005, 'WATER',"
                            + " 'MAJOR', '2026-03-01')";
            TestDatabase.execute(one, insert);
            TestDatabase.execute(other, insert);
            TestDatabase.execute("set lock_timeout = '2s'");
            var unused = TestDatabase.column("select fold_figures(100)");
            other.commit();
            one.commit();
        }
        assertThat(differences()).isZero();
    }

    @Test
    void foldComesByItselfAndTheCheckNoticesWhatIsWrong() {
        Deeds.add(320281102005L, "EMERGENCY", null, "GENERAL", FIRST, FIRST);
        PassingTime.run("figure-fold");
        assertThat(TestDatabase.column("select count(*) from figure_delta")).containsExactly("0");
        assertThat(checked()).isZero();

        TestDatabase.execute(
                "update figure_count set n = n + 1 where aggregate = 'deed-on-time' and level = 3 and n > 0");
        assertThat(checked()).isPositive();

        TestDatabase.execute(
                "update figure_count set n = n - 1 where aggregate = 'deed-on-time' and level = 3 and n > 1");
        assertThat(checked()).isZero();
        PassingTime.run("figure-check");
    }

    private long checked() {
        return scopes.<Long, RuntimeException>call(Scope.system(Scope.SystemTask.HOUSEKEEPER), kept::check);
    }

    private static long differences() {
        return Long.parseLong(
                TestDatabase.column("select figure_differences('deed-on-time')").getFirst());
    }
}
