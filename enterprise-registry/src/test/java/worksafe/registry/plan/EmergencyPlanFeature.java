package worksafe.registry.plan;

import static worksafe.platform.testing.feature.Creation.numbered;
import static worksafe.registry.plan.EmergencyPlanApi.EVALUATION;
import static worksafe.registry.plan.EmergencyPlanApi.PLANS;
import static worksafe.registry.plan.EmergencyPlanApi.PUBLICATION;
import static worksafe.registry.plan.EmergencyPlanApi.SIGNATURE;
import static worksafe.registry.plan.EmergencyPlanApi.VILLAGE;
import static worksafe.registry.plan.EmergencyPlanApi.WITHDRAWAL;
import static worksafe.registry.plan.EmergencyPlanApi.aDraft;
import static worksafe.registry.plan.EmergencyPlanApi.aReview;
import static worksafe.registry.plan.EmergencyPlanApi.inDays;
import static worksafe.registry.plan.EmergencyPlanApi.published;
import static worksafe.registry.plan.EmergencyPlanApi.signed;

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

/** Emergency plans of one enterprise that need not have them reviewed. */
record EmergencyPlanFeature(UUID enterprise) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return PLANS;
    }

    @Override
    public String table() {
        return "emergency_plan";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("emergency_plan_step", "plan_id");
    }

    @Override
    public String readPermission() {
        return "emergency-plan:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "emergency-plan:write",
                owner(),
                EmergencyPlanApi.supervisor(),
                numbered(aDraft(enterprise, "ON_SITE"), "生产安全事故应急预案"),
                "emergency-plan-drafted");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("review", "emergency-plan:write", owner(), aReview("")).announcing("emergency-plan-reviewed"),
                Verb.of("signature", "emergency-plan:write", owner(), SIGNATURE).announcing("emergency-plan-signed"),
                Verb.of("publication", "emergency-plan:write", owner(), PUBLICATION)
                        .on(() -> signed(owner(), enterprise, "ON_SITE"))
                        .announcing("emergency-plan-published"),
                Verb.of("evaluation", "emergency-plan:write", owner(), EVALUATION)
                        .on(() -> published(owner(), enterprise, "ON_SITE"))
                        .illegalOn(() -> EmergencyPlanApi.drafted(owner(), enterprise, "ON_SITE"))
                        .announcing("emergency-plan-evaluated"),
                Verb.of("withdrawal", "emergency-plan:write", owner(), WITHDRAWAL)
                        .announcing("emergency-plan-withdrawn"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("status", "DRAFT", "FILED", "OPEN"),
                Filter.of("kind", "ON_SITE", "SPECIAL", "on-site"),
                Filter.of("inForce", "false", "true", "yes"),
                Filter.of("filed", "false", "true", "yes"),
                Filter.of("filedBySilence", "false", "true", "yes"),
                Filter.of("overdue", "false", "true", "yes"),
                Filter.of("revisionDemanded", "false", "true", "yes"),
                Filter.ofNone("publishedFrom", inDays(-1), "2026-02-30"),
                Filter.ofNone("publishedBefore", inDays(1), "2026-02-30"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("region", "320281102000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-draftedAt", "drafted_at"));
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }
}
