package worksafe.platform.enterprises;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Our reading of the registry's announcement that an enterprise was entered twice and goes on as the other.
 *
 * @param intoName name, place and sector of the survivor, in case it was not heard of yet; absent in what was announced
 *     first
 */
record EnterpriseMerged(
        UUID enterpriseId,
        UUID intoEnterpriseId,
        String name,
        RegionCode region,
        String sector,
        @Nullable String intoName,
        @Nullable RegionCode intoRegion,
        @Nullable String intoSector) {

    static final String MERGED = "MERGED";

    EnterpriseMerged {
        Objects.requireNonNull(enterpriseId, "enterpriseId");
        Objects.requireNonNull(intoEnterpriseId, "intoEnterpriseId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(sector, "sector");
    }

    String survivorsName() {
        return intoName == null ? name : intoName;
    }

    RegionCode survivorsRegion() {
        return intoRegion == null ? region : intoRegion;
    }

    Sector survivorsSector() {
        return EnterpriseAnnounced.known(intoSector == null ? sector : intoSector);
    }

    Sector knownSector() {
        return EnterpriseAnnounced.known(sector);
    }

    EnterpriseFollowed followed(ReceivedEvent event) {
        return new EnterpriseFollowed(
                enterpriseId, event.revision(), name, null, region, knownSector(), MERGED, null, event);
    }
}
