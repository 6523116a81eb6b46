package worksafe.training.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.PERSONS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aPerson;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.compliance;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.register;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.start;
import static worksafe.training.TrainingApi.supervisor;
import static worksafe.training.induction.InductionFeature.INDUCTIONS;
import static worksafe.training.induction.InductionFeature.aLevel;
import static worksafe.training.induction.InductionFeature.anInduction;
import static worksafe.training.induction.InductionFeature.done;
import static worksafe.training.induction.InductionFeature.fit;
import static worksafe.training.induction.InductionFeature.started;
import static worksafe.training.induction.InductionFeature.taught;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** Training before work, as enterprises and their supervisors meet it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class InductionResourceTest {

    /** The town whose document asks for the practical workshop. */
    private static final String QINGLONG = "500151113201";

    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of(
                        "inductions", new InductionFeature(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY)))
                .tests();
    }

    private UUID worker() {
        return registered(owner, residentId(), enterprise);
    }

    private static Response unfit(String token, UUID enterprise, String query) {
        return get(token, "/api/v1/training/enterprises/" + enterprise + "/unfit-workers" + query);
    }

    private static List<String> grounds(String token, UUID enterprise, String query) {
        var answer = unfit(token, enterprise, query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.ground", String.class);
    }

    @Test
    void nobodyWorksUntilTheThreeLevelsArePassed() {
        var person = worker();
        var induction = started(owner, person, enterprise);

        var barred = unfit(owner, enterprise, "").jsonPath();
        assertThat(barred.getList("items")).hasSize(1);
        assertThat(barred.getString("items[0].ground")).isEqualTo("INDUCTION_UNDER_WAY");
        assertThat(barred.getBoolean("items[0].barred")).isTrue();
        assertThat(barred.getString("items[0].basis.force")).isEqualTo("LAW");
        assertThat(barred.getString("items[0].basis.clause")).startsWith("第二十八条第一款");
        assertThat(compliance(supervisor(), enterprise, "").jsonPath().getLong("unfitWorkers"))
                .isEqualTo(1);

        for (var level : List.of("PLANT", "WORKSHOP", "TEAM")) {
            done(owner, induction, "level", aLevel(level, 8, inDays(0)));
        }
        var view = get(owner, INDUCTIONS + "/" + induction).jsonPath();
        assertThat(view.getString("status")).isEqualTo("TEAM_DONE");
        assertThat(view.getInt("hours")).isEqualTo(24);
        assertThat(view.getList("shortfalls")).isEmpty();
        done(owner, induction, "fitness", InductionFeature.FITNESS);

        assertThat(grounds(owner, enterprise, "")).isEmpty();
        assertThat(grounds(owner, enterprise, "?on=" + inDays(-1))).isEmpty();
        assertThat(compliance(supervisor(), enterprise, "").jsonPath().getLong("unfitWorkers"))
                .isZero();
        assertThat(announced("induction-completed", induction)).hasSize(1);
    }

    @Test
    void whoWasTaughtAtBothRecordsOfOneEnterpriseIsTaughtOnceAfterTheirMerger() {
        var duplicate = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var person = registered(supervisor(), residentId(), null);
        var kept = started(supervisor(), person, enterprise);
        var twice = started(supervisor(), person, duplicate);
        var alone = started(supervisor(), registered(supervisor(), residentId(), null), duplicate);

        RegistryEvents.merged(duplicate, 2, enterprise, VILLAGE, Sector.EMERGENCY);

        assertThat(statusOf(kept)).isEqualTo("STARTED");
        assertThat(statusOf(twice)).isEqualTo("LEFT");
        assertThat(statusOf(alone)).isEqualTo("STARTED");
        assertThat(announced("worker-left", twice)).hasSize(1);
        assertThat(announced("worker-left", alone)).isEmpty();
    }

    private static String statusOf(UUID induction) {
        return get(supervisor(), INDUCTIONS + "/" + induction).jsonPath().getString("status");
    }

    @Test
    void tooFewHoursAreRefusedWithTheClause() {
        var person = worker();
        var induction = started(owner, person, enterprise);
        for (var level : List.of("PLANT", "WORKSHOP", "TEAM")) {
            done(owner, induction, "level", aLevel(level, 7, inDays(0)));
        }

        var refused = act(owner, INDUCTIONS + "/" + induction, "fitness", InductionFeature.FITNESS);

        assertProblem(refused, 422, "induction-short");
        assertThat(refused.asString()).contains("第十三条第一款");
        assertThat(grounds(owner, enterprise, "?barred=true")).containsExactly("INDUCTION_UNDER_WAY");
        assertThat(unfit(owner, enterprise, "?total=exact").jsonPath().getInt("total"))
                .isEqualTo(1);

        done(owner, induction, "level", aLevel("WORKSHOP", 3, inDays(0)));
        done(owner, induction, "fitness", InductionFeature.FITNESS);
        assertThat(get(owner, INDUCTIONS + "/" + induction).jsonPath().getList("taught"))
                .hasSize(4);
    }

    @Test
    void highRiskTradesAskForSeventyTwoHours() {
        var mine = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY, List.of(Trade.NON_COAL_MINE));
        var token = Tokens.ofEnterprise(mine);
        var begun = create(
                token,
                key(),
                INDUCTIONS,
                anInduction(registered(token, residentId(), mine), mine, "NEW", inDays(0))
                        .replace("\"unit\"", "\"guidedWork\": true, \"unit\""));
        assertThat(begun.jsonPath().getList("shortfalls"))
                .isEqualTo(get(token, INDUCTIONS + "/" + id(begun)).jsonPath().getList("shortfalls"));
        var induction = taught(token, registered(token, residentId(), mine), mine);

        var refused = act(token, INDUCTIONS + "/" + induction, "fitness", InductionFeature.FITNESS);

        assertProblem(refused, 422, "induction-short");
        assertThat(refused.asString()).contains("72");
    }

    @Test
    void whatADocumentAsksTakesNothingFromTheRule() {
        var builder = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY, List.of(Trade.CONSTRUCTION));
        var token = Tokens.ofEnterprise(builder);
        var induction = started(token, registered(token, residentId(), builder), builder);
        for (var level : List.of("PLANT", "WORKSHOP", "TEAM")) {
            done(token, induction, "level", aLevel(level, 1, inDays(0)));
        }

        var refused = act(token, INDUCTIONS + "/" + induction, "fitness", InductionFeature.FITNESS);

        assertProblem(refused, 422, "induction-short");
        assertThat(refused.asString()).contains("24").contains("安监总局令第3号");
        var lacking = get(token, INDUCTIONS + "/" + induction).jsonPath();
        assertThat(lacking.getList("shortfalls.findAll { it.kind == 'HOURS' }.asked", String.class))
                .containsExactly("24", "32");
        assertThat(lacking.getList("shortfalls.findAll { it.kind == 'HOURS' }.bars", Boolean.class))
                .containsExactly(true, false);
    }

    @Test
    void failedWorkerStaysBarredUntilAnotherInductionIsPassed() {
        var person = worker();
        var first = started(owner, person, enterprise);
        done(owner, first, "failure", "{\"failedOn\": \"" + inDays(0) + "\", \"reason\": \"未合格\"}");
        assertThat(grounds(owner, enterprise, "")).containsExactly("INDUCTION_FAILED");

        fit(owner, person, enterprise);

        assertThat(grounds(owner, enterprise, "")).isEmpty();
        assertThat(get(owner, INDUCTIONS + "/" + first).jsonPath().getString("status"))
                .isEqualTo("REPLACED");
        assertThat(announced("induction-replaced", first)).hasSize(1);
    }

    @Test
    void changeOfJobGoesThroughWorkshopAndTeamAlone() {
        var person = worker();
        assertProblem(
                create(owner, key(), INDUCTIONS, anInduction(person, enterprise, "TRANSFER", inDays(0))),
                422,
                "induction-kind");
        fit(owner, person, enterprise);
        assertProblem(
                create(owner, key(), INDUCTIONS, anInduction(person, enterprise, "NEW", inDays(0))),
                422,
                "induction-kind");

        var transfer = id(create(owner, key(), INDUCTIONS, anInduction(person, enterprise, "TRANSFER", inDays(0))));

        assertThat(get(owner, INDUCTIONS + "/" + transfer).jsonPath().getList("levels", String.class))
                .containsExactly("WORKSHOP", "TEAM");
        assertThat(grounds(owner, enterprise, "")).containsExactly("INDUCTION_UNDER_WAY");
        assertProblem(
                create(owner, key(), INDUCTIONS, anInduction(person, enterprise, "TRANSFER", inDays(0))),
                409,
                "induction-under-way");
        assertProblem(
                act(owner, INDUCTIONS + "/" + transfer, "level", aLevel("PLANT", 8, inDays(0))),
                422,
                "induction-level-order");
        done(owner, transfer, "level", aLevel("WORKSHOP", 4, inDays(0)));
        done(owner, transfer, "level", aLevel("TEAM", 4, inDays(0)));
        done(owner, transfer, "fitness", InductionFeature.FITNESS);
        assertThat(grounds(owner, enterprise, "")).isEmpty();
    }

    @Test
    void whoeverWasAwayForOverAYearIsTaughtAgain() {
        var person = registered(supervisor());
        var induction = fit(supervisor(), person, enterprise);
        done(supervisor(), induction, "departure", "{\"leftOn\": \"" + inDays(0) + "\"}");
        assertThat(grounds(owner, enterprise, "")).isEmpty();
        assertProblem(
                create(supervisor(), key(), INDUCTIONS, anInduction(person, enterprise, "RETURN", inDays(0))),
                422,
                "induction-return-needless");
        TestDatabase.execute(
                "update induction set started_on = current_date - 500, fit_on = current_date - 490,"
                        + " left_on = current_date - 400, version = version + 1 where id = ?",
                induction);

        assertProblem(
                act(supervisor(), INDUCTIONS + "/" + induction, "resumption", "{\"resumedOn\": \"" + inDays(0) + "\"}"),
                422,
                "induction-return-owed");
        assertThat(get(owner, PERSONS + "/" + person).statusCode()).isEqualTo(404);
        var again = id(create(owner, key(), INDUCTIONS, anInduction(person, enterprise, "RETURN", inDays(0))));
        assertThat(get(owner, INDUCTIONS + "/" + again).jsonPath().getList("levels", String.class))
                .containsExactly("WORKSHOP", "TEAM");
    }

    @Test
    void documentOfATownWarnsAndBarsNobody() {
        var there = RegistryEvents.registered(QINGLONG, Sector.EMERGENCY);
        var token = Tokens.ofEnterprise(there);
        var induction = fit(token, registered(token, residentId(), there), there);

        var view = get(token, INDUCTIONS + "/" + induction).jsonPath();
        assertThat(view.getList("shortfalls.kind", String.class)).contains("PRACTICE", "TOPICS");
        assertThat(view.getList("shortfalls.bars", Boolean.class)).doesNotContain(true);
        var warned = unfit(token, there, "").jsonPath();
        assertThat(warned.getList("items.ground", String.class)).containsExactly("PRACTICE_MISSING");
        assertThat(warned.getBoolean("items[0].barred")).isFalse();
        assertThat(warned.getString("items[0].basis.force")).isEqualTo("DOCUMENT");
        assertThat(grounds(token, there, "?barred=true")).isEmpty();
        assertThat(grounds(token, there, "?barred=false")).containsExactly("PRACTICE_MISSING");
    }

    @Test
    void frontLineWorkersTrainInTheWorkshopEveryYear() {
        var there = RegistryEvents.registered(QINGLONG, Sector.EMERGENCY);
        var token = Tokens.ofEnterprise(there);
        var person = registered(token, residentId(), there);
        var induction = taught(token, person, there);
        done(token, induction, "practice", """
                {"passedOn": "%s", "workshop": "一号实训车间", "examiner": "陈考评"}""".formatted(inDays(0)));
        done(token, induction, "fitness", InductionFeature.FITNESS);
        assertThat(grounds(token, there, "")).isEmpty();
        assertThat(grounds(token, there, "?on=" + inDays(300))).isEmpty();
        assertThat(grounds(token, there, "?on=" + inDays(400))).containsExactly("RETRAINING_OVERDUE");
        TestDatabase.execute(
                "insert into training_session (id, version, number, title, region, sector, enterprise_id, purpose, audience,"
                        + " topics, hours, capacity, venue, teacher, teacher_qualification, off_duty, examined, starts_at,"
                        + " ends_at, status, enrolled, opened_at) values (?, 1, ?, '实操复训', 500151113201, 'EMERGENCY', ?,"
                        + " 'PRACTICE', 'WORKER', '{SKILLS}', 8, 9, 'x', 'x', 'x', false, true, now() + interval '200 days',"
                        + " now() + interval '201 days', 'OPEN', 0, now())",
                induction,
                "PX" + induction,
                there);
        TestDatabase.execute(
                "insert into training_enrolment (id, session_id, session_number, session_title, purpose, audience, venue,"
                        + " starts_at, ends_at, hours, off_duty, examined, region, sector, enterprise_id, person_id,"
                        + " learner_name, status, passed, result_hours, credited_hours, credited_on, enrolled_at)"
                        + " select uuidv7(), s.id, s.number, s.title, s.purpose, s.audience, s.venue, s.starts_at, s.ends_at,"
                        + " 8, false, true, s.region, s.sector, s.enterprise_id, ?, '王建国', 'CREDITED', true, 8, 8,"
                        + " current_date, now() from training_session s where s.id = ?",
                person,
                induction);
        assertThat(grounds(token, there, "?on=" + inDays(400))).isEmpty();
    }

    @Test
    void newcomersUndergroundWorkUnderGuidanceForFourMonths() {
        var mine = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY, List.of(Trade.COAL_MINE));
        var token = Tokens.ofEnterprise(mine);
        var body = anInduction(registered(token, residentId(), mine), mine, "NEW", inDays(0))
                .replace("\"unit\"", "\"guidedWork\": true, \"unit\"");
        var induction = id(create(token, key(), INDUCTIONS, body));
        for (var level : List.of("PLANT", "WORKSHOP", "TEAM")) {
            done(token, induction, "level", aLevel(level, 24, inDays(0)));
        }
        var path = INDUCTIONS + "/" + induction;
        var refused = act(token, path, "fitness", InductionFeature.FITNESS);
        assertProblem(refused, 422, "induction-short");
        assertThat(refused.asString()).contains("第三十六条");

        done(token, induction, "fitness", InductionFeature.FITNESS.replace("}", ", \"guide\": \"赵师傅\"}"));

        assertThat(get(token, path).jsonPath().getString("independentFrom"))
                .isEqualTo(worksafe.training.TrainingApi.today().plusMonths(4).toString());
        var guided = unfit(token, mine, "").jsonPath();
        assertThat(guided.getString("items[0].ground")).isEqualTo("UNDER_GUIDANCE");
        assertThat(guided.getBoolean("items[0].barred")).isFalse();
        assertThat(grounds(token, mine, "?on=" + inDays(140))).isEmpty();
    }

    @Test
    void inductionOfADuplicateGoesWithItButOneCountsAtAnEnterprise() {
        var survivor = registered(supervisor());
        var duplicate = registered(supervisor());
        var elsewhere = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var taken = fit(supervisor(), duplicate, elsewhere);
        var alike = started(supervisor(), duplicate, enterprise);
        var kept = fit(supervisor(), survivor, enterprise);

        act(supervisor(), PERSONS + "/" + duplicate, "merger", """
                {"intoPersonId": "%s", "reason": "重复登记"}""".formatted(survivor))
                .then()
                .statusCode(200);
        assertThat(Stream.of(taken, alike, kept).map(InductionResourceTest::personOf))
                .containsExactly(survivor, duplicate, survivor);

        act(supervisor(), PERSONS + "/" + duplicate, "separation", "{\"reason\": \"系同名两人\"}")
                .then()
                .statusCode(200);
        assertThat(Stream.of(taken, alike, kept).map(InductionResourceTest::personOf))
                .containsExactly(duplicate, duplicate, survivor);
    }

    private static UUID personOf(UUID induction) {
        return get(supervisor(), INDUCTIONS + "/" + induction).jsonPath().getUUID("personId");
    }

    @Test
    void cancelledEnterpriseHasNoWorkers() {
        var induction = started(owner, worker(), enterprise);

        RegistryEvents.cancelled(enterprise, 2, VILLAGE, Sector.EMERGENCY);

        assertThat(get(supervisor(), INDUCTIONS + "/" + induction).jsonPath().getString("status"))
                .isEqualTo("LEFT");
        assertThat(announced("worker-left", induction)).hasSize(1);
    }

    @Test
    void enterpriseSeesAWorkerWhomAnAuthorityBroughtUntilHeLeaves() {
        var person = registered(supervisor());
        var path = "/api/v1/training/persons/" + person;
        assertThat(get(owner, path).statusCode()).isEqualTo(404);

        var induction = started(supervisor(), person, enterprise);
        assertThat(get(owner, path).statusCode()).isEqualTo(200);
        done(owner, induction, "departure", "{\"leftOn\": \"" + inDays(0) + "\"}");

        assertThat(get(owner, path).statusCode()).isEqualTo(404);
    }

    @Test
    void whoWorkedThereIsKnownByNumberAndHiredAgainButNotSeenMeanwhile() {
        var number = residentId();
        var person = registered(owner, number, enterprise);
        done(owner, started(owner, person, enterprise), "departure", "{\"leftOn\": \"" + inDays(0) + "\"}");
        assertThat(get(owner, PERSONS + "/" + person).statusCode()).isEqualTo(404);

        var known = register(owner, aPerson(number, enterprise));
        assertProblem(known, 409, "person-known");
        assertThat(known.asString()).contains(person.toString());
        var elsewhere = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var stranger = Tokens.ofEnterprise(elsewhere);
        assertProblem(register(stranger, aPerson(number, elsewhere)), 409, "person-registered-elsewhere");
        assertProblem(
                create(stranger, key(), INDUCTIONS, anInduction(person, elsewhere, "NEW", inDays(0))),
                422,
                "person-unknown");

        assertThat(start(owner, aPost(person, enterprise, "ELECTRICAL", inDays(0)))
                        .statusCode())
                .isEqualTo(201);
        started(owner, person, enterprise);
        assertThat(get(owner, PERSONS + "/" + person).statusCode()).isEqualTo(200);
    }
}
