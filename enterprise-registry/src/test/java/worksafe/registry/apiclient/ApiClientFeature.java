package worksafe.registry.apiclient;

import static worksafe.platform.testing.Intruder.ofEnterprises;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** API clients of one town. */
final class ApiClientFeature implements FeatureFixture {

    static final String CLIENTS = "/api/v1/registry/api-clients";
    static final String TOWN = "530424002000";

    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Who manages clients and has the roles that they get. */
    static String manager() {
        return manager("dev-security-admin-" + TOWN);
    }

    private static String manager(String subject) {
        return Tokens.request()
                .subject(subject)
                .roles("security-admin", "feed", "auditor")
                .region(TOWN)
                .mint();
    }

    /** A client that calls from these networks; each has a code of its own. */
    static String body(String algorithm, String role, String network) {
        return """
                {"code": "client-%d", "name": "数据共享平台", "organisation": "数据局", "region": "%s", "roles": ["%s"],
                 "algorithm": "%s", "networks": ["%s"]}""".formatted(COUNT.incrementAndGet(), TOWN, role, algorithm, network);
    }

    private static String body() {
        return body("HMAC_SHA256", "FEED", "192.0.2.0/24");
    }

    static Response register(String token, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(body)
                .post(CLIENTS);
    }

    static Response act(String token, UUID id, String verb, String body) {
        var request = RestAssured.given()
                .auth()
                .oauth2(token)
                .header(
                        "If-Match",
                        RestAssured.given()
                                .auth()
                                .oauth2(manager())
                                .get(CLIENTS + "/" + id)
                                .header("ETag"));
        return body.isEmpty()
                ? request.post(CLIENTS + "/" + id + "/" + verb)
                : request.contentType(ContentType.JSON).body(body).post(CLIENTS + "/" + id + "/" + verb);
    }

    private static UUID registered() {
        return UUID.fromString(register(manager(), body())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id"));
    }

    private static UUID suspended() {
        var id = registered();
        act(manager(), id, "suspension", "{\"reason\": \"调用异常，待核实\"}").then().statusCode(200);
        return id;
    }

    private static UUID ended() {
        var id = registered();
        act(manager(), id, "end", "{\"reason\": \"系统已下线\"}").then().statusCode(200);
        return id;
    }

    @Override
    public String path() {
        return CLIENTS;
    }

    @Override
    public String table() {
        return "api_client";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("api_client_step", "client_id");
    }

    @Override
    public String readPermission() {
        return "api-client:read";
    }

    @Override
    public Home home() {
        return new Home(TOWN, null, null);
    }

    @Override
    public String lister() {
        return Tokens.of("auditor", home().county());
    }

    @Override
    public Creation creation() {
        return new Creation(
                "api-client:manage", manager(), manager("another"), ApiClientFeature::body, "api-client-registered");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("secret", "api-client:manage", manager(), "")
                        .illegalOn(ApiClientFeature::ended)
                        .announcing("api-client-secret-given"),
                Verb.of("networks", "api-client:manage", manager(), "{\"networks\": [\"2001:db8::/32\"]}")
                        .illegalOn(ApiClientFeature::ended)
                        .announcing("api-client-networks-changed"),
                Verb.of("suspension", "api-client:manage", manager(), "{\"reason\": \"调用异常，待核实\"}")
                        .announcing("api-client-suspended"),
                Verb.of("resumption", "api-client:manage", manager(), "")
                        .on(ApiClientFeature::suspended)
                        .announcing("api-client-resumed"),
                Verb.of("end", "api-client:manage", manager(), "{\"reason\": \"系统已下线\"}")
                        .announcing("api-client-ended"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "ACTIVE", "ENDED", "ASLEEP"), Filter.of("region", TOWN, "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-registeredAt", "registered_at"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }
}
