package worksafe.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of the divisions that ship with the kernel, kept in memory from the first question on. */
public final class DivisionNames {

    private static final String NATION = "全国";

    private DivisionNames() {}

    /** The name of a place, of a retired one the last that it had; empty for a code that no division ever had. */
    public static Optional<String> of(RegionCode place) {
        return Optional.ofNullable(Known.NAMES.get(place.value()));
    }

    /**
     * Whether there is such a place, or was. Villages ship for the pilot areas only: of others the town is looked at.
     */
    public static boolean isKnown(RegionCode place) {
        var named = place.level().isBelow(RegionLevel.TOWN) ? place.parent() : place;
        return of(place).isPresent() || of(named).isPresent();
    }

    private static final class Known {

        static final Map<Long, String> NAMES = read();

        private static Map<Long, String> read() {
            var names = new HashMap<Long, String>();
            names.put(RegionCode.NATION.value(), NATION);
            try (var retired = Divisions.loadRetired()) {
                // In order of time within a code, so that the last name stays.
                retired.forEach(division ->
                        names.put(RegionCode.ofShort(division.code6()).value(), division.name()));
            }
            try (var divisions = Divisions.load()) {
                divisions.forEach(division -> names.put(division.code().value(), division.name()));
            }
            return Map.copyOf(names);
        }
    }
}
