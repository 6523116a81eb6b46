package worksafe.registry.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;

/** Construction projects as their clients call them. */
final class ProjectApi {

    static final String ROOT = "/api/v1/registry/";
    static final String PROJECTS = ROOT + "construction-projects";
    /** 南闸街道, of which no other class registers an enterprise. */
    static final String VILLAGE = "320281004001";

    static final String COUNTY = "320281000000";
    static final String CITY = "320200000000";

    static final String SUBMISSION = "{\"stage\": \"DESIGN\", \"told\": \"提交安全设施设计专篇\"}";
    static final String ACCEPTANCE = "{\"accepted\": true}";
    static final String RETURN = "{\"missing\": [\"设计单位资质证明\"]}";
    static final String EXTENSION = "{\"reason\": \"需组织专家现场核查\"}";
    static final String APPROVAL = decision(
            true,
            "PROJECT_APPROVED",
            "DESIGNER_QUALIFIED",
            "EVALUATOR_QUALIFIED",
            "DESIGN_TO_STANDARD",
            "ADVICE_TAKEN");
    static final String CHANGE = "{\"change\": \"PROCESS\", \"told\": \"改为微通道反应器\"}";
    static final String TRIAL_PLAN = "{\"told\": \"五级负荷逐级提升\"}";
    static final String TRIAL_RUN = "{\"trialFrom\": \"%s\"}".formatted(inDays(0));
    static final String BREACH = breach("BUILT_WITHOUT_APPROVAL");
    static final String USE = "{\"usedOn\": \"%s\"}".formatted(inDays(0));
    static final String CHECK =
            "{\"passed\": true, \"onSite\": true, \"officials\": [\"赵监管\", \"钱监管\"], \"told\": \"一致\"}";
    static final String ABANDONMENT = "{\"reason\": \"不再建设\"}";

    private static final String ACCEPTED = "BUILDER_QUALIFIED\", \"BUILT_TO_DESIGN\", \"BUILT_TO_STANDARD\","
            + " \"ACCEPTANCE_EVALUATED\", \"CONDITIONS_TO_STANDARD\", \"TRIAL_DANGERS_REMOVED\", \"SAFETY_STAFF\","
            + " \"STAFF_TRAINED";

    private ProjectApi() {}

    static String inDays(int days) {
        return ChinaTime.dayOf(InstantSource.system().instant()).plusDays(days).toString();
    }

    static String supervisor() {
        return Tokens.of("supervisor", COUNTY, "zhao.supervisor");
    }

    static String approver() {
        return Tokens.of("approver", COUNTY, "qian.approver");
    }

    static UUID anEnterprise(String village) {
        return made(create(
                Tokens.of("supervisor", "000000000000"),
                ROOT + "enterprises",
                "{\"name\": \"建设企业 %s\", \"region\": \"%s\", \"industry\": \"C2110\"}".formatted(fresh(), village)));
    }

    static String decision(boolean approved, String... met) {
        return "{\"approved\": %s, \"met\": [%s], \"opinion\": \"经审查\"}"
                .formatted(
                        approved,
                        Arrays.stream(met).map(one -> "\"" + one + "\"").collect(Collectors.joining(", ")));
    }

    static String breach(String breach) {
        return "{\"breach\": \"%s\", \"since\": \"%s\", \"told\": \"现场查见\"}".formatted(breach, inDays(-3));
    }

    static String said(String kind, String health) {
        return """
                {"title": "技术改造项目", "nature": "NEW", "kind": "%s", "healthRisk": "%s", "site": "3 号地块",
                 "scale": "年产 5 万吨"}""".formatted(kind, health);
    }

    static String aProject(UUID enterprise, String kind, String health) {
        return "{\"enterpriseId\": \"%s\", \"project\": %s}".formatted(enterprise, said(kind, health));
    }

    static UUID registered(UUID enterprise, String kind, String health) {
        return made(create(Tokens.ofEnterprise(enterprise), PROJECTS, aProject(enterprise, kind, health)));
    }

    static String aRecord(UUID enterprise, String kind, int stages, String day, String more) {
        return "{\"enterpriseId\": \"%s\", \"project\": %s, \"passed\": [%s]%s}"
                .formatted(
                        enterprise,
                        said(kind, "NONE"),
                        Arrays.stream(ProjectStage.values())
                                .limit(stages)
                                .map(stage -> "{\"stage\": \"%s\", \"passedOn\": \"%s\"}".formatted(stage, day))
                                .collect(Collectors.joining(", ")),
                        more);
    }

    /** One that passed that many stages on that day. */
    static UUID recorded(UUID enterprise, String kind, int stages, String day) {
        return made(create(
                Tokens.ofEnterprise(enterprise), PROJECTS + "/records", aRecord(enterprise, kind, stages, day, "")));
    }

    static UUID submitted(UUID enterprise) {
        var id = recorded(enterprise, "METAL_SMELTING", 2, inDays(-300));
        done(Tokens.ofEnterprise(enterprise), id, "submission", SUBMISSION);
        return id;
    }

    static UUID reviewed(UUID enterprise) {
        var id = submitted(enterprise);
        done(supervisor(), id, "acceptance", ACCEPTANCE);
        return id;
    }

    static UUID completed(UUID enterprise) {
        return recorded(enterprise, "METAL_SMELTING", 6, inDays(-20));
    }

    static UUID abandoned(UUID enterprise) {
        var id = registered(enterprise, "OTHER", "NONE");
        done(Tokens.ofEnterprise(enterprise), id, "abandonment", ABANDONMENT);
        return id;
    }

    static String passage(String stage, String on, String more) {
        return "{\"stage\": \"%s\", \"on\": \"%s\", \"passed\": true, \"opinion\": \"合格\"%s}"
                .formatted(stage, on, more);
    }

    static String accepted(String on) {
        return passage("ACCEPTANCE", on, ", \"met\": [\"" + ACCEPTED + "\"]");
    }

    static String healthPaper(String paper, String more) {
        return healthPaper(paper, inDays(-30), more);
    }

    static String healthPaper(String paper, String madeOn, String more) {
        return "{\"paper\": \"%s\", \"madeOn\": \"%s\"%s}".formatted(paper, madeOn, more);
    }

    static String fresh() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    static Response create(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", fresh())
                .body(body)
                .post(path);
    }

    static UUID made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    static Response get(String token, UUID id) {
        return given().auth().oauth2(token).get(PROJECTS + "/" + id);
    }

    static Response list(String token, String query) {
        return given().auth().oauth2(token).get(PROJECTS + "?" + query);
    }

    /** Carries a verb out on the version that the caller reads at that moment. */
    static Response act(String token, UUID id, String verb, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", get(token, id).header("ETag"))
                .body(body)
                .post(PROJECTS + "/" + id + "/" + verb);
    }

    @CanIgnoreReturnValue
    static Response done(String token, UUID id, String verb, String body) {
        var answer = act(token, id, verb, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }
}
