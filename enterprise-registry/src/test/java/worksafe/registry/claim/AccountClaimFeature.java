package worksafe.registry.claim;

import static worksafe.platform.testing.feature.Creation.numbered;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Claims of one enterprise. */
record AccountClaimFeature(UUID enterprise) implements FeatureFixture {

    static final String ROOT = "/api/v1/registry/";
    static final String CLAIMS = ROOT + "account-claims";
    static final String COUNTY = "530423000000";
    static final String VILLAGE = "530423001000";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }

    /** An account of the role that acts for no enterprise yet. */
    static String stranger(String subject) {
        return Tokens.of("enterprise", COUNTY, subject);
    }

    static String fresh() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    static Response post(String token, String path, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh())
                .body(body)
                .post(path);
    }

    static Response act(String token, UUID id, String verb, String body) {
        var request = RestAssured.given()
                .auth()
                .oauth2(token)
                .header(
                        "If-Match",
                        RestAssured.given()
                                .auth()
                                .oauth2(supervisor())
                                .get(CLAIMS + "/" + id)
                                .header("ETag"));
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(CLAIMS + "/" + id + "/" + verb);
    }

    String body() {
        return "{\"enterpriseId\": \"" + enterprise + "\", \"invitee\": \"安全主管\"}";
    }

    UUID opened() {
        return UUID.fromString(post(supervisor(), CLAIMS, body())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id"));
    }

    static String issued(UUID id) {
        return act(supervisor(), id, "code", "")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("code");
    }

    static Response entered(String token, String code) {
        return post(token, ROOT + "claimed-enterprises", "{\"code\": \"" + code + "\"}");
    }

    private UUID claimed() {
        var id = opened();
        entered(stranger("owner-" + fresh()), issued(id)).then().statusCode(201);
        return id;
    }

    @Override
    public String path() {
        return CLAIMS;
    }

    @Override
    public String table() {
        return "account_claim";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("account_claim_step", "claim_id");
    }

    @Override
    public String readPermission() {
        return "account-claim:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "account-claim:invite",
                supervisor(),
                Tokens.of("supervisor", COUNTY, "another"),
                numbered(body(), "安全主管"),
                "account-claim-opened");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("code", "account-claim:invite", supervisor(), "")
                        .illegalOn(this::claimed)
                        .announcing("account-claim-issued"),
                Verb.of("withdrawal", "account-claim:invite", supervisor(), "{\"reason\": \"受邀人已离职\"}")
                        .announcing("account-claim-withdrawn"),
                Verb.of("revocation", "account-claim:revoke", supervisor(), "{\"reason\": \"认领人已离职\"}")
                        .on(this::claimed)
                        .announcing("account-claim-revoked"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("status", "OPENED", "CLAIMED", "ASLEEP"),
                Filter.ofNone("account", "nobody", null),
                Filter.ofNone("validBefore", "2001-01-01", "2026-02-30"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("region", COUNTY, "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-openedAt", "opened_at"));
    }
}
