package worksafe.inspections.srd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.inspections.srd.list.ListedRecusal;
import worksafe.inspections.srd.list.Need;
import worksafe.kernel.RegionCode;

/** The inputs of the published vector, in an order in which nobody would hash them. */
final class PublishedVector {

    private PublishedVector() {}

    static Setup of(Suite suite) {
        var objects = List.of(
                new Candidate("B", "危化企业-03", 2),
                new Candidate("A", "91310000AAAA000004", 5),
                new Candidate("A", "91310000AAAA000002", 3),
                new Candidate("B", "91310000BBBB000002", 2),
                new Candidate("A", "91310000AAAA000001", 1),
                new Candidate("A", "91310000AAAA000003", 1),
                new Candidate("B", "91310000BBBB000001", 2));
        var needs = new ArrayList<Need>();
        objects.forEach(o -> needs.add(new Need(o.id(), o.stratum().equals("A") ? "mine" : "hazchem")));
        return new Setup(
                suite,
                objects,
                List.of(
                        new ListedInspector("P3", List.of("mine"), 3),
                        new ListedInspector("P4", List.of("mine", "hazchem"), 1),
                        new ListedInspector("P1", List.of("hazchem"), 3),
                        new ListedInspector("P2", List.of(), 3)),
                List.of(
                        new ListedRecusal("危化企业-03", "P3", "kinship"),
                        new ListedRecusal("91310000AAAA000002", "P1", "former post")),
                needs,
                terms(suite),
                List.of(nonce("nonce-0"), nonce("nonce-1")),
                "SSQ-2026137|06 08 13 21 27 30+05");
    }

    static Nonce nonce(String seed) {
        return Nonce.of(Suite.SHA256.hash(seed.getBytes(StandardCharsets.UTF_8)).bytes());
    }

    private static DrawTerms terms(Suite suite) {
        var drawId = "DR-310115-2026-0007";
        return new DrawTerms(
                RegionCode.of("310115000000"),
                drawId,
                7,
                Digest.NONE,
                "示例计划",
                "SSQ-2026137",
                List.of(
                        Commitment.to(nonce("nonce-0"), suite, drawId, "agency"),
                        Commitment.to(nonce("nonce-1"), suite, drawId, "discipline")),
                List.of(new Quota("B", 1), new Quota("A", 2)),
                List.of("moved", "closed"),
                2);
    }
}
