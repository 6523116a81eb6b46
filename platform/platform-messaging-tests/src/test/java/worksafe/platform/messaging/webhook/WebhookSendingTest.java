package worksafe.platform.messaging.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Notes;
import worksafe.platform.messaging.ProbeBroker;
import worksafe.platform.messaging.ProbeStack;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Events of this context, sent to a receiver on this machine. */
@QuarkusTest
@QuarkusTestResource(ProbeStack.class)
class WebhookSendingTest {

    private static final String TOWN = "320281102000";
    private static final String DELIVERIES = "/api/v1/probe/webhook-deliveries";

    @Inject
    Notes notes;

    @Inject
    WebhookNews news;

    @Inject
    WebhookSender sender;

    @Inject
    WebhookSecrets secrets;

    @Inject
    Scopes scopes;

    @Inject
    InstantSource clock;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer receiver;
    private UUID webhook;
    private Instant secretSince;

    private record Call(String id, String timestamp, String signature, String body) {

        JsonPath json() {
            return JsonPath.from(body);
        }
    }

    @BeforeAll
    static void startBroker() {
        ProbeBroker.start();
    }

    @AfterAll
    static void stopBroker() {
        ProbeBroker.stop();
    }

    @BeforeEach
    void receive() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        receiver.createContext("/hook", this::receive);
        receiver.start();
        webhook = Uuid7.next(clock);
        secretSince = clock.instant();
    }

    @AfterEach
    void stopReceiving() {
        tell("ended", 99, "ENDED", url(), TOWN, "worksafe.probe.*");
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    }

    /** As the registry announces it. */
    private void tell(String what, long revision, String state, String url, String region, String type) {
        var wire = "worksafe.registry.webhook-" + what + ".v1";
        var event = new ReceivedEvent(
                Uuid7.next(clock),
                wire,
                "region:" + region,
                "webhook",
                webhook,
                revision,
                RegionCode.of(region),
                null,
                null,
                clock.instant(),
                null,
                """
                {"webhookId": "%s", "title": "交换平台", "url": "%s", "types": ["%s"], "region": "%s", "roles": ["supervisor"],
                 "account": "exchange", "secretGeneration": 1, "secretSince": "%s", "revision": %d,
                 "status": "%s", "occurredAt": "2026-03-01T09:00:00+08:00"}""".formatted(webhook, url, type, region, secretSince, revision, state));
        scopes.run(
                Scope.system(Scope.SystemTask.CONSUMER),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> news.handlers().get(wire).accept(List.of(event))));
    }

    private void subscribe(String region, String type) {
        tell("subscribed", 1, "ACTIVE", url(), region, type);
    }

    private void round() {
        scopes.run(Scope.system(Scope.SystemTask.RELAY), sender::round);
    }

    private void sendUntil(BooleanSupplier isDone) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            round();
            return isDone.getAsBoolean();
        });
    }

    private List<String> states() {
        return TestDatabase.column("select state from webhook_delivery where subscription_id = ?", webhook);
    }

    @Test
    void eventIsSentOnceSignedAndRemembered() {
        subscribe(TOWN, "worksafe.probe.*");
        var enterprise = notes.id();
        notes.announce(enterprise, "told");

        sendUntil(() -> states().contains("DELIVERED"));

        var call = calls.getFirst();
        assertThat(calls).hasSize(1);
        assertThat(call.json().getString("data.word")).isEqualTo("told");
        assertThat(call.json().getString("context")).isEqualTo("probe");
        assertThat(call.json().getString("type")).isEqualTo("worksafe.probe.noted.v1");
        assertThat(call.json().getLong("seq")).isPositive();
        assertThat(call.id()).isEqualTo(call.json().getString("id"));
        assertThat(call.signature())
                .isEqualTo(WebhookSignature.of(
                        List.of(secrets.of(webhook, 1)),
                        call.id(),
                        Long.parseLong(call.timestamp()),
                        call.body().getBytes(StandardCharsets.UTF_8)));
        var listed = given().auth()
                .oauth2(Tokens.of("supervisor", TOWN))
                .queryParam("webhookId", webhook)
                .get(DELIVERIES)
                .jsonPath();
        assertThat(listed.getString("items[0].state")).isEqualTo("DELIVERED");
        assertThat(listed.getInt("items[0].answered")).isEqualTo(204);
        assertThat(given().auth()
                        .oauth2(Tokens.of("supervisor", "120119000000"))
                        .queryParam("webhookId", webhook)
                        .get(DELIVERIES)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void onlyWhatIsWantedWithinTheScopeIsSent() {
        subscribe("320281103000", "worksafe.probe.*");
        notes.announce(notes.id(), "of another town");
        awaitLogged();
        round();

        assertThat(states()).isEmpty();
        assertThat(TestDatabase.column(
                        "select through = (select max(last_seq) from relay_state) from webhook_subscription where id = ?",
                        webhook))
                .containsExactly("t");
    }

    @Test
    void whatContextsAreToldOfSubscriptionsIsSentToNobody() {
        subscribe(TOWN, "worksafe.*");
        TestDatabase.execute(
                "insert into outbox (id, topic, key, type, aggregate, aggregate_id, revision, region, occurred_at,"
                        + " data) values (uuidv7(), 'worksafe.probe', 'region:320281102000', 'worksafe.registry.webhook-paused.v1',"
                        + " 'webhook', uuidv7(), 2, 320281102000, now(), '{}')");
        notes.announce(notes.id(), "for everybody");
        awaitLogged();
        sendUntil(() -> states().contains("DELIVERED"));

        assertThat(TestDatabase.column("select type from webhook_delivery where subscription_id = ?", webhook))
                .containsExactly("worksafe.probe.noted.v1");
    }

    private static void awaitLogged() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestDatabase.column("select id from outbox").isEmpty());
    }

    @Test
    void whatWasNotTakenIsTriedLaterAndGivenUpInTheEnd() {
        status = 302;
        subscribe(TOWN, "worksafe.probe.noted.v1");
        notes.announce(notes.id(), "again");

        sendUntil(() -> TestDatabase.column(
                        "select failure from webhook_delivery where subscription_id = ? and held_until is null"
                                + " and failure is not null",
                        webhook)
                .contains("answered 302"));
        assertThat(calls).as("no redirect is followed").hasSize(1);
        assertThat(states()).containsExactly("WAITING");

        TestDatabase.execute(
                "update webhook_delivery set attempts = ?, due_at = now() where subscription_id = ?",
                RetryLadder.tries() - 1,
                webhook);
        sendUntil(() -> states().contains("DEAD"));
        assertThat(calls.stream().map(Call::id).distinct()).hasSize(1);
    }

    @Test
    void whatWasGivenUpIsSentAgainOnDemand() {
        status = 500;
        subscribe(TOWN, "worksafe.probe.*");
        notes.announce(notes.id(), "please");
        sendUntil(() -> calls.size() == 1 && states().contains("WAITING"));
        status = 200;

        var id = TestDatabase.column("select id from webhook_delivery where subscription_id = ?", webhook)
                .getFirst();
        given().auth()
                .oauth2(Tokens.of("supervisor", TOWN))
                .post(DELIVERIES + "/" + id + "/redelivery")
                .then()
                .statusCode(200);
        sendUntil(() -> states().contains("DELIVERED"));
        tell("ended", 7, "ENDED", url(), TOWN, "worksafe.probe.*");

        assertProblem(
                given().auth().oauth2(Tokens.of("supervisor", TOWN)).post(DELIVERIES + "/" + id + "/redelivery"),
                409,
                "webhook-delivery-over");
        assertProblem(
                given().auth()
                        .oauth2(Tokens.of("supervisor", "120119000000"))
                        .post(DELIVERIES + "/" + id + "/redelivery"),
                404,
                "not-found");
    }

    @Test
    void accountThatIsBoundToEnterprisesSeesNothingAndSendsNothing() throws SQLException {
        subscribe(TOWN, "worksafe.probe.*");
        tell("pinged", 2, "ACTIVE", url(), TOWN, "worksafe.probe.*");
        var id = TestDatabase.column("select id from webhook_delivery where subscription_id = ?", webhook)
                .getFirst();
        var bound = Tokens.request()
                .subject("dev-feed-of-an-enterprise")
                .roles("feed")
                .region(TOWN)
                .enterprises(List.of(notes.id().toString()))
                .mint();

        var listed = given().auth().oauth2(bound).get(DELIVERIES);
        listed.then().statusCode(200);
        assertThat(listed.jsonPath().getList("items")).isEmpty();
        assertProblem(given().auth().oauth2(bound).post(DELIVERIES + "/" + id + "/redelivery"), 404, "not-found");
        for (var table : List.of("webhook_delivery", "webhook_subscription")) {
            try (var town = TestDatabase.asApp(Intruder.in(TOWN));
                    var enterprises = TestDatabase.asApp(Intruder.ofEnterprises(notes.id()))) {
                assertThat(TestDatabase.column(town, "select id from " + table)).isNotEmpty();
                assertThat(TestDatabase.column(enterprises, "select id from " + table))
                        .isEmpty();
            }
        }
    }

    @Test
    void pauseKeepsWhatIsAnnouncedMeanwhile() {
        subscribe(TOWN, "worksafe.probe.*");
        tell("paused", 2, "PAUSED", url(), TOWN, "worksafe.probe.*");
        notes.announce(notes.id(), "meanwhile");
        awaitLogged();
        round();
        assertThat(states()).isEmpty();

        tell("resumed", 3, "ACTIVE", url(), TOWN, "worksafe.probe.*");
        sendUntil(() -> calls.size() == 1);
        // What comes late changes nothing.
        tell("paused", 2, "PAUSED", url(), TOWN, "worksafe.probe.*");
        assertThat(TestDatabase.column("select status from webhook_subscription where id = ?", webhook))
                .containsExactly("ACTIVE");
    }

    @Test
    void whatItsSubscriberDidNotConfirmForLongIsNotSent() {
        secretSince = clock.instant().minus(Duration.ofDays(181));
        subscribe(TOWN, "worksafe.probe.*");
        tell("pinged", 2, "ACTIVE", url(), TOWN, "worksafe.probe.*");
        notes.announce(notes.id(), "meanwhile");
        awaitLogged();
        round();
        assertThat(states())
                .as("the ping waits, and of the event nothing was made")
                .containsExactly("WAITING");

        secretSince = clock.instant();
        tell("secret-changed", 3, "ACTIVE", url(), TOWN, "worksafe.probe.*");

        sendUntil(() -> calls.size() == 2);
    }

    @Test
    void nothingIsSentForWhoHasGone() {
        ProbeStanding.GONE.add("exchange");
        try {
            subscribe(TOWN, "worksafe.probe.*");
            tell("pinged", 2, "ACTIVE", url(), TOWN, "worksafe.probe.*");
            notes.announce(notes.id(), "to nobody");
            awaitLogged();
            round();
            assertThat(states()).containsExactly("WAITING");
        } finally {
            ProbeStanding.GONE.clear();
        }
        sendUntil(() -> calls.size() == 2);
    }

    @Test
    void pingIsSentWhateverIsSubscribedTo() {
        subscribe(TOWN, "worksafe.hazards.*");
        tell("pinged", 2, "ACTIVE", url(), TOWN, "worksafe.hazards.*");

        sendUntil(() -> states().contains("DELIVERED"));
        assertThat(calls.getFirst().json().getString("type")).isEqualTo("worksafe.registry.webhook-pinged.v1");
        assertThat(calls.getFirst().json().getString("context")).isEqualTo("probe");
    }

    @Test
    void addressThatIsNotPublicIsNotCalledWhateverItWasBefore() {
        tell("subscribed", 1, "ACTIVE", "https://10.0.0.1/hook", TOWN, "worksafe.probe.*");
        notes.announce(notes.id(), "inside");

        sendUntil(() -> TestDatabase.column(
                        "select failure from webhook_delivery where subscription_id = ? and failure is not null",
                        webhook)
                .stream()
                .anyMatch(failure -> failure.contains("not public")));
    }
}
