package worksafe.inspections.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import java.util.UUID;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The API of plans, as the people of a county call it. */
final class PlanApi {

    static final String PLANS = "annual-plans";
    static final int YEAR = 2025;
    static final String APPROVED = """
            {"approved": true, "opinion": "同意，请严格按计划组织实施"}""";

    private PlanApi() {}

    /** A plan of that year with one key object and one share; two days of supervision. */
    static String aPlan(String region, int year, UUID enterprise) {
        return """
                {"region": "%s", "sector": "EMERGENCY", "year": %d, %s}""".formatted(region, year, content(enterprise, 3));
    }

    static String content(UUID enterprise, int month) {
        return """
                "authority": "江阴市应急管理局",
                "days": {"people": 1, "workingDays": 248, "workingDaysReason": "按上年测算",
                         "items": [{"kind": "NON_ENFORCEMENT", "title": "学习培训", "days": 246}],
                         "keyDays": 1, "generalDays": 1},
                %s""".formatted(lines(enterprise, month));
    }

    static String lines(UUID enterprise, int month) {
        return """
                "lines": [
                  {"kind": "KEY", "visitClass": "ROUTINE", "month": %d, "theme": "夏季高温", "enterpriseId": "%s",
                   "visits": 2, "days": 1},
                  {"kind": "GENERAL", "visitClass": "SPECIAL", "month": 6, "theme": "粉尘涉爆专项检查", "grade": "粉尘涉爆",
                   "objects": 10, "sharePercent": 10, "days": 1}
                ]""".formatted(month, enterprise);
    }

    /** Moves the plans of that county and year to years long ago, so that another may be drafted. */
    static void makeRoom(String region, int year) {
        TestDatabase.execute(
                "update annual_plan set year = (select coalesce(max(p.year), 1000) + 1 from annual_plan p"
                        + " where p.region = ? and p.year < 1900) where region = ? and year = ?",
                Long.valueOf(region),
                Long.valueOf(region),
                year);
    }

    static UUID drafted(String region, int year, UUID enterprise) {
        makeRoom(region, year);
        return created(Tokens.of("supervisor", region), PLANS, aPlan(region, year, enterprise));
    }

    static UUID submitted(String region, int year, UUID enterprise) {
        var id = drafted(region, year, enterprise);
        act(region, "approver", id, "submission", "").then().statusCode(200);
        return id;
    }

    static UUID approved(String region, int year, UUID enterprise) {
        var id = submitted(region, year, enterprise);
        act(region, "government", id, "decision", APPROVED).then().statusCode(200);
        return id;
    }

    static UUID inForce(String region, int year, UUID enterprise) {
        var id = approved(region, year, enterprise);
        act(region, "supervisor", id, "filing", filed()).then().statusCode(200);
        return id;
    }

    static String filed() {
        return """
                {"filedWith": "常州市应急管理局", "filedOn": "%s"}""".formatted(inDays(0));
    }

    @CanIgnoreReturnValue
    static Response act(String region, String role, UUID id, String verb, String body) {
        var token = Tokens.of(role, region);
        var read = given().auth().oauth2(token).get(ROOT + PLANS + "/" + id);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        var request = given().auth().oauth2(token).contentType("application/json");
        if (!body.isEmpty()) {
            request = request.body(body);
        }
        return request.header("If-Match", read.header("ETag")).post(ROOT + PLANS + "/" + id + "/" + verb);
    }
}
