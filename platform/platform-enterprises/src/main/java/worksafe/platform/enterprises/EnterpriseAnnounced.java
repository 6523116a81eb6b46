package worksafe.platform.enterprises;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Our reading of the registry's events about an enterprise: each carries its whole state after the event, and of that
 * the part that the copy holds.
 *
 * @param creditCode absent while it is missing or unconfirmed
 * @param sector the registry's word; one that is unknown here counts as {@link Sector#OTHER}
 * @param state the registry's word
 * @param trades what it does, in the registry's words; absent where that is not known, or in what was announced first
 */
record EnterpriseAnnounced(
        UUID enterpriseId,
        String name,
        @Nullable String creditCode,
        RegionCode region,
        String sector,
        String state,
        @Nullable List<String> trades) {

    private static final Map<String, Sector> SECTORS =
            Arrays.stream(Sector.values()).collect(Collectors.toUnmodifiableMap(Sector::name, Function.identity()));

    EnterpriseAnnounced {
        Objects.requireNonNull(enterpriseId, "enterpriseId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(state, "state");
    }

    /** Those that are known here; absent where the registry does not say. */
    @Nullable
    Set<Trade> knownTrades() {
        return trades == null ? null : Trade.known(trades);
    }

    Sector knownSector() {
        return known(sector);
    }

    static Sector known(String word) {
        return SECTORS.getOrDefault(word, Sector.OTHER);
    }

    /** What is told inside this context, once it has been taken over. */
    EnterpriseFollowed followed(ReceivedEvent event) {
        return new EnterpriseFollowed(
                enterpriseId, event.revision(), name, creditCode, region, knownSector(), state, knownTrades(), event);
    }
}
