package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import worksafe.kernel.Uuid7;
import worksafe.stack.Speech;

/**
 * A visit to an object of the key list: settled and approved beforehand, taken along as the bundle of the day, conducted by a check
 * list, and handed in as a whole once there is a network again.
 */
final class FieldVisitAct {

    private static final String LIST = "general";
    private static final Map<String, Boolean> CONDITIONS = Map.of(
            "NO_NOTICE", true,
            "NO_GREETING", true,
            "NO_BRIEFING", true,
            "NO_ESCORT", true,
            "STRAIGHT_TO_BASE", true,
            "STRAIGHT_TO_SITE", true);

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;
    private final DemoTeam team;

    FieldVisitAct(Participants participants, Narrator narrator, InstantSource clock, DemoTeam team) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
        this.team = team;
    }

    /**
     * What was found.
     *
     * @param inspection id of the visit
     * @param equipment id of the finding that an item of the check list became
     * @param ventilation id of the finding beside the list
     */
    record Found(String inspection, String equipment, String ventilation) {}

    Found play(String enterprise) {
        var supervisor = participants.supervisor();
        var visit = supervisor.create(
                INSPECTIONS + "/inspections",
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "basis",
                        "KEY_OBJECT",
                        "reason",
                        "列入重点监管名单，储存危险化学品",
                        "inspectorIds",
                        team.ids()));
        var id = visit.path("id").asText();
        var path = INSPECTIONS + "/inspections/" + id;
        settle(supervisor, path);
        narrator.step(Speech.of("demo.visit-approved"), visit.path("number").asText(), id);

        var bundle = team.leader().get(INSPECTIONS + "/inspections/bundle");
        if (!bundle.path("visits").findValuesAsText("id").contains(id)) {
            throw new UnexpectedAnswer(Speech.of("expected.bundle", bundle));
        }
        narrator.step(
                Speech.of(
                        "demo.visit-bundle",
                        bundle.path("visits").size(),
                        bundle.path("checkLists").size()),
                bundle.path("day").asText());
        team.leader().act(path, "start", Map.of(), Participant.status("STARTED"));
        return handIn(supervisor, path, id);
    }

    private void settle(Participant supervisor, String path) {
        supervisor.act(
                path,
                "plan",
                Map.of(
                        "area", "2 号危化品仓库及装卸区",
                        "content", "安全设备、报警联动、通风、应急物资",
                        "focus", "报警与通风联动是否有效",
                        "method", "查阅记录、现场测试、询问",
                        "covert", true),
                Participant.status("PLANNED"));
        var conduct = path + "/conduct";
        supervisor.act(
                conduct,
                "terms",
                Map.of(
                        "visitClass",
                        "ROUTINE",
                        "topics",
                        List.of("WORKPLACE", "MAJOR_DANGERS"),
                        "covertStated",
                        true,
                        "partners",
                        List.of(Map.of("authority", "江阴市市场监督管理局", "matter", "特种设备使用登记")),
                        "assignedAs",
                        List.of(),
                        "media",
                        List.of(),
                        "helpers",
                        0),
                shown -> shown.hasNonNull("terms"));
        participants
                .official("approver", "demo-visit-head", "何局长", COUNTY)
                .act(
                        conduct,
                        "approval",
                        Map.of("matter", "VISIT", "answer", "APPROVED"),
                        shown -> shown.path("approved").asBoolean());
    }

    /** All at once, as it was written down on the premises; everything of it or nothing. */
    private Found handIn(Participant supervisor, String path, String id) {
        var moment = clock.instant().toString();
        var equipment = Uuid7.next(clock).toString();
        var ventilation = Uuid7.next(clock).toString();
        var taken = team.leader()
                .create(
                        path + "/submission",
                        Map.of(
                                "ticks",
                                List.of(
                                        Map.of(
                                                "list",
                                                LIST,
                                                "item",
                                                "signs",
                                                "answer",
                                                "IN_ORDER",
                                                "happenedAt",
                                                moment),
                                        Map.of(
                                                "list",
                                                LIST,
                                                "item",
                                                "safety-equipment",
                                                "answer",
                                                "NOT_IN_ORDER",
                                                "findingId",
                                                equipment,
                                                "place",
                                                "2 号危化品仓库",
                                                "happenedAt",
                                                moment)),
                                "findings",
                                List.of(ventilation(ventilation, moment)),
                                "interferences",
                                List.of(),
                                "covertCheck",
                                Map.of("kept", CONDITIONS),
                                "conclusion",
                                Map.of(
                                        "record", "检查 2 号仓库及装卸区，按通用检查表检查 2 项，发现问题 2 项。",
                                        "conclusion", "现场处理并立案调查。",
                                        "signedBy", "王建国（安全环保部部长）",
                                        "happenedAt", moment)));
        if (taken.path("findings").asInt() != 2 || !taken.hasNonNull("concludedAt")) {
            throw new UnexpectedAnswer(Speech.of("expected.submission", taken));
        }
        narrator.step(
                Speech.of("demo.visit-submitted", taken.path("findings").asInt()),
                taken.path("number").asText());
        var filled = supervisor.get(INSPECTIONS + "/findings/" + equipment);
        narrator.step(
                Speech.of(
                        "demo.visit-checked",
                        filled.path("title").asText(),
                        filled.path("penaltyClause").asText()),
                filled.path("number").asText());
        return new Found(id, equipment, ventilation);
    }

    private static Map<String, Object> ventilation(String id, String moment) {
        return Map.of(
                "id", id,
                "title", "2 号库通风联动失效，未采取措施消除",
                "description", "报警后风机不启动，企业知悉一个月未处理。",
                "place", "厂区北侧 2 号危化品仓库",
                "cause", "MANAGEMENT_DEFECT",
                "grade", "GENERAL",
                "legalBasis", "《安全生产法》第四十一条第二款",
                "requirement", "恢复通风联动，未恢复前停止使用该库。",
                "penaltyClause", "《安全生产法》第一百零二条",
                "happenedAt", moment);
    }
}
