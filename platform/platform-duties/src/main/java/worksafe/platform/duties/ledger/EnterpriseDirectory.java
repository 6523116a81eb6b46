package worksafe.platform.duties.ledger;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Where enterprises are supervised, as the context knows it; each service whose ledgers are an enterprise's brings one. */
public interface EnterpriseDirectory {

    /** The place of an enterprise, called in a transaction; empty when it is unknown or outside the present scope. */
    Optional<Place> find(UUID enterpriseId);

    /**
     * Where an enterprise is supervised.
     *
     * @param sector absent while it has not been assigned
     */
    record Place(RegionCode region, @Nullable Sector sector) {}
}
