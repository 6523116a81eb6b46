package worksafe.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.figures.Deeds.get;
import static worksafe.platform.figures.Deeds.ok;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class LiveFigureTest {

    private static final String COUNTY = "320281000000";
    private static final long TOWN = 320281102000L;
    private static final long VILLAGE = 320281102005L;
    private static final long OTHER_TOWN = 320281103000L;
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 20);

    private final UUID enterprise = Uuid7.next(InstantSource.system());

    @BeforeEach
    void plant() {
        Deeds.none();
        Deeds.add(VILLAGE, "EMERGENCY", enterprise, "MAJOR", MARCH, MARCH);
        Deeds.add(VILLAGE, "EMERGENCY", null, "GENERAL", MARCH, MARCH.plusDays(1));
        Deeds.add(OTHER_TOWN, "TRANSPORT", null, "GENERAL", MARCH, MARCH.minusDays(3));
        Deeds.add(OTHER_TOWN, "TRANSPORT", null, "GENERAL", MARCH, null);
        TestDatabase.execute(
                "update deed set doubtful = true where id = ?",
                Deeds.add(TOWN, "EMERGENCY", enterprise, "GENERAL", MARCH, MARCH));
    }

    @Test
    void ratioLeavesOutWhatIsOwedOrUnknownAndNamesItsTarget() {
        for (int fold = 0; fold < 2; fold++) {
            var march = ok(get(supervisor(), "/figures/deed-on-time?period=2026-03"));

            assertThat(march.getLong("total.numerator")).isEqualTo(2);
            assertThat(march.getLong("total.denominator")).isEqualTo(3);
            assertThat(march.getString("total.value")).isEqualTo("66.67");
            assertThat(march.getLong("total.owed")).isEqualTo(1);
            assertThat(march.getLong("total.unknown")).isEqualTo(1);
            assertThat(march.getString("target.value")).isEqualTo("95");
            assertThat(march.getBoolean("target.reached")).isFalse();
            assertThat(march.getString("target.clause")).isEqualTo("第二条");
            assertThat(march.getString("target.force")).isEqualTo("RULE");
            assertThat(march.getString("total.numeratorList"))
                    .isEqualTo(
                            "/api/v1/probe/deeds?region=320281000000&dueFrom=2026-03-01&dueBefore=2026-04-01&outcome=MET");
            Deeds.fold();
        }
    }

    @Test
    void numbersKeepTheirDigits() {
        TestDatabase.execute("update deed set done_on = due_date where not doubtful");
        var text = get(supervisor(), "/figures/deed-on-time?period=2026Q1").asString();
        assertThat(text).contains("\"value\":100.00").contains("\"reached\":true");
    }

    @Test
    void figureIsToldApartByPlaceSectorAndGroup() {
        for (int fold = 0; fold < 2; fold++) {
            assertThat(lines(supervisor(), "by=place", "region")).containsExactly("320281102000", "320281103000");
            assertThat(lines(supervisor(), "by=place", "denominator")).containsExactly("2", "1");
            assertThat(lines(supervisor(), "by=sector", "sector")).containsExactly("EMERGENCY", "TRANSPORT");
            assertThat(lines(supervisor(), "by=sector", "numerator")).containsExactly("1", "1");
            assertThat(lines(supervisor(), "by=grade", "group")).containsExactly("GENERAL", "MAJOR");
            assertThat(lines(supervisor(), "by=grade&region=320281102000", "denominator"))
                    .containsExactly("1", "1");
            assertThat(lines(supervisor(), "by=place&region=320281102000", "region"))
                    .containsExactly("320281102000", "320281102005");
            // What lies in the town and in no village of it has no list of its own.
            assertThat(ok(get(supervisor(), "/figures/deed-on-time/lines?period=2026&by=place&region=320281102000"))
                            .getList("items.owedList", String.class))
                    .satisfies(lists -> assertThat(lists.get(1)).contains("region=320281102005"))
                    .first()
                    .isNull();
            Deeds.fold();
        }
    }

    @Test
    void denominatorOfNoneMakesNoRatio() {
        var empty = ok(get(supervisor(), "/figures/deed-on-time?period=2025-01"));

        assertThat(empty.<Object>get("total.value")).isNull();
        assertThat(empty.getBoolean("total.decided")).isFalse();
        assertThat(empty.getLong("total.denominator")).isZero();
        assertThat(empty.<Object>get("target.reached")).isNull();
    }

    @Test
    void sectorLimitedSupervisorIsToldOwnSectorsOnly() {
        var transport = Tokens.ofSector("supervisor", COUNTY, "TRANSPORT");
        for (int fold = 0; fold < 2; fold++) {
            var march = ok(get(transport, "/figures/deed-on-time?period=2026-03&by=sector"));
            assertThat(march.getLong("total.denominator")).isEqualTo(1);
            assertThat(march.getList("lines.sector")).containsExactly("TRANSPORT");
            Deeds.fold();
        }
        assertThat(pointers(assertProblem(
                        get(transport, "/figures/deed-on-time?sector=EMERGENCY"), 400, "invalid-request")))
                .containsExactly("query:sector");
    }

    @Test
    void enterpriseIsToldItsOwnWhereThatMakesSense() {
        var own = ok(get(Tokens.ofEnterprise(enterprise), "/figures/deed-on-time?period=2026-03&by=grade"));
        assertThat(own.getLong("total.numerator")).isEqualTo(1);
        assertThat(own.getLong("total.denominator")).isEqualTo(1);
        assertThat(own.getLong("total.unknown")).isEqualTo(1);
        assertThat(own.getList("lines.group")).containsExactly("GENERAL", "MAJOR");

        assertProblem(get(Tokens.ofEnterprise(enterprise), "/figures/deed-entered"), 403, "forbidden");
        assertThat(ok(get(Tokens.ofEnterprise(enterprise), "/figures")).getList("items.code"))
                .containsExactly("deed-on-time");
        assertThat(ok(get(supervisor(), "/figures")).getList("items.code"))
                .containsExactly("deed-entered", "deed-on-time");
    }

    @ParameterizedTest
    @CsvSource({
        "region=320282000000, query:region",
        "region=320200000000, query:region",
        "region=000000000000, query:region",
        "region=x, query:region",
        "period=2026-13, query:period",
        "period=2026Q5, query:period",
        "period=26-1, query:period",
        "by=enterprise, query:by",
        "by=g1, query:by",
        "sector=NONE, query:sector"
    })
    void whatLiesOutsideOrIsNonsenseIsRefusedByName(String query, String pointer) {
        assertThat(pointers(assertProblem(get(supervisor(), "/figures/deed-on-time?" + query), 400, "invalid-request")))
                .containsExactly(pointer);
    }

    @Test
    void figureIsTableToo() {
        var csv = get(supervisor(), "/figures/deed-on-time/lines?period=2026-03&by=sector&format=csv");
        assertThat(csv.statusCode()).as(csv.asString()).isEqualTo(200);
        assertThat(csv.asString().lines()).hasSize(3).anyMatch(line -> line.contains("100.00"));
        assertThat(get(supervisor(), "/figures/deed-on-time/lines?period=2026-03&by=sector&format=xlsx")
                        .statusCode())
                .isEqualTo(200);
    }

    /** A month ends at midnight in Shanghai, whatever the zone of the machine or the database. */
    @Test
    void monthsEndInShanghai() {
        Deeds.none();
        for (var at : List.of(
                "2026-01-31T23:59:59.999+08:00",
                "2026-01-31T15:59:59Z",
                "2026-02-01T00:00:00+08:00",
                "2026-01-31T16:00:00Z")) {
            TestDatabase.execute(
                    "update deed set entered_at = ? where id = ?",
                    OffsetDateTime.parse(at),
                    Deeds.add(VILLAGE, "EMERGENCY", null, "GENERAL", MARCH, null));
        }
        for (int fold = 0; fold < 2; fold++) {
            assertThat(ok(get(supervisor(), "/figures/deed-entered?period=2026-01"))
                            .getLong("total.numerator"))
                    .isEqualTo(2);
            assertThat(ok(get(supervisor(), "/figures/deed-entered?period=2026-02"))
                            .getString("total.value"))
                    .isEqualTo("2");
            Deeds.fold();
        }
    }

    private static List<String> lines(String token, String query, String what) {
        return ok(get(token, "/figures/deed-on-time/lines?period=2026-03&" + query)).getList("items." + what).stream()
                .map(String::valueOf)
                .toList();
    }

    private static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }
}
