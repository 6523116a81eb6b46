package worksafe.acceptance.authorisation;

import java.util.Map;

/**
 * How far an action reaches, whoever takes it.
 *
 * @param name as the oracle's lines name it
 * @param shown what is shown of an object by what its place is to the caller's
 * @param zh what that means
 * @param en what that means
 */
public record Reach(String name, Map<Relation, Shown> shown, String zh, String en) {

    /** What a place says of an object in it. */
    public enum Shown {
        /** Whoever may at all is shown it. */
        SHOWN,
        /** It is as though it were not there. */
        HIDDEN,
        /** The place permits it, and the object itself decides. */
        BY_ROW
    }

    public Reach {
        shown = Map.copyOf(shown);
    }

    /** What is shown of an object of that relation. */
    public Shown of(Relation relation) {
        return shown.getOrDefault(relation, Shown.HIDDEN);
    }
}
