package worksafe.training.post;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.platform.testing.ProblemBody.withoutTrace;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.OTHER_COUNTY;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aCertificate;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.compliance;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issue;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.start;
import static worksafe.training.TrainingApi.supervisor;
import static worksafe.training.TrainingApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class PostResourceTest {

    private UUID enterprise;
    private UUID person;
    private String owner;
    private String supervisor;

    @BeforeEach
    void somebodyAndAnEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        supervisor = supervisor();
        person = registered(supervisor, residentId(), enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("posts", new PostFeature(enterprise)).tests();
    }

    @Nested
    class Starting {

        @Test
        void specialOperationWithoutACertificateIsBarredWithTheClause() {
            var answer = start(supervisor, aPost(person, enterprise, "ELECTRICAL", inDays(-30)));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            var body = answer.jsonPath();
            assertThat(body.getString("status")).isEqualTo("BARRED");
            assertThat(body.getList("reasons"))
                    .containsExactly(Map.of(
                            "code",
                            "CERTIFICATE_MISSING",
                            "source",
                            "中华人民共和国安全生产法（2021年修正）",
                            "clause",
                            "第三十条第一款：特种作业人员须取得相应资格方可上岗",
                            "force",
                            "LAW",
                            "certainty",
                            "CERTAIN"));
            assertThat(body.getString("region")).isEqualTo(VILLAGE);
            assertThat(body.getMap("$")).doesNotContainKeys("restsOn", "until");
            assertThat(get(supervisor, POSTS + "/" + body.getString("id"))
                            .jsonPath()
                            .getMap("$"))
                    .isEqualTo(body.getMap("$"));
            assertThat(announced("post-started", id(answer)))
                    .singleElement()
                    .asString()
                    .contains("\"status\":\"BARRED\"", "CERTIFICATE_MISSING");
            assertThat(announced("post-barred", id(answer))).isEmpty();
        }

        @Test
        void certificateMakesItFit() {
            var certificate = issued(supervisor, person, "ELECTRICAL", inDays(0));

            var body = start(owner, aPost(person, enterprise, "ELECTRICAL", inDays(0)));

            // An enterprise does not see whom the authority entered for it before a post begins.
            assertProblem(body, 422, "person-unknown");
            var started = start(supervisor, aPost(person, enterprise, "ELECTRICAL", inDays(0)));
            assertThat(started.jsonPath().getString("status")).isEqualTo("FIT");
            assertThat(started.jsonPath().getMap("restsOn"))
                    .containsEntry("certificateId", certificate.toString())
                    .containsEntry(
                            "validUntil", today().plusYears(6).minusDays(1).toString())
                    .containsEntry(
                            "inForceUntil", today().plusYears(6).minusDays(1).toString());
        }

        @Test
        void certificateOfAnotherCategoryDoesNotHelp() {
            issued(supervisor, person, "WORK_AT_HEIGHT", inDays(0));

            var started = start(supervisor, aPost(person, enterprise, "ELECTRICAL", inDays(0)));

            assertThat(started.jsonPath().getString("status")).isEqualTo("BARRED");
        }

        @ParameterizedTest
        @CsvSource({
            "EMERGENCY,PRINCIPAL,BARRED",
            "HOUSING_CONSTRUCTION,SAFETY_MANAGER,BARRED",
            "TRANSPORT,PRINCIPAL,BARRED",
            "COMMERCE,PRINCIPAL,FIT",
            "COMMERCE,SAFETY_MANAGER,FIT",
            "COMMERCE,ELECTRICAL,BARRED"
        })
        void onlyHighRiskTradesBarPrincipalsWithoutOne(Sector sector, String kind, String status) {
            var there = RegistryEvents.registered(VILLAGE, sector);

            var started = start(supervisor, aPost(person, there, kind, inDays(-1)));

            assertThat(started.jsonPath().getString("status")).isEqualTo(status);
        }

        @Test
        void enterpriseEntersItsOwnPeople() {
            var own = registered(owner, residentId(), enterprise);

            var started = start(owner, aPost(own, enterprise, "ELECTRICAL", inDays(-1)));

            assertThat(started.statusCode()).as(started.asString()).isEqualTo(201);
        }

        @Test
        void dayToComeIsRefused() {
            var refused = start(supervisor, aPost(person, enterprise, "ELECTRICAL", inDays(1)));

            assertProblem(refused, 422, "post-from-future");
            assertThat(withoutTrace(refused)).isEqualTo("""
                    {"type":"/errors/post-from-future","title":"任职尚未开始","status":422,\
                    "detail":"任职自开始之日起登记，%s 尚未到来。","instance":"/api/v1/training/posts",\
                    "code":"post-from-future"}""".formatted(inDays(1)));
        }

        @Test
        void samePostTwiceIsRefused() {
            var first = electrician(supervisor, person, enterprise);

            var refused = start(supervisor, aPost(person, enterprise, "ELECTRICAL", inDays(-60)));

            assertProblem(refused, 409, "post-overlapping");
            assertThat(refused.jsonPath().getString("detail"))
                    .isEqualTo("王建国 自 " + inDays(-30) + " 起在本企业任同类别岗位（" + first + "）。请先登记离岗，或自其离岗日起任职。");
            assertThat(start(supervisor, aPost(person, enterprise, "WELDING_CUTTING", inDays(-60)))
                            .statusCode())
                    .isEqualTo(201);
        }

        @Test
        void afterItsEndItMayBeginAgainThatVeryDay() {
            var first = electrician(supervisor, person, enterprise);
            act(supervisor, POSTS + "/" + first, "ending", "{\"until\": \"" + inDays(-10) + "\"}")
                    .then()
                    .statusCode(200);

            assertProblem(
                    start(supervisor, aPost(person, enterprise, "ELECTRICAL", inDays(-11))), 409, "post-overlapping");
            assertThat(start(supervisor, aPost(person, enterprise, "ELECTRICAL", inDays(-10)))
                            .statusCode())
                    .isEqualTo(201);
        }

        @Test
        void unknownPersonAndUnknownEnterpriseAreRefused() {
            assertProblem(
                    start(supervisor, aPost(UUID.fromString(key()), enterprise, "ELECTRICAL", inDays(0))),
                    422,
                    "person-unknown");
            assertProblem(
                    start(supervisor, aPost(person, UUID.fromString(key()), "ELECTRICAL", inDays(0))),
                    422,
                    "enterprise-unknown");
            assertProblem(
                    start(Tokens.of("supervisor", OTHER_COUNTY), aPost(person, enterprise, "ELECTRICAL", inDays(0))),
                    422,
                    "enterprise-unknown");
        }

        @Test
        void categoryGoesWithSpecialOperationsOnly() {
            var missing = aPost(person, enterprise, "PRINCIPAL", inDays(0)).replace("PRINCIPAL", "SPECIAL_OPERATION");
            var needless = aPost(person, enterprise, "ELECTRICAL", inDays(0)).replace("SPECIAL_OPERATION", "PRINCIPAL");

            assertThat(pointers(start(supervisor, missing))).containsExactly("/category");
            assertThat(pointers(start(supervisor, needless))).containsExactly("/category");
        }
    }

    @Nested
    class Ending {

        @Test
        void endedPostIsToldOnceAndIsOver() {
            var id = electrician(supervisor, person, enterprise);

            var ended = act(owner, POSTS + "/" + id, "ending", "{}");

            assertThat(ended.jsonPath().getString("status")).isEqualTo("ENDED");
            assertThat(ended.jsonPath().getString("until")).isEqualTo(inDays(0));
            assertThat(ended.jsonPath().getList("reasons")).isEmpty();
            assertThat(announced("post-ended", id))
                    .singleElement()
                    .asString()
                    .contains("\"until\":\"" + inDays(0) + "\"");
            assertProblem(act(owner, POSTS + "/" + id, "ending", "{}"), 409, "illegal-transition");
        }

        @Test
        void certificateThatComesLaterChangesNothingAboutIt() {
            var id = electrician(supervisor, person, enterprise);
            act(owner, POSTS + "/" + id, "ending", "{}").then().statusCode(200);

            issued(supervisor, person, "ELECTRICAL", inDays(0));

            assertThat(get(supervisor, POSTS + "/" + id).header("ETag")).isEqualTo("\"v2\"");
            assertThat(announced("post-cleared", id)).isEmpty();
        }

        @Test
        void dayBeforeItsFirstIsRefused() {
            var id = electrician(supervisor, person, enterprise);

            assertProblem(
                    act(supervisor, POSTS + "/" + id, "ending", "{\"until\": \"" + inDays(-31) + "\"}"),
                    422,
                    "post-until-outside");
        }
    }

    @Nested
    class Following {

        @Test
        void issueClearsAndRevocationBarsEachToldOnce() {
            var id = electrician(supervisor, person, enterprise);

            var certificate = issued(supervisor, person, "ELECTRICAL", inDays(0));
            assertThat(status(id)).isEqualTo("FIT");
            act(supervisor, CERTIFICATES + "/" + certificate, "revocation", """
                    {"ground": "FALSE_DATA", "note": "经查，培训记录系伪造。"}""")
                    .then()
                    .statusCode(200);

            assertThat(status(id)).isEqualTo("BARRED");
            assertThat(get(supervisor, POSTS + "/" + id).jsonPath().getString("reasons[0].code"))
                    .isEqualTo("CERTIFICATE_REVOKED");
            assertThat(announced("post-cleared", id)).singleElement().asString().contains("\"revision\":2");
            assertThat(announced("post-barred", id)).singleElement().asString().contains("\"revision\":3");
        }

        @ParameterizedTest
        @CsvSource({"HOLDER_ASKED, CERTIFICATE_CANCELLED", "HOLDER_DIED, HOLDER_DIED"})
        void cancellationBarsAndTheListSaysTheSame(String ground, String code) {
            var id = electrician(supervisor, person, enterprise);
            var certificate = issued(supervisor, person, "ELECTRICAL", inDays(-3));

            act(supervisor, CERTIFICATES + "/" + certificate, "cancellation", """
                    {"ground": "%s", "note": "已核实。"}""".formatted(ground))
                    .then()
                    .statusCode(200);

            assertThat(get(supervisor, POSTS + "/" + id).jsonPath().getString("reasons[0].code"))
                    .isEqualTo(code);
            assertThat(announced("post-barred", id)).last().asString().contains("\"code\":\"" + code);
            var list = compliance(supervisor, enterprise, "");
            assertThat(list.jsonPath().getList("items.code", String.class)).containsExactly(code);
        }

        @Test
        void postsWhereTheIssuerSeesNothingChangeToo() {
            var there = RegistryEvents.registered("320282103001", Sector.EMERGENCY);
            var city = Tokens.of("supervisor", "320200000000");
            var hidden = electrician(city, person, there);
            var other = Tokens.of("inspector", OTHER_COUNTY);
            assertThat(get(supervisor, POSTS + "/" + hidden).statusCode()).isEqualTo(404);

            issued(supervisor, person, "ELECTRICAL", inDays(0));

            assertThat(get(supervisor, POSTS + "/" + hidden).statusCode()).isEqualTo(404);
            assertThat(get(other, POSTS + "/" + hidden).jsonPath().getString("status"))
                    .isEqualTo("FIT");
            assertThat(announced("post-cleared", hidden))
                    .singleElement()
                    .asString()
                    .contains("\"region\":\"320282103001\"");
        }

        @Test
        void enterpriseThatComesUnderAnotherAuthorityIsJudgedByItsRules() {
            var shop = RegistryEvents.registered(VILLAGE, Sector.COMMERCE);
            var id = id(start(supervisor, aPost(person, shop, "PRINCIPAL", inDays(-1))));
            assertThat(status(id)).isEqualTo("FIT");

            RegistryEvents.changed(shop, 2, VILLAGE, Sector.TRANSPORT);

            assertThat(status(id)).isEqualTo("BARRED");
            assertThat(announced("post-barred", id)).singleElement().asString().contains("\"sector\":\"TRANSPORT\"");
        }

        private String status(UUID id) {
            return get(supervisor, POSTS + "/" + id).jsonPath().getString("status");
        }
    }

    @Nested
    class Listing {

        @Test
        void filtersRestrict() {
            var barred = electrician(supervisor, person, enterprise);
            var certified = registered(supervisor);
            // It ends in some weeks, and was reviewed in the middle.
            var first = LocalDate.parse(inDays(26)).minusYears(6);
            var card = aCertificate(certified, "ELECTRICAL", first.toString());
            issue(
                            supervisor,
                            card.substring(0, card.lastIndexOf('}'))
                                    + """
                , "reviews": [{"passedOn": "%s", "trainingHours": 8}]}\
                """.formatted(first.plusYears(3).minusDays(1)))
                    .then()
                    .statusCode(201);
            var fit = electrician(supervisor, certified, enterprise);

            assertThat(listed("")).containsExactlyInAnyOrder(barred.toString(), fit.toString());
            assertThat(listed("&status=BARRED")).containsExactly(barred.toString());
            assertThat(listed("&status=FIT&kind=SPECIAL_OPERATION")).containsExactly(fit.toString());
            assertThat(listed("&kind=PRINCIPAL")).isEmpty();
            assertThat(listed("&personId=" + certified)).containsExactly(fit.toString());
            assertThat(listed("&expiringWithinDays=60")).containsExactly(fit.toString());
            assertThat(listed("&expiringWithinDays=5")).isEmpty();
            assertThat(listed("&region=320281102000")).hasSize(2);
            assertThat(listed("&region=320281103000")).isEmpty();
        }

        @Test
        void lineSaysWhyAndUntilWhen() {
            electrician(supervisor, person, enterprise);

            var line = get(supervisor, POSTS + "?enterpriseId=" + enterprise).jsonPath();

            assertThat(line.getMap("items[0]"))
                    .containsEntry("personName", "王建国")
                    .containsEntry("barCode", "CERTIFICATE_MISSING")
                    .containsEntry("region", VILLAGE)
                    .doesNotContainKeys("validUntil", "inForceUntil", "until");
        }

        @ParameterizedTest
        @CsvSource({
            "status=SLEEPING,query:status",
            "expiringWithinDays=-1,query:expiringWithinDays",
            "enterpriseId=x,query:enterpriseId",
            "limit=0,query:limit"
        })
        void nonsenseIsRefused(String query, String pointer) {
            var refused = get(supervisor, POSTS + "?" + query);

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly(pointer);
        }

        private List<String> listed(String query) {
            var answer = get(supervisor, POSTS + "?enterpriseId=" + enterprise + query);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return answer.jsonPath().getList("items.id", String.class);
        }
    }
}
