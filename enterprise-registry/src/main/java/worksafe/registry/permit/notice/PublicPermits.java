package worksafe.registry.permit.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** What everybody may read of permits. No scope is asked. */
@ApplicationScoped
public class PublicPermits implements PanacheRepositoryBase<PublicPermitNotice, UUID> {

    static final String IN_FORCE = "IN_FORCE";

    private final Listing<PublicPermitNotice> listing;

    PublicPermits(Listings listings) {
        listing = listings.open(
                PublicPermitNotice.class, PublicPermitNotice.class, PublicPermitFilter.class, "-publishedAt");
    }

    /**
     * All that may be published of a permit.
     *
     * @param id of the permit
     * @param authority the place of the office that granted it
     * @param status where it stands
     * @param at since when that is so
     */
    public record Published(
            UUID id,
            String number,
            String enterpriseName,
            Trade trade,
            String scope,
            RegionCode authority,
            String status,
            LocalDate validFrom,
            LocalDate validUntil,
            Instant at) {}

    /** Lets everybody read it as it stands now, in the transaction of the verb. */
    public void show(Published published) {
        findByIdOptional(published.id())
                .ifPresentOrElse(shown -> shown.follow(published), () -> persist(new PublicPermitNotice(published)));
    }

    List<String> sorts() {
        return listing.sorts();
    }

    /** Those that are in force on that day. */
    @Transactional
    Slice<PublicPermitView> list(PublicPermitFilter filter, Page page, LocalDate day) {
        return listing.of(filter)
                .where("r.status = :status", "status", IN_FORCE)
                .where("r.validUntil >= :day", "day", day)
                .page(page)
                .map(notice -> notice.view(day));
    }

    /**
     * The permit of that number and name, however they are written: width, case and spaces do not count.
     *
     * @throws NotFound when there is none
     */
    @Transactional
    PublicPermitView check(String number, String name, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select p from PublicPermitNotice p"
                                + " where cast(sql('text_fold(?) = text_fold(?)', p.number, :number) as Boolean) = true"
                                + " and cast(sql('text_fold(?) = text_fold(?)', p.enterpriseName, :name) as Boolean) = true"
                                + " order by p.publishedAt desc, p.id",
                        PublicPermitNotice.class)
                .setParameter("number", number)
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(number))
                .view(day);
    }
}
