package worksafe.platform.obligations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;

/**
 * What a row demands: how many of what, and by when.
 *
 * @param what facts that are added up
 * @param least the least number; 1 where the row does not say
 * @param share the part of {@code of} that is demanded; absent where the number is fixed
 * @param of the facts whose sum the share is of; empty where the number is fixed
 * @param rounding how a share becomes a whole number: up unless the row says otherwise, the strict reading
 * @param within how long there is from the day on which somebody comes under the row; absent where nothing is granted
 * @param until the last day, where one is fixed
 */
public record ObligationDemand(
        List<String> what,
        long least,
        @Nullable BigDecimal share,
        List<String> of,
        RoundingMode rounding,
        @Nullable LegalPeriod within,
        @Nullable LocalDate until) {

    private static final String LEAST = "least";
    private static final String SHARE = "share";
    private static final String OF = "of";
    private static final String ROUNDING = "rounding";
    private static final String WITHIN = "within";
    private static final String UNTIL = "until";

    /** The parameters of a row that are no conditions. */
    public static final Set<String> PARAMETERS =
            Set.of(PolicyRow.VALUE, LEAST, SHARE, OF, ROUNDING, WITHIN, UNTIL, PolicyRow.TRANSITION);

    /** @throws InvalidValue for a row that says something else than is asked */
    static ObligationDemand of(PolicyRow row) {
        return new ObligationDemand(
                row.items(PolicyRow.VALUE),
                row.find(LEAST).isPresent() ? row.number(LEAST).longValueExact() : 1,
                row.find(SHARE).isPresent() ? row.number(SHARE) : null,
                row.find(OF).isPresent() ? row.items(OF) : List.of(),
                row.find(ROUNDING).map(ObligationDemand::rounding).orElse(RoundingMode.CEILING),
                row.find(WITHIN).isPresent() ? row.period(WITHIN) : null,
                row.find(UNTIL).isPresent() ? LocalDate.parse(row.text(UNTIL)) : null);
    }

    /** @throws InvalidValue {@code policy-parameter-missing} for a share of nothing */
    static void requireWhole(String code, Map<String, PolicyValue> said) {
        if (said.containsKey(SHARE) && !said.containsKey(OF)) {
            throw new InvalidValue("policy-parameter-missing", code, OF);
        }
    }

    private static RoundingMode rounding(PolicyValue said) {
        return switch (said.raw().toString()) {
            case "FLOOR" -> RoundingMode.FLOOR;
            case "HALF_UP" -> RoundingMode.HALF_UP;
            default -> RoundingMode.CEILING;
        };
    }

    /**
     * How many are needed.
     *
     * @param whole what the share is of; not asked where the number is fixed
     */
    long needed(long whole) {
        var part = share;
        return part == null ? least : Math.max(least, rounded(part, whole));
    }

    /** The share of a whole, before the least number is looked at. */
    long rounded(BigDecimal part, long whole) {
        return part.multiply(BigDecimal.valueOf(whole)).setScale(0, rounding).longValueExact();
    }
}
