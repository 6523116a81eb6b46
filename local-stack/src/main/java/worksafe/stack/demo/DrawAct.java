package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sha256;
import worksafe.stack.Speech;
import worksafe.verify.Verifier;

/** One of the enterprises is drawn, with two of three inspectors, by a seal that anybody can check. */
final class DrawAct {

    private static final String CONTRIBUTOR = "demo-discipline";
    private static final String CONTRIBUTOR_NAME = "派驻纪检组 王敏";
    private static final String BEACON = "SSQ-2026137";
    private static final String BEACON_VALUE = "06 08 13 21 27 30+05";
    private static final int VISIT_DAYS = 60;

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;
    private final RandomGenerator random;

    DrawAct(Participants participants, Narrator narrator, InstantSource clock, RandomGenerator random) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What came out.
     *
     * @param draw id of the draw
     * @param enterprise the enterprise that was drawn
     * @param enterpriseName its name
     * @param team accounts of the inspectors, the leader first
     * @param inspectors their ids in the library, in the same order
     */
    record Drawn(String draw, String enterprise, String enterpriseName, List<String> team, List<String> inspectors) {}

    Drawn play(ArrivalAct.Place place) {
        var supervisor = participants.supervisor();
        var today = ChinaTime.dayOf(clock.instant());
        var inspectors = List.of(
                inspector(supervisor, 1, "李敏", today),
                inspector(supervisor, 2, "赵强", today),
                inspector(supervisor, 3, "孙丽", today));
        var recused = inspectors.get(2);
        supervisor.await(
                INSPECTIONS + "/objects?limit=200&region=" + place.town() + "&sector=" + place.sector(),
                Speech.of("awaited.objects"),
                page -> CertificateAct.ids(page).containsAll(place.enterprises()));
        for (var enterprise : place.enterprises()) {
            supervisor.create(
                    INSPECTIONS + "/recusals",
                    Map.of(
                            "inspectorId",
                            recused,
                            "enterpriseId",
                            enterprise,
                            "reason",
                            "FORMER_POST",
                            "from",
                            today.toString()));
        }
        narrator.step(Speech.of("demo.libraries"), recused);

        var draw = supervisor.create(
                INSPECTIONS + "/draws",
                Map.ofEntries(
                        Map.entry("plan", "示范抽查计划"),
                        Map.entry("stratifyBy", "NONE"),
                        Map.entry("filter", Map.of("region", place.town(), "sectors", List.of(place.sector()))),
                        Map.entry("visitsFrom", today.toString()),
                        Map.entry("visitsUntil", today.plusDays(VISIT_DAYS).toString()),
                        Map.entry("permille", 300),
                        Map.entry("teamSize", 2),
                        Map.entry("substitutionReasons", List.of("已停业", "已迁出")),
                        Map.entry("beacon", BEACON),
                        Map.entry("contributors", List.of(Map.of("subject", CONTRIBUTOR, "name", CONTRIBUTOR_NAME)))));
        var id = draw.path("id").asText();
        var path = INSPECTIONS + "/draws/" + id;
        narrator.step(Speech.of("demo.planned", place.town(), place.sector()), id);

        var frozen = supervisor
                .act(path, "freeze", Map.of(), Participant.status("FROZEN"))
                .path("frozen");
        if (frozen.path("poolSize").asInt() != place.enterprises().size()) {
            throw new UnexpectedAnswer(Speech.of("expected.pool", frozen));
        }
        narrator.step(
                Speech.of("demo.frozen", frozen.path("poolSize").asInt()),
                frozen.path("objectsRoot").asText());
        commit(path, id, supervisor);
        var sealed = supervisor
                .act(path, "seal", Map.of(), Participant.status("SEALED"))
                .path("sealed");
        narrator.step(
                Speech.of("demo.sealed", sealed.path("number").asLong()),
                sealed.path("seal").asText());
        verify(participants, narrator, id, "sealed");

        // Neither who contributed nor who sealed opens it.
        var opener = participants.official("approver", "demo-opener", "陈静", COUNTY);
        opener.act(path, "draw", Map.of("beaconValue", BEACON_VALUE), Participant.status("DRAWN"));
        narrator.step(Speech.of("demo.opened", BEACON + "|" + BEACON_VALUE), id);
        opener.refused(
                409, "illegal-transition", () -> opener.actOnce(path, "draw", Map.of("beaconValue", BEACON_VALUE)));
        narrator.step(Speech.of("demo.second"), "409 illegal-transition");
        verify(participants, narrator, id, "drawn");
        return drawn(supervisor, path, id, place, recused);
    }

    private Drawn drawn(Participant supervisor, String path, String id, ArrivalAct.Place place, String recused) {
        var result = supervisor.get(path + "/result").path("drawn");
        var first = result.path(0);
        var enterprise = first.path("enterpriseId").asText();
        if (result.size() != 1 || !place.enterprises().contains(enterprise)) {
            throw new UnexpectedAnswer(Speech.of("expected.drawn", result));
        }
        var team = new ArrayList<String>();
        var ids = new ArrayList<String>();
        for (var member : first.path("inspectors")) {
            if (member.path("id").asText().equals(recused)) {
                throw new UnexpectedAnswer(Speech.of("expected.recused", result));
            }
            ids.add(member.path("id").asText());
            team.add(supervisor
                    .get(INSPECTIONS + "/inspectors/" + member.path("id").asText())
                    .path("subject")
                    .asText());
        }
        narrator.step(
                Speech.of("demo.drawn", first.path("enterpriseName").asText(), String.join(", ", team)), enterprise);
        return new Drawn(id, enterprise, first.path("enterpriseName").asText(), List.copyOf(team), List.copyOf(ids));
    }

    /** The named person deposits a nonce; one that does not open the commitment is refused first. */
    private void commit(String path, String draw, Participant supervisor) {
        var contributor = participants.official("approver", CONTRIBUTOR, "王敏", COUNTY);
        var nonce = new byte[32];
        random.nextBytes(nonce);
        var commitment = commitment(draw, CONTRIBUTOR_NAME, nonce);
        var hex = HexFormat.of();
        var wrong = nonce.clone();
        wrong[0] ^= 1;
        contributor.refused(
                422,
                "draw-nonce-wrong",
                () -> contributor.actOnce(
                        path,
                        "commitment",
                        Map.of("commitment", hex.formatHex(commitment), "nonce", hex.formatHex(wrong))));
        contributor.act(
                path,
                "commitment",
                Map.of("commitment", hex.formatHex(commitment), "nonce", hex.formatHex(nonce)),
                shown -> shown.path("contributors")
                        .findValuesAsText("commitment")
                        .contains(hex.formatHex(commitment)));
        var all = supervisor.get(path).path("contributors");
        narrator.step(Speech.of("demo.committed", all.size()), hex.formatHex(commitment));
    }

    private static byte[] commitment(String draw, String who, byte[] nonce) {
        var message = new ByteArrayOutputStream();
        message.writeBytes("SRD1/commit".getBytes(StandardCharsets.US_ASCII));
        message.write(0);
        for (var text : List.of(draw, who)) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            message.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) bytes.length).array());
            message.writeBytes(bytes);
        }
        message.writeBytes(nonce);
        return Sha256.digest().digest(message.toByteArray());
    }

    /** Computes again what is public of a draw, as anybody can, and hands it on. */
    @CanIgnoreReturnValue
    static byte[] verify(Participants participants, Narrator narrator, String draw, String stage) {
        var bundle = participants.publicly(INSPECTIONS + "/public/draws/" + draw + "/bundle");
        var verification = Verifier.ofTheBundleAlone().verify(bundle);
        if (!verification.holds()) {
            throw new UnexpectedAnswer(String.join("\n", verification.report(Speech.language())));
        }
        if (!verification
                .stage()
                .map(found -> found.name().toLowerCase(Locale.ROOT))
                .equals(Optional.of(stage))) {
            throw new UnexpectedAnswer(Speech.of("expected.stage", stage, verification.stage()));
        }
        narrator.step(Speech.of("demo.verified", Speech.of("demo.stage." + stage)), bundle.length + " B");
        return bundle;
    }

    /** Inspectors serve every demonstration; the first enrolls them. */
    private static String inspector(Participant supervisor, int serial, String name, LocalDate today) {
        var number = "ZF-320281-90" + serial;
        var cursor = "";
        while (true) {
            var page = supervisor.get(INSPECTIONS + "/inspectors?status=ACTIVE&limit=200" + cursor);
            for (var known : page.path("items")) {
                if (known.path("number").asText().equals(number)) {
                    return known.path("id").asText();
                }
            }
            if (!page.hasNonNull("nextCursor")) {
                break;
            }
            cursor = "&cursor=" + page.path("nextCursor").asText();
        }
        return supervisor
                .create(
                        INSPECTIONS + "/inspectors",
                        Map.of(
                                "number",
                                number,
                                "name",
                                name,
                                "subject",
                                "demo-inspector-" + serial,
                                "region",
                                COUNTY,
                                "certificate",
                                Map.of(
                                        "number", "3202810090" + serial,
                                        "validFrom", today.minusYears(1).toString(),
                                        "validUntil", today.plusYears(4).toString()),
                                "skills",
                                List.of("hazchem"),
                                "cap",
                                10))
                .path("id")
                .asText();
    }
}
