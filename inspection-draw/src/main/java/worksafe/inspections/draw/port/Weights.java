package worksafe.inspections.draw.port;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import worksafe.inspections.srd.list.Candidate;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** What the policy book says of the weights of objects on one day. Many objects share a place, a sector and grounds. */
public final class Weights {

    /** The policy that weighs objects. */
    public static final String POLICY = "draw.object-weight";

    /** The policies that give tickets besides to what is to be visited oftener, by ground. */
    public static final String GROUND_POLICY = "draw.ground-tickets.";

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final PolicyBook.Edition book;
    private final LocalDate day;
    private final Map<Place, Weight> known = new HashMap<>();

    public Weights(PolicyBook.Edition book, LocalDate day) {
        this.book = book;
        this.day = day;
    }

    /**
     * The weight of an object there; the same object for the same place, sector and grounds.
     *
     * @param grounds why it is to be visited oftener: of these the one that gives most tickets counts, once
     */
    public Weight of(RegionCode region, Sector sector, Set<String> grounds) {
        return known.computeIfAbsent(new Place(region, sector, grounds), this::ask);
    }

    private Weight ask(Place place) {
        var row = book.evaluate(POLICY, place.region(), place.sector(), day).result();
        // Half a ticket is none: what is no whole number is out of range, whatever its size.
        var number = row.number(PolicyRow.VALUE);
        var whole = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(LARGEST) <= 0;
        var value = whole ? number.intValueExact() : 0;
        // What is out of range by itself is refused as it is.
        var more = value < 1 || value >= Candidate.MAX_WEIGHT ? Optional.<PolicyRow>empty() : more(place);
        return new Weight(
                more.map(besides -> Math.min(Candidate.MAX_WEIGHT, value + tickets(besides)))
                        .orElse(value),
                Weight.Kind.POLICY,
                row.region().toString(),
                row.sector() == null ? null : row.sector().name(),
                row.source(),
                row.clause(),
                more.map(Weights::because).orElse(null));
    }

    /** The row of the ground that gives most. */
    private Optional<PolicyRow> more(Place place) {
        return place.grounds().stream()
                .sorted()
                .flatMap(ground -> book.find(GROUND_POLICY + ground, place.region(), place.sector(), day).stream())
                .map(PolicyAnswer.Decided::result)
                .filter(row -> tickets(row) > 0)
                .max(Comparator.comparingInt(Weights::tickets));
    }

    private static int tickets(PolicyRow row) {
        return row.number(PolicyRow.VALUE)
                .min(BigDecimal.valueOf(Candidate.MAX_WEIGHT))
                .intValue();
    }

    private static String because(PolicyRow row) {
        return "+" + tickets(row) + " " + row.code() + "（" + row.source() + "：" + row.clause() + "）";
    }

    private record Place(RegionCode region, Sector sector, Set<String> grounds) {}
}
