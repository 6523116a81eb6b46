package worksafe.registry.webhook;

import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.feature.Creation.numbered;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Subscriptions of one town. */
final class WebhookFeature implements FeatureFixture {

    static final String WEBHOOKS = "/api/v1/registry/webhooks";
    static final String TOWN = "530424001000";
    static final String BODY = """
            {"title": "数据交换平台", "url": "https://192.0.2.10/worksafe", "types": ["worksafe.hazards.*"]}""";

    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    static String supervisor() {
        return Tokens.of("supervisor", TOWN);
    }

    static Response subscribe(String token, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(body)
                .post(WEBHOOKS);
    }

    static UUID subscribed() {
        return UUID.fromString(subscribe(supervisor(), BODY)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id"));
    }

    static Response act(String token, UUID id, String verb) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header(
                        "If-Match",
                        RestAssured.given()
                                .auth()
                                .oauth2(supervisor())
                                .get(WEBHOOKS + "/" + id)
                                .header("ETag"))
                .post(WEBHOOKS + "/" + id + "/" + verb);
    }

    private static UUID paused() {
        var id = subscribed();
        act(supervisor(), id, "pause").then().statusCode(200);
        return id;
    }

    @Override
    public String path() {
        return WEBHOOKS;
    }

    @Override
    public String table() {
        return "webhook";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("webhook_step", "webhook_id");
    }

    @Override
    public String readPermission() {
        return "webhook:read";
    }

    @Override
    public Home home() {
        return new Home(TOWN, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "webhook:manage",
                supervisor(),
                Tokens.of("supervisor", TOWN, "another"),
                numbered(BODY, "数据交换平台"),
                "webhook-subscribed");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("secret", "webhook:manage", supervisor(), "")
                        .alwaysLegal()
                        .announcing("webhook-secret-changed"),
                Verb.of("ping", "webhook:manage", supervisor(), "")
                        .illegalOn(WebhookFeature::paused)
                        .announcing("webhook-pinged"),
                Verb.of("pause", "webhook:manage", supervisor(), "").announcing("webhook-paused"),
                Verb.of("resumption", "webhook:manage", supervisor(), "")
                        .on(WebhookFeature::paused)
                        .announcing("webhook-resumed"),
                Verb.of("end", "webhook:manage", supervisor(), "{\"reason\": \"系统已下线\"}")
                        .announcing("webhook-ended"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "ACTIVE", "ENDED", "ASLEEP"),
                Filter.ofNone("account", "nobody", null),
                Filter.of("region", TOWN, "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-subscribedAt", "subscribed_at"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }
}
