package worksafe.training.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.kernel.RegionCode;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class PersonEventsContractTest {

    private static final UUID ID = UUID.fromString("0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f");

    @Inject
    Outbox outbox;

    static Stream<PersonEvent> samples() {
        var region = RegionCode.of("320281102005");
        var now = Instant.parse("2026-03-10T00:15:00Z");
        var other = UUID.fromString("0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e10");
        var registered = Person.register(
                ID,
                "王建国",
                LocalDate.parse("1990-01-01"),
                new Person.Registration(region, null, null),
                new Person.Identity(new SealedIdentity("v1.1.x", "index", "002X", null, null), null, null),
                now);
        return Stream.of(
                (PersonEvent) registered.event(),
                registered
                        .aggregate()
                        .addPaper(
                                new SealedPaper(PaperKind.PASSPORT, "DEU", "v1.1.x", "index", "*****0T47", null, now),
                                now),
                new PersonEvent.PersonMerged(ID, other, "王建国", region, 3, PersonStatus.MERGED, "本人到场核对", now, null),
                new PersonEvent.PersonSeparated(
                        ID, other, "王建国", region, 4, PersonStatus.REGISTERED, "系同名两人", now, null));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(PersonEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(PersonEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type())
                .isKeptBy(Announced.latestOf(event.subject().aggregateId()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(PersonEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("training", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsPerson(PersonEvent event) {
        assertThat(event.subject().key()).isEqualTo("person:" + ID);
        assertThat(event.subject().enterpriseId()).isNull();
    }
}
