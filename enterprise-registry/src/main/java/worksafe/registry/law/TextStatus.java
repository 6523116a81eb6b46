package worksafe.registry.law;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where an official text stands; the picture is in {@code docs/lifecycles/law-text.md}. */
enum TextStatus implements Lifecycle<TextStatus> {
    /** It waits for a second person to compare it. */
    AWAITING,
    /** Compared word by word; its clauses are quoted. */
    CONFIRMED,
    /** It is not the official wording, or was taken back. */
    REFUSED;

    @Override
    public Set<TextStatus> next() {
        return switch (this) {
            case AWAITING -> EnumSet.of(CONFIRMED, REFUSED);
            case CONFIRMED, REFUSED -> EnumSet.noneOf(TextStatus.class);
        };
    }

    /** What clients may do now. */
    @Override
    public Set<TextAction> actions() {
        return this == AWAITING ? EnumSet.allOf(TextAction.class) : EnumSet.noneOf(TextAction.class);
    }
}
