package worksafe.platform;

import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.Uuid7;

/** Ids and keys that no other test has. */
public final class FreshIds {

    private FreshIds() {}

    public static UUID id() {
        return Uuid7.next(InstantSource.system());
    }
}
