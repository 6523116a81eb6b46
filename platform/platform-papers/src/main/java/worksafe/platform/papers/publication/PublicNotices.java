package worksafe.platform.papers.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** What everybody may read. No scope is asked. */
@ApplicationScoped
class PublicNotices implements PanacheRepositoryBase<PublicNotice, UUID> {

    private final Listing<PublicNotice> listing;

    PublicNotices(Listings listings) {
        listing = listings.open(PublicNotice.class, PublicNotice.class, PublicNoticeFilter.class, "-publishedAt");
    }

    List<String> sorts() {
        return listing.sorts();
    }

    /** Those that are shown on that day. */
    @Transactional
    Slice<PublicNoticeView> list(PublicNoticeFilter filter, Page page, LocalDate day) {
        return listing.of(filter)
                .where("r.withdrawnOn is null")
                .where("(r.until is null or r.until >= :day)", "day", day)
                .page(page)
                .map(PublicNotice::view);
    }

    /** @throws NotFound when there is none, or it is not shown on that day */
    @Transactional
    PublicNoticeView get(UUID id, LocalDate day) {
        return findByIdOptional(id)
                .filter(notice -> notice.isShownOn(day))
                .orElseThrow(() -> new NotFound(id))
                .view();
    }
}
