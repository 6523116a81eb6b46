package worksafe.registry.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.BrokenConstraint;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.lock.AdvisoryLock;
import worksafe.registry.RegistryProblem;

/** The roster, as far as the present scope shows it. */
@ApplicationScoped
class RosterEntries extends WalledRepository<Official> {

    private static final AdvisoryLock LOCK = AdvisoryLock.ofAccounts("roster", 45);

    private final Listing<OfficialSummary> listing;
    private final InstantSource clock;

    RosterEntries(Scopes scopes, Listings listings, InstantSource clock) {
        super(scopes);
        this.clock = clock;
        listing = listings.walled(Official.class, OfficialSummary.class, OfficialFilter.class, "-from", "from");
    }

    /** Lets nobody else enter something about the account until the transaction ends, so that the second is told why. */
    @Transactional(TxType.MANDATORY)
    void hold(String account) {
        LOCK.take(getEntityManager(), account);
    }

    /**
     * Writes, in the version that the view shows.
     *
     * @throws RuleViolation when the account holds the post already, or another full-time one, on one of the days
     */
    void write(Official official) {
        BrokenConstraint.written(
                () -> persistAndFlush(official),
                Map.of(
                        "ex_official_overlap",
                        () -> new RuleViolation(RegistryProblem.OFFICIAL_OVERLAP, official.name(), official.postName()),
                        "ex_official_full_time",
                        () -> new RuleViolation(RegistryProblem.OFFICIAL_FULL_TIME_TWICE, official.name())));
    }

    /** Another official than the one that is changed. */
    Official other(UUID id) {
        return findByIdOptional(id)
                .filter(official -> official.isWithin(scope()))
                .orElseThrow(() -> new RuleViolation(RegistryProblem.OFFICIAL_OTHER_UNKNOWN, id.toString()));
    }

    /** From which day on the account has held the post of that entry, entries that follow one another without a gap taken together. */
    LocalDate heldSince(Official official) {
        var since = official.fromDay();
        List<Official> before = list(
                "function('account', account) = ?1 and authorityId = ?2 and postCode = ?3 and fromDay < ?4"
                        + " and status <> OfficialStatus.WITHDRAWN order by fromDay desc",
                Accounts.folded(official.account()),
                official.authorityId(),
                official.postCode(),
                since);
        for (var earlier : before) {
            var until = earlier.untilDay();
            if (until == null || until.plusDays(1).isBefore(since)) {
                break;
            }
            since = earlier.fromDay();
        }
        return since;
    }

    /** The entry that says the very same of an account, if there is one. */
    Optional<Official> same(String account, UUID authorityId, String postCode, LocalDate from) {
        return find(
                        "function('account', account) = ?1 and authorityId = ?2 and postCode = ?3 and fromDay = ?4"
                                + " and status <> OfficialStatus.WITHDRAWN",
                        Accounts.folded(account),
                        authorityId,
                        postCode,
                        from)
                .firstResultOptional();
    }

    /** Those that the filter leaves. */
    Slice<OfficialSummary> list(OfficialFilter filter, PageQuery query) {
        return listing.slice(query, () -> {
            var entries = listing.of(filter)
                    .where(
                            "function('account', r.account) = :account",
                            "account",
                            filter.account() == null ? null : Accounts.folded(filter.account()));
            if (filter.certificate() == null) {
                return entries;
            }
            var today = ChinaTime.dayOf(clock.instant());
            return filter.certificate()
                    ? entries.where(
                            "r.certificate.validFrom <= :today and r.certificate.validUntil >= :today", "today", today)
                    : entries.where(
                            "(r.certificate.validFrom is null or r.certificate.validFrom > :today"
                                    + " or r.certificate.validUntil < :today)",
                            "today",
                            today);
        });
    }
}
