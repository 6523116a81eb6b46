package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static worksafe.hazards.danger.DangerFixtures.EXTENSION_RULE;
import static worksafe.hazards.danger.DangerFixtures.GRANTED;
import static worksafe.hazards.danger.DangerFixtures.INSPECTOR;
import static worksafe.hazards.danger.DangerFixtures.LATER;
import static worksafe.hazards.danger.DangerFixtures.ORDER;
import static worksafe.hazards.danger.DangerFixtures.PLAN_LIMIT;
import static worksafe.hazards.danger.DangerFixtures.REFUSAL;
import static worksafe.hazards.danger.DangerFixtures.SUPERVISOR;
import static worksafe.hazards.danger.DangerFixtures.rectifying;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.DangerPolicies.ExtensionRule;
import worksafe.hazards.danger.value.DangerExtension;
import worksafe.hazards.danger.value.DangerExtension.DangerExtensionGround;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.RuleViolation;

/** More time for a danger that was found by an inspection, due on 25 March by its plan. */
class DangerExtensionTest {

    private static final ExtensionRule OF_OTHERS =
            new ExtensionRule(EXTENSION_RULE.most(), null, null, EXTENSION_RULE.days());
    private static final Instant WITHIN_TEN_DAYS = Instant.parse("2026-03-20T00:15:00Z");

    private final Danger danger = rectifying(DangerGrade.GENERAL);

    private static DangerExtension asking(String until, DangerExtensionGround ground) {
        return new DangerExtension(LocalDate.parse(until), ground, "连续暴雨，厂区积水");
    }

    private HazardProblem refused(DangerExtension asked, ExtensionRule rule, String today) {
        var refusal = catchThrowableOfType(
                RuleViolation.class, () -> danger.requireExtendable(asked, rule, LocalDate.parse(today)));
        return (HazardProblem) refusal.type();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-10, OTHER,         2026-03-20, DANGER_EXTENSION_GROUND",
        "2026-04-10, FORCE_MAJEURE, 2026-03-14, DANGER_EXTENSION_EARLY",
        "2026-04-10, FORCE_MAJEURE, 2026-03-26, DANGER_EXTENSION_LATE",
        "2026-03-25, FORCE_MAJEURE, 2026-03-20, DANGER_EXTENSION_NOT_LATER",
        "2026-04-25, FORCE_MAJEURE, 2026-03-20, DANGER_EXTENSION_BEYOND"
    })
    void whatAnInspectionFoundIsExtendedByTheRuleOnly(
            String until, DangerExtensionGround ground, String today, HazardProblem problem) {
        assertThat(refused(asking(until, ground), EXTENSION_RULE, today)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-15", "2026-03-25"})
    void forceMajeureCountsInTheLastTenDays(LocalDate today) {
        assertThatCode(() -> danger.requireExtendable(
                        asking("2026-04-24", DangerExtensionGround.FORCE_MAJEURE), EXTENSION_RULE, today))
                .doesNotThrowAnyException();
    }

    @Test
    void otherDangersMayHaveOtherReasonsAndAskSooner() {
        assertThatCode(() -> danger.requireExtendable(
                        asking("2026-04-10", DangerExtensionGround.OTHER), OF_OTHERS, LocalDate.parse("2026-03-12")))
                .doesNotThrowAnyException();
    }

    @Test
    void dangerUnderAnOrderFollowsTheOrder() {
        assertThat(danger.order(ORDER, INSPECTOR, LATER)).isPresent();

        assertThat(refused(asking("2026-04-10", DangerExtensionGround.FORCE_MAJEURE), EXTENSION_RULE, "2026-03-16"))
                .isEqualTo(HazardProblem.DANGER_EXTENSION_ORDERED);
        var granted = catchThrowableOfType(
                RuleViolation.class,
                () -> danger.extend(
                        asking("2026-04-10", DangerExtensionGround.FORCE_MAJEURE),
                        EXTENSION_RULE,
                        GRANTED,
                        SUPERVISOR,
                        LATER));
        assertThat(granted.type()).isEqualTo(HazardProblem.DANGER_EXTENSION_ORDERED);
    }

    @Test
    void grantedTimeMovesTheDayAndStartsAnew() {
        assertThat(danger.refuse(REFUSAL, true, SUPERVISOR, LATER).overdue()).isFalse();
        assertThat(danger.miss(ChinaTime.endOf(PLAN_LIMIT))).isPresent();

        var extended = danger.extend(
                asking("2026-04-10", DangerExtensionGround.FORCE_MAJEURE),
                EXTENSION_RULE,
                GRANTED,
                SUPERVISOR,
                Instant.parse("2026-03-27T01:00:00Z"));

        assertThat(extended.formerDueDate()).isEqualTo(PLAN_LIMIT);
        assertThat(extended.dueDate()).isEqualTo("2026-04-10");
        assertThat(extended.applicationNumber()).isEqualTo(GRANTED.number());
        assertThat(danger.status()).isEqualTo(DangerStatus.RECTIFYING);
        assertThat(danger.timeLimit().origin()).isEqualTo(TimeLimit.LimitOrigin.EXTENSION);
        assertThat(danger.timeLimit().basis().policyCode()).isEqualTo("danger.extension-period.general");
        assertThat(danger.overdueSince()).isEmpty();
        assertThat(danger.refusedAt()).isEmpty();
        assertThat(danger.timeline().getLast().note()).isEqualTo("2026-03-25 → 2026-04-10：YQ320281-2026-000003：情况属实");
    }

    @Test
    void extensionsTogetherGiveNoMoreThanTheFirstMay() {
        var first = danger.extend(
                asking("2026-04-10", DangerExtensionGround.FORCE_MAJEURE),
                EXTENSION_RULE,
                GRANTED,
                SUPERVISOR,
                WITHIN_TEN_DAYS);
        assertThat(first.dueDate()).isEqualTo("2026-04-10");

        assertThat(refused(asking("2026-04-25", DangerExtensionGround.FORCE_MAJEURE), EXTENSION_RULE, "2026-04-05"))
                .isEqualTo(HazardProblem.DANGER_EXTENSION_BEYOND);
        assertThatCode(() -> danger.requireExtendable(
                        asking("2026-04-24", DangerExtensionGround.FORCE_MAJEURE),
                        EXTENSION_RULE,
                        LocalDate.parse("2026-04-05")))
                .doesNotThrowAnyException();
    }
}
