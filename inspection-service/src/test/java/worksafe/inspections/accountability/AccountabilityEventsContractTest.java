package worksafe.inspections.accountability;

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

/** Every event as the outbox would send it, against its contract: nothing of a person, and not of whom. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class AccountabilityEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<AccountabilityEvent> samples() {
        return Stream.of(
                (AccountabilityEvent) AccountabilityFixtures.proposed(false).event(),
                AccountabilityFixtures.in(AccountabilityStatus.DECIDED)
                        .carryOut(
                                AccountabilityFixtures.DAY,
                                "处分决定已宣布",
                                AccountabilityFixtures.PROPOSER,
                                AccountabilityFixtures.LATER),
                AccountabilityFixtures.in(AccountabilityStatus.PROPOSED)
                        .drop("不承担责任", AccountabilityFixtures.APPROVER, AccountabilityFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(AccountabilityEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(AccountabilityEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(AccountabilityFixtures.ID));
        assertThat(Announced.latestOf(AccountabilityFixtures.ID))
                .doesNotContain("安全科科长", "监管不力", "不承担责任", AccountabilityFixtures.ACCIDENT.toString());
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
    }
}
