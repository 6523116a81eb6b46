package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.inspections.srd.form.Suite;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.GrownTree;
import worksafe.tlog.Hash;
import worksafe.tlog.LogEntry;
import worksafe.tlog.LogProof;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.Tile;
import worksafe.tlog.TiledTree;
import worksafe.verify.Check;
import worksafe.verify.LogKey;
import worksafe.verify.LogTrust;
import worksafe.verify.Verifier;

/** Bundles whose seal a log of many entries holds: command line and page check the proof alike, and read what this side wrote. */
class LoggedBundlesTest {

    private static final int SIZE = 11;
    private static final int AT = 6;
    private static final NoteSigner LOG = NoteSigner.ofLog("worksafe.test/inspections", secret(1));
    private static final NoteSigner WITNESS = NoteSigner.ofWitness("worksafe.test/witness", secret(2));
    private static final LogTrust TRUST = new LogTrust(
            LogKey.parse(LOG.key().toString()),
            Optional.of(LogKey.parse(WITNESS.key().toString())));

    private static byte[] secret(int number) {
        var secret = new byte[32];
        secret[0] = (byte) number;
        return secret;
    }

    private static byte[] entry(String seal) {
        return ("{\"action\":\"seal-logged\",\"actor\":\"system:HOUSEKEEPER\",\"after\":\"" + seal
                        + "\",\"decision\":\"PERMITTED\",\"form\":2,\"objectId\":\"DR-310115-2026-0007\","
                        + "\"objectType\":\"draw-seal\",\"role\":\"system\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static LogProof proof(String seal, boolean isSeen) {
        var leaves = Stream.iterate(0, i -> i < SIZE, i -> i + 1)
                .map(i -> i == AT ? Hash.leaf(entry(seal)) : Hash.leaf(new byte[] {i.byteValue()}))
                .toList();
        var grown = GrownTree.after(tile -> Optional.empty(), 0, leaves);
        var tree = new TiledTree(
                wanted -> grown.tiles().stream()
                        .filter(tile -> tile.path().equals(wanted))
                        .map(Tile::hashes)
                        .findFirst(),
                SIZE);
        var note = new Checkpoint(LOG.key().name(), SIZE, grown.root()).signed(LOG);
        return new LogProof(
                new LogEntry(AT, entry(seal)),
                tree.inclusionProof(AT),
                isSeen ? note.and(WITNESS.sign(note.text(), Instant.parse("2026-03-01T01:02:03Z"))) : note);
    }

    private static Bundle bundle(Suite suite, LogPlace place) {
        var plain = RandomBundles.disclosed(PublishedVector.of(suite), new Random(1));
        return new Bundle(plain.draw(), Optional.of(place), plain.stage());
    }

    private static Bundle bundle(Suite suite) {
        var seal = RandomBundles.disclosed(PublishedVector.of(suite), new Random(1))
                .draw()
                .seal()
                .hex();
        var proof = proof(seal, true).toString().strip();
        return bundle(suite, new LogPlace(LOG.key().name(), AT, Optional.of(proof)));
    }

    private static String told(byte[] bundle) {
        var outcome = Verifier.ofTheBundleAlone().trusting(TRUST).verify(bundle).outcomes().stream()
                .filter(one -> one.check() == Check.LOG)
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                        Stream.of(outcome.state().name()),
                        outcome.reason().stream()
                                .flatMap(reason -> Stream.concat(Stream.of(reason.key()), reason.arguments().stream())))
                .collect(Collectors.joining(" | "));
    }

    private static String shown(PageScript page, byte[] bundle) {
        return page.log(bundle, LOG.key().toString(), WITNESS.key().toString());
    }

    @Test
    void bothSayWhenTheWitnessSawTheSeal() {
        seen(Suite.SHA256);
    }

    @Test
    @Tag("proof")
    void bothSayWhenTheWitnessSawTheSealUnderSm3() {
        seen(Suite.SM3);
    }

    private static void seen(Suite suite) {
        var bundle = bundle(suite);
        var bytes = Bundles.bytes(bundle);

        assertThat(Bundles.read(bytes).log()).isEqualTo(bundle.log());
        assertThat(told(bytes)).isEqualTo("HOLDS | log.seen | worksafe.test/inspections 6 | 2026-03-01T01:02:03Z");
        try (var page = PageScript.withWebCrypto()) {
            assertThat(shown(page, bytes)).isEqualTo(told(bytes));
        }
    }

    @Test
    void bothNameTheSameThatIsWrong() {
        var right = bundle(Suite.SHA256).log().orElseThrow();
        var text = right.proof().orElseThrow();
        var seal = bundle(Suite.SHA256).draw().seal().hex();
        var wrong = List.of(
                new LogPlace(right.origin(), 5, right.proof()),
                new LogPlace("worksafe.test/hazards", AT, right.proof()),
                new LogPlace(
                        right.origin(),
                        AT,
                        Optional.of(proof("0".repeat(64), true).toString().strip())),
                new LogPlace(
                        right.origin(),
                        AT,
                        Optional.of(proof(seal, false).toString().strip())),
                new LogPlace(right.origin(), 5, Optional.of(text.replace("index 6", "index 5"))),
                new LogPlace(right.origin(), AT, Optional.of(text.replace("\n11\n", "\n12\n"))),
                new LogPlace(right.origin(), AT, Optional.of(text.replace("index 6", "index 06"))),
                new LogPlace(right.origin(), AT, Optional.of(text.substring(0, text.indexOf("\n\n")))),
                new LogPlace(right.origin(), AT, Optional.of("none")));
        try (var page = PageScript.withWebCrypto()) {
            for (var place : wrong) {
                var bytes = Bundles.bytes(bundle(Suite.SHA256, place));

                assertThat(told(bytes)).startsWith("FAILS | log.");
                assertThat(shown(page, bytes)).isEqualTo(told(bytes));
            }
        }
    }

    @Test
    void noLineOfTheProofMayBeAnother() {
        change(60);
    }

    @Test
    @Tag("proof")
    void noSignOfTheProofMayBeAnother() {
        change(1);
    }

    private static void change(int step) {
        var right = bundle(Suite.SHA256).log().orElseThrow();
        var text = right.proof().orElseThrow();
        try (var page = PageScript.withWebCrypto()) {
            for (int i = 0; i < text.length(); i += step) {
                var changed = text.substring(0, i) + (text.charAt(i) == 'B' ? 'C' : 'B') + text.substring(i + 1);
                var bytes = Bundles.bytes(bundle(Suite.SHA256, new LogPlace(right.origin(), AT, Optional.of(changed))));

                assertThat(told(bytes)).as("sign %d", i).startsWith("FAILS | log.");
                assertThat(shown(page, bytes)).as("sign %d", i).startsWith("FAILS | log.");
            }
        }
    }

    @Test
    void withoutKeysBothLeaveItToTheLog() {
        var bytes = Bundles.bytes(bundle(Suite.SHA256));
        try (var page = PageScript.withWebCrypto()) {
            assertThat(page.log(bytes, "", "")).isEqualTo("OPEN");
            assertThat(page.log(bytes, "x", "")).startsWith("broken: ");
            assertThat(page.log(bytes, WITNESS.key().toString(), "")).startsWith("broken: ");
        }
        assertThat(Verifier.ofTheBundleAlone().verify(bytes).of(Check.LOG).name())
                .isEqualTo("OPEN");
    }
}
