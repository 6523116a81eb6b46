package worksafe.platform.enterprises;

import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.EnterpriseDirectory.Place;

/**
 * An enterprise that trades, with the authority that supervises it now.
 *
 * @param trades what it does; empty where nothing of the list is known of it
 */
public record ActiveEnterprise(UUID id, String name, RegionCode region, Sector sector, Set<Trade> trades) {

    public ActiveEnterprise {
        trades = Set.copyOf(trades);
    }

    /** One of which no trade is known. */
    public ActiveEnterprise(UUID id, String name, RegionCode region, Sector sector) {
        this(id, name, region, sector, Set.of());
    }

    /** Where it is supervised, with its trades. */
    public Place place() {
        return new Place(region, sector, trades);
    }
}
