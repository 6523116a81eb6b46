package worksafe.inspections.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The draws that the present scope shows. */
@ApplicationScoped
public class Draws implements PanacheRepositoryBase<Draw, UUID> {

    private final Scopes scopes;
    private final Listing<DrawSummary> listing;

    Draws(Scopes scopes, Listings listings) {
        this.scopes = scopes;
        this.listing = listings.walled(Draw.class, DrawSummary.class, DrawFilter.class, "-createdAt");
    }

    /**
     * One draw, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    public Draw get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * One draw, to be changed on the strength of a version, and locked until the transaction ends.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    public Draw get(UUID id, IfMatch expected) {
        var draw = locked(id);
        expected.require(draw.version());
        return draw;
    }

    /** One draw, to be added to whatever its version; locked until the transaction ends. */
    @Transactional
    public Draw locked(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private Draw visible(Optional<Draw> found, UUID id) {
        return found.filter(draw -> draw.isWithin(scopes.current())).orElseThrow(() -> new NotFound(id));
    }

    /** A page of those that the filter leaves. */
    public Slice<DrawSummary> list(DrawFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
