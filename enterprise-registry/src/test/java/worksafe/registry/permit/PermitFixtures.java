package worksafe.registry.permit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.registry.permit.SafetyPermit.Demanded;
import worksafe.registry.permit.SafetyPermit.Findings;
import worksafe.registry.permit.SafetyPermit.Term;
import worksafe.registry.permit.SafetyPermit.Wanted;
import worksafe.registry.permit.examination.PermitCondition;
import worksafe.registry.permit.examination.PermitConditionState;
import worksafe.registry.permit.examination.StatedCondition;

/** Permits in every status, reached through verbs alone. */
final class PermitFixtures {

    static final Actor OWNER = new Actor("owner-1", "陈强");
    static final Actor CLERK = new Actor("clerk-1", "周主任");
    static final Actor CHIEF = new Actor("chief-1", "吴处长");
    static final Instant NOW = Instant.parse("2026-06-09T01:00:00Z");
    static final RegionCode PROVINCE = RegionCode.of("320000000000");
    static final UUID APPLICATION = id();
    static final Term TERM = new Term(LocalDate.parse("2026-06-09"), LocalDate.parse("2029-06-08"));
    static final Term NEXT = new Term(LocalDate.parse("2029-06-09"), LocalDate.parse("2032-06-08"));
    static final PermitParticulars ON = new PermitParticulars("江阴市澄江化工有限公司", "陈卫东", "滨江路 18 号", "液氯");
    static final LegalGround BASIS = new LegalGround("安全生产许可证条例（2014年修订）", "第六条", Force.REGULATION, Certainty.CERTAIN);
    static final Demanded DEMANDED =
            new Demanded(EnumSet.allOf(PermitCondition.class), EnumSet.of(PermitCondition.MAJOR_SOURCES), BASIS);

    private PermitFixtures() {}

    static UUID id() {
        return Uuid7.next(InstantSource.system());
    }

    static Wanted wanted() {
        return new Wanted(
                id(),
                "江阴市澄江化工有限公司",
                RegionCode.of("320281102005"),
                Sector.EMERGENCY,
                Trade.HAZARDOUS_CHEMICALS_PRODUCTION,
                "");
    }

    /** All conditions met but those. */
    static List<StatedCondition> conditions(int round, PermitCondition... unmet) {
        var not = Set.of(unmet);
        return Arrays.stream(PermitCondition.values())
                .map(condition -> not.contains(condition)
                        ? new StatedCondition(round, condition, PermitConditionState.UNMET, "未见台账")
                        : new StatedCondition(round, condition, PermitConditionState.MET, null))
                .toList();
    }

    static Findings findings(SafetyPermit permit, PermitCondition... unmet) {
        return new Findings(APPLICATION, conditions(permit.nextRound(), unmet), "已逐项审查");
    }

    static SafetyPermit prepared() {
        return SafetyPermit.prepare(id(), "AX320281-2026-000007", wanted(), OWNER, NOW)
                .aggregate();
    }

    static SafetyPermit accepted() {
        var permit = prepared();
        var unused = permit.accept(APPLICATION, "AS320281-2026-000001", CHIEF, NOW);
        return permit;
    }

    static SafetyPermit examined(PermitCondition... unmet) {
        var permit = accepted();
        var unused = permit.examine(findings(permit, unmet), DEMANDED, CLERK, NOW);
        return permit;
    }

    static SafetyPermit granted() {
        var permit = examined();
        var unused = permit.grant(APPLICATION, ON, TERM, PROVINCE, BASIS, CHIEF, NOW);
        return permit;
    }

    static SafetyPermit in(PermitStatus status) {
        return switch (status) {
            case PREPARED -> prepared();
            case ACCEPTED -> accepted();
            case EXAMINED -> examined();
            case REFUSED -> {
                var permit = prepared();
                var unused = permit.refuse("不属于本机关", CHIEF, NOW);
                yield permit;
            }
            case DENIED -> {
                var permit = examined();
                var unused = permit.refuse("不具备条件", CHIEF, NOW);
                yield permit;
            }
            case IN_FORCE -> granted();
            case SUSPENDED -> {
                var permit = granted();
                var unused =
                        permit.suspend(PermitGround.CONDITIONS_LOST, LocalDate.parse("2026-08-01"), "联锁停用", CHIEF, NOW);
                yield permit;
            }
            case EXPIRED -> {
                var permit = granted();
                var unused = permit.expire(NOW);
                yield permit;
            }
            case REVOKED -> ended(PermitGround.TRANSFERRED, PermitStatus.REVOKED);
            case WITHDRAWN -> ended(PermitGround.FRAUD, PermitStatus.WITHDRAWN);
            case CANCELLED -> ended(PermitGround.PRODUCTION_ENDED, PermitStatus.CANCELLED);
        };
    }

    private static SafetyPermit ended(PermitGround ground, PermitStatus as) {
        var permit = granted();
        var unused = permit.end(ground, as, "查实", CHIEF, NOW);
        return permit;
    }
}
