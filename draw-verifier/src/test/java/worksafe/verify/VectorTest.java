package worksafe.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published vector to the last byte, in both suites. */
class VectorTest {

    @Test
    void theVectorHoldsUnderSha256() {
        var verification = Verifier.ofTheBundleAlone().verify(Sample.bytes(Sample.SHA256));

        assertThat(verification.failure()).isEmpty();
        assertThat(verification.stage()).hasValue(Stage.DISCLOSED);
        assertThat(verification.seal()).hasValue("efa1efb8b2cea71f46b915417e72d6f7826f6cf3346d588a00dc3fbe94341e5f");
        assertThat(verification.outcomes()).extracting(CheckOutcome::check).containsExactly(Check.values());
        assertThat(verification.outcomes())
                .filteredOn(outcome -> outcome.check() != Check.CHAIN && outcome.check() != Check.LOG)
                .extracting(CheckOutcome::state)
                .containsOnly(CheckOutcome.State.HOLDS);
        assertThat(verification.of(Check.CHAIN)).isEqualTo(CheckOutcome.State.OPEN);
        assertThat(verification.of(Check.LOG)).isEqualTo(CheckOutcome.State.OPEN);
    }

    @Test
    void theVectorHoldsUnderSm3() {
        var verification = Verifier.ofTheBundleAlone().verify(Sample.bytes(Sample.SM3));

        assertThat(verification.failure()).isEmpty();
        assertThat(verification.seal()).hasValue("fa13cff78bbd9cc8ead45e7fba5c5c5398d54f4ce27bfcc18eb5006eabf7c214");
    }

    @Test
    void everyDigestOnTheWayIsThePublishedOne() {
        assertThat(digests(Sample.SHA256))
                .isEqualTo(Map.of(
                        "objects", "52c50205d04ac5ec019d4f701e969c969c514cc35b194678df334dcbf96c5528",
                        "inspectors", "dbc78e6b33d88bf57029a5ee455f8875659195799344439a5620020e5f7b5d1a",
                        "recusals", "15071a7239ed21bce4039826244297078d2aad93b2251f486fd957f97bb770df",
                        "needs", "a0f49e29311efe239509923b3bff9b4b65ed1538b61e19802b34bd44c7fba31a",
                        "random", "ec388bedc89ada4b7f90944d1fbf0b8638ede998eca376eabe81fee643426933",
                        "object", "75ae3984b0b970d534f47821662111452701501dffb3f2d116ff106cb5aacc56",
                        "inspector", "7f79ace3cf0365e66c0ab99cdb3fe8b97d73a47e577d62575fc967c53e3d8fcb",
                        "result", "7294371b2ce2cfcdd7f6ad591bb0bb3bebb45d4ecb856658541ae338d8e43793"));
        assertThat(digests(Sample.SM3))
                .isEqualTo(Map.of(
                        "objects", "6fc6e21e212c0a42c519a6dad876edaa20ce09f215c4710693aef8f9e5e21299",
                        "inspectors", "7f599489f7f04f5b19ef267251d2c37f85f4c3e21b4787b3ee33b278b39413ef",
                        "recusals", "fe723a7a4dc85dacca004e28d8704547675f6c855d039f21a419bf93a7dfb1de",
                        "needs", "e020604afd5f3bcd76d5f12f4492181a93970887ea4c176fb18393f34b291fc4",
                        "random", "1fc29148dee6a0238a336d3cc097a8642a7bc3cfb2b554dac8fd47174f1a6711",
                        "object", "8e3798ad50df0fea6d2a9a08b5944a5884f412712d4fa8d7f6f87684a750b677",
                        "inspector", "8ccaefbded2b90334cdda316dc121cd1bcb9bef6096de43ce16380b78a0c9a0b",
                        "result", "3728b6f795d9310f6b5d5f62dbc6737c684104d66d845c14a435f7dd45781827"));
    }

    /** The stated ones have been recomputed by the verification above; the keys stand in no bundle. */
    private static Map<String, String> digests(String text) {
        var bundle = BundleForm.read(Sample.bytes(text));
        var keys = LotKeys.of(bundle);
        return Map.of(
                "objects", bundle.record().objects().root(),
                "inspectors", bundle.record().inspectors().root(),
                "recusals", bundle.record().recusals().root(),
                "needs", bundle.record().needs().root(),
                "random", HexFormat.of().formatHex(keys.random()),
                "object", HexFormat.of().formatHex(keys.object()),
                "inspector", HexFormat.of().formatHex(keys.inspector()),
                "result", bundle.opened().orElseThrow().resultDigest());
    }

    @Test
    void theRootOfNothingIsTheDigestOfNothing() {
        assertThat(HexFormat.of().formatHex(ListRoot.of(Suite.SHA256, 0, i -> new byte[0])))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HexFormat.of().formatHex(ListRoot.of(Suite.SM3, 0, i -> new byte[0])))
                .isEqualTo("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
    }

    @Test
    void beforeDisclosureEverythingButTheResultIsChecked() {
        var sealed = Verifier.ofTheBundleAlone().verify(Sample.bytes(Sample.sealed(Sample.SHA256)));
        var drawn = Verifier.ofTheBundleAlone().verify(Sample.bytes(Sample.drawn(Sample.SM3)));

        assertThat(sealed.stage()).hasValue(Stage.SEALED);
        assertThat(sealed.holds()).isTrue();
        assertThat(sealed.of(Check.CONTRIBUTORS)).isEqualTo(CheckOutcome.State.HOLDS);
        assertThat(sealed.of(Check.BEACON)).isEqualTo(CheckOutcome.State.NOT_YET);
        assertThat(drawn.stage()).hasValue(Stage.DRAWN);
        assertThat(drawn.holds()).isTrue();
        assertThat(drawn.of(Check.BEACON)).isEqualTo(CheckOutcome.State.HOLDS);
        assertThat(drawn.of(Check.DRAWN)).isEqualTo(CheckOutcome.State.NOT_YET);
    }

    @Test
    void whatCannotBeKnownIsSaid() {
        var disclosed = Verifier.ofTheBundleAlone().verify(Sample.bytes(Sample.SHA256));
        var sealed = Verifier.ofTheBundleAlone().verify(Sample.bytes(Sample.sealed(Sample.SHA256)));

        assertThat(disclosed.unchecked())
                .extracting(Sentence::key)
                .containsExactly(
                        "unchecked.no-log",
                        "unchecked.chain",
                        "unchecked.beacon",
                        "unchecked.published-seal",
                        "unchecked.published-digest",
                        "unchecked.evidence",
                        "unchecked.nature");
        assertThat(sealed.unchecked())
                .extracting(Sentence::key)
                .containsExactly(
                        "unchecked.no-log",
                        "unchecked.chain",
                        "unchecked.beacon-to-come",
                        "unchecked.published-seal",
                        "unchecked.nature");
    }

    @Test
    void anEnterpriseIsShownItsOwnTicketsAndTheCutOff() {
        var verifier = Verifier.ofTheBundleAlone();

        var drawn = verifier.askingFor("91310000AAAA000004")
                .verify(Sample.bytes(Sample.SHA256))
                .standing()
                .orElseThrow();
        var passedOver = verifier.askingFor("91310000AAAA000003")
                .verify(Sample.bytes(Sample.SHA256))
                .standing()
                .orElseThrow();

        assertThat(drawn.drawn()).isTrue();
        assertThat(drawn.leaf()).isEqualTo("000141" + "0012" + hex("91310000AAAA000004") + "00000005");
        assertThat(drawn.lots().orElseThrow().tickets())
                .hasSize(5)
                .element(1)
                .isEqualTo("04b756c6aa3ff9e367d5f6b295e0b915690cb2fcc70b5cfc0ae9bd313efa4be3");
        assertThat(drawn.lots().orElseThrow().rank()).isEqualTo(1);
        assertThat(drawn.lots().orElseThrow().cutOff())
                .hasValue("1e8189b3902ff2fce608de3e1a3e9782c9332e55578ea8eb8cd69fd604db108c");
        assertThat(passedOver.drawn()).isFalse();
        assertThat(passedOver.lots().orElseThrow().rank()).isEqualTo(3);
        assertThat(passedOver.lots().orElseThrow().tickets())
                .containsExactly("70bf7baab5bc1fdf5eef2b03eeafe0843900f6a1b59d4456b6cb7e85bef54d3a");
        assertThat(verifier.askingFor("nobody")
                        .verify(Sample.bytes(Sample.SHA256))
                        .standing())
                .isEmpty();
        assertThat(verifier.askingFor("91310000AAAA000004")
                        .verify(Sample.bytes(Sample.sealed(Sample.SHA256)))
                        .standing()
                        .orElseThrow()
                        .lots())
                .isEmpty();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(Sample.bytes(text));
    }

    @Test
    void theReportSpeaksBothLanguages() {
        var verification =
                Verifier.ofTheBundleAlone().askingFor("91310000AAAA000003").verify(Sample.bytes(Sample.SHA256));

        assertThat(verification.report(Locale.ENGLISH))
                .startsWith(
                        "Draw DR-310115-2026-0007: disclosed.",
                        "Seal efa1efb8b2cea71f46b915417e72d6f7826f6cf3346d588a00dc3fbe94341e5f")
                .contains("  rank 3: not drawn")
                .endsWith("Everything that can be checked holds.");
        assertThat(verification.report(Locale.SIMPLIFIED_CHINESE))
                .startsWith("抽查 DR-310115-2026-0007：已公开。")
                .contains("  名次 3：未抽中")
                .endsWith("凡能核对的均已通过。");
        assertThat(verification.report(Locale.ENGLISH)).hasSameSizeAs(verification.report(Locale.SIMPLIFIED_CHINESE));
    }
}
