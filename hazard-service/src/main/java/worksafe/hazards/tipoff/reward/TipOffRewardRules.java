package worksafe.hazards.tipoff.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.tipoff.RewardedTipOffs.Standing;
import worksafe.hazards.tipoff.reward.TipOffRewardFormula.Bounds;
import worksafe.kernel.Money;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;

/** What the policy book says of rewards. */
@ApplicationScoped
class TipOffRewardRules {

    private static final String FINE = "tip-off.reward.fine";
    private static final String CONCEALMENT = "tip-off.reward.concealment.";
    private static final String BONUS = "tip-off.reward.employee-bonus";
    private static final String AWAITS_FINAL = "tip-off.reward.awaits-final";
    private static final String ANONYMOUS = "tip-off.reward.anonymous";
    private static final String FETCH = "tip-off.reward.fetch-period";

    private final PolicyBook policies;
    private final Calendar calendar;

    TipOffRewardRules(PolicyBook policies, Calendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /**
     * What a tip-off earns.
     *
     * @throws RuleViolation when it earns nothing, or nothing yet
     */
    TipOffReward.Claim claim(Standing told, TipOffRewardCase reckonedBy, LocalDate day) {
        if (!told.named() && !row(ANONYMOUS, told, day).flag(PolicyRow.VALUE)) {
            throw new RuleViolation(HazardProblem.TIP_OFF_REWARD_ANONYMOUS);
        }
        if (told.concealment() != reckonedBy.ofConcealment()) {
            throw new RuleViolation(HazardProblem.TIP_OFF_REWARD_MATTER);
        }
        if (!reckonedBy.settled() && row(AWAITS_FINAL, told, day).flag(PolicyRow.VALUE)) {
            throw new RuleViolation(HazardProblem.TIP_OFF_REWARD_NOT_FINAL, reckonedBy.document());
        }
        var bonus = told.employee() ? row(BONUS, told, day).number(PolicyRow.VALUE) : BigDecimal.ZERO;
        return reckonedBy.ofConcealment()
                ? ofConcealment(told, reckonedBy, bonus, day)
                : ofFine(told, reckonedBy, bonus, day);
    }

    private TipOffReward.Claim ofFine(Standing told, TipOffRewardCase by, BigDecimal bonus, LocalDate day) {
        var row = row(FINE, told, day);
        var bounds = new Bounds(yuan(row, "least"), yuan(row, "most"));
        var fine = new Money(by.fineFen() == null ? 0 : by.fineFen());
        var reckoned = by.settled()
                ? TipOffRewardFormula.ofFine(fine, row.number(PolicyRow.VALUE), bonus, bounds)
                : TipOffRewardFormula.floor(bounds);
        return new TipOffReward.Claim(by, reckoned, PolicyBasis.of(row));
    }

    private TipOffReward.Claim ofConcealment(Standing told, TipOffRewardCase by, BigDecimal bonus, LocalDate day) {
        var grade = by.grade() == null ? TipOffRewardCase.AccidentGrade.GENERAL : by.grade();
        var row = row(CONCEALMENT + grade.word(), told, day);
        var deaths = by.concealedDeaths() == null ? 0 : by.concealedDeaths();
        // Before the accident is settled, one death is the least that it can be.
        var counted = by.settled() ? deaths : Math.min(deaths, 1);
        return new TipOffReward.Claim(
                by,
                TipOffRewardFormula.ofDeaths(counted, yuan(row, PolicyRow.VALUE), bonus, yuan(row, "most")),
                PolicyBasis.of(row));
    }

    /** The last day to fetch it, told on that day. */
    LocalDate fetchBy(TipOffReward reward, LocalDate day) {
        return policies.evaluate(FETCH, reward.region(), reward.sector(), day)
                .result()
                .dueDate(day, calendar.edition().days())
                .date();
    }

    private PolicyRow row(String code, Standing told, LocalDate day) {
        return policies.evaluate(code, told.region(), told.sector(), day).result();
    }

    private static Money yuan(PolicyRow row, String name) {
        return Money.ofYuan(row.number(name).setScale(2, RoundingMode.UNNECESSARY));
    }
}
