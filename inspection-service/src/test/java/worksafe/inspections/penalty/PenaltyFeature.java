package worksafe.inspections.penalty;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.penalty.PenaltyApi.PENALTIES;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Penalty cases about one enterprise, which it does not know of yet. */
record PenaltyFeature(UUID enterprise, PenaltyApi api) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return ROOT + PENALTIES;
    }

    @Override
    public String table() {
        return "penalty_case";
    }

    @Override
    public Map<String, String> parts() {
        // Those that a case has from its filing on.
        return Map.of("penalty_investigator", "case_id", "penalty_step", "case_id");
    }

    @Override
    public Set<String> rewritten() {
        return Set.of("penalty_investigator");
    }

    @Override
    public String readPermission() {
        return "penalty:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "penalty:file",
                api.approver,
                Tokens.of("supervisor", COUNTY, "supervisor-0077"),
                api::aCase,
                "penalty-case-filed");
    }

    /** What the steps that follow others tell by the same event is the journey's to say, in {@link PenaltyResourceTest}. */
    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("investigators", "penalty:file", api.supervisor, """
                {"inspectorIds": ["%s", "%s"], "reason": "申请回避"}""".formatted(api.second.id(), api.first.id()))
                        .illegalOn(() -> api.investigated(3_000_000))
                        .announcing("penalty-progressed"),
                Verb.of("evidence", "penalty:investigate", api.first.token(), """
                {"kept": true, "what": "可燃气体探测器六台"}""")
                        .illegalOn(() -> api.investigated(3_000_000))
                        .announcing("penalty-progressed"),
                Verb.of("investigation", "penalty:investigate", api.first.token(), PenaltyApi.aReport(3_000_000))
                        .announcing("penalty-progressed"),
                Verb.of("review", "penalty:review", api.reviewer, PenaltyApi.REVIEWED)
                        .on(() -> api.investigated(3_000_000)),
                Verb.of("legality", "penalty:review-legality", api.jurist, PenaltyApi.REVIEWED)
                        .on(() -> api.reviewed(3_000_000))
                        .illegalOn(api::filed),
                Verb.of("statement", "penalty:state", api.supervisor, """
                {"statement": "已全部更换，请求从轻。"}""")
                        .on(() -> api.noticed(3_000_000))
                        .illegalOn(api::filed),
                Verb.of("arrangement", "penalty:review", api.reviewer, PenaltyApi.arrangement())
                        .on(api::asked)
                        .illegalOn(api::filed),
                Verb.of("hearing", "penalty:preside", api.officer, """
                {"report": "当事人对事实无异议，请求从轻。"}""").on(api::arranged),
                Verb.of("discussion", "penalty:decide", api.approver, """
                {"members": ["approver-1", "approver-2", "approver-3"], "opinion": "同意"}""")
                        .on(() -> api.reviewed(3_000_000))
                        .illegalOn(api::filed),
                Verb.of("extension", "penalty:decide", api.approver, PenaltyApi.REASON)
                        .illegalOn(() -> api.decided(1_000_000))
                        .announcing("penalty-progressed"),
                Verb.of("decision", "penalty:decide", api.approver, PenaltyApi.DECISION)
                        .on(() -> api.waived(1_000_000))
                        .announcing("penalty-decided"),
                Verb.of("dismissal", "penalty:decide", api.approver, """
                {"outcome": "DROPPED", "reason": "违法事实不能成立"}""").announcing("penalty-progressed"),
                Verb.of("paper", "penalty:draw-up-paper", api.supervisor, PenaltyApi.paper("FILING"))
                        .illegalOn(this::closed)
                        .announcing("penalty-progressed"),
                Verb.of("report", "penalty:enforce", api.supervisor, "").on(this::spot),
                Verb.of("payment", "penalty:enforce", api.supervisor, PenaltyApi.payment(1_000_000))
                        .on(() -> api.served(1_000_000))
                        .announcing("penalty-performed"),
                Verb.of("instalments", "penalty:decide", api.approver, """
                {"instalments": [{"dueOn": "%s", "amountFen": 1000000}], "reason": "企业经济困难"}""".formatted(inDays(90)))
                        .on(() -> api.served(1_000_000))
                        .illegalOn(api::filed),
                Verb.of("performance", "penalty:enforce", api.supervisor, """
                {"note": "已改正"}""")
                        .on(this::warned)
                        .announcing("penalty-performed"),
                Verb.of("court-application", "penalty:enforce", api.supervisor, """
                {"court": "江阴市人民法院"}""")
                        .on(api::reminded),
                Verb.of("remedy", "penalty:enforce", api.supervisor, PenaltyApi.remedy())
                        .on(() -> api.served(1_000_000))
                        .illegalOn(api::filed),
                Verb.of("outcome", "penalty:decide", api.approver, PenaltyApi.outcome("REVOKED", ""))
                        .on(this::questioned)
                        .illegalOn(api::filed)
                        .announcing("penalty-revoked"),
                Verb.of("unpublication", "penalty:enforce", api.supervisor, """
                {"where": "国家企业信用信息公示系统"}""")
                        .on(this::revoked)
                        .illegalOn(api::filed),
                Verb.of("closure", "penalty:decide", api.approver, """
                {"opinion": "同意结案"}""").on(this::dropped));
    }

    private UUID spot() {
        var id = created(api.first.token(), PenaltyApi.SPOT, api.onTheSpot(100_000));
        var unused = api.serve(id, "SPOT_DECISION", "penalty-spot-decision");
        return id;
    }

    private UUID warned() {
        var id = api.filed();
        api.done(api.first.token(), id, "investigation", PenaltyApi.aReport(0).replace("\"FINE\"", "\"WARNING\""));
        api.done(api.reviewer, id, "review", PenaltyApi.REVIEWED);
        var notice = api.serve(id, "NOTICE", "penalty-notice");
        api.done(Tokens.ofEnterprise(enterprise), id, "statement", PenaltyApi.WAIVED);
        api.done(api.approver, id, "decision", PenaltyApi.DECISION);
        var decision = api.serve(id, "DECISION", "penalty-decision");
        return id;
    }

    private UUID questioned() {
        var id = api.served(1_000_000);
        api.done(api.supervisor, id, "remedy", PenaltyApi.remedy());
        return id;
    }

    private UUID revoked() {
        var id = questioned();
        api.done(api.approver, id, "outcome", PenaltyApi.outcome("REVOKED", ""));
        return id;
    }

    private UUID dropped() {
        var id = api.filed();
        api.done(api.approver, id, "dismissal", """
                {"outcome": "DROPPED", "reason": "违法事实不能成立"}""");
        return id;
    }

    private UUID closed() {
        var id = dropped();
        api.done(api.approver, id, "closure", "{\"opinion\": \"同意结案\"}");
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "FILED", "CLOSED", "DONE"),
                Filter.of("party", "ENTERPRISE", "PRINCIPAL", "x"),
                Filter.ofNone("effect", "IN_FORCE", "x"),
                Filter.of("procedure", "ORDINARY", "SIMPLE", "x"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("dueFrom", inDays(0), inDays(400), "tomorrow"),
                Filter.of("dueBefore", inDays(400), inDays(0), "tomorrow"),
                Filter.ofNone("decidedFrom", inDays(0), "tomorrow"),
                Filter.ofNone("decidedBefore", inDays(400), "tomorrow"),
                Filter.of("region", "320281102000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-filedAt", "filed_at"), Sort.by("decisionDue", "decision_due"));
    }

    @Override
    public String lister() {
        return api.supervisor;
    }

    @Override
    public String narrowed() {
        return "enterpriseId=" + enterprise;
    }

    /** What it was not told an enterprise does not see. */
    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(enterprise));
    }

    @Override
    public List<Scope> insiders() {
        return List.of(
                in("000000000000"),
                in("320200000000"),
                in(COUNTY),
                in("320281102000"),
                in(VILLAGE),
                ofSectors(COUNTY, Sector.EMERGENCY, Sector.TRANSPORT));
    }
}
