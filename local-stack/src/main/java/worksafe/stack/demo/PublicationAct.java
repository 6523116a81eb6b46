package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Map;
import worksafe.stack.Speech;

/** What the authority tells: the paper of the order is published and read by anybody, and last month's report is frozen. */
final class PublicationAct {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Participants participants;
    private final Narrator narrator;

    PublicationAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    /** @param period a month that is over */
    void play(String order, YearMonth period) {
        publish(order);
        freeze(period.toString());
    }

    private void publish(String order) {
        var supervisor = participants.supervisor();
        var approver = participants.official("approver", "demo-approver", "郑立", COUNTY);
        var paper = supervisor.get(INSPECTIONS + "/orders/" + order + "/paper");
        var proposed = supervisor.create(
                INSPECTIONS + "/publications",
                Map.of(
                        "paperId", paper.path("id").asText(),
                        "excerpt", "危化品仓库可燃气体报警器失效，责令限期整改。",
                        "channel", "SUITE"));
        var id = proposed.path("id").asText();
        var path = INSPECTIONS + "/publications/" + id;
        approver.act(path, "approval", Map.of("opinion", "同意公开"), Participant.status("APPROVED"));
        supervisor.act(path, "release", Map.of(), Participant.status("PUBLISHED"));
        try {
            var notice = JSON.readTree(participants.publicly(INSPECTIONS + "/public/publications/" + id));
            narrator.step(Speech.of("demo.published", notice.path("clause").asText()), id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void freeze(String period) {
        var supervisor = participants.supervisor();
        supervisor.create(INSPECTIONS + "/figure-reports", Map.of("period", period, "reason", "演示"));
        var report = supervisor
                .await(
                        INSPECTIONS + "/figure-reports?period=" + period,
                        Speech.of("awaited.report"),
                        list -> !list.path("items").isEmpty())
                .path("items")
                .path(0);
        narrator.step(
                Speech.of("demo.report-frozen", period, report.path("edition").asInt()),
                report.path("number").asText());
    }
}
