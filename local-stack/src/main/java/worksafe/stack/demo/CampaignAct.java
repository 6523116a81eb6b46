package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/** A campaign of guidance: approved by another, asked of an enterprise, which answers; it is not summed up while an answer is owed. */
final class CampaignAct {

    private static final String CAMPAIGNS = INSPECTIONS + "/campaigns";
    private static final String TARGETS = INSPECTIONS + "/campaign-targets";
    private static final int FIRST_PHASE = 30;
    private static final int SECOND_PHASE = 60;

    private final Participants participants;
    private final Narrator narrator;

    CampaignAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    void play(String enterprise, LocalDate today) {
        var supervisor = participants.supervisor();
        var head = participants.official("approver", "demo-campaign-head", "沈局长", COUNTY);
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var drafted = supervisor.create(CAMPAIGNS, Map.of("kind", "GUIDANCE", "plan", plan(today)));
        var campaign = CAMPAIGNS + "/" + drafted.path("id").asText();
        head.act(
                campaign,
                "decision",
                Map.of(
                        "decision", "APPROVED",
                        "approvedBy", "GOVERNMENT",
                        "paper", "澄政办发〔2026〕12号",
                        "opinion", "同意实施"),
                Participant.status("APPROVED"));
        supervisor.act(campaign, "start", Map.of(), Participant.status("RUNNING"));
        narrator.step(
                Speech.of("demo.campaign-runs", drafted.path("title").asText()),
                drafted.path("number").asText());

        var asked = supervisor.create(
                TARGETS,
                Map.of(
                        "campaignId",
                        drafted.path("id").asText(),
                        "enterpriseId",
                        enterprise,
                        "task",
                        "完善隐患排查和培训教育机制",
                        "questions",
                        List.of("三项制度是否健全", "自查隐患数")));
        var target = TARGETS + "/" + asked.path("id").asText();
        var summary = Map.<String, Object>of("experience", "部门联动", "gaps", "夜间力量不足", "proposals", "常态巡查");
        supervisor.refused(422, "campaign-targets-open", () -> supervisor.actOnce(campaign, "summary", summary));
        narrator.step(
                Speech.of(
                        "demo.campaign-asked",
                        asked.path("dueDate").asText(),
                        asked.path("basis").path("clause").asText()),
                asked.path("id").asText());

        owner.act(
                target,
                "reply",
                Map.of("answers", List.of("已健全", "12"), "remarks", "制度已修订，隐患已整改 11 项"),
                Participant.status("REPLIED"));
        supervisor.act(target, "review", Map.of("accepted", true, "opinion", "已按要求完成"), Participant.status("DONE"));
        supervisor.act(campaign, "summary", summary, Participant.status("SUMMARISED"));
        head.act(
                campaign,
                "check",
                Map.of("passed", true, "opinion", "任务完成", "reportedTo", "无锡市应急管理局"),
                Participant.status("CHECKED"));
        var closed = head.act(campaign, "closure", Map.of("opinion", "验收通过，转入常态监管"), Participant.status("CLOSED"));
        narrator.step(
                Speech.of("demo.campaign-closed", closed.path("timeline").size()),
                closed.path("number").asText());
    }

    private static Map<String, Object> plan(LocalDate today) {
        return Map.ofEntries(
                Map.entry("title", "危化品储存企业逐企指导"),
                Map.entry("lead", "江阴市应急管理局"),
                Map.entry("partners", List.of("江阴市公安局")),
                Map.entry("fields", List.of("危险化学品")),
                Map.entry("goal", "三项制度健全"),
                Map.entry("organisation", "成立领导小组"),
                Map.entry("keyPoints", "小微企业"),
                Map.entry("steps", "排查、指导、验收"),
                Map.entry("timetable", "两个月"),
                Map.entry(
                        "phases",
                        List.of(
                                Map.of(
                                        "kind",
                                        "IMPLEMENTATION",
                                        "startsOn",
                                        today.toString(),
                                        "endsOn",
                                        today.plusDays(FIRST_PHASE).toString(),
                                        "content",
                                        "逐企上门"),
                                Map.of(
                                        "kind",
                                        "OTHER",
                                        "startsOn",
                                        today.plusDays(FIRST_PHASE + 1L).toString(),
                                        "endsOn",
                                        today.plusDays(SECOND_PHASE).toString(),
                                        "content",
                                        "回头看"))));
    }
}
