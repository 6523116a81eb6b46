package worksafe.hazards.tipoff;

import static worksafe.platform.testing.feature.Creation.numbered;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Tip-offs of a village of its own. No event tells of any. */
record TipOffFeature(String village) implements FeatureFixture {

    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    @Override
    public String path() {
        return TipOffApi.TIP_OFFS;
    }

    @Override
    public String table() {
        return "tip_off";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("tip_off_step", "tip_off_id");
    }

    @Override
    public String readPermission() {
        return "tip-off:read";
    }

    @Override
    public Home home() {
        return new Home(village, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "tip-off:record",
                TipOffApi.clerk(village),
                Tokens.of("clerk", home().county(), "another-clerk"),
                numbered(TipOffApi.byTelephone(TipOffApi.told(village)), "某某路 18 号"),
                null);
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("acceptance", "tip-off:triage", TipOffApi.clerk(village), TipOffApi.ACCEPTED),
                Verb.of("non-acceptance", "tip-off:triage", TipOffApi.clerk(village), """
                        {"ground": "不属于安全生产监督管理职责"}"""),
                Verb.of("forwarding", "tip-off:triage", TipOffApi.clerk(village), """
                        {"authority": "江阴市公安局", "reason": "属公安机关职责"}"""),
                Verb.of("verifiers", "tip-off:assign", TipOffApi.supervisor(village), TipOffApi.TWO)
                        .on(() -> TipOffApi.accepted(village)),
                Verb.of("verifier-replacement", "tip-off:assign", TipOffApi.supervisor(village), TipOffApi.OTHERS)
                        .on(() -> TipOffApi.verifying(village))
                        .illegalOn(() -> TipOffApi.verified(village)),
                Verb.of("verification", "tip-off:verify", TipOffApi.first(village), TipOffApi.FOUND)
                        .on(() -> TipOffApi.verifying(village)),
                Verb.of("confirmation", "tip-off:verify", TipOffApi.second(village), TipOffApi.AGREED)
                        .on(() -> TipOffApi.reported(village)),
                Verb.of("handling", "tip-off:handle", TipOffApi.approver(village), TipOffApi.HANDLED)
                        .on(() -> TipOffApi.verified(village)),
                Verb.of("answer", "tip-off:answer", TipOffApi.clerk(village), TipOffApi.ANSWERED)
                        .on(() -> TipOffApi.handled(village)),
                Verb.of("closure", "tip-off:close", TipOffApi.supervisor(village), """
                        {"opinion": "已答复，同意办结"}""")
                        .on(() -> TipOffApi.answered(village)));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "RECEIVED", "CLOSED", "x"),
                Filter.of("matter", "MAJOR_DANGER", "VIOLATION", "x"),
                Filter.of("receivedFrom", "2026-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "x"),
                Filter.of("receivedBefore", "2099-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "x"),
                Filter.of("region", village, "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-receivedAt", "received_at"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(Intruder.ofEnterprises(NOBODYS));
    }
}
