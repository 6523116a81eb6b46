package worksafe.platform.papers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The papers that the present scope shows. */
@ApplicationScoped
class Papers extends WalledRepository<Paper> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "paper";

    private final Listing<PaperSummary> listing;

    Papers(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Paper.class, PaperSummary.class, PaperFilter.class, "-draftedAt");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "paper:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /** Those of a row that were not withdrawn, locked in the order in which everybody locks. */
    List<Paper> standing(UUID ownerId) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from paper where owner_id = :owner and status <> 'WITHDRAWN' order by id for no key update",
                        UUID.class)
                .setParameter("owner", ownerId)
                .getResultList()
                .stream()
                .map(id -> get((UUID) id))
                .toList();
    }

    Slice<PaperSummary> list(PaperFilter filter, PageQuery query) {
        return listing.slice(query, () -> {
            var some = listing.of(filter);
            return scope().enterprises() == null ? some : some.where("r.signedAt is not null");
        });
    }
}
