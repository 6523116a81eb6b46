package worksafe.platform.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.registers.Client.ofPlace;
import static worksafe.platform.registers.Client.ok;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sector;
import worksafe.platform.ShiftableClock;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What each form and life of entries goes through, and what it never does. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FormsAndLivesTest {

    private static final String JIANGYIN = "320281000000";
    private static final String CLOCKS =
            "select kind || ' ' || state from clock where subject_id = ?::uuid order by id";

    @Inject
    Probe probe;

    @Inject
    ShiftableClock time;

    private final Client writer = new Client(Tokens.of("supervisor", JIANGYIN, "writer"));
    private final Client reviewer = new Client(Tokens.of("supervisor", JIANGYIN, "reviewer"));

    private static String because(String reason) {
        return "{\"reason\": \"" + reason + "\"}";
    }

    private static String rewrite(String data) {
        return "{\"data\": %s, \"reason\": \"修改\"}".formatted(data);
    }

    private static List<String> clocks(String id) {
        return TestDatabase.column(CLOCKS, id);
    }

    private static String holding(String entry) {
        return TestDatabase.column("select holding_id from register_entry where entry_id = ?::uuid and latest", entry)
                .getFirst();
    }

    private String fresh(String kind) {
        return switch (kind) {
            case "meeting" -> {
                var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
                yield writer.recorded(
                                kind,
                                enterprise,
                                "{\"heldOn\": \"2026-03-02\", \"subject\": \"例会\", \"participants\": 3}")
                        .getString("id");
            }
            case "rule" -> {
                var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
                yield writer.recorded(kind, enterprise, RULE).getString("id");
            }
            case "insurance" -> {
                var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
                yield writer.recorded(kind, enterprise, insured(Client.number(), "2030-12-31"))
                        .getString("id");
            }
            case "charter" ->
                Client.created(writer.record(
                                kind,
                                "{\"region\": \"320281102000\", \"sector\": \"%s\", \"data\": %s}"
                                        .formatted(nextSector(), CHARTER)))
                        .getString("id");
            case "figures" ->
                Client.created(writer.record(kind, ofPlace(nextTown(), "{\"period\": \"2026Q1\"}")))
                        .getString("id");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static final String RULE = "{\"rule\": \"MEETINGS\", \"effectiveOn\": \"2026-01-01\"}";
    private static final String CHARTER = "{\"effectiveOn\": \"2026-01-01\", \"summary\": \"章程\"}";

    private static String insured(String number, String until) {
        return "{\"insurer\": \"太平\", \"number\": \"%s\", \"validFrom\": \"2026-01-01\", \"validUntil\": \"%s\"}"
                .formatted(number, until);
    }

    private static int towns = 100;
    private static int sectors;

    private static String nextTown() {
        return "320281" + (++towns) + "000";
    }

    private static String nextSector() {
        return Sector.values()[sectors++ % Sector.values().length].name();
    }

    /** kind, verb, status of the answer for a fresh entry: the whole table of forms and lives against verbs. */
    @ParameterizedTest
    @CsvSource({
        "meeting,   correction,   200",
        "meeting,   adjustment,   422",
        "meeting,   revision,     422",
        "meeting,   submission,   422",
        "meeting,   confirmation, 422",
        "meeting,   withdrawal,   200",
        "rule,      correction,   200",
        "rule,      adjustment,   200",
        "rule,      revision,     200",
        "rule,      submission,   422",
        "rule,      confirmation, 422",
        "rule,      withdrawal,   200",
        "insurance, correction,   200",
        "insurance, adjustment,   422",
        "insurance, revision,     422",
        "insurance, submission,   422",
        "insurance, confirmation, 422",
        "insurance, withdrawal,   200",
        "charter,   correction,   200",
        "charter,   adjustment,   200",
        "charter,   revision,     200",
        "charter,   submission,   200",
        "charter,   acceptance,   409",
        "charter,   return,       409",
        "charter,   confirmation, 422",
        "charter,   withdrawal,   200",
        "figures,   correction,   422",
        "figures,   adjustment,   422",
        "figures,   submission,   422",
        "figures,   confirmation, 200",
        "figures,   withdrawal,   200",
    })
    void eachFormAndLifeHasItsVerbs(String kind, String verb, int status) {
        var id = fresh(kind);
        var data = switch (kind) {
            case "meeting" -> "{\"heldOn\": \"2026-03-03\", \"subject\": \"例会\", \"participants\": 3}";
            case "rule" -> RULE;
            case "insurance" -> insured(Client.number(), "2031-12-31");
            case "charter" -> CHARTER;
            default -> "{\"period\": \"2026Q1\", \"enterprises\": 1}";
        };
        var body = switch (verb) {
            case "correction", "adjustment", "revision" -> rewrite(data);
            case "withdrawal", "return" -> because("撤回");
            default -> "";
        };

        var answer = writer.verb(kind, id, verb, 1, body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status == 200) {
            var event = TestDatabase.column(
                    "select type || ' ' || data from outbox where aggregate_id = ?::uuid and revision = 2", id);
            assertThat(event).hasSize(1);
            var parts = event.getFirst().split(" ", 2);
            EventContract.ofType(parts[0]).accepts(parts[1]);
        }
    }

    @Test
    void freshnessOfARegisterIsAClock() {
        var town = nextTown();
        var supervisor = new Client(Tokens.of("supervisor", town));
        var id = Client.created(supervisor.record("basics", ofPlace(town, "{\"year\": 2026, \"enterprises\": 10}")))
                .getString("id");
        var holding = holding(id);
        assertThat(clocks(holding)).containsExactly("register-refresh RUNNING");

        Client.created(supervisor.record("basics", ofPlace(town, "{\"year\": 2026, \"enterprises\": 11}")));
        assertThat(clocks(holding))
                .as("the same day does not move the date")
                .containsExactly("register-refresh RUNNING");

        time.ahead(
                Duration.ofDays(80),
                () -> Client.created(
                        supervisor.record("basics", ofPlace(town, "{\"year\": 2026, \"enterprises\": 12}"))));
        time.ahead(
                Duration.ofDays(300),
                () -> Client.created(
                        supervisor.record("basics", ofPlace(town, "{\"year\": 2026, \"enterprises\": 13}"))));
        assertThat(clocks(holding))
                .containsExactly("register-refresh MET", "register-refresh MET", "register-refresh RUNNING");
        assertThat(TestDatabase.column(
                        "select split_part(type, '.', 3) from outbox o join clock c on c.id = o.aggregate_id"
                                + " where c.subject_id = ?::uuid order by position",
                        holding))
                .containsExactly(
                        "clock-started", "clock-met", "clock-started", "clock-missed", "clock-met", "clock-started");
    }

    @Test
    void documentIsAdjustedEveryYearAndRevisedEveryThree() {
        var id = fresh("rule");
        assertThat(clocks(id)).containsExactly("register-adjustment RUNNING", "register-revision RUNNING");

        time.ahead(Duration.ofDays(300), () -> ok(writer.verb("rule", id, "adjustment", 1, rewrite(RULE))));
        assertThat(clocks(id))
                .as("an adjustment does not put off the revision")
                .containsExactlyInAnyOrder(
                        "register-adjustment MET", "register-adjustment RUNNING", "register-revision RUNNING");

        time.ahead(Duration.ofDays(600), () -> ok(writer.verb("rule", id, "revision", 2, rewrite(RULE))));
        assertThat(clocks(id))
                .containsExactlyInAnyOrder(
                        "register-adjustment MET",
                        "register-adjustment MET",
                        "register-adjustment RUNNING",
                        "register-revision MET",
                        "register-revision RUNNING");
        ok(writer.verb("rule", id, "withdrawal", 3, because("废止")));
        assertThat(clocks(id)).contains("register-adjustment CANCELLED", "register-revision CANCELLED");
    }

    @Test
    void documentHasOneCurrentVersionForEachHolderAndKey() {
        var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        var id = writer.recorded("rule", enterprise, RULE).getString("id");

        var again = assertProblem(
                writer.record("rule", Client.ofEnterprise(enterprise, RULE)), 409, "register-entry-exists");
        assertThat(again.jsonPath().getString("detail")).contains(id);
        var unused = writer.recorded("rule", enterprise, RULE.replace("MEETINGS", "TRAINING"));
        assertThat(pointers(assertProblem(
                        writer.verb("rule", id, "correction", 1, rewrite(RULE.replace("MEETINGS", "TRAINING"))),
                        400,
                        "invalid-request")))
                .containsExactly("/data/rule");
    }

    @Test
    void whatEndsIsRenewedByAnotherEntry() {
        var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        var first = writer.recorded("insurance", enterprise, insured(Client.number(), "2030-06-30"))
                .getString("id");
        assertThat(clocks(first)).containsExactly("register-renewal RUNNING");
        var earlier = "{\"enterpriseId\": \"%s\", \"renews\": \"%s\", \"data\": %s}"
                .formatted(enterprise, first, insured(Client.number(), "2030-06-30"));
        assertProblem(writer.record("insurance", earlier), 422, "register-renewal");

        var second = Client.created(writer.record("insurance", earlier.replace("2030-06-30", "2031-06-30")))
                .getString("id");

        assertThat(clocks(first)).containsExactly("register-renewal MET");
        assertThat(clocks(second)).containsExactly("register-renewal RUNNING");
        assertThat(writer.entry("insurance", UUID.fromString(first)).getString("state"))
                .isEqualTo("RENEWED");
        assertThat(pointers(assertProblem(
                        writer.record("insurance", Client.ofEnterprise(enterprise, insured("x", "2025-01-01"))),
                        400,
                        "invalid-request")))
                .containsExactly("/data/validUntil");
    }

    /** What of an entry waits, and for which role. */
    private static List<String> waiting(String id) {
        return TestDatabase.column(
                "select kind || ' ' || role from task where subject_id = ?::uuid and open order by role", id);
    }

    /** Of what was handed in before there were such tasks, the migration opens what handing it in opens now. */
    private static void assertThatTheMigrationOpensWhatWaited(String id) {
        var tasks =
                "select part || ' ' || role || ' ' || title || ' ' || due_on || ' ' || region || coalesce(sector, '')"
                        + " from task where subject_id = ?::uuid and kind = 'register-review' and open order by part";
        var opened = TestDatabase.column(tasks, id);
        TestDatabase.execute("delete from task where subject_id = ?::uuid and open", id);
        var migration = migration("V202612170400__tasks_of_reviews.sql");

        TestDatabase.execute(migration);
        TestDatabase.execute(migration);

        assertThat(TestDatabase.column(tasks, id)).isEqualTo(opened);
    }

    private static String migration(String name) {
        try (var file = Objects.requireNonNull(FormsAndLivesTest.class.getResourceAsStream("/db/platform/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void reviewedEntryIsAcceptedBySomebodyElse() {
        var id = fresh("charter");
        ok(writer.verb("charter", id, "submission", 1, ""));
        assertThat(clocks(id)).containsExactly("register-review RUNNING");
        assertThat(waiting(id)).isNotEmpty().allMatch(task -> task.startsWith("register-review "));
        assertThat(TestDatabase.column(
                        "select 1 from task t join clock c on c.subject_id = t.subject_id"
                                + " where t.subject_id = ?::uuid and t.open"
                                + " and t.due_on <> ((c.due_at - interval '1 microsecond') at time zone 'Asia/Shanghai')::date",
                        id))
                .isEmpty();
        assertProblem(writer.verb("charter", id, "acceptance", 2, ""), 422, "register-reviewer");
        assertProblem(
                new Client(Tokens.of("supervisor", JIANGYIN, "WRITER")).verb("charter", id, "acceptance", 2, ""),
                422,
                "register-reviewer");
        assertThat(ok(reviewer.verb("charter", id, "return", 2, because("缺少附件")))
                        .getString("state"))
                .isEqualTo("RETURNED");
        assertThat(TestDatabase.column("select state || side || missing from clock where subject_id = ?::uuid", id))
                .containsExactly("SUSPENDEDAUTHORITY缺少附件");
        assertThat(waiting(id)).isEmpty();
        ok(writer.verb("charter", id, "correction", 3, rewrite(CHARTER)));
        ok(writer.verb("charter", id, "submission", 4, ""));
        assertThat(clocks(id)).containsExactly("register-review RUNNING");
        assertThat(waiting(id)).isNotEmpty();
        assertThatTheMigrationOpensWhatWaited(id);

        assertThat(ok(reviewer.verb("charter", id, "acceptance", 5, "")).getString("state"))
                .isEqualTo("ACCEPTED");

        assertThat(waiting(id)).isEmpty();
        assertThat(clocks(id))
                .containsExactly("register-review MET", "register-adjustment RUNNING", "register-revision RUNNING");
        assertThat(writer.entry("charter", UUID.fromString(id)).getList("earlier.step", String.class))
                .containsExactly("SUBMITTED", "CORRECTED", "RETURNED", "SUBMITTED", "RECORDED");
        ok(writer.verb("charter", id, "adjustment", 6, rewrite(CHARTER)));
        assertThat(writer.entry("charter", UUID.fromString(id)).getString("state"))
                .isEqualTo("DRAFT");
    }

    @Test
    void snapshotIsComputedAndItsConfirmationMeetsTheClock() {
        var town = worksafe.kernel.RegionCode.of(nextTown());
        var unused = probe.enterprise(town, Sector.EMERGENCY);
        var supervisor = new Client(Tokens.of("supervisor", town.toString()));

        var computed =
                Client.created(supervisor.record("figures", ofPlace(town.toString(), "{\"period\": \"2026Q1\"}")));
        var id = computed.getString("id");
        assertThat(computed.getInt("data.enterprises")).isEqualTo(1);
        assertThat(computed.getString("state")).isEqualTo("DRAFT");
        assertThat(clocks(holding(id))).isEmpty();
        assertThat(pointers(assertProblem(
                        supervisor.record(
                                "figures", ofPlace(town.toString(), "{\"period\": \"2026Q2\", \"enterprises\": 9}")),
                        400,
                        "invalid-request")))
                .containsExactly("/data/enterprises");
        for (var period : List.of("2026Q5", "2026-13", "2099", "gestern", "")) {
            assertThat(pointers(assertProblem(
                            supervisor.record(
                                    "figures", ofPlace(town.toString(), "{\"period\": \"%s\"}".formatted(period))),
                            400,
                            "invalid-request")))
                    .containsExactly("/data/period");
        }

        ok(supervisor.verb("figures", id, "confirmation", 1, ""));

        assertThat(clocks(holding(id))).containsExactly("register-refresh RUNNING");
        assertProblem(
                supervisor.record("figures", ofPlace(town.toString(), "{\"period\": \"2026Q1\"}")),
                409,
                "register-entry-exists");
    }
}
