package worksafe.inspections.assessment.result;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * A year of a place or a department.
 *
 * @param sector absent where the place is meant as a whole
 */
public record AssessedYear(RegionCode region, @Nullable Sector sector, int year) {

    /** The places of several, as queries name them. */
    public static Set<Long> regions(Collection<AssessedYear> several) {
        return several.stream().map(one -> one.region().value()).collect(Collectors.toUnmodifiableSet());
    }

    /** The years of several. */
    public static Set<Integer> years(Collection<AssessedYear> several) {
        return several.stream().map(AssessedYear::year).collect(Collectors.toUnmodifiableSet());
    }
}
