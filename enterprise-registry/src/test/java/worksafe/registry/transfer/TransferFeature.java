package worksafe.registry.transfer;

import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.registry.transfer.TransferApi.TOWN;
import static worksafe.registry.transfer.TransferApi.act;
import static worksafe.registry.transfer.TransferApi.appointed;
import static worksafe.registry.transfer.TransferApi.approver;
import static worksafe.registry.transfer.TransferApi.move;
import static worksafe.registry.transfer.TransferApi.supervisor;
import static worksafe.registry.transfer.TransferApi.today;

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

/** Transfers of officials of one town's authority, each of another one who held the post for five years. */
record TransferFeature(UUID authority) implements FeatureFixture {

    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");
    private static final String FILE = "{\"opinion\": \"任职满三年，予以备案\"}";
    private static final String WITHDRAW = "{\"reason\": \"人选变更\"}";

    @Override
    public String path() {
        return TransferApi.PATH;
    }

    @Override
    public String table() {
        return "official_transfer";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("official_transfer_step", "transfer_id");
    }

    @Override
    public String readPermission() {
        return "official-transfer:read";
    }

    @Override
    public Home home() {
        return new Home(TOWN, null, null);
    }

    private String body() {
        return move(appointed(authority, "AJ-01", today().minusYears(5)), authority, "NEED");
    }

    @Override
    public Creation creation() {
        return new Creation(
                "official-transfer:propose",
                supervisor(),
                Tokens.of("supervisor", TOWN, "another"),
                this::body,
                "official-transfer-proposed");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("opinion", "official-transfer:decide", approver(), """
                        {"agreed": true, "opinion": "同意，接任人选已到岗"}""")
                        .announcing("official-transfer-consulted"),
                Verb.of("filing", "official-transfer:decide", approver(), FILE).announcing("official-transfer-filed"),
                Verb.of("objection", "official-transfer:decide", approver(), """
                        {"reason": "岗位无人接任"}""")
                        .announcing("official-transfer-objected"),
                Verb.of("completion", "official-transfer:propose", supervisor(), "")
                        .on(this::filed)
                        .announcing("official-transfer-done"),
                Verb.of("withdrawal", "official-transfer:propose", supervisor(), WITHDRAW)
                        .announcing("official-transfer-withdrawn"));
    }

    private UUID filed() {
        var id = TransferApi.proposed(body());
        act(approver(), id, "filing", FILE).then().statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.ofNone("officialId", NOBODYS.toString(), "x"),
                Filter.of("authorityId", authority.toString(), NOBODYS.toString(), "x"),
                Filter.of("status", "PROPOSED", "DONE", "ASLEEP"),
                Filter.of("ground", "NEED", "LEAVING", "WHIM"),
                Filter.of("early", "false", "true", "x"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.ofNone("onBefore", "2001-01-01", "2026-02-30"),
                Filter.of("region", "320281103000", "320281102000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-proposedAt", "proposed_at"), Sort.by("dueDate", "due_date"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }

    @Override
    public String lister() {
        return supervisor();
    }

    @Override
    public String narrowed() {
        return "authorityId=" + authority;
    }
}
