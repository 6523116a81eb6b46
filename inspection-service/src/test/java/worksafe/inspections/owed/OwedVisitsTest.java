package worksafe.inspections.owed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.inspections.danger.HazardEvents.about;
import static worksafe.inspections.danger.HazardEvents.changed;
import static worksafe.inspections.danger.HazardEvents.deliver;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.RECORD;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.inspection.InspectionApi.started;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.inspections.ground.HeldGround;
import worksafe.inspections.ground.VisitGround;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What is owed, from what the hazards context tells to the list, the figure and the task. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class OwedVisitsTest {

    private static final LocalDate TODAY = LocalDate.parse(inDays(0));
    private static final LocalDate NEW_YEAR = TODAY.withDayOfYear(1);

    /** Who waits for an enterprise in this database. */
    private static final String WAITING = "select pid from pg_locks where locktype = 'advisory' and not granted"
            + " and database = (select oid from pg_database where datname = current_database())";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final UUID danger = Uuid7.next(InstantSource.system());
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
    }

    @Test
    void majorDangerMakesVisitsOwedWithTheClauseBehindIt() {
        deliver(danger("reported", 1));

        var expected = expected(VisitGround.MAJOR_DANGER, 4);
        var debt = debt();
        assertThat(debt.getInt("items[0].owed")).isEqualTo(expected.owed()).isEqualTo(4);
        assertThat(debt.getInt("items[0].fallenDue")).isEqualTo(expected.fallenDue());
        assertThat(debt.getInt("items[0].made")).isZero();
        assertThat(debt.getInt("items[0].missing")).isEqualTo(expected.missing());
        assertThat(debt.getString("items[0].nextDue")).isEqualTo(String.valueOf(expected.nextDue()));
        assertThat(debt.getString("items[0].grounds[0].ground")).isEqualTo("MAJOR_DANGER");
        assertThat(debt.getString("items[0].grounds[0].subjectId")).isEqualTo(danger.toString());
        assertThat(debt.getString("items[0].grounds[0].basis.certainty")).isEqualTo("SYSTEM_DEFAULT");
        assertThat(tasks()).hasSize(expected.missing() > 0 ? 1 : 0);
        var one = get(supervisor, "owed-visits", UUID.fromString(debt.getString("items[0].id")));
        assertThat(one.jsonPath().getInt("owed")).isEqualTo(4);
    }

    @Test
    void generalDangerAndSourceOfLevelThreeOweNothing() {
        deliver(
                changed(danger("reported", 1), "MAJOR", "GENERAL"),
                changed(about("source-filed", enterprise), "LEVEL_2", "LEVEL_3"));

        assertThat(debt().getList("items")).isEmpty();
    }

    @Test
    void generalDangerIsAGroundFromItsMissedDayUntilItEnds() {
        deliver(general("reported", 1));
        assertThat(periods()).isEmpty();

        deliver(general("overdue", 5));
        var debt = debt();
        assertThat(debt.getList("items[0].grounds.ground", String.class)).containsExactly("OVERDUE_DANGER");
        assertThat(debt.getInt("items[0].owed")).isEqualTo(1);

        deliver(general("rectified", 6));
        assertThat(debt().getInt("items[0].owed")).isEqualTo(1);

        deliver(general("closed", 7));
        assertThat(debt().getInt("items[0].owed")).isZero();
    }

    @Test
    void anotherGradeEndsOneGroundAndBeginsTheOtherAtOnce() {
        deliver(general("reported", 1), general("overdue", 5));
        deliver(missed(danger("regraded", 6)));
        assertThat(grounds()).containsExactly("MAJOR_DANGER|6|open", "OVERDUE_DANGER|6|over");
        assertThat(debt().getList("items[0].grounds.ground", String.class)).contains("MAJOR_DANGER");

        var lowered = changed(general("regraded", 7), "\"formerGrade\": \"GENERAL\"", "\"formerGrade\": \"MAJOR\"");
        deliver(missed(lowered));

        assertThat(grounds()).containsExactly("MAJOR_DANGER|7|over", "OVERDUE_DANGER|6|over", "OVERDUE_DANGER|7|open");
    }

    private static ReceivedEvent missed(ReceivedEvent event) {
        return changed(event, "\"overdue\": false", "\"overdue\": true");
    }

    private List<String> grounds() {
        return TestDatabase.column(
                "select concat_ws('|', ground, revision, case when until is null then 'open' else 'over' end)"
                        + " from visit_ground where subject_id = ? order by ground, revision",
                danger);
    }

    @Test
    void generalDangerThatWasNeverLateLeavesNothing() {
        deliver(general("reported", 1), general("closed", 6));

        assertThat(periods()).isEmpty();
    }

    @Test
    void whatIsHeardTwiceLateOrOutOfOrderCountsOnce() {
        deliver(danger("reported", 1), danger("reported", 1));
        deliver(danger("closed", 6));
        deliver(danger("planned", 2), danger("rectified", 3));

        assertThat(periods()).containsExactly(NEW_YEAR + "|" + NEW_YEAR + "|6");

        deliver(danger("reopened", 7));
        deliver(danger("closed", 6), danger("reopened", 7));

        assertThat(periods()).containsExactly(NEW_YEAR + "|" + NEW_YEAR + "|6", NEW_YEAR + "|null|7");
    }

    @Test
    void endHeardBeforeTheBeginLeavesNothingOpen() {
        deliver(danger("closed", 6));
        deliver(danger("reported", 1));

        assertThat(debt().getList("items")).isEmpty();
        assertThat(periods()).containsExactly(NEW_YEAR + "|" + NEW_YEAR + "|6");
    }

    @Test
    void listedDangerAndHighSourceAreGroundsUntilTheyEnd() {
        deliver(at(about("listing-listed", enterprise)), at(about("source-filed", enterprise)));

        var debt = debt();
        assertThat(debt.getList("items[0].grounds.ground", String.class))
                .containsExactlyInAnyOrder("LISTED_DANGER", "MAJOR_SOURCE");
        assertThat(debt.getInt("items[0].owed")).isEqualTo(6);

        deliver(at(about("listing-delisted", enterprise)));
        assertThat(debt().getInt("items[0].owed")).isEqualTo(2);
        deliver(at(about("source-removed", enterprise)));
        assertThat(debt().getInt("items[0].owed")).isZero();
    }

    @Test
    void concludedVisitCountsForAllGroundsOnce() {
        deliver(danger("reported", 1), at(about("source-filed", enterprise)));
        var leader = inspector();
        var visit = started(enterprise, leader, inspector());
        assertThat(debt().getInt("items[0].made")).isZero();

        act(leader.token(), VISITS, visit, "conclusion", RECORD).then().statusCode(200);

        var expected = expected(VisitGround.MAJOR_DANGER, 4, TODAY);
        assertThat(debt().getInt("items[0].made")).isEqualTo(1);
        assertThat(debt().getInt("items[0].missing")).isEqualTo(expected.missing());
        var before = TestDatabase.column("select version from visit_debt where enterprise_id = ?", enterprise);
        PassingTime.run("owed-visits-sweep");
        assertThat(TestDatabase.column("select version from visit_debt where enterprise_id = ?", enterprise))
                .isEqualTo(before);
    }

    @Test
    void sweepReckonsWhatPassingDaysMake() {
        deliver(danger("reported", 1));
        TestDatabase.execute(
                "update visit_debt set fallen_due = 0, missing = 0, next_due = null where enterprise_id = ?",
                enterprise);

        PassingTime.run("owed-visits-sweep");

        var expected = expected(VisitGround.MAJOR_DANGER, 4);
        assertThat(debt().getInt("items[0].missing")).isEqualTo(expected.missing());
        assertThat(debt().getString("items[0].nextDue")).isEqualTo(String.valueOf(expected.nextDue()));
    }

    @Test
    void taskOfAYearThatIsReckonedNoMoreEnds() {
        var past = pastDebt(TODAY.getYear() - 1);
        deliver(danger("reported", 1));
        var longPast = pastDebt(TODAY.getYear() - 2);

        PassingTime.run("owed-visits-sweep");

        assertThat(openTasks(longPast)).isEmpty();
        if (TODAY.getDayOfYear() > 31) {
            assertThat(openTasks(past)).isEmpty();
        }
    }

    @Test
    void taskOfADebtWithoutGroundsEndsToo() {
        var past = pastDebt(TODAY.getYear() - 1);

        PassingTime.run("owed-visits-sweep");

        assertThat(openTasks(past)).isEmpty();
    }

    @Test
    void taskFollowsThoughTheRowSaysWhatItSaid() {
        deliver(danger("reported", 1));
        var id = UUID.fromString(debt().getString("items[0].id"));
        var missing = debt().getInt("items[0].missing") > 0 ? 1 : 0;
        var version = TestDatabase.column("select version from visit_debt where id = ?", id);
        TestDatabase.execute("delete from task where subject_id = ?", id);

        PassingTime.run("owed-visits-sweep");

        assertThat(openTasks(id)).hasSize(missing);
        assertThat(TestDatabase.column("select version from visit_debt where id = ?", id))
                .isEqualTo(version);
    }

    @Test
    void debtThatAMergeLeavesBehindIsReckonedToNothing() {
        deliver(danger("reported", 1));
        var left = UUID.fromString(debt().getString("items[0].id"));
        var survivor = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        deliver(changed(
                changed(danger("reported", 1), enterprise.toString(), survivor.toString()),
                danger.toString(),
                Uuid7.next(InstantSource.system()).toString()));
        RegistryEvents.merged(enterprise, 2, survivor, VILLAGE, Sector.EMERGENCY);
        assertThat(TestDatabase.column("select owed from visit_debt where id = ?", left))
                .containsExactly("4");

        PassingTime.run("owed-visits-sweep");

        assertThat(TestDatabase.column("select owed + missing from visit_debt where id = ?", left))
                .containsExactly("0");
        assertThat(openTasks(left)).isEmpty();
        assertThat(TestDatabase.column("select owed from visit_debt where enterprise_id = ?", survivor))
                .containsExactly("4");
    }

    @Test
    void visitsConcludedAtOnceBothCount() throws SQLException {
        deliver(danger("reported", 1));
        var one = inspector();
        var other = inspector();
        var visits = Map.of(
                one, started(enterprise, one, inspector()),
                other, started(enterprise, other, inspector()));

        List<CompletableFuture<Integer>> answers;
        try (var held = TestDatabase.asOwner()) {
            held.setAutoCommit(false);
            var unused = TestDatabase.column(
                    held, "select pg_advisory_xact_lock(hashtextextended(?::uuid::text, 73))", enterprise);
            answers = visits.entrySet().stream()
                    .map(visit -> CompletableFuture.supplyAsync(
                            () -> act(visit.getKey().token(), VISITS, visit.getValue(), "conclusion", RECORD)
                                    .statusCode()))
                    .toList();
            await().until(() -> !TestDatabase.column(WAITING).isEmpty());
            held.rollback();
        }

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(debt().getInt("items[0].made")).isEqualTo(2);
    }

    @Test
    void figureCountsEnterprisesOfWhichVisitsAreMissing() {
        deliver(danger("reported", 1));

        assertThat(TestDatabase.column("select figure_differences('visits-owed')"))
                .containsExactly("0");
        var told = given().auth()
                .oauth2(supervisor)
                .get("/api/v1/inspections/figures/visits-owed?period=" + TODAY.getYear() + "&region=" + VILLAGE)
                .jsonPath();
        var rows = given().auth()
                .oauth2(supervisor)
                .urlEncodingEnabled(false)
                .get(told.getString("total.numeratorList") + "&total=exact");
        assertThat(rows.statusCode()).as(rows.asString()).isEqualTo(200);
        assertThat(rows.jsonPath().getLong("total")).isEqualTo(told.getLong("total.numerator"));
    }

    @Test
    void othersSeeNothingOfIt() {
        deliver(danger("reported", 1));
        var id = UUID.fromString(debt().getString("items[0].id"));

        assertThat(get(Tokens.of("supervisor", "320282000000"), "owed-visits", id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(list(Tokens.ofEnterprise(enterprise), "owed-visits", "").statusCode())
                .isEqualTo(403);
        assertThat(list(Tokens.of("supervisor", "320282000000"), "owed-visits", "enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void filtersAndSortsAreTaken() {
        deliver(danger("reported", 1));
        var year = TODAY.getYear();

        for (var query : List.of(
                "year=" + year,
                "sector=EMERGENCY",
                "region=" + VILLAGE,
                "countedFrom=" + NEW_YEAR + "&countedBefore=" + NEW_YEAR.plusYears(1),
                "dueBefore=" + NEW_YEAR.plusYears(1),
                "outcome=BEHIND&outcome=KEPT",
                "sort=-missing")) {
            assertThat(list(supervisor, "owed-visits", query + "&enterpriseId=" + enterprise)
                            .jsonPath()
                            .getList("items"))
                    .as(query)
                    .hasSize(1);
        }
        assertThat(list(supervisor, "owed-visits", "year=" + (year - 1) + "&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private JsonPath debt() {
        var answer = list(supervisor, "owed-visits", "enterpriseId=" + enterprise);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private List<String> tasks() {
        return given().auth()
                .oauth2(supervisor)
                .get("/api/v1/inspections/tasks?kind=owed-visits-missing&subjectId=" + debt().getString("items[0].id"))
                .jsonPath()
                .getList("items.id", String.class);
    }

    /** What an enterprise was owed in a year that is over, with its open task. */
    private UUID pastDebt(int year) {
        var id = Uuid7.next(InstantSource.system());
        TestDatabase.execute(
                "insert into visit_debt (id, version, region, sector, enterprise_id, year, owed, fallen_due, made, missing,"
                        + " reckoned_at) values (?, 1, ?, 'EMERGENCY', ?, ?, 4, 4, 1, 3, now())",
                id,
                Long.parseLong(VILLAGE),
                enterprise,
                year);
        TestDatabase.execute(
                "insert into task (id, version, kind, subject_type, subject_id, part, region, sector, enterprise_id, title,"
                        + " role, due_on, opened_by, opened_at) values (?, 1, 'owed-visits-missing', 'owed-visits', ?, '', ?,"
                        + " 'EMERGENCY', ?, '欠检 3 次', 'SUPERVISOR', '9999-12-31', 'owed-visits-reckoned', now())",
                Uuid7.next(InstantSource.system()),
                id,
                Long.parseLong(VILLAGE),
                enterprise);
        return id;
    }

    private static List<String> openTasks(UUID debt) {
        return TestDatabase.column("select id from task where subject_id = ? and open", debt);
    }

    private List<String> periods() {
        return TestDatabase.column(
                "select since || '|' || coalesce(until::text, 'null') || '|' || revision from visit_ground"
                        + " where subject_id = ? order by revision",
                danger);
    }

    private VisitReckoning expected(VisitGround ground, int perYear, LocalDate... visits) {
        return VisitReckoning.of(
                TODAY.getYear(),
                TODAY,
                Map.of(ground, perYear),
                List.of(new HeldGround(enterprise, ground, danger, "x", NEW_YEAR, null)),
                List.of(visits));
    }

    /** An event of the danger in that revision, on the first day of the year. */
    private ReceivedEvent danger(String verb, int revision) {
        var event = changed(about("danger-" + verb, enterprise), "\"grade\": \"GENERAL\"", "\"grade\": \"MAJOR\"");
        event = changed(event, "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21", danger.toString());
        return at(changed(event, "\"revision\": \\d+", "\"revision\": " + revision));
    }

    private ReceivedEvent general(String verb, int revision) {
        return changed(danger(verb, revision), "\"grade\": \"MAJOR\"", "\"grade\": \"GENERAL\"");
    }

    private static ReceivedEvent at(ReceivedEvent event) {
        var told = changed(event, "\"happenedAt\"[^,]*,\\s*", "");
        return changed(told, "\"occurredAt\": \"[^\"]*\"", "\"occurredAt\": \"" + NEW_YEAR + "T10:00:00+08:00\"");
    }
}
