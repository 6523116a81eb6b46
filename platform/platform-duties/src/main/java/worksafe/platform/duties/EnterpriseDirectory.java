package worksafe.platform.duties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;

/** The enterprises as the context knows them; each service whose duties are an enterprise's brings one. */
public interface EnterpriseDirectory {

    /** The place of an enterprise, called in a transaction; empty when it is unknown or outside the present scope. */
    Optional<Place> find(UUID enterpriseId);

    /** The names of enterprises by their ids, called in a transaction; those outside the present scope are not in it. */
    Map<UUID, String> names(Set<UUID> enterpriseIds);

    /**
     * Enterprises that trade, within the present scope, in the order of their ids.
     *
     * @param after the id behind which to begin; absent for the beginning
     */
    List<Trading> trading(@Nullable UUID after, int limit);

    /** Those of them that trade, within the present scope. */
    List<Trading> trading(Set<UUID> enterpriseIds);

    /**
     * Where an enterprise is supervised.
     *
     * @param sector absent while it has not been assigned
     * @param trades what it does; empty where nothing of the list is known of it
     */
    record Place(RegionCode region, @Nullable Sector sector, Set<Trade> trades) {

        public Place {
            trades = Set.copyOf(trades);
        }

        /** One of which no trade is known. */
        public Place(RegionCode region, @Nullable Sector sector) {
            this(region, sector, Set.of());
        }
    }

    /**
     * An enterprise that trades, with what is known about it: numbers as {@link Long}, codes as text, truths as {@link
     * Boolean}; a fact that is not known is not there.
     */
    record Trading(
            UUID id,
            String name,
            RegionCode region,
            @Nullable Sector sector,
            Map<String, Object> facts) {

        public Trading {
            facts = Map.copyOf(facts);
        }
    }
}
