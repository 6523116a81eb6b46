package worksafe.inspections.srd;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.inspections.srd.list.ListedRecusal;
import worksafe.inspections.srd.list.Need;
import worksafe.kernel.InvalidValue;

/**
 * The public file of a draw, version 1: everything that a stranger needs to recompute it. {@code docs/draw-bundle.md}
 * describes the fields. The spelling is fixed to the byte: fields in a fixed order, no white space, strings as in RFC
 * 8785, lists sorted as they are hashed; so whatever {@link #read} accepts, {@link #write} gives back.
 *
 * @param draw sealed record and lists
 * @param log where the audit log holds the seal, once it does
 * @param stage how much is public
 */
public record Bundle(SealedLists draw, Optional<LogPlace> log, Stage stage) {

    static final String FORMAT = "worksafe-draw-bundle";
    static final int VERSION = 1;

    /** Writes the bundle; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        var json = new JsonWriter();
        var sealed = draw.sealedRecord();
        json.begin('{');
        json.name("format").text(FORMAT);
        json.name("version").number(VERSION);
        sealed.write(json.name("sealedRecord"));
        json.name("seal").digest(draw.seal());
        log.ifPresent(place -> place.write(json.name("log")));
        writeContributors(json);
        switch (stage) {
            case Stage.Sealed _ -> {}
            case Stage.Drawn drawn -> writeOutcome(json, drawn.beaconString(), drawn.resultDigest());
            case Stage.Disclosed all ->
                writeOutcome(json, all.beaconString(), all.result().digest(sealed.suite()));
        }
        var lists = draw.lists();
        writeRows(json, "objects", lists.objects(), Candidate::write, out);
        writeRows(json, "inspectors", lists.inspectors(), ListedInspector::write, out);
        writeRows(json, "recusals", lists.recusals(), ListedRecusal::write, out);
        writeRows(json, "needs", lists.needs(), Need::write, out);
        if (stage instanceof Stage.Disclosed all) {
            all.result().writeDrawn(json);
            all.result().writeTeams(json);
            writeRows(json, "substitutions", all.substitutions(), Substitution::write, out);
        }
        json.end('}');
        json.drainAllTo(out);
    }

    /**
     * Reads a bundle and checks all that needs no randomness: spelling, order of the lists, the seal, and that the lists
     * are the sealed ones. For the rest see {@link #verify}.
     *
     * @throws InvalidValue {@code draw-bundle-form} (with the offset), {@code draw-bundle-order}, {@code
     *     draw-bundle-seal}, {@code draw-bundle-contributors}, {@code draw-list-changed}, {@code draw-already-drawn} when
     *     the result is not the one of its digest, or whatever a value in it is refused for
     */
    public static Bundle read(InputStream in) throws IOException {
        try {
            return new BundleReader(new JsonReader(in)).read();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /**
     * Recomputes what was disclosed: commitments, draw, teams and substitutions. Before the disclosure there is nothing to
     * recompute.
     *
     * <p>This is the drawing side's own check before it publishes; those who trust nobody use a verifier that shares no
     * code with it.
     *
     * @throws InvalidValue whatever {@link SealedLists#open} or {@link OpenDraw#substitute} refuse, or {@code
     *     draw-bundle-result} with the part that differs: {@code drawn}, {@code teams} or {@code substitutions}
     */
    public void verify() {
        if (!(stage instanceof Stage.Disclosed all)) {
            return;
        }
        var open = draw.open(all.nonces(), all.beaconString());
        var result = open.result();
        requireSame("drawn", result.drawn(), all.result().drawn());
        requireSame("teams", result.teams(), all.result().teams());
        var replayed = new ArrayList<Substitution>();
        for (var substitution : all.substitutions()) {
            replayed.add(open.substitute(result, replayed, substitution.replacement()));
        }
        requireSame("substitutions", replayed, all.substitutions());
    }

    private static void requireSame(String part, List<?> computed, List<?> published) {
        if (!computed.equals(published)) {
            throw DrawRefusal.BUNDLE_RESULT.of(part);
        }
    }

    private void writeContributors(JsonWriter json) {
        var commitments = draw.sealedRecord().terms().contributors();
        json.name("contributors").begin('[');
        for (int i = 0; i < commitments.size(); i++) {
            json.begin('{');
            json.name("who").text(commitments.get(i).who());
            json.name("commitment").digest(commitments.get(i).digest());
            if (stage instanceof Stage.Disclosed all) {
                json.name("nonce").text(all.nonces().get(i).hex());
            }
            json.end('}');
        }
        json.end(']');
    }

    private static void writeOutcome(JsonWriter json, String beaconString, Digest resultDigest) {
        json.name("beaconString").text(beaconString);
        json.name("resultDigest").digest(resultDigest);
    }

    private static <T> void writeRows(
            JsonWriter json, String list, List<T> rows, BiConsumer<T, JsonWriter> row, OutputStream out)
            throws IOException {
        json.name(list).begin('[');
        for (var each : rows) {
            row.accept(each, json);
            json.drainTo(out);
        }
        json.end(']');
    }
}
