package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.INSPECTIONS;
import static worksafe.stack.demo.Demo.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import worksafe.stack.Speech;
import worksafe.stack.StackException;

/** The draw is disclosed and computed again in full; the archive page of the enterprise tells the whole story. */
final class DisclosureAct {

    private final Participants participants;
    private final Narrator narrator;
    private final Path folder;

    DisclosureAct(Participants participants, Narrator narrator, Path folder) {
        this.participants = participants;
        this.narrator = narrator;
        this.folder = folder;
    }

    void play(DrawAct.Drawn drawn, VisitAct.Outcome visit, String post) {
        var supervisor = participants.supervisor();
        supervisor.act(INSPECTIONS + "/draws/" + drawn.draw(), "disclosure", Map.of(), Participant.status("DISCLOSED"));
        keep(drawn.draw(), DrawAct.verify(participants, narrator, drawn.draw(), "disclosed"));

        var archive = REGISTRY + "/enterprises/" + drawn.enterprise() + "/archive";
        for (var danger : visit.dangers()) {
            expect(supervisor, archive, "danger", danger, "CLOSED");
        }
        for (var finding : visit.findings()) {
            expect(supervisor, archive, "finding", finding, "RECORDED");
        }
        expect(supervisor, archive, "inspection", visit.inspection(), "CONCLUDED");
        expect(supervisor, archive, "order", visit.order(), "ANSWERED");
        expect(supervisor, archive, "post", post, "BARRED");
        var page = supervisor.get(archive);
        narrator.step(Speech.of("demo.archive"), archive);
        show(page);
    }

    private void keep(String draw, byte[] bundle) {
        try {
            Files.createDirectories(folder);
            var file = Files.write(folder.resolve("draw-" + draw + ".json"), bundle);
            narrator.show(Speech.of("demo.again", file));
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-write", folder, e), e);
        }
    }

    private static void expect(Participant supervisor, String archive, String kind, String subject, String state) {
        supervisor.await(
                archive + "/entries?limit=200&kind=" + kind,
                Speech.of("awaited.in-archive", kind, subject, state),
                entries -> CertificateAct.shows(entries, subject, state));
    }

    private void show(JsonNode page) {
        narrator.show("");
        narrator.show("  " + page.path("enterprise").path("name").asText() + "  "
                + page.path("enterprise").path("region").asText());
        for (var context : page.path("contexts")) {
            narrator.show("    %-12s %s"
                    .formatted(
                            context.path("context").asText(),
                            Speech.of(
                                    "demo.context",
                                    context.path("open").asLong(),
                                    context.path("closed").asLong())));
        }
        for (var event : page.path("timeline")) {
            narrator.show("    %s  %s"
                    .formatted(
                            event.path("occurredAt").asText(),
                            event.path("type").asText()));
        }
        narrator.show("");
    }
}
