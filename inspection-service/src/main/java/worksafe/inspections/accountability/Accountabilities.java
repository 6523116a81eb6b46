package worksafe.inspections.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The accountabilities that the present scope shows. */
@ApplicationScoped
class Accountabilities extends WalledRepository<Accountability> {

    /** What {@link Accountability#isWithin} says, asked of the very function that the wall asks. */
    private static final String KNOWN = "cast(function('scope_leads', r.region) as Boolean) = true";

    private final Listing<AccountabilitySummary> listing;

    Accountabilities(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                Accountability.class, AccountabilitySummary.class, AccountabilityFilter.class, "-proposedAt");
    }

    /** Whether one over that post is not over yet. */
    boolean hasOpenOver(UUID postId) {
        return count("about.postId = ?1 and status in ?2", postId, open()) > 0;
    }

    /** Whether one over that accident is not over yet, of this office or another. */
    boolean hasOpenOverAccident(UUID accidentId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select accountability_open(:accident)", Boolean.class)
                .setParameter("accident", accidentId)
                .getSingleResult();
    }

    /** Whether there is one of that number that the present scope shows. */
    boolean isKnown(String number) {
        return find("number = ?1", number).list().stream().anyMatch(found -> found.isWithin(scope()));
    }

    private static List<AccountabilityStatus> open() {
        return Arrays.stream(AccountabilityStatus.values())
                .filter(AccountabilityStatus::isOpen)
                .toList();
    }

    /** Those that the filter leaves. */
    Slice<AccountabilitySummary> list(AccountabilityFilter filter, PageQuery query) {
        return listing.slice(query, () -> listing.of(filter).where(KNOWN));
    }
}
