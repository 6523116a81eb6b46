package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.registry.enterprise.RegistryApi.COUNTY;
import static worksafe.registry.enterprise.RegistryApi.ENTERPRISES;
import static worksafe.registry.enterprise.RegistryApi.OTHER_COUNTY;
import static worksafe.registry.enterprise.RegistryApi.OTHER_COUNTYS_TOWN;
import static worksafe.registry.enterprise.RegistryApi.OTHER_TOWN;
import static worksafe.registry.enterprise.RegistryApi.TOWN;
import static worksafe.registry.enterprise.RegistryApi.VILLAGE;
import static worksafe.registry.enterprise.RegistryApi.act;
import static worksafe.registry.enterprise.RegistryApi.as;
import static worksafe.registry.enterprise.RegistryApi.freshCreditCode;
import static worksafe.registry.enterprise.RegistryApi.get;
import static worksafe.registry.enterprise.RegistryApi.id;
import static worksafe.registry.enterprise.RegistryApi.register;
import static worksafe.registry.enterprise.RegistryApi.registered;
import static worksafe.registry.enterprise.RegistryApi.supervisor;
import static worksafe.registry.enterprise.RegistryApi.wrongCreditCode;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EnterpriseResourceTest {

    private static final UUID NOBODY = UUID.fromString("0198c2d0-0000-7000-8000-000000000000");

    private static java.util.List<String> eventsOf(UUID id) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    owner,
                    "select type || ' ' || revision || ' ' || region from outbox where aggregate_id = ?"
                            + " order by position",
                    id);
        }
    }

    @Nested
    class Registration {

        @Test
        void completeEnterpriseIsEnteredAndAnnounced() throws SQLException {
            var code = freshCreditCode();

            var answer = register(supervisor(TOWN), """
                    {
                      "name": "江阴市澄江化工有限公司",
                      "creditCode": "%s",
                      "registrationNumber": "320281000987652",
                      "region": "%s",
                      "industry": "C2614",
                      "enterpriseType": "有限责任公司",
                      "ownership": "NON_PUBLIC",
                      "legalRepresentative": "张三",
                      "capitalFen": 50000000,
                      "establishedOn": "1999-04-16",
                      "address": "江苏省无锡市江阴市澄江街道滨江东路1号",
                      "aboveScale": true,
                      "headcount": 320
                    }
                    """.formatted(code, VILLAGE));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            var view = answer.jsonPath();
            assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
            assertThat(answer.header("Location")).endsWith(ENTERPRISES + "/" + view.getString("id"));
            assertThat(view.getString("sector")).isEqualTo("EMERGENCY");
            assertThat(view.getString("capitalCurrency")).isEqualTo("CNY");
            assertThat(view.getBoolean("unassigned")).isFalse();
            assertThat(view.getList("identifiers.scheme", String.class))
                    .containsExactlyInAnyOrder("CREDIT_CODE", "REGISTRATION_NUMBER");
            assertThat(view.getList("identifiers.validFrom", String.class)).containsOnly("1999-04-16");
            assertThat(view.getString("createdAt")).endsWith("+08:00");
            assertThat(eventsOf(id(view))).containsExactly("worksafe.registry.enterprise-registered.v1 1 " + VILLAGE);
            assertThat(get(supervisor(TOWN), "/" + view.getString("id")).asString())
                    .as("what was answered is what is there")
                    .isEqualTo(answer.asString());
        }

        @Test
        void lengthIsCountedInCharactersAndARequestMayBringAsMuchAsAFeed() {
            var answer = register(supervisor(TOWN), """
                    {"name": "%s", "region": "%s", "businessScope": "%s"}
                    """.formatted("𨟠".repeat(300), TOWN, "营".repeat(20_000)));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            assertProblem(register(supervisor(TOWN), """
                    {"name": "%s", "region": "%s"}
                    """.formatted("𨟠".repeat(301), TOWN)), 400, "invalid-request");
            assertProblem(register(supervisor(TOWN), """
                    {"name": "长营", "region": "%s", "businessScope": "%s"}
                    """.formatted(TOWN, "营".repeat(20_001))), 400, "invalid-request");
        }

        @Test
        void nameIsOneLineWithoutWhatNobodySees() {
            for (var name : java.util.List.of("江阴\\n厂", "江阴\\u2028厂", "江阴\\u202e厂")) {
                var refused = register(supervisor(TOWN), """
                        {"name": "%s", "region": "%s"}
                        """.formatted(name, TOWN));

                assertProblem(refused, 400, "invalid-request");
                assertThat(refused.jsonPath().getList("violations.code"))
                        .as(name)
                        .containsExactly("one-line");
            }
            var answer = register(supervisor(TOWN), """
                    {"name": "\\ufeff江阴\\u200b可见厂\\u00a0", "region": "%s", "businessScope": "一\\n二"}
                    """.formatted(TOWN));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            assertThat(answer.jsonPath().getString("name")).isEqualTo("江阴可见厂");
            assertThat(answer.jsonPath().getString("businessScope")).isEqualTo("一\n二");
        }

        @ParameterizedTest
        @ValueSource(strings = {"name", "legalRepresentative", "address", "enterpriseType", "businessScope"})
        void placeholderIsNoText(String field) {
            for (var placeholder : java.util.List.of("null", "#N/A", "None", "无", "ｎｕｌｌ\\u200b")) {
                var refused = register(supervisor(TOWN), """
                        {"name": "江阴占位厂", "region": "%s", "%s": "%s"}
                        """.formatted(TOWN, field, placeholder)
                        .replace(field.equals("name") ? "\"name\": \"江阴占位厂\", " : "\u0000", ""));

                assertProblem(refused, 400, "invalid-request");
                assertThat(refused.jsonPath().getList("violations.code"))
                        .as(placeholder)
                        .containsExactly("says-nothing");
                assertThat(refused.jsonPath().getList("violations.pointer")).containsExactly("/" + field);
            }
        }

        @Test
        void countyMeansThePoolWhichTownsDoNotSee() {
            var view = registered("待分配企业", COUNTY);

            assertThat(view.getBoolean("unassigned")).isTrue();
            assertThat(get(supervisor(COUNTY), "/" + id(view)).statusCode()).isEqualTo(200);
            assertProblem(get(supervisor(TOWN), "/" + id(view)), 404, "not-found");
        }

        @Test
        void retryIsAnsweredTheSameAndEntersNothing() throws SQLException {
            var body = """
                    {"name": "重试企业", "region": "%s", "creditCode": "%s"}
                    """.formatted(TOWN, freshCreditCode());

            var first = as(supervisor(TOWN))
                    .header("Idempotency-Key", body.hashCode())
                    .body(body)
                    .post(ENTERPRISES);
            var second = as(supervisor(TOWN))
                    .header("Idempotency-Key", body.hashCode())
                    .body(body)
                    .post(ENTERPRISES);

            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(second.asString()).isEqualTo(first.asString());
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(eventsOf(id(first.jsonPath()))).hasSize(1);
        }

        @Test
        void keyIsRequired() {
            assertProblem(
                    as(supervisor(TOWN))
                            .body("{\"name\": \"x\", \"region\": \"" + TOWN + "\"}")
                            .post(ENTERPRISES),
                    400,
                    "invalid-request");
        }

        @Test
        void everyWrongFieldIsNamed() {
            var answer = register(supervisor(TOWN), """
                    {"name": " ", "region": null, "headcount": -1, "capitalCurrency": "yuan"}
                    """);

            assertProblem(answer, 400, "invalid-request");
            assertThat(pointers(answer)).containsExactly("/capitalCurrency", "/headcount", "/name", "/region");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"creditCode\": \"123\"",
                    "\"registrationNumber\": \"12\"",
                    "\"registrationNumber\": \"320281000123453\"",
                    "\"registrationNumber\": \"222222222222222\"",
                    "\"industry\": \"Z99\"",
                    "\"ownership\": \"MINE\"",
                    "\"unknownField\": 1",
                    "\"headcount\": \"12\"",
                    "\"establishedOn\": \"16.4.1999\""
                })
        void unreadableFieldIsNamed(String field) {
            var answer = register(supervisor(TOWN), "{\"name\": \"名称\", \"region\": \"" + TOWN + "\", " + field + "}");

            assertProblem(answer, 400, "invalid-request");
            assertThat(pointers(answer)).containsExactly("/" + field.substring(1, field.indexOf('"', 1)));
        }

        @Test
        void codeWithAWrongCheckCharacterIsRefused() {
            var answer = register(supervisor(TOWN), """
                    {"name": "名称", "region": "%s", "creditCode": "%s"}
                    """.formatted(TOWN, wrongCreditCode()));

            assertProblem(answer, 400, "invalid-request");
            assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("credit-code-check-character");
        }

        @Test
        void placeMustExistBeInForceNarrowEnoughAndOnesOwn() {
            assertProblem(at(COUNTY, "320281999000"), 422, "region-unknown");
            assertProblem(at("120000000000", "120225000000"), 422, "region-retired");
            assertProblem(at("320000000000", "320200000000"), 422, "region-too-wide");
            assertProblem(at(COUNTY, OTHER_COUNTYS_TOWN), 422, "region-outside-scope");
            assertProblem(at(TOWN, OTHER_TOWN), 422, "region-outside-scope");
        }

        private io.restassured.response.Response at(String scope, String region) {
            return register(supervisor(scope), """
                    {"name": "名称", "region": "%s"}
                    """.formatted(region));
        }

        @Test
        void industryDepartmentEntersItsOwnSectorOnly() {
            var transport = Tokens.ofSector("supervisor", TOWN, "TRANSPORT");
            var body = """
                    {"name": "运输企业", "region": "%s", "sector": "%s"}
                    """;

            assertThat(register(transport, body.formatted(TOWN, "TRANSPORT")).statusCode())
                    .isEqualTo(201);
            assertProblem(register(transport, body.formatted(TOWN, "HEALTH")), 422, "sector-outside-scope");
            assertProblem(register(transport, body.formatted(OTHER_TOWN, "TRANSPORT")), 422, "region-outside-scope");
        }

        @ParameterizedTest
        @CsvSource({
            "E4710, HOUSING_CONSTRUCTION",
            "E4821, WATER",
            "G5430, TRANSPORT",
            "F5265, EMERGENCY",
            "F5211, COMMERCE",
            "C2614, EMERGENCY"
        })
        void sectorFollowsTheIndustryByPolicy(String industry, String sector) {
            var view = registered("""
                    {"name": "企业", "region": "%s", "industry": "%s"}
                    """.formatted(TOWN, industry));

            assertThat(view.getString("sector")).isEqualTo(sector);
        }

        @Test
        void codeInForceNearbyIsRefusedWithItsOwner() {
            var code = freshCreditCode();
            var owner = registered("""
                    {"name": "先到", "region": "%s", "creditCode": "%s"}
                    """.formatted(TOWN, code));

            var answer = register(supervisor(COUNTY), """
                    {"name": "后到", "region": "%s", "creditCode": "%s"}
                    """.formatted(OTHER_TOWN, code));

            assertProblem(answer, 409, "identifier-in-use");
            assertThat(answer.jsonPath().getString("detail")).contains(owner.getString("id"));
        }

        @Test
        void enterpriseKnownByItsOldNumberIsNotEnteredAgainByItsCodeUnlessItIsAnother() {
            var body = """
                    {"name": "%s", "region": "%s", "establishedOn": "2003-05-06",
                     "legalRepresentative": "王五", "address": "江阴市澄江街道9号", %s}
                    """;
            var known = registered(body.formatted("江阴市(旧号)塑料厂", TOWN, "\"registrationNumber\": \"320281000234563\""));
            var code = freshCreditCode();
            var other = body.formatted("江阴市（旧号）塑料厂", TOWN, "\"creditCode\": \"" + code + "\"%s")
                    .replace("街道9号", "街道10号");

            for (var said : java.util.List.of("", ", \"same\": true")) {
                var refused = register(supervisor(COUNTY), other.formatted(said));

                assertProblem(refused, 422, "perhaps-registered");
                assertThat(refused.jsonPath().getString("detail"))
                        .contains(known.getString("id"))
                        .contains("江阴市(旧号)塑料厂");
            }
            assertThat(register(supervisor(OTHER_COUNTY), other.formatted("").replace(TOWN, OTHER_COUNTYS_TOWN))
                            .statusCode())
                    .as("of what lies outside the scope nothing is said")
                    .isEqualTo(201);
            assertThat(register(
                                    supervisor(COUNTY),
                                    other.formatted(", \"same\": false").replace(code, freshCreditCode()))
                            .statusCode())
                    .isEqualTo(201);
        }

        @Test
        void sameNameAloneIsAnotherEnterprise() {
            var body = """
                    {"name": "江阴市常见塑料厂", "region": "%s", "establishedOn": "%s", "legalRepresentative": "王五"}
                    """;
            var unused = registered(body.formatted(TOWN, "2003-05-06"));

            assertThat(register(supervisor(TOWN), body.formatted(TOWN, "2004-05-06"))
                            .statusCode())
                    .isEqualTo(201);
        }

        @Test
        void codeInForceElsewhereIsRefusedWithoutSayingWhoseAndAudited() throws SQLException {
            var code = freshCreditCode();
            var hidden = registered("""
                    {"name": "外地企业", "region": "%s", "creditCode": "%s"}
                    """.formatted(OTHER_COUNTYS_TOWN, code));

            var answer = register(supervisor(COUNTY), """
                    {"name": "后到", "region": "%s", "creditCode": "%s"}
                    """.formatted(TOWN, code));

            assertProblem(answer, 409, "registered-elsewhere");
            assertThat(answer.asString()).doesNotContain(hidden.getString("id"), "外地", OTHER_COUNTYS_TOWN);
            try (var owner = TestDatabase.asOwner()) {
                assertThat(TestDatabase.column(
                                owner,
                                "select actor || ' ' || decision || ' ' || reason from audit_entry where object_id = ?",
                                code))
                        .containsExactly("dev-supervisor-" + COUNTY + " REFUSED registered-elsewhere");
            }
        }
    }

    @Nested
    class Reading {

        @Test
        void knownVersionIsNotSentAgain() {
            var id = id(registered("缓存企业", TOWN));

            var known = as(supervisor(TOWN))
                    .header("If-None-Match", "\"v7\", W/\"v1\"")
                    .get(ENTERPRISES + "/" + id);
            var stale = as(supervisor(TOWN)).header("If-None-Match", "\"v7\"").get(ENTERPRISES + "/" + id);

            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.asString()).isEmpty();
            assertThat(known.header("ETag")).isEqualTo("\"v1\"");
            assertThat(stale.statusCode()).isEqualTo(200);
        }

        @Test
        void nobodyIsNotFound() {
            assertProblem(get(supervisor(TOWN), "/" + NOBODY), 404, "not-found");
            assertProblem(get(supervisor(TOWN), "/nonsense"), 400, "invalid-request");
        }

        @Test
        void enterpriseUserSeesItsOwnOnly() {
            var own = id(registered("自己", TOWN));
            var other = id(registered("别人", TOWN));
            var token = Tokens.ofEnterprise(own);

            assertThat(get(token, "/" + own).statusCode()).isEqualTo(200);
            assertProblem(get(token, "/" + other), 404, "not-found");
            assertThat(get(token, "").jsonPath().getList("items.id", String.class))
                    .containsExactly(own.toString());
            assertThat(get(Tokens.ofEnterprise(), "").jsonPath().getList("items"))
                    .isEmpty();
        }
    }

    @Nested
    class Changes {

        @Test
        void particularsAreReplacedAndAnnounced() throws SQLException {
            var id = id(registered("""
                    {"name": "旧名称", "region": "%s", "industry": "C2614", "address": "旧址"}
                    """.formatted(TOWN)));

            var answer = put(id, 1, "{\"name\": \"新名称\", \"industry\": \"C2614\"}");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo("\"v2\"");
            assertThat(answer.jsonPath().getString("name")).isEqualTo("新名称");
            assertThat(answer.jsonPath().getString("address")).isNull();
            assertThat(eventsOf(id)).last().isEqualTo("worksafe.registry.enterprise-changed.v1 2 " + TOWN);
        }

        @Test
        void everyRevisionLeavesItsHistory() throws SQLException {
            var id = id(registered("旧名称", TOWN));

            assertThat(put(id, 1, "{\"name\": \"新名称\", \"headcount\": 12}").statusCode())
                    .isEqualTo(200);

            try (var owner = TestDatabase.asOwner()) {
                assertThat(TestDatabase.column(
                                owner,
                                "select actor || ' ' || revision || ' ' || changes::text from enterprise_history"
                                        + " where enterprise_id = ?",
                                id))
                        .containsExactly("dev-supervisor-" + COUNTY
                                + " 2 {\"name\": {\"to\": \"新名称\", \"from\": \"旧名称\"},"
                                + " \"confirmed\": {\"to\": [\"NAME\"], \"from\": []}, \"headcount\": {\"to\": 12}}");
            }
        }

        @Test
        void staleVersionIsRefused() {
            var id = id(registered("并发企业", TOWN));
            assertThat(put(id, 1, "{\"name\": \"甲\"}").statusCode()).isEqualTo(200);

            assertProblem(put(id, 1, "{\"name\": \"乙\"}"), 412, "precondition-failed");
            assertProblem(
                    as(supervisor(COUNTY)).body("{\"name\": \"乙\"}").put(ENTERPRISES + "/" + id),
                    428,
                    "precondition-required");
        }

        @Test
        void foreignEnterpriseIsNotFoundForAnyVerb() {
            var id = id(registered("外地企业", OTHER_COUNTYS_TOWN));

            assertProblem(put(id, 1, "{\"name\": \"改\"}"), 404, "not-found");
            assertProblem(act(supervisor(COUNTY), id, 1, "cancellation", "{\"reason\": \"x\"}"), 404, "not-found");
            assertProblem(
                    act(supervisor(COUNTY), id, 1, "relocation", "{\"region\": \"" + TOWN + "\"}"), 404, "not-found");
        }

        private io.restassured.response.Response put(UUID id, long version, String body) {
            return as(supervisor(COUNTY))
                    .header("If-Match", "\"v" + version + "\"")
                    .body(body)
                    .put(ENTERPRISES + "/" + id);
        }
    }

    @Nested
    class Moves {

        @Test
        void countyAssignsOutOfItsPool() throws SQLException {
            var id = id(registered("待分配企业", COUNTY));

            var answer = act(supervisor(COUNTY), id, 1, "assignment", "{\"region\": \"" + VILLAGE + "\"}");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getBoolean("unassigned")).isFalse();
            assertThat(answer.header("ETag")).isEqualTo("\"v2\"");
            assertThat(eventsOf(id)).last().isEqualTo("worksafe.registry.enterprise-relocated.v1 2 " + VILLAGE);
            assertThat(get(supervisor(TOWN), "/" + id).statusCode()).isEqualTo(200);
        }

        @Test
        void assignmentObeysItsRules() {
            var pooled = id(registered("待分配企业", COUNTY));
            var settled = id(registered("已落实企业", TOWN));

            assertProblem(
                    act(
                            supervisor("000000000000"),
                            pooled,
                            1,
                            "assignment",
                            "{\"region\": \"" + OTHER_COUNTYS_TOWN + "\"}"),
                    422,
                    "assignment-outside-county");
            assertProblem(
                    act(supervisor(COUNTY), settled, 1, "assignment", "{\"region\": \"" + VILLAGE + "\"}"),
                    422,
                    "not-in-pool");
            assertProblem(
                    act(supervisor(COUNTY), pooled, 1, "assignment", "{\"region\": \"320281\"}"),
                    400,
                    "invalid-request");
        }

        @Test
        void relocationTakesEveryRowAlong() throws SQLException {
            var id = id(registered("""
                    {"name": "搬迁企业", "region": "%s", "creditCode": "%s"}
                    """.formatted(VILLAGE, freshCreditCode())));
            var supervisor = supervisor("000000000000");
            assertThat(act(supervisor, id, 1, "sector-change", "{\"sector\": \"HEALTH\"}")
                            .statusCode())
                    .isEqualTo(200);

            var answer = act(supervisor, id, 2, "relocation", "{\"region\": \"" + OTHER_COUNTYS_TOWN + "\"}");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            try (var owner = TestDatabase.asOwner()) {
                for (var table : new String[] {"enterprise_identifier", "enterprise_history"}) {
                    assertThat(TestDatabase.column(
                                    owner,
                                    "select distinct region || ' ' || sector from " + table
                                            + " where enterprise_id = ?",
                                    id))
                            .as(table)
                            .containsExactly(OTHER_COUNTYS_TOWN + " HEALTH");
                }
            }
            assertProblem(get(supervisor(COUNTY), "/" + id), 404, "not-found");
            assertThat(get(supervisor(OTHER_COUNTY), "/" + id).jsonPath().getList("identifiers"))
                    .hasSize(1);
        }

        @Test
        void nobodyMovesAnEnterpriseOutOfTheirOwnPlace() {
            var id = id(registered("留下企业", TOWN));

            assertProblem(
                    act(supervisor(COUNTY), id, 1, "relocation", "{\"region\": \"" + OTHER_COUNTYS_TOWN + "\"}"),
                    422,
                    "region-outside-scope");
            assertProblem(
                    act(
                            Tokens.ofSector("supervisor", COUNTY, "EMERGENCY"),
                            id,
                            1,
                            "sector-change",
                            "{\"sector\": \"HEALTH\"}"),
                    422,
                    "sector-outside-scope");
        }
    }

    @Nested
    class Identification {

        @Test
        void newCodeTakesThePlaceOfTheOld() throws SQLException {
            var id = id(registered("""
                    {"name": "换码企业", "region": "%s", "creditCode": "%s"}
                    """.formatted(TOWN, freshCreditCode())));
            var code = freshCreditCode();

            var answer = act(supervisor(TOWN), id, 1, "identification", """
                    {"scheme": "CREDIT_CODE", "value": "%s"}
                    """.formatted(code));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getList("identifiers")).hasSize(2);
            assertThat(get(supervisor(TOWN), "?creditCode=" + code).jsonPath().getList("items.id", String.class))
                    .containsExactly(id.toString());
            assertThat(eventsOf(id)).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "222222222222222",
                    "913202815511687000",
                    "91320281713256348X",
                    "913202817132563480",
                    "320281000123452",
                    "9.13E+17",
                    "32O281000123452"
                })
        void codeOrNumberRightOrSpoiledIsNoOtherIdentifier(String value) {
            var id = id(registered("江阴他号厂", TOWN));

            var refused = act(supervisor(COUNTY), id, 1, "identification", """
                    {"scheme": "OTHER", "value": "%s"}""".formatted(value));

            assertProblem(refused, 400, "invalid-request");
            assertThat(refused.jsonPath().getList("violations.code")).containsExactly("identifier-of-other-scheme");
        }

        @Test
        void lettersThatNoCodeHasAreReadAsTheDigitsThatTheCheckCharacterProves() {
            var code = freshCreditCode();
            var written = code.replace('0', 'o').replace('1', 'I');

            var known = registered("""
                    {"name": "江阴字母厂", "region": "%s", "creditCode": "%s"}
                    """.formatted(TOWN, written));

            assertThat(known.getList("identifiers.value", String.class)).containsExactly(code);
            assertProblem(
                    act(supervisor(COUNTY), id(registered("江阴字母二厂", TOWN)), 1, "identification", """
                            {"scheme": "CREDIT_CODE", "value": "%s"}""".formatted(
                                    written)),
                    409,
                    "identifier-in-use");
        }

        @Test
        void wrongCheckCharacterNeedsAnApproversConfirmation() {
            var id = id(registered("错码企业", TOWN));
            var wrong = wrongCreditCode();
            var approver = Tokens.of("approver", COUNTY);

            var refused = act(supervisor(TOWN), id, 1, "identification", """
                    {"scheme": "CREDIT_CODE", "value": "%s"}
                    """.formatted(wrong));
            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/value");
            var body = "{\"creditCode\": \"" + wrong + "\"}";
            assertProblem(act(supervisor(TOWN), id, 1, "identifier-confirmation", body), 403, "forbidden");
            assertProblem(
                    act(approver, id, 1, "identifier-confirmation", "{\"creditCode\": \"" + freshCreditCode() + "\"}"),
                    422,
                    "nothing-to-confirm");

            var confirmed = act(approver, id, 1, "identifier-confirmation", body);
            assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
            assertThat(confirmed.jsonPath().getString("identifiers[0].state")).isEqualTo("CHECK_MISMATCH_CONFIRMED");
        }

        @Test
        void formerCodeMayBecomeAnothers() {
            var old = freshCreditCode();
            var id = id(registered("""
                    {"name": "让码企业", "region": "%s", "creditCode": "%s"}
                    """.formatted(TOWN, old)));
            assertThat(act(supervisor(TOWN), id, 1, "identification", """
                    {"scheme": "CREDIT_CODE", "value": "%s"}
                    """.formatted(freshCreditCode()))
                            .statusCode())
                    .isEqualTo(200);

            var other = registered("""
                    {"name": "得码企业", "region": "%s", "creditCode": "%s"}
                    """.formatted(TOWN, old));

            assertThat(other.getList("identifiers")).hasSize(1);
        }
    }

    @Nested
    class Endings {

        @Test
        void cancelledEnterpriseStaysFindableAndFixed() throws SQLException {
            var code = freshCreditCode();
            var id = id(registered("""
                    {"name": "注销企业", "region": "%s", "creditCode": "%s"}
                    """.formatted(TOWN, code)));

            var answer =
                    act(supervisor(TOWN), id, 1, "cancellation", "{\"reason\": \"企业申请注销登记\", \"day\": \"2026-01-05\"}");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getString("endedOn")).isEqualTo("2026-01-05");
            assertThat(eventsOf(id)).last().isEqualTo("worksafe.registry.enterprise-cancelled.v1 2 " + TOWN);
            assertThat(get(supervisor(TOWN), "?state=CANCELLED&creditCode=" + code)
                            .jsonPath()
                            .getList("items"))
                    .hasSize(1);
            assertProblem(act(supervisor(TOWN), id, 2, "revocation", "{\"reason\": \"x\"}"), 409, "illegal-transition");
        }

        @Test
        void revocationMayBeAnnulled() {
            var id = id(registered("吊销企业", TOWN));

            assertThat(act(supervisor(TOWN), id, 1, "revocation", "{\"reason\": \"逾期未年报\"}")
                            .statusCode())
                    .isEqualTo(200);
            var reinstated = act(Tokens.of("approver", TOWN), id, 2, "reinstatement", "");

            assertThat(reinstated.statusCode()).as(reinstated.asString()).isEqualTo(200);
            assertThat(reinstated.jsonPath().getString("state")).isEqualTo("ACTIVE");
            assertThat(reinstated.jsonPath().getString("endReason")).isNull();
        }

        @Test
        void reasonIsRequiredAndTheDayCannotLieAhead() {
            var id = id(registered("企业", TOWN));

            var answer = act(supervisor(TOWN), id, 1, "cancellation", "{\"day\": \"2199-01-01\"}");

            assertProblem(answer, 400, "invalid-request");
            assertThat(pointers(answer)).containsExactly("/day", "/reason");
        }
    }

    @Nested
    class Roles {

        @ParameterizedTest
        @ValueSource(strings = {"inspector", "approver", "expert", "auditor", "operator"})
        void readersMayReadAndNotRegister(String role) {
            var token = Tokens.of(role, TOWN);

            assertThat(get(token, "").statusCode()).isEqualTo(200);
            assertProblem(register(token, "{\"name\": \"x\", \"region\": \"" + TOWN + "\"}"), 403, "forbidden");
        }

        @ParameterizedTest
        @ValueSource(strings = {"security-admin", "insurer"})
        void whoKeepsAccountsAndWhoInsuresSeeNotAllEnterprises(String role) {
            assertProblem(get(Tokens.of(role, TOWN), ""), 403, "forbidden");
        }

        @Test
        void withoutATokenNothing() {
            assertProblem(io.restassured.RestAssured.get(ENTERPRISES), 401, "unauthorized");
        }
    }
}
