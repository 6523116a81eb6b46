package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerFixtures.CLOSED_AT;
import static worksafe.hazards.danger.DangerFixtures.ENTERPRISE;
import static worksafe.hazards.danger.DangerFixtures.FINDING;
import static worksafe.hazards.danger.DangerFixtures.IDENTITY;
import static worksafe.hazards.danger.DangerFixtures.INSPECTOR;
import static worksafe.hazards.danger.DangerFixtures.LATER;
import static worksafe.hazards.danger.DangerFixtures.LIMIT;
import static worksafe.hazards.danger.DangerFixtures.PLAN;
import static worksafe.hazards.danger.DangerFixtures.PLANNED_AT;
import static worksafe.hazards.danger.DangerFixtures.REPORTED_AT;
import static worksafe.hazards.danger.DangerFixtures.SAFETY_OFFICER;
import static worksafe.hazards.danger.DangerFixtures.SUPERVISOR;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.hazards.danger.DangerPolicies.RecheckRule;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.kernel.ChinaTime;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerEventsContractTest {

    /** Of what is entered afterwards. */
    private static final FactTime AFTERWARDS = new FactTime(CLOSED_AT, LATER);

    @Inject
    Outbox outbox;

    @Inject
    Dangers dangers;

    @Inject
    Scopes scopes;

    @BeforeEach
    void itsEnterprise() {
        RegistryEvents.changed(ENTERPRISE.id(), 1, ENTERPRISE.region().toString(), ENTERPRISE.sector());
    }

    /** One of each, with everything that it may carry. */
    static Stream<DangerEvent> samples() {
        return Stream.of(
                (DangerEvent) Danger.report(
                                IDENTITY,
                                ENTERPRISE,
                                DangerFixtures.observation(DangerGrade.GENERAL, DangerSource.INSPECTION, FINDING),
                                DangerFixtures.OF_A_FINDING,
                                LIMIT,
                                INSPECTOR,
                                new FactTime(REPORTED_AT, LATER))
                        .event(),
                DangerFixtures.reported(DangerGrade.MAJOR)
                        .plan(PLAN, DangerFixtures.rule(DangerGrade.MAJOR), SAFETY_OFFICER, PLANNED_AT),
                DangerFixtures.rectifying(DangerGrade.GENERAL)
                        .rectify(DangerFixtures.EVIDENCE, SAFETY_OFFICER, AFTERWARDS),
                DangerFixtures.rectified(DangerGrade.GENERAL)
                        .recheck(DangerFixtures.FAILED, RecheckRule.ONE, INSPECTOR, AFTERWARDS),
                DangerFixtures.rectified(DangerGrade.MAJOR)
                        .recheck(DangerFixtures.PASSED, RecheckRule.ONE, INSPECTOR, AFTERWARDS),
                DangerFixtures.rectified(DangerGrade.GENERAL)
                        .recheck(DangerFixtures.PASSED, RecheckRule.ONE, INSPECTOR, AFTERWARDS),
                DangerFixtures.reported(DangerGrade.GENERAL).dismiss("不构成隐患。", SUPERVISOR, PLANNED_AT),
                DangerFixtures.closed(DangerGrade.GENERAL).reopen(DangerFixtures.REOPENING, SUPERVISOR, LATER),
                DangerFixtures.rectifying(DangerGrade.GENERAL)
                        .order(DangerFixtures.ORDER, INSPECTOR, LATER)
                        .orElseThrow(),
                refused(),
                regraded(),
                DangerFixtures.rectifying(DangerGrade.GENERAL)
                        .extend(
                                DangerFixtures.EXTENSION,
                                DangerFixtures.EXTENSION_RULE,
                                DangerFixtures.GRANTED,
                                SUPERVISOR,
                                LATER),
                DangerFixtures.rectifying(DangerGrade.GENERAL)
                        .miss(ChinaTime.endOf(DangerFixtures.PLAN_LIMIT))
                        .orElseThrow());
    }

    private static DangerEvent refused() {
        var danger = DangerFixtures.rectifying(DangerGrade.GENERAL);
        assertThat(danger.order(DangerFixtures.ORDER, INSPECTOR, LATER)).isPresent();
        return danger.refuse(DangerFixtures.REFUSAL, false, INSPECTOR, LATER);
    }

    private static DangerEvent regraded() {
        var danger = DangerFixtures.rectifying(DangerGrade.GENERAL);
        return danger.regrade(
                DangerFixtures.regrading(danger), DangerFixtures.limitOfOtherGrade(danger), SUPERVISOR, LATER);
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(DangerEvent.class.getPermittedSubclasses());
    }

    @Test
    void everyKindOfEventHasAStepOfTheTimeline() {
        assertThat(Arrays.stream(DangerStep.StepKind.values()).<Class<?>>flatMap(kind -> kind.toldBy().stream()))
                .containsOnly(DangerEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(DangerEvent event) {
        announce(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(IDENTITY.id()));
    }

    /** What is opened by the news of a danger looks at the danger. */
    private void announce(DangerEvent event) {
        scopes.run(Intruder.in("320281000000"), () -> {
            dangers.persist(Danger.report(
                            new Danger.Identity(IDENTITY.id(), "YH110101-2020-000001"), // which no place gives out here
                            ENTERPRISE,
                            DangerFixtures.observation(DangerGrade.MAJOR, DangerSource.SELF_CHECK, null),
                            LIMIT,
                            INSPECTOR,
                            FactTime.now(REPORTED_AT))
                    .aggregate());
            outbox.append(event);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(DangerEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("hazards", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterprise(DangerEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("enterprise:" + ENTERPRISE.id());
        assertThat(subject.aggregate()).isEqualTo("danger");
        assertThat(subject.aggregateId()).isEqualTo(IDENTITY.id());
        assertThat(subject.revision()).isEqualTo(event.danger().revision());
        assertThat(subject.region()).isEqualTo(ENTERPRISE.region());
        assertThat(subject.sector()).isEqualTo(ENTERPRISE.sector());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void peopleAreNamedByTheirAccountsOnly(DangerEvent event) {
        announce(event);

        assertThat(Announced.latestOf(IDENTITY.id())).doesNotContain(INSPECTOR.name(), SUPERVISOR.name(), "\"byName\"");
    }
}
