package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.verify.Verification;
import worksafe.verify.Verifier;

/** The drawing code and the verifier, which were written apart, over many odd draws. */
class AgreementTest {

    private static final int DRAWS = 500;
    private static final int PROOF = 10_000;
    private static final String DIGEST = "\"([0-9a-f]{64})\"";

    @Test
    void whatIsDrawnIsVerified() {
        assertAgreement(DRAWS);
    }

    @Test
    @Tag("proof")
    void tenThousandDrawsAreVerified() {
        assertAgreement(PROOF);
    }

    private static void assertAgreement(int draws) {
        var random = new Random(7);
        var suites = EnumSet.noneOf(Suite.class);
        var substitutions = new int[1];

        RandomDraws.many(draws).forEach(setup -> {
            var disclosed = RandomBundles.disclosed(setup, random);
            var all = (Stage.Disclosed) disclosed.stage();
            var someone =
                    setup.objects().get(random.nextInt(setup.objects().size())).id();

            var verification = Verifier.ofTheBundleAlone().askingFor(someone).verify(Bundles.bytes(disclosed));

            assertThat(verification.holds()).as(() -> why(verification)).isTrue();
            var proof =
                    disclosed.draw().open(setup.nonces(), setup.beaconString()).proof(someone, all.result());
            var standing = verification.standing().orElseThrow();
            assertThat(standing.drawn()).isEqualTo(proof.isDrawn());
            assertThat(standing.lots().orElseThrow().tickets())
                    .isEqualTo(proof.tickets().stream().map(Digest::hex).toList());
            suites.add(setup.suite());
            substitutions[0] += all.substitutions().size();
        });

        assertThat(suites).containsExactly(Suite.values());
        assertThat(substitutions[0]).isGreaterThan(draws / 2);
    }

    @Test
    void earlierStagesAreVerifiedToo() {
        assertEarlierStagesVerified(DRAWS / 10);
    }

    @Test
    @Tag("proof")
    void earlierStagesOfThousandDrawsAreVerifiedToo() {
        assertEarlierStagesVerified(PROOF / 10);
    }

    private static void assertEarlierStagesVerified(int draws) {
        RandomDraws.many(draws).forEach(setup -> {
            for (var bundle : List.of(RandomBundles.sealed(setup), RandomBundles.drawn(setup))) {
                var verification = Verifier.ofTheBundleAlone().verify(Bundles.bytes(bundle));

                assertThat(verification.holds()).as(() -> why(verification)).isTrue();
            }
        });
    }

    /** Long enough to be shared among processors, and of no round size. */
    @Test
    void aLongListIsVerified() {
        var vector = PublishedVector.of(Suite.SHA256);
        var objects = IntStream.range(0, 20_011)
                .mapToObj(i -> new Candidate(i % 7 == 0 ? "B" : "A", "object " + i, 1 + i % 3))
                .toList();
        var inspectors = IntStream.range(0, 60)
                .mapToObj(i -> new ListedInspector("P" + i, List.of(), 37))
                .toList();
        var terms = vector.terms();
        var setup = new Setup(
                Suite.SHA256,
                RandomDraws.shuffled(objects, new Random(1)),
                inspectors,
                List.of(),
                List.of(),
                new DrawTerms(
                        terms.authority(),
                        terms.drawId(),
                        terms.drawNumber(),
                        terms.previousSeal(),
                        terms.plan(),
                        terms.beacon(),
                        terms.contributors(),
                        List.of(new Quota("A", 900), new Quota("B", 211)),
                        terms.substitutionReasons(),
                        terms.teamSize()),
                vector.nonces(),
                vector.beaconString());

        var verification =
                Verifier.ofTheBundleAlone().verify(Bundles.bytes(RandomBundles.disclosed(setup, new Random(1))));

        assertThat(verification.holds()).as(() -> why(verification)).isTrue();
    }

    @Test
    void noBundleWithOneChangedBitIsAccepted() {
        assertChangedBitsFound(DRAWS);
    }

    @Test
    @Tag("proof")
    void noneOfTenThousandBundlesWithOneChangedBitIsAccepted() {
        assertChangedBitsFound(PROOF);
    }

    private static void assertChangedBitsFound(int draws) {
        var random = new Random(8);

        RandomDraws.many(draws).forEach(setup -> {
            var bytes = RandomBundles.one(setup, random);
            var unbound = unbound(bytes);
            var place = random.nextInt(bytes.length);
            while (unbound.get(place)) {
                place = random.nextInt(bytes.length);
            }
            bytes[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));

            var verification = Verifier.ofTheBundleAlone().verify(bytes);

            assertThat(verification.holds())
                    .as("byte %d of %s", place, new String(bytes, StandardCharsets.UTF_8))
                    .isFalse();
        });
    }

    /** A verifier sees the lists that were published, not those that were meant. */
    @Test
    void theListsHoldWhatWasGiven() {
        RandomDraws.many(PROOF / 10).forEach(setup -> {
            var lists = setup.frozen();

            assertThat(lists.objects()).containsExactlyInAnyOrderElementsOf(setup.objects());
            assertThat(lists.inspectors()).containsExactlyInAnyOrderElementsOf(setup.inspectors());
            assertThat(lists.recusals()).containsExactlyInAnyOrderElementsOf(setup.recusals());
            assertThat(lists.needs()).containsExactlyInAnyOrderElementsOf(setup.needs());
            assertThat(setup.sealed().sealedRecord().terms()).isEqualTo(setup.terms());
        });
    }

    /** What nothing in the bundle can confirm; {@code docs/draw-bundle.md} says so. */
    private static BitSet unbound(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var free = new BitSet();
        var fields = text.contains(",\"nonce\":")
                ? List.of("\"evidence\":" + DIGEST)
                : List.of("\"resultDigest\":" + DIGEST, ",\"beaconString\":\"(.*?)\",\"resultDigest\":");
        for (var field : fields) {
            Pattern.compile(field, Pattern.DOTALL)
                    .matcher(text)
                    .results()
                    .forEach(match -> free.set(match.start(1), match.end(1)));
        }
        return free;
    }

    private static String why(Verification verification) {
        return String.join("\n", verification.report(Locale.ENGLISH));
    }
}
