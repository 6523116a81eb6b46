package worksafe.platform.registers.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.registers.Client.ok;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.FreshIds;
import worksafe.platform.registers.Client;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What everybody reads of a register without a token, and from when until when. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PublicEntriesTest {

    private static final String TOWN = "320281102000";
    private static final String PUBLIC = Client.ROOT + "/public/register-entries";

    private final Client writer = new Client(Tokens.of("supervisor", TOWN, "writer"));
    private final Client reviewer = new Client(Tokens.of("supervisor", TOWN, "reviewer"));

    private static String bulletin(String headline, String more) {
        return "{\"headline\": \"%s\", \"issuedOn\": \"2026-03-02\", \"draft\": \"内部说明\"%s}".formatted(headline, more);
    }

    private static String headline() {
        return "通报 " + FreshIds.id().toString().substring(24);
    }

    private String drafted(String data) {
        return Client.created(writer.record("bulletin", Client.ofPlace(TOWN, data)))
                .getString("id");
    }

    private String accepted(String headline) {
        var id = drafted(bulletin(headline, ""));
        ok(writer.verb("bulletin", id, "submission", 1, ""));
        ok(reviewer.verb("bulletin", id, "acceptance", 2, ""));
        return id;
    }

    private static Response shown(String id) {
        return given().get(PUBLIC + "/" + id);
    }

    private static List<String> listed(String query) {
        return ok(given().get(PUBLIC + "?limit=200&" + query)).getList("items.id", String.class);
    }

    @Test
    void nothingIsPublicBeforeSomebodyElseAcceptsIt() {
        var headline = headline();
        var id = drafted(bulletin(headline, ", \"links\": [\"https://example.com/t20260302_12345678901.html\"]"));
        assertProblem(shown(id), 404, "not-found");
        ok(writer.verb("bulletin", id, "submission", 1, ""));
        assertProblem(shown(id), 404, "not-found");

        ok(reviewer.verb("bulletin", id, "acceptance", 2, ""));

        var entry = ok(shown(id));
        assertThat(entry.getString("titles.zh")).isEqualTo("新闻通报");
        assertThat(entry.getString("titles.en")).isNotBlank();
        assertThat(entry.getMap("data")).containsOnlyKeys("headline", "issuedOn", "links");
        assertThat(entry.getString("data.headline")).isEqualTo(headline);
        assertThat(shown(id).asString()).doesNotContain("writer", "reviewer", "内部说明");
        assertThat(listed("kind=bulletin&region=320281000000")).contains(id);
        assertThat(listed("kind=bulletin&region=320282000000")).doesNotContain(id);
        assertThat(listed("kind=meeting")).isEmpty();
    }

    @Test
    void correctionTakesItDownUntilItIsAcceptedAgain() {
        var id = accepted(headline());
        var better = headline();
        ok(writer.verb(
                "bulletin",
                id,
                "correction",
                3,
                "{\"data\": %s, \"reason\": \"标题有误\"}".formatted(bulletin(better, ""))));
        assertProblem(shown(id), 404, "not-found");

        ok(writer.verb("bulletin", id, "submission", 4, ""));
        ok(reviewer.verb("bulletin", id, "acceptance", 5, ""));

        assertThat(ok(shown(id)).getString("data.headline")).isEqualTo(better);
    }

    @Test
    void whatIsWithdrawnOrHasEndedIsShownNoMore() {
        var withdrawn = accepted(headline());
        ok(writer.verb("bulletin", withdrawn, "withdrawal", 3, "{\"reason\": \"事实有误\"}"));
        assertProblem(shown(withdrawn), 404, "not-found");

        var ended = accepted(headline());
        TestDatabase.execute("update public_register_entry set until = '2020-01-01' where entry_id = ?::uuid", ended);
        assertProblem(shown(ended), 404, "not-found");
        assertThat(listed("kind=bulletin")).doesNotContain(withdrawn, ended);
    }

    @Test
    void pagesFollowOneAnother() {
        var first = accepted(headline());
        var second = accepted(headline());

        var page = ok(given().get(PUBLIC + "?kind=bulletin&limit=1&total=exact"));
        assertThat(page.getList("items.id", String.class)).containsExactly(second);
        assertThat(page.getInt("total")).isGreaterThanOrEqualTo(2);
        var next =
                ok(given().queryParam("cursor", page.getString("nextCursor")).get(PUBLIC + "?kind=bulletin&limit=1"));
        assertThat(next.getList("items.id", String.class)).containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系 139 1234 5678", "１３９１２３４５６７８", "身份证 11010519491231002X"})
    void numbersOfPeopleAreRefused(String headline) {
        var refused = writer.record("bulletin", Client.ofPlace(TOWN, bulletin(headline, "")));

        assertThat(pointers(assertProblem(refused, 400, "invalid-request"))).contains("/data/headline");
    }
}
