package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.INSPECTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * The office of the town puts an enterprise on its key list and plans the visits of the next year: the arithmetic of days has to come
 * out, what is on the key list has to be planned, and the government of the same place approves it.
 */
final class PlanAct {

    private static final String ENTRIES = INSPECTIONS + "/key-entries";
    private static final String PLANS = INSPECTIONS + "/annual-plans";
    private static final String AUTHORITY = "镇应急管理办公室";

    private final Participants participants;
    private final Narrator narrator;

    PlanAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    /**
     * Plays it.
     *
     * @param enterprise what is put on the key list
     */
    void play(ArrivalAct.Place place, String enterprise, LocalDate today) {
        var town = place.town();
        var office = participants.official("supervisor", "demo-town-office", "赵监管", town);
        var head = participants.official("approver", "demo-town-head", "钱主任", town);
        var other = place.enterprises().stream()
                .filter(one -> !one.equals(enterprise))
                .findFirst()
                .orElseThrow();
        list(office, head, place, enterprise);

        var year = today.getYear() + 1;
        var drafted = office.create(
                PLANS,
                Map.of(
                        "region",
                        town,
                        "sector",
                        place.sector(),
                        "year",
                        year,
                        "authority",
                        AUTHORITY,
                        "days",
                        days(),
                        "lines",
                        List.of(key(other, 6), share())));
        var plan = PLANS + "/" + drafted.path("id").asText();
        arithmetic(drafted);
        head.refused(422, "plan-key-object-missing", () -> head.actOnce(plan, "submission", Map.of()));
        narrator.step(Speech.of("demo.plan-key-missing"), "422");
        office.replace(
                plan,
                Map.of(
                        "authority",
                        AUTHORITY,
                        "days",
                        days(),
                        "lines",
                        List.of(key(enterprise, 4), key(other, 2), share())),
                shown -> shown.path("lines").size() == 3);
        head.act(plan, "submission", Map.of(), Participant.status("SUBMITTED"));
        approve(office, plan, town, today);
    }

    private void list(Participant office, Participant head, ArrivalAct.Place place, String enterprise) {
        var proposed = office.create(
                ENTRIES,
                Map.of(
                        "region",
                        place.town(),
                        "sector",
                        place.sector(),
                        "subjectKind",
                        "ENTERPRISE",
                        "enterpriseId",
                        enterprise,
                        "reasons",
                        Map.of(
                                "highRisk", 1,
                                "accidents", 0,
                                "complaints", 2,
                                "sourceLevel", "LEVEL_2",
                                "reasons", "储存危险化学品，近一年被投诉两次")));
        var listed = head.act(
                ENTRIES + "/" + proposed.path("id").asText(),
                "decision",
                Map.of("listed", true, "opinion", "同意列入重点监管名单"),
                Participant.status("LISTED"));
        narrator.step(
                Speech.of("demo.key-listed", listed.path("dueDate").asText()),
                listed.path("number").asText());
    }

    private void arithmetic(JsonNode plan) {
        var days = plan.path("arithmetic");
        if (days.path("daysLeft").asInt() != 0) {
            throw new UnexpectedAnswer(Speech.of("expected.plan-days", days));
        }
        narrator.step(
                Speech.of(
                        "demo.plan-drafted",
                        plan.path("year").asInt(),
                        days.path("people").asInt(),
                        days.path("workingDays").asInt(),
                        days.path("otherEnforcementDays").asInt(),
                        days.path("nonEnforcementDays").asInt(),
                        days.path("supervisionDays").asInt(),
                        days.path("keyDays").asInt(),
                        days.path("generalDays").asInt()),
                plan.path("number").asText());
    }

    private void approve(Participant office, String plan, String town, LocalDate today) {
        var approval = Map.<String, Object>of("approved", true, "opinion", "同意，请严格按计划组织实施");
        var county = participants.official("government", "demo-county-government", "市府办", Demo.COUNTY);
        county.refused(422, "plan-other-government", () -> county.actOnce(plan, "decision", approval));
        participants
                .official("government", "demo-town-government", "镇府办", town)
                .act(plan, "decision", approval, Participant.status("APPROVED"));
        var filed = office.act(
                plan,
                "filing",
                Map.of("filedWith", "江阴市应急管理局", "filedOn", today.toString()),
                Participant.status("IN_FORCE"));
        narrator.step(
                Speech.of("demo.plan-in-force", filed.path("plannedVisits").asInt()),
                filed.path("number").asText());
    }

    /** Two people, 496 days: 486 go elsewhere, ten are left for supervision. */
    private static Map<String, Object> days() {
        return Map.of(
                "people",
                2,
                "workingDays",
                248,
                "workingDaysReason",
                "放假通知尚未公布，按上年测算",
                "items",
                List.of(
                        Map.of("kind", "OTHER_ENFORCEMENT", "title", "行政许可现场核查", "days", 60),
                        Map.of("kind", "NON_ENFORCEMENT", "title", "学习培训、值班", "days", 426)),
                "keyDays",
                6,
                "generalDays",
                4);
    }

    private static Map<String, Object> key(String enterprise, int days) {
        return Map.of(
                "kind",
                "KEY",
                "visitClass",
                "ROUTINE",
                "month",
                7,
                "theme",
                "夏季高温时段危化品储存检查",
                "enterpriseId",
                enterprise,
                "visits",
                2,
                "days",
                days);
    }

    private static Map<String, Object> share() {
        return Map.of(
                "kind",
                "GENERAL",
                "visitClass",
                "ROUTINE",
                "month",
                10,
                "theme",
                "工贸企业日常检查",
                "grade",
                "一般风险",
                "objects",
                40,
                "sharePercent",
                10,
                "days",
                4);
    }
}
