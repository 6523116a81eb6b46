package worksafe.training.induction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The inductions that the present scope shows. */
@ApplicationScoped
class Inductions extends WalledRepository<Induction> {

    private static final List<InductionStatus> OVER = List.of(InductionStatus.REPLACED, InductionStatus.LEFT);

    private final Listing<InductionSummary> listing;

    Inductions(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Induction.class, InductionSummary.class, InductionFilter.class, "-startedAt");
    }

    /** The one of the person at the enterprise that counts, locked. */
    Optional<Induction> counting(UUID personId, UUID enterpriseId) {
        return find("personId = ?1 and enterpriseId = ?2 and status not in ?3", personId, enterpriseId, OVER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The one by which the person left the enterprise last. */
    Optional<Induction> left(UUID personId, UUID enterpriseId) {
        return find(
                        "personId = ?1 and enterpriseId = ?2 and status = ?3 order by leftOn desc, id desc",
                        personId,
                        enterpriseId,
                        InductionStatus.LEFT)
                .firstResultOptional();
    }

    /** Those that count at each of these enterprises, locked. */
    Map<UUID, List<Induction>> at(List<UUID> enterprises) {
        return enterprises.isEmpty()
                ? Map.of()
                : find("enterpriseId in ?1 and status not in ?2 order by id", enterprises, OVER)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .stream()
                        .collect(Collectors.groupingBy(Induction::enterpriseId));
    }

    /** Those that the filter leaves. */
    Slice<InductionSummary> list(InductionFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
