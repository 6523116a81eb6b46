package worksafe.hazards.tipoff.reward;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.hazards.tipoff.TipOffApi;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Rewards of a village of its own, each for a tip-off of its own. No event tells of any. */
public record TipOffRewardFeature(String village) implements FeatureFixture {

    public static final String GRANTED = """
            {"decision": "GRANTED", "opinion": "同意"}""";

    public static String proposal(UUID tipOff) {
        return """
                {"tipOffId": "%s", "onDuty": false,
                 "reckonedBy": {"document": "澄应急罚〔2026〕18号", "settled": true, "fineFen": 8000000}}""".formatted(tipOff);
    }

    @Override
    public String path() {
        return TipOffApi.REWARDS;
    }

    @Override
    public String table() {
        return "tip_off_reward";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("tip_off_reward_step", "reward_id");
    }

    @Override
    public String readPermission() {
        return "tip-off-reward:read";
    }

    @Override
    public Home home() {
        return new Home(village, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "tip-off-reward:propose",
                TipOffApi.supervisor(village),
                Tokens.of("supervisor", home().county(), "another-supervisor"),
                () -> proposal(TipOffApi.verified(village)),
                null);
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("decision", "tip-off-reward:decide", TipOffApi.approver(village), GRANTED),
                Verb.of("completion", "tip-off-reward:propose", TipOffApi.supervisor(village), """
                        {"reckonedBy": {"document": "澄应急罚〔2026〕19号", "settled": true, "fineFen": 9000000}}""")
                        .on(this::returned),
                Verb.of("notification", "tip-off-reward:notify", TipOffApi.clerk(village), "")
                        .on(this::granted),
                Verb.of("payment", "tip-off-reward:pay", TipOffApi.clerk(village), """
                        {"voucher": "JZ-2026-0412"}""")
                        .on(this::announced),
                Verb.of("waiver", "tip-off-reward:waive", TipOffApi.supervisor(village), """
                        {"ground": "GIVEN_UP", "reason": "举报人书面放弃"}"""));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "PROPOSED", "PAID", "x"), Filter.of("region", village, "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-proposedAt", "proposed_at"));
    }

    private UUID proposed() {
        var answer = TipOffApi.create(
                TipOffApi.supervisor(village), TipOffApi.REWARDS, proposal(TipOffApi.verified(village)));
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    private UUID returned() {
        var id = proposed();
        TipOffApi.done(TipOffApi.approver(village), TipOffApi.REWARDS, id, "decision", """
                {"decision": "RETURNED", "opinion": "请附生效证明"}""");
        return id;
    }

    private UUID granted() {
        var id = proposed();
        TipOffApi.done(TipOffApi.approver(village), TipOffApi.REWARDS, id, "decision", GRANTED);
        return id;
    }

    private UUID announced() {
        var id = granted();
        TipOffApi.done(TipOffApi.clerk(village), TipOffApi.REWARDS, id, "notification", "");
        return id;
    }
}
