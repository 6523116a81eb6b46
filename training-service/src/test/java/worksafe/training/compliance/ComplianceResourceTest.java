package worksafe.training.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.OTHER_COUNTY;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.compliance;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issue;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.start;
import static worksafe.training.TrainingApi.supervisor;
import static worksafe.training.TrainingApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;
import worksafe.training.TrainingApi;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class ComplianceResourceTest {

    private UUID enterprise;
    private String supervisor;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        supervisor = supervisor();
    }

    @Test
    void listSaysWhoMayNotWorkAndWhy() {
        var person = registered(supervisor);
        var post = electrician(supervisor, person, enterprise);
        var certified = registered(supervisor);
        issued(supervisor, certified, "ELECTRICAL", inDays(-1));
        electrician(supervisor, certified, enterprise);

        var answer = compliance(supervisor, enterprise, "");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var body = answer.jsonPath();
        assertThat(body.getString("on")).isEqualTo(inDays(0));
        assertThat(body.getList("requirements.kind", String.class))
                .containsExactly("PRINCIPAL", "SAFETY_MANAGER", "SPECIAL_OPERATION");
        assertThat(body.getList("requirements.certificateRequired", Boolean.class))
                .containsExactly(true, true, true);
        assertThat(body.getList("items")).hasSize(1);
        assertThat(body.getMap("items[0]"))
                .containsEntry("postId", post.toString())
                .containsEntry("personId", person.toString())
                .containsEntry("personName", "王建国")
                .containsEntry("kind", "SPECIAL_OPERATION")
                .containsEntry("category", "ELECTRICAL")
                .containsEntry("code", "CERTIFICATE_MISSING")
                .containsEntry("explanation", "从未取得本岗位所需证书")
                .containsEntry("source", "中华人民共和国安全生产法（2021年修正）")
                .doesNotContainKeys("certificateId", "validUntil");
        assertThat(body.getString("items[0].clause")).startsWith("第三十条第一款");
    }

    @Test
    void explanationSpeaksTheClientsLanguage() {
        electrician(supervisor, registered(supervisor), enterprise);

        var english = io.restassured.RestAssured.given()
                .auth()
                .oauth2(supervisor)
                .header("Accept-Language", "en")
                .get("/api/v1/training/enterprises/" + enterprise + "/compliance");

        assertThat(english.jsonPath().getString("items[0].explanation"))
                .isEqualTo("Has never held the certificate that this post needs");
    }

    @Test
    void anotherDayIsAnotherAnswer() {
        var person = registered(supervisor);
        electrician(supervisor, person, enterprise);
        var certificate = issue(supervisor, TrainingApi.aCertificate(person, "ELECTRICAL", inDays(-10)));

        assertThat(codes("?on=" + inDays(-31))).isEmpty();
        assertThat(codes("?on=" + inDays(-30))).containsExactly("CERTIFICATE_MISSING");
        assertThat(codes("?on=" + inDays(-11))).containsExactly("CERTIFICATE_MISSING");
        assertThat(codes("?on=" + inDays(-10))).isEmpty();
        var end = today().minusDays(10).plusYears(6).minusDays(1);
        assertThat(codes("?on=" + end)).isEmpty();
        assertThat(codes("?on=" + end.plusDays(1))).containsExactly("CERTIFICATE_LAPSED");

        act(supervisor, CERTIFICATES + "/" + id(certificate), "revocation", "{\"ground\": \"UNFIT\", \"note\": \"x\"}")
                .then()
                .statusCode(200);
        assertThat(codes("")).containsExactly("CERTIFICATE_REVOKED");
        assertThat(codes("?on=" + inDays(-1))).isEmpty();
        assertThat(codes("?on=" + end.plusDays(1))).containsExactly("CERTIFICATE_REVOKED");
    }

    @Test
    void certificateIsOverdueOnceItsReviewIsWhereReviewsAreAskedFor() {
        supervisor = Tokens.of("supervisor", TrainingApi.REVIEWING_COUNTY);
        enterprise = RegistryEvents.registered("320211001001", Sector.EMERGENCY);
        var person = registered(supervisor);
        electrician(supervisor, person, enterprise);
        assertThat(issue(supervisor, TrainingApi.aCertificate(person, "ELECTRICAL", inDays(-10)))
                        .statusCode())
                .isEqualTo(201);

        var review = today().minusDays(10).plusYears(3).minusDays(1);
        assertThat(codes("?on=" + review)).isEmpty();
        assertThat(codes("?on=" + review.plusDays(1))).containsExactly("REVIEW_OVERDUE");
    }

    @Test
    void reviewThatOrder19NoLongerAsksForBarsNobody() {
        var person = registered(supervisor);
        electrician(supervisor, person, enterprise);
        assertThat(issue(supervisor, TrainingApi.aCertificate(person, "ELECTRICAL", "2023-08-01"))
                        .statusCode())
                .isEqualTo(201);

        assertThat(codes("?on=2029-07-31")).isEmpty();
        assertThat(codes("?on=2029-08-01")).containsExactly("CERTIFICATE_LAPSED");
    }

    @Test
    void endedPostCountsUntilTheDayBefore() {
        var post = electrician(supervisor, registered(supervisor), enterprise);
        act(supervisor, POSTS + "/" + post, "ending", "{\"until\": \"" + inDays(-5) + "\"}")
                .then()
                .statusCode(200);

        assertThat(codes("")).isEmpty();
        assertThat(codes("?on=" + inDays(-5))).isEmpty();
        assertThat(codes("?on=" + inDays(-6))).containsExactly("CERTIFICATE_MISSING");
    }

    @Test
    void ordinaryTradesNeedNoneForPrincipals() {
        var shop = RegistryEvents.registered(VILLAGE, Sector.COMMERCE);
        assertThat(start(supervisor, aPost(registered(supervisor), shop, "PRINCIPAL", inDays(-1)))
                        .statusCode())
                .isEqualTo(201);

        var body = compliance(supervisor, shop, "").jsonPath();

        assertThat(body.getList("items")).isEmpty();
        assertThat(body.getList("requirements.certificateRequired", Boolean.class))
                .containsExactly(false, false, true);
        assertThat(body.getString("requirements[0].clause")).startsWith("第二十七条第一款");
    }

    @Test
    void pagesJoinWithoutGapOrRepetition() {
        var posts = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            posts.add(
                    electrician(supervisor, registered(supervisor), enterprise).toString());
        }

        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = compliance(supervisor, enterprise, "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            seen.addAll(page.getList("items.postId", String.class));
            cursor = page.getString("nextCursor");
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(posts).doesNotHaveDuplicates();
    }

    @Test
    void enterpriseSeesItsOwnAndNobodyElses() {
        electrician(supervisor, registered(supervisor), enterprise);
        var neighbour = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);

        assertThat(compliance(Tokens.ofEnterprise(enterprise), enterprise, "")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        for (var token : List.of(
                Tokens.ofEnterprise(neighbour),
                Tokens.of("supervisor", OTHER_COUNTY),
                Tokens.ofSector("supervisor", COUNTY, "WATER"))) {
            assertProblem(compliance(token, enterprise, ""), 404, "not-found");
        }
        assertProblem(compliance(Tokens.of("operator", COUNTY), enterprise, ""), 403, "forbidden");
    }

    @Test
    void dayThatIsNoneIsRefused() {
        var refused = compliance(supervisor, enterprise, "?on=yesterday");

        assertProblem(refused, 400, "invalid-request");
        assertThat(pointers(refused)).containsExactly("query:on");
    }

    @Test
    void dayBeforeThereWasALawIsSaid() {
        assertProblem(compliance(supervisor, enterprise, "?on=1999-01-01"), 422, "policy-missing");
    }

    private List<String> codes(String query) {
        var answer = compliance(supervisor, enterprise, query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.code", String.class);
    }
}
