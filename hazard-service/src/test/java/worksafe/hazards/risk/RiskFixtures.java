package worksafe.hazards.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.RiskPoint.Particulars;
import worksafe.hazards.risk.RiskPosition.CoordinateSystem;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.hazards.risk.method.RiskMethod;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime;

/** Risk points in every status, brought there by their verbs. */
final class RiskFixtures {

    static final UUID ID = UUID.fromString("0198f5a0-3333-7aaa-8bbb-000000000023");
    static final String NUMBER = "FX320281-2026-000007";
    static final Instant REGISTERED_AT = Instant.parse("2026-03-10T01:00:00Z");
    static final Instant ASSESSED_AT = Instant.parse("2026-03-11T01:00:00Z");
    static final Instant CONTROLLED_AT = Instant.parse("2026-03-12T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-26T01:00:00Z");
    static final ActiveEnterprise ENTERPRISE = new ActiveEnterprise(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY);
    static final Actor OFFICER = new Actor("enterprise-user-7", "王建国");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final RiskDue YEARLY = due(RiskDue.Origin.PERIOD, "2027-03-11");
    static final RiskDue SOON = due(RiskDue.Origin.CHALLENGE, "2026-04-10");
    static final Particulars PARTICULARS = new Particulars(
            "合成车间 R-101 反应釜超温超压",
            "合成车间二层",
            "冷却中断导致超温超压，物料泄漏、爆炸",
            new RiskPosition(new BigDecimal("120.2853"), new BigDecimal("31.9112"), CoordinateSystem.CGCS2000),
            List.of(
                    new RiskCover(RiskCover.Kind.DEVICE, "R-101 反应釜", null),
                    new RiskCover(RiskCover.Kind.POST, "合成车间操作工", null)));
    static final UUID PERSON = UUID.fromString("0198f6a0-1111-7aaa-8bbb-000000000031");
    static final List<RiskMeasure> MEASURES =
            List.of(measure(RiskLevel.WORKSHOP, PERSON), measure(RiskLevel.TEAM, null), measure(RiskLevel.POST, null));
    static final List<RiskLevel> NEEDED = RiskLevel.WORKSHOP.downwards();

    private RiskFixtures() {}

    static RiskMeasure measure(RiskLevel level, @Nullable UUID person) {
        return new RiskMeasure(level, "周建平（" + level + "）", person, "每班核对联锁投用状态");
    }

    static RiskDue due(RiskDue.Origin origin, String day) {
        return new RiskDue(LocalDate.parse(day), origin, basis(origin.policy(), "1 YEARS"));
    }

    static PolicyBasis basis(String code, String value) {
        return new PolicyBasis(code, 0, value, "安全风险分级管控（系统参数）", "系统缺省值", Force.DOCUMENT, Certainty.SYSTEM_DEFAULT);
    }

    static RiskAssessment assessment(RiskColour colour) {
        var score = new BigDecimal(Map.of(
                        RiskColour.RED, "720",
                        RiskColour.ORANGE, "270",
                        RiskColour.YELLOW, "90",
                        RiskColour.BLUE, "18")
                .get(colour));
        return new RiskAssessment(
                RiskMethod.LEC,
                new BigDecimal("3"),
                "可能，但不经常",
                new BigDecimal("6"),
                "每天工作时间内暴露",
                new BigDecimal("15"),
                "非常严重，一人死亡",
                score,
                colour,
                colour == RiskColour.BLUE ? null : new BigDecimal("70"),
                "近三年联锁误动作一次",
                ASSESSED_AT,
                OFFICER.subject(),
                OFFICER.name(),
                basis("risk.lec.colours", "320/160/70"));
    }

    static Created<RiskPoint> registered() {
        return RiskPoint.register(ID, NUMBER, ENTERPRISE, PARTICULARS, OFFICER, REGISTERED_AT);
    }

    static RiskEvent assess(RiskPoint point, RiskColour colour) {
        return point.assess(
                assessment(colour),
                colour.compareTo(RiskColour.ORANGE) >= 0,
                YEARLY,
                OFFICER,
                FactTime.now(ASSESSED_AT));
    }

    static RiskPoint in(RiskStatus status) {
        var point = registered().aggregate();
        switch (status) {
            case DRAFT -> {}
            case ASSESSED -> {
                var unused = assess(point, RiskColour.ORANGE);
            }
            case CONTROLLED -> {
                var unused = assess(point, RiskColour.ORANGE);
                var unusedToo = point.control(MEASURES, NEEDED, true, true, OFFICER, CONTROLLED_AT);
            }
            case RETIRED -> {
                var unused = point.retire("装置已拆除", OFFICER, LATER);
            }
        }
        return point;
    }
}
