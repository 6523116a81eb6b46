package worksafe.registry.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.registry.enterprise.ActiveEnterprises.Active;

/** Claims in every status, brought there by their verbs. */
final class AccountClaimFixtures {

    static final UUID ID = UUID.fromString("0198f7a0-7777-7aaa-8bbb-000000000071");
    static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    static final LocalDate LAST_DAY = LocalDate.parse("2026-03-15");
    static final Actor OFFICE = new Actor("office-1", "周主任");
    static final Actor OWNER = new Actor("chen.qiang", "陈强");
    static final InvitationCode CODE = InvitationCode.entered("7K3QD-9FZ0X-W2MHE-4T8BR");

    private AccountClaimFixtures() {}

    static Created<AccountClaim> opened() {
        return AccountClaim.open(
                ID,
                "RL320281-2026-000003",
                new Active(
                        UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
                        "江阴市澄江化工有限公司",
                        RegionCode.of("320281102005"),
                        Sector.EMERGENCY,
                        Set.of()),
                "安全主管 陈强",
                OFFICE,
                NOW);
    }

    static AccountClaim in(AccountClaimStatus status) {
        var claim = opened().aggregate();
        switch (status) {
            case OPENED -> {}
            case ISSUED -> {
                var unused = claim.issue(CODE, LAST_DAY, OFFICE, NOW);
            }
            case CLAIMED -> {
                var unused = claim.issue(CODE, LAST_DAY, OFFICE, NOW);
                var unusedToo = claim.claim(CODE, OWNER, NOW);
            }
            case WITHDRAWN -> {
                var unused = claim.withdraw("受邀人已离职", OFFICE, NOW);
            }
            case REVOKED -> {
                var unused = claim.issue(CODE, LAST_DAY, OFFICE, NOW);
                var unusedToo = claim.claim(CODE, OWNER, NOW);
                var unusedEither = claim.revoke("认领人已离职", OFFICE, NOW);
            }
        }
        return claim;
    }
}
