package worksafe.hazards.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.ID;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.LATER;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.MADE_AT;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.SENT_AT;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.STATISTICS;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.hazards.selfcheck.value.SelfCheckOutcome;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen to a round in every status, by hand from the package's own description. */
class SelfCheckRoundLifecycleTest {

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status   | answer                          | state                           | release                    | miss
            OWED     | RETURNED SelfCheckRoundReturned | RETURNED SelfCheckRoundReturned | RELEASED SelfCheckReleased | OWED SelfCheckMissed
            RETURNED | -                               | -                               | -                          | .
            RELEASED | -                               | -                               | -                          | .
            """);

    private static final Map<String, Function<SelfCheckRound, Optional<? extends SelfCheckRoundEvent>>> VERBS = Map.of(
            "answer", round -> Optional.of(round.answer(ID, MADE_AT, SENT_AT)),
            "state", round -> Optional.of(round.state(STATISTICS, LATER)),
            "release", round -> Optional.of(round.release("企业不再经营", LATER)),
            "miss", round -> round.miss(LATER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(SelfCheckRoundStatus::valueOf, SelfCheckRoundLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(SelfCheckRoundStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("self-check-round", SelfCheckRoundStatus.class, SelfCheckRoundStatus::next);
    }

    @Test
    void whatWasMadeInTimeIsInTimeHoweverLateItIsSent() {
        var round = SelfCheckFixtures.opened(SelfCheckDuty.CHECK).aggregate();
        assertThat(round.miss(LATER)).isPresent();
        assertThat(round.miss(LATER)).isEmpty();
        assertThat(round.outcome()).contains(SelfCheckOutcome.UNMET);

        assertThat(round.answer(ID, MADE_AT, LATER).onTime()).isTrue();

        assertThat(round.outcome()).contains(SelfCheckOutcome.MET);
        assertThat(round.missedAt()).contains(LATER);
    }

    @Test
    void whatWasMadeLateIsLate() {
        var round = SelfCheckFixtures.opened(SelfCheckDuty.CHECK).aggregate();

        assertThat(round.answer(ID, LATER, LATER).onTime()).isFalse();

        assertThat(round.outcome()).contains(SelfCheckOutcome.UNMET);
    }

    @Test
    void whatFellAwayCountsAsNothingUnlessItWasMissed() {
        var inTime = SelfCheckFixtures.round(SelfCheckRoundStatus.RELEASED, SelfCheckDuty.CHECK);
        var missed = SelfCheckFixtures.opened(SelfCheckDuty.CHECK).aggregate();
        assertThat(missed.miss(LATER)).isPresent();
        var unused = missed.release("企业不再经营", LATER);

        assertThat(inTime.outcome()).isEmpty();
        assertThat(missed.outcome()).contains(SelfCheckOutcome.UNMET);
    }

    @Test
    void checksAndStatisticsAreDoneEachInItsWay() {
        var check = SelfCheckFixtures.opened(SelfCheckDuty.CHECK).aggregate();
        var quarter = SelfCheckFixtures.opened(SelfCheckDuty.QUARTER).aggregate();

        assertThatThrownBy(() -> check.state(STATISTICS, LATER)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> quarter.answer(ID, MADE_AT, SENT_AT)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> quarter.state(STATISTICS, SENT_AT)).isInstanceOf(RuleViolation.class);
        assertThat(quarter.mayBeStated(SENT_AT)).isFalse();
        assertThat(quarter.mayBeStated(LATER)).isTrue();
        assertThat(check.mayBeStated(LATER)).isFalse();
    }

    private static SelfCheckRoundView view(SelfCheckRound round) {
        return SelfCheckRoundView.of(round, Set.of());
    }

    private static void check(SelfCheckRoundStatus status, String verb, String expected) {
        var round = SelfCheckFixtures.round(status, verb.equals("state") ? SelfCheckDuty.QUARTER : SelfCheckDuty.CHECK);
        var before = view(round);
        assertThat(round.status()).isEqualTo(status);
        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(round)).isInstanceOf(IllegalTransition.class);
                assertThat(view(round)).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(round)).isEmpty();
                assertThat(view(round)).isEqualTo(before);
            }
            default -> {
                SelfCheckRoundEvent event = VERBS.get(verb).apply(round).orElseThrow();
                assertThat(round.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.round().status()).isEqualTo(round.status());
            }
        }
    }
}
