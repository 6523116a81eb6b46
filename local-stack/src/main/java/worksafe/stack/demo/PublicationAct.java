package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * What the authority tells: the paper of the order is published and read by anybody, last month's report is frozen, and that of
 * the last quarter is frozen, signed and printed.
 */
final class PublicationAct {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MONTHS = 3;

    private final Participants participants;
    private final Narrator narrator;
    private final Path folder;

    /** @param folder where the printed report is laid down */
    PublicationAct(Participants participants, Narrator narrator, Path folder) {
        this.participants = participants;
        this.narrator = narrator;
        this.folder = folder;
    }

    /** @param period a month that is over */
    void play(String order, YearMonth period) {
        publish(order);
        freeze(period.toString());
        print(freeze(quarterBefore(period.plusMonths(1))));
    }

    /** The quarter before the one in which that month lies. */
    private static String quarterBefore(YearMonth month) {
        var last = month.minusMonths((month.getMonthValue() - 1) % MONTHS + 1L);
        return last.getYear() + "Q" + ((last.getMonthValue() - 1) / MONTHS + 1);
    }

    /** The report of the quarter as pages, with a signature that anybody verifies by the published key. */
    private void print(JsonNode report) {
        var supervisor = participants.supervisor();
        var path = INSPECTIONS + "/figure-reports/" + report.path("id").asText();
        var mark = supervisor.get(path + "/text").path("mark");
        try {
            var keys = JSON.readTree(participants.publicly(INSPECTIONS + "/figure-reports/keys"));
            if (!keys.path("items")
                    .findValuesAsText("keyId")
                    .contains(mark.path("keyId").asText())) {
                throw new UnexpectedAnswer(Speech.of("expected.report-key", keys));
            }
            Files.createDirectories(folder);
            var file = folder.resolve("report-" + report.path("number").asText() + ".pdf");
            supervisor.gateway().download(path + "/pdf", "application/pdf", file);
            narrator.step(
                    Speech.of("demo.report-printed", file),
                    mark.path("contentSha256").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @CanIgnoreReturnValue
    private JsonNode freeze(String period) {
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
        return report;
    }
}
