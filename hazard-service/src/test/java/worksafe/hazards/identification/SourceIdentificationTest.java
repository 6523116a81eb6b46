package worksafe.hazards.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.identification.IdentifiedChemical.TermRule;
import worksafe.platform.http.RuleViolation;

class SourceIdentificationTest {

    private static final SourceStandard STANDARD = SourceStandard.of("gb18218-2018");
    private static final LevelThresholds THRESHOLDS = LevelThresholds.parse("100/50/10");

    private static SourceChemical pure(int row, String quantity) {
        return chemical(row, false, quantity);
    }

    private static SourceChemical chemical(@Nullable Integer row, boolean mixture, String quantity, String... symbols) {
        return new SourceChemical(row, "样品", mixture, List.of(symbols), new BigDecimal(quantity), null, null);
    }

    private static SourceIdentification identified(int people, SourceChemical... chemicals) {
        return SourceIdentification.of(STANDARD, Arrays.asList(chemicals), people);
    }

    /** Figures worked out by hand from the tables. */
    @Nested
    class KnownUnits {

        @ParameterizedTest
        @CsvSource({
            "氨, 1:20, 60, 2, 6, LEVEL_4",
            "氯, 12:50, 120, 10, 80, LEVEL_2",
            "氯至一级界限, 12:62.5, 100, 12.5, 100, LEVEL_1",
            "液化石油气, 52:300, 40, 6, 10.8, LEVEL_3",
            "汽油和乙醇, 66:150 67:150, 10, 1.05, 1.05, LEVEL_4"
        })
        void haveTheirLevel(String name, String unit, int people, String s, String r, SourceLevel level) {
            var identified = SourceIdentification.of(
                    STANDARD,
                    Arrays.stream(unit.split(" "))
                            .map(part -> pure(Integer.parseInt(part.split(":")[0]), part.split(":")[1]))
                            .toList(),
                    people);

            assertThat(identified.isMajor()).as(name).isTrue();
            assertThat(identified.s()).isEqualByComparingTo(s);
            assertThat(identified.r()).isEqualByComparingTo(r);
            assertThat(identified.level(THRESHOLDS)).isEqualTo(level);
        }

        @Test
        void petrolAndMethanolBelowTogetherAreNone() {
            var identified = identified(0, pure(66, "150"), pure(65, "100"));

            assertThat(identified.s()).isEqualByComparingTo("0.95");
            assertThat(identified.isMajor()).isFalse();
        }
    }

    @Nested
    class Boundaries {

        @Test
        void sourceBeginsAtOneExactly() {
            assertThat(identified(0, pure(65, "500")).isMajor()).isTrue();
            assertThat(identified(0, pure(65, "499.999999")).isMajor()).isFalse();
            // A third of three parts: no sum of decimals reaches 1 here.
            assertThat(identified(0, pure(26, "25"), pure(26, "25"), pure(26, "25"))
                            .isMajor())
                    .isTrue();
            assertThat(identified(0, pure(26, "25"), pure(26, "25"), pure(26, "24.999999"))
                            .isMajor())
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "62.5, 100, LEVEL_1",
            "62.499999, 100, LEVEL_2",
            "31.25, 100, LEVEL_2",
            "31.249999, 100, LEVEL_3",
            "6.25, 100, LEVEL_3",
            "6.249999, 100, LEVEL_4"
        })
        void levelBeginsAtItsThreshold(String chlorine, int people, SourceLevel level) {
            var identified = identified(people, pure(12, chlorine));

            assertThat(identified.level(THRESHOLDS)).isEqualTo(level);
        }

        @Test
        void whatIsShownReachesAThresholdOnlyWhereTheFigureDoes() {
            // 0.3 - 0.0000001 tonnes of phosgene: the seventh decimal is cut off, never rounded up.
            assertThat(identified(0, pure(6, "0.2999999")).s()).isEqualByComparingTo("0.999999");
        }

        @ParameterizedTest
        @CsvSource({"0, 0.5", "1, 1.0", "29, 1.0", "30, 1.2", "49, 1.2", "50, 1.5", "99, 1.5", "100, 2.0", "100000, 2.0"
        })
        void exposureFactorFollowsThePeople(int people, String alpha) {
            assertThat(identified(people, pure(1, "10")).alpha()).isEqualByComparingTo(alpha);
        }
    }

    @Nested
    class Chemicals {

        @Test
        void tableOneComesBeforeItsClasses() {
            var term = identified(0, chemical(65, false, "1", "W5.1")).terms().getFirst();

            assertThat(term.rule()).isEqualTo(TermRule.TABLE_1);
            assertThat(term.criticalQuantity()).isEqualByComparingTo("500");
            assertThat(term.quantityFrom()).isEqualTo("表1第65项");
            // Above its boiling point, as stated.
            assertThat(term.beta()).isEqualByComparingTo("1.5");
            assertThat(term.betaFrom()).isEqualTo("表4 W5.1");
            assertThat(term.isGenerallyClassified()).isFalse();
        }

        @Test
        void severalHazardsTakeTheLowestQuantityAndTheHighestFactor() {
            var term = identified(0, chemical(null, false, "5", "W5.3", "J3", "W2"))
                    .terms()
                    .getFirst();

            assertThat(term.rule()).isEqualTo(TermRule.TABLE_2);
            assertThat(term.criticalQuantity()).isEqualByComparingTo("10");
            assertThat(term.quantityFrom()).isEqualTo("表2 W2");
            assertThat(term.beta()).isEqualByComparingTo("2");
            assertThat(term.betaFrom()).isEqualTo("表4 J3");
        }

        @Test
        void mixtureOfTheSameHazardsCountsWholeAsTheSubstance() {
            var term = identified(0, chemical(65, true, "500", "W5.3")).terms().getFirst();

            assertThat(term.rule()).isEqualTo(TermRule.MIXTURE_AS_SUBSTANCE);
            assertThat(term.criticalQuantity()).isEqualByComparingTo("500");
        }

        @Test
        void mixtureOfOtherHazardsCountsByItself() {
            var term = identified(0, chemical(65, true, "500", "W5.4")).terms().getFirst();

            assertThat(term.rule()).isEqualTo(TermRule.MIXTURE_BY_ITSELF);
            assertThat(term.criticalQuantity()).isEqualByComparingTo("5000");
            assertThat(term.quantityFrom()).isEqualTo("表2 W5.4");
        }

        @Test
        void mixtureOfAToxicGasKeepsItsFactorOnlyWhileItCountsAsThat() {
            assertThat(identified(0, chemical(12, true, "5", "J3", "W4"))
                            .terms()
                            .getFirst()
                            .betaFrom())
                    .isEqualTo("表3");
            assertThat(identified(0, chemical(12, true, "5", "J3"))
                            .terms()
                            .getFirst()
                            .betaFrom())
                    .isEqualTo("表4 J3");
        }

        @Test
        void sameCasStandsInSeveralRows() {
            assertThat(identified(0, pure(43, "5")).isMajor()).isTrue();
            assertThat(identified(0, pure(44, "5")).isMajor()).isFalse();
        }

        @Test
        void whatTheStandardDoesNotHaveIsRefused() {
            assertRefused(pure(86, "1"), HazardProblem.SOURCE_SUBSTANCE_UNKNOWN);
            assertRefused(chemical(null, false, "1", "W12"), HazardProblem.SOURCE_CATEGORY_UNKNOWN);
            assertRefused(chemical(null, false, "1"), HazardProblem.SOURCE_HAZARDS_MISSING);
            assertRefused(chemical(65, true, "1"), HazardProblem.SOURCE_HAZARDS_MISSING);
        }

        private void assertRefused(SourceChemical chemical, HazardProblem problem) {
            assertThat(catchThrowableOfType(RuleViolation.class, () -> identified(0, chemical))
                            .type())
                    .isEqualTo(problem);
        }

        @Test
        void nothingIsNoQuantity() {
            assertThatThrownBy(() -> pure(1, "0")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> pure(1, "-1")).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void groupCountsOnceItReachesItsCriticalQuantities() {
            assertThat(identified(0, pure(12, "5")).groups()).containsExactly(SourceHazardGroup.TOXIC_GAS);
            assertThat(identified(0, pure(12, "4.9"), pure(65, "500")).groups()).isEmpty();
            assertThat(identified(0, pure(35, "5")).groups()).containsExactly(SourceHazardGroup.EXPLOSIVE);
            assertThat(identified(0, pure(52, "50")).groups())
                    .containsExactly(SourceHazardGroup.LIQUEFIED_FLAMMABLE_GAS);
            assertThat(identified(
                                    0,
                                    new SourceChemical(
                                            49, "管道天然气", false, List.of(), new BigDecimal("50"), false, null))
                            .groups())
                    .isEmpty();
        }
    }

    /** What must hold of every unit, tried on many that nobody chose; the same at every run. */
    @Nested
    class Properties {

        private final Random random = new Random(18218);

        private List<SourceChemical> unit() {
            var unit = new ArrayList<SourceChemical>();
            for (int i = 0; i <= random.nextInt(8); i++) {
                var quantity =
                        BigDecimal.valueOf(1 + random.nextInt(10_000_000), 4).toPlainString();
                var symbols = STANDARD.categories();
                unit.add(
                        random.nextBoolean()
                                ? pure(1 + random.nextInt(85), quantity)
                                : chemical(
                                        null,
                                        random.nextBoolean(),
                                        quantity,
                                        symbols.get(random.nextInt(symbols.size()))
                                                .symbol()));
            }
            return unit;
        }

        @Test
        void orderChangesNothing() {
            for (int i = 0; i < 500; i++) {
                var unit = unit();
                var people = random.nextInt(200);
                var before = SourceIdentification.of(STANDARD, unit, people);
                Collections.shuffle(unit, random);
                var after = SourceIdentification.of(STANDARD, unit, people);

                assertThat(after.s()).isEqualTo(before.s());
                assertThat(after.r()).isEqualTo(before.r());
                assertThat(after.groups()).isEqualTo(before.groups());
            }
        }

        @Test
        void moreIsNeverLess() {
            for (int i = 0; i < 500; i++) {
                var unit = unit();
                var people = random.nextInt(200);
                var less = SourceIdentification.of(STANDARD, unit, people);
                unit.add(pure(1 + random.nextInt(85), "0.5"));
                var more = SourceIdentification.of(STANDARD, unit, people + random.nextInt(100));

                assertThat(more.s()).isGreaterThan(less.s());
                assertThat(more.r()).isGreaterThan(less.r());
                assertThat(more.level(THRESHOLDS)).isLessThanOrEqualTo(less.level(THRESHOLDS));
                assertThat(more.groups()).containsAll(less.groups());
            }
        }

        @Test
        void vesselsCountLikeTheirSum() {
            for (int i = 0; i < 500; i++) {
                var row = 1 + random.nextInt(85);
                var one = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3);
                var other = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3);

                assertThat(identified(10, pure(row, one.toPlainString()), pure(row, other.toPlainString()))
                                .r())
                        .isEqualTo(identified(10, pure(row, one.add(other).toPlainString()))
                                .r());
            }
        }

        @Test
        void anotherHazardNeverMakesItHarmless() {
            for (int i = 0; i < 500; i++) {
                var symbols = STANDARD.categories();
                var one = symbols.get(random.nextInt(symbols.size())).symbol();
                var other = symbols.get(random.nextInt(symbols.size())).symbol();
                var plain = identified(10, chemical(null, false, "7", one));
                var worse = identified(10, chemical(null, false, "7", one, other));

                assertThat(worse.s()).isGreaterThanOrEqualTo(plain.s());
                assertThat(worse.r()).isGreaterThanOrEqualTo(plain.r());
            }
        }
    }

    @Nested
    class Tables {

        @Test
        void areComplete() {
            assertThat(STANDARD.substances()).hasSize(85);
            assertThat(STANDARD.substances().getLast().number()).isEqualTo(85);
            assertThat(STANDARD.categories()).hasSize(24);
            assertThat(STANDARD.substances())
                    .filteredOn(row -> row.beta() != null)
                    .extracting(SourceSubstance::number)
                    .containsExactly(1, 3, 4, 6, 7, 9, 10, 11, 12, 13, 17, 20, 25, 30);
        }

        @Test
        void everyRowHasAQuantityAndSymbolsThatTheStandardHas() {
            for (var row : STANDARD.substances()) {
                assertThat(row.criticalQuantity().signum()).as(row.name()).isPositive();
                assertThat(row.symbols()).as(row.name()).isNotEmpty();
                assertThat(row.symbols())
                        .as(row.name())
                        .allMatch(symbol -> STANDARD.category(symbol).isPresent());
            }
        }

        /** The last digit of a CAS number checks the others. */
        @Test
        void everyCasNumberIsOne() {
            for (var row : STANDARD.substances()) {
                for (var cas : row.cas()) {
                    var digits = cas.replace("-", "");
                    var sum = 0;
                    for (int i = 0; i < digits.length() - 1; i++) {
                        sum += (digits.length() - 1 - i) * (digits.charAt(i) - '0');
                    }
                    assertThat(sum % 10).as(cas).isEqualTo(digits.charAt(digits.length() - 1) - '0');
                }
            }
        }

        @Test
        void onlyChemicalsWithoutANumberOfTheirOwnHaveNone() {
            assertThat(STANDARD.substances())
                    .filteredOn(row -> row.cas().isEmpty())
                    .extracting(SourceSubstance::number)
                    .containsExactly(13, 45, 74);
        }

        @Test
        void editionHoldsFromItsDay() {
            assertThat(SourceStandard.on(LocalDate.parse("2019-02-28"))).isEmpty();
            assertThat(SourceStandard.on(LocalDate.parse("2019-03-01"))).hasValue(STANDARD);
        }
    }
}
