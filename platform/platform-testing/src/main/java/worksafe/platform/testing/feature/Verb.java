package worksafe.platform.testing.feature;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A verb of a feature: {@code POST {path}/{id}/{name}} with {@code If-Match}, or {@code PUT {path}/{id}}.
 *
 * @param name the last segment of its path, such as {@code withdrawal}; empty for {@code PUT}
 * @param permission the action that it needs
 * @param token of whoever carries it out
 * @param body the request, empty for a verb that takes none
 * @param on a row on which the verb is legal, a new one at every call; nothing for one that was just created
 * @param illegalOn a row on which it is not; nothing when it cannot follow itself
 * @param repeatable whether it is legal wherever it was carried out before, so that nothing is illegal
 * @param event the name of the event that tells of it; nothing when none does
 */
public record Verb(
        String name,
        String permission,
        String token,
        String body,
        @Nullable Supplier<UUID> on,
        @Nullable Supplier<UUID> illegalOn,
        boolean repeatable,
        @Nullable String event) {

    /** A verb that is legal once on a row that was just created. */
    public static Verb of(String name, String permission, String token, String body) {
        return new Verb(name, permission, token, body, null, null, false, null);
    }

    /** What replaces a row's particulars: {@code PUT {path}/{id}}, legal as often as one likes. */
    public static Verb put(String permission, String token, String body) {
        return of("", permission, token, body).alwaysLegal();
    }

    boolean isPut() {
        return name.isEmpty();
    }

    /** How tests are named after it. */
    String label() {
        return isPut() ? "change" : name;
    }

    /** It tells of itself with this event. */
    public Verb announcing(String type) {
        return new Verb(name, permission, token, body, on, illegalOn, repeatable, type);
    }

    /** It is carried out on such a row. */
    public Verb on(Supplier<UUID> row) {
        return new Verb(name, permission, token, body, row, illegalOn, repeatable, event);
    }

    /** It is illegal on such a row. */
    public Verb illegalOn(Supplier<UUID> row) {
        return new Verb(name, permission, token, body, on, row, repeatable, event);
    }

    /** It may follow itself, and no row refuses it. */
    public Verb alwaysLegal() {
        return new Verb(name, permission, token, body, on, illegalOn, true, event);
    }
}
