package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.kernel.InvalidValue;

class BundleTest {

    private static final int DRAWS = 150;

    static Stream<Setup> draws() {
        return RandomDraws.many(DRAWS);
    }

    /** The documentation shows this file; whoever changes a field must see it fail. */
    @Test
    void publishedVectorMakesTheDocumentedFile() throws IOException {
        try (var documented = getClass().getResourceAsStream("/draw-bundle.json")) {
            assertThat(Bundles.text(vector(Suite.SHA256)) + "\n")
                    .isEqualTo(new String(documented.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("draws")
    void everyStageIsReadAndWrittenByteForByte(Setup setup) {
        for (var bundle : stages(setup)) {
            var bytes = Bundles.bytes(bundle);

            var read = Bundles.read(bytes);

            assertThat(Bundles.bytes(read)).isEqualTo(bytes);
            assertThat(read.stage()).isEqualTo(bundle.stage());
            assertThat(read.log()).isEqualTo(bundle.log());
            assertThat(read.draw().sealedRecord()).isEqualTo(bundle.draw().sealedRecord());
            assertThatCode(read::verify).doesNotThrowAnyException();
        }
    }

    @Test
    void earlierStagesTellNothingOfTheResult() {
        var disclosed = vector(Suite.SHA256);
        var all = (Stage.Disclosed) disclosed.stage();
        var drawn = Bundles.text(new Bundle(
                disclosed.draw(),
                Optional.empty(),
                new Stage.Drawn(all.beaconString(), all.result().digest(Suite.SHA256))));
        var sealed = Bundles.text(new Bundle(disclosed.draw(), Optional.empty(), new Stage.Sealed()));

        assertThat(drawn).doesNotContain("nonce", "drawn", "teams", "ticket", "substitutions");
        assertThat(sealed).doesNotContain("nonce", "drawn", "teams", "ticket", "beaconString", "resultDigest");
        all.nonces().forEach(nonce -> assertThat(drawn + sealed).doesNotContain(nonce.hex()));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everySingleFlippedBitIsFound(Suite suite) {
        var bytes = Bundles.bytes(vector(suite));
        var free = unbound(bytes);
        int found = 0;
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            if (free.get(bit / 8)) {
                continue;
            }
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            requireFound(changed, "bit " + bit);
            found++;
        }
        assertThat(found).isGreaterThan(20_000);
    }

    @Test
    void everyTruncationIsFound() {
        var bytes = Bundles.bytes(vector(Suite.SHA256));
        for (int length = 0; length < bytes.length; length++) {
            requireFound(Arrays.copyOf(bytes, length), "length " + length);
        }
    }

    @Test
    void droppedDoubledAndSwappedRowsAreFound() {
        var text = Bundles.text(vector(Suite.SHA256));
        var rows = Pattern.compile("\\{\"(stratum|id|object|who|replaced)\"[^{}]*\\}")
                .matcher(text)
                .results()
                .toList();
        assertThat(rows).hasSizeGreaterThan(25);
        for (int i = 0; i < rows.size(); i++) {
            var before = text.substring(0, rows.get(i).start());
            var row = rows.get(i).group();
            var after = text.substring(rows.get(i).end());
            if (!row.contains("\"replaced\"")) {
                requireFound(
                        (before + after).replace(",,", ",").replace("[,", "[").replace(",]", "]"), "drop " + row);
            }
            requireFound(before + row + "," + row + after, "double " + row);
            if (i + 1 < rows.size() && after.startsWith("," + rows.get(i + 1).group())) {
                var next = rows.get(i + 1).group();
                requireFound(before + next + "," + row + after.substring(1 + next.length()), "swap " + row);
            }
        }
    }

    /** Everything about the draw redone consistently over other lists, but not the seal that is on record. */
    @Test
    void listChangedAfterTheSealChangesTheSeal() {
        var honest = PublishedVector.of(Suite.SHA256);
        var heavier = honest.withObjects(honest.objects().stream()
                .map(o -> new Candidate(o.stratum(), o.id(), o.weight() + 1))
                .toList());

        assertThat(heavier.sealed().seal()).isNotEqualTo(honest.sealed().seal());
        assertThat(heavier.open().result().digest(Suite.SHA256))
                .isNotEqualTo(honest.open().result().digest(Suite.SHA256));
    }

    @Test
    void aStreamThatTricklesIsReadTheSame() throws IOException {
        var bytes = Bundles.bytes(large());
        var trickle = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, 7));
            }
        };

        assertThat(bytes.length).isGreaterThan(200_000);
        assertThat(Bundles.bytes(Bundle.read(trickle))).isEqualTo(bytes);
    }

    @Test
    void aStreamThatBreaksIsNotTakenForABadBundle() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable cut");
            }
        };

        assertThatThrownBy(() -> Bundle.read(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("cable cut");
    }

    private static void requireFound(String changed, String what) {
        requireFound(changed.getBytes(StandardCharsets.UTF_8), what);
    }

    private static void requireFound(byte[] changed, String what) {
        try {
            Bundles.read(changed).verify();
        } catch (InvalidValue refused) {
            return;
        }
        fail("not found: " + what);
    }

    /** Evidence is a hash of a file that lies elsewhere; a draw cannot know whether it is right. */
    private static BitSet unbound(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var free = new BitSet();
        Pattern.compile("\"evidence\":\"([0-9a-f]{64})\"")
                .matcher(text)
                .results()
                .forEach(match -> free.set(match.start(1), match.end(1)));
        return free;
    }

    private static Bundle vector(Suite suite) {
        var setup = PublishedVector.of(suite);
        var open = setup.open();
        var result = open.result();
        var falling = result.drawn().getFirst().id();
        var substitution = open.substitute(result, List.of(), new Replacement(falling, "closed", RandomDraws.key(3)));
        return new Bundle(
                setup.sealed(),
                Optional.empty(),
                new Stage.Disclosed(setup.beaconString(), setup.nonces(), result, List.of(substitution)));
    }

    private static List<Bundle> stages(Setup setup) {
        var draw = setup.sealed();
        var open = setup.open();
        var result = open.result();
        var stages = new ArrayList<Bundle>();
        stages.add(new Bundle(draw, Optional.empty(), new Stage.Sealed()));
        stages.add(new Bundle(
                draw,
                Optional.of(new LogPlace("worksafe.inspections", 12, Optional.empty())),
                new Stage.Drawn(setup.beaconString(), result.digest(setup.suite()))));
        stages.add(new Bundle(
                draw,
                Optional.of(new LogPlace("worksafe.inspections", 12, Optional.of("proof\n\n— origin sig"))),
                new Stage.Disclosed(setup.beaconString(), setup.nonces(), result, List.of())));
        return stages;
    }

    private static Bundle large() {
        var vector = PublishedVector.of(Suite.SHA256);
        var objects = IntStream.range(0, 5_000)
                .mapToObj(i -> new Candidate(i % 2 == 0 ? "A" : "B", "危化企业-" + i, 1 + i % 5))
                .toList();
        var setup = new Setup(
                Suite.SHA256,
                objects,
                vector.inspectors(),
                List.of(),
                List.of(),
                vector.terms(),
                vector.nonces(),
                vector.beaconString());
        return new Bundle(
                setup.sealed(),
                Optional.empty(),
                new Stage.Disclosed(
                        setup.beaconString(), setup.nonces(), setup.open().result(), List.of()));
    }
}
