package worksafe.registry.letter;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a duty letter stands; the picture is in {@code docs/lifecycles/duty-letter.md}. */
enum DutyLetterStatus implements Lifecycle<DutyLetterStatus> {
    /** Written; nobody has signed. */
    DRAFT,
    /** One side has signed. */
    SIGNED_ONE,
    /** Both have. */
    SIGNED,
    /** The subordinate was assessed by it. */
    ASSESSED,
    /** It was renewed and assessed, or holds no more for another reason. */
    ENDED;

    @Override
    public Set<DutyLetterStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SIGNED_ONE, SIGNED, ENDED);
            case SIGNED_ONE -> EnumSet.of(SIGNED, ENDED);
            case SIGNED -> EnumSet.of(ASSESSED, ENDED);
            case ASSESSED -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(DutyLetterStatus.class);
        };
    }

    @Override
    public Set<DutyLetterAction> actions() {
        return switch (this) {
            case DRAFT, SIGNED_ONE ->
                EnumSet.of(DutyLetterAction.SIGNATURE, DutyLetterAction.PAPER, DutyLetterAction.ENDING);
            case SIGNED -> EnumSet.of(DutyLetterAction.ASSESSMENT, DutyLetterAction.ENDING);
            case ASSESSED -> EnumSet.of(DutyLetterAction.ENDING);
            case ENDED -> EnumSet.noneOf(DutyLetterAction.class);
        };
    }

    /** Whether both sides are bound. */
    boolean holds() {
        return this == SIGNED || this == ASSESSED;
    }
}
