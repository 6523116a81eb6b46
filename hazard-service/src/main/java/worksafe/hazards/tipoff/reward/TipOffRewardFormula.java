package worksafe.hazards.tipoff.reward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import worksafe.kernel.Money;

/** How much a reward is, and how that was reckoned: exact, and never beyond the highest one. */
final class TipOffRewardFormula {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TipOffRewardFormula() {}

    /**
     * An amount and its calculation in words.
     *
     * @param words as people check it
     */
    record Reckoned(Money amount, String words) {}

    /**
     * What the policy allows.
     *
     * @param least not below that
     * @param most not above that
     */
    record Bounds(Money least, Money most) {

        Money within(Money amount) {
            var raised = amount.compareTo(least) < 0 ? least : amount;
            return raised.compareTo(most) > 0 ? most : raised;
        }
    }

    /** A share of the fine. */
    static Reckoned ofFine(Money fine, BigDecimal percent, BigDecimal bonus, Bounds bounds) {
        var share = fine.times(percent.divide(HUNDRED), RoundingMode.HALF_UP);
        var raised = raised(bounds.within(share), bonus, bounds);
        return new Reckoned(
                raised,
                "罚款 %s 元 × %s%% = %s 元；最低 %s 元，最高 %s 元%s；应奖 %s 元"
                        .formatted(
                                fine,
                                percent.toPlainString(),
                                share,
                                bounds.least(),
                                bounds.most(),
                                words(bonus),
                                raised));
    }

    /** The least, while the fine is not final. */
    static Reckoned floor(Bounds bounds) {
        return new Reckoned(
                bounds.within(bounds.least()), "处罚决定尚未生效，按最低额 %s 元".formatted(bounds.within(bounds.least())));
    }

    /** So much for each of the dead whom somebody concealed. */
    static Reckoned ofDeaths(int deaths, Money each, BigDecimal bonus, Money most) {
        var bounds = new Bounds(Money.ZERO, most);
        var sum = each.times(BigDecimal.valueOf(deaths), RoundingMode.UNNECESSARY);
        var raised = raised(bounds.within(sum), bonus, bounds);
        return new Reckoned(
                raised,
                "查实瞒报死亡 %d 人 × %s 元 = %s 元；最高 %s 元%s；应奖 %s 元".formatted(deaths, each, sum, most, words(bonus), raised));
    }

    private static Money raised(Money amount, BigDecimal bonus, Bounds bounds) {
        return bounds.within(amount.times(BigDecimal.ONE.add(bonus.divide(HUNDRED)), RoundingMode.HALF_UP));
    }

    private static String words(BigDecimal bonus) {
        return bonus.signum() == 0 ? "" : "；从业人员上浮 " + bonus.toPlainString() + "%";
    }
}
