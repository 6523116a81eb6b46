package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/**
 * Finds enterprises by a part of their name, of one character or more. What is searched for is folded by the very
 * function that made the keys of the names, in the database.
 */
@ApplicationScoped
class EnterpriseSearch {

    private final Listing<EnterpriseSummary> listing;

    EnterpriseSearch(Listings listings) {
        this.listing = listings.walled(
                EnterpriseSearchView.class, EnterpriseSummary.class, EnterpriseFilter.class, Enterprises.SORTS);
    }

    /** Those that the filter leaves, whose name holds the text. */
    Listing<EnterpriseSummary>.Selection of(EnterpriseFilter filter, String searched) {
        return filter.narrow(listing.of(filter))
                .where(
                        "cast(sql('name_pairs(?) @@ text_query('''', ?)', r.nameKey, :searched) as Boolean) = true",
                        "searched",
                        searched)
                // Pairs may stand apart from each other; only the text itself tells.
                .where(
                        "cast(sql('strpos(?, text_fold(?)) > 0', r.nameKey, :part) as Boolean) = true",
                        "part",
                        searched);
    }
}
