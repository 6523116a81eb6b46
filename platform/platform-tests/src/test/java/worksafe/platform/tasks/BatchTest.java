package worksafe.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Role;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BatchTest {

    @Inject
    Probe probe;

    @Inject
    Tasks tasks;

    private List<String> waiting(int many) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            var thing = probe.thing();
            probe.here(() -> tasks.open(probe.check(thing), "probe-reported"));
            ids.add(TestDatabase.column("select id from task where subject_id = ?", thing.id())
                    .getFirst());
        }
        return ids;
    }

    private static String body(String verb, List<String> subjects, String more) {
        return "{\"verb\": \"%s\", \"subjects\": [%s]%s}"
                .formatted(verb, subjects.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")), more);
    }

    @Test
    void oneBadSubjectHindersNoOtherAndRepetitionDoesNothingTwice() {
        var ids = new ArrayList<>(waiting(3));
        var theirs = new TaskSubject("probe", probe.id(), RegionCode.of("120119000000"), null, null);
        probe.run(
                Scope.system(Scope.SystemTask.CONSUMER),
                () -> tasks.open(NewTask.of(theirs, Probe.CHECK, "x", Role.INSPECTOR), "x"));
        ids.add(
                1,
                TestDatabase.column("select id from task where subject_id = ?", theirs.id())
                        .getFirst());
        var zhang = Tasked.inspector("batch-" + probe.id());
        var key = probe.id().toString();

        for (int i = 0; i < 2; i++) {
            var answer = zhang.post("/tasks/batch", key, body("claim-task", ids, ""));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getList("results.fate")).containsExactly("DONE", "PROBLEM", "DONE", "DONE");
            assertThat(answer.jsonPath().getString("results[1].problem.code")).isEqualTo("not-found");
            assertThat(answer.jsonPath().getList("results.subject")).isEqualTo(ids);
            assertThat(answer.jsonPath().getInt("done")).isEqualTo(3);
            assertThat(answer.jsonPath().getInt("refused")).isEqualTo(1);
        }
        assertThat(zhang.task(ids.getFirst()).getInt("revision")).isEqualTo(2);
        assertThat(TestDatabase.column(
                        "select count(*) from audit_entry where action = 'task-claimed' and object_id = any (?)",
                        new Object[] {ids.toArray(String[]::new)}))
                .containsExactly("3");
        var other = Tasked.inspector("other-" + key).post("/tasks/batch", body("claim-task", ids, ""));
        assertThat(other.jsonPath().getList("results.problem.code"))
                .containsExactly("task-taken", "not-found", "task-taken", "task-taken");
    }

    @Test
    void supervisorAssignsManyAtOnceAndNobodyElseDoes() {
        var ids = waiting(2);
        var assigned = Tasked.supervisor().post("/tasks/batch", body("assign-task", ids, ", \"assignee\": \"Li.Na\""));
        assertThat(assigned.jsonPath().getInt("done")).isEqualTo(2);
        assertThat(Tasked.supervisor().task(ids.getLast()).getString("assignee"))
                .isEqualTo("li.na");
        assertThat(Tasked.supervisor()
                        .post("/tasks/batch", body("assign-task", ids, ", \"assignee\": \"elsewhere-x\""))
                        .jsonPath()
                        .getList("results.problem.code"))
                .containsExactly("task-assignee-elsewhere", "task-assignee-elsewhere");
        assertProblem(
                Tasked.inspector("x").post("/tasks/batch", body("assign-task", ids, ", \"assignee\": \"x\"")),
                403,
                "forbidden");
    }

    @Test
    void verbsAndNumbersAreChecked() {
        var ids = waiting(1);
        assertProblem(Tasked.supervisor().post("/tasks/batch", body("delete-all", ids, "")), 422, "batch-verb-unknown");
        var many = IntStream.range(0, 101).mapToObj(i -> probe.id().toString()).toList();
        assertProblem(Tasked.supervisor().post("/tasks/batch", body("claim-task", many, "")), 400, "invalid-request");
        assertProblem(
                Tasked.supervisor().post("/tasks/batch", body("claim-task", List.of(), "")), 400, "invalid-request");
    }
}
