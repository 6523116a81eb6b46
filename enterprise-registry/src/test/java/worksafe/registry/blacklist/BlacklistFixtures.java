package worksafe.registry.blacklist;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.registry.blacklist.BlacklistEntry.Candidate;
import worksafe.registry.blacklist.BlacklistEntry.Decision;
import worksafe.registry.blacklist.BlacklistEntry.Office;
import worksafe.registry.blacklist.BlacklistedPerson.BlacklistedRole;
import worksafe.registry.blacklist.sanction.RecordedSanction;
import worksafe.registry.blacklist.sanction.SanctionDegree;
import worksafe.registry.blacklist.sanction.SanctionField;
import worksafe.registry.blacklist.submission.CreditSubmissionStep;
import worksafe.registry.blacklist.submission.RecordedCreditSubmission;

/** Entries of the list as a test wants them. */
final class BlacklistFixtures {

    static final Actor PROPOSER = new Actor("proposer", "周敏");
    static final Actor DECIDER = new Actor("decider", "郑局");
    static final Actor ENTERPRISE = new Actor("enterprise", "王强");
    static final Instant NOW = Instant.parse("2026-09-20T01:00:00Z");
    static final LocalDate TERM = day("2029-04-20");
    static final RegionCode COUNTY = RegionCode.of("320281000000");

    private BlacklistFixtures() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static BlacklistEntry aCandidate() {
        return BlacklistEntry.propose(id(), "SX320281-2026-000001", candidate(), office(), PROPOSER, NOW)
                .aggregate();
    }

    static UUID id() {
        return Uuid7.next(InstantSource.system());
    }

    static Office office() {
        return new Office(COUNTY, "江阴市应急管理局");
    }

    static Candidate candidate() {
        return new Candidate(
                id(),
                "江阴市澄江化工有限公司",
                "91320281713256348X",
                RegionCode.of("320281102000"),
                Sector.EMERGENCY,
                BlacklistGround.UNLICENSED,
                new BlacklistPenalty("苏锡澄应急罚〔2026〕12号", day("2026-03-02"), 120_000_000L, "无证生产"),
                new PolicyBasis(
                        "blacklist.ground.unlicensed",
                        0,
                        "VIOLATION",
                        "安全生产严重失信主体名单管理办法（应急管理部令第11号）",
                        "第七条第（一）项；条次待核",
                        Force.RULE,
                        Certainty.TO_CHECK),
                List.of(new BlacklistedPerson("王强", BlacklistedRole.PRINCIPAL)));
    }

    static Decision decision() {
        return new Decision("苏锡澄应急失信决〔2026〕2号", day("2026-04-10"), "不予采纳", null);
    }

    static RecordedSanction sanction() {
        return new RecordedSanction(
                SanctionField.PROCUREMENT,
                SanctionDegree.PROHIBITED,
                "江阴市财政局",
                "政府采购法第二十二条第一款第（五）项",
                day("2026-05-01"),
                day("2028-04-30"),
                NOW,
                "cao.li");
    }

    static RecordedCreditSubmission submission(CreditSubmissionStep step) {
        return new RecordedCreditSubmission(
                step,
                "国家企业信用信息公示系统（江苏）",
                "SX320281-2026-000001",
                step == CreditSubmissionStep.RECEIVED ? "GS-0007" : null,
                day("2026-09-20"),
                NOW,
                "zhou.min");
    }

    static BlacklistEntry in(BlacklistStatus status) {
        var entry = aCandidate();
        if (status == BlacklistStatus.CANDIDATE) {
            return entry;
        }
        if (status == BlacklistStatus.DROPPED) {
            var unused = entry.drop("不属情节严重", PROPOSER, NOW);
            return entry;
        }
        var unused = entry.notice("告〔2026〕3号", day("2026-03-10"), day("2026-03-17"), PROPOSER, NOW);
        if (status == BlacklistStatus.NOTICED) {
            return entry;
        }
        var unusedDecision = entry.decide(decision(), DECIDER, NOW);
        if (status == BlacklistStatus.DECIDED) {
            return entry;
        }
        var unusedListing = entry.list(day("2026-04-20"), TERM, PROPOSER, NOW);
        if (status == BlacklistStatus.REMOVED) {
            var unusedRemoval = entry.remove(BlacklistEnd.EARLY, "准予", DECIDER, NOW);
        }
        return entry;
    }
}
