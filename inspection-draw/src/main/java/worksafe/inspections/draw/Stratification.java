package worksafe.inspections.draw;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** How the pool is divided into strata, within each of which is drawn. */
@Schema(name = "DrawStratification")
public enum Stratification {
    /** By the kind of competent authority; a stratum is named like the sector. */
    SECTOR,
    /** By county; a stratum is named by its 12-digit code. */
    COUNTY,
    /** By town; an enterprise without a town stands in its county's stratum. */
    TOWN,
    /** Not at all: everything is in the stratum {@value #ALL}. */
    NONE;

    public static final String ALL = "ALL";

    /** The stratum of an object there. */
    public String stratum(RegionCode region, Sector sector) {
        return switch (this) {
            case SECTOR -> sector.name();
            case COUNTY -> new RegionCode(region.county()).toString();
            case TOWN -> new RegionCode(region.town()).toString();
            case NONE -> ALL;
        };
    }
}
