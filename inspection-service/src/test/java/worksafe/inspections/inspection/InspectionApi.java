package worksafe.inspections.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The API of visits, findings and orders, as a client calls it, and inspectors for them. */
public final class InspectionApi {

    public static final String ROOT = "/api/v1/inspections/";
    public static final String VISITS = "inspections";
    public static final String FINDINGS = "findings";
    public static final String ORDERS = "orders";

    public static final String VILLAGE = "320281102005";
    public static final String COUNTY = "320281000000";

    public static final String PLAN = """
            {
              "area": "2 号危化品仓库及装卸区",
              "content": "可燃气体报警、通风联动、储存禁忌、应急物资",
              "focus": "报警联动是否有效",
              "method": "查阅记录、现场测试、询问",
              "covert": true
            }""";

    public static final String RECORD = """
            {
              "record": "检查 2 号仓库及装卸区，发现问题 1 项。",
              "conclusion": "责令限期整改。",
              "signedBy": "王建国（安全环保部部长）"
            }""";

    public static final String REASON = """
            {"reason": "企业已停产搬迁。"}""";

    private InspectionApi() {}

    /** Somebody in the library, with an account. */
    public record Enrolled(UUID id, String number, String name, String subject) {

        /** A token of that account. */
        public String token() {
            return Tokens.of("inspector", COUNTY, subject);
        }
    }

    /** An inspector whose certificate holds for years. */
    public static Enrolled inspector() {
        return inspector(LocalDate.parse("2035-12-31"));
    }

    public static Enrolled inspector(LocalDate certificateUntil) {
        var id = Uuid7.next(InstantSource.system());
        var serial = id.toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        var enrolled = new Enrolled(id, "ZF-" + serial, "李" + serial, "inspector-" + id);
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into inspector (id, version, number, name, subject, region, certificate_number,"
                            + " certificate_from, certificate_until, skills, cap, status)"
                            + " values (?, 1, ?, ?, ?, 320281000000, 'ZJ-1', '2020-01-01', ?::date, '{}', 10, 'ACTIVE')",
                    id,
                    enrolled.number(),
                    enrolled.name(),
                    enrolled.subject(),
                    certificateUntil.toString());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return enrolled;
    }

    /** From now on the inspector must keep away from the enterprise. */
    public static void recuse(Enrolled inspector, UUID enterprise) {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into recusal (id, version, inspector_id, enterprise_id, region, reason, recused_from,"
                            + " declared_at, declared_by, declared_by_name)"
                            + " values (uuidv7(), 1, ?, ?, 320281000000, 'KINSHIP', '2020-01-01', now(), 's', 's')",
                    inspector.id(),
                    enterprise);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A day so many days from today, in Shanghai. */
    public static String inDays(int days) {
        return ChinaTime.dayOf(InstantSource.system().instant()).plusDays(days).toString();
    }

    public static String aVisit(UUID enterprise, Enrolled... team) {
        return """
                {
                  "enterpriseId": "%s",
                  "basis": "TIP_OFF",
                  "reason": "群众举报仓库违规存放危化品",
                  "inspectorIds": [%s]
                }""".formatted(
                enterprise,
                List.of(team).stream().map(member -> "\"" + member.id() + "\"").collect(Collectors.joining(", ")));
    }

    public static String aFinding(UUID visit) {
        return """
                {
                  "inspectionId": "%s",
                  "title": "危化品仓库可燃气体报警器失效",
                  "description": "2 号库 6 台探测器无读数，报警主机未联动排风。",
                  "place": "厂区北侧 2 号危化品仓库",
                  "cause": "UNSAFE_CONDITION",
                  "grade": "GENERAL",
                  "legalBasis": "《安全生产法》第三十六条第二款",
                  "requirement": "更换失效探测器，恢复报警联动，提交校验记录。",
                  "penaltyClause": "《安全生产法》第九十九条第（三）项"
                }""".formatted(visit);
    }

    public static String anOrder(UUID visit, String dueDate, UUID... findings) {
        return """
                {"inspectionId": "%s", "findingIds": [%s], "dueDate": "%s"}""".formatted(
                visit,
                List.of(findings).stream().map(finding -> "\"" + finding + "\"").collect(Collectors.joining(", ")),
                dueDate);
    }

    public static Response create(String token, String what, String body) {
        return create(token, what, Uuid7.next(InstantSource.system()).toString(), body);
    }

    public static Response create(String token, String what, String key, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(ROOT + what);
    }

    /** The id of what was just created. */
    @CanIgnoreReturnValue
    public static UUID created(String token, String what, String body) {
        var answer = create(token, what, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    public static Response get(String token, String what, UUID id) {
        return given().auth().oauth2(token).get(ROOT + what + "/" + id);
    }

    public static Response list(String token, String what, String query) {
        return given().auth().oauth2(token).get(ROOT + what + (query.isEmpty() ? "" : "?" + query));
    }

    public static List<UUID> ids(Response list) {
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        return list.jsonPath().getList("items.id", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Carries a verb out on the version that a supervisor reads at that moment. */
    @CanIgnoreReturnValue
    public static Response act(String token, String what, UUID id, String verb, String body) {
        var tag = get(Tokens.of("supervisor", COUNTY), what, id).header("ETag");
        return act(token, what, id, verb, tag, body);
    }

    public static Response act(
            String token, String what, UUID id, String verb, @Nullable String expected, String body) {
        var request = given().auth().oauth2(token).contentType("application/json");
        if (!body.isEmpty()) {
            request = request.body(body);
        }
        return (expected == null ? request : request.header("If-Match", expected))
                .post(ROOT + what + "/" + id + "/" + verb);
    }

    /** A visit that such a team has begun. */
    public static UUID started(UUID enterprise, Enrolled... team) {
        var supervisor = Tokens.of("supervisor", COUNTY);
        var id = created(supervisor, VISITS, aVisit(enterprise, team));
        act(supervisor, VISITS, id, "plan", PLAN).then().statusCode(200);
        act(team[0].token(), VISITS, id, "start", "").then().statusCode(200);
        return id;
    }

    /** What was announced of such a type that mentions the id, oldest first. */
    public static List<String> announced(String event, UUID mentioned) {
        return outbox("data", event, mentioned);
    }

    /** A column of what was announced. */
    public static List<String> outbox(String column, String event, UUID mentioned) {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    owner,
                    "select " + column + " from outbox where type = ? and data like ? order by position",
                    "worksafe.inspections." + event + ".v1",
                    "%" + mentioned + "%");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
