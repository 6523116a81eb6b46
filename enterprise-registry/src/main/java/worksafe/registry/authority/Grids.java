package worksafe.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.BrokenConstraint;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.RegistryProblem;

/** The grids that the present scope shows. */
@ApplicationScoped
public class Grids extends WalledRepository<Grid> {

    private final Listing<GridSummary> listing;

    Grids(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Grid.class, GridSummary.class, GridFilter.class, "code");
    }

    /**
     * Refuses a grid that is not that authority's on all of those days.
     *
     * @param gridId absent: of no grid
     * @throws RuleViolation {@code grid-unknown} or {@code official-days-outside}
     */
    @Transactional(TxType.MANDATORY)
    public void require(@Nullable UUID gridId, UUID authorityId, Days days) {
        if (gridId == null) {
            return;
        }
        var grid = findByIdOptional(gridId, LockModeType.PESSIMISTIC_READ)
                .filter(found -> found.isWithin(scope()) && found.authorityId().equals(authorityId))
                .orElseThrow(() -> new RuleViolation(RegistryProblem.GRID_UNKNOWN, gridId.toString()));
        if (!grid.days().include(days)) {
            throw new RuleViolation(
                    RegistryProblem.OFFICIAL_DAYS_OUTSIDE, days.from().toString(), grid.code());
        }
    }

    /** @throws RuleViolation when one of them is no enterprise within the scope */
    void requireEnterprises(List<UUID> enterprises) {
        if (enterprises.isEmpty()) {
            return;
        }
        var known = new HashSet<>(getEntityManager()
                .createNativeQuery("select id from enterprise where id in (:ids)", UUID.class)
                .setParameter("ids", enterprises)
                .getResultList());
        enterprises.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new RuleViolation(RegistryProblem.OTHER_RECORD_UNKNOWN, id.toString());
        });
    }

    /** @throws RuleViolation when the authority has a grid of that code on one of its days */
    void write(Grid grid) {
        BrokenConstraint.written(
                () -> persistAndFlush(grid),
                Map.of("ex_grid_overlap", () -> new RuleViolation(RegistryProblem.GRID_ALREADY_THERE, grid.code())));
    }

    /** Those that the filter leaves. */
    Slice<GridSummary> list(GridFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
