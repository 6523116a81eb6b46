package worksafe.registry.claim;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.claim.AccountClaimEvent.AccountClaimClaimed;
import worksafe.registry.claim.AccountClaimEvent.AccountClaimIssued;
import worksafe.registry.claim.AccountClaimEvent.AccountClaimOpened;
import worksafe.registry.claim.AccountClaimEvent.AccountClaimRevoked;
import worksafe.registry.claim.AccountClaimEvent.AccountClaimWithdrawn;
import worksafe.registry.enterprise.ActiveEnterprises.Active;

/** That an account is to act for an enterprise, or does; see the package for the whole life. */
@Entity
@Table(name = "account_claim")
class AccountClaim extends VersionedRow implements Walled {

    @Column(updatable = false)
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String invitee;

    @Enumerated(EnumType.STRING)
    private AccountClaimStatus status;

    private @Nullable String codeHash;
    private @Nullable LocalDate validUntil;
    private @Nullable String account;
    private @Nullable String accountName;
    private @Nullable Instant claimedAt;

    @Column(updatable = false)
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_claim_step", joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected AccountClaim() {} // for Hibernate

    private AccountClaim(UUID id, String number, Active enterprise, String invitee, Instant now) {
        super(id, enterprise.region());
        enterpriseId = enterprise.id();
        enterpriseName = enterprise.name();
        sector = enterprise.sector();
        this.number = number;
        this.invitee = invitee;
        status = AccountClaimStatus.OPENED;
        openedAt = now;
    }

    /**
     * Opens an invitation.
     *
     * @param invitee for whom the code is meant, as people call them
     */
    static Created<AccountClaim> open(
            UUID id, String number, Active enterprise, String invitee, Actor by, Instant now) {
        var claim = new AccountClaim(id, number, enterprise, invitee, now);
        claim.timeline.add(TimelineStep.by(by, AccountClaimStep.OPENED, now, invitee));
        return new Created<>(claim, new AccountClaimOpened(claim.facts(claim.version()), now));
    }

    /**
     * Lets one code be entered, and none that was issued before.
     *
     * @param lastDay the last day on which it can be
     */
    AccountClaimIssued issue(InvitationCode code, LocalDate lastDay, Actor by, Instant now) {
        status = status.to(AccountClaimStatus.ISSUED);
        codeHash = code.hash();
        validUntil = lastDay;
        timeline.add(TimelineStep.by(by, AccountClaimStep.ISSUED, now, null));
        return new AccountClaimIssued(facts(version() + 1), lastDay, now);
    }

    /** @throws RuleViolation {@code claim-code-wrong} when it is another code, or its last day is over, or it was entered */
    AccountClaimClaimed claim(InvitationCode code, Actor by, Instant now) {
        if (status != AccountClaimStatus.ISSUED
                || !code.hash().equals(codeHash)
                || validUntil == null
                || ChinaTime.dayOf(now).isAfter(validUntil)) {
            throw new RuleViolation(AccountClaimProblem.CLAIM_CODE_WRONG);
        }
        status = status.to(AccountClaimStatus.CLAIMED);
        account = by.subject();
        accountName = by.name();
        claimedAt = now;
        timeline.add(TimelineStep.by(by, AccountClaimStep.CLAIMED, now, null));
        return new AccountClaimClaimed(facts(version() + 1), now);
    }

    /** Nobody may enter a code of it any more. */
    AccountClaimWithdrawn withdraw(String reason, Actor by, Instant now) {
        status = status.to(AccountClaimStatus.WITHDRAWN);
        codeHash = null;
        timeline.add(TimelineStep.by(by, AccountClaimStep.WITHDRAWN, now, reason));
        return new AccountClaimWithdrawn(facts(version() + 1), reason, now);
    }

    /** The account does not act for the enterprise any more. */
    AccountClaimRevoked revoke(String reason, Actor by, Instant now) {
        status = status.to(AccountClaimStatus.REVOKED);
        codeHash = null;
        timeline.add(TimelineStep.by(by, AccountClaimStep.REVOKED, now, reason));
        return new AccountClaimRevoked(facts(version() + 1), reason, now);
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    Sector sector() {
        return sector;
    }

    String number() {
        return number;
    }

    String invitee() {
        return invitee;
    }

    AccountClaimStatus status() {
        return status;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    @Nullable
    String account() {
        return account;
    }

    @Nullable
    String accountName() {
        return accountName;
    }

    @Nullable
    Instant claimedAt() {
        return claimedAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private AccountClaimEvent.Facts facts(long revision) {
        return new AccountClaimEvent.Facts(
                id(),
                number,
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                "企业账户认领：" + invitee,
                account,
                EnumSet.of(AccountClaimStatus.WITHDRAWN, AccountClaimStatus.REVOKED, AccountClaimStatus.CLAIMED)
                        .contains(status));
    }
}
