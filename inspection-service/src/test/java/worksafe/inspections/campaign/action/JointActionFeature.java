package worksafe.inspections.campaign.action;

import static worksafe.inspections.inspection.InspectionApi.ROOT;
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

/** Joint actions of a county that has none in any other test. */
record JointActionFeature() implements FeatureFixture {

    static final String ACTIONS = "joint-actions";

    private static final String OF = "321183000000";
    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    static String anAction(String day, String town, String more) {
        return """
                {
                  %s"heldOn": "%s", "field": "烟花爆竹非法经营储存", "lead": "句容市应急管理局", "partners": ["句容市公安局"],
                  "towns": ["%s"], "units": 46, "illegalUnits": 3, "problems": 21, "outcome": "取缔非法储存点 3 处"
                }""".formatted(more, day, town);
    }

    @Override
    public String path() {
        return ROOT + ACTIONS;
    }

    @Override
    public String table() {
        return "joint_action";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("joint_action_step", "joint_action_id");
    }

    @Override
    public String readPermission() {
        return "joint-action:read";
    }

    @Override
    public Home home() {
        return new Home(OF, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "joint-action:record",
                Tokens.of("supervisor", OF),
                Tokens.of("supervisor", OF, "another"),
                Creation.numbered(anAction(inDays(0), "321183001000", ""), "非法储存点"),
                "joint-action-recorded");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.of("withdrawal", "joint-action:withdraw", Tokens.of("approver", OF), """
                {"reason": "重复登记"}""")
                .announcing("joint-action-withdrawn"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.ofNone("campaignId", NOBODYS.toString(), "x"),
                Filter.of("status", "RECORDED", "WITHDRAWN", "x"),
                Filter.of("heldFrom", inDays(0), inDays(1), "tomorrow"),
                Filter.of("heldBefore", inDays(1), inDays(0), "tomorrow"),
                Filter.of("region", OF, "320282000000", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-heldOn", "held_on"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }
}
