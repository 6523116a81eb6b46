package worksafe.inspections.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;

import java.util.UUID;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.platform.testing.Tokens;

/** The API of measures on the spot as a client calls it; and papers that are signed and served. */
public final class MeasureApi {

    public static final String MEASURES = "measures";
    public static final String PAPER = """
            {"authority": "江阴市应急管理局", "reviewAuthority": "江阴市人民政府", "court": "江阴市人民法院"}""";

    private MeasureApi() {}

    public static String aMeasure(UUID visit) {
        return """
                {
                  "inspectionId": "%s",
                  "kind": "STOP_OF_PART",
                  "part": "2 号危化品仓库",
                  "danger": "可燃气体报警联动失效，无法保证安全。"
                }""".formatted(visit);
    }

    /** A paper is drawn up for a row, signed by these, and handed over. */
    public static void paperServed(String drawer, String what, UUID id, String... signers) {
        var drawn = act(drawer, what, id, "paper", PAPER);
        assertThat(drawn.statusCode()).as(drawn.asString()).isEqualTo(200);
        var paper = UUID.fromString(drawn.jsonPath().getString("paperId"));
        for (var signer : signers) {
            var signed = act(signer, "papers", paper, "signature", "");
            assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(200);
        }
        act(Tokens.of("supervisor", COUNTY), "papers", paper, "service", """
                {"way": "DIRECT", "recipient": "王建国", "relation": "法定代表人"}""")
                .then()
                .statusCode(200);
    }

    public static UUID decided(UUID visit, Enrolled leader) {
        var id = created(leader.token(), MEASURES, aMeasure(visit));
        act(Tokens.of("approver", COUNTY, "approver-1"), MEASURES, id, "decision", """
                {"decided": true, "opinion": "同意"}""")
                .then()
                .statusCode(200);
        return id;
    }

    public static UUID served(UUID visit, Enrolled leader, Enrolled second) {
        var id = decided(visit, leader);
        paperServed(leader.token(), MEASURES, id, leader.token(), second.token());
        return id;
    }
}
