package worksafe.tlog;

import java.io.Serial;

/** What a witness remembers was changed by somebody else. It countersigns nothing of that log until people have looked. */
public final class WitnessDamaged extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    WitnessDamaged(String origin) {
        super("what was countersigned of " + origin + " is not what this witness signed");
    }
}
