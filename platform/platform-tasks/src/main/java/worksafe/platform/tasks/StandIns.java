package worksafe.platform.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * Who stands in for whom, as far as something else than the appointments of tasks knows it: a bean for each such source, whose
 * answers are added to the context's own appointments. Here the deputies of the roster of officials plug in. Called in a
 * transaction on the serving pool, under the caller's scope.
 */
public interface StandIns {

    /**
     * Those for whom the account stands on that day.
     *
     * @param account in its one spelling
     */
    List<StoodFor> of(String account, LocalDate day);

    /**
     * An account that is stood for, and where.
     *
     * @param account in its one spelling
     * @param region tasks of this place and all below it
     * @param sector tasks of this sector alone; absent where of all
     */
    record StoodFor(
            String account, RegionCode region, @Nullable Sector sector) {

        /** Whether it extends to what lies there. */
        boolean covers(RegionCode place, @Nullable Sector of) {
            return region.contains(place) && (sector == null || sector == of);
        }
    }
}
