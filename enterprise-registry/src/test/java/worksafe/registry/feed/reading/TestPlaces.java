package worksafe.registry.feed.reading;

import java.util.HashSet;
import worksafe.kernel.Divisions;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;

/** The places that ship with the kernel, as the register loads them. */
final class TestPlaces {

    static final FeedPlaces ALL = load();

    private TestPlaces() {}

    private static FeedPlaces load() {
        var places = new FeedPlaces.Builder();
        var inForce = new HashSet<RegionCode>();
        try (var divisions = Divisions.load()) {
            divisions
                    .filter(division -> !division.code().level().isBelow(RegionLevel.COUNTY))
                    .forEach(division -> {
                        places.inForce(division.code(), division.name());
                        inForce.add(division.code());
                    });
        }
        var successions = Divisions.successions();
        try (var retired = Divisions.loadRetired()) {
            retired.forEach(division -> {
                var code = RegionCode.ofShort(division.code6());
                if (inForce.contains(code)) {
                    places.formerName(code, division.name());
                } else {
                    places.retired(code, division.name(), successions.get(division.code6()));
                }
            });
        }
        return places.build();
    }
}
