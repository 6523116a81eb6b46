package worksafe.inspections.draw.port;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * An object of the library as a draw finds it.
 *
 * @param id the enterprise
 * @param name for people
 * @param region where it is supervised
 * @param sector by which kind of authority
 * @param state the registry's word
 * @param eligible whether it may be drawn
 * @param grounds why it is to be visited oftener, as words of the policy book
 * @param override the weight that an approver has set, if one has
 */
public record PoolObject(
        UUID id,
        String name,
        RegionCode region,
        Sector sector,
        String state,
        boolean eligible,
        Set<String> grounds,
        @Nullable Weight override) {

    public PoolObject {
        grounds = Set.copyOf(grounds);
    }

    /** How many tickets it holds, and why. */
    public Weight weight(Weights weights) {
        return override == null ? weights.of(region, sector, grounds) : override;
    }

    /** Why it may not be drawn, if it may not. */
    public Optional<Exclusion> exclusion() {
        return eligible ? Optional.empty() : Optional.of(new Exclusion(id, name, Exclusion.Reason.NOT_ACTIVE, state));
    }
}
