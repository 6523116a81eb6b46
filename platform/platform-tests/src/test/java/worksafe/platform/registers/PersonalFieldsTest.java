package worksafe.platform.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.registers.Client.ok;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What is personal is sealed at rest, masked in answers, found by its whole value and read in clear for a purpose. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PersonalFieldsTest {

    private static final String JIANGYIN = "320281000000";
    private static final String WEIGHTS = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2";
    private static int people;

    private final Client supervisor = new Client(Tokens.of("supervisor", JIANGYIN));

    /** The number of somebody whom no other test knows. */
    private static String residentId() {
        var digits = "3202811980" + "0101" + "%03d".formatted(++people);
        var weights = WEIGHTS.split(" ");
        var sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * Integer.parseInt(weights[i]);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String expert(String name, String residentId, String phone) {
        return """
            {"region": "320281000000", "holderName": "%s", "data": {"residentId": "%s", "phone": "%s",
             "alias": "老李头儿", "field": "化工", "activities": ["RESCUE"]}}\
            """.formatted(name, residentId, phone);
    }

    @Test
    void personalValuesStandNowhereInClear() {
        var number = residentId();

        var created = Client.created(supervisor.record("expert", expert("李工", number, "139 1234 5678")));

        assertThat(created.getString("data.residentId")).isEqualTo("*".repeat(14) + number.substring(14));
        assertThat(created.getString("data.phone")).isEqualTo("*******5678");
        assertThat(created.getString("data.alias")).isEqualTo("****");
        for (var table : new String[] {"register_entry", "outbox", "audit_entry", "idempotency"}) {
            assertThat(TestDatabase.column("select 1 from " + table + " t where t::text like ?", "%" + number + "%"))
                    .as(table)
                    .isEmpty();
            assertThat(TestDatabase.column("select 1 from " + table + " t where t::text like '%13912345678%'"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void entryIsFoundByTheWholeNumber() {
        var number = residentId();
        var id = Client.created(supervisor.record("expert", expert("王工", number, "13912345678")))
                .getString("id");

        assertThat(ok(search("residentId", number)).getList("items.id", String.class))
                .containsExactly(id);
        assertThat(ok(search("residentId", residentId())).getList("items")).isEmpty();
        assertThat(pointers(assertProblem(search("residentId", "123"), 400, "invalid-request")))
                .containsExactly("/value");
        assertThat(pointers(assertProblem(search("alias", "老李头儿"), 400, "invalid-request")))
                .containsExactly("/field");
        // An address is kept in logs and histories, so that no number is to stand there.
        var inAddress = supervisor.list("expert", "?residentId=" + number);
        assertThat(pointers(assertProblem(inAddress, 400, "invalid-request"))).containsExactly("query:residentId");
        assertThat(inAddress.asString()).doesNotContain(number);
        assertThat(pointers(assertProblem(supervisor.list("expert", "?phone=13912345678"), 400, "invalid-request")))
                .containsExactly("query:phone");
    }

    private Response search(String field, String value) {
        return supervisor.post(
                "/registers/expert/entries/search", "{\"field\": \"%s\", \"value\": \"%s\"}".formatted(field, value));
    }

    @Test
    void lineThatIsNotSealedTakesNoIdentityNumber() {
        var number = residentId();
        var parted = number.substring(0, 6) + "." + number.substring(6, 14) + " / " + number.substring(14);

        var refused = supervisor.record(
                "expert", expert("周工", residentId(), "13912345678").replace("化工", "T" + parted));
        var sealed = Client.created(supervisor.record(
                "expert", expert("郑工", residentId(), "13912345678").replace("老李头儿", "T" + parted)));
        var holder = supervisor.record(
                "expert",
                expert("吴工", residentId(), "13912345678")
                        .replace("\"holderName\"", "\"holderId\": \"" + parted + "\", \"holderName\""));

        assertThat(pointers(assertProblem(refused, 400, "invalid-request"))).containsExactly("/data/field");
        assertThat(refused.jsonPath().getList("violations.code", String.class))
                .containsExactly("register-resident-number");
        assertThat(refused.asString()).doesNotContain(number.substring(6, 14));
        assertThat(sealed.getString("data.alias")).startsWith("****");
        assertThat(pointers(assertProblem(holder, 400, "invalid-request"))).containsExactly("/holderId");
    }

    @Test
    void badNumberIsRefusedWithoutRepeatingIt() {
        var refused = supervisor.record("expert", expert("错号", "320281198001010000", "12"));

        assertThat(pointers(assertProblem(refused, 400, "invalid-request"))).contains("/data/phone");
        var both = supervisor.record("expert", expert("错号", "320281198001010000", "0000000"));
        assertThat(pointers(assertProblem(both, 400, "invalid-request")))
                .containsExactlyInAnyOrder("/data/residentId", "/data/phone");
        assertThat(both.asString()).doesNotContain("320281198001010000");
    }

    @Test
    void samePersonIsInTheLibraryOnce() {
        var number = residentId();
        var unused = Client.created(supervisor.record("expert", expert("赵工", number, "13912345678")));

        assertProblem(supervisor.record("expert", expert("赵工程师", number, "13912345679")), 409, "register-entry-exists");
        assertProblem(
                new Client(Tokens.of("supervisor", "120119000000"))
                        .record("expert", expert("赵工", number, "13912345678").replace("320281000000", "120119000000")),
                409,
                "register-entry-elsewhere");
    }

    @Test
    void maskSentBackMeansThatTheValueStays() {
        var number = residentId();
        var created = Client.created(supervisor.record("expert", expert("孙工", number, "13912345678")));
        var id = created.getString("id");
        var data = "{\"residentId\": \"%s\", \"phone\": \"13800001111\", \"field\": \"机械\"}"
                .formatted(created.getString("data.residentId"));

        ok(supervisor.verb("expert", id, "correction", 1, "{\"data\": %s, \"reason\": \"换号\"}".formatted(data)));

        var opened = ok(supervisor.post(
                "/registers/expert/entries/" + id + "/disclosure",
                "{\"purpose\": \"expert-call\", \"explanation\": \"6 月 18 日事故会诊\"}"));
        assertThat(opened.getString("residentId")).isEqualTo(number);
        assertThat(opened.getString("phone")).isEqualTo("13800001111");
        assertThat(opened.getString("alias")).isNull();
    }

    @Test
    void readingInClearNeedsAPurposeAndARoleAndIsAudited() {
        var id = Client.created(supervisor.record("expert", expert("周工", residentId(), "13912345678")))
                .getString("id");
        var path = "/registers/expert/entries/" + id + "/disclosure";

        assertProblem(new Client(Tokens.of("auditor", JIANGYIN)).post(path, "{\"purpose\": \"x\"}"), 403, "forbidden");
        assertProblem(supervisor.post(path, "{\"purpose\": \"nur-so\"}"), 422, "purpose-required");
        assertProblem(
                supervisor.post(path, "{\"purpose\": \"expert-call\", \"explanation\": \"xxxx\"}"),
                422,
                "purpose-required");
        assertThat(supervisor.post(path, "{}").statusCode()).isEqualTo(400);
        assertProblem(
                new Client(Tokens.of("supervisor", "120119000000")).post(path, "{\"purpose\": \"x\"}"),
                404,
                "not-found");
        var read = supervisor.post(path, "{\"purpose\": \"expert-call\", \"explanation\": \"6 月 18 日事故会诊\"}");

        ok(read);
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
        assertThat(TestDatabase.column(
                        "select action || ' ' || reason from audit_entry where object_id = ? and action like"
                                + " '%disclosed'",
                        id))
                .hasSize(3)
                .containsOnly("register-entry-disclosed expert-call");
        assertThat(supervisor.entry("expert", UUID.fromString(id)).getString("data.phone"))
                .isEqualTo("*******5678");
    }
}
