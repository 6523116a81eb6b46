package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * The town is assessed for the year: what it may not exceed is counted from the accidents, a veto bars the best grade, and the
 * government confirms the result once nobody may object any more.
 */
final class AssessmentAct {

    private static final String INDICATORS = INSPECTIONS + "/indicators";
    private static final String VETOES = INSPECTIONS + "/vetoes";
    private static final String ASSESSMENTS = INSPECTIONS + "/assessments";
    private static final String BODY = "镇应急管理办公室";
    private static final int DAYS_TO_REPORT = 10;

    private final Participants participants;
    private final Narrator narrator;

    AssessmentAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    /**
     * Up to its score.
     *
     * @return path of the assessment
     */
    String play(ArrivalAct.Place place, AccidentAct.Happened accident, LocalDate today) {
        var supervisor = participants.supervisor();
        count(supervisor, place, accident);
        bar(supervisor, place, accident);

        var issued = supervisor.create(
                ASSESSMENTS,
                Map.of(
                        "region",
                        place.town(),
                        "sector",
                        place.sector(),
                        "year",
                        accident.year(),
                        "body",
                        BODY,
                        "document",
                        "澄安委〔2026〕5号",
                        "reportDue",
                        today.plusDays(DAYS_TO_REPORT).toString(),
                        "items",
                        List.of(
                                item("INDICATORS", "控制指标", "未突破得满分", "40"),
                                item("GRASS_ROOTS", "基层基础工作", "台账齐全得满分", "30.5"),
                                item("PILOT_PROMOTION", "试点推广", "按期报送得满分", "29.5"))));
        var assessment = ASSESSMENTS + "/" + issued.path("id").asText();
        report(supervisor, assessment, place.town());
        score(assessment);
        return assessment;
    }

    /** What the town may not exceed is counted, not told. */
    private void count(Participant supervisor, ArrivalAct.Place place, AccidentAct.Happened accident) {
        var issued = supervisor.create(
                INDICATORS,
                Map.of(
                        "region", place.town(),
                        "sector", place.sector(),
                        "year", accident.year(),
                        "measure", "DEATHS",
                        "title", "生产安全事故死亡人数",
                        "unit", "人",
                        "value", 0,
                        "issuer", "江阴市安全生产委员会",
                        "document", "澄安〔2026〕3号"));
        var counted = supervisor.await(
                INDICATORS + "/" + issued.path("id").asText(),
                Speech.of("awaited.indicator"),
                shown -> shown.path("state").asText().equals("EXCEEDED"));
        narrator.step(
                Speech.of(
                        "demo.indicator-exceeded",
                        counted.path("actual").asLong(),
                        counted.path("value").asInt(),
                        counted.path("countedTo").asText()),
                counted.path("number").asText());
    }

    /** A veto bars once the government has decided and it was announced. */
    private void bar(Participant supervisor, ArrivalAct.Place place, AccidentAct.Happened accident) {
        var triggered = supervisor.create(
                VETOES,
                Map.of(
                        "region",
                        place.town(),
                        "sector",
                        place.sector(),
                        "year",
                        accident.year(),
                        "ground",
                        "POOR_RESCUE",
                        "accidentNumber",
                        accident.number(),
                        "grade",
                        "GENERAL",
                        "body",
                        BODY,
                        "text",
                        "接报后救援组织不力，扩大了影响。"));
        var veto = VETOES + "/" + triggered.path("id").asText();
        participants
                .official("government", "demo-county-government", "市府办", COUNTY)
                .act(
                        veto,
                        "confirmation",
                        Map.of("confirmed", true, "opinion", "经市政府常务会议研究，同意"),
                        Participant.status("CONFIRMED"));
        var inForce = supervisor.act(
                veto, "announcement", Map.of("document", "澄政办〔2026〕21号"), Participant.status("IN_FORCE"));
        var barred = supervisor.get(INSPECTIONS + "/veto-bars?region=" + place.town() + "&sector=" + place.sector()
                + "&year=" + accident.year());
        if (!barred.path("barred").asBoolean()) {
            throw new UnexpectedAnswer(Speech.of("expected.barred", barred));
        }
        narrator.step(
                Speech.of("demo.veto-in-force", inForce.path("barsUntil").asText()),
                inForce.path("number").asText());
    }

    private void report(Participant supervisor, String assessment, String town) {
        var office = participants.official("supervisor", "demo-town-office", "赵监管", town);
        office.act(assessment, "spread", Map.of("statement", "已与各村签订责任书"), Participant.status("SPREAD"));
        supervisor.act(assessment, "start", Map.of(), Participant.status("RUNNING"));
        office.act(
                assessment,
                "self-report",
                Map.of("items", marks("40", "30.5", "29.5")),
                Participant.status("SELF_REPORTED"));
        supervisor.act(assessment, "check", Map.of("items", marks("40", "30", "29")), Participant.status("CHECKED"));
    }

    /** The marks would do for the best grade, which the veto bars. */
    private void score(String assessment) {
        var head = participants.official("approver", "demo-assessment-head", "韩局长", COUNTY);
        head.refused(422, "assessment-vetoed", () -> head.actOnce(assessment, "score", graded("EXCELLENT")));
        narrator.step(Speech.of("demo.assessment-vetoed"), "422");
        var scored = head.act(assessment, "score", graded("GOOD"), Participant.status("SCORED"));
        var government = participants.official("government", "demo-county-government", "市府办", COUNTY);
        government.refused(
                422,
                "assessment-objection-open",
                () -> government.actOnce(assessment, "confirmation", Map.of("opinion", "审定")));
        narrator.step(
                Speech.of(
                        "demo.assessment-scored",
                        scored.path("marks").asText(),
                        scored.path("fullMarks").asText(),
                        scored.path("grade").asText(),
                        scored.path("objectUntil").asText()),
                scored.path("number").asText());
    }

    /** Once the days for an objection are over. */
    void confirm(String assessment) {
        var confirmed = participants
                .official("government", "demo-county-government", "市府办", COUNTY)
                .act(assessment, "confirmation", Map.of("opinion", "审定"), Participant.status("CONFIRMED"));
        narrator.step(
                Speech.of("demo.assessment-confirmed", confirmed.path("grade").asText()),
                confirmed.path("number").asText());
    }

    private static Map<String, Object> graded(String grade) {
        return Map.of("items", marks("40", "30", "29"), "grade", grade, "opinion", "总体良好");
    }

    private static Map<String, Object> item(String topic, String title, String criterion, String worth) {
        return Map.of("topic", topic, "title", title, "criterion", criterion, "fullMarks", new BigDecimal(worth));
    }

    private static List<Map<String, Object>> marks(String... given) {
        var marks = new ArrayList<Map<String, Object>>();
        for (var one : given) {
            marks.add(Map.of("position", marks.size() + 1, "marks", new BigDecimal(one), "note", "见佐证材料"));
        }
        return List.copyOf(marks);
    }
}
