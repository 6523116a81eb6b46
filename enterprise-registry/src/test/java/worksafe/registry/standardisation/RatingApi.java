package worksafe.registry.standardisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What people do about ratings, by the registry's own operations. */
final class RatingApi {

    static final String ROOT = "/api/v1/registry/";
    static final String RATINGS = "standardisation-ratings";
    static final String TOWN = "320281102000";
    static final String COUNTY = "320281000000";
    static final String CITY = "320200000000";
    static final LocalDate TODAY = ChinaTime.dayOf(InstantSource.system().instant());

    private static final String STANDARD = "危险化学品企业安全生产标准化评审标准";

    private RatingApi() {}

    static String clerk() {
        return Tokens.of("supervisor", COUNTY, "clerk");
    }

    static String chief() {
        return Tokens.of("approver", CITY, "chief");
    }

    static String fresh() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    static Response create(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh())
                .body(body)
                .post(ROOT + path);
    }

    static UUID created(String token, String path, String body) {
        var answer = create(token, path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }

    static Response act(String token, String thing, UUID id, String verb, String body) {
        var request = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", get(clerk(), thing + "/" + id).header("ETag"));
        return (body.isEmpty() ? request : request.body(body)).post(ROOT + thing + "/" + id + "/" + verb);
    }

    @CanIgnoreReturnValue
    static JsonPath done(String token, String thing, UUID id, String verb, String body) {
        var answer = act(token, thing, id, verb, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    static UUID enterprise(String industry) {
        return created(
                Tokens.of("supervisor", COUNTY),
                "enterprises",
                "{\"name\": \"定级企业" + fresh() + "\", \"region\": \"" + TOWN
                        + "\", \"ownership\": \"NON_PUBLIC\", \"industry\": \"" + industry + "\"}");
    }

    static String aSelfRating(UUID enterprise, String standard) {
        return """
                {"enterpriseId": "%s", "standard": "%s", "aim": "THREE", "report": {"ratedOn": "%s", "score": 86.5}}
                """.formatted(enterprise, standard, TODAY);
    }

    static UUID selfRated(UUID enterprise, String standard) {
        return created(Tokens.ofEnterprise(enterprise), RATINGS, aSelfRating(enterprise, standard));
    }

    static UUID selfRated(UUID enterprise) {
        return selfRated(enterprise, STANDARD);
    }

    static UUID appliedFor(UUID enterprise, UUID rating) {
        return created(Tokens.ofEnterprise(enterprise), "applications", """
                {"kind": "standardisation-rating", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"commitment": true, "workers": true}}""".formatted(enterprise, rating));
    }

    @CanIgnoreReturnValue
    static UUID applied(UUID enterprise, UUID rating) {
        var application = appliedFor(enterprise, rating);
        done(clerk(), "applications", application, "acceptance", "");
        done(Tokens.of("approver", COUNTY, "head"), "applications", application, "decision", """
                {"result": "APPROVED", "opinion": "材料齐全，同意评审"}""");
        return rating;
    }

    static final String REVIEW = """
            {"body": "江苏安信安全技术服务有限公司", "reviewedOn": "%s", "reached": "THREE", "openItems": 0}""".formatted(TODAY);

    static final String SHOWING = """
            {"shownIn": "无锡市应急管理局网站"}""";

    static final String RATING = """
            {"level": "THREE", "ratedBy": "无锡市应急管理局"}""";

    @CanIgnoreReturnValue
    static UUID reviewed(UUID enterprise, UUID rating) {
        applied(enterprise, rating);
        done(clerk(), RATINGS, rating, "review", REVIEW);
        return rating;
    }

    /** Shown, and the time is over. */
    @CanIgnoreReturnValue
    static UUID shown(UUID enterprise, UUID rating) {
        reviewed(enterprise, rating);
        done(chief(), RATINGS, rating, "showing", SHOWING);
        TestDatabase.execute(
                "update standardisation_rating set shown_from = shown_from - 40, shown_until = ?::date - 1 where id = ?",
                TODAY.toString(),
                rating);
        return rating;
    }

    @CanIgnoreReturnValue
    static UUID rated(UUID enterprise, UUID rating) {
        shown(enterprise, rating);
        done(chief(), RATINGS, rating, "rating", RATING);
        return rating;
    }

    static String past(UUID enterprise, String standard, LocalDate on, LocalDate until) {
        return """
                {"enterpriseId": "%s", "standard": "%s", "level": "THREE", "ratedBy": "无锡市应急管理局", "ratedOn": "%s",
                 "validUntil": "%s"}""".formatted(enterprise, standard, on, until);
    }
}
