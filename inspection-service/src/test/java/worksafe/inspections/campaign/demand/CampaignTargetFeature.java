package worksafe.inspections.campaign.demand;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;

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

/** What one campaign asks of one enterprise. */
record CampaignTargetFeature(UUID enterprise, UUID campaign) implements FeatureFixture {

    static final String TARGETS = "campaign-targets";
    static final String REPLIED = """
            {"answers": ["已健全", "12"], "remarks": "制度已修订，隐患已整改 11 项"}""";
    static final String ACCEPTED = """
            {"accepted": true, "opinion": "已按要求完成"}""";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    /** @param whom the enterprise or the place, as properties */
    static String aTarget(UUID campaign, String whom) {
        return """
                {"campaignId": "%s", %s, "task": "完善隐患排查和培训教育机制", "questions": ["三项制度是否健全", "自查隐患数"]}""".formatted(campaign, whom);
    }

    static String ofEnterprise(UUID enterprise) {
        return "\"enterpriseId\": \"" + enterprise + "\"";
    }

    @Override
    public String path() {
        return ROOT + TARGETS;
    }

    @Override
    public String table() {
        return "campaign_target";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("campaign_target_step", "target_id");
    }

    @Override
    public String readPermission() {
        return "campaign-target:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "campaign-target:ask",
                Tokens.of("supervisor", COUNTY),
                Tokens.of("supervisor", COUNTY, "supervisor-0077"),
                Creation.numbered(aTarget(campaign, ofEnterprise(enterprise)), "教育机制"),
                "campaign-target-asked");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("reminder", "campaign-target:ask", Tokens.of("supervisor", COUNTY), """
                        {"note": "请于本周五前回复"}""")
                        .illegalOn(this::replied)
                        .announcing("campaign-target-progressed"),
                Verb.of("reply", "campaign-target:reply", Tokens.ofEnterprise(enterprise), REPLIED)
                        .announcing("campaign-target-progressed"),
                Verb.of("review", "campaign-target:ask", Tokens.of("supervisor", COUNTY), ACCEPTED)
                        .on(this::replied)
                        .announcing("campaign-target-closed"),
                Verb.of("withdrawal", "campaign-target:ask", Tokens.of("supervisor", COUNTY), """
                        {"reason": "企业已关闭"}""")
                        .announcing("campaign-target-closed"));
    }

    private UUID replied() {
        var id = created(Tokens.of("supervisor", COUNTY), TARGETS, aTarget(campaign, ofEnterprise(enterprise)));
        act(Tokens.ofEnterprise(enterprise), TARGETS, id, "reply", REPLIED)
                .then()
                .statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("campaignId", campaign.toString(), NOBODYS, "x"),
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "ASKED", "DONE", "x"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("region", VILLAGE, "320282000000", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("dueDate", "due_date"));
    }
}
