package worksafe.inspections.plan;

import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.platform.testing.Intruder.ofEnterprises;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Plans of a county that has none in any other test; each makes room for the next. */
record AnnualPlanFeature(UUID enterprise) implements FeatureFixture {

    static final String COUNTY = "320412000000";
    static final String VILLAGE = "320412101201";

    @Override
    public String path() {
        return ROOT + PlanApi.PLANS;
    }

    @Override
    public String table() {
        return "annual_plan";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("annual_plan_item", "plan_id", "annual_plan_line", "plan_id", "annual_plan_step", "plan_id");
    }

    @Override
    public Set<String> rewritten() {
        return Set.of("annual_plan_item", "annual_plan_line");
    }

    @Override
    public String readPermission() {
        return "annual-plan:read";
    }

    @Override
    public Home home() {
        return new Home(COUNTY, Sector.EMERGENCY, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "annual-plan:draft",
                Tokens.of("supervisor", COUNTY),
                Tokens.of("supervisor", COUNTY, "supervisor-0077"),
                () -> {
                    PlanApi.makeRoom(COUNTY, PlanApi.YEAR);
                    return PlanApi.aPlan(COUNTY, PlanApi.YEAR, enterprise)
                            .replace("夏季高温", "夏季高温 " + Uuid7.next(InstantSource.system()));
                },
                "annual-plan-drafted");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.put(
                                "annual-plan:draft",
                                Tokens.of("supervisor", COUNTY),
                                "{" + PlanApi.content(enterprise, 4) + "}")
                        .announcing("annual-plan-progressed"),
                Verb.of("submission", "annual-plan:submit", Tokens.of("approver", COUNTY), "")
                        .announcing("annual-plan-progressed"),
                Verb.of("decision", "annual-plan:decide", Tokens.of("government", COUNTY), PlanApi.APPROVED)
                        .on(() -> PlanApi.submitted(COUNTY, PlanApi.YEAR, enterprise)),
                Verb.of("filing", "annual-plan:file", Tokens.of("supervisor", COUNTY), PlanApi.filed())
                        .on(() -> PlanApi.approved(COUNTY, PlanApi.YEAR, enterprise)),
                Verb.of(
                                "revision",
                                "annual-plan:revise",
                                Tokens.of("approver", COUNTY),
                                "{\"reason\": \"检修\", " + PlanApi.lines(enterprise, 5) + "}")
                        .on(() -> PlanApi.inForce(COUNTY, PlanApi.YEAR, enterprise)),
                Verb.of("closure", "annual-plan:close", Tokens.of("supervisor", COUNTY), """
                        {"report": "全年完成检查 3 次。"}""")
                        .on(() -> PlanApi.inForce(COUNTY, PlanApi.YEAR, enterprise))
                        .announcing("annual-plan-closed"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter(
                        "year",
                        id -> TestDatabase.column("select year from annual_plan where id = ?", id)
                                .getFirst(),
                        "2999",
                        "x"),
                Filter.of("status", "DRAFT", "CLOSED", "DONE"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("region", COUNTY, "320412001000", "320412"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-draftedAt", "drafted_at"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(enterprise));
    }
}
