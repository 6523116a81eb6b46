package worksafe.hazards.identification;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number as a fraction, because tonnes divided by a critical quantity of 0.3, 0.75 or 75 have no end as decimals. Always
 * reduced, so that equal numbers are equal.
 *
 * @param denominator greater than zero
 */
record ExactRatio(BigInteger numerator, BigInteger denominator) implements Comparable<ExactRatio> {

    static final ExactRatio ZERO = new ExactRatio(BigInteger.ZERO, BigInteger.ONE);

    /** With how many decimals it is shown. */
    private static final int DECIMALS = 6;

    ExactRatio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("no fraction: " + numerator + "/" + denominator);
        }
        var common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** One decimal number divided by another. */
    static ExactRatio of(BigDecimal dividend, BigDecimal divisor) {
        var scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        return new ExactRatio(
                dividend.setScale(scale).unscaledValue(),
                divisor.setScale(scale).unscaledValue());
    }

    static ExactRatio of(BigDecimal number) {
        return of(number, BigDecimal.ONE);
    }

    ExactRatio plus(ExactRatio other) {
        return new ExactRatio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    ExactRatio times(ExactRatio other) {
        return new ExactRatio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Whether it reaches that number. */
    boolean reaches(BigDecimal number) {
        return compareTo(of(number)) >= 0;
    }

    /** To be shown: cut off, never rounded up, so that what is shown reaches a threshold only where the number does. */
    BigDecimal shown() {
        var shown = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), DECIMALS, RoundingMode.DOWN)
                .stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    @Override
    public int compareTo(ExactRatio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
