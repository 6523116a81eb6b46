package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.hazards.danger.DangerPolicies.PlanRule;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Every verb in every status. The table is written by hand, from the package's own description of the life. */
class DangerLifecycleTest {

    /** Where the verb leads and what it announces; {@code -} where it is illegal and must change nothing. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            grade   status     | plan                     | rectify                   | recheck passed          | recheck by two          | recheck failed                 | close               | dismiss                   | reopen                    | refuse                   | extend                    | regrade
            GENERAL REPORTED   | RECTIFYING DangerPlanned | -                         | -                       | -                       | -                              | -                   | DISMISSED DangerDismissed | -                         | REPORTED DangerRefused   | REPORTED DangerExtended   | REPORTED DangerRegraded
            GENERAL RECTIFYING | -                        | RECTIFIED DangerRectified | -                       | -                       | -                              | -                   | -                         | -                         | RECTIFYING DangerRefused | RECTIFYING DangerExtended | REPORTED DangerRegraded
            GENERAL RECTIFIED  | -                        | -                         | CLOSED DangerClosed     | CLOSED DangerClosed     | RECTIFYING DangerRecheckFailed | -                   | -                         | -                         | -                        | -                         | RECTIFIED DangerRegraded
            GENERAL CLOSED     | -                        | -                         | -                       | -                       | -                              | -                   | -                         | RECTIFYING DangerReopened | -                        | -                         | -
            GENERAL DISMISSED  | -                        | -                         | -                       | -                       | -                              | -                   | -                         | -                         | -                        | -                         | -
            MAJOR   REPORTED   | RECTIFYING DangerPlanned | -                         | -                       | -                       | -                              | -                   | DISMISSED DangerDismissed | -                         | REPORTED DangerRefused   | REPORTED DangerExtended   | REPORTED DangerRegraded
            MAJOR   RECTIFYING | -                        | RECTIFIED DangerRectified | -                       | -                       | -                              | -                   | -                         | -                         | RECTIFYING DangerRefused | RECTIFYING DangerExtended | RECTIFYING DangerRegraded
            MAJOR   RECTIFIED  | -                        | -                         | ACCEPTED DangerAccepted | ACCEPTED DangerAccepted | RECTIFYING DangerRecheckFailed | -                   | -                         | -                         | -                        | -                         | RECTIFIED DangerRegraded
            MAJOR   ACCEPTED   | -                        | -                         | -                       | -                       | -                              | CLOSED DangerClosed | -                         | -                         | -                        | -                         | -
            MAJOR   CLOSED     | -                        | -                         | -                       | -                       | -                              | -                   | -                         | RECTIFYING DangerReopened | -                        | -                         | -
            MAJOR   DISMISSED  | -                        | -                         | -                       | -                       | -                              | -                   | -                         | -                         | -                        | -                         | -
            """);

    private static final Map<String, Function<Danger, DangerEvent>> VERBS = Map.ofEntries(
            Map.entry(
                    "refuse",
                    danger -> danger.refuse(
                            DangerFixtures.REFUSAL, true, DangerFixtures.SUPERVISOR, DangerFixtures.LATER)),
            Map.entry(
                    "extend",
                    danger -> danger.extend(
                            DangerFixtures.EXTENSION,
                            DangerFixtures.EXTENSION_RULE,
                            DangerFixtures.GRANTED,
                            DangerFixtures.SUPERVISOR,
                            DangerFixtures.LATER)),
            Map.entry(
                    "regrade",
                    danger -> danger.regrade(
                            DangerFixtures.regrading(danger),
                            DangerFixtures.limitOfOtherGrade(danger),
                            DangerFixtures.SUPERVISOR,
                            DangerFixtures.LATER)),
            Map.entry(
                    "plan",
                    danger -> danger.plan(
                            DangerFixtures.PLAN, PlanRule.PLAIN, DangerFixtures.SAFETY_OFFICER, DangerFixtures.LATER)),
            Map.entry(
                    "rectify",
                    danger -> danger.rectify(
                            DangerFixtures.EVIDENCE, DangerFixtures.SAFETY_OFFICER, DangerFixtures.LATER)),
            Map.entry(
                    "recheck passed",
                    danger -> danger.recheck(DangerFixtures.PASSED, DangerFixtures.INSPECTOR, DangerFixtures.LATER)),
            Map.entry("recheck by two", danger -> {
                var unused = danger.proposeRecheck(
                        DangerFixtures.PASSED_BY_TWO,
                        DangerPolicies.RecheckRule.ONE,
                        DangerFixtures.INSPECTOR,
                        FactTime.now(DangerFixtures.LATER));
                return danger.confirmRecheck(
                                true,
                                "与现场情况一致。",
                                DangerPolicies.RecheckRule.ONE,
                                DangerFixtures.SECOND,
                                DangerFixtures.LATER)
                        .orElseThrow();
            }),
            Map.entry(
                    "recheck failed",
                    danger -> danger.recheck(DangerFixtures.FAILED, DangerFixtures.INSPECTOR, DangerFixtures.LATER)),
            Map.entry("close", danger -> danger.close("同意销号。", DangerFixtures.SUPERVISOR, DangerFixtures.LATER)),
            Map.entry("dismiss", danger -> danger.dismiss("不构成隐患。", DangerFixtures.SUPERVISOR, DangerFixtures.LATER)),
            Map.entry(
                    "reopen",
                    danger ->
                            danger.reopen(DangerFixtures.REOPENING, DangerFixtures.SUPERVISOR, DangerFixtures.LATER)));

    private record Row(DangerGrade grade, DangerStatus status) {

        static Row of(String words) {
            var word = words.split(" ");
            return new Row(DangerGrade.valueOf(word[0]), DangerStatus.valueOf(word[1]));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(Row::of, DangerLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatusThatAGradeCanHave() {
        // A general danger is closed by its re-check; only a major one waits to be struck off.
        assertThat(TABLE.statuses())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DangerGrade.values())
                        .flatMap(grade -> Arrays.stream(DangerStatus.values()).map(status -> grade + " " + status))
                        .filter(row -> !row.equals("GENERAL ACCEPTED"))
                        .toList());
    }

    @Test
    void everyActionIsLegalSomewhereAndOnlyWhereItLeadsOn() {
        LifecycleTable.assertActionsLeadOn(
                DangerStatus.class, DangerStatus::actions, DangerStatus::next, DangerAction.values());
        // Each of a danger's in one status only, but for the refusal and another grade, which may leave the status as
        // it is.
        var anywhere = EnumSet.of(DangerAction.REFUSAL, DangerAction.REGRADING);
        assertThat(Arrays.stream(DangerStatus.values())
                        .flatMap(status -> status.actions().stream())
                        .filter(action -> !anywhere.contains(action)))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(anywhere));
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("danger", DangerStatus.class, DangerStatus::next);
    }

    private static void check(Row row, String verb, String expected) {
        var danger = DangerFixtures.in(row.status(), row.grade());
        var before = DangerView.of(danger, Set.of());
        assertThat(before.summary().status()).isEqualTo(row.status());

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(danger)).isInstanceOf(IllegalTransition.class);
            assertThat(DangerView.of(danger, Set.of())).isEqualTo(before);
        } else {
            var event = VERBS.get(verb).apply(danger);
            assertThat(danger.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(event.danger().status()).isEqualTo(danger.status());
        }
    }
}
