package worksafe.platform.enterprises;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.ReceivedEvent;

/** Events as a test wants them, and what the database holds, as its owner sees it. */
final class Probe {

    static final String HERE = "320281102005";
    static final String THERE = "320282103001";

    private Probe() {}

    static UUID id() {
        return Uuid7.next(InstantSource.system());
    }

    static ReceivedEvent event(
            String verb, UUID enterprise, long revision, String region, String sector, String state) {
        return event(verb, enterprise, revision, region, sector, state, "C2614");
    }

    static ReceivedEvent event(
            String verb, UUID enterprise, long revision, String region, String sector, String state, String industry) {
        var data = """
                {"enterpriseId": "%s", "revision": %d, "name": "江阴市澄江化工有限公司", "creditCode": "91320281713256348X",
                 "industry": "%s", "state": "%s", "region": "%s", "unassigned": false, "sector": "%s",
                 "occurredAt": "2026-03-01T10:00:00+08:00"}""".formatted(enterprise, revision, industry, state, region, sector);
        return event("worksafe.registry.enterprise-" + verb + ".v1", enterprise, revision, region, data);
    }

    static ReceivedEvent event(String type, UUID enterprise, long revision, String region, String data) {
        return new ReceivedEvent(
                id(),
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
}
