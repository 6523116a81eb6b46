package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.registry.enterprise.RegistryApi.COUNTY;
import static worksafe.registry.enterprise.RegistryApi.TOWN;
import static worksafe.registry.enterprise.RegistryApi.VILLAGE;
import static worksafe.registry.enterprise.RegistryApi.as;
import static worksafe.registry.enterprise.RegistryApi.id;
import static worksafe.registry.enterprise.RegistryApi.registered;
import static worksafe.registry.enterprise.RegistryApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** The registers of the registry: each takes the entry that its document means, and is typed in the document. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class RegistersTest {

    private static final String ROOT = "/api/v1/registry/registers/";

    /** kind, what operations call it, who keeps it, an entry, what it is afterwards. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("enterprise-safety-meeting", "EnterpriseSafetyMeeting", "ENTERPRISE", """
                        {"heldOn": "2026-03-02", "subject": "一季度安全例会", "chair": "李明", "participants": 18,
                         "minutes": "通报一季度隐患整改情况。",
                         "decisions": [{"what": "更换配电箱", "who": "王强", "until": "2026-03-20"}]}""", "RECORDED"),
                kind("town-enterprise-basics", "TownEnterpriseBasics", TOWN, """
                        {"year": 2026, "quarter": 1, "enterprises": 812, "institutions": 31, "employees": 40210,
                         "highRiskEnterprises": 17}""", "RECORDED"),
                kind("enterprise-rule", "EnterpriseRule", "ENTERPRISE", """
                        {"rule": "HIDDEN_DANGERS", "effectiveOn": "2026-01-01", "name": "隐患排查治理制度",
                         "processes": ["冲压", "焊接"]}""", "RECORDED"),
                kind("safety-investment", "SafetyInvestment", "ENTERPRISE", """
                        {"paidOn": "2026-02-11", "purpose": "TRAINING", "amountFen": 1250000, "item": "特种作业复审",
                         "voucher": "2026-02-0117"}""", "RECORDED"),
                kind("onsite-standardisation", "OnsiteStandardisation", "ENTERPRISE", """
                        {"activity": "FIXED_PLACES", "doneOn": "2026-03-09", "workshop": "冲压车间", "dangersFound": 3,
                         "measures": "工位器具定置。"}""", "RECORDED"),
                kind("protective-article-issue", "ProtectiveArticleIssue", "ENTERPRISE", """
                        {"issuedOn": "2026-03-01", "article": "RESPIRATORY", "standard": "GB 2626", "quantity": 20,
                         "recipient": "王强", "phone": "13912345678"}""", "RECORDED"),
                kind("safety-team", "SafetyTeam", "ENTERPRISE", """
                        {"team": "冲压一班", "leader": "王强", "members": 12, "foundedOn": "2026-01-10",
                         "actions": "班前预知危险。"}""", "DRAFT"),
                kind("safety-community", "SafetyCommunity", VILLAGE, """
                        {"title": "STANDARD_VILLAGE", "grantedBy": "江阴市安委会", "validFrom": "2026-01-01",
                         "validUntil": "2028-12-31"}""", "RECORDED"),
                kind("association-membership", "AssociationMembership", "ENTERPRISE", """
                        {"association": "江阴市安全生产管理协会", "trade": "冶金", "validFrom": "2026-01-01",
                         "validUntil": "2026-12-31"}""", "RECORDED"),
                kind("rescue-force", "RescueForce", TOWN, """
                        {"name": "澄江街道应急救援队", "nature": "PART_TIME", "people": 24,
                         "equipment": [{"what": "破拆工具", "quantity": 2}], "contact": "李明", "phone": "0510-86861234",
                         "reportedOn": "2026-03-01", "support": "补助装备"}""", "DRAFT"),
                kind("safety-organisation", "SafetyOrganisation", "ENTERPRISE", """
                        {"statedOn": "2026-03-01", "body": true, "fullTime": 2, "partTime": 1, "service": "NONE",
                         "engineers": 1, "responsibility": true, "injuryInsured": 120}""", "RECORDED"),
                kind("obligation-exemption", "ObligationExemption", "ENTERPRISE", """
                        {"obligation": "SAFETY_STAFF", "number": "澄应急〔2026〕12号", "issuedBy": "江阴市应急管理局",
                         "validFrom": "2026-01-01", "validUntil": "2026-12-31"}""", "RECORDED"),
                kind("integrity-evaluation", "IntegrityEvaluation", "ENTERPRISE", """
                        {"evaluator": "江阴市应急管理局", "level": "GOOD", "grounds": "一年内无处罚", "validFrom": "2026-01-01",
                         "validUntil": "2026-12-31"}""", "RECORDED"),
                kind("safety-expert", "SafetyExpert", "named", """
                        {"residentId": "11010519491231002X", "phone": "13912345678", "employer": "江南大学", "field": "化工",
                         "activities": ["RESCUE", "TRAINING"], "appointedOn": "2026-01-01",
                         "appointedUntil": "2028-12-31"}""", "DRAFT"),
                kind("safety-intermediary", "SafetyIntermediary", "named", """
                        {"creditCode": "91320281MA1MKG0X1U", "nature": "ASSOCIATION", "activities": ["CONSULTING"],
                         "validFrom": "2026-01-01", "validUntil": "2027-12-31"}""", "RECORDED"));
    }

    private static Arguments kind(String code, String name, String holder, String data, String state) {
        return Arguments.of(code, name, holder, data, state);
    }

    private static JsonPath recorded(String kind, String holder, String data) {
        var whose = switch (holder) {
            case "ENTERPRISE" -> "\"enterpriseId\": \"" + enterprise() + "\"";
            case "named" -> "\"region\": \"" + COUNTY + "\", \"holderName\": \"李工\"";
            default -> "\"region\": \"" + holder + "\"";
        };
        var writer = holder.equals("ENTERPRISE") && !List.of("obligation-exemption", "integrity-evaluation").contains(kind)
                ? Tokens.ofEnterprise(UUID.fromString(whose.substring(17, 53)))
                : supervisor(COUNTY);
        var created = as(writer)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body("{" + whose + ", \"data\": " + data + "}")
                .post(ROOT + kind + "/entries");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath();
    }

    private static UUID enterprise() {
        return id(registered("江阴冲压件有限公司", VILLAGE));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindTakesTheEntryThatItsDocumentMeans(String code, String name, String holder, String data, String state) {
        var entry = recorded(code, holder, data);

        assertThat(entry.getString("state")).isEqualTo(state);
        assertThat(as(supervisor(COUNTY))
                        .get(ROOT + code + "/entries?limit=200")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(entry.getString("id"));
        var kind = as(supervisor(COUNTY))
                .get("/api/v1/registry/register-kinds/" + code)
                .jsonPath();
        assertThat(kind.getString("document.source.document")).isNotBlank();
        assertThat(kind.getString("document.source.force"))
                .isEqualTo(Map.of(
                                "protective-article-issue",
                                "LAW",
                                "rescue-force",
                                "REGULATION",
                                "safety-organisation",
                                "LAW",
                                "obligation-exemption",
                                "LAW")
                        .getOrDefault(code, "DOCUMENT"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindIsTypedInTheDocument(String code, String name, String holder, String data, String state) {
        var document = RestAssured.get("/q/openapi?format=json").jsonPath();

        assertThat(document.getString("paths.'" + ROOT + code + "/entries'.post.operationId"))
                .isEqualTo("record" + name);
        assertThat(document.getMap("components.schemas." + name + ".properties").keySet())
                .containsAll(JsonPath.from(data).getMap("").keySet().stream()
                        .map(Object.class::cast)
                        .toList());
    }

    @Test
    void lineIsKeptAsItLooks() {
        var entry = recorded("rescue-force", TOWN, """
                {"name": "\\ufeff澄江街道\\u200b应急救援二队\\u00a0", "nature": "PART_TIME", "people": 24,
                 "equipment": [{"what": "破拆\\u2060工具", "quantity": 2}], "contact": "李明", "phone": "0510-86861234",
                 "reportedOn": "2026-03-01", "support": "补助\\u200b装备"}""");

        assertThat(entry.getString("data.name")).isEqualTo("澄江街道应急救援二队");
        assertThat(entry.getString("data.equipment[0].what")).isEqualTo("破拆工具");
    }

    @Test
    void creditCodeIsKeptInItsOneSpellingAndCheckedEverywhere() {
        var data = """
            {"creditCode": "%s", "nature": "ASSOCIATION", "activities": ["CONSULTING"],
             "validFrom": "2026-01-01", "validUntil": "2027-12-31"}""";
        var code = RegistryApi.freshCreditCode();
        var kind = "safety-intermediary";
        var spelt = " " + code.substring(0, 2) + code.substring(2).toLowerCase(Locale.ROOT) + "\u200B ";

        var entry = recorded(kind, "named", data.formatted(spelt));

        assertThat(entry.getString("data.creditCode")).isEqualTo(code);
        assertThat(as(supervisor(COUNTY))
                        .queryParam("creditCode", code.toLowerCase(Locale.ROOT))
                        .get(ROOT + kind + "/entries")
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(entry.getString("id"));
        assertProblem(
                write(kind, "\"region\": \"" + COUNTY + "\", \"holderName\": \"乙\"", data.formatted(code)),
                409,
                "register-entry-exists");
        var wrong = RegistryApi.wrongCreditCode();
        var refused = write(kind, "\"region\": \"" + COUNTY + "\", \"holderName\": \"丙\"", data.formatted(wrong));
        assertThat(pointers(assertProblem(refused, 400, "invalid-request"))).containsExactly("/data/creditCode");
        assertProblem(
                as(supervisor(COUNTY)).get(ROOT + kind + "/entries?creditCode=123456789012345679"),
                400,
                "invalid-request");
    }

    private static Response write(String kind, String whose, String data) {
        return as(supervisor(COUNTY))
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body("{" + whose + ", \"data\": " + data + "}")
                .post(ROOT + kind + "/entries");
    }

    @Test
    void everyDocumentIsOnTheIndexAndTried() throws IOException {
        var resources = Path.of("src/main/resources");
        try (var files = Files.walk(resources.resolve("registers"))) {
            var documents = files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> resources.relativize(file).toString())
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(resources.resolve("META-INF/worksafe/registers")))
                    .isEqualTo(documents);
            assertThat(kinds().map(kind -> "registers/registry/" + kind.get()[0] + ".json")
                            .sorted())
                    .isEqualTo(documents);
        }
    }
}
