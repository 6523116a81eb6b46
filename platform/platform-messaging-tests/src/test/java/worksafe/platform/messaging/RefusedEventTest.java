package worksafe.platform.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Who may read what a rule refused, and how it is looked for. */
@QuarkusTest
@QuarkusTestResource(ProbeStack.class)
class RefusedEventTest {

    private static final String REFUSED = "/api/v1/probe/refused-events";
    private static final String JIANGYIN = "320281000000";
    private static final String ELSEWHERE = "120119000000";

    @Inject
    NoteConsumer consumer;

    @Inject
    Notes notes;

    private UUID enterprise;
    private List<ReceivedEvent> events;

    @BeforeEach
    void twoRefusals() {
        enterprise = notes.id();
        events = notes.received(enterprise, "against the rules", "between", "against the rules");
        consumer.receive(EventRecords.batch("worksafe.probe", events.toArray(ReceivedEvent[]::new)));
    }

    @Test
    void refusalIsListedWithItsRuleAndTheEventAsItCame() {
        var listed = list(Map.of("enterpriseId", enterprise));

        assertThat(listed.getList("items.eventId", String.class))
                .containsExactly(
                        events.get(2).id().toString(), events.get(0).id().toString());
        assertThat(listed.getString("items[0].consumer")).isEqualTo(NoteConsumer.CONSUMER);
        assertThat(listed.getString("items[0].type")).isEqualTo(Noted.TYPE);
        assertThat(listed.getString("items[0].key")).isEqualTo("enterprise:" + enterprise);
        assertThat(listed.getString("items[0].code")).isEqualTo("unprocessable");
        assertThat(listed.getString("items[0].reason")).isNotBlank();
        assertThat(listed.getString("items[0].region")).isEqualTo(Notes.CHENGJIANG.toString());
        assertThat(listed.getString("items[0].sector")).isEqualTo("EMERGENCY");
        assertThat(listed.getString("items[0].enterpriseId")).isEqualTo(enterprise.toString());
        assertThat(listed.getString("items[0].data")).isEqualTo(events.get(2).data());
        assertThat(listed.getString("items[0].refusedAt")).endsWith("+08:00");
        assertThat(listed.getString("nextCursor")).isNull();
    }

    @Test
    void listIsReadPieceByPiece() {
        var seen = new ArrayList<String>();
        var first = list(Map.of("enterpriseId", enterprise, "limit", 1));
        seen.addAll(first.getList("items.eventId", String.class));
        var second = list(Map.of("enterpriseId", enterprise, "limit", 1, "cursor", first.getString("nextCursor")));
        seen.addAll(second.getList("items.eventId", String.class));

        assertThat(seen)
                .containsExactly(
                        events.get(2).id().toString(), events.get(0).id().toString());
        assertThat(second.getString("nextCursor")).isNull();
    }

    @Test
    void refusalsOfOneMomentAreNeitherLostNorShownTwice() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "update refused_event set refused_at = (select min(refused_at) from refused_event"
                            + " where enterprise_id = ?) where enterprise_id = ?",
                    enterprise,
                    enterprise);
        }

        listIsReadPieceByPiece();
    }

    @Test
    void listIsNarrowedByConsumerTypeAndTime() {
        var at = list(Map.of("enterpriseId", enterprise)).getList("items.refusedAt", String.class);

        assertThat(found("type", Noted.TYPE)).isEqualTo(2);
        assertThat(found("type", "worksafe.probe.other.v1")).isZero();
        assertThat(found("consumer", NoteConsumer.CONSUMER)).isEqualTo(2);
        assertThat(found("consumer", "silent")).isZero();
        assertThat(found("region", Notes.CHENGJIANG.toString())).isEqualTo(2);
        assertThat(found("region", JIANGYIN)).isEqualTo(2);
        assertThat(found("region", "320281103000")).isZero();
        assertThat(found("region", ELSEWHERE)).isZero();
        assertThat(found("from", at.getLast())).isEqualTo(2);
        assertThat(found("until", at.getLast())).isZero();
        assertThat(found("from", "2199-01-01T00:00:00+08:00")).isZero();
        assertThat(found("until", "2199-01-01T00:00:00+08:00")).isEqualTo(2);
    }

    @Test
    void refusalsOfAnotherPlaceOrSectorAreNotSeen() {
        for (var token : List.of(
                Tokens.of("operator", ELSEWHERE), Tokens.ofSector("operator", JIANGYIN, Sector.TRANSPORT.name()))) {
            assertThat(list(token, Map.of("enterpriseId", enterprise)).getList("items"))
                    .isEmpty();
        }
        for (var region : List.of("000000000000", "320000000000", "320200000000", JIANGYIN, "320281102000")) {
            assertThat(list(Tokens.of("operator", region), Map.of("enterpriseId", enterprise))
                            .getList("items"))
                    .as(region)
                    .hasSize(2);
        }
    }

    @Test
    void applicationAloneHidesWhatIsNotInScope() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "alter table refused_event disable row level security");
            try {
                refusalsOfAnotherPlaceOrSectorAreNotSeen();
            } finally {
                TestDatabase.execute(owner, "alter table refused_event enable row level security");
            }
        }
    }

    @Test
    void auditorsReadAndOthersDoNot() {
        assertThat(list(Tokens.of("auditor", JIANGYIN), Map.of("enterpriseId", enterprise))
                        .getList("items"))
                .hasSize(2);
        assertProblem(given().auth().oauth2(Tokens.of("supervisor", JIANGYIN)).get(REFUSED), 403, "forbidden");
        assertProblem(given().auth().oauth2(Tokens.ofEnterprise(enterprise)).get(REFUSED), 403, "forbidden");
        assertThat(given().get(REFUSED).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enterpriseId=x", "from=yesterday", "until=2026-13-01", "limit=0", "cursor=x", "sort=type"})
    void nonsenseIsRefused(String query) {
        assertThat(given().auth()
                        .oauth2(Tokens.of("operator", JIANGYIN))
                        .get(REFUSED + "?" + query)
                        .statusCode())
                .isEqualTo(400);
    }

    private int found(String parameter, String value) {
        return list(Map.of("enterpriseId", enterprise, parameter, value))
                .getList("items")
                .size();
    }

    private static JsonPath list(Map<String, ?> query) {
        return list(Tokens.of("operator", JIANGYIN), query);
    }

    private static JsonPath list(String token, Map<String, ?> query) {
        return given().auth()
                .oauth2(token)
                .queryParams(query)
                .get(REFUSED)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
