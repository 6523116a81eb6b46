package worksafe.registry.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a claim, as identity providers and other contexts are told; the code is in none. Laid down in {@code contracts/registry}. */
sealed interface AccountClaimEvent extends DomainEvent {

    /** The claim after the event. */
    Facts claim();

    @Override
    default Subject subject() {
        var claim = claim();
        return Subject.ofEnterprise(
                claim.enterpriseId(),
                "account-claim",
                claim.claimId(),
                claim.revision(),
                claim.region(),
                claim.sector());
    }

    @Override
    default ArchiveLine archive() {
        var claim = claim();
        return ArchiveLine.of(claim.title(), claim.status(), claim.over()).numbered(claim.number());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param account that claims the enterprise, or claimed it; absent before
     * @param over whether nothing comes of it any more; travels in the line of the archive alone
     */
    record Facts(
            UUID claimId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            AccountClaimStatus status,
            String title,
            @Nullable String account,
            @JsonIgnore boolean over) {}

    /** An enterprise is to claim its account. */
    @WireName("worksafe.registry.account-claim-opened.v1")
    record AccountClaimOpened(@JsonUnwrapped Facts claim, Instant occurredAt) implements AccountClaimEvent {}

    /** A code was issued; those before do not count any more. */
    @WireName("worksafe.registry.account-claim-issued.v1")
    record AccountClaimIssued(@JsonUnwrapped Facts claim, LocalDate validUntil, Instant occurredAt)
            implements AccountClaimEvent {}

    /** An account claims the enterprise. */
    @WireName("worksafe.registry.account-claim-claimed.v1")
    record AccountClaimClaimed(@JsonUnwrapped Facts claim, Instant occurredAt) implements AccountClaimEvent {}

    /** Nobody may enter it any more. */
    @WireName("worksafe.registry.account-claim-withdrawn.v1")
    record AccountClaimWithdrawn(@JsonUnwrapped Facts claim, String reason, Instant occurredAt)
            implements AccountClaimEvent {}

    /** The account does not act for the enterprise any more. */
    @WireName("worksafe.registry.account-claim-revoked.v1")
    record AccountClaimRevoked(@JsonUnwrapped Facts claim, String reason, Instant occurredAt)
            implements AccountClaimEvent {}
}
