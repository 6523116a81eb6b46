package worksafe.training.exam.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.exam.ExamApi.ENTRIES;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;

/** The training that an application for an exam states is held against the training archive. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class ExamTrainingTest {

    private static final String SESSIONS = "/api/v1/training/training-sessions";
    private static final String ELECTRICIAN = "\"kind\": \"SPECIAL_OPERATION\", \"category\": \"ELECTRICAL\"";
    private static final String REGISTERS = "/api/v1/training/registers/";
    private static final String CONDITIONS = REGISTERS + "training-condition/entries";
    private static final String INSTITUTIONS = REGISTERS + "training-institution/entries";
    private static final String RECORD = "江阴安培〔2026〕电 031 号";

    private UUID mine;
    private String owner;
    private String institution;

    @BeforeEach
    void aMine() {
        mine = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY, List.of(Trade.NON_COAL_MINE));
        owner = Tokens.ofEnterprise(mine);
        institution = "培训中心 " + key();
    }

    private static String taughtBy(String institution) {
        return ", \"institution\": \"" + institution + "\", \"institutionQualification\": \"安全培训机构\"";
    }

    private static String period() {
        return "\"premises\": \"实训室 80 平方米\", \"teachers\": \"李安全，注册安全工程师\", \"validFrom\": \"%s\", \"validUntil\": \"%s\""
                .formatted(inDays(-30), inDays(300));
    }

    /** The institution stands in the register, accepted by another account than wrote it. */
    private void known() {
        var writer = Tokens.of("supervisor", COUNTY, "institution-writer");
        var entry = INSTITUTIONS + "/"
                + id(create(writer, key(), INSTITUTIONS, """
                {"region": "%s", "holderName": "%s",
                 "data": {"trains": ["ELECTRICAL", "WELDING_CUTTING", "SAFETY_MANAGER"], %s}}""".formatted(COUNTY, institution, period())));
        act(writer, entry, "submission", "").then().statusCode(200);
        act(office(), entry, "acceptance", "").then().statusCode(200);
    }

    private static String office() {
        return Tokens.of("supervisor", COUNTY);
    }

    private UUID worker() {
        return registered(owner, residentId(), mine);
    }

    /** A session that the person attended and passed, not credited yet. */
    private UUID attended(UUID person, String programme, int hours, String day) {
        return attended(person, programme + taughtBy(institution), hours, day, "公司培训室");
    }

    private UUID attended(UUID person, String programme, int hours, String day, String venue) {
        var session = id(create(owner, key(), SESSIONS, """
                {"enterpriseId": "%s", "title": "初次培训", "purpose": "INITIAL", %s,
                 "topics": ["LAW", "MANAGEMENT", "EMERGENCY", "OCCUPATIONAL_HEALTH", "CASES", "SKILLS"], "hours": %d,
                 "capacity": 5, "venue": "%s", "teacher": "李安全", "teacherQualification": "注册安全工程师",
                 "startsAt": "%sT09:00:00+08:00", "endsAt": "%sT18:00:00+08:00"}""".formatted(mine, programme, hours, venue, day, day)));
        done(session, "enrolment", "{\"learnerIds\": [\"" + person + "\"]}");
        done(session, "holding", "{\"content\": \"理论和实际操作\"}");
        done(session, "closure", "{\"conclusion\": \"合格\"}");
        return session;
    }

    private void credited(UUID person, String programme, int hours, String day) {
        done(attended(person, programme, hours, day), "crediting", "");
    }

    private void done(UUID session, String verb, String body) {
        act(owner, SESSIONS + "/" + session, verb, body).then().statusCode(200);
    }

    private static String worker(String category) {
        return "\"audience\": \"WORKER\", \"category\": \"" + category + "\"";
    }

    private static Response apply(String token, UUID person, String subject, String training) {
        return create(token, key(), ENTRIES, """
                {"personId": "%s", %s, "part": "THEORY"%s}""".formatted(person, subject, training));
    }

    private static String trained(String on) {
        return ", \"trainedOn\": \"" + on + "\", \"trainingRecord\": \"" + RECORD + "\"";
    }

    @Test
    void creditedSessionsProveTheTraining() {
        known();
        var person = worker();
        var day = inDays(-3);
        var session = attended(person, worker("ELECTRICAL"), 8, day);

        var early = apply(owner, person, ELECTRICIAN, trained(day));
        assertProblem(early, 422, "exam-training-unproven");
        assertThat(early.asString()).contains("应急管理部令第19号");
        done(session, "crediting", "");
        assertProblem(apply(owner, person, ELECTRICIAN, trained(inDays(-2))), 422, "exam-training-unproven");
        var entered = apply(owner, person, ELECTRICIAN, trained(day));

        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
        assertThat(entered.jsonPath().getString("trainingProof")).isEqualTo("SESSIONS");
        assertThat(entered.jsonPath().getInt("trainedHours")).isEqualTo(8);
    }

    @Test
    void enterpriseTeachesItsOwnPeopleForAnExamOnceItsConditionsAreAccepted() {
        var person = worker();
        var day = inDays(-3);
        done(attended(person, worker("ELECTRICAL"), 8, day, "本单位培训室"), "crediting", "");

        var refused = apply(owner, person, ELECTRICIAN, trained(day));
        assertProblem(refused, 422, "exam-training-unproven");
        assertThat(refused.jsonPath().getString("detail")).contains("培训条件经核实的企业");
        var conditions = CONDITIONS + "/" + id(create(owner, key(), CONDITIONS, """
                {"enterpriseId": "%s", "data": {"trains": ["ELECTRICAL"], %s}}""".formatted(mine, period())));
        act(owner, conditions, "submission", "").then().statusCode(200);
        assertProblem(apply(owner, person, ELECTRICIAN, trained(day)), 422, "exam-training-unproven");
        act(office(), conditions, "acceptance", "").then().statusCode(200);

        var entered = apply(owner, person, ELECTRICIAN, trained(day));
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
        assertThat(entered.jsonPath().getInt("trainedHours")).isEqualTo(8);
    }

    @Test
    void institutionThatAnEnterpriseNamesCountsOnceItStandsInTheRegister() {
        var person = worker();
        var day = inDays(-3);
        credited(person, worker("ELECTRICAL"), 8, day);

        var refused = apply(owner, person, ELECTRICIAN, trained(day));
        assertProblem(refused, 422, "exam-training-unproven");
        assertThat(refused.jsonPath().getString("detail")).contains("安全培训机构名录");
        known();

        var entered = apply(owner, person, ELECTRICIAN, trained(day));
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
        assertThat(entered.jsonPath().getMap("$")).doesNotContainKey("unknownInstitutions");
    }

    @Test
    void correctingADeclarationTakesNothingFromWhatWasTaughtBefore() {
        var person = worker();
        var day = inDays(-3);
        done(attended(person, worker("ELECTRICAL"), 8, day, "本单位培训室"), "crediting", "");
        var data = "{\"trains\": [\"ELECTRICAL\"], " + period() + "}";
        var conditions = CONDITIONS + "/"
                + id(create(owner, key(), CONDITIONS, "{\"enterpriseId\": \"" + mine + "\", \"data\": " + data + "}"));
        act(owner, conditions, "submission", "").then().statusCode(200);
        act(office(), conditions, "acceptance", "").then().statusCode(200);

        act(
                        owner,
                        conditions,
                        "correction",
                        "{\"data\": " + data.replace("ELECTRICAL", "WORK_AT_HEIGHT") + ", \"reason\": \"增加作业类别\"}")
                .then()
                .statusCode(200);

        var entered = apply(owner, person, ELECTRICIAN, trained(day));
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    }

    @Test
    void trainingForAnotherOperationProvesNothing() {
        known();
        var person = worker();
        credited(person, worker("WELDING_CUTTING"), 8, inDays(-3));

        assertProblem(apply(owner, person, ELECTRICIAN, trained(inDays(-3))), 422, "exam-training-unproven");
    }

    @Test
    void managersOfMinesNeedTheHoursOfTheirProgramme() {
        known();
        var person = worker();
        for (int i = 5; i > 0; i--) {
            credited(person, "\"audience\": \"SAFETY_MANAGER\"", 10, inDays(-2 - i));
            if (i == 2) {
                var refused = apply(owner, person, "\"kind\": \"SAFETY_MANAGER\"", trained(inDays(-4)));
                assertProblem(refused, 422, "exam-training-unproven");
                assertThat(refused.jsonPath().getString("detail")).contains("40", "48");
            }
        }

        var entered = apply(owner, person, "\"kind\": \"SAFETY_MANAGER\"", trained(inDays(-3)));

        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
        assertThat(entered.jsonPath().getInt("trainedHours")).isEqualTo(50);
    }

    @Test
    void officeAloneStatesEvidenceOfWhatEndedBeforeSessionsWereRecorded() {
        var person = worker();

        assertProblem(apply(owner, person, ELECTRICIAN, trained("2026-11-20")), 422, "exam-training-unproven");
        assertProblem(
                apply(office(), person, ELECTRICIAN, ", \"trainedOn\": \"2026-11-20\""), 422, "exam-training-unproven");
        var entered = apply(office(), person, ELECTRICIAN, trained("2026-11-20"));

        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
        assertThat(entered.jsonPath().getString("trainingProof")).isEqualTo("EVIDENCE");
        assertThat(entered.jsonPath().getMap("$")).doesNotContainKey("trainedHours");
    }

    @Test
    void whoNeedsNoTrainingSaysWhyAndWhatIsSentInAgainIsHeldAgainstTheArchiveToo() {
        known();
        var person = worker();

        assertProblem(apply(owner, person, ELECTRICIAN, ""), 422, "exam-training-unstated");
        var entered = apply(owner, person, ELECTRICIAN, ", \"trainingRecord\": \"中专学历，免予培训\"");
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
        assertThat(entered.jsonPath().getString("trainingProof")).isEqualTo("EXEMPTION");
        var entry = ENTRIES + "/" + id(entered);
        act(office(), entry, "return", "{\"missing\": \"学历与工种不符\"}").then().statusCode(200);
        credited(person, worker("ELECTRICAL"), 6, inDays(-3));

        assertProblem(
                act(owner, entry, "resubmission", "{\"note\": \"已培训\", \"trainedOn\": \"" + inDays(-4) + "\"}"),
                422,
                "exam-training-unproven");
        var again = act(owner, entry, "resubmission", "{\"note\": \"已培训\", \"trainedOn\": \"" + inDays(-3) + "\"}");
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.jsonPath().getString("trainingProof")).isEqualTo("SESSIONS");
    }

    @Test
    void onlyTrainingOfWorkersNamesASpecialOperation() {
        var refused = create(owner, key(), SESSIONS, """
                {"enterpriseId": "%s", "title": "初次培训", "purpose": "INITIAL", "audience": "SAFETY_MANAGER",
                 "category": "ELECTRICAL", "topics": ["LAW"], "hours": 4, "capacity": 5, "venue": "公司培训室",
                 "teacher": "李安全", "teacherQualification": "注册安全工程师", "startsAt": "2026-11-02T09:00:00+08:00",
                 "endsAt": "2026-11-02T18:00:00+08:00"}""".formatted(mine));

        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.asString()).contains("/category");
    }
}
