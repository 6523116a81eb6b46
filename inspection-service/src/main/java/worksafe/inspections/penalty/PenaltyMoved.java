package worksafe.inspections.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.discretion.PenaltyKind;
import worksafe.inspections.penalty.discretion.PenaltySentence;
import worksafe.inspections.penalty.discretion.Violation;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * Fired synchronously in the transaction in which a penalty takes effect, is changed or revoked, or a case is handed over as a
 * crime, for features of the context that must follow.
 *
 * @param what happened
 * @param kinds of penalty; none where the case is handed over
 * @param lastDay by which it is to be put right, where a day is set
 * @param source the document that it rests on
 * @param clause where in it
 */
public record PenaltyMoved(
        What what,
        UUID caseId,
        String number,
        UUID enterpriseId,
        RegionCode region,
        Sector sector,
        List<PenaltyKind> kinds,
        String title,
        String reason,
        LocalDate day,
        @Nullable LocalDate lastDay,
        String source,
        String clause) {

    public PenaltyMoved {
        kinds = List.copyOf(kinds);
    }

    /** A case moved. */
    static PenaltyMoved of(What what, PenaltyCase kept, String reason, LocalDate day) {
        var first = kept.violations().stream().findFirst();
        var sentence = kept.sentence();
        return new PenaltyMoved(
                what,
                kept.id(),
                kept.number(),
                kept.enterpriseId(),
                kept.region(),
                kept.sector(),
                what == What.TRANSFERRED
                        ? List.of()
                        : sentence.map(PenaltySentence::kinds).orElse(List.of()).stream()
                                .map(PenaltyKind::valueOf)
                                .toList(),
                kept.title(),
                reason,
                day,
                sentence.map(PenaltySentence::correctBy).orElse(null),
                first.map(Violation::source).orElse(""),
                first.map(Violation::clause).orElse(""));
    }

    /** What happened. */
    public enum What {
        SERVED,
        CHANGED,
        REVOKED,
        TRANSFERRED
    }
}
