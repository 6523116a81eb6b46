package worksafe.inspections.penalty.discretion;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyProblem;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;

/** What the policy book says of violations and their penalties. */
@ApplicationScoped
public class PenaltyBook implements PolicyBook.Words {

    private static final String BAND = "penalty.band.";
    private static final String STEP = "penalty.step.";
    private static final String SEVERE = "penalty.severe-from";
    private static final String LENIENT = "penalty.lenient-to";

    private final PolicyBook policies;

    PenaltyBook(PolicyBook policies) {
        this.policies = policies;
    }

    /**
     * Whose act it was, where and when, and when it is decided.
     *
     * @param actOn when the act ended
     */
    public record Occasion(PartyKind party, RegionCode region, Sector sector, LocalDate actOn, LocalDate decidedOn) {}

    /**
     * Judges what is put forward.
     *
     * @throws RuleViolation for the first thing that no law allows
     */
    public List<Violation> judge(List<SoughtViolation> sought, Occasion occasion) {
        var discretion = new Discretion(figure(SEVERE, occasion), figure(LENIENT, occasion));
        return Discretion.together(sought.stream()
                .map(one -> discretion.judge(
                        one,
                        occasion.party(),
                        band(one.band(), occasion, occasion.actOn()),
                        band(one.band(), occasion, occasion.decidedOn()),
                        step(one.step(), occasion)))
                .toList());
    }

    /**
     * What is imposed for these violations together.
     *
     * @throws RuleViolation when no clause allows a kind of it, its sums do not fit its kinds, or another issued the permits
     */
    public PenaltySentence sentence(SoughtSentence sought, List<Violation> judged, Occasion occasion) {
        var fine = judged.stream().mapToLong(Violation::fineFen).sum();
        var confiscated = sought.confiscatedFen() == null ? 0 : sought.confiscatedFen();
        var permits = sought.permits() == null ? List.<String>of() : sought.permits();
        var allowed = kinds(judged, occasion);
        for (var kind : sought.kinds()) {
            if (!allowed.contains(kind)) {
                throw new RuleViolation(PenaltyProblem.PENALTY_KIND_OTHER, kind);
            }
        }
        requireSums(PenaltyKind.FINE, fine, sought);
        requireSums(PenaltyKind.CONFISCATION, confiscated, sought);
        if (sought.kinds().stream().anyMatch(PenaltyKind::isAboutPermits)
                && (permits.isEmpty() || !Boolean.TRUE.equals(sought.permitsOurs()))) {
            throw new RuleViolation(PenaltyProblem.PENALTY_PERMIT_ELSEWHERE);
        }
        return new PenaltySentence(
                fine,
                confiscated,
                sought.kinds().stream().distinct().map(Enum::name).toList(),
                permits,
                sought.correction(),
                sought.correctBy(),
                Boolean.TRUE.equals(sought.grave()) || judged.stream().anyMatch(Violation::isSevere),
                Boolean.TRUE.equals(sought.complex()));
    }

    private static void requireSums(PenaltyKind kind, long fen, SoughtSentence sought) {
        if (fen > 0 != sought.kinds().contains(kind)) {
            throw new RuleViolation(PenaltyProblem.PENALTY_FINE_KIND, kind, String.valueOf(fen));
        }
    }

    /** The kinds of penalty that the clauses of these violations allow together; a warning goes with any of them. */
    private Set<PenaltyKind> kinds(List<Violation> judged, Occasion occasion) {
        return Stream.concat(
                        judged.stream().flatMap(one -> held(one, occasion).kinds().stream()),
                        Stream.of(PenaltyKind.WARNING))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws RuleViolation when one of the violations is for a higher authority to decide than one of that level */
    public void requirePower(List<Violation> judged, Occasion occasion, RegionLevel level) {
        for (var one : judged) {
            var band = held(one, occasion);
            if (level.isBelow(band.level())) {
                throw RuleViolation.byLaw(
                        PolicyBasis.of(band.row()).ground(),
                        PenaltyProblem.PENALTY_POWER,
                        one.title(),
                        band.level().name());
            }
        }
    }

    private PenaltyBand held(Violation judged, Occasion occasion) {
        var day = judged.lawOf() == LawOf.ACT ? occasion.actOn() : occasion.decidedOn();
        return PenaltyBand.of(
                judged.band(),
                policies.evaluate(BAND + judged.band(), occasion.region(), occasion.sector(), day)
                        .result());
    }

    /** Absent where nothing punished it on that day, though something does on another. */
    private @Nullable PenaltyBand band(String code, Occasion occasion, LocalDate day) {
        var known = policies.edition();
        var found = known.find(BAND + code, occasion.region(), occasion.sector(), day);
        if (found.isPresent()) {
            return PenaltyBand.of(code, found.get().result());
        }
        // Says why there is none where there is none on any day: unknown, or of a document alone.
        if (known.find(BAND + code, occasion.region(), occasion.sector(), occasion.actOn())
                        .isEmpty()
                && known.find(BAND + code, occasion.region(), occasion.sector(), occasion.decidedOn())
                        .isEmpty()) {
            var unused = policies.evaluate(BAND + code, occasion.region(), occasion.sector(), occasion.decidedOn());
        }
        return null;
    }

    private @Nullable DiscretionStep step(@Nullable String code, Occasion occasion) {
        return code == null
                ? null
                : DiscretionStep.of(
                        code,
                        policies.evaluate(STEP + code, occasion.region(), occasion.sector(), occasion.decidedOn())
                                .result());
    }

    private BigDecimal figure(String code, Occasion occasion) {
        return policies.evaluate(code, occasion.region(), occasion.sector(), occasion.decidedOn())
                .result()
                .number(PolicyRow.VALUE);
    }

    @Override
    public boolean areFor(String code) {
        return code.equals(BAND + "*") || code.equals(STEP + "*");
    }

    /** None that would have to be listed: an authority brings bands and steps of its own. */
    @Override
    public Set<String> words() {
        return Set.of();
    }

    @Override
    public boolean include(String word) {
        return word.matches("[a-z][a-z0-9]*(?:-[a-z0-9]+){0,8}");
    }

    @Override
    public void require(String code, Map<String, PolicyValue> said) {
        if (said.get("least") instanceof PolicyValue.Amount(var least)
                && said.get(PolicyRow.VALUE) instanceof PolicyValue.Amount(var most)
                && least.compareTo(most) > 0) {
            throw new InvalidValue("penalty-band-order", code, least.toPlainString(), most.toPlainString());
        }
        if (said.get("clause") instanceof PolicyValue.Words(var clause)
                && LawLibrary.shipped().clause(clause).isEmpty()) {
            throw new InvalidValue("penalty-clause-unknown", code, clause);
        }
    }
}
