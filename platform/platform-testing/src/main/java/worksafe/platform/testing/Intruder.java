package worksafe.platform.testing;

import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;

/** Scopes of a caller who tries to reach what belongs to others. */
public final class Intruder {

    private static final String NAME = "intruder";

    private Intruder() {}

    /** Supervises a place, in all sectors. */
    public static Scope in(String region) {
        return new Scope(RegionCode.of(region), null, null, NAME, null);
    }

    /** Supervises these sectors in a place; none at all when none is given. */
    public static Scope ofSectors(String region, Sector... sectors) {
        return new Scope(RegionCode.of(region), Set.of(sectors), null, NAME, null);
    }

    /** Belongs to these enterprises; to none at all when none is given. */
    public static Scope ofEnterprises(UUID... enterprises) {
        return new Scope(RegionCode.NATION, null, Set.of(enterprises), NAME, null);
    }
}
