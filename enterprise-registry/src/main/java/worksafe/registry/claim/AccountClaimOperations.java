package worksafe.registry.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.HiddenMet;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.registry.claim.AccountClaimRequests.OpenAccountClaim;
import worksafe.registry.claim.AccountClaims.Coded;
import worksafe.registry.enterprise.ActiveEnterprises;

/** One method for each thing that can happen to a claim, each one transaction. */
@ApplicationScoped
class AccountClaimOperations {

    /** The series of the numbers of claims (认领). */
    private static final String SERIES = "RL";

    private static final String PERIOD = "enterprise.invitation-period";
    private static final String CLAIM = "claimEnterprise";
    private static final String GUESSED = "account-claim-attempted";

    private final AccountClaims claims;
    private final ActiveEnterprises enterprises;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final PaperNumbers numbers;
    private final Disclosures disclosures;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    AccountClaimOperations(
            AccountClaims claims,
            ActiveEnterprises enterprises,
            PolicyBook policies,
            Calendar calendar,
            PaperNumbers numbers,
            Disclosures disclosures,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.claims = claims;
        this.enterprises = enterprises;
        this.policies = policies;
        this.calendar = calendar;
        this.numbers = numbers;
        this.disclosures = disclosures;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Opens an invitation once, however often the request comes. */
    @Transactional
    AccountClaimView open(IdempotencyKey key, OpenAccountClaim request) {
        return idempotency.once(
                key,
                "openAccountClaim",
                request,
                AccountClaimView.class,
                before -> claims.get(before.id()),
                () -> open(request));
    }

    private AccountClaimView open(OpenAccountClaim request) {
        var now = clock.instant();
        var enterprise = enterprises.require(request.enterpriseId());
        var created = AccountClaim.open(
                Uuid7.next(clock),
                numbers.next(SERIES, enterprise.region(), now),
                enterprise,
                request.invitee(),
                caller.actor(),
                now);
        claims.persist(created.aggregate());
        outbox.append(created.event());
        return view(created.aggregate(), null);
    }

    @Transactional
    AccountClaimView get(UUID id) {
        return view(claims.get(id), null);
    }

    /** Issues a code, which is told here and never again. */
    @Transactional
    AccountClaimView issue(UUID id, IfMatch expected) {
        var code = InvitationCode.random();
        return change(id, expected, code, (claim, now) -> {
            var today = ChinaTime.dayOf(now);
            var until = policies.evaluate(PERIOD, claim.region(), claim.sector(), today)
                    .result()
                    .dueDate(today, calendar.edition().days())
                    .date();
            return claim.issue(code, until, caller.actor(), now);
        });
    }

    /**
     * What a code is of.
     *
     * @param key of the claim that is asked for
     * @throws worksafe.platform.http.RequestProblem 422 when the key stood for another code
     * @throws HiddenMet of nothing, which stands in the audit trail, and so often an hour only
     */
    @Transactional
    Coded coded(IdempotencyKey key, InvitationCode code) {
        disclosures.requireFewProbes(GUESSED);
        return claims.coded(code).orElseThrow(() -> {
            var unused = idempotency.once(key, CLAIM, code.hash(), AccountClaimView.class, Idempotency::open, () -> {
                throw wrong();
            });
            return wrong();
        });
    }

    private HiddenMet wrong() {
        return new HiddenMet(
                AuditedAct.of(GUESSED, "account-claim", new UUID(0, 0), RegionCode.NATION),
                new RuleViolation(AccountClaimProblem.CLAIM_CODE_WRONG),
                true);
    }

    /** The account claims the enterprise, once however often the request comes; in the scope of that enterprise alone. */
    @Transactional
    AccountClaimView claim(IdempotencyKey key, UUID id, InvitationCode code) {
        return idempotency.once(
                key, CLAIM, code.hash(), AccountClaimView.class, before -> claims.get(before.id()), () -> {
                    var claim = claims.lock(id);
                    var unused = enterprises.require(claim.enterpriseId());
                    outbox.append(claim.claim(code, caller.actor(), clock.instant()));
                    claims.claimed(claim); // raises the version that the view shows
                    return view(claim, null);
                });
    }

    @Transactional
    AccountClaimView withdraw(UUID id, IfMatch expected, String reason) {
        return change(id, expected, null, (claim, now) -> claim.withdraw(reason, caller.actor(), now));
    }

    @Transactional
    AccountClaimView revoke(UUID id, IfMatch expected, String reason) {
        return change(id, expected, null, (claim, now) -> claim.revoke(reason, caller.actor(), now));
    }

    private AccountClaimView change(
            UUID id,
            IfMatch expected,
            @Nullable InvitationCode code,
            BiFunction<AccountClaim, Instant, AccountClaimEvent> verb) {
        var claim = claims.get(id, expected);
        outbox.append(verb.apply(claim, clock.instant()));
        claims.flush(); // raises the version that the view shows
        return view(claim, code);
    }

    private AccountClaimView view(AccountClaim claim, @Nullable InvitationCode code) {
        return AccountClaimView.of(claim, code, allowed.among(claim.status().actions()));
    }
}
