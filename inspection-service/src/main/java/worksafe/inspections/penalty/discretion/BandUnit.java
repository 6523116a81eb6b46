package worksafe.inspections.penalty.discretion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Money;

/** What a band counts. */
@Schema(name = "PenaltyBandUnit")
public enum BandUnit {
    YUAN,
    /** Times the gains of the act. */
    TIMES_GAINS,
    /** Percent of last year's income. */
    PERCENT_OF_INCOME;

    public boolean needsBase() {
        return this != YUAN;
    }

    /** That much of it in fen; a fraction of a fen is rounded. */
    long fen(BigDecimal figure, long baseFen) {
        return switch (this) {
            case YUAN -> Money.ofYuan(figure).fen();
            case TIMES_GAINS ->
                new Money(baseFen).times(figure, RoundingMode.HALF_UP).fen();
            case PERCENT_OF_INCOME ->
                new Money(baseFen)
                        .times(figure.movePointLeft(2), RoundingMode.HALF_UP)
                        .fen();
        };
    }
}
