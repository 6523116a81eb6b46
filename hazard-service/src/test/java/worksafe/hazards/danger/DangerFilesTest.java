package worksafe.hazards.danger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.aReport;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.get;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.report;
import static worksafe.hazards.danger.DangerApi.reported;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Photographs and papers of a danger: of its report, its rectification and its re-check. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerFilesTest {

    private static final String ROOT = "/api/v1/hazards";
    private static final String HERE = "320281102005";
    private static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final String inspector = Tokens.of("inspector", "320281000000");
    private UUID enterprise;
    private String owner;

    @BeforeEach
    void register() {
        enterprise = RegistryEvents.registered(HERE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    private static String uploaded(String token, String name) {
        var answer = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .queryParam("name", name)
                .contentType("application/octet-stream")
                .body(PAPER)
                .post(ROOT + "/files");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static Response content(String token, String file) {
        return given().auth().oauth2(token).get(ROOT + "/files/" + file + "/content");
    }

    private static String with(String body, String... files) {
        return body.replaceFirst("\\{", "{\"fileIds\": [\"" + String.join("\", \"", files) + "\"],");
    }

    @Test
    void filesStandAtTheirStepsAndAreShownWithTheDanger() {
        var seen = uploaded(inspector, "现场.pdf");
        var answer = report(inspector, with(aReport(enterprise, "GENERAL"), seen));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var id = UUID.fromString(answer.jsonPath().getString("id"));
        assertThat(answer.jsonPath().getString("timeline[0].files[0].id")).isEqualTo(seen);
        act(owner, id, "plan", aPlan(inDays(5))).then().statusCode(200);
        var done = uploaded(owner, "整改.pdf");
        var rectified = act(owner, id, "rectification", with(DangerApi.EVIDENCE, done));
        assertThat(rectified.statusCode()).as(rectified.asString()).isEqualTo(200);
        var checked = uploaded(inspector, "复查.pdf");
        DangerApi.recheck(inspector, id, with(DangerApi.PASSED, checked)).then().statusCode(200);

        var shown = get(owner, id).jsonPath();
        assertThat(shown.getList("timeline.kind", String.class))
                .containsExactly("REPORTED", "PLANNED", "RECTIFIED", "RECHECK_PROPOSED", "RECHECK_CONFIRMED", "CLOSED");
        assertThat(shown.getString("timeline[0].files[0].name")).isEqualTo("现场.pdf");
        assertThat(shown.getList("timeline[1].files")).isEmpty();
        assertThat(shown.getString("timeline[2].files[0].id")).isEqualTo(done);
        assertThat(shown.getString("timeline[3].files[0].id")).isEqualTo(checked);
        assertThat(shown.getString("timeline[2].files[0].state")).isEqualTo("ATTACHED");
        assertThat(content(owner, checked).asByteArray()).isEqualTo(PAPER);
        assertThat(content(Tokens.of("auditor", "320281000000"), done).statusCode())
                .isEqualTo(200);
    }

    @Test
    void filesAreHiddenWithTheirDanger() {
        var file = uploaded(owner, "a.pdf");
        var answer = report(owner, with(aReport(enterprise, "GENERAL"), file));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);

        for (var stranger : new String[] {
            Tokens.of("supervisor", "320282000000"),
            Tokens.ofSector("inspector", "320281000000", "TRANSPORT"),
            Tokens.ofEnterprise(RegistryEvents.registered(HERE, Sector.EMERGENCY))
        }) {
            assertProblem(content(stranger, file), 404, "not-found");
        }
        // The danger goes where its enterprise goes, and its files with it.
        RegistryEvents.relocated(enterprise, 2, "320282103001", Sector.EMERGENCY);
        assertProblem(content(inspector, file), 404, "not-found");
        assertThat(content(Tokens.of("supervisor", "320282000000"), file).statusCode())
                .isEqualTo(200);
    }

    @Test
    void enterpriseIsNotShownWhatCameWithATipOff() {
        var told = uploaded(inspector, "举报照片.pdf");
        var answer = report(inspector, with(aReport(enterprise, "GENERAL").replace("SELF_CHECK", "TIP_OFF"), told));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var id = UUID.fromString(answer.jsonPath().getString("id"));

        assertThat(get(inspector, id).jsonPath().getString("timeline[0].files[0].id"))
                .isEqualTo(told);
        assertThat(content(inspector, told).statusCode()).isEqualTo(200);
        assertThat(get(owner, id).jsonPath().getList("timeline[0].files")).isEmpty();
        assertProblem(content(owner, told), 404, "not-found");
        assertProblem(given().auth().oauth2(owner).get(ROOT + "/files/" + told), 404, "not-found");

        act(owner, id, "plan", aPlan(inDays(5))).then().statusCode(200);
        var done = uploaded(owner, "整改.pdf");
        var rectified = act(owner, id, "rectification", with(DangerApi.EVIDENCE, done));
        assertThat(rectified.jsonPath().getList("timeline[0].files")).isEmpty();
        assertThat(content(owner, done).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyOnesOwnFilesAreAttachedAndARefusedVerbAttachesNone() {
        var foreign = uploaded(Tokens.of("inspector", "320281000000", "somebody-else"), "a.pdf");
        var id = reported(owner, enterprise, "GENERAL");
        act(owner, id, "plan", aPlan(inDays(5))).then().statusCode(200);

        assertProblem(act(owner, id, "rectification", with(DangerApi.EVIDENCE, foreign)), 404, "not-found");
        assertThat(get(owner, id).jsonPath().getString("status")).isEqualTo("RECTIFYING");

        var own = uploaded(owner, "b.pdf");
        var other = reported(owner, enterprise, "GENERAL");
        assertThat(act(owner, other, "rectification", with(DangerApi.EVIDENCE, own))
                        .statusCode())
                .isEqualTo(409);
        assertThat(TestDatabase.column("select 1 from stored_file where id = ?::uuid and owner_kind is null", own))
                .hasSize(1);
        act(owner, id, "rectification", with(DangerApi.EVIDENCE, own)).then().statusCode(200);
        act(owner, other, "plan", aPlan(inDays(5))).then().statusCode(200);
        assertProblem(act(owner, other, "rectification", with(DangerApi.EVIDENCE, own)), 409, "file-attached");
    }
}
