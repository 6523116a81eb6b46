package worksafe.hazards.identification;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import worksafe.platform.http.RuleViolation;

/** What the standard makes of a unit: S, R and every term of both. */
public final class SourceIdentification {

    private final SourceStandard standard;
    private final List<IdentifiedChemical> terms;
    private final int people;
    private final BigDecimal alpha;
    private final ExactRatio s;
    private final ExactRatio r;

    private SourceIdentification(SourceStandard standard, List<IdentifiedChemical> terms, int people) {
        this.standard = standard;
        this.terms = terms;
        this.people = people;
        alpha = standard.alpha(people);
        s = sum(terms.stream().map(IdentifiedChemical::share).toList());
        r = ExactRatio.of(alpha)
                .times(sum(terms.stream().map(IdentifiedChemical::weighted).toList()));
    }

    /**
     * Computes a unit.
     *
     * @param people permanently there, within 500 m outside the boundary of the plant
     * @throws RuleViolation when the standard has no such row or symbol, or nothing says what the hazards of a chemical are
     */
    public static SourceIdentification of(SourceStandard standard, Collection<SourceChemical> chemicals, int people) {
        return new SourceIdentification(
                standard,
                chemicals.stream()
                        .map(chemical -> IdentifiedChemical.of(chemical, standard))
                        .toList(),
                people);
    }

    private static ExactRatio sum(List<ExactRatio> shares) {
        return shares.stream().reduce(ExactRatio.ZERO, ExactRatio::plus);
    }

    /** Whether it is a major hazard source. */
    public boolean isMajor() {
        return s.reaches(BigDecimal.ONE);
    }

    /** Of which level it is, once it is known to be a major hazard source. */
    public SourceLevel level(LevelThresholds thresholds) {
        return thresholds.of(r);
    }

    /** Of which groups there is as much as their critical quantities together. */
    public Set<SourceHazardGroup> groups() {
        var groups = EnumSet.noneOf(SourceHazardGroup.class);
        for (var group : SourceHazardGroup.values()) {
            var share = sum(terms.stream()
                    .filter(group::includes)
                    .map(IdentifiedChemical::share)
                    .toList());
            if (share.reaches(BigDecimal.ONE)) {
                groups.add(group);
            }
        }
        return groups;
    }

    public SourceStandard standard() {
        return standard;
    }

    /** S, cut off behind the sixth decimal. */
    public BigDecimal s() {
        return s.shown();
    }

    /** R, cut off behind the sixth decimal. */
    public BigDecimal r() {
        return r.shown();
    }

    public BigDecimal alpha() {
        return alpha;
    }

    public int people() {
        return people;
    }

    List<IdentifiedChemical> terms() {
        return terms;
    }
}
