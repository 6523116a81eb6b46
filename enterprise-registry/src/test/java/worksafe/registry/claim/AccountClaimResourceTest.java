package worksafe.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.claim.AccountClaimFeature.CLAIMS;
import static worksafe.registry.claim.AccountClaimFeature.ROOT;
import static worksafe.registry.claim.AccountClaimFeature.VILLAGE;
import static worksafe.registry.claim.AccountClaimFeature.act;
import static worksafe.registry.claim.AccountClaimFeature.entered;
import static worksafe.registry.claim.AccountClaimFeature.fresh;
import static worksafe.registry.claim.AccountClaimFeature.issued;
import static worksafe.registry.claim.AccountClaimFeature.post;
import static worksafe.registry.claim.AccountClaimFeature.stranger;
import static worksafe.registry.claim.AccountClaimFeature.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** What claims have of their own. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class AccountClaimResourceTest {

    private AccountClaimFeature feature;

    @BeforeEach
    void anEnterprise() {
        var enterprise = post(Tokens.of("supervisor", "000000000000"), ROOT + "enterprises", """
                {"name": "认领企业", "region": "%s", "sector": "EMERGENCY"}""".formatted(VILLAGE))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        feature = new AccountClaimFeature(UUID.fromString(enterprise));
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("account claims", feature).tests();
    }

    @Test
    void accountClaimsTheEnterpriseOfItsCodeOnce() {
        var id = feature.opened();
        var code = issued(id);
        var owner = stranger("owner-" + fresh());
        assertThat(TestDatabase.column("select code_hash || coalesce(invitee, '') from account_claim where id = ?", id)
                        .getFirst())
                .doesNotContain(code);

        var claimed = entered(owner, code.toLowerCase(java.util.Locale.ROOT));

        claimed.then().statusCode(201);
        assertThat(claimed.jsonPath().getString("enterpriseName")).isEqualTo("认领企业");
        assertThat((Object) claimed.jsonPath().get("code")).isNull();
        assertProblem(entered(stranger("other-" + fresh()), code), 422, "claim-code-wrong");
        // What it sees stands in its token, which is another's to issue.
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(owner)
                        .get(CLAIMS + "/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(TestDatabase.column(
                        "select data::jsonb ->> 'account' from outbox where data::jsonb ->> 'claimId' = ? and type like"
                                + " '%account-claim-claimed%'",
                        id.toString()))
                .hasSize(1);
    }

    @Test
    void retryOfAClaimIsAnsweredAlike() {
        var code = issued(feature.opened());
        var owner = stranger("owner-" + fresh());
        var key = fresh();
        for (int i = 0; i < 2; i++) {
            RestAssured.given()
                    .auth()
                    .oauth2(owner)
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body("{\"code\": \"" + code + "\"}")
                    .post(ROOT + "claimed-enterprises")
                    .then()
                    .statusCode(201);
        }
        assertProblem(
                RestAssured.given()
                        .auth()
                        .oauth2(owner)
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body("{\"code\": \"" + InvitationCode.random().shown() + "\"}")
                        .post(ROOT + "claimed-enterprises"),
                422,
                "idempotency-key-reused");
    }

    @Test
    void codeEndsWithItsDayAndWithTheNextOne() {
        var id = feature.opened();
        var first = issued(id);
        var second = issued(id);
        assertProblem(entered(stranger("owner-" + fresh()), first), 422, "claim-code-wrong");
        TestDatabase.execute("update account_claim set valid_until = '2020-01-01' where id = ?", id);
        assertProblem(entered(stranger("owner-" + fresh()), second), 422, "claim-code-wrong");
    }

    @Test
    void whoGuessesIsRefusedBeforeLong() {
        var guesser = stranger("guesser-" + fresh());
        int last = 0;
        for (int i = 0; i < 200 && last != 429; i++) {
            last = entered(guesser, InvitationCode.random().shown()).statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertProblem(entered(guesser, issued(feature.opened())), 429, "claim-codes-too-many");
    }

    @Test
    void sameAccountClaimsAnEnterpriseOnceAtATime() {
        var owner = stranger("owner-" + fresh());
        var first = feature.opened();
        entered(owner, issued(first)).then().statusCode(201);
        var code = issued(feature.opened());
        assertProblem(entered(owner, code), 409, "claim-already-held");

        act(supervisor(), first, "revocation", "{\"reason\": \"认领人已离职\"}")
                .then()
                .statusCode(200);
        entered(owner, code).then().statusCode(201);
    }
}
