package worksafe.hazards.tipoff.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.tipoff.RewardedTipOffs.Standing;
import worksafe.hazards.tipoff.reward.TipOffReward.Decision;
import worksafe.hazards.tipoff.reward.TipOffReward.WaiverGround;
import worksafe.hazards.tipoff.reward.TipOffRewardFormula.Bounds;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.Money;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** The rules of a reward, its life, and how it is reckoned. */
class TipOffRewardTest {

    private static final Instant NOW = Instant.parse("2026-03-10T00:15:00Z");
    private static final UUID ID = UUID.fromString("0198f4a0-bbbb-7aaa-8bbb-00000000000b");
    private static final LocalDate UNTIL = LocalDate.parse("2026-05-09");
    private static final Actor PROPOSER = new Actor("supervisor-1", "赵监管");
    private static final Actor APPROVER = new Actor("approver-1", "孙审批");
    private static final Actor CASHIER = new Actor("clerk-1", "王受理");
    private static final Actor FIRST = new Actor("inspector-7", "李检查");
    private static final Actor SECOND = new Actor("inspector-8", "钱检查");

    private static final Bounds BOUNDS = new Bounds(Money.ofYuan(3000), Money.ofYuan(300_000));

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status   | complete           | grant             | refuse         | return            | tell              | pay       | waive
            PROPOSED | -                  | APPROVED APPROVED | WAIVED REFUSED | PROPOSED RETURNED | -                 | -         | WAIVED WAIVED
            RETURNED | PROPOSED COMPLETED | -                 | -              | -                 | -                 | -         | WAIVED WAIVED
            APPROVED | -                  | -                 | -              | -                 | NOTIFIED NOTIFIED | -         | WAIVED WAIVED
            NOTIFIED | -                  | -                 | -              | -                 | -                 | PAID PAID | WAIVED WAIVED
            PAID     | -                  | -                 | -              | -                 | -                 | -         | -
            WAIVED   | -                  | -                 | -              | -                 | -                 | -         | -
            """);

    private static final Map<String, Function<TipOffReward, TipOffRewardStep>> VERBS = Map.of(
            "complete", reward -> reward.complete(claim(), told(true), PROPOSER, NOW),
            "grant", reward -> decide(reward, Decision.GRANTED, APPROVER),
            "refuse", reward -> decide(reward, Decision.REFUSED, APPROVER),
            "return", reward -> decide(reward, Decision.RETURNED, APPROVER),
            "tell", reward -> reward.tell(UNTIL, CASHIER, NOW),
            "pay", reward -> reward.pay("JZ-1", false, CASHIER, NOW),
            "waive", reward -> reward.waive(WaiverGround.GIVEN_UP, "放弃", UNTIL, PROPOSER, NOW));

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(Function.identity(), TipOffRewardTest::check);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("tip-off-reward", TipOffRewardStatus.class, TipOffRewardStatus::next);
    }

    @Test
    void whatIsNotTrueOrNotFirstEarnsNothing() {
        refuses(HazardProblem.TIP_OFF_REWARD_NOT_TRUE, () -> propose(standing(false, true, true), PROPOSER));
        refuses(HazardProblem.TIP_OFF_REWARD_NOT_FIRST, () -> propose(standing(true, false, true), PROPOSER));
    }

    @Test
    void whoVerifiedProposesAndApprovesNothing() {
        for (var verifier : Set.of(FIRST, SECOND)) {
            refuses(HazardProblem.TIP_OFF_SAME_PERSON, () -> propose(told(true), verifier));
            refuses(HazardProblem.TIP_OFF_SAME_PERSON, () -> decide(in("PROPOSED", true), Decision.GRANTED, verifier));
        }
    }

    @Test
    void whoProposedDoesNotApprove() {
        refuses(HazardProblem.TIP_OFF_SAME_PERSON, () -> decide(in("PROPOSED", true), Decision.GRANTED, PROPOSER));
    }

    @Test
    void whoApprovedDoesNotPay() {
        refuses(
                HazardProblem.TIP_OFF_SAME_PERSON,
                () -> in("NOTIFIED", true).pay("JZ-1", true, new Actor("Approver-1", "孙"), NOW));
    }

    @Test
    void isPaidOnce() {
        assertThatThrownBy(() -> in("PAID", true).pay("JZ-2", true, CASHIER, NOW))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void whoStayedAnonymousShowsTheSecret() {
        var reward = in("NOTIFIED", false);

        refuses(HazardProblem.TIP_OFF_REWARD_UNPROVEN, () -> reward.pay("JZ-1", false, CASHIER, NOW));

        assertThat(reward.pay("JZ-1", true, CASHIER, NOW)).isEqualTo(TipOffRewardStep.PAID);
    }

    @Test
    void isNotUnfetchedBeforeItsDayHasPassed() {
        var reward = in("NOTIFIED", true);

        refuses(
                HazardProblem.TIP_OFF_REWARD_FETCHABLE,
                () -> reward.waive(WaiverGround.NOT_FETCHED, "x", UNTIL, PROPOSER, NOW));

        assertThat(reward.waive(WaiverGround.NOT_FETCHED, "x", UNTIL.plusDays(1), PROPOSER, NOW))
                .isEqualTo(TipOffRewardStep.WAIVED);
    }

    @ParameterizedTest
    @CsvSource({
        "80000, 15, 0, 12000.00",
        "1000, 15, 0, 3000.00",
        "0, 15, 0, 3000.00",
        "3000000, 15, 0, 300000.00",
        "80000, 15, 20, 14400.00",
        "2000000, 15, 20, 300000.00",
        "33333, 15, 0, 4999.95"
    })
    void aShareOfTheFineLiesBetweenTheLeastAndTheMost(long fine, BigDecimal percent, BigDecimal bonus, String earned) {
        var reckoned = TipOffRewardFormula.ofFine(Money.ofYuan(fine), percent, bonus, BOUNDS);

        assertThat(reckoned.amount()).hasToString(earned);
        assertThat(reckoned.words()).contains(earned, percent + "%");
    }

    @ParameterizedTest
    @CsvSource({"1, 30000, 30000.00", "2, 40000, 80000.00", "7, 60000, 300000.00"})
    void eachConcealedDeathCountsUpToTheMost(int deaths, long each, String earned) {
        assertThat(TipOffRewardFormula.ofDeaths(deaths, Money.ofYuan(each), BigDecimal.ZERO, Money.ofYuan(300_000))
                        .amount())
                .hasToString(earned);
    }

    @Test
    void noFineEarnsLessThanTheLeastOrMoreThanTheMostAndMoreNeverLess() {
        var random = new Random(20260310);
        for (int i = 0; i < 2000; i++) {
            var less = random.nextLong(0, 100_000_000_00L);
            var more = less + random.nextLong(0, 1_000_000_00L);
            var percent = BigDecimal.valueOf(random.nextInt(0, 10_001), 2);
            var bonus = BigDecimal.valueOf(random.nextInt(0, 101));

            var small = TipOffRewardFormula.ofFine(new Money(less), percent, bonus, BOUNDS)
                    .amount();
            var big = TipOffRewardFormula.ofFine(new Money(more), percent, bonus, BOUNDS)
                    .amount();

            assertThat(small).isBetween(BOUNDS.least(), BOUNDS.most());
            assertThat(big).isGreaterThanOrEqualTo(small).isLessThanOrEqualTo(BOUNDS.most());
        }
    }

    @Test
    void whileTheFineIsNotFinalTheLeastIsAllThereIs() {
        assertThat(TipOffRewardFormula.floor(BOUNDS).amount()).isEqualTo(BOUNDS.least());
    }

    private static void check(String status, String verb, String expected) {
        var reward = in(status, true);
        var before = TipOffRewardView.of(reward, Set.of());

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(reward)).isInstanceOf(IllegalTransition.class);
            assertThat(TipOffRewardView.of(reward, Set.of())).isEqualTo(before);
        } else {
            var step = VERBS.get(verb).apply(reward);
            assertThat(reward.status() + " " + step).isEqualTo(expected);
        }
    }

    private static TipOffReward in(String status, boolean named) {
        var reward = propose(told(named), PROPOSER);
        var granted = Set.of("APPROVED", "NOTIFIED", "PAID").contains(status);
        if (status.equals("RETURNED")) {
            assertThat(decide(reward, Decision.RETURNED, APPROVER)).isNotNull();
        } else if (status.equals("WAIVED")) {
            assertThat(decide(reward, Decision.REFUSED, APPROVER)).isNotNull();
        }
        if (granted) {
            assertThat(decide(reward, Decision.GRANTED, APPROVER)).isNotNull();
        }
        if (granted && !status.equals("APPROVED")) {
            assertThat(reward.tell(UNTIL, CASHIER, NOW)).isNotNull();
        }
        if (status.equals("PAID")) {
            assertThat(reward.pay("JZ-1", true, CASHIER, NOW)).isNotNull();
        }
        return reward;
    }

    private static TipOffReward propose(Standing told, Actor by) {
        return TipOffReward.propose(ID, told, claim(), by, NOW);
    }

    private static TipOffRewardStep decide(TipOffReward reward, Decision decision, Actor by) {
        return reward.decide(decision, "意见", clauseOf(decision), told(true), by, NOW);
    }

    private static @Nullable String clauseOf(Decision decision) {
        return decision == Decision.REFUSED ? "某条" : null;
    }

    private static TipOffReward.Claim claim() {
        return new TipOffReward.Claim(
                new TipOffRewardCase("澄应急罚〔2026〕18号", true, 8_000_000L, null, null),
                TipOffRewardFormula.ofFine(Money.ofYuan(80_000), BigDecimal.valueOf(15), BigDecimal.ZERO, BOUNDS),
                new PolicyBasis("tip-off.reward.fine", 0, "15", "办法", "", Force.DOCUMENT, Certainty.TO_CHECK));
    }

    private static Standing told(boolean named) {
        return standing(true, true, named);
    }

    private static Standing standing(boolean holds, boolean first, boolean named) {
        return new Standing(
                UUID.fromString("0198f4a0-aaaa-7aaa-8bbb-00000000000a"),
                "JB320281-2026-000007",
                RegionCode.of("320281102005"),
                Sector.EMERGENCY,
                holds,
                first,
                named,
                false,
                false,
                FIRST.subject(),
                SECOND.subject());
    }

    private static void refuses(HazardProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
