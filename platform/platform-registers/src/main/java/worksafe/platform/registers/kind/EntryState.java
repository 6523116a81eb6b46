package worksafe.platform.registers.kind;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an entry stands. */
@Schema(name = "RegisterEntryState")
public enum EntryState {
    /** Recorded; counts. */
    RECORDED,
    /** Written, or computed, but not handed in yet. */
    DRAFT,
    /** Handed in for review. */
    SUBMITTED,
    /** Sent back to be completed. */
    RETURNED,
    /** Reviewed and accepted, or computed and confirmed; counts. */
    ACCEPTED,
    /** Its time was renewed by another entry. */
    RENEWED,
    /** Taken back; it stays readable. */
    WITHDRAWN;

    /** What it may become. */
    public Set<EntryState> next() {
        return switch (this) {
            // A draft where its kind asks for a review since.
            case RECORDED -> EnumSet.of(RECORDED, DRAFT, RENEWED, WITHDRAWN);
            case DRAFT -> EnumSet.of(DRAFT, SUBMITTED, ACCEPTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(ACCEPTED, RETURNED, WITHDRAWN);
            case RETURNED -> EnumSet.of(DRAFT, SUBMITTED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(DRAFT, RENEWED, WITHDRAWN);
            case RENEWED, WITHDRAWN -> EnumSet.noneOf(EntryState.class);
        };
    }

    /** Whether an entry in this state has become what its holder owes. */
    public boolean counts() {
        return this == RECORDED || this == ACCEPTED;
    }

    /** Whether it is over: no longer listed, and its key is free again. */
    public boolean isOver() {
        return next().isEmpty();
    }
}
