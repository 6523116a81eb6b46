package worksafe.platform.papers.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The publications that the present scope shows. */
@ApplicationScoped
class Publications extends WalledRepository<Publication> {

    private final Listing<PublicationSummary> listing;

    Publications(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                Publication.class, PublicationSummary.class, PublicationFilter.class, "-proposedAt", "dueDate");
    }

    /** The one about a paper that was not withdrawn, locked. */
    Optional<Publication> standing(UUID subjectId) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from publication where subject_id = :subject and status <> 'WITHDRAWN' for no key update",
                        UUID.class)
                .setParameter("subject", subjectId)
                .getResultStream()
                .findFirst()
                .map(id -> get((UUID) id));
    }

    Slice<PublicationSummary> list(PublicationFilter filter, PageQuery query) {
        return listing.slice(query, () -> {
            var some = listing.of(filter);
            return scope().enterprises() == null ? some : some.where("r.publishedAt is not null");
        });
    }
}
