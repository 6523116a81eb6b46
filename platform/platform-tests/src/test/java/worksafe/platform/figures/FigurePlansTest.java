package worksafe.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.figures.Deeds.get;
import static worksafe.platform.figures.Deeds.ok;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofSectors;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.figures.definition.Figures;
import worksafe.platform.figures.live.FigureCounts;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What a figure costs follows from places, months, sectors and groups, and not from rows. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FigurePlansTest {

    private static final Pattern BUFFERS = Pattern.compile("shared (?:hit=(\\d+))?(?: ?read=(\\d+))?");
    /** Twelve months of one place: 480 cells. */
    private static final long MOST_OF_A_PLACE = 1_000;
    /** Twelve months of the fifty places below the nation: 24,000 cells. */
    private static final long MOST_OF_PLACES = 40_000;

    private static final long MOST_MILLIS = 300;

    /** Fifty provinces of 10 counties, 10 towns and 10 villages; two years, five sectors, two grades, four outcomes. */
    private static final String ROWS = """
            insert into deed (id, region, sector, grade, due_date, done_on, missed, doubtful)
            select uuidv7(), (11 + i %% 50) * 10000000000 + 101000000 + (i / 50 %% 10) * 1000000 + (101 + i / 500 %% 10) * 1000
                    + 1 + i / 5000 %% 10,
                (array['EMERGENCY', 'TRANSPORT', 'WATER', 'HEALTH', 'INDUSTRY'])[1 + i %% 5],
                case when i %% 3 = 0 then 'MAJOR' else 'GENERAL' end, date '2025-01-01' + (i::bigint * 7919 %% 730)::int,
                case when i %% 4 < 2 then date '2025-01-01' + (i::bigint * 7919 %% 730)::int + i %% 2 end, i %% 4 = 2 and i %% 8 = 2, i %% 97 = 0
            from generate_series(1, %d) i""";

    @Inject
    FigureCounts counts;

    @Inject
    Figures figures;

    @AfterEach
    void clean() {
        TestDatabase.execute("truncate deed, figure_delta, figure_count");
    }

    @Test
    void figureOfManyRowsReadsFewPages() throws SQLException {
        assertCheap(50_000);
    }

    @Test
    @Tag("proof")
    void figureOfAMillionRowsTakesLessThanThreeTenthsOfASecond() throws SQLException {
        assertCheap(1_000_000);
    }

    private void assertCheap(int rows) throws SQLException {
        TestDatabase.execute("truncate deed, figure_delta, figure_count");
        var began = System.nanoTime();
        TestDatabase.execute(ROWS.formatted(rows));
        told("%d rows written with their changes", began, rows);
        began = System.nanoTime();
        TestDatabase.execute("do $$ begin while fold_figures(200000) > 0 loop end loop; end $$");
        told("%d rows: changes folded", began, rows);
        TestDatabase.execute("vacuum analyze figure_count, figure_delta"); // as it is done by itself
        TestDatabase.execute("analyze deed");
        began = System.nanoTime();
        assertThat(TestDatabase.column("select figure_differences('deed-on-time')"))
                .containsExactly("0");
        told("%d rows counted anew and compared", began, rows);
        // Some changes are not folded in yet.
        TestDatabase.execute("update deed set missed = true where id in (select id from deed limit 2000)");

        for (var scope : List.of(
                in("000000000000"),
                in("110000000000"),
                in("110100000000"),
                in("110101000000"),
                in("110101101000"),
                ofSectors("000000000000", Sector.EMERGENCY, Sector.WATER))) {
            for (var by : new String[] {null, FigureCounts.BY_PLACE, FigureCounts.BY_SECTOR, "grade"}) {
                for (var period : List.of("2025", "2025Q2", "2026-03")) {
                    assertBuffers(scope, by, period);
                }
            }
        }
        assertQuick(rows);
    }

    private void assertBuffers(Scope scope, String by, String period) throws SQLException {
        var statement = counts.statement(
                new FigureCounts.Asked(figures.get("deed-on-time"), FigurePeriod.parse(period), scope, by));
        try (var app = TestDatabase.asApp(scope)) {
            var plan = TestDatabase.explain(app, statement.sql(), values(app, statement));
            var first = BUFFERS.matcher(plan);
            assertThat(first.find()).as(plan).isTrue();
            assertThat(number(first.group(1)) + number(first.group(2)))
                    .as("%s %s %s\n%s", scope.region(), by, period, plan)
                    .isLessThan(FigureCounts.BY_PLACE.equals(by) ? MOST_OF_PLACES : MOST_OF_A_PLACE);
        }
    }

    private static void assertQuick(int rows) {
        for (var place : List.of("000000000000", "110000000000", "110101000000")) {
            var token = Tokens.of("supervisor", place);
            for (var by : List.of("", "&by=place", "&by=sector")) {
                var path = "/figures/deed-on-time?period=2025" + by;
                ok(get(token, path));
                var began = System.nanoTime();
                var told = ok(get(token, path));
                var millis = (System.nanoTime() - began) / 1_000_000;
                System.out.printf("figures: %s%s of %d rows in %d ms%n", place, by, rows, millis);
                assertThat(millis).as(path).isLessThan(MOST_MILLIS);
                var region = worksafe.kernel.RegionCode.of(place);
                assertThat(List.of(told.getString("total.numerator"), told.getString("total.denominator")))
                        .isEqualTo(TestDatabase.column(
                                "select unnest(array[count(*) filter (where outcome = 'MET'), count(*) filter (where outcome"
                                        + " in ('MET', 'UNMET'))]) from deed where due_date >= '2025-01-01'"
                                        + " and due_date < '2026-01-01' and region between ? and ?",
                                region.low(),
                                region.high()));
            }
        }
    }

    /** What a trigger adds to a row that is changed alone, beside the change itself. */
    @Test
    @Tag("proof")
    void changeOfASingleRowCostsLittleMore() throws SQLException {
        TestDatabase.execute(ROWS.formatted(20_000));
        for (int round = 0; round < 2; round++) {
            var without = changes("disable");
            var with = changes("enable");
            System.out.printf("figures: %d µs a change without counting, %d µs with it%n", without, with);
            assertThat(with - without).isLessThan(1_000);
        }
    }

    private static long changes(String triggers) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "alter table deed " + triggers + " trigger user");
            var ids = TestDatabase.column(owner, "select id from deed limit 4000");
            var began = System.nanoTime();
            owner.setAutoCommit(false);
            for (var id : ids) {
                TestDatabase.execute(owner, "update deed set missed = not missed where id = ?::uuid", id);
            }
            owner.commit();
            return (System.nanoTime() - began) / 1_000 / ids.size();
        }
    }

    private static void told(String what, long began, int rows) {
        System.out.printf("figures: " + what + " in %d ms%n", rows, (System.nanoTime() - began) / 1_000_000);
    }

    private static Object[] values(Connection app, FigureCounts.Statement statement) throws SQLException {
        var values = statement.parameters().toArray();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String[] texts) {
                values[i] = app.createArrayOf("text", texts);
            }
        }
        return values;
    }

    private static long number(String text) {
        return text == null ? 0 : Long.parseLong(text);
    }
}
