package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** Finds enterprises by a part of their name, of one character or more. */
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
                        "cast(sql('name_pairs(?) @@ cast(? as tsquery)', r.name, :pairs) as Boolean) = true",
                        "pairs",
                        pairs(searched))
                // Pairs may stand apart from each other; only the text itself tells.
                .where("locate(:searched, lower(r.name)) > 0", "searched", searched);
    }

    /** The condition on the index: every pair of neighbours, or, for one character, every pair that begins with it. */
    static String pairs(String searched) {
        int[] letters = searched.codePoints().toArray();
        if (letters.length == 1) {
            return lexeme(letters, 0, 1) + ":*";
        }
        var pairs = new StringBuilder();
        for (int i = 0; i < letters.length - 1; i++) {
            pairs.append(i == 0 ? "" : " & ").append(lexeme(letters, i, 2));
        }
        return pairs.toString();
    }

    private static String lexeme(int[] letters, int from, int count) {
        return "'" + new String(letters, from, count).replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
