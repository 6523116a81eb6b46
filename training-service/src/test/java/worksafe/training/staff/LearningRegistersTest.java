package worksafe.training.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** An entry of every register of learning: what it takes, and who reads it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class LearningRegistersTest {

    private static final String ROOT = "/api/v1/training/registers/";

    private static String emergency(String subject) {
        return """
                {"heldOn": "2026-06-12", "form": "DRILL", "content": ["PLAN", "ESCAPE"], "subject": "%s",
                 "employees": 120, "people": 118, "passed": 118}""".formatted(subject);
    }

    @Test
    void emergencyTrainingOfAnEnterpriseIsRecordedOnce() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var owner = Tokens.ofEnterprise(enterprise);
        var body = "{\"enterpriseId\": \"%s\", \"data\": %s}".formatted(enterprise, emergency("液氯泄漏逃生"));

        var created = create(owner, key(), ROOT + "emergency-training-record/entries", body);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertProblem(
                create(owner, key(), ROOT + "emergency-training-record/entries", body), 409, "register-entry-exists");
        assertThat(get(supervisor(), ROOT + "emergency-training-record/entries?enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            school-safety-education | {"heldOn": "2026-05-12", "nature": "AVOIDANCE_DRILL", "school": "%s", "level": "PRIMARY", "subject": "地震避险", "participants": 860, "minutes": 3}
            school-safety-education | {"heldOn": "2026-09-01", "nature": "VOCATIONAL_COURSE", "school": "%s", "level": "VOCATIONAL", "subject": "安全生产知识", "participants": 40}
            public-safety-education | {"heldOn": "2026-06-16", "venue": "COMMUNITY", "topics": ["AVOIDANCE", "OCCUPATIONAL_HEALTH"], "subject": "%s", "participants": 300}
            publicity-campaign | {"year": 2026, "campaign": "SAFETY_MONTH", "theme": "%s", "organiser": "江阴市安委会办公室", "participants": 12000}
            publicity-campaign | {"year": 2026, "campaign": "ONE_TOWN_ONE_PRODUCT", "theme": "%s", "organiser": "澄江街道", "participants": 800, "units": 40}
            """)
    void authorityRecordsWhatItDidForThePublic(String kind, String data) {
        var body = "{\"region\": \"%s\", \"data\": %s}".formatted(COUNTY, data.formatted("第" + key()));

        var created = create(supervisor(), key(), ROOT + kind + "/entries", body);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertProblem(
                create(supervisor(), key(), ROOT + kind + "/entries", body.replace("\"participants\"", "\"people\"")),
                400,
                "invalid-request");
    }

    @Test
    void trainingSystemsOfADistrictAreKept() {
        var body = """
                {"region": "%s", "data": {"name": "培训基地 %s", "kind": "BASE", "trades": ["HAZARDOUS_CHEMICALS", "CONSTRUCTION"],
                 "operator": "江阴市安全技术培训中心", "openedOn": "2026-03-01", "teachers": 12, "places": 6000}}""".formatted(COUNTY, key());

        var created = create(supervisor(), key(), ROOT + "district-training-system/entries", body);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(get(supervisor(), ROOT + "district-training-system/entries?kind=BASE&region=" + COUNTY)
                        .jsonPath()
                        .getList("items"))
                .isNotEmpty();
        assertProblem(
                create(supervisor(), key(), ROOT + "district-training-system/entries", body),
                409,
                "register-entry-exists");
    }

    private static String guidance(String session, String day) {
        return """
                {"region": "%s", "data": {"guidedOn": "%s", "enterprise": "江阴冲压件有限公司 %s", "form": "ATTENDED",
                 "session": "%s", "subjects": ["HARMS", "PROTECTION"], "advice": "补充护耳器佩戴", "officer": "李娜"}}""".formatted(COUNTY, day, key(), session);
    }

    @Test
    void authorityThatGuidesASessionOfOccupationalHealthNamesIt() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var day = inDays(-4);
        var session =
                create(Tokens.ofEnterprise(enterprise), key(), "/api/v1/training/training-sessions", """
                {"enterpriseId": "%s", "title": "职业健康培训", "purpose": "OCCUPATIONAL_HEALTH", "audience": "WORKER",
                 "topics": ["OCCUPATIONAL_HEALTH"], "hours": 4, "capacity": 5, "venue": "公司培训室", "teacher": "李安全",
                 "teacherQualification": "注册安全工程师", "guidedBy": "江阴市应急管理局", "startsAt": "%sT09:00:00+08:00",
                 "endsAt": "%sT17:00:00+08:00"}""".formatted(
                                enterprise, day, day));
        assertThat(session.statusCode()).as(session.asString()).isEqualTo(201);
        assertThat(session.jsonPath().getString("guidedBy")).isEqualTo("江阴市应急管理局");
        var path = ROOT + "occupational-training-guidance/entries";

        var created =
                create(supervisor(), key(), path, guidance(session.jsonPath().getString("number"), day));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertProblem(create(supervisor(), key(), path, guidance("PX-NONE", day)), 400, "invalid-request");
        assertProblem(
                create(supervisor(), key(), path, guidance(session.jsonPath().getString("number"), inDays(1))),
                400,
                "invalid-request");
    }

    @Test
    void professionalsAreReviewedAndSharedWithNumbersMasked() {
        var number = residentId();
        var body = """
                {"region": "%s", "data": {"name": "赵敏", "residentId": "%s", "phone": "13912345678", "employer": "江阴化工学会",
                 "speciality": "CHEMICAL", "qualification": "ENGINEER_INTERMEDIATE", "available": true}}""".formatted(COUNTY, number);

        var created = create(supervisor(), key(), ROOT + "safety-talent/entries", body);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getString("state")).isEqualTo("DRAFT");
        assertThat(created.asString()).doesNotContain(number, "13912345678");
        assertThat(TestDatabase.column("select data from register_entry where kind = 'safety-talent'"))
                .noneMatch(kept -> kept.contains(number));
    }

    @Test
    void violationsOfThreeKindsAreTheEnterprisesOwn() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var body = """
                {"enterpriseId": "%s", "data": {"foundOn": "2026-10-08", "nature": "AGAINST_RULES", "person": "王建国",
                 "unit": "检修班", "facts": "未系安全带登高", "untrained": false, "prominent": true, "handling": "DISMISSED",
                 "answerable": "班长陈强"}}""".formatted(enterprise);

        var created = create(Tokens.ofEnterprise(enterprise), key(), ROOT + "three-violation-record/entries", body);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.asString()).doesNotContain("王建国", "未系安全带", "陈强");
        assertThat(create(supervisor(), key(), ROOT + "three-violation-record/entries", body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(supervisor(), ROOT + "three-violation-record/entries?enterpriseId=" + enterprise)
                        .statusCode())
                .isNotEqualTo(200);
    }
}
