package worksafe.registry.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.letter.DutyLetterFixtures.DAY;
import static worksafe.registry.letter.DutyLetterFixtures.ENTERPRISE;
import static worksafe.registry.letter.DutyLetterFixtures.ID;
import static worksafe.registry.letter.DutyLetterFixtures.LATER;
import static worksafe.registry.letter.DutyLetterFixtures.NOW;
import static worksafe.registry.letter.DutyLetterFixtures.SUPERIOR;

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
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class DutyLetterEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    /** One of each, with everything that it may carry. */
    static Stream<DutyLetterEvent> samples() {
        return Stream.of(
                (DutyLetterEvent) DutyLetterFixtures.drafted().event(),
                DutyLetterFixtures.signed(DutyLetterFixtures.in(DutyLetterStatus.DRAFT), LetterSide.SUPERIOR),
                DutyLetterFixtures.in(DutyLetterStatus.DRAFT).signOnPaper(DAY, SUPERIOR, NOW),
                DutyLetterFixtures.in(DutyLetterStatus.SIGNED).assess(DAY, "优秀", null, SUPERIOR, LATER),
                DutyLetterFixtures.in(DutyLetterStatus.SIGNED).miss(LATER).orElseThrow(),
                DutyLetterFixtures.in(DutyLetterStatus.SIGNED).end("重新起草", SUPERIOR, LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(DutyLetterEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventKeepsItsContractAndNamesNobody(DutyLetterEvent event) {
        scopes.run(Scope.system(SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);

                var told = Announced.latestOf(ID);
                EventContract.ofType(event.type()).isKeptBy(told);
                assertThat(told).doesNotContain(SUPERIOR.name());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterpriseUnderItsName(DutyLetterEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("registry", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("enterprise:" + ENTERPRISE);
        assertThat(event.subject().aggregate()).isEqualTo("duty-letter");
        assertThat(event.subject().revision()).isEqualTo(event.letter().revision());
    }
}
