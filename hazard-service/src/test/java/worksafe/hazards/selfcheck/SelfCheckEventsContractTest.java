package worksafe.hazards.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.ENTERPRISE;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.ID;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.LATER;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.LATER_ID;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.MADE_AT;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.OFFICER;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.ROUND;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.SENT_AT;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.hazards.selfcheck.value.SelfCheckResult;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class SelfCheckEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<DomainEvent> samples() {
        return Stream.of(
                SelfCheckFixtures.submitted(LATER_ID, SelfCheckResult.DANGER).event(),
                SelfCheckFixtures.in(SelfCheckStatus.STANDING).supersede(LATER_ID, "记错", LATER),
                SelfCheckFixtures.opened(SelfCheckDuty.QUARTER).event(),
                SelfCheckFixtures.opened(SelfCheckDuty.CHECK)
                        .aggregate()
                        .miss(LATER)
                        .orElseThrow(),
                SelfCheckFixtures.opened(SelfCheckDuty.CHECK).aggregate().answer(ID, MADE_AT, SENT_AT),
                SelfCheckFixtures.opened(SelfCheckDuty.YEAR).aggregate().release("企业不再经营", LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(SelfCheckEvent.class.getPermittedSubclasses()),
                                Stream.of(SelfCheckRoundEvent.class.getPermittedSubclasses()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContractAndNamesNobody(DomainEvent event) {
        outbox.append(event);

        var told = Announced.latestOf(event.subject().aggregateId());
        EventContract.ofType(event.type()).isKeptBy(told);
        assertThat(told).doesNotContain(OFFICER.name(), "周建平");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(DomainEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("hazards", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterprise(DomainEvent event) {
        assertThat(event.subject().key()).isEqualTo("enterprise:" + ENTERPRISE.id());
        assertThat(event.subject().aggregateId()).isIn(ID, ROUND);
    }
}
