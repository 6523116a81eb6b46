package worksafe.inspections.campaign;

import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.platform.testing.Intruder.ofEnterprises;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Campaigns of a county that has none in any other test. */
public record CampaignFeature(String county) implements FeatureFixture {

    public static final String CAMPAIGNS = "campaigns";
    static final String APPROVED = """
            {"decision": "APPROVED", "approvedBy": "GOVERNMENT", "paper": "澄政办发〔2026〕12号", "opinion": "同意实施"}""";
    static final String SUMMED_UP = """
            {"experience": "部门联动", "gaps": "夜间力量不足", "proposals": "常态巡查"}""";
    static final String CHECKED = """
            {"passed": true, "opinion": "任务完成", "recommended": "澄江街道办事处", "reportedTo": "省应急管理厅"}""";
    static final String OVER = """
            {"opinion": "验收通过，转入常态监管"}""";

    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    /** A plan with all parts and two phases, the first from today. */
    static String aPlan(String more) {
        return """
                {
                  "title": "2026年逐企指导", "lead": "江阴市应急管理局", "partners": ["江阴市公安局"], "fields": ["烟花爆竹"],
                  "goal": "三项制度健全", "organisation": "成立领导小组", "keyPoints": "小微企业", "steps": "排查、指导、验收",
                  "timetable": "一季度", %s"phases": [
                    {"kind": "IMPLEMENTATION", "startsOn": "%s", "endsOn": "%s", "content": "逐企上门"},
                    {"kind": "OTHER", "startsOn": "%s", "endsOn": "%s", "content": "回头看"}]
                }""".formatted(more, inDays(0), inDays(30), inDays(31), inDays(60));
    }

    static String aCampaign(String kind, String plan) {
        return """
                {"kind": "%s", "plan": %s}""".formatted(kind, plan);
    }

    private String supervisor() {
        return Tokens.of("supervisor", county);
    }

    private String approver() {
        return Tokens.of("approver", county, "approver-of-campaigns");
    }

    @Override
    public String path() {
        return ROOT + CAMPAIGNS;
    }

    @Override
    public String table() {
        return "campaign";
    }

    /** Those of a draft; {@code CampaignResourceTest} tries the wall of figures and media, which a draft has not. */
    @Override
    public Map<String, String> parts() {
        return Map.of("campaign_phase", "campaign_id", "campaign_step", "campaign_id");
    }

    @Override
    public Set<String> rewritten() {
        return Set.of("campaign_phase");
    }

    @Override
    public String readPermission() {
        return "campaign:read";
    }

    @Override
    public Home home() {
        return new Home(county, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "campaign:draft",
                supervisor(),
                Tokens.of("supervisor", county, "another"),
                Creation.numbered(aCampaign("GUIDANCE", aPlan("")), "逐企指导"),
                "campaign-drafted");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.put("campaign:draft", supervisor(), aPlan("")).announcing("campaign-progressed"),
                Verb.of("decision", "campaign:decide", approver(), APPROVED).announcing("campaign-approved"),
                Verb.of("start", "campaign:carry-out", supervisor(), "")
                        .on(this::approved)
                        .announcing("campaign-progressed"),
                Verb.of("phase", "campaign:carry-out", supervisor(), "")
                        .on(this::running)
                        .illegalOn(this::approved),
                Verb.of("publicity", "campaign:carry-out", supervisor(), """
                        {"medium": "江阴日报", "title": "逐企指导在行动", "shownOn": "%s"}""".formatted(inDays(0)))
                        .on(this::approved)
                        .illegalOn(this::drafted)
                        .announcing("campaign-progressed"),
                Verb.of("summary", "campaign:carry-out", supervisor(), SUMMED_UP)
                        .on(this::running),
                Verb.of("check", "campaign:check", approver(), CHECKED).on(this::summarised),
                Verb.of("closure", "campaign:check", approver(), OVER)
                        .on(this::checked)
                        .announcing("campaign-closed"),
                Verb.of("abandonment", "campaign:decide", approver(), """
                        {"opinion": "任务合并"}""").announcing("campaign-closed"));
    }

    UUID drafted() {
        return created(supervisor(), CAMPAIGNS, aCampaign("GUIDANCE", aPlan("")));
    }

    UUID approved() {
        return done(drafted(), approver(), "decision", APPROVED);
    }

    /** One that runs. */
    public UUID running() {
        return done(approved(), supervisor(), "start", "");
    }

    /** A pilot whose first phase runs. */
    UUID pilot() {
        var phases = new StringBuilder();
        var kinds = List.of("PREPARATION", "IMPLEMENTATION", "SUMMARY", "CHECK");
        for (int i = 0; i < kinds.size(); i++) {
            phases.append(i == 0 ? "" : ", ").append("""
                    {"kind": "%s", "startsOn": "%s", "endsOn": "%s", "content": "按方案实施"}""".formatted(kinds.get(i), inDays(10 * i), inDays(10 * i + 9)));
        }
        var plan = aPlan("");
        var id = created(
                supervisor(),
                CAMPAIGNS,
                aCampaign("PILOT", plan.substring(0, plan.indexOf("\"phases\"")) + "\"phases\": [" + phases + "]}"));
        return done(done(id, approver(), "decision", APPROVED), supervisor(), "start", "");
    }

    UUID summarised() {
        return done(running(), supervisor(), "summary", SUMMED_UP);
    }

    UUID checked() {
        return done(summarised(), approver(), "check", CHECKED);
    }

    private UUID done(UUID id, String token, String verb, String body) {
        var tag = get(supervisor(), CAMPAIGNS, id).header("ETag");
        act(token, CAMPAIGNS, id, verb, tag, body).then().statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "DRAFT", "CHECKED", "x"),
                Filter.of("kind", "GUIDANCE", "PILOT", null),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("region", county, "320282000000", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-draftedAt", "drafted_at"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }
}
