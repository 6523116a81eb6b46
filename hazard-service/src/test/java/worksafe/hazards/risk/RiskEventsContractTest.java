package worksafe.hazards.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.risk.RiskFixtures.ENTERPRISE;
import static worksafe.hazards.risk.RiskFixtures.ID;
import static worksafe.hazards.risk.RiskFixtures.LATER;
import static worksafe.hazards.risk.RiskFixtures.OFFICER;
import static worksafe.hazards.risk.RiskFixtures.SUPERVISOR;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class RiskEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<RiskEvent> samples() {
        return Stream.of(
                (RiskEvent) RiskFixtures.registered().event(),
                RiskFixtures.assess(RiskFixtures.in(RiskStatus.CONTROLLED), RiskColour.YELLOW),
                RiskFixtures.assess(RiskFixtures.in(RiskStatus.CONTROLLED), RiskColour.RED),
                RiskFixtures.in(RiskStatus.ASSESSED)
                        .control(RiskFixtures.MEASURES, RiskFixtures.NEEDED, true, true, OFFICER, LATER),
                RiskFixtures.in(RiskStatus.CONTROLLED)
                        .change(
                                RiskChange.DEVICE,
                                RiskFixtures.PARTICULARS,
                                "反应釜更换",
                                RiskFixtures.due(RiskDue.Origin.CHANGE, "2026-04-25"),
                                OFFICER,
                                LATER),
                RiskFixtures.in(RiskStatus.CONTROLLED).challenge("可能性取值偏低", RiskFixtures.SOON, SUPERVISOR, LATER),
                RiskFixtures.in(RiskStatus.CONTROLLED).miss(LATER).orElseThrow(),
                RiskFixtures.in(RiskStatus.CONTROLLED).retire("装置已拆除", OFFICER, LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass)).containsExactlyInAnyOrder(RiskEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(RiskEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(ID));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(RiskEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("hazards", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterprise(RiskEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("enterprise:" + ENTERPRISE.id());
        assertThat(subject.aggregate()).isEqualTo("risk-point");
        assertThat(subject.aggregateId()).isEqualTo(ID);
        assertThat(subject.revision()).isEqualTo(event.point().revision());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void nobodyIsNamed(RiskEvent event) {
        outbox.append(event);

        assertThat(Announced.latestOf(ID)).doesNotContain(OFFICER.name(), SUPERVISOR.name(), "周建平");
    }
}
