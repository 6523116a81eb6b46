package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import worksafe.stack.Speech;

/** An enterprise photographs what it found itself: the photo is uploaded, belongs to the danger, and is shown with it. */
final class FileAct {

    private static final int SIDE = 64;

    private final Participants participants;
    private final Narrator narrator;

    FileAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    void play(String enterprise) {
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var photo = owner.upload(HAZARDS + "/files?name=pump-room.png", photo());
        var id = photo.path("id").asText();
        narrator.step(Speech.of("demo.photo", photo.path("type").asText()), id);

        var danger = owner.create(
                HAZARDS + "/dangers",
                Map.of(
                        "enterpriseId", enterprise,
                        "title", "泵房地面积油",
                        "description", "泵房地面有积油，未及时清理。",
                        "place", "泵房",
                        "cause", "UNSAFE_CONDITION",
                        "grade", "GENERAL",
                        "source", "SELF_CHECK",
                        "fileIds", List.of(id)));
        var shown = participants
                .supervisor()
                .get(HAZARDS + "/dangers/" + danger.path("id").asText());
        var file = shown.path("timeline").path(0).path("files").path(0);
        if (!file.path("id").asText().equals(id)
                || !participants
                        .supervisor()
                        .get(HAZARDS + "/files/" + id)
                        .path("state")
                        .asText()
                        .equals("ATTACHED")) {
            throw new UnexpectedAnswer(Speech.of("expected.photo", shown));
        }
        narrator.step(
                Speech.of(
                        "demo.photo-shown",
                        file.path("width").asInt(),
                        file.path("height").asInt()),
                danger.path("number").asText());
    }

    private static byte[] photo() {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillRect(0, 0, SIDE, SIDE / 2);
        brush.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
