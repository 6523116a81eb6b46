package worksafe.inspections.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import worksafe.inspections.conduct.ConductFacts.Pretext;
import worksafe.inspections.conduct.ConductRequests.RecordInterference;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** The event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class ConductEventsContractTest {

    @Inject
    Outbox outbox;

    @Test
    @TestTransaction
    void obstructionKeepsItsContractAndNamesNobody() {
        var event = ConductFixtures.conduct()
                .obstruct(
                        new RecordInterference("某镇招商办公室工作人员", Pretext.DEVELOPMENT, "阻止进入生产区。", null),
                        ConductFixtures.begun(),
                        ConductFixtures.INSPECTOR,
                        new FactTime(ConductFixtures.BEGUN, ConductFixtures.NOW));

        outbox.append(event);

        assertThat(ConductEvent.class.getPermittedSubclasses()).containsExactly(event.getClass());
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(ConductFixtures.VISIT));
        assertThat(Announced.latestOf(ConductFixtures.VISIT)).doesNotContain("招商办公室", ConductFixtures.INSPECTOR.name());
    }
}
