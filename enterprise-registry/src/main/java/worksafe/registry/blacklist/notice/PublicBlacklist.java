package worksafe.registry.blacklist.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** What everybody may read of the list. No scope is asked. */
@ApplicationScoped
public class PublicBlacklist implements PanacheRepositoryBase<PublicBlacklistNotice, UUID> {

    private final Listing<PublicBlacklistNotice> listing;

    PublicBlacklist(Listings listings) {
        listing = listings.open(
                PublicBlacklistNotice.class, PublicBlacklistNotice.class, PublicBlacklistFilter.class, "-publishedAt");
    }

    /**
     * All that may be published of an entry.
     *
     * @param authority the place of the office that punished
     * @param persons people with what they were, their given names hidden
     */
    public record Published(
            UUID id,
            UUID entryId,
            RegionCode authority,
            String authorityName,
            String number,
            String enterpriseName,
            @Nullable String creditCode,
            String ground,
            String source,
            String clause,
            String penaltyNumber,
            String decisionNumber,
            List<String> persons,
            LocalDate listedOn,
            LocalDate until,
            Instant at) {}

    /** Lets everybody read it, in the transaction of the verb. */
    public void publish(Published published) {
        persist(new PublicBlacklistNotice(published));
    }

    /** Takes what stands there of the entry out of sight. */
    public void withdraw(UUID entryId, LocalDate day) {
        find("entryId = ?1 and withdrawnOn is null", entryId).stream().forEach(notice -> notice.withdraw(day));
    }

    List<String> sorts() {
        return listing.sorts();
    }

    /** Those that are shown on that day. */
    @Transactional
    Slice<PublicBlacklistView> list(PublicBlacklistFilter filter, Page page, LocalDate day) {
        return listing.of(filter)
                .where("r.withdrawnOn is null")
                .where("r.until >= :day", "day", day)
                .page(page)
                .map(PublicBlacklistNotice::view);
    }

    /** @throws NotFound when there is none, or it is not shown on that day */
    @Transactional
    PublicBlacklistView get(UUID id, LocalDate day) {
        return findByIdOptional(id)
                .filter(notice -> notice.isShownOn(day))
                .orElseThrow(() -> new NotFound(id))
                .view();
    }
}
