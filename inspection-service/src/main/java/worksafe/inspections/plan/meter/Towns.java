package worksafe.inspections.plan.meter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Division;
import worksafe.kernel.Divisions;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;

/** The towns of the divisions that ship, read when first asked for. */
@ApplicationScoped
class Towns {

    private volatile @Nullable NavigableSet<RegionCode> known;

    /** Those of a place, in the order of their codes. */
    List<RegionCode> of(RegionCode place) {
        return List.copyOf(all().subSet(new RegionCode(place.low()), true, new RegionCode(place.high()), true));
    }

    private NavigableSet<RegionCode> all() {
        var towns = known;
        if (towns == null) {
            towns = new TreeSet<>();
            try (var divisions = Divisions.load()) {
                divisions
                        .map(Division::code)
                        .filter(code -> code.level() == RegionLevel.TOWN)
                        .forEach(towns::add);
            }
            known = towns;
        }
        return towns;
    }
}
