package worksafe.inspections.keylist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.inspections.keylist.KeyEntry.KeySubject;
import worksafe.inspections.keylist.KeyEntryEvent.Facts;
import worksafe.inspections.keylist.KeyEntryEvent.KeyEntryProgressed;
import worksafe.inspections.keylist.KeyEntryEvent.KeyEntryProposed;
import worksafe.inspections.keylist.KeyEntryEvent.KeyEntryRemoved;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class KeyEntryEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<KeyEntryEvent> samples() {
        return Stream.of(
                (KeyEntryEvent) KeyListFixtures.proposed(
                                KeyListFixtures.COUNTY,
                                new KeySubject(
                                        KeySubjectKind.ENTERPRISE,
                                        KeyListFixtures.ENTERPRISE,
                                        null,
                                        null,
                                        "江阴市澄江化工有限公司"))
                        .event(),
                KeyListFixtures.in(KeyEntryStatus.LISTED)
                        .miss(KeyListFixtures.LATER)
                        .orElseThrow(),
                KeyListFixtures.in(KeyEntryStatus.LISTED)
                        .remove("已无重点情形", KeyListFixtures.APPROVER, KeyListFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(KeyEntryEvent.class.getPermittedSubclasses());
    }

    /** One of each with everything that any of them carries: no entry is about a place and a trade. */
    static Stream<KeyEntryEvent> wholes() {
        var facts = new Facts(
                KeyListFixtures.ID,
                "ZD320281-2026-000001",
                KeyListFixtures.COUNTY,
                Sector.EMERGENCY,
                2,
                KeyEntryStatus.LISTED,
                KeySubjectKind.TOWN,
                RegionCode.of("320281102000"),
                Trade.HAZARDOUS_CHEMICALS,
                LocalDate.parse("2027-11-30"));
        return Stream.of(
                new KeyEntryProposed(facts, KeyListFixtures.LATER),
                new KeyEntryProgressed(facts, KeyEntryStep.LISTED, KeyListFixtures.LATER),
                new KeyEntryRemoved(facts, KeyEntryStep.REMOVED, KeyListFixtures.LATER));
    }

    @ParameterizedTest
    @MethodSource("wholes")
    @TestTransaction
    void exampleShowsEverythingThatIsTold(KeyEntryEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(KeyListFixtures.ID));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContractAndNamesNoEnterprise(KeyEntryEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).accepts(Announced.latestOf(KeyListFixtures.ID));
        assertThat(Announced.latestOf(KeyListFixtures.ID))
                .doesNotContain(KeyListFixtures.ENTERPRISE.toString(), "澄江化工", KeyListFixtures.SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(KeyEntryEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("region:320281000000");
    }
}
