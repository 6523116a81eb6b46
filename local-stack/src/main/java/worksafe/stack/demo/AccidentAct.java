package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * Somebody dies. The enterprise reports it within the hour, the county tells the city within two; a group investigates, the government
 * approves its report, which is published; the measures are carried out, and it is closed once its four gates are passed.
 */
final class AccidentAct {

    private static final String ACCIDENTS = INSPECTIONS + "/accidents";
    private static final String MEMBER = "demo-accident-group";
    private static final int DAYS_FOR_MEASURES = 90;

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;

    AccidentAct(Participants participants, Narrator narrator, InstantSource clock) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
    }

    /**
     * What happened.
     *
     * @param id id of the accident
     * @param number its number
     * @param year in which it happened
     */
    record Happened(String id, String number, int year) {

        String path() {
            return ACCIDENTS + "/" + id;
        }
    }

    /** Up to the measures, all of which are carried out. */
    Happened play(String enterprise, LocalDate today) {
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var reported = owner.create(ACCIDENTS, report(enterprise));
        var happened = new Happened(
                reported.path("id").asText(),
                reported.path("number").asText(),
                LocalDate.parse(reported.path("occurredOn").asText()).getYear());
        narrator.step(
                Speech.of(
                        "demo.accident-reported",
                        reported.path("deaths").asInt(),
                        reported.path("grade").asText()),
                happened.number());
        tellTheCity(happened);
        investigate(happened, today);
        publish(happened, today);

        var supervisor = participants.supervisor();
        supervisor.act(happened.path(), "implementation", Map.of(), Participant.status("IMPLEMENTING"));
        owner.act(
                happened.path(),
                "measure",
                Map.of("position", 1, "evidence", "阀门已更换，附验收记录"),
                shown -> shown.path("measures").path(0).hasNonNull("doneOn"));
        return happened;
    }

    private Map<String, Object> report(String enterprise) {
        return Map.of(
                "enterpriseId",
                enterprise,
                "title",
                "液氨泄漏中毒事故",
                "kind",
                "POISONING",
                "occurredAt",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "site",
                "制冷车间液氨储罐区",
                "course",
                "检修管道时液氨泄漏，作业人员中毒。",
                "toll",
                Map.of(
                        "deaths", 1,
                        "missing", 0,
                        "seriousInjuries", 2,
                        "minorInjuries", 0,
                        "atRisk", 0,
                        "trapped", 0,
                        "evacuated", 0),
                "losses",
                List.of(Map.of("item", "ESTIMATE", "amountFen", 1_800_000)));
    }

    private void tellTheCity(Happened happened) {
        var supervisor = participants.supervisor();
        var owed = supervisor
                .get(INSPECTIONS + "/clocks?side=AUTHORITY&subjectId=" + happened.id())
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asText().equals("accident-tell-city"))
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswer(Speech.of("expected.city-clock", happened.number())));
        narrator.step(
                Speech.of(
                        "demo.accident-owed",
                        owed.path("dueAt").asText(),
                        owed.path("basis").path("source").asText()
                                + owed.path("basis").path("clause").asText()),
                owed.path("id").asText());
        var told = supervisor.act(
                happened.path(),
                "notice",
                Map.of("addressee", "CITY", "way", "WRITTEN", "receipt", "锡应急值接〔2026〕31号"),
                shown -> !notices(shown).isEmpty());
        if (!notices(told).path(0).path("inTime").asBoolean()) {
            throw new UnexpectedAnswer(Speech.of("expected.told-in-time", notices(told)));
        }
        narrator.step(
                Speech.of("demo.accident-told"),
                notices(told).path(0).path("receipt").asText());
    }

    private static JsonNode notices(JsonNode accident) {
        return accident.path("internal").path("notices");
    }

    private void investigate(Happened happened, LocalDate today) {
        var path = happened.path();
        var head = participants.official("approver", "demo-accident-head", "周局长", COUNTY);
        participants
                .supervisor()
                .act(
                        path,
                        "confirmation",
                        Map.of("responsibility", true, "opinion", "经现场核实，属于生产安全责任事故。"),
                        Participant.status("CONFIRMED"));
        var named = head.act(
                path,
                "investigation",
                Map.of(
                        "leader",
                        "周明",
                        "procuratorate",
                        "JOINED",
                        "members",
                        List.of(
                                Map.of(
                                        "body",
                                        "SAFETY_AUTHORITY",
                                        "name",
                                        "周明",
                                        "office",
                                        "江阴市应急管理局",
                                        "account",
                                        MEMBER),
                                Map.of("body", "POLICE", "name", "吴警", "office", "江阴市公安局"),
                                Map.of("body", "UNION", "name", "郑工", "office", "江阴市总工会"))),
                Participant.status("INVESTIGATING"));
        narrator.step(
                Speech.of(
                        "demo.accident-group",
                        named.path("internal").path("members").size(),
                        named.path("reportDue").asText()),
                happened.number());
        participants
                .official("supervisor", MEMBER, "周明", COUNTY)
                .act(
                        path,
                        "report",
                        Map.of(
                                "directCause",
                                "阀门老化破裂。",
                                "indirectCause",
                                "未按规定检修，作业前未检测。",
                                "responsibility",
                                true,
                                "measures",
                                List.of(Map.of(
                                        "measure",
                                        "更换全部老化阀门",
                                        "owner",
                                        "事故单位",
                                        "dueDate",
                                        today.plusDays(DAYS_FOR_MEASURES).toString()))),
                        Participant.status("REPORT_IN"));
        var approval = Map.<String, Object>of("paper", "澄政复〔2026〕12号");
        var member = participants.official("approver", MEMBER, "周明", COUNTY);
        member.refused(422, "accident-same-person", () -> member.actOnce(path, "approval", approval));
        head.act(path, "approval", approval, Participant.status("APPROVED"));
        narrator.step(Speech.of("demo.accident-approved"), happened.number());
    }

    private void publish(Happened happened, LocalDate today) {
        var supervisor = participants.supervisor();
        supervisor.act(
                happened.path(),
                "paper",
                Map.of("authority", "江阴市应急管理局", "summary", "检修管道时液氨泄漏，造成一人死亡、两人重伤。"),
                shown -> shown.hasNonNull("paperId"));
        var published = supervisor.act(
                happened.path(),
                "publication",
                Map.of("publishedOn", today.toString(), "where", "江阴市人民政府网站"),
                Participant.status("PUBLISHED"));
        narrator.step(
                Speech.of(
                        "demo.accident-published",
                        published.path("publishedOn").asText(),
                        published.path("publicationDue").asText()),
                happened.number());
    }

    /** The gates that are left, and the closure. */
    void close(Happened happened) {
        var supervisor = participants.supervisor();
        supervisor.refused(422, "accident-gate-open", () -> supervisor.actOnce(happened.path(), "closure", Map.of()));
        var gates = List.of("CAUSES_FOUND", "MEASURES_IMPLEMENTED", "STAFF_EDUCATED");
        for (var gate : gates) {
            supervisor.act(
                    happened.path(),
                    "gate",
                    Map.of("gate", gate, "evidence", "记录齐全"),
                    shown -> shown.path("gates").findValuesAsText("gate").contains(gate));
        }
        var closed = supervisor.act(happened.path(), "closure", Map.of(), shown -> shown.hasNonNull("closedOn"));
        narrator.step(Speech.of("demo.accident-closed", closed.path("gates").size()), happened.number());
    }
}
