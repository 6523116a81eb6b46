package worksafe.hazards.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.filing.DangerFilingFixtures.ALL_SECTORS;
import static worksafe.hazards.filing.DangerFilingFixtures.CONTENT;
import static worksafe.hazards.filing.DangerFilingFixtures.ID;
import static worksafe.hazards.filing.DangerFilingFixtures.LATER;
import static worksafe.hazards.filing.DangerFilingFixtures.OWNER;
import static worksafe.hazards.filing.DangerFilingFixtures.SUPERVISOR;
import static worksafe.hazards.filing.DangerFilingFixtures.in;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerFilingEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<DangerFilingEvent> samples() {
        return Stream.of(
                (DangerFilingEvent)
                        DangerFiling.open(ID, DangerFilingFixtures.danger(Sector.HOUSING_CONSTRUCTION), Set.of(), LATER)
                                .event(),
                in(DangerFilingStatus.OWED).file(CONTENT, OWNER, LATER),
                DangerFilingFixtures.received(in(DangerFilingStatus.FILED), DangerFilingRecipient.WORK_SAFETY, null),
                in(DangerFilingStatus.FILED)
                        .sendBack(DangerFilingRecipient.INDUSTRY, "治理方案未写明时限", ALL_SECTORS, SUPERVISOR, LATER),
                in(DangerFilingStatus.OWED).drop("隐患已排除", LATER).orElseThrow(),
                in(DangerFilingStatus.OWED).miss(LATER).orElseThrow());
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(DangerFilingEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(DangerFilingEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(ID));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(DangerFilingEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("hazards", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterprise(DangerFilingEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("enterprise:" + DangerFilingFixtures.ENTERPRISE);
        assertThat(subject.aggregate()).isEqualTo("danger-filing");
        assertThat(subject.aggregateId()).isEqualTo(ID);
        assertThat(subject.revision()).isEqualTo(event.filing().revision());
        assertThat(subject.region()).isEqualTo(DangerFilingFixtures.VILLAGE);
    }
}
