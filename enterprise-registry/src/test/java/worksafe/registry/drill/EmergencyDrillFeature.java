package worksafe.registry.drill;

import static worksafe.platform.testing.feature.Creation.numbered;
import static worksafe.registry.plan.EmergencyPlanApi.VILLAGE;
import static worksafe.registry.plan.EmergencyPlanApi.create;
import static worksafe.registry.plan.EmergencyPlanApi.done;
import static worksafe.registry.plan.EmergencyPlanApi.inDays;
import static worksafe.registry.plan.EmergencyPlanApi.made;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;
import worksafe.registry.plan.EmergencyPlanApi;

/** Drills of one enterprise with a plan in force. */
record EmergencyDrillFeature(UUID enterprise, UUID plan) implements FeatureFixture {

    static final String DRILLS = EmergencyPlanApi.ROOT + "emergency-drills";
    static final String EVALUATION = """
            {"evaluatedOn": "%s", "evaluation": "指挥到位，疏散路线标识不清", "effective": true}""".formatted(inDays(0));
    static final String REPORT = """
            {"reportedOn": "%s", "note": "随附演练评估报告"}""".formatted(inDays(0));

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    static String anIntent(UUID enterprise, UUID plan) {
        return """
                {"enterpriseId": "%s", "planId": "%s", "title": "液氯泄漏演练", "form": "IN_THE_FIELD", "plannedOn": "%s"}""".formatted(enterprise, plan, inDays(0));
    }

    static String aHolding(String day) {
        return """
                {"heldOn": "%s", "participants": 86, "course": "模拟 2 号罐泄漏，疏散 86 人，用时 6 分钟"}""".formatted(day);
    }

    static UUID planned(String token, UUID enterprise, UUID plan) {
        return made(create(token, DRILLS, anIntent(enterprise, plan)));
    }

    @CanIgnoreReturnValue
    static UUID held(String token, UUID enterprise, UUID plan, String day) {
        var id = planned(token, enterprise, plan);
        done(token, DRILLS, id, "holding", aHolding(day));
        return id;
    }

    private UUID evaluated() {
        var id = held(owner(), enterprise, plan, inDays(0));
        done(owner(), DRILLS, id, "evaluation", EVALUATION);
        return id;
    }

    @Override
    public String path() {
        return DRILLS;
    }

    @Override
    public String table() {
        return "emergency_drill";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("emergency_drill_step", "drill_id");
    }

    @Override
    public String readPermission() {
        return "emergency-drill:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "emergency-drill:write",
                owner(),
                EmergencyPlanApi.supervisor(),
                numbered(anIntent(enterprise, plan), "液氯泄漏演练"),
                "emergency-drill-planned");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("holding", "emergency-drill:write", owner(), aHolding(inDays(0)))
                        .announcing("emergency-drill-held"),
                Verb.of("evaluation", "emergency-drill:write", owner(), EVALUATION)
                        .on(() -> held(owner(), enterprise, plan, inDays(0)))
                        .announcing("emergency-drill-evaluated"),
                Verb.of("report", "emergency-drill:write", owner(), REPORT)
                        .on(this::evaluated)
                        .announcing("emergency-drill-reported"),
                Verb.of("cancellation", "emergency-drill:write", owner(), "{\"reason\": \"台风停工\"}")
                        .announcing("emergency-drill-cancelled"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("planId", plan.toString(), NOBODYS, "1"),
                Filter.of("status", "PLANNED", "HELD", "OPEN"),
                Filter.of("planKind", "ON_SITE", "SPECIAL", "on-site"),
                Filter.ofNone("effective", "true", "yes"),
                Filter.of("revisionDemanded", "false", "true", "yes"),
                Filter.ofNone("heldFrom", inDays(0), "2026-02-30"),
                Filter.ofNone("heldBefore", inDays(1), "2026-02-30"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("region", "320281102000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-plannedAt", "planned_at"));
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }
}
