package worksafe.inspections.srd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.Leaf;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.FrozenLists;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.inspections.srd.list.ListedRecusal;
import worksafe.inspections.srd.list.Need;

/** Reads the fields of a bundle in their order. */
final class BundleReader {

    private final JsonReader json;

    BundleReader(JsonReader json) {
        this.json = json;
    }

    Bundle read() {
        json.begin('{');
        json.name("format").constant(Bundle.FORMAT);
        json.name("version").constant(Bundle.VERSION);
        var sealed = SealedRecord.read(json.name("sealedRecord"));
        if (!json.name("seal").digest().equals(sealed.seal())) {
            throw DrawRefusal.BUNDLE_SEAL.of();
        }
        Optional<LogPlace> log = json.hasName("log") ? Optional.of(LogPlace.read(json)) : Optional.empty();
        var nonces = nonces(sealed.terms().contributors());
        Optional<Stage.Drawn> outcome = outcome(!nonces.isEmpty());
        var draw = SealedLists.of(sealed, lists(sealed.suite()));
        var stage = nonces.isEmpty()
                ? outcome.<Stage>map(drawn -> drawn).orElseGet(Stage.Sealed::new)
                : disclosed(nonces, outcome.orElseThrow(), sealed.suite());
        json.end('}');
        json.finish();
        return new Bundle(draw, log, stage);
    }

    /** The nonces of all contributors, or none. */
    private List<Nonce> nonces(List<Commitment> sealed) {
        var commitments = new ArrayList<Commitment>();
        var nonces = new ArrayList<Nonce>();
        json.name("contributors").begin('[');
        while (json.more(']')) {
            json.begin('{');
            commitments.add(new Commitment(
                    json.name("who").text(), json.name("commitment").digest()));
            if (json.hasName("nonce")) {
                nonces.add(Nonce.ofHex(json.text()));
            }
            json.end('}');
        }
        if (!commitments.equals(sealed) || !nonces.isEmpty() && nonces.size() < sealed.size()) {
            throw DrawRefusal.BUNDLE_CONTRIBUTORS.of();
        }
        return nonces;
    }

    private Optional<Stage.Drawn> outcome(boolean required) {
        if (!json.hasName("beaconString")) {
            if (required) {
                throw json.refused("the name \"beaconString\"");
            }
            return Optional.empty();
        }
        return Optional.of(
                new Stage.Drawn(json.text(), json.name("resultDigest").digest()));
    }

    private FrozenLists lists(Suite suite) {
        var objects = rows("objects", Candidate::read, Candidate::leaf, Candidate.STRINGS);
        var inspectors = rows("inspectors", ListedInspector::read, ListedInspector::leaf, ListedInspector.STRINGS);
        var recusals = rows("recusals", ListedRecusal::read, ListedRecusal::leaf, ListedRecusal.STRINGS);
        var needs = rows("needs", Need::read, Need::leaf, Need.STRINGS);
        return FrozenLists.freeze(suite, objects.stream(), inspectors.stream(), recusals.stream(), needs.stream());
    }

    private <T> List<T> rows(String list, Function<JsonReader, T> row, Function<T, byte[]> leaf, int strings) {
        var rows = new ArrayList<T>();
        var before = new byte[0];
        json.name(list).begin('[');
        while (json.more(']')) {
            var read = row.apply(json);
            var current = leaf.apply(read);
            if (!rows.isEmpty() && Leaf.compare(before, current, strings) >= 0) {
                throw DrawRefusal.BUNDLE_ORDER.of(list, Leaf.text(current, strings - 1));
            }
            rows.add(read);
            before = current;
        }
        return rows;
    }

    private Stage disclosed(List<Nonce> nonces, Stage.Drawn outcome, Suite suite) {
        var drawn = each("drawn", DrawnCandidate::read);
        var teams = each("teams", Team::read);
        var result = new DrawResult(drawn, teams);
        result.requireSame(outcome.resultDigest(), suite);
        return new Stage.Disclosed(outcome.beaconString(), nonces, result, each("substitutions", Substitution::read));
    }

    private <T> List<T> each(String list, Function<JsonReader, T> row) {
        var rows = new ArrayList<T>();
        json.name(list).begin('[');
        while (json.more(']')) {
            rows.add(row.apply(json));
        }
        return rows;
    }
}
