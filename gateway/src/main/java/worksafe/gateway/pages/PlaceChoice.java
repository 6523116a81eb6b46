package worksafe.gateway.pages;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import worksafe.kernel.Division;
import worksafe.kernel.DivisionNames;
import worksafe.kernel.Divisions;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;

/** The places down to towns, to be chosen from one level to the next without a script. */
@Singleton
class PlaceChoice {

    /** The filters of lists whose values are places. */
    private static final Set<String> FILTERS = Set.of("region", "authority");

    private final Map<RegionCode, List<RegionCode>> within = new HashMap<>();

    PlaceChoice() {
        try (var divisions = Divisions.load()) {
            var known = new HashSet<RegionCode>();
            known.add(RegionCode.NATION);
            // Every parent comes before its children; some levels are left out where a province has no cities.
            divisions
                    .map(Division::code)
                    .filter(code -> !code.level().isBelow(RegionLevel.TOWN))
                    .forEach(code -> {
                        var above = code.parent();
                        while (!known.contains(above)) {
                            above = above.parent();
                        }
                        within.computeIfAbsent(above, none -> new ArrayList<>()).add(code);
                        known.add(code);
                    });
        }
    }

    /** Reads them now, not when the first reader waits. */
    void begin(@Observes StartupEvent start) {}

    /** The place of that code; the nation where none is given, nothing where there is no such place. */
    Optional<RegionCode> find(String code) {
        if (code.isEmpty()) {
            return Optional.of(RegionCode.NATION);
        }
        try {
            return Optional.of(RegionCode.of(code)).filter(DivisionNames::isKnown);
        } catch (InvalidValue noCode) {
            return Optional.empty();
        }
    }

    /** Whether something is told of that place, and not of one within it: of a county, or of what lies below. */
    static boolean isSmall(RegionCode place) {
        return !RegionLevel.COUNTY.isBelow(place.level());
    }

    /** The places directly within one, by code, with their names. */
    SequencedMap<String, String> within(RegionCode place) {
        var places = new LinkedHashMap<String, String>();
        within.getOrDefault(place, List.of()).forEach(code -> places.put(code.toString(), name(code)));
        return places;
    }

    /** Whether a list is narrowed by places under that name. */
    static boolean isFilter(String name) {
        return FILTERS.contains(name);
    }

    /** What may be chosen next where that place is chosen: those above it, itself, and those directly within it. */
    SequencedMap<String, String> around(String code) {
        var around = new LinkedHashMap<String, String>();
        var place = find(code).orElse(RegionCode.NATION);
        place.chain().reversed().stream()
                .filter(above -> !above.equals(RegionCode.NATION))
                .forEach(above -> around.put(above.toString(), name(above)));
        around.putAll(within(place));
        return around;
    }

    /** What people call it, after the places above it. */
    static String fullName(RegionCode place) {
        return String.join(
                " ",
                place.chain().reversed().stream()
                        .filter(above -> !above.equals(RegionCode.NATION))
                        .map(PlaceChoice::name)
                        .toList());
    }

    private static String name(RegionCode place) {
        return DivisionNames.of(place).orElse(place.toString());
    }
}
