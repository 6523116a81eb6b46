package worksafe.platform.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.enterprises.Probe.HERE;
import static worksafe.platform.enterprises.Probe.THERE;
import static worksafe.platform.enterprises.Probe.event;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.NotTaken;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class RegistryEventsConsumerTest {

    @Inject
    RegistryEventsConsumer consumer;

    private final UUID enterprise = Probe.id();

    @ParameterizedTest
    @CsvSource({
        "enterprise-registered, 1, 江阴市澄江化工有限公司, 320281102005, ACTIVE",
        "enterprise-changed, 2, 江阴市澄江新材料有限公司, 320281102005, ACTIVE",
        "enterprise-relocated, 3, 江阴市澄江化工有限公司, 320281103001, ACTIVE",
        "enterprise-cancelled, 4, 江阴市澄江化工有限公司, 320281102005, CANCELLED"
    })
    void whatTheRegistryAnnouncesIsTakenOver(
            String name, long revision, String enterpriseName, String region, String state) {
        var type = "worksafe.registry." + name + ".v1";
        // The contract's own example, about an enterprise of this test.
        var example = EventContract.ofType(type).exampleAbout(enterprise);

        deliver(event(type, enterprise, revision, region, example));

        assertThat(snapshot())
                .containsExactly(
                        "%s|91320281713256348X|%s|EMERGENCY|%s|%d".formatted(enterpriseName, region, state, revision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"official-appointed", "official-changed", "official-ended", "official-handed-over"})
    void rosterOfOfficialsIsTakenOver(String name) {
        var type = "worksafe.registry." + name + ".v1";
        var example = EventContract.ofType(type).example();

        deliver(ReceivedEvent.ofExample(Probe.id(), type, example));

        assertThat(TestDatabase.column("select account || ' ' || post_kind from official_snapshot"
                        + " where official_id = '0198f5b0-1111-7aaa-8bbb-000000000001'"))
                .containsExactly("zhang.wei SUPERVISOR");
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-subscribed, ACTIVE",
        "webhook-secret-changed, ACTIVE",
        "webhook-pinged, ACTIVE",
        "webhook-paused, PAUSED",
        "webhook-resumed, ACTIVE",
        "webhook-ended, ENDED"
    })
    void subscriptionsAreTakenOver(String name, String status) {
        var type = "worksafe.registry." + name + ".v1";
        var webhook = Probe.id();
        var example = EventContract.ofType(type)
                .example()
                .replace("0198f9b0-7777-7aaa-8bbb-000000000081", webhook.toString());

        deliver(ReceivedEvent.ofExample(Probe.id(), type, example));

        assertThat(TestDatabase.column(
                        "select concat_ws(' ', owner, status, types, sectors, roles) from webhook_subscription where id = ?",
                        webhook))
                .containsExactly("exchange-platform " + status + " {worksafe.hazards.*} {EMERGENCY} {feed}");
    }

    @Test
    void duplicateDeliveryChangesNothing() {
        var registered = event("registered", enterprise, 1, HERE, "EMERGENCY", "ACTIVE");
        var relocated = event("relocated", enterprise, 2, THERE, "EMERGENCY", "ACTIVE");

        deliver(registered, relocated, registered);
        deliver(relocated, registered);

        assertThat(region()).isEqualTo(THERE);
    }

    @Test
    void lateEventDoesNotOverwriteANewerOne() {
        deliver(event("cancelled", enterprise, 5, THERE, "EMERGENCY", "CANCELLED"));

        deliver(event("registered", enterprise, 1, HERE, "EMERGENCY", "ACTIVE"));
        deliver(event("changed", enterprise, 5, HERE, "EMERGENCY", "ACTIVE"));

        assertThat(snapshot().getFirst()).contains(THERE, "CANCELLED").endsWith("|5");
    }

    @Test
    void wordsUnknownHereDoNotStopIt() {
        deliver(event("registered", enterprise, 1, HERE, "SPACE_TRAVEL", "DORMANT"));

        assertThat(snapshot().getFirst()).contains("|OTHER|DORMANT|");
    }

    @Test
    void typesUnknownHereAreLetPass() {
        deliver(
                event("worksafe.registry.enterprise-sold.v9", enterprise, 1, HERE, "{}"),
                event("registered", enterprise, 1, HERE, "EMERGENCY", "ACTIVE"));

        assertThat(region()).isEqualTo(HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "[]",
                "null",
                "{\"enterpriseId\": \"x\", \"name\": \"n\", \"region\": \"320281102005\", \"sector\": \"WATER\", \"state\": \"ACTIVE\"}",
                "{\"enterpriseId\": \"0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10\", \"name\": \"n\", \"region\": \"99\", \"sector\": \"WATER\", \"state\": \"ACTIVE\"}"
            })
    void malformedEventIsLaidAsideAndHoldsUpItsEnterpriseOnly(String data) {
        var neighbour = Probe.id();

        deliver(
                event("worksafe.registry.enterprise-registered.v1", enterprise, 1, HERE, data),
                event("changed", enterprise, 2, HERE, "EMERGENCY", "ACTIVE"),
                event("registered", neighbour, 1, HERE, "EMERGENCY", "ACTIVE"));

        assertThat(snapshot()).isEmpty();
        assertThat(snapshot(neighbour)).hasSize(1);
        assertThat(letters()).containsExactly("MALFORMED", "WAITING");
    }

    @Test
    void newerStateIsToldInsideTheSameTransaction() {
        deliver(
                event("registered", enterprise, 1, HERE, "EMERGENCY", "ACTIVE", "C2614"),
                event("cancelled", enterprise, 3, HERE, "EMERGENCY", "CANCELLED", "C2619"));

        assertThat(renown()).containsExactly("3 ended C2619");
    }

    @Test
    void olderStateIsNotTold() {
        deliver(event("registered", enterprise, 3, HERE, "EMERGENCY", "ACTIVE", "C2614"));

        deliver(
                event("changed", enterprise, 2, HERE, "EMERGENCY", "ACTIVE", "C2619"),
                event("changed", enterprise, 3, HERE, "EMERGENCY", "ACTIVE", "C2611"));

        assertThat(renown()).containsExactly("3 C2614");
    }

    @Test
    void copyAndRowsAreUndoneWithWhoCannotFollow() {
        TestDatabase.execute(
                "insert into permit (id, region, sector, enterprise_id, version) values (?, ?, 'EMERGENCY', ?, 1)",
                Probe.id(),
                Long.valueOf(HERE),
                enterprise);

        deliver(event("registered", enterprise, 1, THERE, "EMERGENCY", "ACTIVE", Renown.UNBEARABLE));

        assertThat(snapshot()).isEmpty();
        assertThat(renown()).isEmpty();
        assertThat(TestDatabase.column("select region from permit where enterprise_id = ?", enterprise))
                .containsExactly(HERE);
        assertThat(letters()).containsExactly("FAILED");
    }

    @Test
    void testEventsAreThoseOfTheContract() {
        var contract = EventContract.ofType("worksafe.registry.enterprise-registered.v1");

        contract.accepts(
                event("registered", enterprise, 1, HERE, "EMERGENCY", "ACTIVE").data());
    }

    @Test
    void announcementsOfThePlatformForTestsArrive() {
        var registered = RegistryEvents.registered(HERE, Sector.WATER);
        assertThat(snapshot(registered).getFirst())
                .contains(HERE, "WATER", "ACTIVE")
                .endsWith("|1");

        RegistryEvents.relocated(registered, 2, THERE, Sector.WATER);
        RegistryEvents.changed(registered, 3, THERE, Sector.TRANSPORT);
        RegistryEvents.cancelled(registered, 4, THERE, Sector.TRANSPORT);

        assertThat(snapshot(registered).getFirst())
                .contains(THERE, "TRANSPORT", "CANCELLED")
                .endsWith("|4");
    }

    private List<String> renown() {
        return TestDatabase.column(
                "select revision || ' ' || industry from renown where enterprise_id = ?", enterprise);
    }

    private String region() {
        return snapshot().getFirst().split("\\|")[2];
    }

    private List<String> snapshot() {
        return snapshot(enterprise);
    }

    private static List<String> snapshot(UUID id) {
        return TestDatabase.column(
                "select concat_ws('|', name, credit_code, region, sector, state, revision)"
                        + " from enterprise_snapshot where enterprise_id = ?",
                id);
    }

    private List<String> letters() {
        return NotTaken.laidAside(enterprise);
    }

    private void deliver(ReceivedEvent... events) {
        consumer.receive(EventRecords.batch("worksafe.registry", events));
    }
}
