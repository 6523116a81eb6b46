package worksafe.training.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.start;
import static worksafe.training.TrainingApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;

/** The figures of staff, each in a town of its own. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class StaffFiguresTest {

    private static final String ROOT = "/api/v1/training/";
    private static final String REGISTERS = ROOT + "registers/";

    private static UUID manager(UUID enterprise) {
        var person = registered(supervisor(), residentId(), enterprise);
        start(supervisor(), aPost(person, enterprise, "SAFETY_MANAGER", "2012-01-05"))
                .then()
                .statusCode(201);
        return person;
    }

    private static Response qualified(UUID enterprise, UUID person, String route, String passedOn, String more) {
        return create(supervisor(), key(), REGISTERS + "manager-qualification/entries", """
                {"enterpriseId": "%s", "data": {"personId": "%s", "route": "%s", "passedOn": "%s"%s}}""".formatted(
                        enterprise, person, route, passedOn, more));
    }

    private static String registration(int from, int until) {
        return ", \"registeredFrom\": \"%s\", \"registeredUntil\": \"%s\"".formatted(inDays(from), inDays(until));
    }

    private static JsonPath figures(String region) {
        var answer = get(supervisor(), ROOT + "personnel-figures?region=" + region);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void engineersAreCountedAmongTheManagersOfTheirEnterprise() {
        var town = "320281119000";
        var smelter = RegistryEvents.registered("320281119201", Sector.OTHER, List.of(Trade.METAL_SMELTING));
        var plain = RegistryEvents.registered("320281119202", Sector.OTHER);
        var engineer = manager(smelter);
        for (int i = 0; i < 7; i++) {
            var unused = manager(smelter);
        }
        var lapsed = manager(plain);
        assertThat(qualified(smelter, engineer, "REGISTERED_ENGINEER", "2020-10-01", registration(-10, 10))
                        .statusCode())
                .isEqualTo(201);
        assertThat(qualified(plain, lapsed, "REGISTERED_ENGINEER", "2015-10-01", registration(-20, -1))
                        .statusCode())
                .isEqualTo(201);

        var managers = figures(town);

        assertThat(managers.getInt("managers.all")).isEqualTo(9);
        assertThat(managers.getInt("managers.part")).isEqualTo(1);
        assertThat(managers.getString("managers.percent")).isEqualTo("11.1");
        var shares = get(supervisor(), ROOT + "engineer-shares?region=" + town).jsonPath();
        var smelters = "items.find { it.enterpriseId == '" + smelter + "' }.";
        assertThat(shares.getInt(smelters + "least")).isEqualTo(2);
        assertThat(shares.getBoolean(smelters + "reached")).isFalse();
        assertThat(shares.getString(smelters + "clause")).startsWith("（十三）");
        var plains = "items.find { it.enterpriseId == '" + plain + "' }";
        assertThat(shares.getInt(plains + ".engineers")).isZero();
        assertThat(shares.getMap(plains)).doesNotContainKeys("least", "reached", "clause");
        var first = get(supervisor(), ROOT + "engineer-shares?limit=1&region=" + town)
                .jsonPath();
        assertThat(first.getList("items")).hasSize(1);
        assertThat(get(
                                supervisor(),
                                ROOT + "engineer-shares?limit=1&region=" + town + "&cursor="
                                        + first.getString("nextCursor"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        assertThat(get(Tokens.of("supervisor", "320282000000"), ROOT + "engineer-shares?region=" + town)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void staffOfHighRiskTradesAndWhatEndsSoonAreCounted() {
        var town = "320281120000";
        var chemist =
                RegistryEvents.registered("320281120201", Sector.OTHER, List.of(Trade.HAZARDOUS_CHEMICALS_STORAGE));
        var fit = registered(supervisor(), residentId(), chemist);
        var unused = issued(supervisor(), fit, "ELECTRICAL", inDays(-1));
        electrician(supervisor(), fit, chemist);
        electrician(supervisor(), registered(supervisor(), residentId(), chemist), chemist);
        var weaver = RegistryEvents.registered("320281120202", Sector.OTHER, List.of(Trade.TEXTILES));
        electrician(supervisor(), registered(supervisor(), residentId(), weaver), weaver);

        var counted = figures(town);

        assertThat(counted.getInt("highRisk.all")).isEqualTo(2);
        assertThat(counted.getInt("highRisk.part")).isEqualTo(1);
        assertThat(counted.getList("expiring.withinDays")).containsExactly(30, 60, 90);
        assertThat(counted.getList("expiring.posts")).containsExactly(0, 0, 0);
        assertThat(figures("320281121000").getMap("managers")).doesNotContainKey("percent");
    }

    @Test
    void supervisorsWhoAreEngineersAreSummedAsLastStated() {
        var town = "320281122000";
        for (var entry : List.of(
                "2026-01-05\", \"fullTime\": 8, \"engineers\": 1", "2026-10-01\", \"fullTime\": 9, \"engineers\": 3")) {
            var answer = create(
                    supervisor(),
                    key(),
                    REGISTERS + "supervisor-engineer-count/entries",
                    "{\"region\": \"" + town + "\", \"data\": {\"statedOn\": \"" + entry + "}}");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        }

        var counted = figures(town);

        assertThat(counted.getInt("supervisors.all")).isEqualTo(9);
        assertThat(counted.getInt("supervisors.part")).isEqualTo(3);
        assertThat(counted.getString("supervisors.percent")).isEqualTo("33.3");
    }

    @Test
    void managersOf2012HaveOneOfTheQualificationsThatTheDocumentNames() {
        var enterprise = RegistryEvents.registered("320281123201", Sector.OTHER);
        var examined = manager(enterprise);
        var other = manager(enterprise);
        assertThat(qualified(enterprise, examined, "UNIFIED_EXAM", "2012-09-01", "")
                        .statusCode())
                .isEqualTo(201);
        var path = ROOT + "enterprises/" + enterprise + "/manager-qualifications";

        var answer = get(supervisor(), path + "?on=2012-12-31");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var then = answer.jsonPath();

        assertThat(then.getList("accepted"))
                .containsExactly("REGISTERED_ENGINEER", "ASSISTANT_ENGINEER", "UNIFIED_EXAM");
        assertThat(then.getString("by")).isEqualTo("2012-12-31");
        assertThat(then.getString("basis.force")).isEqualTo("DOCUMENT");
        assertThat(then.getBoolean("managers.find { it.personId == '" + examined + "' }.qualified"))
                .isTrue();
        assertThat(then.getBoolean("managers.find { it.personId == '" + other + "' }.qualified"))
                .isFalse();
        assertThat(get(supervisor(), path + "?on=2012-08-31").jsonPath().getList("managers.qualified"))
                .containsExactly(false, false);
        var now = get(supervisor(), path).jsonPath();
        assertThat(now.getList("accepted")).isEmpty();
        assertThat(now.getMap("$")).doesNotContainKeys("basis", "by");
        assertProblem(get(Tokens.of("supervisor", "320282000000"), path), 404, "not-found");
    }

    @Test
    void qualificationOfAStrangerOrToComeIsRefused() {
        var enterprise = RegistryEvents.registered("320281123202", Sector.OTHER);
        var person = manager(enterprise);

        assertProblem(
                qualified(enterprise, registered(supervisor()), "UNIFIED_EXAM", "2012-09-01", ""),
                400,
                "invalid-request");
        assertProblem(qualified(enterprise, person, "UNIFIED_EXAM", inDays(1), ""), 400, "invalid-request");
        assertProblem(qualified(enterprise, person, "REGISTERED_ENGINEER", "2012-09-01", ""), 400, "invalid-request");
        assertProblem(
                qualified(enterprise, person, "REGISTERED_ENGINEER", "2012-09-01", registration(5, -5)),
                400,
                "invalid-request");
    }
}
