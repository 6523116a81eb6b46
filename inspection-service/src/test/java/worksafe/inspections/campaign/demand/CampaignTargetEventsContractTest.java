package worksafe.inspections.campaign.demand;

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
class CampaignTargetEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<CampaignTargetEvent> samples() {
        return Stream.of(
                (CampaignTargetEvent) CampaignTargetFixtures.asked().event(),
                CampaignTargetFixtures.reply(CampaignTargetFixtures.in(CampaignTargetStatus.ASKED)),
                CampaignTargetFixtures.in(CampaignTargetStatus.REPLIED)
                        .accept("已完成", CampaignTargetFixtures.SUPERVISOR, CampaignTargetFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(CampaignTargetEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(CampaignTargetEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(CampaignTargetFixtures.ID));
        assertThat(Announced.latestOf(CampaignTargetFixtures.ID))
                .doesNotContain(CampaignTargetFixtures.SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(CampaignTargetEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("enterprise:0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    }
}
