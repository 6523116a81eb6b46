package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.enterprise.EnterpriseFixtures.COUNTY;
import static worksafe.registry.enterprise.EnterpriseFixtures.ENDING;
import static worksafe.registry.enterprise.EnterpriseFixtures.NOW;
import static worksafe.registry.enterprise.EnterpriseFixtures.TOWN;
import static worksafe.registry.enterprise.EnterpriseFixtures.creditCode;
import static worksafe.registry.enterprise.EnterpriseFixtures.identifier;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseRegistered;
import worksafe.registry.enterprise.value.EnterpriseState;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.trade.DerivedTrades;

/** What the outbox really holds of each event, against the contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EnterpriseEventsContractTest {

    private final Outbox outbox;
    private final Scopes scopes;
    private final UserTransaction transaction;

    EnterpriseEventsContractTest(Outbox outbox, Scopes scopes, UserTransaction transaction) {
        this.outbox = outbox;
        this.scopes = scopes;
        this.transaction = transaction;
    }

    private static List<EnterpriseEvent> oneOfEach() {
        return List.of(
                (EnterpriseEvent) EnterpriseFixtures.registered(
                                TOWN,
                                creditCode("91320281713256348X", "2015-10-01"),
                                identifier(IdentifierScheme.REGISTRATION_NUMBER, "320281000123452", "1999-04-16"))
                        .event(),
                EnterpriseFixtures.anEnterprise(TOWN)
                        .change(EnterpriseFixtures.particulars("新名称"), DerivedTrades.UNKNOWN, NOW),
                EnterpriseFixtures.anEnterprise(COUNTY).assign(TOWN, DerivedTrades.UNKNOWN, NOW),
                EnterpriseFixtures.anEnterprise(TOWN).cancel(ENDING, NOW),
                EnterpriseFixtures.anEnterprise(TOWN).revoke(ENDING, NOW),
                EnterpriseFixtures.anEnterprise(TOWN).mergeInto(EnterpriseFixtures.anEnterprise(COUNTY), "重复建档", NOW),
                EnterpriseFixtures.in(EnterpriseState.MERGED, TOWN).separate("两家企业", DerivedTrades.UNKNOWN, NOW));
    }

    @Test
    void everyEventIsSampled() {
        assertThat(oneOfEach().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(EnterpriseEvent.class.getPermittedSubclasses());
    }

    @Test
    void everyEventIsWrittenAsItsContractSays() throws Exception {
        for (var event : oneOfEach()) {
            EventContract.ofType(event.type()).accepts(written(event));
        }
    }

    @Test
    void completeEventHasEveryPropertyOfTheExampleAndNoOther() throws Exception {
        var event = oneOfEach().getFirst();
        assertThat(event).isInstanceOf(EnterpriseRegistered.class);

        var properties = EventContract.properties(written(event));

        assertThat(properties)
                .containsExactlyElementsOf(EventContract.properties(
                        EventContract.ofType(event.type()).example()));
    }

    @Test
    void wireNamesAreTheContractsNames() {
        assertThat(oneOfEach().stream().map(EnterpriseEvent::type).distinct())
                .containsExactly(
                        "worksafe.registry.enterprise-registered.v1",
                        "worksafe.registry.enterprise-changed.v1",
                        "worksafe.registry.enterprise-relocated.v1",
                        "worksafe.registry.enterprise-cancelled.v1",
                        "worksafe.registry.enterprise-merged.v1",
                        "worksafe.registry.enterprise-separated.v1");
    }

    /** Writes it through the real outbox and rolls back. */
    private String written(EnterpriseEvent event) throws Exception {
        return scopes.call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            transaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(event.subject().aggregateId());
            } finally {
                rollback();
            }
        });
    }

    private void rollback() throws SystemException {
        transaction.rollback();
    }
}
