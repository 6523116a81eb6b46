package worksafe.registry.official;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.official.RosterFixtures.COUNTY;
import static worksafe.registry.official.RosterFixtures.NOW;
import static worksafe.registry.official.RosterFixtures.SUPERVISOR;
import static worksafe.registry.official.RosterFixtures.anOfficial;
import static worksafe.registry.official.RosterFixtures.day;
import static worksafe.registry.official.RosterFixtures.id;
import static worksafe.registry.official.RosterFixtures.named;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** What the outbox really holds of each event of an entry of the roster, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class OfficialEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    /** Writes it through the real outbox and rolls back, so that one sample can be told after another. */
    private String written(OfficialEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(event.official().officialId());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private static List<OfficialEvent> oneOfEach() {
        var official = anOfficial("zhang.wei", COUNTY, "2026-03-01", "2028-02-29");
        var other = anOfficial("li.na", COUNTY, "2026-03-01", null);
        return List.of(
                (OfficialEvent) Official.appoint(
                                id(),
                                "zhang.wei",
                                RosterFixtures.holding(COUNTY, null, "2026-03-01", null),
                                named("张伟"),
                                true,
                                SUPERVISOR,
                                NOW)
                        .event(),
                official.change(
                        new Official.Particulars(
                                "张伟", new LawCertificate("32028100123", day("2024-01-01"), day("2028-12-31")), null),
                        SUPERVISOR,
                        NOW),
                official.depute(other, day("2026-10-01"), day("2026-10-08"), "休假", SUPERVISOR, NOW),
                official.handOver(id(), other, day("2026-10-01"), "调离", SUPERVISOR, NOW),
                official.end(day("2026-12-31"), "调离", SUPERVISOR, NOW));
    }

    @Test
    void everyEventIsSampled() {
        assertThat(oneOfEach().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(OfficialEvent.class.getPermittedSubclasses());
    }

    @Test
    void everyEventIsWrittenAsItsContractSays() {
        for (var event : oneOfEach()) {
            EventContract.ofType(event.type()).accepts(written(event));
        }
    }
}
