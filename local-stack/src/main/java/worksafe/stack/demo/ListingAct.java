package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * A major danger under listed supervision: proposed, listed by another, told and announced; it cannot be struck off before
 * experts were heard, somebody who had no part in it accepted it, and its listing was lifted.
 */
final class ListingAct {

    private static final List<String> EXPERTS = List.of("demo-expert-1", "demo-expert-2", "demo-expert-3");

    private final Participants participants;
    private final Narrator narrator;

    ListingAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    void play(String enterprise, LocalDate today) {
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var supervisor = participants.supervisor();
        var decider = participants.official("approver", "demo-decider", "赵刚", COUNTY);

        var danger = HAZARDS + "/dangers/"
                + owner.create(
                                HAZARDS + "/dangers",
                                Map.of(
                                        "enterpriseId", enterprise,
                                        "title", "液氨储罐区安全距离不足",
                                        "description", "2 号储罐与装卸台间距不足，整改须停用储罐。",
                                        "place", "厂区北侧储罐区",
                                        "cause", "UNSAFE_CONDITION",
                                        "grade", "MAJOR",
                                        "source", "SELF_CHECK"))
                        .path("id")
                        .asText();
        var listing = listed(supervisor, decider, danger, today);
        tell(supervisor, decider, listing);
        putRight(owner, danger, today);

        var closer = participants.official("approver", "demo-closer", "冯远", COUNTY);
        closer.refused(422, "danger-listed", () -> closer.actOnce(danger, "closure", Map.of("opinion", "同意销号")));
        narrator.step(Speech.of("demo.listing-held"), "422");

        lift(owner, supervisor, decider, listing);
        var closed = closer.act(danger, "closure", Map.of("opinion", "已摘牌，同意销号"), Participant.status("CLOSED"));
        narrator.step(Speech.of("demo.listing-closed"), closed.path("number").asText());
    }

    private String listed(Participant supervisor, Participant decider, String danger, LocalDate today) {
        var proposed = supervisor.create(
                HAZARDS + "/listings",
                Map.of(
                        "dangerId",
                        danger.substring(danger.lastIndexOf('/') + 1),
                        "kind",
                        "QUARTERLY",
                        "year",
                        today.getYear(),
                        "quarter",
                        (today.getMonthValue() - 1) / 3 + 1,
                        "grounds",
                        "涉及重点监管的危险化学品，整改须局部停产"));
        var listing = HAZARDS + "/listings/" + proposed.path("id").asText();
        var listed = decider.act(
                listing,
                "decision",
                Map.of(
                        "answer", "LISTED",
                        "requirement", "停用 2 号储罐，按规范重新布置",
                        "stopWork", true,
                        "responsible", "江阴市应急管理局 张伟"),
                Participant.status("LISTED"));
        narrator.step(
                Speech.of("demo.listed", listed.path("dueDate").asText()),
                listed.path("number").asText());
        return listing;
    }

    private void tell(Participant supervisor, Participant decider, String listing) {
        var drawn = supervisor.act(
                listing, "notice", Map.of("authority", "江阴市安全生产委员会办公室"), shown -> shown.hasNonNull("noticeId"));
        var id = drawn.path("noticeId").asText();
        var paper = HAZARDS + "/papers/" + id;
        decider.act(paper, "signature", Map.of(), Participant.status("SIGNED"));
        supervisor.act(
                paper,
                "service",
                Map.of("way", "DIRECT", "recipient", "王建国", "relation", "安全环保部部长"),
                Participant.status("SERVED"));
        var publication = HAZARDS + "/publications/"
                + supervisor
                        .create(
                                HAZARDS + "/publications",
                                Map.of("paperId", id, "excerpt", "重大事故隐患挂牌督办：液氨储罐区安全距离不足", "channel", "MEDIA"))
                        .path("id")
                        .asText();
        decider.act(publication, "approval", Map.of(), Participant.status("APPROVED"));
        supervisor.act(publication, "release", Map.of(), Participant.status("PUBLISHED"));
        var announced = supervisor.get(listing).path("announcedOn").asText();
        narrator.step(Speech.of("demo.listing-announced", announced), id);
    }

    private void putRight(Participant owner, String danger, LocalDate today) {
        owner.act(
                danger,
                "plan",
                Map.of(
                        "goal", "储罐区间距符合规范",
                        "responsible", "王建国",
                        "fundsFen", 86_000_000,
                        "measures", "拆除 2 号储罐，另建罐区",
                        "timeLimit", today.plusDays(30).toString(),
                        "emergencyPlan", "停用 2 号储罐，专人值守"),
                Participant.status("RECTIFYING"));
        owner.act(
                danger,
                "rectification",
                Map.of("description", "2 号储罐已拆除，新罐区投用。", "doneBy", "江阴市安装工程公司"),
                Participant.status("RECTIFIED"));
        var unused = new RecheckByTwo(participants).pass(danger, "demo-listing-rechecker", "钱进", "现场复查合格。", "ACCEPTED");
    }

    private void lift(Participant owner, Participant supervisor, Participant decider, String listing) {
        var rectified = owner.act(
                listing, "rectification", Map.of("note", "2 号储罐已拆除，新罐区投用并通过检测"), Participant.status("RECTIFIED"));
        var panel = HAZARDS + "/panels/"
                + supervisor
                        .create(
                                HAZARDS + "/panels",
                                Map.of(
                                        "subjectType", "listing-acceptance",
                                        "subjectId",
                                                rectified.path("examinationId").asText(),
                                        "experts",
                                                EXPERTS.stream()
                                                        .map(ListingAct::named)
                                                        .toList()))
                        .path("id")
                        .asText();
        for (var account : EXPERTS) {
            participants
                    .official("expert", account, "专家", COUNTY)
                    .actOnce(panel, "opinion", Map.of("verdict", "FOR", "opinion", "隐患已消除，同意通过验收"));
        }
        supervisor.act(panel, "closing", Map.of(), Participant.status("CLOSED"));
        var acceptor = participants.official("supervisor", "demo-acceptor", "孙立", COUNTY);
        acceptor.act(
                listing,
                "acceptance",
                Map.of("result", "PASSED", "opinion", "经专家组验收，隐患已消除"),
                Participant.status("ACCEPTED"));
        narrator.step(Speech.of("demo.listing-accepted", EXPERTS.size()), listing);
        var lifted = decider.act(listing, "delisting", Map.of("opinion", "验收合格，同意摘牌"), Participant.status("DELISTED"));
        narrator.step(Speech.of("demo.delisted"), lifted.path("number").asText());
    }

    private static Map<String, Object> named(String account) {
        return Map.of(
                "account",
                account,
                "name",
                "专家" + account.charAt(account.length() - 1),
                "expertise",
                "危险化学品储存",
                "leader",
                account.endsWith("1"));
    }
}
