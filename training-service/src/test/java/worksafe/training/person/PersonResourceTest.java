package worksafe.training.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.platform.testing.ProblemBody.withoutTrace;
import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.OTHER_COUNTY;
import static worksafe.training.TrainingApi.PERSONS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aPerson;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.post;
import static worksafe.training.TrainingApi.register;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.supervisor;
import static worksafe.training.TrainingApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class PersonResourceTest {

    private UUID enterprise;
    private String owner;
    private String supervisor;

    @BeforeEach
    void anEnterpriseAndItsPeople() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        supervisor = supervisor();
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("people", new PersonFeature()).tests();
    }

    @Nested
    class Registering {

        @Test
        void answerMasksTheNumbers() {
            var number = residentId();

            var answer = register(supervisor, aPerson(number, null));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            var body = answer.jsonPath();
            assertThat(body.getString("residentId")).isEqualTo("*".repeat(14) + number.substring(14));
            assertThat(body.getString("phone")).isEqualTo("*******8000");
            assertThat(body.getString("region")).isEqualTo(COUNTY);
            assertThat(body.getMap("$")).doesNotContainKey("sector");
            assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
            assertThat(answer.header("Location")).endsWith(PERSONS + "/" + body.getString("id"));
            assertThat(get(supervisor, PERSONS + "/" + body.getString("id"))
                            .jsonPath()
                            .getMap("$"))
                    .isEqualTo(body.getMap("$"));
        }

        @Test
        void whoeverWorksSomewhereIsRegisteredThere() {
            var body = register(supervisor, aPerson(residentId(), enterprise)).jsonPath();

            assertThat(body.getString("region")).isEqualTo(VILLAGE);
            assertThat(body.getString("sector")).isEqualTo("EMERGENCY");
        }

        @Test
        void nothingAtRestShowsTheNumber() throws SQLException {
            var number = residentId();
            var person = registered(supervisor, number, enterprise);

            try (var owner = TestDatabase.asOwner()) {
                var rows = TestDatabase.column(owner, "select person::text from person where id = ?", person);
                var birthDate = number.substring(6, 14);
                assertThat(rows).hasSize(1).first().asString().doesNotContain(number, birthDate, "13800138000");
                assertThat(TestDatabase.column(
                                owner,
                                "select kept from (select data kept from outbox union all select leaf from audit_entry"
                                        + " union all select answer from idempotency) everything where kept like ?",
                                "%" + number + "%"))
                        .isEmpty();
            }
            assertThat(announced("person-registered", person))
                    .singleElement()
                    .asString()
                    .doesNotContain(number.substring(14), "8000");
        }

        @Test
        void secondRegistrationNamesTheFirst() {
            var number = residentId();
            var person = registered(supervisor, number, null);

            var refused = register(supervisor, aPerson(number.toLowerCase(java.util.Locale.ROOT), null));

            assertProblem(refused, 409, "person-known");
            assertThat(withoutTrace(refused)).isEqualTo("""
                    {"type":"/errors/person-known","title":"人员已登记","status":409,\
                    "detail":"该公民身份号码的人员已登记：%s。","instance":"/api/v1/training/persons",\
                    "code":"person-known"}""".formatted(person));
        }

        @Test
        void numberOfSomebodyHiddenIsRegisteredElsewhereAndAudited() throws SQLException {
            var number = residentId();
            var person = registered(supervisor, number, null);
            var elsewhere = Tokens.of("supervisor", OTHER_COUNTY, "prying-" + key());

            var refused = register(elsewhere, aPerson(number, null));

            assertProblem(refused, 409, "person-registered-elsewhere");
            assertThat(withoutTrace(refused)).isEqualTo("""
                    {"type":"/errors/person-registered-elsewhere","title":"已在别处登记","status":409,\
                    "detail":"该公民身份号码的人员已在您的管辖范围以外登记。请由两地共同的上级部门登记任职，或联系登记地部门。",\
                    "instance":"/api/v1/training/persons","code":"person-registered-elsewhere"}""");
            assertThat(refused.asString()).doesNotContain(person.toString());
            try (var owner = TestDatabase.asOwner()) {
                assertThat(TestDatabase.column(
                                owner,
                                "select concat_ws(' ', actor, decision, reason, region) from audit_entry"
                                        + " where action = 'person-registration' order by id desc limit 1"))
                        .singleElement()
                        .asString()
                        .startsWith("prying-")
                        .endsWith(" REFUSED person-registered-elsewhere " + OTHER_COUNTY);
            }
        }

        @Test
        void unbornPersonIsRefused() {
            var tomorrow = today().plusDays(1);

            var refused = register(supervisor, aPerson(residentId(tomorrow), null));

            assertProblem(refused, 422, "person-not-born");
            assertThat(refused.jsonPath().getString("detail")).isEqualTo("公民身份号码所载出生日期 " + tomorrow + " 尚未到来。");
            assertThat(register(supervisor, aPerson(residentId(today()), null)).statusCode())
                    .isEqualTo(201);
        }

        @ParameterizedTest
        @CsvSource({
            "110105194912310021,/residentId",
            "11010519491331002X,/residentId",
            "99010519491231002X,/residentId",
            "123,/residentId"
        })
        void numberThatCannotBeOneIsRefusedWithoutRepeatingIt(String number, String pointer) {
            var refused = register(supervisor, aPerson(number, null));

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly(pointer);
            assertThat(refused.asString()).doesNotContain(number);
        }

        @Test
        void fieldsAreRequired() {
            var refused = register(supervisor, "{\"phone\": null}");

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/name");
        }

        @Test
        void enterpriseUserNamesItsEnterprise() {
            assertThat(pointers(register(owner, aPerson(residentId(), null)))).containsExactly("/enterpriseId");
            assertProblem(
                    register(owner, aPerson(residentId(), RegistryEvents.registered(VILLAGE, Sector.EMERGENCY))),
                    422,
                    "enterprise-unknown");
        }

        @Test
        void authorityOfOneSectorRegistersInIt() {
            var transport = Tokens.ofSector("supervisor", COUNTY, "TRANSPORT");
            var person = registered(transport, residentId(), null);

            assertThat(get(transport, PERSONS + "/" + person).jsonPath().getString("sector"))
                    .isEqualTo("TRANSPORT");
            assertThat(get(Tokens.ofSector("supervisor", COUNTY, "WATER"), PERSONS + "/" + person)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Nested
    class Finding {

        @Test
        void wholeNumberFindsThePersonWithinTheScope() {
            var number = residentId();
            var person = registered(supervisor, number, null);

            assertThat(found(supervisor, number)).containsExactly(person.toString());
            assertThat(found(supervisor, " " + number.toLowerCase(java.util.Locale.ROOT)))
                    .hasSize(1);
            assertThat(found(Tokens.of("supervisor", OTHER_COUNTY), number)).isEmpty();
            assertThat(found(supervisor, residentId())).isEmpty();
        }

        @Test
        void findingLeavesAnEntry() throws SQLException {
            var number = residentId();
            var person = registered(supervisor, number, null);

            var unused = found(supervisor, number);

            assertThat(audited(person)).contains("person-found-by-number");
        }

        private List<String> found(String token, String number) {
            var answer = post(token, PERSONS + "/search", "{\"residentId\": \"" + number + "\"}");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.asString()).doesNotContain(number.strip());
            return answer.jsonPath().getList("items.id", String.class);
        }
    }

    @Nested
    class Disclosing {

        @Test
        void wholeNumberIsShownForAPurposeAndAudited() throws SQLException {
            var number = residentId();
            var person = registered(supervisor, number, null);

            var answer = disclose(supervisor, person, "case-handling");

            assertThat(answer.asString()).isEqualTo("""
                    {"id":"%s","name":"王建国","residentId":"%s","phone":"13800138000","papers":[]}""".formatted(person, number));
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(audited(person))
                    .contains("person-disclosed case-handling", "person-phone-disclosed case-handling");
        }

        @Test
        void purposeIsRequired() {
            var person = registered(supervisor);

            assertThat(pointers(disclose(supervisor, person, "just looking"))).containsExactly("/purpose");
            assertThat(pointers(post(supervisor, PERSONS + "/" + person + "/disclosure", "{}")))
                    .containsExactly("/purpose");
        }

        @ParameterizedTest
        @ValueSource(strings = {"enterprise", "approver", "auditor", "operator"})
        void othersAreShownTheEndOnly(String role) {
            var person = registered(supervisor);
            var token = role.equals("enterprise") ? owner : Tokens.of(role, COUNTY);

            assertProblem(disclose(token, person, "case-handling"), 403, "forbidden");
        }

        @Test
        void hiddenPersonIsNotFound() {
            var person = registered(supervisor);

            assertProblem(disclose(Tokens.of("inspector", OTHER_COUNTY), person, "case-handling"), 404, "not-found");
        }

        @Test
        void valueMovedToAnotherRowDoesNotOpen() throws SQLException {
            var one = registered(supervisor);
            var other = registered(supervisor);
            try (var database = TestDatabase.asOwner()) {
                TestDatabase.execute(
                        database,
                        "update person set resident_id = (select resident_id from person where id = ?) where id = ?",
                        one,
                        other);
            }

            assertProblem(disclose(supervisor, other, "case-handling"), 500, "internal-error");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"purpose\": \"x\", \"explanation\": \"澄应急案〔2026〕18号\"}",
                    "{\"purpose\": \"case-handling\"}",
                    "{\"purpose\": \"case-handling\", \"explanation\": \"aaaaaaaa\"}",
                    "{\"purpose\": \"case-handling\", \"explanation\": \"查 1101 0519 4912 3100 2X\"}"
                })
        void purposeThatSaysNothingOrTooMuchIsNone(String stated) {
            var person = registered(supervisor);

            assertProblem(post(supervisor, PERSONS + "/" + person + "/disclosure", stated), 422, "purpose-required");
        }

        @Test
        void explanationStandsInTheAudit() throws SQLException {
            var person = registered(supervisor);

            disclose(supervisor, person, "case-handling").then().statusCode(200);

            assertThat(audited(person)).contains("personal-data-read case-handling: 澄应急案〔2026〕18号");
        }

        @Test
        void oneAccountReadsTwentyAnHourHoweverManyAtOnce() throws Exception {
            var person = registered(supervisor);
            var curious = Tokens.of("supervisor", COUNTY, "curious-" + person);
            Callable<Integer> reading =
                    () -> disclose(curious, person, "case-handling").statusCode();

            var answers = new ArrayList<Integer>();
            try (var threads = Executors.newFixedThreadPool(3)) {
                for (var answer : threads.invokeAll(Collections.nCopies(30, reading))) {
                    answers.add(answer.get());
                }
            }

            assertThat(answers.stream().filter(status -> status == 200)).hasSize(20);
            assertThat(answers.stream().filter(status -> status == 429)).hasSize(10);
            var refused = disclose(curious, person, "case-handling");
            assertProblem(refused, 429, "disclosure-limit");
            assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(3_000L, 3_600L);
            assertThat(io.restassured.RestAssured.get("/q/metrics").asString())
                    .containsPattern("worksafe_personal_readings_limited_total(\\{[^}]*})? [1-9]");
        }

        @Test
        void whoMeetsHiddenPeopleTooOftenIsRefusedWhateverTheNumber() {
            var hidden = residentId();
            var person = registered(supervisor, hidden, null);
            var prober = Tokens.of("supervisor", OTHER_COUNTY, "prober-" + person);
            for (int i = 0; i < 20; i++) {
                assertProblem(attempt(prober, hidden), 409, "person-registered-elsewhere");
            }

            assertProblem(attempt(prober, hidden), 429, "disclosure-limit");
            assertProblem(attempt(prober, residentId()), 429, "disclosure-limit");
        }

        @Test
        void oneAccountHasOneAllowanceInWhateverSpelling() {
            var hidden = residentId();
            var person = registered(supervisor, hidden, null);
            for (int i = 0; i < 20; i++) {
                var spelling = (i % 2 == 0 ? "Zhang.Wei-" : "zhang.wei-") + person;
                assertProblem(
                        attempt(Tokens.of("supervisor", OTHER_COUNTY, spelling), hidden),
                        409,
                        "person-registered-elsewhere");
            }

            for (var spelling : List.of("Zhang.Wei-", "zhang.wei-", "ＺＨＡＮＧ.wei-")) {
                assertProblem(
                        attempt(Tokens.of("supervisor", OTHER_COUNTY, spelling + person), hidden),
                        429,
                        "disclosure-limit");
            }
        }

        private Response attempt(String token, String number) {
            return create(
                    token,
                    UUID.randomUUID().toString(),
                    PERSONS,
                    "{\"name\": \"王建国\", \"residentId\": \"" + number + "\"}");
        }

        private Response disclose(String token, UUID person, String purpose) {
            return post(
                    token,
                    PERSONS + "/" + person + "/disclosure",
                    "{\"purpose\": \"" + purpose + "\", \"explanation\": \"澄应急案〔2026〕18号\"}");
        }
    }

    @Nested
    class Seeing {

        @Test
        void enterpriseSeesWhomItEnteredUntilTheFirstPostBeginsAndThenWhoHoldsAPost() {
            var person = registered(owner, residentId(), enterprise);
            assertThat(status(owner, person)).isEqualTo(200);

            var post = electrician(owner, person, enterprise);
            assertThat(status(owner, person)).isEqualTo(200);

            worksafe.training.TrainingApi.act(owner, worksafe.training.TrainingApi.POSTS + "/" + post, "ending", "{}")
                    .then()
                    .statusCode(200);
            assertThat(status(owner, person)).isEqualTo(404);
            assertThat(status(supervisor, person)).isEqualTo(200);
        }

        @Test
        void enterpriseDoesNotSeeOthersPeople() {
            var neighbour = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
            var person = registered(supervisor, residentId(), enterprise);
            electrician(supervisor, person, enterprise);

            assertThat(status(owner, person)).isEqualTo(200);
            assertThat(status(Tokens.ofEnterprise(neighbour), person)).isEqualTo(404);
        }

        @Test
        void authorityElsewhereSeesWhoWorksThere() {
            var there = RegistryEvents.registered("320282103001", Sector.EMERGENCY);
            var city = Tokens.of("supervisor", "320200000000");
            var person = registered(supervisor);
            assertThat(status(Tokens.of("inspector", OTHER_COUNTY), person)).isEqualTo(404);

            electrician(city, person, there);

            assertThat(status(Tokens.of("inspector", OTHER_COUNTY), person)).isEqualTo(200);
            assertThat(status(Tokens.ofSector("inspector", OTHER_COUNTY, "WATER"), person))
                    .isEqualTo(404);
        }

        private int status(String token, UUID person) {
            return get(token, PERSONS + "/" + person).statusCode();
        }
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        assertProblem(given().get(PERSONS + "/" + key()), 401, "unauthorized");
    }

    private static List<String> audited(UUID person) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    owner,
                    "select concat_ws(' ', action, reason) from audit_entry where object_id = ? order by id",
                    person.toString());
        }
    }
}
