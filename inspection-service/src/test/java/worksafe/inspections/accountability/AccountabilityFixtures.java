package worksafe.inspections.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accountability.Accountability.Case;
import worksafe.inspections.accountability.Accountability.Office;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOrigin;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOutcome;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilitySubject;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Accountabilities in every status, and who acts. */
final class AccountabilityFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-acc2-7aaa-8bbb-00000000000b");
    static final UUID ACCIDENT = UUID.fromString("0198f4a0-acc1-7aaa-8bbb-00000000000a");
    static final Instant PROPOSED_AT = Instant.parse("2026-03-12T08:00:00Z");
    static final Instant LATER = Instant.parse("2026-06-20T01:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-03-20");
    static final Actor PROPOSER = new Actor("supervisor-0042", "赵监管");
    static final Actor APPROVER = new Actor("approver-0007", "孙批复");
    static final Office OFFICE = new Office(RegionCode.of("320281000000"), Sector.EMERGENCY);

    private AccountabilityFixtures() {}

    static Case about(
            AccountabilitySubject subject, AccountabilityOrigin origin, @Nullable UUID accident, boolean malfeasance) {
        return new Case(subject, origin, null, accident, null, null, "安全科科长", "监管不力", "003 号文", malfeasance);
    }

    static Created<Accountability> proposed(boolean malfeasance) {
        return Accountability.propose(
                ID,
                "ZR320281-2026-000002",
                OFFICE,
                about(AccountabilitySubject.OFFICIAL, AccountabilityOrigin.ACCIDENT, ACCIDENT, malfeasance),
                null,
                PROPOSER,
                PROPOSED_AT);
    }

    static Accountability in(AccountabilityStatus status) {
        var accountability = proposed(false).aggregate();
        if (status == AccountabilityStatus.NOT_PURSUED) {
            var unused = accountability.drop("不承担责任", APPROVER, LATER);
            return accountability;
        }
        if (status != AccountabilityStatus.PROPOSED) {
            var unused = accountability.handOver("江阴市纪委监委", DAY, "澄纪受〔2026〕17号", DAY.plusMonths(3), PROPOSER, LATER);
        }
        if (status == AccountabilityStatus.DECIDED || status == AccountabilityStatus.CARRIED_OUT) {
            var unused = accountability.decide(AccountabilityOutcome.DEMERIT, "给予记过处分", DAY, PROPOSER, LATER);
        }
        if (status == AccountabilityStatus.CARRIED_OUT) {
            var unused = accountability.carryOut(DAY, "处分决定已宣布", PROPOSER, LATER);
        }
        return accountability;
    }
}
