package worksafe.platform.enterprises;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Our reading of the registry's events about an enterprise: each carries its whole state after the event, and of that
 * the part that the copy holds.
 *
 * @param creditCode absent while it is missing or unconfirmed
 * @param sector the registry's word; one that is unknown here counts as {@link Sector#OTHER}
 * @param state the registry's word
 */
record EnterpriseAnnounced(
        UUID enterpriseId, String name, @Nullable String creditCode, RegionCode region, String sector, String state) {

    EnterpriseAnnounced {
        Objects.requireNonNull(enterpriseId, "enterpriseId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(state, "state");
    }

    Sector knownSector() {
        return known(sector);
    }

    static Sector known(String word) {
        return Arrays.stream(Sector.values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElse(Sector.OTHER);
    }

    /** What is told inside this context, once it has been taken over. */
    EnterpriseFollowed followed(ReceivedEvent event) {
        return new EnterpriseFollowed(
                enterpriseId, event.revision(), name, creditCode, region, knownSector(), state, event);
    }
}
