package worksafe.registry.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.BrokenConstraint;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The claims that the present scope shows. */
@ApplicationScoped
class AccountClaims extends WalledRepository<AccountClaim> {

    private final Listing<AccountClaimSummary> listing;

    AccountClaims(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(AccountClaim.class, AccountClaimSummary.class, AccountClaimFilter.class, "-openedAt");
    }

    /** What a code is of: whoever holds a code may claim one enterprise and see it for that. */
    record Coded(UUID claimId, UUID enterpriseId) {}

    /** Looks past the wall by the hash of a code, which nobody guesses. */
    Optional<Coded> coded(InvitationCode code) {
        return ScopePredicate.rows(
                        getEntityManager(),
                        "select claim_id, enterprise_id from claim_of_code(?)",
                        List.of(code.hash()))
                .stream()
                .map(row -> new Coded((UUID) row[0], (UUID) row[1]))
                .findFirst();
    }

    /** @throws RuleViolation {@code claim-already-held} when the account claims that enterprise already */
    void claimed(AccountClaim claim) {
        BrokenConstraint.written(
                this::flush,
                Map.of(
                        "uq_account_claim_held",
                        () -> new RuleViolation(AccountClaimProblem.CLAIM_ALREADY_HELD, claim.enterpriseName())));
    }

    /** Those that the filter leaves. */
    Slice<AccountClaimSummary> list(AccountClaimFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
