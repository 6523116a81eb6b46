package worksafe.hazards.selfcheck;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.selfcheck.value.SelfCheckAnswer;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.hazards.selfcheck.value.SelfCheckResult;
import worksafe.hazards.selfcheck.value.SelfCheckStatistics;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime;

/** Returns and rounds in every status, brought there by their verbs. */
final class SelfCheckFixtures {

    static final UUID ID = UUID.fromString("0198f5a0-4444-7aaa-8bbb-000000000031");
    static final UUID LATER_ID = UUID.fromString("0198f5a0-4444-7aaa-8bbb-000000000032");
    static final UUID ROUND = UUID.fromString("0198f5a0-1111-7aaa-8bbb-000000000042");
    static final UUID DANGER = UUID.fromString("0198f3a1-1111-7d10-8a6e-51c0de4b7a21");
    static final Instant MADE_AT = Instant.parse("2026-03-10T01:00:00Z");
    static final Instant SENT_AT = Instant.parse("2026-03-12T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-04-13T01:00:00Z");
    static final ActiveEnterprise ENTERPRISE = new ActiveEnterprise(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY);
    static final Actor OFFICER = new Actor("enterprise-user-7", "王建国");
    static final SelfCheckStatistics STATISTICS = new SelfCheckStatistics(3, 5, 0, 4, "隐患集中在粉尘清理", "王建国");

    private SelfCheckFixtures() {}

    static SelfCheckAnswer answer(String item, SelfCheckResult result) {
        var danger = result == SelfCheckResult.DANGER;
        return new SelfCheckAnswer(
                item,
                "粉尘作业区域每班清理",
                "工贸企业粉尘防爆安全规定 第十八条第一款",
                result,
                danger ? DANGER : null,
                danger ? "YH320281-2026-000012" : null);
    }

    @CanIgnoreReturnValue
    static Created<SelfCheck> submitted(@Nullable UUID supersedes, SelfCheckResult second) {
        return SelfCheck.submit(
                ID,
                "ZC320281-2026-000007",
                ENTERPRISE,
                new SelfCheck.Content(
                        "dust",
                        1,
                        "粉尘涉爆企业自查表",
                        null,
                        ROUND,
                        MADE_AT.minusSeconds(3600),
                        "周建平",
                        List.of(answer("dust-signs", SelfCheckResult.OK), answer("dust-cleaning", second)),
                        supersedes,
                        supersedes == null ? null : "误将 3 号除尘器记为符合"),
                OFFICER,
                new FactTime(MADE_AT, SENT_AT));
    }

    static SelfCheck in(SelfCheckStatus status) {
        var made = submitted(null, SelfCheckResult.DANGER).aggregate();
        switch (status) {
            case STANDING -> {}
            case SUPERSEDED -> {
                var unused = made.supersede(LATER_ID, "误将 3 号除尘器记为符合", LATER);
            }
        }
        return made;
    }

    static Created<SelfCheckRound> opened(SelfCheckDuty duty) {
        return SelfCheckRound.open(
                ROUND,
                ENTERPRISE,
                duty,
                LocalDate.parse(duty == SelfCheckDuty.CHECK ? "2026-03-01" : "2026-01-01"),
                LocalDate.parse(duty == SelfCheckDuty.CHECK ? "2026-03-31" : "2026-04-15"),
                new PolicyBasis(
                        duty.policy(),
                        0,
                        "1 MONTHS",
                        "隐患自查自报（系统参数）",
                        "系统缺省值",
                        Force.DOCUMENT,
                        Certainty.SYSTEM_DEFAULT),
                MADE_AT);
    }

    static SelfCheckRound round(SelfCheckRoundStatus status, SelfCheckDuty duty) {
        var round = opened(duty).aggregate();
        switch (status) {
            case OWED -> {}
            case RETURNED -> {
                var unused = duty == SelfCheckDuty.CHECK
                        ? round.answer(ID, MADE_AT, SENT_AT)
                        : round.state(STATISTICS, LATER);
            }
            case RELEASED -> {
                var unused = round.release("企业不再经营", LATER);
            }
        }
        return round;
    }
}
