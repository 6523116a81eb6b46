package worksafe.platform.papers;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.papers.template.PaperContent;
import worksafe.platform.papers.template.PaperTemplates;
import worksafe.platform.service.FactTime;

/** Papers in every status, brought there by what happens to them. */
final class PaperFixtures {

    static final Instant DRAFTED_AT = Instant.parse("2026-03-12T03:50:00Z");
    static final Instant LATER = Instant.parse("2026-03-12T08:00:00Z");
    static final UUID ID = UUID.fromString("0198f4a0-8888-7aaa-8bbb-000000000008");
    static final UUID FILE = UUID.fromString("0198f4a0-9999-7aaa-8bbb-000000000009");
    static final UUID OWNER = UUID.fromString("0198f4a0-4444-7aaa-8bbb-000000000004");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final Actor FIRST = new Actor("inspector-0007", "李检查");
    static final Actor SECOND = new Actor("inspector-0008", "周检查");
    static final Actor THIRD = new Actor("inspector-0009", "吴检查");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");

    static final PaperReceipt RECEIPT = new PaperReceipt(
            ServiceWay.LEFT,
            LocalDate.parse("2026-03-12"),
            LocalDate.parse("2026-03-12"),
            null,
            null,
            null,
            "全程录像",
            null,
            null,
            null);

    private PaperFixtures() {}

    static ObjectNode content() {
        var content = new JsonMapper().createObjectNode();
        content.put("authority", "江阴市应急管理局").put("enterprise", "江阴市澄江化工有限公司").put("due", "2026-03-27");
        content.putArray("findings").addObject().put("title", "可燃气体报警器失效").put("clause", "《安全生产法》第三十六条第二款");
        return content;
    }

    static PaperDraft draft(UUID owner, UUID enterprise, ObjectNode content, String... signers) {
        return new PaperDraft(
                "probe",
                "probe",
                owner,
                "责令限期整改指令书：可燃气体报警器失效等 1 项",
                RegionCode.of("320281102005"),
                Sector.EMERGENCY,
                enterprise,
                "江阴市澄江化工有限公司",
                content,
                DisclosureClass.VOLUNTARY,
                List.of(signers));
    }

    static Paper drafted() {
        var content = PaperContent.freeze(new PaperTemplates().latest("probe"), content());
        var issue = new Paper.Issue(content, "TS320281-2026-000001", "7M2K4F9D0G8C5B3N6H1T2RVAQE", "https://x/7M2K");
        var draft = draft(OWNER, ENTERPRISE, content(), FIRST.subject(), SECOND.subject());
        return Paper.draw(ID, "probe", draft, issue, FIRST, DRAFTED_AT).aggregate();
    }

    static Paper in(PaperStatus status) {
        var paper = drafted();
        if (status == PaperStatus.SIGNED || status == PaperStatus.SERVED) {
            var first = paper.sign("probe", FIRST, LATER);
            var second = paper.sign("probe", SECOND, LATER);
            assert first.status() == PaperStatus.DRAFT && second.status() == PaperStatus.SIGNED;
        }
        if (status == PaperStatus.SERVED) {
            var unused = paper.serve("probe", RECEIPT, FactTime.now(LATER), FIRST);
        }
        if (status == PaperStatus.WITHDRAWN) {
            var unused = paper.withdraw("probe", "有误", SUPERVISOR, LATER);
        }
        return paper;
    }
}
