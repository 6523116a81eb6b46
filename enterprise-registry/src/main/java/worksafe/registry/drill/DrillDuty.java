package worksafe.registry.drill;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import worksafe.registry.plan.EmergencyPlanKind;

/** How often an enterprise owes drills. Each is a clock of the enterprise, and asks the policy book for its period. */
enum DrillDuty {
    /** 综合应急预案演练或者专项应急预案演练. */
    COMPREHENSIVE("comprehensive", EnumSet.of(EmergencyPlanKind.COMPREHENSIVE, EmergencyPlanKind.SPECIAL)),
    /** 现场处置方案演练. */
    ON_SITE("on-site", EnumSet.of(EmergencyPlanKind.ON_SITE)),
    /** 危险物品、矿山、金属冶炼、建筑施工、人员密集场所等单位的演练. */
    KEY("key", EnumSet.allOf(EmergencyPlanKind.class)),
    /** What a place asks of all its enterprises. */
    ANY("any", EnumSet.allOf(EmergencyPlanKind.class));

    private final String word;
    private final Set<EmergencyPlanKind> metBy;

    DrillDuty(String word, Set<EmergencyPlanKind> metBy) {
        this.word = word;
        this.metBy = metBy;
    }

    /** Those that a drill of such a plan meets. */
    static List<DrillDuty> metBy(EmergencyPlanKind kind) {
        return Arrays.stream(values()).filter(duty -> duty.metBy.contains(kind)).toList();
    }

    /** Drills of which plans meet it. */
    Set<EmergencyPlanKind> kinds() {
        return Set.copyOf(metBy);
    }

    /** Its policy. */
    String policy() {
        return "drill.period." + word;
    }

    /** Its kind of clock. */
    String clock() {
        return "drill-" + word;
    }
}
