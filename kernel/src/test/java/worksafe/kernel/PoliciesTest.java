package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.PolicyAnswer.Decided;
import worksafe.kernel.PolicyAnswer.Silent;

class PoliciesTest {

    private static final String CODE = "safety-officer.threshold";
    private static final RegionCode JIANGSU = RegionCode.ofShort("32");
    private static final RegionCode JIANGYIN = RegionCode.ofShort("320281");
    private static final RegionCode VILLAGE = RegionCode.of("320281102003");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final PolicyRow nation = row(RegionCode.NATION, null, 100, "2014-12-01", null);
    private final PolicyRow province = row(JIANGSU, null, 50, "2016-10-01", null);
    private final PolicyRow county = row(JIANGYIN, Sector.EMERGENCY, 80, "2020-01-01", null);

    @Test
    void theLeastOfAllLevelsHoldsWhereThePolicySaysMin() {
        var answer = decided(Combination.MIN, List.of(nation, province, county), Sector.EMERGENCY);

        assertThat(answer.result()).isEqualTo(province);
        assertThat(answer.value().raw()).isEqualTo(new BigDecimal(50));
        assertThat(answer.reason()).isEqualTo(PolicyReason.LEAST);
        assertThat(answer.deciding()).containsExactly(province);
        assertThat(answer.matched()).containsExactly(county, province, nation);
    }

    @Test
    void theGreatestHoldsWhereThePolicySaysMax() {
        var answer = decided(Combination.MAX, List.of(nation, province, county), Sector.EMERGENCY);

        assertThat(answer.result()).isEqualTo(nation);
        assertThat(answer.reason()).isEqualTo(PolicyReason.GREATEST);
    }

    @Test
    void theNearestHoldsWhereThePolicySaysNearest() {
        assertThat(decided(Combination.NEAREST, List.of(nation, province, county), Sector.EMERGENCY)
                        .result())
                .isEqualTo(county);
        assertThat(decided(Combination.NEAREST, List.of(nation, province, county), Sector.HEALTH)
                        .result())
                .isEqualTo(province);
    }

    @Test
    void theSectorsOwnRowIsNearerThanTheRowForAny() {
        var any = row(JIANGYIN, null, 60, "2024-01-01", null);

        assertThat(decided(Combination.NEAREST, List.of(any, county), Sector.EMERGENCY)
                        .result())
                .isEqualTo(county);
    }

    @Test
    void ofRowsAlikeTheLaterOneHolds() {
        var later = row(JIANGSU, null, 40, "2025-01-01", null);

        assertThat(decided(Combination.NEAREST, List.of(province, later), null).result())
                .isEqualTo(later);
    }

    @Test
    void ofEqualNumbersTheNearestRowIsCited() {
        var same = row(JIANGYIN, null, 50, "2020-01-01", null);

        assertThat(decided(Combination.MIN, List.of(province, same), null).result())
                .isEqualTo(same);
    }

    @Test
    void aSingleRowNeedsNoComparison() {
        var answer = decided(Combination.MIN, List.of(nation), null);

        assertThat(answer.reason()).isEqualTo(PolicyReason.ONLY_ROW);
        assertThat(answer.result().clause()).isEqualTo("Art. 1");
    }

    @Test
    void aPlaceWithoutASectorHasOnlyTheRowsForAny() {
        assertThat(decided(Combination.NEAREST, List.of(nation, county), null).matched())
                .containsExactly(nation);
    }

    @Test
    void rowsHoldFromTheirFirstDayToTheDayBeforeTheirLast() {
        var bounded = row(JIANGYIN, null, 1, "2026-01-01", LocalDate.of(2026, 3, 2));

        assertThat(bounded.matches(VILLAGE, null, LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(bounded.matches(VILLAGE, null, LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(bounded.matches(VILLAGE, null, LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(bounded.matches(VILLAGE, null, LocalDate.of(2026, 3, 2))).isFalse();
    }

    @Test
    void aBookWithoutAMatchingRowIsSilentAndSaysSo() {
        var policy = new PolicyDefinition(CODE, Combination.MIN, PolicyEffect.OBLIGATION);
        var elsewhere = row(RegionCode.ofShort("33"), null, 1, "2020-01-01", null);

        var answer = Policies.evaluate(List.of(elsewhere, otherPolicy()), policy, VILLAGE, Sector.HEALTH, DAY);

        assertThat(answer).isEqualTo(new Silent(policy, VILLAGE, Sector.HEALTH, DAY, List.of()));
        assertThat(answer.decided()).isEmpty();
    }

    @Test
    void theEarliestEndHoldsBetweenPeriodsAndDates() {
        var working = row(RegionCode.NATION, null, "7 WORKING_DAYS", "2020-01-01", null);
        var calendar = row(JIANGSU, null, "10 CALENDAR_DAYS", "2020-01-01", null);
        var date = row(JIANGYIN, null, "2026-02-20", "2020-01-01", null);
        var policy = new PolicyDefinition(CODE, Combination.EARLIEST, PolicyEffect.OBLIGATION);

        // Seven working days from 6 February 2026 end only on the 24th, behind the Spring Festival.
        assertThat(Policies.evaluate(List.of(working, calendar, date), policy, VILLAGE, null, LocalDate.of(2026, 2, 6))
                        .decided()
                        .orElseThrow()
                        .result())
                .isEqualTo(calendar);
        assertThat(Policies.evaluate(List.of(working, calendar, date), policy, VILLAGE, null, LocalDate.of(2026, 2, 15))
                        .decided()
                        .orElseThrow()
                        .result())
                .isEqualTo(date);
    }

    @Test
    void unitedRowsGiveAllItemsOnceTheNearestFirst() {
        var national = row(RegionCode.NATION, null, List.of("fire", "electricity"), "2020-01-01", null);
        var local = row(JIANGYIN, null, List.of("dust", "fire"), "2020-01-01", null);
        var single = row(JIANGSU, null, "ammonia", "2020-01-01", null);

        var answer = decided(Combination.UNION, List.of(national, local, single), null);

        assertThat(answer.result().items(PolicyRow.VALUE)).containsExactly("dust", "fire", "ammonia", "electricity");
        assertThat(answer.deciding()).containsExactly(local, single, national);
        assertThat(answer.reason()).isEqualTo(PolicyReason.UNITED);
    }

    @Test
    void aRowWithoutWhatItsPolicyComparesIsRefused() {
        var words = row(JIANGYIN, null, "many", "2020-01-01", null);
        var empty = new PolicyRow(
                CODE,
                JIANGYIN,
                null,
                Map.of(),
                LocalDate.of(2020, 1, 1),
                null,
                "a notice",
                "",
                Force.RULE,
                Certainty.CERTAIN);

        assertThatThrownBy(() -> Policies.require(words, Combination.MIN))
                .hasMessageStartingWith("policy-parameter-kind");
        assertThatThrownBy(() -> Policies.require(empty, Combination.MAX))
                .hasMessageStartingWith("policy-parameter-missing");
        assertThatThrownBy(() -> Policies.require(nation, Combination.UNION))
                .hasMessageStartingWith("policy-parameter-kind");
        assertThatThrownBy(() -> Policies.require(words, Combination.EARLIEST))
                .hasMessageStartingWith("legal-period-shape");
        assertThatThrownBy(() ->
                        Policies.require(row(JIANGYIN, null, "2026-02-30", "2020-01-01", null), Combination.EARLIEST))
                .hasMessageStartingWith("policy-parameter-kind");
        assertThat(Policies.require(words, Combination.NEAREST)).isSameAs(words);
        assertThatThrownBy(() -> Policies.evaluate(
                        List.of(words),
                        new PolicyDefinition(CODE, Combination.MIN, PolicyEffect.OBLIGATION),
                        VILLAGE,
                        null,
                        DAY))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void rowsAreValidThemselves() {
        var from = LocalDate.of(2020, 1, 1);

        assertThatThrownBy(() -> row(JIANGYIN, null, 1, "2020-01-01", from)).hasMessageStartingWith("policy-validity");
        assertThatThrownBy(() -> new PolicyRow(
                        CODE, JIANGYIN, null, Map.of(), from, null, " ", "", Force.RULE, Certainty.CERTAIN))
                .hasMessageStartingWith("policy-source-missing");
        assertThatThrownBy(() -> new PolicyRow(
                        "Bad Code",
                        JIANGYIN,
                        null,
                        Map.of(),
                        from,
                        null,
                        "a notice",
                        "",
                        Force.RULE,
                        Certainty.CERTAIN))
                .hasMessageStartingWith("policy-code-shape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a..b", ".a", "a-", "a_b", "阈值"})
    void otherTextIsNoPolicyCode(String code) {
        assertThatThrownBy(() -> new PolicyDefinition(code, Combination.MIN, PolicyEffect.OBLIGATION))
                .hasMessageStartingWith("policy-code-shape");
    }

    @Test
    void parametersKeepTheirKinds() {
        var raw = new HashMap<String, Object>(Map.of(
                "count",
                3,
                "ratio",
                new BigDecimal("0.150"),
                "period",
                "7 WORKING_DAYS",
                "strict",
                true,
                "items",
                List.of("a", "b", "a")));
        var row = new PolicyRow(
                CODE,
                JIANGYIN,
                null,
                PolicyRow.parameters(CODE, raw),
                DAY,
                null,
                "a notice",
                "Art. 2",
                Force.RULE,
                Certainty.CERTAIN);

        assertThat(row.number("count")).isEqualTo(new BigDecimal(3));
        assertThat(row.number("ratio")).isEqualTo(new BigDecimal("0.15"));
        assertThat(row.period("period")).isEqualTo(LegalPeriod.workingDays(7));
        assertThat(row.flag("strict")).isTrue();
        assertThat(row.items("items")).containsExactly("a", "b");
        assertThat(row.items("period")).containsExactly("7 WORKING_DAYS");
        assertThat(row.find("absent")).isEmpty();
        assertThatThrownBy(() -> row.flag("count")).hasMessageStartingWith("policy-parameter-kind");
        assertThatThrownBy(() -> row.text("strict")).hasMessageStartingWith("policy-parameter-kind");
        assertThatThrownBy(() -> row.items("strict")).hasMessageStartingWith("policy-parameter-kind");
        assertThatThrownBy(() -> PolicyRow.parameters(CODE, Map.of("object", Map.of())))
                .hasMessageStartingWith("policy-parameter-kind");
        assertThatThrownBy(() -> PolicyRow.parameters(CODE, Map.of("mixed", List.of(1, "a"))))
                .hasMessageStartingWith("policy-parameter-kind");
    }

    @ParameterizedTest
    @EnumSource(Combination.class)
    void theOrderOfTheBookDoesNotMatter(Combination combination) {
        var policy = new PolicyDefinition(CODE, combination, PolicyEffect.OBLIGATION);
        Generated.many(300, random -> book(random, combination)).forEach(book -> {
            var shuffled = new ArrayList<>(book);
            Collections.shuffle(shuffled, new Random(book.size()));

            assertThat(Policies.evaluate(shuffled, policy, VILLAGE, Sector.HEALTH, DAY))
                    .isEqualTo(Policies.evaluate(book, policy, VILLAGE, Sector.HEALTH, DAY));
        });
    }

    @ParameterizedTest
    @EnumSource(Combination.class)
    void exactlyTheRowsOfTheChainTheSectorAndTheDayMatch(Combination combination) {
        var policy = new PolicyDefinition(CODE, combination, PolicyEffect.OBLIGATION);
        Generated.many(300, random -> book(random, combination)).forEach(book -> {
            var expected = book.stream()
                    .filter(row -> VILLAGE.chain().contains(row.region()))
                    .filter(row -> row.sector() == null || row.sector() == Sector.HEALTH)
                    .filter(row -> !row.validFrom().isAfter(DAY))
                    .filter(row -> row.validTo() == null || row.validTo().isAfter(DAY))
                    .toList();

            var answer = Policies.evaluate(book, policy, VILLAGE, Sector.HEALTH, DAY);

            assertThat(answer.decided().map(Decided::matched).orElse(List.of()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void noMatchingRowIsStricterThanTheStrictest() {
        var least = new PolicyDefinition(CODE, Combination.MIN, PolicyEffect.OBLIGATION);
        var greatest = new PolicyDefinition(CODE, Combination.MAX, PolicyEffect.OBLIGATION);
        Generated.many(300, random -> book(random, Combination.MIN)).forEach(book -> {
            Policies.evaluate(book, least, VILLAGE, null, DAY)
                    .decided()
                    .ifPresent(answer -> assertThat(answer.matched())
                            .allSatisfy(row -> assertThat(row.number("value"))
                                    .isGreaterThanOrEqualTo(answer.result().number("value"))));
            Policies.evaluate(book, greatest, VILLAGE, null, DAY)
                    .decided()
                    .ifPresent(answer -> assertThat(answer.matched())
                            .allSatisfy(row -> assertThat(row.number("value"))
                                    .isLessThanOrEqualTo(answer.result().number("value"))));
        });
    }

    @Test
    void aUnionHoldsWhatAnyRowHolds() {
        var policy = new PolicyDefinition(CODE, Combination.UNION, PolicyEffect.OBLIGATION);
        Generated.many(300, random -> book(random, Combination.UNION))
                .forEach(book -> Policies.evaluate(book, policy, VILLAGE, null, DAY)
                        .decided()
                        .ifPresent(answer -> {
                            var all = new LinkedHashSet<String>();
                            answer.matched().forEach(row -> all.addAll(row.items("value")));
                            assertThat(answer.result().items("value")).containsExactlyElementsOf(all);
                        }));
    }

    @ParameterizedTest
    @EnumSource(
            value = PolicyEffect.class,
            names = {"FINDING", "ORDER", "BAR", "PENALTY", "PUBLIC_ENTRY"})
    void documentFoundsNothingThatIsHeldAgainstAnybody(PolicyEffect effect) {
        for (var combination : Combination.values()) {
            Object wide = combination == Combination.UNION
                    ? List.of("one")
                    : combination == Combination.EARLIEST ? "9 MONTHS" : 100;
            Object narrow = combination == Combination.UNION
                    ? List.of("two")
                    : combination == Combination.EARLIEST ? "1 MONTHS" : 50;
            var policy = new PolicyDefinition(CODE, combination, effect);
            var law = row(RegionCode.NATION, null, wide, "2014-12-01", null);
            var document = weaker(row(JIANGYIN, Sector.EMERGENCY, narrow, "2020-01-01", null));

            var answer = Policies.evaluate(List.of(document, law), policy, VILLAGE, Sector.EMERGENCY, DAY);

            assertThat(answer.decided()).hasValueSatisfying(decided -> {
                assertThat(decided.result()).isEqualTo(law);
                assertThat(decided.reason()).isEqualTo(PolicyReason.ONLY_ROW);
                assertThat(decided.setAside()).containsExactly(document);
            });
            assertThat(Policies.evaluate(List.of(document), policy, VILLAGE, Sector.EMERGENCY, DAY))
                    .isEqualTo(new Silent(policy, VILLAGE, Sector.EMERGENCY, DAY, List.of(document)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PolicyEffect.class,
            names = {"ORGANISATION", "REMINDER", "OBLIGATION"})
    void documentRemindsAndObliges(PolicyEffect effect) {
        var document = weaker(county);

        assertThat(Policies.evaluate(
                                List.of(nation, document),
                                new PolicyDefinition(CODE, Combination.MIN, effect),
                                VILLAGE,
                                Sector.EMERGENCY,
                                DAY)
                        .decided())
                .hasValueSatisfying(decided -> {
                    assertThat(decided.result()).isEqualTo(document);
                    assertThat(decided.setAside()).isEmpty();
                });
    }

    @Test
    void whatIsUnitedIsAsWeakAndAsUncertainAsItsWeakestPart() {
        var law = row(RegionCode.NATION, null, List.of("one"), "2014-12-01", null);
        var document = weaker(row(JIANGYIN, null, List.of("two"), "2020-01-01", null));

        var answer = decided(Combination.UNION, List.of(law, document), null);

        assertThat(answer.result().force()).isEqualTo(Force.DOCUMENT);
        assertThat(answer.result().certainty()).isEqualTo(Certainty.TO_CHECK);
    }

    private static PolicyRow weaker(PolicyRow row) {
        return new PolicyRow(
                row.code(),
                row.region(),
                row.sector(),
                row.parameters(),
                row.validFrom(),
                row.validTo(),
                row.source(),
                row.clause(),
                Force.DOCUMENT,
                Certainty.TO_CHECK);
    }

    private static Decided decided(Combination combination, List<PolicyRow> rows, @Nullable Sector sector) {
        return Policies.evaluate(
                        rows, new PolicyDefinition(CODE, combination, PolicyEffect.OBLIGATION), VILLAGE, sector, DAY)
                .decided()
                .orElseThrow();
    }

    private static PolicyRow row(
            RegionCode region, @Nullable Sector sector, Object value, String from, @Nullable LocalDate to) {
        return new PolicyRow(
                CODE,
                region,
                sector,
                PolicyRow.parameters(CODE, Map.of("value", value)),
                LocalDate.parse(from),
                to,
                "a notice",
                "Art. 1",
                Force.RULE,
                Certainty.CERTAIN);
    }

    private static PolicyRow otherPolicy() {
        return new PolicyRow(
                "another.policy",
                RegionCode.NATION,
                null,
                PolicyRow.parameters("another.policy", Map.of("value", 1)),
                LocalDate.of(2020, 1, 1),
                null,
                "a notice",
                "",
                Force.RULE,
                Certainty.CERTAIN);
    }

    private static List<PolicyRow> book(Random random, Combination combination) {
        var regions = new ArrayList<>(VILLAGE.chain());
        regions.add(RegionCode.ofShort("33"));
        regions.add(RegionCode.ofShort("320282"));
        var sectors = new Sector[] {null, null, Sector.HEALTH, Sector.WATER};
        var book = new ArrayList<PolicyRow>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Object value = switch (combination) {
                case MIN, MAX, NEAREST -> random.nextInt(5);
                case UNION -> List.of("item " + random.nextInt(4), "item " + random.nextInt(4));
                case EARLIEST -> (1 + random.nextInt(9)) + (random.nextBoolean() ? " MONTHS" : " WORKING_DAYS");
            };
            var from = DAY.minusDays(random.nextInt(400) - 40);
            var to = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(400));
            book.add(row(
                    regions.get(random.nextInt(regions.size())),
                    sectors[random.nextInt(sectors.length)],
                    value,
                    from.toString(),
                    to));
        }
        return book;
    }
}
