package worksafe.registry.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The entries that the present scope shows. */
@ApplicationScoped
public class BlacklistEntries extends WalledRepository<BlacklistEntry> {

    private static final String SUBJECT = "select e.name, e.region, e.sector, array_to_string(e.trades, ','),"
            + " e.industry, (select i.value from enterprise_identifier i where i.enterprise_id = e.id"
            + " and i.scheme = 'CREDIT_CODE' and i.valid_to is null limit 1)"
            + " from enterprise e where e.id = :id for no key update of e";

    private static final String OFFICE =
            "select left(name, 100) from (select a.name, 1 as place, a.sector is null as any_sector"
                    + " from authority a where a.region = :place and (a.sector = :sector or a.sector is null) and a.until_day is null"
                    + " union all select r.name, 2, true from region r where r.code = :place) known"
                    + " order by place, any_sector, name limit 1";

    private final Listing<BlacklistSummary> listing;

    BlacklistEntries(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(BlacklistEntry.class, BlacklistSummary.class, BlacklistFilter.class, "-proposedAt");
    }

    /**
     * Under what somebody with that scope acts together with other departments of its place: what is listed concerns all of
     * them, whatever their sector.
     */
    static Scope joint(Scope scope) {
        return new Scope(scope.region(), null, scope.enterprises(), scope.subject(), scope.system(), scope.standing());
    }

    /** Those that the filter leaves; to an enterprise those that it was told of. */
    Slice<BlacklistSummary> list(BlacklistFilter filter, PageQuery query) {
        return listing.slice(query, () -> {
            var some = listing.of(filter);
            return scope().enterprises() == null ? some : some.where("r.noticeServedOn is not null");
        });
    }

    /** All of an enterprise, the latest first; to itself those that it was told of. */
    @Transactional
    public List<BlacklistSummary> of(UUID enterprise) {
        return getEntityManager()
                .createQuery(
                        "from BlacklistEntry e where e.enterpriseId = :enterprise order by e.proposedAt desc, e.id",
                        BlacklistEntry.class)
                .setParameter("enterprise", enterprise)
                .getResultStream()
                .filter(entry -> entry.isWithin(scope()))
                .map(BlacklistSummary::of)
                .toList();
    }

    /** Those that stand on the list, of whatever sector. */
    Slice<BlacklistSummary> listed(BlacklistFilter filter, PageQuery query) {
        return listing.slice(query, () -> listing.of(filter).where("r.status = LISTED"));
    }

    /**
     * An enterprise that is to be listed, held until the transaction ends, so that nobody proposes the same at the same moment.
     *
     * @throws NotFound when there is none, or it lies outside the scope
     */
    Subject subject(UUID enterprise) {
        @SuppressWarnings("unchecked") // the type was given
        var rows = (List<Object[]>) getEntityManager()
                .createNativeQuery(SUBJECT, Object[].class)
                .setParameter("id", enterprise)
                .getResultList();
        return rows.stream()
                .map(row -> Subject.of(enterprise, row))
                .filter(found -> scope().covers(found.region(), found.sector(), enterprise))
                .findFirst()
                .orElseThrow(() -> new NotFound(enterprise));
    }

    /** The number of an entry that rests on the same punishment; empty where there is none but dropped ones. */
    Optional<String> restingOn(UUID enterprise, String penaltyNumber, BlacklistGround ground) {
        return getEntityManager()
                .createQuery(
                        "select e.number from BlacklistEntry e where e.enterpriseId = :enterprise and e.status <> DROPPED"
                                + " and e.penalty.number = :penalty and e.ground = :ground",
                        String.class)
                .setParameter("enterprise", enterprise)
                .setParameter("penalty", penaltyNumber)
                .setParameter("ground", ground)
                .getResultStream()
                .findFirst();
    }

    /** Those of the enterprise that rest on that punishment and have not ended. */
    List<UUID> openOn(UUID enterprise, String penaltyNumber) {
        return getEntityManager()
                .createQuery(
                        "select e.id from BlacklistEntry e where e.enterpriseId = :enterprise and e.penalty.number = :penalty"
                                + " and e.status not in (DROPPED, REMOVED) order by e.id",
                        UUID.class)
                .setParameter("enterprise", enterprise)
                .setParameter("penalty", penaltyNumber)
                .getResultList();
    }

    /** What the office of that place and sector is called, as the roster of authorities knows it; else its place. */
    String officeName(RegionCode place, Sector sector) {
        @SuppressWarnings("unchecked") // the type was given
        var names = (List<String>) getEntityManager()
                .createNativeQuery(OFFICE, String.class)
                .setParameter("place", place.value())
                .setParameter("sector", sector.name())
                .getResultList();
        return names.stream().findFirst().orElse(place.toString());
    }

    /**
     * The number of another entry of the enterprise for what it was punished for since that day. Of one that it was not told of it
     * hears no number.
     */
    Optional<String> since(UUID enterprise, UUID except, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select e.number from BlacklistEntry e where e.enterpriseId = :enterprise and e.id <> :except"
                                + " and e.status <> DROPPED and e.noticeServedOn is not null and e.penalty.imposedOn >= :day",
                        String.class)
                .setParameter("enterprise", enterprise)
                .setParameter("except", except)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** Those whose term was over before that day. */
    @Transactional
    List<UUID> expiredBefore(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select e.id from BlacklistEntry e where e.status = LISTED and e.listedUntil < :day order by e.id",
                        UUID.class)
                .setParameter("day", day)
                .setMaxResults(1_000)
                .getResultList();
    }

    /**
     * An enterprise that is to be listed.
     *
     * @param trades absent while nothing is known
     */
    record Subject(
            UUID id,
            String name,
            RegionCode region,
            Sector sector,
            @Nullable Set<Trade> trades,
            @Nullable String industry,
            @Nullable String creditCode) {

        private static Subject of(UUID id, Object[] row) {
            return new Subject(
                    id,
                    (String) row[0],
                    new RegionCode(((Number) row[1]).longValue()),
                    Sector.valueOf((String) row[2]),
                    row[3] == null ? null : Trade.known(Arrays.asList(((String) row[3]).split(","))),
                    (String) row[4],
                    (String) row[5]);
        }
    }
}
