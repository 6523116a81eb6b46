package worksafe.training.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.OTHER_COUNTY;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aCertificate;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.compliance;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issue;
import static worksafe.training.TrainingApi.post;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Cards of special operations are numbered T and the identity number of their holder. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class PersonalNumberTest {

    private static final String PURPOSE = """
        {"purpose": "case-handling", "explanation": "澄应急案〔2026〕18号"}""";

    @Inject
    ClearNumbers clearNumbers;

    private String supervisor;
    private String resident;
    private UUID person;

    @BeforeEach
    void somebody() {
        supervisor = supervisor();
        resident = residentId();
        person = registered(supervisor, resident, null);
    }

    @Test
    void oneNumberServesEachTradeOnceInWhateverSpelling() {
        var electrician = card(person, "ELECTRICAL", "T" + resident, inDays(0));
        var welder = card(
                person, "WELDING_CUTTING", " t " + resident.substring(0, 6) + "-" + resident.substring(6), inDays(0));
        var again = card(person, "ELECTRICAL", "Ｔ" + resident.toLowerCase(Locale.ROOT), inDays(0));

        assertThat(electrician.statusCode()).as(electrician.asString()).isEqualTo(201);
        assertThat(welder.statusCode()).as(welder.asString()).isEqualTo(201);
        assertProblem(again, 409, "certificate-overlapping");
        assertThat(again.asString()).doesNotContain(hidden());
    }

    @Test
    void nextCardOfTheTradeBearsTheSameNumberOnceTheFirstHasEnded() {
        var first = id(card(person, "ELECTRICAL", "T" + resident, inDays(-3)));
        var unfit = "{\"ground\": \"UNFIT\", \"note\": \"体检不合格。\"}";
        act(supervisor, CERTIFICATES + "/" + first, "revocation", unfit).then().statusCode(200);

        var next = card(person, "ELECTRICAL", "T" + resident, inDays(0));

        assertThat(next.statusCode()).as(next.asString()).isEqualTo(201);
    }

    @Test
    void cardBearsTheIdentityNumberOfItsHolder() {
        var other = registered(supervisor);
        var mistyped = resident.substring(0, 17) + (resident.endsWith("0") ? '1' : '0');

        for (var number : List.of("T" + resident, "t-" + resident, "T" + mistyped, "T" + earlier())) {
            var refused = card(other, "ELECTRICAL", number, inDays(0));
            assertProblem(refused, 422, "certificate-number-not-holders");
            assertThat(refused.asString()).doesNotContain(hidden());
        }
        assertThat(card(person, "ELECTRICAL", "T" + earlier(), inDays(0)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoMeetsHiddenNumbersTooOftenIsRefusedWhateverTheNumber() {
        assertThat(card(person, "ELECTRICAL", "A" + resident, inDays(0)).statusCode())
                .isEqualTo(201);
        var account = "prober-" + person;
        var prober = Tokens.of("supervisor", OTHER_COUNTY, account);
        var own = registered(prober);

        for (int i = 0; i < 20; i++) {
            assertProblem(card(prober, own, "ELECTRICAL", "A" + resident, inDays(0)), 409, "certificate-number-taken");
        }

        assertProblem(card(prober, own, "ELECTRICAL", "A" + resident, inDays(0)), 429, "disclosure-limit");
        assertProblem(card(prober, own, "ELECTRICAL", "A" + residentId(), inDays(0)), 429, "disclosure-limit");
        assertThat(card(prober, own, "ELECTRICAL", "A-" + UUID.randomUUID(), inDays(0))
                        .statusCode())
                .isEqualTo(201);
        assertThat(TestDatabase.column(
                        "select distinct concat_ws(' ', count(*) over (), decision, reason, region, object_id)"
                                + " from audit_entry where action = 'certificate-number' and actor = ?",
                        account))
                .containsExactly("20 REFUSED certificate-number-taken " + OTHER_COUNTY + " hidden");
    }

    @Test
    void identityNumberInItIsNowhereInClear() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var created = card(person, "ELECTRICAL", "T" + resident, inDays(-1));
        var id = id(created);
        electrician(supervisor, person, enterprise);

        assertThat(created.jsonPath().getString("number")).isEqualTo("T" + "*".repeat(14) + resident.substring(14));
        assertThat(List.of(
                        created.asString(),
                        get(supervisor, CERTIFICATES + "/" + id).asString(),
                        get(supervisor, CERTIFICATES + "?personId=" + person).asString(),
                        get(supervisor, CERTIFICATES + "?format=csv&personId=" + person)
                                .asString(),
                        compliance(supervisor, enterprise, "").asString(),
                        whole("certificate"),
                        whole("outbox"),
                        whole("idempotency"),
                        whole("audit_entry")))
                .allSatisfy(text -> assertThat(text).doesNotContain(hidden()));
    }

    @Test
    void certificateIsFoundByItsNumberInABody() {
        var id = id(card(person, "ELECTRICAL", "T" + resident, inDays(0)));
        var spelling = "{\"number\": \"t-" + resident.substring(0, 6) + " " + resident.substring(6) + "\"}";

        var found = post(supervisor, CERTIFICATES + "/search", spelling);
        var elsewhere = post(Tokens.of("supervisor", OTHER_COUNTY), CERTIFICATES + "/search", spelling);

        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        assertThat(found.jsonPath().getList("items.id", String.class)).containsExactly(id.toString());
        assertThat(found.asString()).doesNotContain(hidden());
        assertThat(elsewhere.jsonPath().getList("items")).isEmpty();
        assertThat(audited("certificate-found-by-number", id)).isEqualTo(1);
    }

    @Test
    void certificateIsCheckedByWhoeverKnowsItsNumberAndHolder() {
        var printed = card(person, "ELECTRICAL", "T" + resident, inDays(0));
        var alsoPrinted = card(person, "WELDING_CUTTING", "T" + resident, inDays(0));
        assertThat(List.of(printed.statusCode(), alsoPrinted.statusCode())).containsOnly(201);

        var found = check("t-" + resident.substring(0, 6) + " " + resident.substring(6), " 王建国 ");
        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        assertThat(found.header("Cache-Control")).isEqualTo("no-store");
        assertThat(found.jsonPath().getList("items.category", String.class))
                .containsExactlyInAnyOrder("ELECTRICAL", "WELDING_CUTTING");
        assertThat(found.jsonPath().getList("items.valid", Boolean.class)).containsOnly(true);
        assertThat(found.jsonPath().getList("items.status", String.class)).containsOnly("IN_FORCE");
        assertThat(found.asString()).doesNotContain(hidden(), "王建国", person.toString(), "number");

        act(supervisor, CERTIFICATES + "/" + id(printed), "revocation", "{\"ground\": \"UNFIT\", \"note\": \"体检不合格。\"}")
                .then()
                .statusCode(200);
        assertThat(check("T" + resident, "王建国").jsonPath().getList("items.status", String.class))
                .containsExactly("IN_FORCE", "REVOKED");
    }

    @Test
    void whichOfTheTwoIsWrongNobodyIsTold() {
        assertThat(card(person, "ELECTRICAL", "T" + resident, inDays(0)).statusCode())
                .isEqualTo(201);

        var otherName = check("T" + resident, "李建国");
        var otherNumber = check("T" + residentId(), "王建国");

        assertProblem(otherName, 404, "not-found");
        assertProblem(otherNumber, 404, "not-found");
        assertThat(otherName.jsonPath().getString("detail"))
                .isEqualTo(otherNumber.jsonPath().getString("detail"))
                .doesNotContain(hidden());
        assertProblem(check("---", "王建国"), 400, "invalid-request");
        assertProblem(check("T" + resident, " "), 400, "invalid-request");
    }

    private static Response check(String number, String name) {
        return given().contentType("application/json")
                .body("{\"number\": \"%s\", \"name\": \"%s\"}".formatted(number, name))
                .post("/api/v1/training/public/certificates/check");
    }

    @Test
    void wholeNumberIsReadForAPurposeAndAudited() {
        var path = CERTIFICATES + "/" + id(card(person, "ELECTRICAL", "T" + resident, inDays(0)));

        var read = post(reader(), path + "/disclosure", PURPOSE);
        var without = post(supervisor, path + "/disclosure", "{}");
        var approver = post(Tokens.of("approver", "320281000000"), path + "/disclosure", PURPOSE);

        assertThat(read.jsonPath().getString("number")).isEqualTo("T" + resident);
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
        assertProblem(without, 400, "invalid-request");
        for (var unsaid : List.of("{\"purpose\": \"case-handling\"}", """
                {"purpose": "just-looking", "explanation": "澄应急案〔2026〕18号"}""")) {
            assertProblem(post(supervisor, path + "/disclosure", unsaid), 422, "purpose-required");
        }
        assertProblem(approver, 403, "forbidden");
        assertThat(audited("certificate-number-disclosed", UUID.fromString(path.substring(path.lastIndexOf('/') + 1))))
                .isEqualTo(1);
    }

    /** Somebody who has read nothing yet. */
    private static String reader() {
        return Tokens.of("supervisor", "320281000000", "reader-" + UUID.randomUUID());
    }

    @Test
    void oneAccountReadsTwentyNumbersAnHour() {
        var path = CERTIFICATES + "/" + id(card(person, "ELECTRICAL", "T" + resident, inDays(0))) + "/disclosure";
        var curious = reader();
        for (int i = 0; i < 20; i++) {
            assertThat(post(curious, path, PURPOSE).statusCode()).isEqualTo(200);
        }

        assertProblem(post(curious, path, PURPOSE), 429, "disclosure-limit");
    }

    @Test
    void otherNumbersAreShownAsPrinted() {
        var number = "T320281-2026-" + UUID.randomUUID();

        assertThat(card(person, "ELECTRICAL", number, inDays(0)).jsonPath().getString("number"))
                .isEqualTo(number);
    }

    /** What was kept before numbers were sealed. */
    @Test
    void numbersKeptInClearAreSealedAtStart() throws SQLException {
        var number = "T" + resident;
        var id = id(card(person, "ELECTRICAL", "T-" + UUID.randomUUID(), inDays(0)));
        var twin = id(card(registered(supervisor), "ELECTRICAL", "T-" + UUID.randomUUID(), inDays(0)));
        asBefore(id, number);
        asBefore(twin, "t " + resident);

        assertThat(clearNumbers.seal()).isEqualTo(2);

        assertThat(clearNumbers.seal()).isZero();
        assertThat(whole("certificate")).doesNotContain(hidden());
        assertThat(get(supervisor, CERTIFICATES + "/" + id).jsonPath().getString("number"))
                .isEqualTo("T" + "*".repeat(14) + resident.substring(14));
        assertThat(post(supervisor, CERTIFICATES + "/search", "{\"number\": \"" + number + "\"}")
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(id.toString());
        assertThat(post(reader(), CERTIFICATES + "/" + id + "/disclosure", PURPOSE)
                        .jsonPath()
                        .getString("number"))
                .isEqualTo(number);
    }

    /** What was written while a number was compared by all its signs but blanks and dashes. */
    @Test
    void numbersWithOtherSignsAreMaskedEverywhereAndComparedAnew() throws SQLException, IOException {
        var dotted = "T" + resident.substring(0, 6) + "." + resident.substring(6, 14) + "." + resident.substring(14);
        var plain = "2026/" + UUID.randomUUID();
        var id = id(card(person, "ELECTRICAL", "T-" + UUID.randomUUID(), inDays(0)));
        var other = id(card(person, "WELDING_CUTTING", plain, inDays(0)));
        try (var owner = TestDatabase.asOwner()) {
            for (var certificate : List.of(id, other)) {
                TestDatabase.execute(
                        owner, "update certificate set number_index = 'as-before-' || id where id = ?", certificate);
            }
            TestDatabase.execute(owner, "update certificate set number_shown = ? where id = ?", dotted, id);
            TestDatabase.execute(
                    owner,
                    "update outbox set data = regexp_replace(data, '(\"number\" *: *\")[^\"]*', '\\1' || ?) where data like ?",
                    dotted,
                    "%" + id + "%");
            TestDatabase.execute(
                    owner,
                    "update idempotency set answer = regexp_replace(answer, '(\"number\" *: *\")[^\"]*', '\\1' || ?)"
                            + " where answer like ?",
                    dotted,
                    "%" + id + "%");
            TestDatabase.execute(owner, migration());
        }

        assertThat(clearNumbers.seal()).isEqualTo(2);

        assertThat(List.of(whole("certificate"), whole("outbox"), whole("idempotency")))
                .allSatisfy(text -> assertThat(text).doesNotContain(resident.substring(6, 14)));
        assertThat(get(supervisor, CERTIFICATES + "/" + id).jsonPath().getString("number"))
                .isEqualTo("T" + "*".repeat(14) + resident.substring(14));
        assertThat(get(supervisor, CERTIFICATES + "/" + other).jsonPath().getString("number"))
                .isEqualTo(plain);
        assertProblem(
                card(registered(supervisor), "ELECTRICAL", dotted.replace('.', '·'), inDays(0)),
                422,
                "certificate-number-not-holders");
        assertProblem(
                card(registered(supervisor), "WELDING_CUTTING", plain.replace('/', ':'), inDays(0)),
                409,
                "certificate-number-taken");
    }

    private static String migration() throws IOException {
        try (var file = PersonalNumberTest.class.getResourceAsStream(
                "/db/migration/V202611294000__certificate_number_letters_and_digits.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void asBefore(UUID id, String number) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "alter table certificate drop constraint ck_certificate_number_sealed");
            TestDatabase.execute(
                    owner,
                    "update certificate set number = ?, number_sealed = null, number_index = null, number_shown = null"
                            + " where id = ?",
                    number,
                    id);
            TestDatabase.execute(
                    owner,
                    "alter table certificate add constraint ck_certificate_number_sealed check (number is null and"
                            + " num_nonnulls(number_sealed, number_index, number_shown) = 3 and number_sealed ~ '^v[12][.]')"
                            + " not valid");
        }
    }

    /** The number as it was when numbers had 15 digits. */
    private String earlier() {
        return resident.substring(0, 6) + resident.substring(8, 17);
    }

    private Response card(UUID holder, String category, String number, String from) {
        return card(supervisor, holder, category, number, from);
    }

    private static Response card(String token, UUID holder, String category, String number, String from) {
        return issue(
                token,
                aCertificate(holder, category, from)
                        .replaceFirst("\"number\": \"[^\"]*\"", "\"number\": \"" + number + "\""));
    }

    /** What nobody may read: all of the identity number but its last four. */
    private String hidden() {
        return resident.substring(0, 14);
    }

    private static String whole(String table) {
        return String.join("\n", TestDatabase.column("select t::text from " + table + " t"));
    }

    private static int audited(String action, UUID object) {
        return TestDatabase.column(
                        "select action from audit_entry where action = '" + action + "' and object_id = ?",
                        object.toString())
                .size();
    }
}
