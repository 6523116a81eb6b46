package worksafe.inspections.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class CampaignEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<CampaignEvent> samples() {
        return Stream.of(
                (CampaignEvent) CampaignFixtures.drafted().event(),
                CampaignFixtures.approve(CampaignFixtures.in(CampaignStatus.DRAFT)),
                CampaignFixtures.start(CampaignFixtures.in(CampaignStatus.APPROVED)),
                CampaignFixtures.finish(CampaignFixtures.in(CampaignStatus.CHECKED)));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(CampaignEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(CampaignEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(CampaignFixtures.ID));
        assertThat(Announced.latestOf(CampaignFixtures.ID)).doesNotContain(CampaignFixtures.SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(CampaignEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("region:320281000000");
    }
}
