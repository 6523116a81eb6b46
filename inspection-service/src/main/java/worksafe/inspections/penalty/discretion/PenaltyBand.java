package worksafe.inspections.penalty.discretion;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionLevel;

/**
 * What the law lets be imposed for a violation, by the row of the policy book that holds.
 *
 * @param code of the violation, without the prefix of the book
 * @param level the lowest level of authority that may decide it
 */
record PenaltyBand(
        String code,
        BigDecimal least,
        BigDecimal most,
        BandUnit unit,
        String clauseId,
        String party,
        Set<PenaltyKind> kinds,
        RegionLevel level,
        PolicyRow row) {

    static PenaltyBand of(String code, PolicyRow row) {
        return new PenaltyBand(
                code,
                row.number("least"),
                row.number(PolicyRow.VALUE),
                BandUnit.valueOf(row.text("unit")),
                row.text("clause"),
                row.text("party"),
                row.items("kinds").stream().map(PenaltyKind::valueOf).collect(Collectors.toUnmodifiableSet()),
                RegionLevel.valueOf(row.text("level")),
                row);
    }

    /** Whether it is milder than another: less at most, or as much at most and less at least (行政处罚法 Art. 37). */
    boolean isMilderThan(PenaltyBand other) {
        if (unit != other.unit) {
            return false;
        }
        var atMost = most.compareTo(other.most);
        return atMost < 0 || atMost == 0 && least.compareTo(other.least) < 0;
    }
}
