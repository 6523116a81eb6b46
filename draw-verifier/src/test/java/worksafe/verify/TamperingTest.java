package worksafe.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bundle for each check that must name it, and what is seen of a bundle changed anywhere. */
class TamperingTest {

    private static final String NONCE = "a8f5132cc64d5b484e02bbd9278204ad223ead27a02d5a1bbc53801317e94d75";
    private static final String OTHER_NONCE = "9e3f156324d42f0ea4b6f4fce81d56fbd64a2143a3fdd60a130d9c90e5b4d688";
    private static final String OTHER_COMMITMENT = "f7ce9f065832583ce3578ecfddd6f8f8e78e9685c167b22630d6e5811087c227";

    private record Case(Check check, String bundle, String expected, String found) {

        @Override
        public String toString() {
            return check.code() + ", expecting " + expected;
        }
    }

    private static Case of(Check check, String from, String to, String expected, String found) {
        return new Case(check, Sample.changed(Sample.SHA256, from, to), expected, found);
    }

    private static Case resealed(Check check, String from, String to, String expected, String found) {
        return new Case(check, Sample.resealed(Sample.changed(Sample.SHA256, from, to)), expected, found);
    }

    static Stream<Case> cases() {
        var twice = Sample.changed(Sample.SHA256, OTHER_NONCE, NONCE);
        twice = Sample.changed(twice, OTHER_COMMITMENT, Sample.commitment("discipline", NONCE));
        return Stream.of(
                of(Check.VERSION, "bundle\",\"version\":1", "bundle\",\"version\":2", "version 1", "version 2"),
                of(Check.VERSION, "\"teamSize\":2,\"version\":1", "\"teamSize\":2,\"version\":9", "version 1", "9"),
                of(Check.FORM, "\"weight\":5", "\"weight\":1001", "from 1 to 1,000".replace(",", ""), "1001"),
                of(Check.FORM, "\"weight\":5", "\"weight\":0", "from 1 to 1000", "0}"),
                of(Check.FORM, "\"weight\":5", "\"weight\":05", "from 1 to 1000", "05}"),
                of(Check.FORM, "\"teamSize\":2", "\"teamSize\":0", "from 1", "0,"),
                of(Check.FORM, "{\"format\"", "{ \"format\"", "{\"format\"", "{ \"format\""),
                of(Check.FORM, "\"plan\":\"示例计划\"", "\"plan\":\" 示例计划\"", "a name", "\" 示例"),
                of(Check.FORM, "示例计划", "示例\\u8ba1划", "five escapes", "\\u8ba1"),
                of(Check.FORM, "former post", "former\bpost", "no control", "\\u0008"),
                of(Check.FORM, "former post", "forme\u0301r post", "normal form C", "forme"),
                of(Check.FORM, "310115000000", "31011500000", "12 digits", "31011500000"),
                of(Check.FORM, "\"ASSIGNED\"", "\"LATER\"", "UNASSIGNABLE", "LATER"),
                of(Check.FORM, ",\"nonce\":\"" + NONCE + "\"", "", "every contributor or of none", "some"),
                of(Check.FORM, "SRD-1/SHA256", "SRD-1/MD5", "SRD-1/SHA256 | SRD-1/SM3", "MD5"),
                of(Check.FORM, "a8f5132c", "A8F5132C", "64 lower-case", "A8F5"),
                new Case(Check.FORM, Sample.SHA256 + "\n\n", "end of the file", "\\u000a"),
                of(
                        Check.ORDER,
                        "\"stratum\":\"A\",\"id\":\"91310000AAAA000001\"",
                        "\"stratum\":\"A\",\"id\":\"91310000AAAA000005\"",
                        "something after A 91310000AAAA000005",
                        "A 91310000AAAA000002"),
                of(Check.ORDER, "[\"hazchem\",\"mine\"]", "[\"mine\",\"hazchem\"]", "after mine", "hazchem"),
                of(
                        Check.DUPLICATE_ID,
                        "\"id\":\"91310000BBBB000001\"",
                        "\"id\":\"91310000AAAA000001\"",
                        "every entry once",
                        "91310000AAAA000001 twice"),
                of(
                        Check.REFERENCES,
                        "\"object\":\"91310000AAAA000002\",\"inspector\":\"P1\"",
                        "\"object\":\"91310000AAAA000002\",\"inspector\":\"P9\"",
                        "an entry of inspectors",
                        "P9"),
                of(Check.SEAL, "\"teamSize\":2", "\"teamSize\":1", "Expected ", "found efa1efb8"),
                of(Check.SEAL, "efa1efb8", "efa1efb9", "Expected efa1efb8", "found efa1efb9"),
                of(Check.OBJECTS_ROOT, "\"weight\":5", "\"weight\":6", "52c50205", "found "),
                resealed(
                        Check.OBJECTS_ROOT,
                        "6c5528\",\"size\":7",
                        "6c5528\",\"size\":8",
                        "as many entries as were sealed, 8",
                        "found 7"),
                of(Check.INSPECTORS_ROOT, "\"cap\":1", "\"cap\":2", "dbc78e6b", "found "),
                of(Check.RECUSALS_ROOT, "\"kinship\"", "\"friendship\"", "15071a72", "found "),
                of(
                        Check.NEEDS_ROOT,
                        "\"object\":\"危化企业-03\",\"skill\":\"hazchem\"",
                        "\"object\":\"危化企业-03\",\"skill\":\"mine\"",
                        "a0f49e29",
                        "found "),
                resealed(Check.QUOTA, "[\"B\",1]", "[\"B\",4]", "at most 3", "found 4"),
                resealed(Check.QUOTA, "[\"A\",2],[\"B\",1]", "[\"A\",0],[\"B\",0]", "to be drawn", "0 only"),
                of(Check.FORM, "\"cap\":1", "\"cap\":0", "from 1 to 2147483647", "0}"),
                of(Check.FORM, "kinship", "kinship\u0085", "without space at its ends", "kinship"),
                resealed(Check.QUOTA, ",[\"B\",1]", "", "a quota for stratum B", "none"),
                resealed(Check.QUOTA, "[\"B\",1]", "[\"B\",1],[\"C\",0]", "strata of the pool", "one for C"),
                of(Check.CONTRIBUTORS, "\"who\":\"agency\"", "\"who\":\"system\"", "agency f33403", "system f33403"),
                of(Check.BEACON, "SSQ-2026137|", "SSQ-2026138|", "SSQ-2026137|", "SSQ-2026138|06"),
                of(Check.BEACON, "|06 08 13 21 27 30+05", "|", "SSQ-2026137|…", "found SSQ-2026137|"),
                resealed(Check.BEACON, "\"beacon\":\"SSQ-2026137\"", "\"beacon\":\"\"", "no public value", "SSQ-"),
                of(Check.NONCE, "a8f5132c", "a8f5132d", "agency: expected commitment f33403", "found "),
                new Case(Check.NONCE_TWICE, Sample.resealed(twice), "a nonce of its own", "discipline"),
                of(Check.DRAWN, "04b756c6", "04b756c7", "A 1 91310000AAAA000004 04b756c6", "04b756c7"),
                of(Check.DRAWN, "SSQ-2026137|06", "SSQ-2026137|07", "entry 1: expected A 1", "04b756c6"),
                of(Check.TEAMS, "[\"P3\",\"P4\"]", "[\"P4\",\"P3\"]", "[P3, P4]", "[P4, P3]"),
                of(Check.RESULT_DIGEST, "7294371b", "7294371c", "Expected 7294371b", "found 7294371c"),
                of(Check.SUBSTITUTIONS, "\"reason\":\"closed\"", "\"reason\":\"tired\"", "[closed, moved]", "tired"),
                of(
                        Check.SUBSTITUTIONS,
                        "\"replaced\":\"91310000AAAA000004\"",
                        "\"replaced\":\"91310000AAAA000001\"",
                        "still to be visited",
                        "91310000AAAA000001"),
                of(Check.SUBSTITUTIONS, "70bf7baa", "70bf7bab", "A 3 91310000AAAA000003 70bf7baa", "70bf7bab"),
                of(Check.SUBSTITUTIONS, "[\"P4\",\"P2\"]", "[\"P4\",\"P1\"]", "[P4, P2]", "[P4, P1]"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFirstCheckThatFailsIsNamed(Case tampered) {
        var verification = verify(tampered.bundle());

        assertThat(verification.holds()).isFalse();
        var failure = verification.failure().orElseThrow();
        assertThat(failure.check()).isEqualTo(tampered.check());
        assertThat(failure.reason().orElseThrow().in(Locale.ENGLISH))
                .contains(tampered.expected())
                .contains(tampered.found());
        assertThat(failure.reason().orElseThrow().in(Locale.CHINESE)).matches("(?s).*[应实此签].*");
        assertThat(verification.outcomes().subList(0, tampered.check().ordinal()))
                .extracting(CheckOutcome::state)
                .isSubsetOf(CheckOutcome.State.HOLDS, CheckOutcome.State.OPEN, CheckOutcome.State.NOT_REACHED)
                .doesNotContain(CheckOutcome.State.FAILS);
        assertThat(verification.outcomes().subList(tampered.check().ordinal() + 1, Check.values().length))
                .extracting(CheckOutcome::state)
                .isSubsetOf(CheckOutcome.State.NOT_REACHED, CheckOutcome.State.NOT_YET);
    }

    @Test
    void everyCheckHasItsBadBundle() {
        var shown = EnumSet.of(Check.CHAIN, Check.LOG);
        cases().forEach(tampered -> shown.add(tampered.check()));

        assertThat(shown).containsExactly(Check.values());
    }

    @Test
    void aBundleWithAnyOneBitChangedIsRefused() {
        var bytes = Sample.bytes(Sample.SHA256);
        // Nothing in a bundle says whether evidence is true.
        var free = Sample.SHA256.indexOf("\"evidence\":\"") + "\"evidence\":\"".length();
        free = Sample.bytes(Sample.SHA256.substring(0, free)).length;

        var accepted = new ArrayList<Integer>();
        for (var i = 0; i < bytes.length; i++) {
            for (var bit = 0; bit < Byte.SIZE; bit++) {
                bytes[i] ^= (byte) (1 << bit);
                if (Verifier.ofTheBundleAlone().verify(bytes).holds()) {
                    accepted.add(i);
                }
                bytes[i] ^= (byte) (1 << bit);
            }
        }

        assertThat(bytes).isEqualTo(Sample.bytes(Sample.SHA256));
        assertThat(Set.copyOf(accepted)).hasSize(64);
        assertThat(accepted).allMatch(between(free, free + 64));
    }

    private static Predicate<Integer> between(int from, int to) {
        return position -> position >= from && position < to;
    }

    @Test
    void aBundleCutShortOrGoneOnWithIsRefused() {
        var bytes = Sample.bytes(Sample.SHA256);

        for (var length = 0; length < bytes.length; length++) {
            assertThat(Verifier.ofTheBundleAlone()
                            .verify(Arrays.copyOf(bytes, length))
                            .failure())
                    .map(CheckOutcome::check)
                    .hasValue(Check.FORM);
        }
        assertThat(verify(Sample.SHA256 + "\n").holds()).isTrue();
        assertThat(verify(Sample.SHA256 + " ").holds()).isFalse();
        assertThat(verify("\ufeff" + Sample.SHA256).holds()).isFalse();
        assertThat(verify(Sample.SHA256 + Sample.SHA256).holds()).isFalse();
    }

    @Test
    void aPlaceInTheLogIsReadAndLeftToTheLog() {
        var logged = Sample.changed(
                Sample.SHA256,
                ",\"contributors\":[{",
                ",\"log\":{\"origin\":\"log.example\",\"index\":41,\"proof\":\"line\\nline\"},\"contributors\":[{");

        var verification = verify(logged);

        assertThat(verification.holds()).isTrue();
        assertThat(verification.unchecked().getFirst().in(Locale.ENGLISH))
                .isEqualTo("whether the audit log holds the seal at log.example 41; ask the log and its witnesses");
    }

    private static Verification verify(String bundle) {
        return Verifier.ofTheBundleAlone().verify(Sample.bytes(bundle));
    }
}
