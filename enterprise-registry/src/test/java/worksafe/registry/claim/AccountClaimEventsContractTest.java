package worksafe.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.claim.AccountClaimFixtures.CODE;
import static worksafe.registry.claim.AccountClaimFixtures.ID;
import static worksafe.registry.claim.AccountClaimFixtures.LAST_DAY;
import static worksafe.registry.claim.AccountClaimFixtures.NOW;
import static worksafe.registry.claim.AccountClaimFixtures.OFFICE;
import static worksafe.registry.claim.AccountClaimFixtures.OWNER;
import static worksafe.registry.claim.AccountClaimFixtures.in;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class AccountClaimEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    static Stream<AccountClaimEvent> samples() {
        return Stream.of(
                (AccountClaimEvent) AccountClaimFixtures.opened().event(),
                in(AccountClaimStatus.OPENED).issue(CODE, LAST_DAY, OFFICE, NOW),
                in(AccountClaimStatus.ISSUED).claim(CODE, OWNER, NOW),
                in(AccountClaimStatus.ISSUED).withdraw("受邀人已离职", OFFICE, NOW),
                in(AccountClaimStatus.CLAIMED).revoke("认领人已离职", OFFICE, NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(AccountClaimEvent.class.getPermittedSubclasses());
    }

    /** Writes it through the real outbox and rolls back, so that one sample can be told after another. */
    private String written(AccountClaimEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(ID);
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventKeepsItsContract(AccountClaimEvent event) {
        EventContract.ofType(event.type()).isKeptBy(written(event));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsUnderItsName(AccountClaimEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("registry", event.getClass()));
        assertThat(event.subject().aggregate()).isEqualTo("account-claim");
        assertThat(event.subject().revision()).isEqualTo(event.claim().revision());
    }
}
