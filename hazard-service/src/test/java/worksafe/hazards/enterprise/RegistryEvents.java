package worksafe.hazards.enterprise;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;

/** What the registry announces, delivered to this context as the broker would. */
public final class RegistryEvents {

    private static final String TOPIC = "worksafe.registry";

    private RegistryEvents() {}

    /** An enterprise that this context has heard of; its id. */
    public static UUID registered(String region, Sector sector) {
        var id = Uuid7.next(InstantSource.system());
        deliver(event("registered", id, 1, region, sector.name(), "ACTIVE"));
        return id;
    }

    public static void relocated(UUID enterprise, long revision, String region, Sector sector) {
        deliver(event("relocated", enterprise, revision, region, sector.name(), "ACTIVE"));
    }

    public static void cancelled(UUID enterprise, long revision, String region, Sector sector) {
        deliver(event("cancelled", enterprise, revision, region, sector.name(), "CANCELLED"));
    }

    static ReceivedEvent event(
            String verb, UUID enterprise, long revision, String region, String sector, String state) {
        var data = """
                {"enterpriseId": "%s", "revision": %d, "name": "江阴市澄江化工有限公司", "creditCode": "91320281713256348X",
                 "state": "%s", "region": "%s", "unassigned": false, "sector": "%s",
                 "occurredAt": "2026-03-01T10:00:00+08:00"}""".formatted(enterprise, revision, state, region, sector);
        return event("worksafe.registry.enterprise-" + verb + ".v1", enterprise, revision, region, data);
    }

    public static ReceivedEvent event(String type, UUID enterprise, long revision, String region, String data) {
        return new ReceivedEvent(
                Uuid7.next(InstantSource.system()),
                type,
                "enterprise:" + enterprise,
                "enterprise",
                enterprise,
                revision,
                RegionCode.of(region),
                Sector.EMERGENCY,
                enterprise,
                Instant.parse("2026-03-01T02:00:00Z"),
                null,
                data);
    }

    public static void deliver(ReceivedEvent... events) {
        CDI.current().select(EnterpriseEventsConsumer.class).get().receive(EventRecords.batch(TOPIC, events));
    }
}
