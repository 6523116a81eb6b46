package worksafe.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Role;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.Standing;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/** Tries to break in through each wall alone, and asks how the lists are read. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TaskWallTest {

    private static final String COUNTY = "320281000000";

    @Inject
    Probe probe;

    @Inject
    Tasks tasks;

    private TaskSubject thing;

    @BeforeEach
    void plant() {
        thing = probe.thing();
        probe.here(() -> tasks.open(probe.check(thing), "probe-reported"));
    }

    private List<Scope> strangers() {
        return List.of(
                Scope.nothing(),
                in("320281103000"),
                in("120119000000"),
                ofSectors(COUNTY, Sector.TRANSPORT),
                ofSectors(COUNTY),
                ofEnterprises(thing.enterpriseId()),
                ofEnterprises());
    }

    @Test
    void wallAloneShowsWhatIsInScopeAndHidesWhatIsNot() throws SQLException {
        var query = "select 1 from task where subject_id = '" + thing.id() + "'";
        for (var insider : List.of(in("320281102000"), in(COUNTY), ofSectors(COUNTY, Sector.EMERGENCY))) {
            try (var app = TestDatabase.asApp(insider)) {
                assertThat(TestDatabase.column(app, query)).as("%s", insider).hasSize(1);
            }
        }
        for (var stranger : strangers()) {
            try (var app = TestDatabase.asApp(stranger)) {
                assertThat(TestDatabase.column(app, query)).as("%s", stranger).isEmpty();
            }
        }
        Wall.assertShowNothingWithoutAScope(List.of("task", "task_deputy", "task_handover", "remark", "remark_former"));
    }

    @Test
    void applicationAloneHidesWhatIsNotInScope() throws SQLException {
        var id = Tasked.supervisor().only(thing);
        Wall.takenDown(List.of("task"), () -> {
            for (var token : List.of(
                    Tokens.of("inspector", "120119000000"),
                    Tokens.ofSector("inspector", COUNTY, "TRANSPORT"),
                    Tokens.ofEnterprise(thing.enterpriseId()))) {
                var stranger = new Tasked(token);
                assertThat(stranger.about(thing, "")).isEmpty();
                assertThat(stranger.get("/tasks/" + id).statusCode()).isEqualTo(404);
                assertThat(stranger.verb("/tasks/" + id + "/claim", 1, "").statusCode())
                        .isEqualTo(404);
                assertThat(stranger.get("/tasks/counts?subjectId=" + thing.id())
                                .jsonPath()
                                .getList("items"))
                        .isEmpty();
            }
        });
    }

    @Test
    void expertIsShownWhatWaitsForThatAccountAndNothingElse() throws SQLException {
        var own = probe.thing();
        var account = "expert-" + own.id();
        probe.here(() ->
                tasks.open(NewTask.of(own, Probe.CHECK, "评审", Role.EXPERT).preferring(account), "probe-reported"));
        var query = "select subject_id from task where subject_id in (?, ?)";
        var guest =
                new Scope(RegionCode.of(COUNTY), null, null, account.toUpperCase(Locale.ROOT), null, Standing.GUEST);
        try (var app = TestDatabase.asApp(guest)) {
            assertThat(TestDatabase.column(app, query, thing.id(), own.id()))
                    .containsExactly(own.id().toString());
        }
        Wall.takenDown(List.of("task"), () -> {
            var expert = new Tasked(Tokens.of("expert", COUNTY, account));
            var id = Tasked.supervisor().only(thing);
            assertThat(expert.about(thing, "")).isEmpty();
            assertThat(expert.get("/tasks/" + id).statusCode()).isEqualTo(404);
            assertThat(expert.about(own, "&assignee=me")).hasSize(1);
            assertThat(expert.verb("/tasks/" + expert.only(own) + "/release", 1, "")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(expert.get("/tasks/counts?subjectId=" + thing.id())
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        });
    }

    @Test
    void nothingIsOpenedNorEndedOutsideTheScope() throws SQLException {
        for (var stranger : List.of(Scope.nothing(), in("120119000000"), ofEnterprises(), ofSectors(COUNTY))) {
            try (var app = TestDatabase.asApp(stranger)) {
                assertThatThrownBy(() -> TestDatabase.column(
                                app,
                                "select task_open(uuidv7(), 'probe-check', 'probe', uuidv7(), '', 320281102005, 'EMERGENCY',"
                                        + " null, 'x', 'INSPECTOR', null, '9999-12-31', 'x', now())"))
                        .hasMessageContaining("outside the scope");
            }
            try (var app = TestDatabase.asApp(stranger)) {
                assertThat(TestDatabase.column(
                                app,
                                "select task_end('probe', ?, array['probe-check'], null, now(), 'x', 'x')",
                                thing.id()))
                        .containsExactly("0");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into task (id) values (uuidv7())",
                "delete from task",
                "update task set title = 'x'",
                "update task set due_on = '2030-01-01'",
                "update task_deputy set deputy = 'x'",
                "delete from task_handover",
                "update remark set audience = 'ENTERPRISE_TOO'",
                "delete from remark",
                "update remark_former set text = 'x'",
                "alter table task disable row level security"
            })
    void whatWasWrittenStays(String attempt) throws SQLException {
        Wall.assertNoRight(in("000000000000"), attempt);
    }

    @Test
    void listsAreReadByAnIndex() throws SQLException {
        TestDatabase.execute(
                "insert into task (id, version, kind, subject_type, subject_id, part, region, sector, title, role,"
                        + " assignee, due_on, opened_by, opened_at) select uuidv7(), 1, 'probe-check', 'plans', uuidv7(), '',"
                        + " (11 + i % 50) * 10000000000 + 101000000 + (101 + i / 50 % 20) * 1000 + 1, 'EMERGENCY', 'x',"
                        + " case when i % 2 = 0 then 'ENTERPRISE' else 'INSPECTOR' end,"
                        + " case when i % 3 = 0 then 'plans-' || i % 500 end, date '2026-01-01' + i % 700, 'x', now()"
                        + " from generate_series(1, 60000) i");
        TestDatabase.execute("analyze task");
        try {
            assertThat(plan(in("110101000000"), "r.county = 110101000000 and r.open = true"))
                    .contains("ix_task_county")
                    .doesNotContain("Seq Scan");
            assertThat(plan(in("000000000000"), "r.open = true")).contains("ix_task_nation");
            assertThat(plan(
                            in("110101000000"),
                            "r.county = 110101000000 and r.open = true and (r.assignee in ('plans-5', 'plans-9')"
                                    + " or r.assignee is null and r.role in ('INSPECTOR'))"))
                    .contains("ix_task_")
                    .doesNotContain("Seq Scan");
        } finally {
            TestDatabase.execute("delete from task where subject_type = 'plans'");
        }
    }

    private static String plan(Scope scope, String where) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            return String.join(
                    "\n",
                    TestDatabase.column(
                            app,
                            "explain select r.id from task r where " + where + " order by r.due_on, r.id limit 21"));
        }
    }
}
