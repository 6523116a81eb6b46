package worksafe.registry.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.registry.drill.EmergencyDrill.DrillForm;
import worksafe.registry.plan.DrilledPlans.Drilled;
import worksafe.registry.plan.EmergencyPlanKind;
import worksafe.registry.plan.PlanUnitGround;

/** Drills in every status, brought there by their verbs. */
final class EmergencyDrillFixtures {

    static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    static final LocalDate PUBLISHED_ON = LocalDate.parse("2026-05-06");
    static final LocalDate HELD_ON = LocalDate.parse("2026-06-18");
    static final LocalDate EVALUATED_ON = LocalDate.parse("2026-06-25");
    static final LocalDate REPORTED_ON = LocalDate.parse("2026-06-28");
    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");

    static final Drilled PLAN = new Drilled(
            UUID.fromString("0198f6b1-1111-7aaa-8bbb-000000000001"),
            "YA320281-2026-000007",
            "生产安全事故综合应急预案",
            EmergencyPlanKind.COMPREHENSIVE,
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            RegionCode.of("320281102005"),
            Sector.EMERGENCY,
            PUBLISHED_ON,
            Set.of(PlanUnitGround.DANGEROUS_GOODS));

    private EmergencyDrillFixtures() {}

    static EmergencyDrill planned(LocalDate on) {
        return EmergencyDrill.plan(
                        new EmergencyDrill.Identity(
                                UUID.fromString("0198f6b2-2222-7aaa-8bbb-000000000002"), "YL320281-2026-000003"),
                        "江阴市澄江化工有限公司",
                        PLAN,
                        new EmergencyDrill.Intent("液氯泄漏综合演练", on, DrillForm.IN_THE_FIELD),
                        true,
                        OWNER,
                        NOW)
                .aggregate();
    }

    static EmergencyDrillEvent.EmergencyDrillHeld hold(EmergencyDrill drill, boolean reported) {
        return drill.hold(HELD_ON, 86, "疏散 86 人", PLAN, reported, OWNER, NOW);
    }

    static EmergencyDrill in(EmergencyDrillStatus status) {
        var drill = planned(HELD_ON);
        switch (status) {
            case PLANNED -> {}
            case HELD -> held(drill);
            case EVALUATED -> evaluated(drill);
            case REPORTED -> {
                evaluated(drill);
                var unused = drill.report(REPORTED_ON, null, OWNER, NOW);
            }
            case CANCELLED -> {
                var unused = drill.cancel("台风停工", OWNER, NOW);
            }
        }
        return drill;
    }

    private static void held(EmergencyDrill drill) {
        var unused = hold(drill, true);
    }

    private static void evaluated(EmergencyDrill drill) {
        held(drill);
        var unused = drill.evaluate(EVALUATED_ON, "指挥到位", true, null, OWNER, NOW);
    }
}
