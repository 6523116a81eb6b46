package worksafe.hazards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How much of what is listed is covered. */
public final class CoverShare {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CoverShare() {}

    /** Per cent, cut behind the second digit, so that only what is whole is 100; absent where nothing is listed. */
    public static @Nullable BigDecimal percent(long covered, long listed) {
        return listed == 0
                ? null
                : BigDecimal.valueOf(covered)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(listed), 2, RoundingMode.DOWN);
    }
}
