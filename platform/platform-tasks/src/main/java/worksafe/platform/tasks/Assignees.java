package worksafe.platform.tasks;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * Where accounts work, as far as the context knows. Here the roster of officials plugs in: a bean of this type that asks the
 * context's copy of the roster takes the place of the one that ships, which knows what {@code Clocks.Officials} knows and
 * nothing where there is none. Called in a transaction on the serving pool.
 */
public interface Assignees {

    /**
     * Those of the accounts that are known to work for no authority of that place and sector. Of whom nothing is known is
     * not among them: a roster may be incomplete, and work must go on.
     *
     * @param accounts in their one spelling
     */
    Set<String> outside(Collection<String> accounts, RegionCode region, @Nullable Sector sector);
}
