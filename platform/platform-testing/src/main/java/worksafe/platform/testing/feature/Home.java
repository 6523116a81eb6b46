package worksafe.platform.testing.feature;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * Where the rows of a feature's contract lie.
 *
 * @param region code of their place, twelve digits, at least a county's
 * @param sector nothing where the feature knows no sectors
 * @param enterprise nothing where the feature knows no enterprises; otherwise nobody else's, so that its rows are the
 *     contract's alone
 */
public record Home(
        String region, @Nullable Sector sector, @Nullable UUID enterprise) {

    private static final int COUNTY_DIGITS = 6;
    private static final String BELOW_COUNTY = "000000";

    /** The county of the place. */
    public String county() {
        return region.substring(0, COUNTY_DIGITS) + BELOW_COUNTY;
    }

    /** What lies beside the place: another village, town, county, city and province, each in the same place above. */
    List<RegionCode> besides() {
        return RegionCode.of(region).chain().stream()
                .filter(place -> !place.equals(RegionCode.NATION))
                .map(Home::beside)
                .toList();
    }

    /** Another county of the same city. */
    RegionCode otherCounty() {
        return beside(RegionCode.of(county()));
    }

    private static RegionCode beside(RegionCode place) {
        var span = place.level().span();
        var next = new RegionCode(place.value() + span);
        return place.parent().contains(next) ? next : new RegionCode(place.value() - span);
    }

    /** A sector that is not this one. */
    Sector otherSector() {
        return sector == Sector.TRANSPORT ? Sector.EMERGENCY : Sector.TRANSPORT;
    }
}
