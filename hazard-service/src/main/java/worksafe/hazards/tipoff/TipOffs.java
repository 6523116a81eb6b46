package worksafe.hazards.tipoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.value.Informant;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.lock.AdvisoryLock;

/** The tip-offs that the present scope shows; to whoever acts for an enterprise, none. */
@ApplicationScoped
class TipOffs extends WalledRepository<TipOff> {

    private static final AdvisoryLock LOCK = new AdvisoryLock("request of an informer", 44);

    private final Listing<TipOffSummary> listing;

    TipOffs(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(TipOff.class, TipOffSummary.class, TipOffFilter.class, "-receivedAt");
    }

    /** Those that the filter leaves. */
    Slice<TipOffSummary> list(TipOffFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** The one of that receipt, locked. */
    @Transactional
    Optional<TipOff> ofReceipt(String receipt) {
        return find("key.receipt", receipt)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What was received under the informer's own name for the request; others under the same name wait meanwhile. */
    @Transactional
    Optional<TipOff> ofRequest(String hash) {
        LOCK.take(getEntityManager(), hash);
        return find("key.requestHash", hash).firstResultOptional();
    }

    /** How many told of that enterprise since then without a clerk. */
    @Transactional
    long toldOf(UUID enterprise, Instant since) {
        return count(
                "concernedId = ?1 and informant.channel = ?2 and receivedAt > ?3",
                enterprise,
                Informant.Channel.ONLINE,
                since);
    }

    /** Whether the same danger came of one that was received before. */
    @Transactional
    boolean cameLater(TipOff tipOff) {
        return tipOff.dangerId()
                .filter(danger -> count(
                                "dangerId = ?1 and id <> ?2 and receivedAt < ?3",
                                danger,
                                tipOff.id(),
                                tipOff.receivedAt())
                        > 0)
                .isPresent();
    }

    /** Hands it to the authority of another place or sector, past the place that is written once. */
    @Transactional
    void move(TipOff tipOff, RegionCode region, @Nullable Sector sector) {
        flush();
        getEntityManager()
                .createNativeQuery("update tip_off set region = :region, sector = nullif(:sector, '') where id = :id")
                .setParameter("region", region.value())
                .setParameter("sector", sector == null ? "" : sector.name())
                .setParameter("id", tipOff.id())
                .executeUpdate();
        getEntityManager().refresh(tipOff);
    }
}
