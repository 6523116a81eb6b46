package worksafe.training.ban;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.left;
import static worksafe.training.TrainingApi.post;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.start;
import static worksafe.training.TrainingApi.supervisor;
import static worksafe.training.TrainingApi.today;
import static worksafe.training.ban.RehireBanFeature.BANS;
import static worksafe.training.ban.RehireBanFeature.LIFTED;
import static worksafe.training.ban.RehireBanFeature.aBan;
import static worksafe.training.ban.RehireBanFeature.anAppeal;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class RehireBanResourceTest {

    @Inject
    RehireBanSweep sweep;

    private UUID enterprise;
    private String owner;
    private UUID person;

    @BeforeEach
    void somebodyWhoWorkedThere() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        person = left(registered(owner, residentId(), enterprise), enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfFeatures() {
        return FeatureContract.of("re-hire bans", new RehireBanFeature(enterprise))
                .tests();
    }

    @Test
    void whoIsBannedIsNotHiredByThatEnterpriseWhoeverEntersThePost() {
        var post = electrician(owner, person, enterprise);
        assertProblem(impose(), 422, "rehire-ban-still-employed");
        act(owner, POSTS + "/" + post, "ending", "{}").then().statusCode(200);

        var answer = impose();

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("personShown")).isEqualTo("王**");
        assertThat(answer.jsonPath().getString("lastDay"))
                .isEqualTo(today().minusDays(1).plusYears(3).toString());
        assertThat(answer.asString()).doesNotContain("王建国", "安全带");
        assertProblem(impose(), 409, "rehire-ban-exists");
        var again = aPost(person, enterprise, "WELDING_CUTTING", inDays(0));
        var county = Tokens.of("supervisor", COUNTY);
        assertProblem(start(county, again), 422, "person-rehire-banned");
        assertThat(TestDatabase.column("select id from post where person_id = ?", person))
                .hasSize(1);
        var elsewhere = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        assertThat(start(county, aPost(person, elsewhere, "WELDING_CUTTING", inDays(0)))
                        .statusCode())
                .isEqualTo(201);

        act(owner, BANS + "/" + id(answer), "lifting", LIFTED).then().statusCode(200);

        assertThat(start(county, again).statusCode()).isEqualTo(201);
    }

    @Test
    void whoIsBannedIsNotTrainedThereForWorkEither() {
        var inductions = "/api/v1/training/inductions";
        var worker = registered(owner, residentId(), enterprise);
        var body = """
                {"personId": "%s", "enterpriseId": "%s", "kind": "NEW", "relation": "EMPLOYEE", "job": "包装工",
                 "startedOn": "%s"}""".formatted(worker, enterprise, inDays(0));
        var induction = id(create(owner, key(), inductions, body));
        assertProblem(
                create(owner, key(), BANS, aBan(enterprise, worker, inDays(-1))), 422, "rehire-ban-still-employed");
        act(owner, inductions + "/" + induction, "departure", "{\"leftOn\": \"" + inDays(0) + "\"}")
                .then()
                .statusCode(200);
        assertProblem(get(owner, "/api/v1/training/persons/" + worker), 404, "not-found");

        create(owner, key(), BANS, aBan(enterprise, worker, inDays(-1))).then().statusCode(201);

        assertProblem(create(owner, key(), inductions, body), 422, "person-rehire-banned");
        assertProblem(create(Tokens.of("supervisor", COUNTY), key(), inductions, body), 422, "person-rehire-banned");
        assertProblem(
                act(owner, inductions + "/" + induction, "resumption", "{\"resumedOn\": \"" + inDays(0) + "\"}"),
                422,
                "person-rehire-banned");
    }

    @Test
    void nobodyButTheEnterpriseSeesAny() throws SQLException {
        var ban = id(impose());

        assertProblem(get(supervisor(), BANS + "/" + ban), 403, "forbidden");
        assertProblem(
                get(Tokens.ofEnterprise(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY)), BANS + "/" + ban),
                404,
                "not-found");
        try (var app = TestDatabase.asApp(Intruder.in(COUNTY))) {
            assertThat(TestDatabase.column(app, "select id from rehire_ban")).isEmpty();
        }
        try (var all = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(all, "select type from outbox where aggregate_id = ?", ban))
                    .isEmpty();
            assertThat(TestDatabase.column(all, "select rehire_ban::text from rehire_ban where id = ?", ban))
                    .singleElement()
                    .asString()
                    .doesNotContain("王建国", "安全带");
        }
    }

    @Test
    void whatIsSealedIsReadForAPurposeAndReadingsAreAudited() throws SQLException {
        var ban = id(impose());
        get(owner, BANS + "/" + ban).then().statusCode(200);

        var answer = post(owner, BANS + "/" + ban + "/disclosure", """
                {"purpose": "complaint-handling", "explanation": "本人来访核对"}""");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("name")).isEqualTo("王建国");
        assertThat(answer.jsonPath().getString("facts")).startsWith("未系安全带");
        try (var all = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(all, "select leaf from audit_entry where leaf like ?", "%" + ban + "%"))
                    .anyMatch(leaf -> leaf.contains("rehire-ban-imposed"))
                    .anyMatch(leaf -> leaf.contains("rehire-ban-read"))
                    .anyMatch(leaf -> leaf.contains("rehire-ban-disclosed"));
        }
    }

    @Test
    void appealThatNobodyAnswersIsOverdueAndWhatIsOverIsErased() throws SQLException {
        var ban = id(create(owner, key(), BANS, aBan(enterprise, person, inDays(-90))));
        var appealed = act(owner, BANS + "/" + ban, "appeal", anAppeal(inDays(-60)));
        assertThat(appealed.statusCode()).as(appealed.asString()).isEqualTo(200);
        assertThat(appealed.jsonPath().getString("answerDueOn")).isGreaterThan(inDays(-60));

        sweep.sweep();

        assertThat(get(owner, BANS + "?appealOverdue=true").jsonPath().getList("items.id"))
                .containsExactly(ban.toString());
        try (var all = TestDatabase.asOwner()) {
            TestDatabase.execute(all, "update rehire_ban set last_day = dismissed_on where id = ?", ban);
        }
        sweep.sweep();
        var over = get(owner, BANS + "/" + ban).jsonPath();
        assertThat(over.getString("status")).isEqualTo("ENDED");
        assertThat(over.getMap("$")).doesNotContainKeys("personId", "personShown");
        assertThat(post(owner, BANS + "/" + ban + "/disclosure", """
                {"purpose": "complaint-handling", "explanation": "本人来访核对"}""").jsonPath().getMap("$"))
                .containsOnlyKeys("id");
        assertThat(start(owner, aPost(person, enterprise, "ELECTRICAL", inDays(0)))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoNeverWorkedThereIsUnknown() {
        var stranger = registered(supervisor());

        assertProblem(create(owner, key(), BANS, aBan(enterprise, stranger, inDays(-1))), 422, "person-unknown");
        var newcomer = registered(owner, residentId(), enterprise);
        assertProblem(
                create(owner, key(), BANS, aBan(enterprise, newcomer, inDays(-1))), 422, "rehire-ban-never-employed");
        assertProblem(create(owner, key(), BANS, aBan(enterprise, person, inDays(1))), 422, "rehire-ban-day-future");
        assertThat(TestDatabase.column("select id from rehire_ban where enterprise_id = ?", enterprise))
                .isEmpty();
    }

    private io.restassured.response.Response impose() {
        return create(owner, key(), BANS, aBan(enterprise, person, inDays(-1)));
    }
}
