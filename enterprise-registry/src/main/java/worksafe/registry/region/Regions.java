package worksafe.registry.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.RegistryProblem;

/** All places, in force or retired. */
@ApplicationScoped
public class Regions implements PanacheRepositoryBase<Region, Long> {

    private final EntityManager entities;
    private final Listing<Region> listing;

    Regions(EntityManager entities, Listings listings) {
        this.entities = entities;
        this.listing = listings.open(Region.class, Region.class, RegionFilter.class, "code");
    }

    /** The place as it stands in the register of places, be it retired. */
    @Transactional
    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(entities.find(Region.class, code.value()));
    }

    /**
     * The place that now stands in the place of the code: itself while in force, else the end of its chain of
     * successors; empty for unknown codes and where nobody knows a successor.
     */
    @Transactional
    public Optional<RegionCode> current(RegionCode code) {
        var seen = new HashSet<RegionCode>();
        var region = entities.find(Region.class, code.value());
        while (region != null && !region.inForce() && seen.add(region.code())) {
            region = region.successor()
                    .map(next -> entities.find(Region.class, next.value()))
                    .orElse(null);
        }
        return region == null || !region.inForce() ? Optional.empty() : Optional.of(region.code());
    }

    /**
     * The place, if an enterprise can be supervised there: in force, and a county or below (a city only where it has no
     * counties). A refusal ends nothing: whoever assigns many goes on with the next.
     *
     * @throws RuleViolation 422 {@code region-unknown}, {@code region-retired} or {@code region-too-wide}
     */
    @Transactional(dontRollbackOn = RuleViolation.class)
    public RegionCode requireSeat(RegionCode code) {
        var region = find(code).orElseThrow(() -> new RuleViolation(RegistryProblem.REGION_UNKNOWN, code));
        if (!region.inForce()) {
            throw new RuleViolation(
                    RegistryProblem.REGION_RETIRED,
                    code,
                    current(code).map(RegionCode::toString).orElse("?"));
        }
        if (!region.level().isBelow(RegionLevel.CITY) && !isCityWithoutCounties(region)) {
            throw new RuleViolation(RegistryProblem.REGION_TOO_WIDE, code);
        }
        return code;
    }

    private boolean isCityWithoutCounties(Region region) {
        return region.level() == RegionLevel.CITY
                && count(
                                "parent = ?1 and level = ?2 and validTo is null",
                                region.code().value(),
                                RegionLevel.COUNTY)
                        == 0;
    }

    @Transactional
    RegionView view(RegionCode code) {
        var region = find(code).orElseThrow(() -> new NotFound(code));
        return RegionView.of(region, region.inForce() ? null : current(code).orElse(null), formerNames(code));
    }

    private List<FormerName> formerNames(RegionCode code) {
        return entities.createNativeQuery(
                        "select name, valid_from, valid_to from region_former_name where code = :code"
                                + " order by valid_to, name",
                        FormerName.class)
                .setParameter("code", code.value())
                .getResultList();
    }

    Slice<RegionView> search(RegionFilter filter, PageQuery query) {
        return listing.slice(query, () -> {
                    var places = listing.of(filter).where("locate(:name, r.name) > 0", "name", filter.searched());
                    return Boolean.TRUE.equals(filter.retired()) ? places : places.where("r.validTo is null");
                })
                .map(region -> RegionView.of(region, region.successor().orElse(null), null));
    }
}
