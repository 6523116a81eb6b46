package worksafe.hazards.source;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.source.SourceFixtures.BY_INSTITUTION;
import static worksafe.hazards.source.SourceFixtures.ENTERED_AT;
import static worksafe.hazards.source.SourceFixtures.ENTERPRISE;
import static worksafe.hazards.source.SourceFixtures.FILING;
import static worksafe.hazards.source.SourceFixtures.IDENTITY;
import static worksafe.hazards.source.SourceFixtures.LATER;
import static worksafe.hazards.source.SourceFixtures.OTHERS;
import static worksafe.hazards.source.SourceFixtures.OWNER;
import static worksafe.hazards.source.SourceFixtures.PEOPLE;
import static worksafe.hazards.source.SourceFixtures.REASSESS_BY;
import static worksafe.hazards.source.SourceFixtures.RECEIVED_ON;
import static worksafe.hazards.source.SourceFixtures.RECIPIENTS;
import static worksafe.hazards.source.SourceFixtures.RULES;
import static worksafe.hazards.source.SourceFixtures.SUPERVISOR;
import static worksafe.hazards.source.SourceFixtures.UNIT;
import static worksafe.hazards.source.SourceFixtures.chlorine;
import static worksafe.hazards.source.SourceFixtures.in;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.hazards.source.MajorSource.ChangeGround;
import worksafe.hazards.source.SourceReceipt.FilingRecipient;
import worksafe.hazards.source.SourceRemoval.RemovalGround;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class SourceEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<SourceEvent> samples() {
        var ready = in(SourceStatus.SUBMITTED);
        SourceFixtures.receiveAll(ready);
        return Stream.of(
                (SourceEvent) MajorSource.identify(
                                IDENTITY,
                                ENTERPRISE,
                                new MajorSource.Entered(UNIT, PEOPLE, chlorine()),
                                OWNER,
                                ENTERED_AT)
                        .event(),
                (SourceEvent) MajorSource.record(
                                IDENTITY,
                                ENTERPRISE,
                                new MajorSource.Entered(UNIT, PEOPLE, chlorine()),
                                new MajorSource.OnPaper(
                                        BY_INSTITUTION,
                                        REASSESS_BY,
                                        LocalDate.parse("2026-06-20"),
                                        "BA苏320281〔2026〕012"),
                                SUPERVISOR,
                                LATER)
                        .event(),
                in(SourceStatus.CHANGED).assess(BY_INSTITUTION, chlorine(), RULES, REASSESS_BY, OWNER, LATER),
                in(SourceStatus.ASSESSED).submit("联锁", "喷淋", RECIPIENTS, OWNER, LATER),
                in(SourceStatus.SUBMITTED).receive(FilingRecipient.FIRE_RESCUE, RECEIVED_ON, SUPERVISOR, LATER),
                ready.file(() -> FILING, null, SUPERVISOR, LATER),
                in(SourceStatus.SUBMITTED).sendBack(List.of("缺少评估报告"), SUPERVISOR, LATER),
                in(SourceStatus.FILED).change(ChangeGround.REBUILT, "扩建", OWNER, LATER),
                in(SourceStatus.FILED).answerFor(OTHERS, OWNER, LATER),
                in(SourceStatus.FILED).askRemoval(RemovalGround.DISMANTLED, "已拆除", OWNER, LATER),
                in(SourceStatus.REMOVAL_ASKED).refuseRemoval("仍有残液", "《安全生产法》第四十条", SUPERVISOR, LATER),
                in(SourceStatus.REMOVAL_ASKED).remove("已拆除", SUPERVISOR, LATER),
                in(SourceStatus.FILED).miss("source-reassessment", LATER).orElseThrow());
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(SourceEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(SourceEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(IDENTITY.id()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(SourceEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("hazards", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void nobodyIsNamed(SourceEvent event) {
        outbox.append(event);

        assertThat(Announced.latestOf(IDENTITY.id()))
                .doesNotContain(OWNER.name(), SUPERVISOR.name(), PEOPLE.principal(), PEOPLE.operating());
    }
}
