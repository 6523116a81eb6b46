package worksafe.inspections.penalty.discretion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyProblem;
import worksafe.kernel.Force;
import worksafe.kernel.Money;
import worksafe.kernel.law.LawClause;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.RuleViolation;

/**
 * Judges what is put forward: the milder law, the band, the step, the circumstances.
 *
 * @param severeFrom from which percent of the band on a severe fine lies
 * @param lenientTo up to which percent of it a lenient one lies
 */
record Discretion(BigDecimal severeFrom, BigDecimal lenientTo) {

    /**
     * One violation.
     *
     * @param then the band on the day of the act; absent where nothing punished it
     * @param now the band on the day of the decision; absent where nothing punishes it any more
     * @param step the step that it names
     * @throws RuleViolation saying what forbids it
     */
    Violation judge(
            SoughtViolation sought,
            PartyKind party,
            @Nullable PenaltyBand then,
            @Nullable PenaltyBand now,
            @Nullable DiscretionStep step) {
        if (then == null || now == null) {
            throw new RuleViolation(PenaltyProblem.PENALTY_NOT_THEN, sought.band());
        }
        var milder = now.isMilderThan(then);
        var band = milder ? now : then;
        if (!party.isMeantBy(band.party())) {
            throw new RuleViolation(PenaltyProblem.PENALTY_PARTY_OTHER, sought.band(), party);
        }
        var clause = clause(sought, band);
        var base = base(sought, band.unit());
        var least = band.unit().fen(band.least(), base);
        var most = band.unit().fen(band.most(), base);
        if (step != null && !step.band().equals(band.code())) {
            throw new RuleViolation(PenaltyProblem.PENALTY_STEP_OTHER, step.code(), step.band(), band.code());
        }
        var violation = new Violation(
                sought.act().strip(),
                sought.title(),
                band.code(),
                clause.id(),
                clause.label(),
                band.row().source(),
                band.row().force(),
                band.row().certainty(),
                milder ? LawOf.DECISION : LawOf.ACT,
                band.unit(),
                band.unit().needsBase() ? base : null,
                least,
                most,
                step == null ? null : step.code(),
                step == null ? null : step.circumstance(),
                step == null ? null : step.source(),
                step == null ? null : band.unit().fen(step.least(), base),
                step == null ? null : band.unit().fen(step.most(), base),
                sought.factorsOrNone().stream().map(Enum::name).toList(),
                sought.isReduced(),
                sought.leftBecause(),
                sought.fineFen());
        requireWithin(violation, sought, band);
        return violation;
    }

    private static LawClause clause(SoughtViolation sought, PenaltyBand band) {
        var id = sought.clauseId() == null ? band.clauseId() : sought.clauseId();
        var library = LawLibrary.shipped();
        var clause = library.clause(id)
                .filter(known -> id.equals(band.clauseId()) || id.startsWith(band.clauseId() + "."))
                .orElseThrow(() -> new RuleViolation(PenaltyProblem.PENALTY_CLAUSE_OTHER, id, band.clauseId()));
        var document = library.document(clause.documentId()).orElseThrow();
        if (document.force() == Force.DOCUMENT || document.standard()) {
            throw new RuleViolation(PenaltyProblem.PENALTY_CLAUSE_TOO_WEAK, id, document.title());
        }
        return clause;
    }

    private static long base(SoughtViolation sought, BandUnit unit) {
        if (!unit.needsBase()) {
            return 0;
        }
        if (sought.baseFen() == null) {
            throw new RuleViolation(PenaltyProblem.PENALTY_BASE_MISSING, sought.band(), unit);
        }
        return sought.baseFen();
    }

    private void requireWithin(Violation judged, SoughtViolation sought, PenaltyBand band) {
        var fine = judged.fineFen();
        if (fine == 0) {
            return;
        }
        var lenient = sought.factorsOrNone().stream().anyMatch(factor -> !factor.isHeavier());
        var belowAllowed = judged.reduced() && lenient && fine < judged.leastFen();
        if (fine > judged.mostFen() || fine < judged.leastFen() && !belowAllowed || judged.reduced() && !belowAllowed) {
            throw RuleViolation.byLaw(
                    PolicyBasis.of(band.row()).ground(),
                    PenaltyProblem.PENALTY_OUTSIDE_BAND,
                    yuan(fine),
                    yuan(judged.leastFen()),
                    yuan(judged.mostFen()),
                    band.code());
        }
        if (judged.leavesItsStep() && judged.leftBecause() == null) {
            throw new RuleViolation(PenaltyProblem.PENALTY_STEP_LEFT, String.valueOf(judged.step()), yuan(fine));
        }
        if (judged.isSevere() == lenient || judged.reduced() || judged.leastFen() == judged.mostFen()) {
            return;
        }
        if (judged.isSevere() && fine < at(judged, severeFrom)) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_NOT_SEVERE, yuan(fine), yuan(at(judged, severeFrom)), factors(judged));
        }
        if (lenient && fine > at(judged, lenientTo)) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_NOT_LENIENT, yuan(fine), yuan(at(judged, lenientTo)), factors(judged));
        }
    }

    /** So far into the band, or into the step where one was named, which knows the circumstances of its own. */
    private static long at(Violation judged, BigDecimal percent) {
        var least = judged.stepLeastFen() == null ? judged.leastFen() : judged.stepLeastFen();
        var most = judged.stepMostFen() == null ? judged.mostFen() : judged.stepMostFen();
        return least
                + BigDecimal.valueOf(most - least)
                        .multiply(percent)
                        .movePointLeft(2)
                        .longValue();
    }

    private static String factors(Violation judged) {
        return String.join("、", judged.factors());
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }

    /**
     * What is judged together: of violations that are one act only the one whose clause allows most is fined (行政处罚法 Art.
     * 29).
     *
     * @throws RuleViolation naming the act that is fined twice, or by the lesser clause
     */
    static List<Violation> together(List<Violation> judged) {
        var byAct = new ArrayList<>(
                judged.stream().collect(Collectors.groupingBy(Violation::act)).values());
        for (var same : byAct) {
            var most = same.stream()
                    .max(Comparator.comparingLong(Violation::mostFen))
                    .orElseThrow();
            var fined = same.stream().filter(one -> one.fineFen() > 0).toList();
            if (fined.size() > 1 || !fined.isEmpty() && fined.getFirst().mostFen() < most.mostFen()) {
                throw new RuleViolation(PenaltyProblem.PENALTY_SAME_ACT, most.act(), most.band());
            }
        }
        return judged;
    }
}
