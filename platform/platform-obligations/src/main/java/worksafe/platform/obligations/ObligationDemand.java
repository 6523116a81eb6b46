package worksafe.platform.obligations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param brackets the parts that are demanded of {@code of} bracket by bracket; empty where there are none
 * @param perUnit how many for each unit of {@code of}; absent where that is not how it is reckoned
 * @param of the facts whose sum that is of; empty where the number is fixed
 * @param rounding how a share becomes a whole number: up unless the row says otherwise, the strict reading
 * @param within how long there is from the day on which somebody comes under the row; absent where nothing is granted
 * @param until the last day, where one is fixed
 */
public record ObligationDemand(
        List<String> what,
        long least,
        @Nullable BigDecimal share,
        List<Bracket> brackets,
        @Nullable BigDecimal perUnit,
        List<String> of,
        RoundingMode rounding,
        @Nullable LegalPeriod within,
        @Nullable LocalDate until) {

    private static final String LEAST = "least";
    private static final String SHARE = "share";
    private static final String BRACKETS = "brackets";
    private static final String PER_UNIT = "perUnit";
    private static final String OF = "of";
    private static final String ROUNDING = "rounding";
    private static final String WITHIN = "within";
    private static final String UNTIL = "until";

    /** The parameters of a row that are no conditions. */
    public static final Set<String> PARAMETERS = Set.of(
            PolicyRow.VALUE, LEAST, SHARE, BRACKETS, PER_UNIT, OF, ROUNDING, WITHIN, UNTIL, PolicyRow.TRANSITION);

    /** @throws InvalidValue for a row that says something else than is asked */
    static ObligationDemand of(PolicyRow row) {
        return new ObligationDemand(
                row.items(PolicyRow.VALUE),
                row.find(LEAST).isPresent() ? row.number(LEAST).longValueExact() : 1,
                row.find(SHARE).isPresent() ? row.number(SHARE) : null,
                row.find(BRACKETS).isPresent() ? Bracket.all(row.items(BRACKETS)) : List.of(),
                row.find(PER_UNIT).isPresent() ? row.number(PER_UNIT) : null,
                row.find(OF).isPresent() ? row.items(OF) : List.of(),
                row.find(ROUNDING).map(ObligationDemand::rounding).orElse(RoundingMode.CEILING),
                row.find(WITHIN).isPresent() ? row.period(WITHIN) : null,
                row.find(UNTIL).isPresent() ? LocalDate.parse(row.text(UNTIL)) : null);
    }

    /**
     * A part of what lies above the bracket before (超额累退).
     *
     * @param upTo where it ends; absent where it has no end
     * @param rate the part
     */
    public record Bracket(@Nullable BigDecimal upTo, BigDecimal rate) {

        private static final Comparator<Bracket> BY_END =
                Comparator.comparing(Bracket::upTo, Comparator.nullsLast(Comparator.naturalOrder()));

        /** @param said {@code <end>:<rate>} each; the last without its end */
        static List<Bracket> all(List<String> said) {
            return said.stream()
                    .map(text -> text.split(":", 2))
                    .map(parts ->
                            new Bracket(parts[0].isEmpty() ? null : new BigDecimal(parts[0]), new BigDecimal(parts[1])))
                    .sorted(BY_END)
                    .toList();
        }

        /** What of a whole lies in it, above the one before. */
        private BigDecimal within(BigDecimal from, BigDecimal whole) {
            var end = upTo == null ? whole : upTo.min(whole);
            return end.subtract(from).max(BigDecimal.ZERO);
        }
    }

    /** @throws InvalidValue {@code policy-parameter-missing} for a part of nothing */
    static void requireWhole(String code, Map<String, PolicyValue> said) {
        if (Stream.of(SHARE, BRACKETS, PER_UNIT).anyMatch(said::containsKey) && !said.containsKey(OF)) {
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

    /** Whether the number comes of others. */
    public boolean isOfAWhole() {
        return share != null || perUnit != null || !brackets.isEmpty();
    }

    /**
     * How many are needed.
     *
     * @param whole what the part is of; not asked where the number is fixed
     */
    long needed(long whole) {
        return isOfAWhole() ? Math.max(least, rounded(whole)) : least;
    }

    /** The part of a whole as it comes. */
    BigDecimal part(long whole) {
        var all = BigDecimal.valueOf(whole);
        var each = share == null ? perUnit : share;
        if (each != null) {
            return each.multiply(all);
        }
        var sum = BigDecimal.ZERO;
        var from = BigDecimal.ZERO;
        for (var bracket : brackets) {
            sum = sum.add(bracket.rate().multiply(bracket.within(from, all)));
            from = bracket.upTo() == null ? from : bracket.upTo();
        }
        return sum;
    }

    /** The same as a whole number, before the least number is looked at. */
    long rounded(long whole) {
        return part(whole).setScale(0, rounding).longValueExact();
    }
}
