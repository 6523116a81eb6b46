package worksafe.registry.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.registry.webhook.WebhookFeature.BODY;
import static worksafe.registry.webhook.WebhookFeature.TOWN;
import static worksafe.registry.webhook.WebhookFeature.WEBHOOKS;
import static worksafe.registry.webhook.WebhookFeature.act;
import static worksafe.registry.webhook.WebhookFeature.subscribe;
import static worksafe.registry.webhook.WebhookFeature.subscribed;
import static worksafe.registry.webhook.WebhookFeature.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Relayed;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** What subscriptions have of their own. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class WebhookResourceTest {

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("webhooks", new WebhookFeature()).tests();
    }

    @Test
    void secretIsToldOnceAndKeptNowhere() {
        var answer = subscribe(supervisor(), BODY);
        answer.then().statusCode(201);
        var id = answer.jsonPath().getUUID("id");
        var secret = answer.jsonPath().getString("secret");

        assertThat(secret).startsWith("whsec_");
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(supervisor())
                        .get(WEBHOOKS + "/" + id)
                        .asString())
                .doesNotContain("whsec_");
        for (var kept : new String[] {
            "select answer::text from idempotency",
            "select data from outbox where aggregate = 'webhook'",
            "select row_to_json(w)::text from webhook w",
            "select row_to_json(s)::text from webhook_subscription s"
        }) {
            assertThat(String.join("", TestDatabase.column(kept))).as(kept).doesNotContain("whsec_");
        }
        var changed = act(supervisor(), id, "secret");
        assertThat(changed.jsonPath().getString("secret")).startsWith("whsec_").isNotEqualTo(secret);
        assertProblem(act(Tokens.of("supervisor", TOWN, "another"), id, "secret"), 422, "webhook-not-own");
    }

    @Test
    void subscriptionIsFollowedHereAtOnce() {
        var id = subscribed();
        assertThat(TestDatabase.column(
                        "select concat_ws(' ', status, generation, region, owner, types, roles) from webhook_subscription"
                                + " where id = ?",
                        id))
                .containsExactly("ACTIVE 1 " + TOWN + " dev-supervisor-" + TOWN + " {worksafe.hazards.*} {supervisor}");

        act(supervisor(), id, "ping").then().statusCode(200);
        assertThat(TestDatabase.column(
                        "select type from webhook_delivery where subscription_id = ? and state = 'WAITING'", id))
                .containsExactly("worksafe.registry.webhook-pinged.v1");
    }

    @Test
    void accountHasNoMoreThanItMayHave() {
        TestDatabase.execute(
                "insert into webhook (id, version, title, url, types, region, roles, account, account_name, status,"
                        + " secret_generation, secret_since, subscribed_at) select uuidv7(), 1, '很多', 'https://192.0.2.10/', '{}', "
                        + TOWN
                        + ", '{supervisor}', 'Has.Many', '张伟', 'ENDED', 1, now(), now() from generate_series(1, 300)");
        var many = Tokens.of("supervisor", TOWN, "has.many");
        try {
            subscribe(many, BODY).then().statusCode(201);
            TestDatabase.execute("update webhook set status = 'PAUSED' where title = '很多'");

            assertProblem(subscribe(many, BODY), 422, "webhooks-enough");
            subscribe(supervisor(), BODY).then().statusCode(201);
        } finally {
            TestDatabase.execute("delete from webhook where title = '很多'");
        }
    }

    @Test
    void noFeedShowsWhatTheContextsAreTold() throws SQLException {
        var id = subscribed();
        assertThat(Relayed.about(id)).isPositive();

        var shown = RestAssured.given()
                .auth()
                .oauth2(supervisor())
                .queryParam("subject", "webhook/" + id)
                .get("/api/v1/registry/changes");
        shown.then().statusCode(200);
        assertThat(shown.jsonPath().getList("items")).isEmpty();
        var logged = "select seq from event_log where aggregate_id = ?";
        try (var town = TestDatabase.asApp(Intruder.in(TOWN));
                var relay = TestDatabase.asApp(Scope.system(Scope.SystemTask.RELAY))) {
            assertThat(TestDatabase.column(town, logged, id)).isEmpty();
            assertThat(TestDatabase.column(relay, logged, id)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.10/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://me@192.0.2.10/",
                "https://192.0.2.10/hook?key=secret",
                "ftp://192.0.2.10/",
                "nonsense"
            })
    void addressThatIsNotCalledIsRefused(String url) {
        assertProblem(
                subscribe(supervisor(), BODY.replace("https://192.0.2.10/worksafe", url)),
                422,
                "webhook-address-refused");
    }

    @Test
    void typeThatNobodyAnnouncesIsRefused() {
        var refused = subscribe(
                supervisor(), BODY.replace("worksafe.hazards.*", "worksafe.hazards.*\", \"worksafe.hazards.dream.v1"));

        assertProblem(refused, 400, "invalid-request");
        assertThat(pointers(refused)).containsExactly("/types/1");
    }
}
