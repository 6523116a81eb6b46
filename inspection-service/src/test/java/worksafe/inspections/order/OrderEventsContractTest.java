package worksafe.inspections.order;

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
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class OrderEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<OrderEvent> samples() {
        return Stream.of(
                (OrderEvent) RectificationOrder.issue(
                                OrderFixtures.ID,
                                OrderFixtures.VISIT,
                                OrderFixtures.DEMAND,
                                OrderFixtures.INSPECTOR,
                                new FactTime(OrderFixtures.ISSUED_AT, OrderFixtures.LATER))
                        .event(),
                OrderFixtures.in(OrderStatus.ISSUED).answer(OrderFixtures.ANSWERED_AT),
                OrderFixtures.in(OrderStatus.ISSUED).miss(OrderFixtures.LATER).orElseThrow(),
                OrderFixtures.in(OrderStatus.ANSWERED)
                        .reopen(LocalDate.parse("2026-05-20"), "回访发现联动阀再次失效", OrderFixtures.LATER),
                OrderFixtures.in(OrderStatus.ISSUED)
                        .askExtension(
                                OrderFixtures.asking(OrderFixtures.ASKED_AT),
                                OrderFixtures.WINDOW,
                                OrderFixtures.DAYS,
                                OrderFixtures.OWNER),
                OrderFixtures.asked()
                        .extend(
                                null,
                                "情况属实",
                                OrderFixtures.MOST,
                                OrderFixtures.DAYS,
                                OrderFixtures.SUPERVISOR,
                                OrderFixtures.ASKED_AT),
                OrderFixtures.asked()
                        .declineExtension(
                                OrderExtension.ExtensionAnswer.REFUSED,
                                "所述情形不属于不可抗力",
                                "《安全生产违法行为行政处罚办法》第十七条第一款",
                                OrderFixtures.SUPERVISOR,
                                OrderFixtures.ASKED_AT),
                OrderFixtures.in(OrderStatus.ISSUED)
                        .withdraw("所列问题经复核不成立", OrderFixtures.SUPERVISOR, OrderFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(OrderEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(OrderEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(OrderFixtures.ID));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(OrderEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterprise(OrderEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("enterprise:" + OrderFixtures.ENTERPRISE);
        assertThat(subject.aggregate()).isEqualTo("order");
        assertThat(subject.aggregateId()).isEqualTo(OrderFixtures.ID);
        assertThat(subject.revision()).isEqualTo(event.order().revision());
        assertThat(subject.region()).isEqualTo(OrderFixtures.VISIT.region());
        assertThat(subject.sector()).isEqualTo(OrderFixtures.VISIT.sector());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void peopleAreNamedByTheirAccountsOnly(OrderEvent event) {
        outbox.append(event);

        assertThat(Announced.latestOf(OrderFixtures.ID))
                .doesNotContain(OrderFixtures.INSPECTOR.name(), OrderFixtures.SUPERVISOR.name());
    }
}
