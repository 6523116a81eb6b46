package worksafe.inspections.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The recusals that the present scope shows. */
@ApplicationScoped
class Recusals implements PanacheRepositoryBase<Recusal, UUID> {

    private final Scopes scopes;
    private final Listing<RecusalView> listing;

    Recusals(Scopes scopes, Listings listings) {
        this.scopes = scopes;
        this.listing = listings.walled(Recusal.class, RecusalView.class, RecusalFilter.class, "-declaredAt");
    }

    /**
     * One recusal, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    Recusal get(UUID id) {
        return findByIdOptional(id)
                .filter(recusal -> recusal.isWithin(scopes.current()))
                .orElseThrow(() -> new NotFound(id));
    }

    /** One recusal, to be changed on the strength of a version. */
    @Transactional
    Recusal get(UUID id, IfMatch expected) {
        var recusal = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.isWithin(scopes.current()))
                .orElseThrow(() -> new NotFound(id));
        expected.require(recusal.version());
        return recusal;
    }

    /** @throws RuleViolation when one is in force on that day */
    void requireNone(UUID inspectorId, UUID enterpriseId, LocalDate day) {
        list("inspectorId = ?1 and enterpriseId = ?2", inspectorId, enterpriseId)
                .forEach(recusal -> recusal.requireNone(day));
    }

    /** Those that the filter leaves. */
    Slice<RecusalView> list(RecusalFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
