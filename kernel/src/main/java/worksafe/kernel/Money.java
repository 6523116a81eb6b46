package worksafe.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount, counted in hundredths of its unit: fen of a yuan. All arithmetic is exact or fails; nothing is ever a
 * floating-point number.
 *
 * @param fen hundredths of the unit, negative for a debt
 */
public record Money(long fen) implements Comparable<Money> {

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final int MOST_DIGITS = 19;

    /**
     * So many yuan.
     *
     * @throws InvalidValue {@code money-below-fen} when there is a fraction of a fen, {@code money-out-of-range} when
     *     the fen do not fit 64 bits
     */
    public static Money ofYuan(BigDecimal yuan) {
        var fen = yuan.scaleByPowerOfTen(2).stripTrailingZeros();
        if (fen.scale() > 0) {
            throw Refusal.MONEY_BELOW_FEN.of(yuan.toPlainString());
        }
        return ofFen(fen, RoundingMode.UNNECESSARY);
    }

    /** So many whole yuan. */
    public static Money ofYuan(long yuan) {
        return ofYuan(BigDecimal.valueOf(yuan));
    }

    /** The amount in yuan, with two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** @throws InvalidValue {@code money-out-of-range} */
    public Money plus(Money other) {
        return ofFen(exact().add(other.exact()), RoundingMode.UNNECESSARY);
    }

    /** @throws InvalidValue {@code money-out-of-range} */
    public Money minus(Money other) {
        return ofFen(exact().subtract(other.exact()), RoundingMode.UNNECESSARY);
    }

    /**
     * The amount times a rate, the remaining fraction of a fen rounded as told.
     *
     * @throws InvalidValue {@code money-out-of-range}
     */
    public Money times(BigDecimal rate, RoundingMode rounding) {
        return ofFen(exact().multiply(rate), rounding);
    }

    /** Whether this is less than nothing. */
    public boolean isNegative() {
        return fen < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** The amount in yuan as digits with two decimals. */
    @Override
    public String toString() {
        return yuan().toPlainString();
    }

    private BigDecimal exact() {
        return BigDecimal.valueOf(fen);
    }

    private static Money ofFen(BigDecimal fen, RoundingMode rounding) {
        // A few digits can name a number of a billion digits; expanding it would exhaust the memory.
        if (fen.precision() - (long) fen.scale() > MOST_DIGITS) {
            throw Refusal.MONEY_OUT_OF_RANGE.of();
        }
        var whole = fen.setScale(0, rounding).toBigInteger();
        if (whole.bitLength() > Long.SIZE - 1) {
            throw Refusal.MONEY_OUT_OF_RANGE.of();
        }
        return new Money(whole.longValue());
    }
}
