package worksafe.registry.blacklist.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our reading of what inspections announce of a penalty.
 *
 * @param decisionNumber of the paper; absent before it is drawn up
 * @param party whether the enterprise was punished, or somebody in it
 * @param originId what it came of, where the suite has it
 * @param grave whether the circumstances are grave
 * @param effect whether it stands
 * @param reason of a revocation
 */
record PenaltyAnnounced(
        UUID penaltyId,
        String number,
        @Nullable String decisionNumber,
        UUID enterpriseId,
        String party,
        String origin,
        @Nullable UUID originId,
        String title,
        @Nullable Long fineFen,
        List<String> clauses,
        boolean grave,
        @Nullable LocalDate decidedOn,
        @Nullable String effect,
        @Nullable String reason) {

    PenaltyAnnounced {
        Objects.requireNonNull(penaltyId, "penaltyId");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(enterpriseId, "enterpriseId");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(title, "title");
        clauses = List.copyOf(clauses);
    }

    /** By which people call it. */
    String paper() {
        return decisionNumber == null ? number : decisionNumber;
    }

    /** Whether it is a penalty of the enterprise itself, and stands. */
    boolean stands() {
        return party.equals("ENTERPRISE") && "IN_FORCE".equals(effect);
    }

    boolean ofAccident() {
        return origin.equals("ACCIDENT") && originId != null;
    }
}
