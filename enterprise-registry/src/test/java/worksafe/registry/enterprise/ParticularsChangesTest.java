package worksafe.registry.enterprise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.enterprise.RegistryApi.COUNTY;
import static worksafe.registry.enterprise.RegistryApi.VILLAGE;
import static worksafe.registry.enterprise.RegistryApi.as;
import static worksafe.registry.enterprise.RegistryApi.get;
import static worksafe.registry.enterprise.RegistryApi.id;
import static worksafe.registry.enterprise.RegistryApi.registered;
import static worksafe.registry.enterprise.RegistryApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What an enterprise says of itself and its authority confirms (登记事项变更申报). */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ParticularsChangesTest {

    private static final String APPLICATIONS = "/api/v1/registry/applications";

    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = id(registered("""
                {"name": "江阴市申报化工厂", "region": "%s", "headcount": 40, "address": "滨江东路1号", "industry": "C2614"}
                """.formatted(VILLAGE)));
        owner = Tokens.ofEnterprise(enterprise);
    }

    private Response applied(String token, UUID subject, String content) {
        return as(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body("""
                        {"kind": "particulars-change", "enterpriseId": "%s", "subjectId": "%s", "content": %s}""".formatted(enterprise, subject, content))
                .post(APPLICATIONS);
    }

    private Response act(String token, String application, String verb, String body) {
        var seen = given().auth().oauth2(token).get(APPLICATIONS + "/" + application);
        var request = as(token).header("If-Match", seen.header("ETag"));
        return (body.isEmpty() ? request : request.body(body)).post(APPLICATIONS + "/" + application + "/" + verb);
    }

    @Test
    void whatTheAuthorityConfirmsIsWrittenDownAndTheRestStays() {
        var asked = applied(owner, enterprise, """
                {"headcount": 120, "address": "花山路8号", "reason": "扩建二车间"}""");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        var application = asked.jsonPath().getString("id");
        assertThat(get(owner, "/" + enterprise).jsonPath().getInt("headcount")).isEqualTo(40);
        assertProblem(applied(owner, enterprise, "{\"headcount\": 130}"), 409, "application-open");

        assertThat(act(supervisor(COUNTY), application, "acceptance", "").statusCode())
                .isEqualTo(200);
        var decided = act(supervisor(COUNTY), application, "decision", """
                {"result": "APPROVED", "opinion": "现场核实属实"}""");

        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        var changed = get(owner, "/" + enterprise).jsonPath();
        assertThat(changed.getInt("headcount")).isEqualTo(120);
        assertThat(changed.getString("address")).isEqualTo("花山路8号");
        assertThat(changed.getString("name")).isEqualTo("江阴市申报化工厂");
        assertThat(changed.getString("industry")).isEqualTo("C2614");
        assertThat(changed.getList("confirmed")).containsExactly("ADDRESS");
        assertThat(TestDatabase.column("select type from outbox where aggregate_id = ? order by position", enterprise))
                .last()
                .isEqualTo("worksafe.registry.enterprise-changed.v1");
    }

    @Test
    void whatIsReturnedOrRefusedChangesNothing() {
        var application =
                applied(owner, enterprise, "{\"headcount\": 120}").jsonPath().getString("id");
        assertThat(act(supervisor(COUNTY), application, "return", """
                {"missing": ["社保缴纳人数证明"]}""").statusCode())
                .isEqualTo(200);
        assertThat(act(owner, application, "completion", """
                {"content": {"headcount": 110, "reason": "见社保证明"}}""").statusCode()).isEqualTo(200);
        assertThat(act(supervisor(COUNTY), application, "acceptance", "").statusCode())
                .isEqualTo(200);
        assertThat(get(owner, "/" + enterprise).jsonPath().getInt("headcount")).isEqualTo(40);

        assertThat(act(supervisor(COUNTY), application, "decision", """
                {"result": "APPROVED", "opinion": "属实"}""").statusCode())
                .isEqualTo(200);
        assertThat(get(owner, "/" + enterprise).jsonPath().getInt("headcount")).isEqualTo(110);
    }

    @Test
    void whatChangesNothingOrIsNoneOfItsOwnIsRefused() {
        assertProblem(applied(owner, enterprise, "{\"headcount\": 40}"), 422, "particulars-unchanged");
        assertProblem(applied(owner, enterprise, "{\"reason\": \"无\"}"), 422, "particulars-unchanged");
        assertProblem(applied(owner, enterprise, "{\"industry\": \"Z9999\"}"), 400, "invalid-request");
        assertProblem(applied(owner, enterprise, "{\"headcount\": -1}"), 400, "invalid-request");
        var other = id(registered("江阴市别家化工厂", VILLAGE));
        assertProblem(applied(owner, other, "{\"headcount\": 3}"), 404, "not-found");
        assertProblem(applied(Tokens.ofEnterprise(other), enterprise, "{\"headcount\": 3}"), 404, "not-found");
    }
}
