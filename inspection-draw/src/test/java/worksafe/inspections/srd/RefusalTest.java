package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.inspections.srd.list.ListedRecusal;
import worksafe.inspections.srd.list.Need;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;

/** One way to earn each refusal. */
class RefusalTest {

    private static final Setup VECTOR = PublishedVector.of(Suite.SHA256);
    private static final DrawTerms TERMS = VECTOR.terms();
    private static final Digest EVIDENCE = RandomDraws.key(7);

    record Case(DrawRefusal refusal, ThrowingCallable attempt) {
        @Override
        public String toString() {
            return refusal.code();
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                refused(DrawRefusal.SUITE_UNKNOWN, () -> Suite.ofId("SRD-1/MD5")),
                refused(DrawRefusal.DIGEST_SHAPE, () -> Digest.of(new byte[31])),
                refused(DrawRefusal.DIGEST_SHAPE, () -> Digest.ofHex("A".repeat(64))),
                refused(DrawRefusal.NONCE_SHAPE, () -> Nonce.of(new byte[33])),
                refused(DrawRefusal.NONCE_SHAPE, () -> Nonce.ofHex("0".repeat(63))),
                refused(DrawRefusal.TEXT_EMPTY, () -> new Candidate("A", "", 1)),
                refused(DrawRefusal.TEXT_EMPTY, () -> new Candidate("", "a", 1)),
                refused(DrawRefusal.TEXT_NOT_TRIMMED, () -> new Candidate("A", "a ", 1)),
                refused(DrawRefusal.TEXT_NOT_NFC, () -> new Need("e\u0301", "mine")),
                refused(DrawRefusal.TEXT_TOO_LONG, () -> new Need("a".repeat(65_536), "mine")),
                refused(DrawRefusal.TEXT_TOO_LONG, () -> new Need("危".repeat(21_846), "mine")),
                refused(
                        DrawRefusal.POOL_EMPTY,
                        () -> VECTOR.withObjects(List.of()).frozen()),
                refused(DrawRefusal.POOL_TOO_HEAVY, () -> pool(10_001, 1_000).frozen()),
                refused(DrawRefusal.WEIGHT_OUT_OF_RANGE, () -> new Candidate("A", "a", 0)),
                refused(DrawRefusal.WEIGHT_OUT_OF_RANGE, () -> new Candidate("A", "a", 1_001)),
                refused(
                        DrawRefusal.OBJECT_REPEATED,
                        () -> plusObject(new Candidate("A", "危化企业-03", 1)).frozen()),
                refused(
                        DrawRefusal.OBJECT_REPEATED,
                        () -> plusObject(new Candidate("B", "危化企业-03", 2)).frozen()),
                refused(
                        DrawRefusal.OBJECT_UNKNOWN,
                        () -> VECTOR.open().proof("x", VECTOR.open().result())),
                refused(
                        DrawRefusal.INSPECTOR_REPEATED,
                        () -> withInspectors(plus(VECTOR.inspectors(), new ListedInspector("P1", List.of(), 1)))
                                .frozen()),
                refused(DrawRefusal.SKILL_REPEATED, () -> new ListedInspector("P9", List.of("mine", "x", "mine"), 1)),
                refused(DrawRefusal.SKILLS_TOO_MANY, () -> new ListedInspector("P9", skills(65_536), 1)),
                refused(DrawRefusal.CAP_OUT_OF_RANGE, () -> new ListedInspector("P9", List.of(), 0)),
                refused(
                        DrawRefusal.RECUSAL_REPEATED,
                        () -> withRecusals(
                                        plus(VECTOR.recusals(), new ListedRecusal("危化企业-03", "P3", "another reason")))
                                .frozen()),
                refused(
                        DrawRefusal.RECUSAL_OBJECT_UNKNOWN,
                        () -> withRecusals(List.of(new ListedRecusal("x", "P3", "kinship")))
                                .frozen()),
                refused(
                        DrawRefusal.RECUSAL_INSPECTOR_UNKNOWN,
                        () -> withRecusals(List.of(new ListedRecusal("危化企业-03", "P9", "kinship")))
                                .frozen()),
                refused(
                        DrawRefusal.NEED_REPEATED,
                        () -> withNeeds(plus(VECTOR.needs(), new Need("危化企业-03", "mine")))
                                .frozen()),
                refused(
                        DrawRefusal.NEED_OBJECT_UNKNOWN,
                        () -> withNeeds(List.of(new Need("x", "mine"))).frozen()),
                refused(DrawRefusal.NUMBER_OUT_OF_RANGE, () -> numbered(0, Digest.NONE)),
                refused(DrawRefusal.NUMBER_OUT_OF_RANGE, () -> numbered(1L << 53, Digest.NONE)),
                refused(DrawRefusal.TEAM_SIZE_OUT_OF_RANGE, () -> teams(0)),
                refused(
                        DrawRefusal.TEAM_LARGER_THAN_LIST,
                        () -> VECTOR.withTerms(teams(5)).sealed()),
                refused(DrawRefusal.QUOTA_NEGATIVE, () -> new Quota("A", -1)),
                refused(
                        DrawRefusal.QUOTA_REPEATED,
                        () -> quotas(new Quota("A", 1), new Quota("B", 1), new Quota("A", 0))),
                refused(DrawRefusal.QUOTA_NOTHING, () -> quotas(new Quota("A", 0), new Quota("B", 0))),
                refused(DrawRefusal.QUOTA_NOTHING, () -> quotas()),
                refused(
                        DrawRefusal.QUOTA_STRATUM_UNKNOWN,
                        () -> VECTOR.withTerms(quotas(new Quota("A", 1), new Quota("B", 1), new Quota("C", 0)))
                                .sealed()),
                refused(
                        DrawRefusal.QUOTA_STRATUM_MISSING,
                        () -> VECTOR.withTerms(quotas(new Quota("A", 1))).sealed()),
                refused(
                        DrawRefusal.QUOTA_TOO_LARGE,
                        () -> VECTOR.withTerms(quotas(new Quota("A", 1), new Quota("B", 4)))
                                .sealed()),
                refused(DrawRefusal.REASON_REPEATED, () -> reasons("closed", "moved", "closed")),
                refused(DrawRefusal.CONTRIBUTORS_TOO_FEW, () -> contributors(1, c -> c)),
                refused(
                        DrawRefusal.CONTRIBUTOR_REPEATED,
                        () -> contributors(2, c -> new Commitment("agency", c.digest()))),
                refused(
                        DrawRefusal.SYSTEM_CONTRIBUTOR_MISSING,
                        () -> SealedLists.seal(TERMS, "system", VECTOR.frozen())),
                refused(
                        DrawRefusal.LIST_CHANGED,
                        () -> SealedLists.of(
                                VECTOR.sealed().sealedRecord(),
                                plusObject(new Candidate("A", "added", 1)).frozen())),
                refused(
                        DrawRefusal.NONCE_COUNT,
                        () -> VECTOR.sealed().open(List.of(VECTOR.nonces().getFirst()), VECTOR.beaconString())),
                refused(
                        DrawRefusal.NONCE_WRONG,
                        () -> VECTOR.sealed().open(VECTOR.nonces().reversed(), VECTOR.beaconString())),
                refused(DrawRefusal.NONCE_REPEATED, () -> {
                    var nonce = VECTOR.nonces().getFirst();
                    var copied = contributors(2, c -> Commitment.to(nonce, Suite.SHA256, TERMS.drawId(), c.who()));
                    VECTOR.withTerms(copied).sealed().open(List.of(nonce, nonce), VECTOR.beaconString());
                }),
                refused(DrawRefusal.BEACON_NOT_AS_SEALED, () -> VECTOR.sealed().open(VECTOR.nonces(), "SSQ-2026138|1")),
                refused(DrawRefusal.BEACON_NOT_AS_SEALED, () -> VECTOR.sealed().open(VECTOR.nonces(), "SSQ-2026137|")),
                refused(DrawRefusal.ALREADY_DRAWN, () -> {
                    var first = VECTOR.open().result().digest(Suite.SHA256);
                    VECTOR.sealed()
                            .open(VECTOR.nonces(), "SSQ-2026137|another value")
                            .result()
                            .requireSame(first, Suite.SHA256);
                }),
                refused(
                        DrawRefusal.CHAIN_AUTHORITY,
                        () -> SealChain.before(RegionCode.of("310000000000")).follow(sealed(numbered(1, Digest.NONE)))),
                refused(
                        DrawRefusal.CHAIN_NUMBER,
                        () -> SealChain.before(TERMS.authority()).follow(sealed(numbered(2, Digest.NONE)))),
                refused(
                        DrawRefusal.CHAIN_PREVIOUS_SEAL,
                        () -> SealChain.before(TERMS.authority()).follow(sealed(numbered(1, EVIDENCE)))),
                refused(DrawRefusal.SUBSTITUTION_REASON, () -> substitute("91310000AAAA000004", "rain")),
                refused(DrawRefusal.SUBSTITUTION_NOT_STANDING, () -> substitute("91310000AAAA000001", "closed")),
                refused(DrawRefusal.SUBSTITUTION_NOT_STANDING, () -> {
                    var open = VECTOR.open();
                    var result = open.result();
                    var replacement = new Replacement("91310000AAAA000004", "closed", EVIDENCE);
                    var first = open.substitute(result, List.of(), replacement);
                    open.substitute(result, List.of(first), replacement);
                }),
                refused(DrawRefusal.SUBSTITUTION_NONE_LEFT, () -> {
                    var open = VECTOR.open();
                    var result = open.result();
                    var done = new ArrayList<Substitution>();
                    var falling = result.cutOff("B").orElseThrow().id();
                    while (done.size() < 3) {
                        done.add(open.substitute(result, done, new Replacement(falling, "closed", EVIDENCE)));
                        falling = done.getLast().substitute().id();
                    }
                }),
                bundle(DrawRefusal.BUNDLE_FORM, text -> text + " "),
                bundle(
                        DrawRefusal.BUNDLE_FORM,
                        text -> text.replace("\"version\":1,\"sealed", "\"version\":2,\"sealed")),
                bundle(DrawRefusal.BUNDLE_FORM, text -> text.replace("\"cap\":3", "\"cap\":03")),
                bundle(DrawRefusal.BUNDLE_FORM, text -> text.replace("\"cap\":3", "\"cap\":3.0")),
                bundle(DrawRefusal.BUNDLE_FORM, text -> text.replace("hazchem", "haz\\u0063hem")),
                bundle(DrawRefusal.BUNDLE_FORM, text -> text.replace("\"cap\":3", "\"cap\":3,\"note\":1")),
                bundle(
                        DrawRefusal.BUNDLE_ORDER,
                        text -> text.replace("[\"hazchem\",\"mine\"]", "[\"mine\",\"hazchem\"]")),
                bundle(
                        DrawRefusal.BUNDLE_ORDER,
                        text -> text.replace("[[\"A\",2],[\"B\",1]]", "[[\"B\",1],[\"A\",2]]")),
                bundle(
                        DrawRefusal.BUNDLE_ORDER,
                        text -> text.replace(
                                "{\"id\":\"P1\",", "{\"id\":\"P2\",\"skills\":[],\"cap\":3},{\"id\":\"P1\",")),
                bundle(DrawRefusal.BUNDLE_SEAL, text -> text.replace("\"teamSize\":2", "\"teamSize\":1")),
                bundle(
                        DrawRefusal.BUNDLE_CONTRIBUTORS,
                        text -> text.replace("\"who\":\"agency\"", "\"who\":\"Agency\"")),
                bundle(DrawRefusal.BUNDLE_CONTRIBUTORS, text -> text.replaceFirst(",\"nonce\":\"[0-9a-f]{64}\"", "")),
                bundle(DrawRefusal.LIST_CHANGED, text -> text.replace("\"weight\":5", "\"weight\":6")),
                bundle(DrawRefusal.ALREADY_DRAWN, text -> text.replace("\"P3\",\"P4\"", "\"P3\",\"P2\"")),
                refused(DrawRefusal.BUNDLE_RESULT, () -> {
                    var all = disclosed();
                    new Bundle(
                                    VECTOR.sealed(),
                                    Optional.empty(),
                                    new Stage.Disclosed(
                                            all.beaconString(),
                                            all.nonces(),
                                            new DrawResult(
                                                    all.result().drawn(),
                                                    all.result().teams().reversed()),
                                            List.of()))
                            .verify();
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyMistakeIsRefusedUnderItsOwnCode(Case mistake) {
        assertThatThrownBy(mistake.attempt())
                .isInstanceOf(InvalidValue.class)
                .extracting(thrown -> ((InvalidValue) thrown).code())
                .isEqualTo(mistake.refusal().code());
    }

    @Test
    void noRefusalGoesUntried() {
        assertThat(cases().map(Case::refusal).collect(Collectors.toSet()))
                .containsAll(Arrays.asList(DrawRefusal.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a\u3000", "\u00A0a", "a\t", "\na", "a\u0085"})
    void spaceOfEveryKindAtTheEndsIsRefused(String text) {
        assertThatThrownBy(() -> new Candidate("A", text, 1)).hasMessageContaining("draw-text-not-trimmed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD83D", "\uDE00a"})
    void textThatNoStoreCanHoldIsRefused(String text) {
        assertThatThrownBy(() -> new ListedRecusal("a", "b", text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void limitsThemselvesAreAllowed() {
        assertThatCode(() -> {
                    var longest = new Candidate("A", "危".repeat(21_845), 1_000);
                    assertThat(longest.leaf()).hasSize(2 + 1 + 2 + 65_535 + 4);
                    assertThat(new ListedInspector("P", skills(65_535), Integer.MAX_VALUE).leaf())
                            .isNotEmpty();
                    assertThat(pool(10_000, 1_000).frozen().strataSizes()).containsEntry("A", 10_000);
                    assertThat(quotas(new Quota("A", 4), new Quota("B", 0)).quotas())
                            .hasSize(2);
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(DrawRefusal.class)
    void everyCodeBelongsToTheDraw(DrawRefusal refusal) {
        assertThat(refusal.code()).matches("draw-[a-z]+(-[a-z]+)*");
    }

    @Test
    void secretsAreNotPrinted() {
        var nonce = VECTOR.nonces().getFirst();
        var keys = DrawKeys.derive(Suite.SHA256, EVIDENCE, new byte[0]);

        assertThat(nonce.toString()).doesNotContain(nonce.hex());
        assertThat(disclosed().nonces().toString()).doesNotContain(nonce.hex());
        assertThat(keys.toString())
                .doesNotContain(
                        keys.prk().hex(), keys.object().hex(), keys.inspector().hex());
    }

    private static Case refused(DrawRefusal refusal, ThrowingCallable attempt) {
        return new Case(refusal, attempt);
    }

    private static Case bundle(DrawRefusal refusal, UnaryOperator<String> change) {
        return refused(refusal, () -> {
            var text = Bundles.text(new Bundle(VECTOR.sealed(), Optional.empty(), disclosed()));
            var changed = change.apply(text);
            assertThat(changed).isNotEqualTo(text);
            Bundles.read(changed.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Stage.Disclosed disclosed() {
        return new Stage.Disclosed(
                VECTOR.beaconString(), VECTOR.nonces(), VECTOR.open().result(), List.of());
    }

    private static Substitution substitute(String object, String reason) {
        var open = VECTOR.open();
        return open.substitute(open.result(), List.of(), new Replacement(object, reason, EVIDENCE));
    }

    private static SealedRecord sealed(DrawTerms terms) {
        return VECTOR.withTerms(terms).sealed().sealedRecord();
    }

    private static Setup pool(int size, int weight) {
        return new Setup(
                Suite.SHA256,
                IntStream.range(0, size)
                        .mapToObj(i -> new Candidate("A", "object " + i, weight))
                        .toList(),
                VECTOR.inspectors(),
                List.of(),
                List.of(),
                TERMS,
                VECTOR.nonces(),
                VECTOR.beaconString());
    }

    private static Setup plusObject(Candidate added) {
        return VECTOR.withObjects(plus(VECTOR.objects(), added));
    }

    private static Setup withInspectors(List<ListedInspector> inspectors) {
        return new Setup(
                Suite.SHA256,
                VECTOR.objects(),
                inspectors,
                List.of(),
                List.of(),
                TERMS,
                VECTOR.nonces(),
                VECTOR.beaconString());
    }

    private static Setup withRecusals(List<ListedRecusal> recusals) {
        return new Setup(
                Suite.SHA256,
                VECTOR.objects(),
                VECTOR.inspectors(),
                recusals,
                List.of(),
                TERMS,
                VECTOR.nonces(),
                VECTOR.beaconString());
    }

    private static Setup withNeeds(List<Need> needs) {
        return new Setup(
                Suite.SHA256,
                VECTOR.objects(),
                VECTOR.inspectors(),
                List.of(),
                needs,
                TERMS,
                VECTOR.nonces(),
                VECTOR.beaconString());
    }

    private static DrawTerms numbered(long number, Digest previousSeal) {
        return terms(number, previousSeal, TERMS.contributors(), TERMS.quotas(), TERMS.substitutionReasons(), 2);
    }

    private static DrawTerms teams(int size) {
        return terms(7, Digest.NONE, TERMS.contributors(), TERMS.quotas(), TERMS.substitutionReasons(), size);
    }

    private static DrawTerms quotas(Quota... quotas) {
        return terms(7, Digest.NONE, TERMS.contributors(), List.of(quotas), TERMS.substitutionReasons(), 2);
    }

    private static DrawTerms reasons(String... reasons) {
        return terms(7, Digest.NONE, TERMS.contributors(), TERMS.quotas(), List.of(reasons), 2);
    }

    private static DrawTerms contributors(int count, UnaryOperator<Commitment> change) {
        var contributors =
                TERMS.contributors().stream().limit(count).map(change).toList();
        return terms(7, Digest.NONE, contributors, TERMS.quotas(), TERMS.substitutionReasons(), 2);
    }

    private static DrawTerms terms(
            long number,
            Digest previousSeal,
            List<Commitment> contributors,
            List<Quota> quotas,
            List<String> reasons,
            int teamSize) {
        return new DrawTerms(
                TERMS.authority(),
                TERMS.drawId(),
                number,
                previousSeal,
                TERMS.plan(),
                TERMS.beacon(),
                contributors,
                quotas,
                reasons,
                teamSize);
    }

    private static List<String> skills(int count) {
        return IntStream.range(0, count).mapToObj(i -> "skill " + i).toList();
    }

    private static <T> List<T> plus(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
