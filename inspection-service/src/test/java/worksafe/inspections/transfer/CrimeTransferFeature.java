package worksafe.inspections.transfer;

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
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Transfers of a county that has none in any other test. */
record CrimeTransferFeature() implements FeatureFixture {

    static final String TRANSFERS = "crime-transfers";
    static final String OF = "321112000000";
    static final String REPORT = """
            {"report": "经核实，事实清楚，建议移送", "materials": ["调查报告", "涉案物品清单"]}""";
    static final String APPROVAL = """
            {"approved": true, "opinion": "同意移送"}""";
    static final String HANDOVER = """
            {"police": "丹徒区公安局", "procuratorate": "丹徒区人民检察院"}""";
    static final String RECEIPT = """
            {"receivedOn": "%s", "signedBy": "治安大队"}""".formatted(inDays(0));
    static final String FILED = """
            {"filed": true, "decidedOn": "%s", "paper": "公立字〔2026〕15号"}""".formatted(inDays(0));
    static final String NOT_FILED = """
            {"filed": false, "decidedOn": "%s", "paper": "公不立字〔2026〕2号", "reason": "犯罪事实显著轻微"}""".formatted(inDays(0));
    static final String OBJECTION = """
            {"way": "RECONSIDERATION", "grounds": "达到立案标准"}""";
    static final String MATERIALS = """
            {"handedOverOn": "%s", "list": "报警主机 1 台，双方签字"}""".formatted(inDays(0));
    static final String END = """
            {"outcome": "NOT_FILED", "note": "依法处理"}""";

    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    static String supervisor() {
        return Tokens.of("supervisor", OF);
    }

    static String member() {
        return Tokens.of("inspector", OF, "inspector-of-team");
    }

    static String head() {
        return Tokens.of("approver", OF, "approver-of-transfers");
    }

    /** @param whom the suspect and what else, as properties */
    static String aTransfer(String whom) {
        return """
                {
                  "sector": "EMERGENCY", %s, "persons": 2, "title": "涉嫌危险作业", "facts": "关闭可燃气体报警联动继续生产",
                  "offence": "危险作业罪（刑法第一百三十四条之一）", "team": ["inspector-of-team", "inspector-2"]
                }""".formatted(whom);
    }

    static final String BY_NAME = "\"suspectName\": \"丹徒区某化工有限公司\"";

    @Override
    public String path() {
        return ROOT + TRANSFERS;
    }

    @Override
    public String table() {
        return "crime_transfer";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("crime_transfer_step", "transfer_id");
    }

    @Override
    public String readPermission() {
        return "crime-transfer:read";
    }

    @Override
    public Home home() {
        return new Home(OF, Sector.EMERGENCY, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "crime-transfer:report",
                supervisor(),
                Tokens.of("supervisor", OF, "another"),
                Creation.numbered(aTransfer(BY_NAME), "涉嫌危险作业"),
                "crime-transfer-opened");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("report", "crime-transfer:report", member(), REPORT).announcing("crime-transfer-progressed"),
                Verb.of("decision", "crime-transfer:decide", head(), APPROVAL).on(() -> reached("report")),
                Verb.of("handover", "crime-transfer:hand-over", supervisor(), HANDOVER)
                        .on(() -> reached("decision")),
                Verb.of("receipt", "crime-transfer:hand-over", supervisor(), RECEIPT)
                        .on(() -> reached("handover")),
                Verb.of("police-decision", "crime-transfer:hand-over", supervisor(), FILED)
                        .on(() -> reached("receipt")),
                Verb.of("objection", "crime-transfer:hand-over", supervisor(), OBJECTION)
                        .on(() -> reached("not-filed")),
                Verb.of("materials", "crime-transfer:hand-over", supervisor(), MATERIALS)
                        .on(() -> reached("filed"))
                        .illegalOn(() -> reached("receipt")),
                Verb.of("end", "crime-transfer:hand-over", supervisor(), END)
                        .on(() -> reached("not-filed"))
                        .announcing("crime-transfer-ended"));
    }

    private static UUID reached(String last) {
        return reached(created(supervisor(), TRANSFERS, aTransfer(BY_NAME)), last);
    }

    /** Brings it there by the verbs that lead there. */
    static UUID reached(UUID id, String last) {
        done(id, member(), "report", REPORT);
        if (last.equals("report")) {
            return id;
        }
        done(id, head(), "decision", APPROVAL);
        if (last.equals("decision")) {
            return id;
        }
        done(id, supervisor(), "handover", HANDOVER);
        if (last.equals("handover")) {
            return id;
        }
        done(id, supervisor(), "receipt", RECEIPT);
        if (!last.equals("receipt")) {
            done(id, supervisor(), "police-decision", last.equals("filed") ? FILED : NOT_FILED);
        }
        return id;
    }

    static void done(UUID id, String token, String verb, String body) {
        var tag = get(supervisor(), TRANSFERS, id).header("ETag");
        act(token, TRANSFERS, id, verb, tag, body).then().statusCode(200);
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "SUSPECTED", "ENDED", "x"),
                Filter.ofNone("suspectUnit", NOBODYS.toString(), "x"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("region", OF, "320282000000", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-openedAt", "opened_at"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }
}
