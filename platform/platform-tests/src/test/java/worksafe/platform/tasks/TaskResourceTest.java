package worksafe.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.tasks.Probe.CHECK;
import static worksafe.platform.tasks.Probe.FIX;
import static worksafe.platform.tasks.Tasked.COUNTY;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import worksafe.platform.FreshIds;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TaskResourceTest {

    private static final Set<String> KINDS = Set.of(CHECK, FIX);

    @Inject
    Probe probe;

    @Inject
    Tasks tasks;

    private TaskSubject opened(NewTask task) {
        probe.here(() -> tasks.open(task, "probe-reported"));
        return task.subject();
    }

    @Test
    void taskOfARoleIsInTheListOfEverybodyInTheRoleUntilSomebodyTakesIt() {
        var thing = opened(probe.check(probe.thing()));
        var zhang = Tasked.inspector("zhang-" + thing.id());
        var li = Tasked.inspector("li-" + thing.id());
        var id = zhang.about(thing, "&assignee=me").getFirst();
        assertThat(li.about(thing, "&assignee=me")).containsExactly(id);
        assertThat(new Tasked(Tokens.of("approver", COUNTY)).about(thing, "&assignee=me"))
                .isEmpty();

        var claimed = zhang.verb("/tasks/" + id + "/claim", 1, "");

        assertThat(claimed.statusCode()).as(claimed.asString()).isEqualTo(200);
        assertThat(claimed.jsonPath().getString("assignee")).isEqualTo("zhang-" + thing.id());
        assertThat(claimed.jsonPath().getString("what")).isEqualTo("复查");
        assertThat(claimed.jsonPath().getList("allowedActions")).containsExactly("RELEASE");
        assertThat(zhang.about(thing, "&assignee=me")).containsExactly(id);
        assertThat(li.about(thing, "&assignee=me")).isEmpty();
        assertThat(li.about(thing, "")).containsExactly(id);
        assertProblem(li.verb("/tasks/" + id + "/claim", 2, ""), 409, "task-taken");
        assertProblem(li.verb("/tasks/" + id + "/release", 2, ""), 422, "task-not-yours");
        assertThat(TestDatabase.column("select action from audit_entry where object_id = ?", id))
                .containsExactly("task-claimed");

        assertThat(zhang.verb("/tasks/" + id + "/release", 2, "").statusCode()).isEqualTo(200);
        assertThat(li.about(thing, "&assignee=me&unclaimed=true")).containsExactly(id);
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneSucceeds() throws Exception {
        var thing = opened(probe.check(probe.thing()));
        var id = Tasked.supervisor().only(thing);
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tries = List.of("one", "two").stream()
                    .<Callable<Integer>>map(who -> () -> {
                        start.await();
                        return Tasked.inspector(who)
                                .verb("/tasks/" + id + "/claim", 1, "")
                                .statusCode();
                    })
                    .toList();
            var answers = threads.invokeAll(tries).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void verbThatSaysAgainWhatItSaidOpensNothingTwiceAndLeavesTheAssignee() {
        var thing = opened(probe.check(probe.thing()));
        var id = Tasked.supervisor().only(thing);
        var zhang = Tasked.inspector("again-" + thing.id());
        assertThat(zhang.verb("/tasks/" + id + "/claim", 1, "").statusCode()).isEqualTo(200);

        opened(probe.check(thing));
        opened(probe.check(thing).due(probe.inDays(9)));

        assertThat(Tasked.supervisor().about(thing, "")).containsExactly(id);
        assertThat(zhang.task(id).getString("assignee")).isEqualTo("again-" + thing.id());
        assertThat(zhang.task(id).getString("dueDate"))
                .isEqualTo(probe.inDays(9).toString());
    }

    @Test
    void whatNoLongerWaitsIsDoneByTheVerb() {
        var thing = probe.thing();
        var fix = NewTask.of(thing, FIX, "整改", Role.ENTERPRISE);
        probe.here(() -> tasks.follow(thing, KINDS, List.of(fix), "probe-reported"));

        probe.run(
                Probe.ofEnterprise(thing.enterpriseId()),
                () -> tasks.follow(thing, KINDS, List.of(probe.check(thing)), "probe-rectified"));

        var supervisor = Tasked.supervisor();
        assertThat(supervisor.tasks("?subjectId=" + thing.id()).getList("items.kind"))
                .containsExactly(CHECK);
        var done = supervisor.tasks("?done=true&subjectId=" + thing.id());
        assertThat(done.getList("items.kind")).containsExactly(FIX);
        assertThat(done.getString("items[0].doneBy")).isEqualTo("enterprise-user");
        assertThat(done.getString("items[0].doneHow")).isEqualTo("probe-rectified");
        assertProblem(
                new Tasked(Tokens.ofEnterprise(thing.enterpriseId()))
                        .verb("/tasks/" + done.getString("items[0].id") + "/claim", 2, ""),
                409,
                "task-done");
    }

    @Test
    void enterpriseSeesItsOwnTasksAndNoneOfItsAuthority() {
        var thing = probe.thing();
        probe.here(() -> tasks.open(
                List.of(probe.check(thing), NewTask.of(thing, FIX, "整改", Role.ENTERPRISE)), "probe-reported"));
        var enterprise = new Tasked(Tokens.ofEnterprise(thing.enterpriseId()));

        assertThat(enterprise.tasks("?assignee=me").getList("items.kind")).containsExactly(FIX);
        assertThat(enterprise.tasks("").getList("items.kind")).containsExactly(FIX);
        var check = Tasked.supervisor()
                .tasks("?kind=" + CHECK + "&subjectId=" + thing.id())
                .getString("items[0].id");
        assertProblem(enterprise.get("/tasks/" + check), 404, "not-found");
        assertProblem(enterprise.verb("/tasks/" + check + "/claim", 1, ""), 404, "not-found");
        assertThat(enterprise.get("/tasks/counts").jsonPath().getList("items.kind"))
                .containsExactly(FIX);
    }

    @Test
    void listIsByDayAndGoesOnWhereItEnded() {
        var enterprise = FreshIds.id();
        for (int i : new int[] {5, 1, 1, 3}) {
            opened(probe.check(probe.thing(enterprise)).due(probe.inDays(i)));
        }
        opened(probe.check(probe.thing(enterprise)).due(null));
        var inspector = Tasked.inspector("pager");
        var first = inspector.tasks("?limit=2&assignee=me&enterpriseId=" + enterprise);
        opened(probe.check(probe.thing(enterprise)).due(probe.inDays(0)));
        var second = inspector.tasks(
                "?limit=9&assignee=me&enterpriseId=" + enterprise + "&cursor=" + first.getString("nextCursor"));

        assertThat(first.getList("items.dueDate"))
                .containsExactly(probe.inDays(1).toString(), probe.inDays(1).toString());
        assertThat(second.getList("items.dueDate"))
                .containsExactly(probe.inDays(3).toString(), probe.inDays(5).toString(), null);
        assertThat(inspector
                        .tasks("?dueBefore=" + probe.inDays(2) + "&enterpriseId=" + enterprise)
                        .getList("items"))
                .hasSize(3);
    }

    @Test
    void listGoesOnBehindTasksWithoutADay() {
        var enterprise = FreshIds.id();
        for (int i = 0; i < 3; i++) {
            opened(probe.check(probe.thing(enterprise)).due(null));
        }
        var inspector = Tasked.inspector("pager");
        var first = inspector.tasks("?limit=2&assignee=me&enterpriseId=" + enterprise);

        var second = inspector.tasks(
                "?limit=2&assignee=me&enterpriseId=" + enterprise + "&cursor=" + first.getString("nextCursor"));

        assertThat(first.getList("items.id", String.class))
                .hasSize(2)
                .doesNotContainAnyElementsOf(second.getList("items.id", String.class));
        assertThat(second.getList("items")).hasSize(1);
    }

    @Test
    void countsAreOfTheSameFilterByKind() {
        var enterprise = FreshIds.id();
        opened(probe.check(probe.thing(enterprise)).due(probe.inDays(-1)));
        opened(probe.check(probe.thing(enterprise)));
        opened(NewTask.of(probe.thing(enterprise), FIX, "整改", Role.ENTERPRISE));

        var all = Tasked.supervisor()
                .get("/tasks/counts?enterpriseId=" + enterprise)
                .jsonPath();
        assertThat(all.getList("items.kind")).containsExactly(CHECK, FIX);
        assertThat(all.getList("items.count")).containsExactly(2, 1);
        assertThat(all.getList("items.overdue")).containsExactly(1, 0);
        assertThat(Tasked.inspector("counted")
                        .get("/tasks/counts?assignee=me&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.count"))
                .containsExactly(2);
    }

    @Test
    void accountThatWorksElsewhereIsRefusedOrItsRoleTakesOver() {
        var thing = probe.thing();
        assertThatThrownBy(() -> opened(probe.check(thing).forAccount("elsewhere-wang")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("task-assignee-elsewhere");
        assertThat(Tasked.supervisor().about(thing, "")).isEmpty();

        opened(probe.check(thing).preferring("elsewhere-wang"));
        var id = Tasked.supervisor().only(thing);
        assertThat(Tasked.supervisor().task(id).getString("assignee")).isNull();

        assertProblem(
                Tasked.supervisor().verb("/tasks/" + id + "/assignment", 1, "{\"assignee\": \"Elsewhere-Wang\"}"),
                422,
                "task-assignee-elsewhere");
        var assigned = Tasked.supervisor().verb("/tasks/" + id + "/assignment", 1, "{\"assignee\": \" Li.Na \"}");
        assertThat(assigned.jsonPath().getString("assignee")).isEqualTo("li.na");
        assertProblem(
                Tasked.inspector("x").verb("/tasks/" + id + "/assignment", 2, "{\"assignee\": \"x\"}"),
                403,
                "forbidden");
    }

    @Test
    void otherPlacesSectorsAndEnterprisesSeeNothing() {
        var thing = opened(probe.check(probe.thing()));
        var id = Tasked.supervisor().only(thing);
        for (var stranger : List.of(
                Tokens.of("inspector", "320281103000"),
                Tokens.of("inspector", "120119000000"),
                Tokens.ofSector("inspector", COUNTY, "TRANSPORT"),
                Tokens.ofEnterprise(FreshIds.id()))) {
            var other = new Tasked(stranger);
            assertThat(other.about(thing, "")).isEmpty();
            assertThat(other.get("/tasks/counts?subjectId=" + thing.id())
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
            assertProblem(other.get("/tasks/" + id), 404, "not-found");
            assertProblem(other.verb("/tasks/" + id + "/claim", 1, ""), 404, "not-found");
        }
    }

    @Test
    void taskOfAnotherRoleIsNotTaken() {
        var thing = opened(probe.check(probe.thing()));
        assertProblem(
                Tasked.supervisor().verb("/tasks/" + Tasked.supervisor().only(thing) + "/claim", 1, ""),
                422,
                "task-of-other-role");
    }

    @Test
    void titleStandsOnOneLine() {
        var thing = opened(NewTask.of(probe.thing(), CHECK, "危险\u0007化学品\n泄漏 " + "长".repeat(300), Role.INSPECTOR));
        var title = Tasked.supervisor().tasks("?subjectId=" + thing.id()).getString("items[0].title");
        assertThat(title).startsWith("危险化学品 泄漏 长").hasSize(200).endsWith("…");
    }
}
