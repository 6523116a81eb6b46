package worksafe.inspections.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.lock.AdvisoryLock;

/** The transfers that the present scope shows. */
@ApplicationScoped
class Transfers extends WalledRepository<CrimeTransfer> {

    private static final AdvisoryLock LOCK = new AdvisoryLock("transfer of a case of penalty", 104);

    private static final List<CrimeTransferStatus> BARRING = Arrays.stream(CrimeTransferStatus.values())
            .filter(CrimeTransferStatus::bars)
            .toList();

    private final Listing<CrimeTransferSummary> listing;

    Transfers(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                CrimeTransfer.class, CrimeTransferSummary.class, CrimeTransferFilter.class, "-openedAt");
    }

    /** The one that the police have, of that case of penalty. */
    Optional<CrimeTransfer> barring(UUID penaltyCaseId) {
        return find("act.penaltyCaseId = ?1 and status in ?2", penaltyCaseId, BARRING)
                .firstResultOptional();
    }

    /** Lets whoever opens another one of that case of penalty wait until the transaction ends. */
    void holdCase(UUID penaltyCaseId) {
        LOCK.take(getEntityManager(), penaltyCaseId.toString());
    }

    /**
     * Requires that none of that case of penalty is under way, in whichever office.
     *
     * @throws RequestProblem 409 with the id of the one that is
     */
    void requireNoneUnderWay(UUID penaltyCaseId) {
        List<Tuple> underWay = getEntityManager()
                .createNativeQuery("select id, number from crime_transfer_under_way(:penalty)", Tuple.class)
                .setParameter("penalty", penaltyCaseId)
                .getResultList();
        underWay.stream().findFirst().ifPresent(open -> {
            throw new RequestProblem(
                    CrimeTransferProblem.TRANSFER_ALREADY_OPEN,
                    Map.of("transferId", open.get(0, UUID.class)),
                    open.get(1, String.class));
        });
    }

    /** Whether one of that case of penalty was opened, and not refused. */
    boolean isOpenOf(UUID penaltyCaseId) {
        holdCase(penaltyCaseId);
        return count("act.penaltyCaseId = ?1 and status <> ?2", penaltyCaseId, CrimeTransferStatus.REFUSED) > 0;
    }

    /**
     * Whom a case of penalty is about.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    UUID punished(UUID penaltyCaseId) {
        List<Tuple> found = getEntityManager()
                .createNativeQuery("select enterprise_id from penalty_case where id = :id", Tuple.class)
                .setParameter("id", penaltyCaseId)
                .getResultList();
        return found.stream()
                .map(row -> row.get(0, UUID.class))
                .findFirst()
                .orElseThrow(() -> new NotFound(penaltyCaseId));
    }

    /** Those that the police have, about that unit. */
    List<CrimeTransfer> withPolice(UUID unit) {
        return list("act.suspectUnit = ?1 and status in ?2 order by openedAt, id", unit, BARRING);
    }

    /** Those that the filter leaves. */
    Slice<CrimeTransferSummary> list(CrimeTransferFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
