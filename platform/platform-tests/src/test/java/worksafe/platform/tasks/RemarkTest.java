package worksafe.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.tasks.ProbeThings.planted;
import static worksafe.platform.tasks.Tasked.COUNTY;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.FreshIds;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class RemarkTest {

    @Inject
    Probe probe;

    private TaskSubject thing;
    private Tasked zhang;
    private Tasked enterprise;

    @BeforeEach
    void plant() {
        thing = planted(probe.thing());
        zhang = Tasked.inspector("writer-" + thing.id());
        enterprise = new Tasked(Tokens.ofEnterprise(thing.enterpriseId()));
    }

    private Response write(Tasked who, String text, String more) {
        return who.post("/remarks", """
                {"subjectType": "probe", "subjectId": "%s", "text": "%s"%s}""".formatted(thing.id(), text, more));
    }

    private JsonPath written(Tasked who, String text, String more) {
        var answer = write(who, text, more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private List<String> texts(Tasked who) {
        return who.get("/remarks?subjectId=" + thing.id()).jsonPath().getList("items.text", String.class);
    }

    @Test
    void authoritiesTalkAmongThemselvesUnlessTheyWriteForTheEnterpriseToo() {
        var inner = written(zhang, "内部意见", "");
        var outer = written(zhang, "请补充照片", ", \"audience\": \"ENTERPRISE_TOO\"");
        var answer = written(enterprise, "已补充", "");

        assertThat(inner.getString("audience")).isEqualTo("AUTHORITY");
        assertThat(answer.getString("audience")).isEqualTo("ENTERPRISE_TOO");
        assertThat(texts(Tasked.supervisor())).containsExactly("内部意见", "请补充照片", "已补充");
        assertThat(texts(enterprise)).containsExactly("请补充照片", "已补充");
        assertProblem(enterprise.get("/remarks/" + inner.getString("id")), 404, "not-found");
        assertThat(enterprise.get("/remarks/" + outer.getString("id")).statusCode())
                .isEqualTo(200);
        assertProblem(write(enterprise, "x", ", \"audience\": \"AUTHORITY\""), 422, "remark-audience");
    }

    @Test
    void whoIsMentionedHasATaskUntilHeTakesNoteOrTheMentionIsGone() {
        var li = Tasked.inspector("li-" + thing.id());
        var wang = Tasked.inspector("wang-" + thing.id());
        var remark = written(
                zhang,
                "请看",
                ", \"mentions\": [\" LI-%s \", \"wang-%s\", \"li-%s\"]".formatted(thing.id(), thing.id(), thing.id()));
        assertThat(remark.getList("mentions")).hasSize(2);

        var task = li.tasks("?assignee=me&kind=mention&subjectId=" + thing.id());
        assertThat(task.getList("items.what")).containsExactly("备注中提及我");
        assertThat(task.getString("items[0].title")).as("what it is about").isEqualTo("PT-1 probe");
        assertThat(task.getList("items[0].allowedActions")).containsExactly("ACKNOWLEDGEMENT");
        var id = task.getString("items[0].id");
        assertProblem(wang.verb("/tasks/" + id + "/acknowledgement", 1, ""), 422, "task-not-yours");
        assertProblem(li.verb("/tasks/" + id + "/release", 1, ""), 422, "task-personal");
        var noted = li.verb("/tasks/" + id + "/acknowledgement", 1, "");
        assertThat(noted.jsonPath().getString("doneHow")).isEqualTo("acknowledged");

        var corrected = zhang.verb("/remarks/" + remark.getString("id") + "/correction", 1, "{\"text\": \"不用看了\"}");
        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        assertThat(corrected.jsonPath().getList("former.text")).containsExactly("请看");
        assertThat(corrected.jsonPath().getInt("revision")).isEqualTo(2);
        assertThat(wang.about(thing, "&assignee=me")).isEmpty();
    }

    @Test
    void accountOfAnotherPlaceIsNotMentionedAndNothingIsWritten() {
        assertProblem(
                write(zhang, "请看", ", \"mentions\": [\"li.na\", \"Elsewhere-Wang\"]"), 422, "task-assignee-elsewhere");
        assertThat(texts(zhang)).isEmpty();
        assertThat(zhang.about(thing, "")).isEmpty();
    }

    @Test
    void authorAloneCorrectsAndWithdrawsAndWhatWasSaidIsKept() {
        var id = written(zhang, "写错了", "").getString("id");
        var other = Tasked.inspector("other");
        assertProblem(other.verb("/remarks/" + id + "/correction", 1, "{\"text\": \"x y\"}"), 422, "remark-not-yours");
        assertProblem(
                other.verb("/remarks/" + id + "/withdrawal", 1, "{\"reason\": \"写错对象\"}"), 422, "remark-not-yours");
        assertProblem(
                zhang.verb("/remarks/" + id + "/withdrawal", 2, "{\"reason\": \"写错对象\"}"), 412, "precondition-failed");

        var withdrawn = zhang.verb("/remarks/" + id + "/withdrawal", 1, "{\"reason\": \"写错对象\"}");

        assertThat(withdrawn.jsonPath().getString("text")).isNull();
        assertThat(withdrawn.jsonPath().getString("withdrawal")).isEqualTo("写错对象");
        assertProblem(zhang.verb("/remarks/" + id + "/correction", 2, "{\"text\": \"再写\"}"), 409, "remark-withdrawn");
        assertThat(TestDatabase.column("select text from remark where id = ?::uuid", id))
                .containsExactly("写错了");
        assertThat(TestDatabase.column("select action from audit_entry where object_id = ? order by id", id))
                .containsExactly("remark-written", "remark-withdrawn");
    }

    @Test
    void remarkIsWrittenOnceUnderOneKey() {
        var key = probe.id().toString();
        var body = """
                {"subjectType": "probe", "subjectId": "%s", "text": "一次"}""".formatted(thing.id());
        assertThat(zhang.post("/remarks", key, body).jsonPath().getString("id"))
                .isEqualTo(zhang.post("/remarks", key, body).jsonPath().getString("id"));
        assertThat(texts(zhang)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"声音\\u0007", "\\u0000", "\\ud800", "\\u001b[31m", "", "   ", "N/A"})
    void textsThatNobodyCanReadAreRefused(String text) {
        assertProblem(write(zhang, text, ""), 400, "invalid-request");
        assertThat(texts(zhang)).isEmpty();
    }

    @Test
    void strangersNeitherReadNorWrite() throws SQLException {
        var id = written(zhang, "内部意见", ", \"mentions\": [\"li.na\"]").getString("id");
        for (var token : List.of(
                Tokens.of("inspector", "120119000000"),
                Tokens.ofSector("inspector", COUNTY, "TRANSPORT"),
                Tokens.ofEnterprise(FreshIds.id()))) {
            var stranger = new Tasked(token);
            assertProblem(stranger.get("/remarks/" + id), 404, "not-found");
            assertProblem(write(stranger, "x y", ""), 404, "not-found");
            assertThat(texts(stranger)).isEmpty();
        }
        assertProblem(zhang.post("/remarks", """
                {"subjectType": "nothing", "subjectId": "%s", "text": "x y"}""".formatted(thing.id())), 422, "remark-subject-kind");
        for (var scope : List.of(in("120119000000"), ofEnterprises(thing.enterpriseId()))) {
            try (var app = TestDatabase.asApp(scope)) {
                assertThat(TestDatabase.column(app, "select 1 from remark where id = ?::uuid", id))
                        .isEmpty();
            }
        }
        Wall.takenDown(List.of("remark"), () -> {
            assertThat(texts(enterprise)).isEmpty();
            assertProblem(enterprise.get("/remarks/" + id), 404, "not-found");
        });
    }

    @Test
    void whoIAmAndWhatIMayDoIsTold() {
        var unused = written(zhang, "请看", ", \"mentions\": [\"me-%s\"]".formatted(thing.id()));
        var me = Tasked.inspector("me-" + thing.id()).get("/account").jsonPath();
        assertThat(me.getString("account")).isEqualTo("me-" + thing.id());
        assertThat(me.getList("roles")).containsExactly("INSPECTOR");
        assertThat(me.getString("regionName")).contains("江阴");
        assertThat(me.getList("permissions"))
                .contains("task:claim", "remark:write")
                .doesNotContain("task:assign");
        assertThat(me.getList("tasks.kind")).contains("mention");
        var they = enterprise.get("/account").jsonPath();
        assertThat(they.getList("enterprises.id"))
                .containsExactly(thing.enterpriseId().toString());
        assertThat(new Tasked(Tokens.of("operator", COUNTY))
                        .get("/account")
                        .jsonPath()
                        .getList("tasks"))
                .isEmpty();
    }
}
