package worksafe.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.tasks.Probe.CHECK;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Certainty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.FreshIds;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Basis;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.http.Role;
import worksafe.platform.http.Scope;
import worksafe.platform.tasks.handover.Deputies;
import worksafe.platform.tasks.handover.TaskHandover;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class HandoverTest {

    private static final int MANY = 10_000;

    @Inject
    Probe probe;

    @Inject
    Tasks tasks;

    @Inject
    TaskHandover handovers;

    @Inject
    Deputies deputies;

    @Inject
    Clocks clocks;

    private static String body(String from, String to, LocalDate day) {
        return "{\"fromAccount\": \"%s\", \"toAccount\": \"%s\", \"onDay\": \"%s\"}".formatted(from, to, day);
    }

    private TaskSubject of(String account) {
        var thing = probe.thing();
        probe.here(() -> tasks.open(probe.check(thing).preferring(account), "probe-reported"));
        return thing;
    }

    private static JsonPath asked(String from, String to, LocalDate day) {
        var answer = Tasked.supervisor().post("/task-handovers", body(from, to, day));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private static JsonPath done(String id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> handover(id).getString("finishedAt") != null);
        return handover(id);
    }

    private static JsonPath handover(String id) {
        return Tasked.supervisor().get("/task-handovers/" + id).jsonPath();
    }

    private static long count(String where, Object... parameters) {
        return Long.parseLong(TestDatabase.column("select count(*) from task where " + where, parameters)
                .getFirst());
    }

    @Test
    void tenThousandAreHandedOverOnceAlthoughTheJobIsTakenAwayInTheMiddle() throws SQLException {
        var from = "many-" + probe.id();
        var to = "next-" + from;
        TestDatabase.execute(
                "insert into task (id, version, kind, subject_type, subject_id, part, region, sector, title, role, assignee,"
                        + " due_on, opened_by, opened_at) select uuidv7(), 1, ?, 'many', uuidv7(), '', 320281102005,"
                        + " 'EMERGENCY', 'x', 'INSPECTOR', ?, '2026-12-01', 'x', now() from generate_series(1, ?)",
                CHECK,
                from,
                MANY);
        var later = TestDatabase.column("select id from task where assignee = ? order by id offset 4500 limit 1", from)
                .getFirst();
        JsonPath asked;
        try (var owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            // The fifth piece has to wait for this row, and is then somebody else's to do.
            var held = TestDatabase.column(owner, "select 1 from task where id = ?::uuid for update", later);
            assertThat(held).hasSize(1);
            asked = asked(from, to, probe.inDays(0));
            var id = asked.getString("id");
            await().atMost(Duration.ofSeconds(60)).until(() -> handover(id).getLong("processed") >= 4_000);
            TestDatabase.execute(
                    "update job set lease_holder = gen_random_uuid(), lease_until = now() - interval '1 second' where id = ?::uuid",
                    handover(id).getString("jobId"));
            assertThat(count("assignee = ?", to)).isEqualTo(4_000);
            owner.rollback();
        }
        var report = done(asked.getString("id"));

        assertThat(TestDatabase.column("select attempts from job where id = ?::uuid", report.getString("jobId")))
                .containsExactly("2");
        assertThat(report.getLong("processed")).isEqualTo(MANY);
        assertThat(report.getLong("total")).isEqualTo(MANY);
        assertThat(count("assignee = ?", from)).isZero();
        assertThat(count("assignee = ? and version = 2", to)).isEqualTo(MANY);
        assertThat(TestDatabase.column(
                        "select count(*) from audit_entry a join task t on a.object_id = t.id::text"
                                + " where t.assignee = ? and a.action = 'task-handed-over'",
                        to))
                .containsExactly(String.valueOf(MANY));
        TestDatabase.execute("delete from task where assignee = ?", to);
    }

    @Test
    void handOverOfALaterDayWaitsForIt() {
        var thing = of("leaving-" + probe.id());
        var from = Tasked.supervisor().task(Tasked.supervisor().only(thing)).getString("assignee");
        var id = asked(from, "staying-" + from, probe.inDays(1)).getString("id");
        PassingTime.run("task-handovers");
        assertThat(handover(id).getString("jobId")).isNull();

        TestDatabase.execute("update task_handover set on_day = on_day - 1 where id = ?::uuid", id);
        PassingTime.run("task-handovers");
        assertThat(done(id).getLong("processed")).isEqualTo(1);

        assertThat(Tasked.supervisor().task(Tasked.supervisor().only(thing)).getString("assignee"))
                .isEqualTo("staying-" + from);
        assertThat(TestDatabase.column(
                        "select submitter from job where id = ?::uuid",
                        handover(id).getString("jobId")))
                .containsExactly("dev-supervisor-320281000000");
    }

    @Test
    void whereTheOtherAccountDoesNotWorkItsRoleTakesOver() {
        var thing = of("pooled-" + probe.id());
        var from = Tasked.supervisor().task(Tasked.supervisor().only(thing)).getString("assignee");
        var report = done(asked(from, "elsewhere-wang", probe.inDays(0)).getString("id"));

        assertThat(report.getLong("pooled")).isEqualTo(1);
        assertThat(Tasked.inspector("any").about(thing, "&assignee=me&unclaimed=true"))
                .hasSize(1);
    }

    @Test
    void supervisorHandsOverWhatLiesInTheOwnPlaceAndNothingElse() {
        var account = "wide-" + probe.id();
        var ours = of(account);
        var theirs = new TaskSubject("probe", probe.id(), worksafe.kernel.RegionCode.of("120119000000"), null, null);
        probe.run(
                Scope.system(Scope.SystemTask.CONSUMER),
                () -> tasks.open(NewTask.of(theirs, CHECK, "x", Role.INSPECTOR).preferring(account), "x"));

        var unused = done(asked(account, "taker-" + account, probe.inDays(0)).getString("id"));
        assertThat(count("subject_id = ? and assignee = ?", ours.id(), "taker-" + account))
                .isEqualTo(1);
        assertThat(count("subject_id = ? and assignee = ?", theirs.id(), account))
                .isEqualTo(1);

        var id = probe.id();
        for (int i = 0; i < 2; i++) {
            probe.run(
                    Scope.system(Scope.SystemTask.CONSUMER),
                    () -> handovers.begin(id, account, "roster-" + account, probe.inDays(0)));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("subject_id = ? and assignee = ?", theirs.id(), "roster-" + account) == 1);
        assertThat(TestDatabase.column("select count(*) from job where parameters = ?", id.toString()))
                .containsExactly("1");
    }

    @Test
    void handOverIsTheSupervisorsAndOfTwoAccounts() {
        var day = probe.inDays(0);
        assertProblem(Tasked.inspector("x").post("/task-handovers", body("a", "b", day)), 403, "forbidden");
        assertProblem(Tasked.supervisor().post("/task-handovers", body("A", "a", day)), 422, "task-same-account");
        var id = asked("quiet-" + probe.id(), "b", day).getString("id");
        assertProblem(
                new Tasked(Tokens.of("supervisor", "120119000000")).get("/task-handovers/" + id), 404, "not-found");
        assertThat(Tasked.supervisor()
                        .get("/task-handovers?toAccount=b")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(id);
    }

    private JsonPath appointed(String from, String deputy, int first, int last) {
        var answer = Tasked.supervisor()
                .post("/task-deputies", """
                {"fromAccount": "%s", "deputy": "%s", "firstDay": "%s", "lastDay": "%s"}""".formatted(from, deputy, probe.inDays(first), probe.inDays(last)));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    @Test
    void deputySeesAndTakesTheOthersTasksUntilItEndsByItself() {
        var from = "boss-" + probe.id();
        var thing = of(from);
        var deputy = Tasked.inspector("deputy-" + from);
        assertThat(deputy.about(thing, "&assignee=me")).isEmpty();
        var appointment = appointed(from, "deputy-" + from, 0, 5);
        assertThat(appointment.getBoolean("inForce")).isTrue();

        assertThat(deputy.about(thing, "&assignee=me")).hasSize(1);
        assertThat(deputy.get("/account").jsonPath().getList("deputyOf")).containsExactly(from);
        TestDatabase.execute(
                "update task_deputy set first_day = first_day - 9, last_day = current_date - 3 where id = ?::uuid",
                appointment.getString("id"));
        assertThat(deputy.about(thing, "&assignee=me")).isEmpty();

        var coming = appointed(from, "deputy-" + from, 1, 5);
        assertThat(deputy.about(thing, "&assignee=me")).isEmpty();
        assertThat(Tasked.supervisor()
                        .get("/task-deputies?fromAccount=" + from + "&onDay=" + probe.inDays(2))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(coming.getString("id"));
        var again = appointed(from, "deputy-" + from, 0, 5);
        assertThat(deputy.verb("/tasks/" + deputy.only(thing) + "/claim", 1, "").statusCode())
                .isEqualTo(200);
        assertThat(Tasked.supervisor()
                        .verb("/task-deputies/" + again.getString("id") + "/end", 1, "")
                        .jsonPath()
                        .getString("lastDay"))
                .isEqualTo(ChinaTime.dayOf(probe.now()).toString());
    }

    @Test
    void sameAppointmentIsMadeOnce() {
        var from = "twice-" + FreshIds.id();
        var unused = appointed(from, "acting-" + from, 0, 5);

        assertProblem(
                Tasked.supervisor().post("/task-deputies", """
                {"fromAccount": "%s", "deputy": "%s", "firstDay": "%s", "lastDay": "%s"}""".formatted(
                                from, "acting-" + from, probe.inDays(0), probe.inDays(5))),
                409,
                "task-deputy-appointed");
        var longer = appointed(from, "acting-" + from, 0, 6);
        assertThat(longer.getString("id")).isNotNull();
    }

    @Test
    void deputySeesTheOthersClocksMarkedSo() {
        var from = "owing-" + FreshIds.id();
        var deputy = Tasked.inspector("acting-" + from);
        var thing = probe.thing();
        probe.here(() -> clocks.start(ClockStart.until(
                probe.inDays(9),
                new Duty("probe", thing.id(), "probe-answer"),
                Debtor.authority(thing.region(), thing.sector(), thing.enterpriseId(), from),
                new Basis("probe.answer", "样例文件", "一", Force.DOCUMENT, Certainty.SYSTEM_DEFAULT),
                probe.now())));
        var mine = "/clocks?assignee=me&subjectId=" + thing.id();
        assertThat(deputy.get(mine).jsonPath().getList("items")).isEmpty();
        var unused = appointed(from, "acting-" + from, 0, 5);

        var seen = deputy.get(mine).jsonPath();

        assertThat(seen.getList("items.assignee")).containsExactly(from);
        assertThat(seen.getString("items[0].deputisedFor")).isEqualTo(from);
        var own = Tasked.inspector(from).get(mine).jsonPath();
        assertThat(own.getList("items.assignee")).containsExactly(from);
        assertThat(own.getString("items[0].deputisedFor")).isNull();
        assertThat(Tasked.inspector("nobody-" + from).get(mine).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void deputyStandsInWithinThePlaceSectorAndRoleAndForNoMention() {
        var from = "wide-boss-" + probe.id();
        var thing = of(from);
        assertProblem(
                Tasked.supervisor().post("/task-deputies", """
                {"fromAccount": "elsewhere-boss", "deputy": "%s", "firstDay": "%s", "lastDay": "%s"}""".formatted(from, probe.inDays(0), probe.inDays(1))),
                422,
                "task-assignee-elsewhere");
        var transport = "transport-" + from;
        var otherTown = "town-" + from;
        var within = "within-" + from;
        probe.here(() -> {
            appoint(from, transport, Probe.COUNTY, Sector.TRANSPORT);
            appoint(from, otherTown, RegionCode.of("320281103000"), null);
            appoint(from, within, RegionCode.of("320281102000"), Sector.EMERGENCY);
            tasks.open(
                    NewTask.of(thing, TaskCodes.MENTION, "某人", Role.INSPECTOR).preferring(from), "remark-written");
        });
        var check = Tasked.inspector(from).about(thing, "&kind=" + CHECK).getFirst();
        var mention = Tasked.inspector(from).about(thing, "&kind=mention").getFirst();
        for (var stranger : List.of(
                Tasked.inspector(transport),
                Tasked.inspector(otherTown),
                new Tasked(Tokens.of("approver", Tasked.COUNTY, within)))) {
            assertThat(stranger.about(thing, "&assignee=me")).isEmpty();
            assertThat(stranger.get("/tasks/counts?assignee=me&subjectId=" + thing.id())
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
            assertProblem(stranger.verb("/tasks/" + check + "/release", 1, ""), 422, "task-not-yours");
        }
        var deputy = Tasked.inspector(within);
        assertThat(deputy.about(thing, "&assignee=me")).containsExactly(check);
        assertProblem(deputy.verb("/tasks/" + mention + "/acknowledgement", 1, ""), 422, "task-not-yours");
        assertThat(deputy.verb("/tasks/" + check + "/release", 1, "").statusCode())
                .isEqualTo(200);
    }

    private void appoint(String from, String deputy, RegionCode region, @Nullable Sector sector) {
        deputies.appoint(probe.id(), from, deputy, probe.inDays(0), probe.inDays(3), region, sector);
    }

    @Test
    void deputyOfAnotherPlaceIsRefusedAndSeesNothingThere() {
        var from = "home-" + probe.id();
        var thing = of(from);
        assertProblem(
                Tasked.supervisor().post("/task-deputies", """
                {"fromAccount": "%s", "deputy": "elsewhere-x", "firstDay": "%s", "lastDay": "%s"}""".formatted(from, probe.inDays(0), probe.inDays(1))),
                422,
                "task-assignee-elsewhere");
        for (int[] days : List.of(new int[] {-1, 2}, new int[] {2, 1}, new int[] {0, 500})) {
            assertProblem(
                    Tasked.supervisor()
                            .post("/task-deputies", """
                    {"fromAccount": "%s", "deputy": "x", "firstDay": "%s", "lastDay": "%s"}""".formatted(from, probe.inDays(days[0]), probe.inDays(days[1]))),
                    422,
                    "task-deputy-days");
        }
        probe.run(
                Scope.system(Scope.SystemTask.CONSUMER),
                () -> deputies.appoint(
                        UUID.fromString(probe.id().toString()),
                        from,
                        "afar-" + from,
                        probe.inDays(0),
                        probe.inDays(3),
                        Probe.COUNTY,
                        null));
        assertThat(new Tasked(Tokens.of("inspector", "120119000000", "afar-" + from)).about(thing, "&assignee=me"))
                .isEmpty();
        assertThat(Tasked.inspector("afar-" + from).about(thing, "&assignee=me"))
                .hasSize(1);
    }
}
