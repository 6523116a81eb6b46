package worksafe.hazards.tipoff.internal;

import static worksafe.platform.testing.feature.Creation.numbered;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.hazards.tipoff.TipOffApi;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Internal reports of one enterprise. No event tells of any. */
record InternalReportFeature(UUID enterprise) implements FeatureFixture {

    static final String PATH = TipOffApi.ROOT + "internal-reports";
    static final String FOUND = """
            {"result": "TRUE", "opinion": "现场属实"}""";
    static final String ANSWERED = """
            {"answer": "已恢复保护装置", "rewardFen": 50000}""";

    private static final String VILLAGE = "320281102005";

    static String told(UUID enterprise) {
        return """
                {"enterpriseId": "%s", "matter": "ILLEGAL_COMMAND", "description": "光电保护被短接，班长要求继续作业",
                 "site": "二车间 3 号线"}""".formatted(enterprise);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String table() {
        return "internal_report";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("internal_report_step", "report_id");
    }

    @Override
    public String readPermission() {
        return "internal-report:handle";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    /** The enterprise alone; whoever supervises it is a stranger. */
    @Override
    public List<Scope> insiders() {
        return List.of(
                Intruder.ofEnterprises(enterprise),
                new Scope(RegionCode.of(home().county()), null, Set.of(enterprise), "intruder", null));
    }

    @Override
    public Creation creation() {
        return new Creation(
                "internal-report:handle",
                owner(),
                Tokens.request()
                        .subject("safety-officer")
                        .roles("enterprise")
                        .enterprises(List.of(enterprise.toString()))
                        .mint(),
                numbered(told(enterprise), "二车间"),
                null);
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("verification", "internal-report:handle", owner(), FOUND),
                Verb.of("answer", "internal-report:handle", owner(), ANSWERED).on(this::verified),
                Verb.of("payment", "internal-report:handle", owner(), "{}").on(this::answered));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "RECEIVED", "PAID", "x"), Filter.of("matter", "ILLEGAL_COMMAND", "DANGER", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-receivedAt", "received_at"));
    }

    private UUID verified() {
        var answer = TipOffApi.create(owner(), PATH, told(enterprise));
        var id = UUID.fromString(answer.jsonPath().getString("id"));
        TipOffApi.done(owner(), PATH, id, "verification", FOUND);
        return id;
    }

    private UUID answered() {
        var id = verified();
        TipOffApi.done(owner(), PATH, id, "answer", ANSWERED);
        return id;
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }
}
