package worksafe.kernel;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that a GB/T 2260 code once had and has no longer: the code was retired, or passed to a successor's name. Old
 * credit codes and identity numbers carry such codes for ever.
 *
 * @param code6 the six digits
 * @param name the name at the time
 * @param firstSeen the first revision of the published list that has it, if within the lists at hand
 * @param lastSeen the last month for which it is known to have held
 * @param successor the division that took its place; absent where several did, or where it is not known
 * @param basis why the successor is held to be that; absent without one
 */
public record RetiredDivision(
        String code6,
        String name,
        @Nullable YearMonth firstSeen,
        YearMonth lastSeen,
        @Nullable RegionCode successor,
        @Nullable Basis basis) {

    /** What a succession rests on. */
    public enum Basis {
        /** The code stayed, the name changed. */
        RENAMED,
        /** A division of the same name, or name stem, continues it under the same or the successor city. */
        NAME,
        /** A decision of the State Council or its ministry put the successor in its place or merged it whole. */
        DECISION
    }

    /** The successor, if known. */
    public Optional<RegionCode> knownSuccessor() {
        return Optional.ofNullable(successor);
    }
}
