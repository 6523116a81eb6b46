package worksafe.inspections.penalty.discretion;

import java.time.LocalDate;
import java.util.List;
import worksafe.kernel.law.LawLibrary;

/**
 * Fines by the day (按日连续处罚, 安全生产法 Art. 112): who was ordered to correct and fined, and refuses, is fined the same for
 * every day from the day after the order.
 */
public final class DailyFine {

    private static final String CLAUSE = "aqscf-2021.112";

    private DailyFine() {}

    /**
     * The violations of the new case.
     *
     * @param before those of the case whose fine did not help
     * @param days how many
     * @param until the last of them
     */
    public static List<Violation> of(List<Violation> before, long days, LocalDate until) {
        var clause = LawLibrary.shipped().clause(CLAUSE).orElseThrow();
        return before.stream()
                .filter(one -> one.fineFen() > 0 && one.isUnderSafetyLaw())
                .map(one -> new Violation(
                        one.act() + " 按日至" + until,
                        one.title(),
                        one.band(),
                        clause.id(),
                        clause.label(),
                        one.source(),
                        one.force(),
                        one.certainty(),
                        one.lawOf(),
                        BandUnit.YUAN,
                        null,
                        Math.multiplyExact(one.fineFen(), days),
                        Math.multiplyExact(one.fineFen(), days),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(PenaltyFactor.REFUSAL.name()),
                        false,
                        null,
                        Math.multiplyExact(one.fineFen(), days)))
                .toList();
    }

    /** What is imposed for them. */
    public static PenaltySentence sentence(PenaltySentence before, List<Violation> daily) {
        return new PenaltySentence(
                daily.stream().mapToLong(Violation::fineFen).sum(),
                0,
                List.of(PenaltyKind.FINE.name()),
                List.of(),
                before.correction(),
                null,
                true,
                false);
    }
}
