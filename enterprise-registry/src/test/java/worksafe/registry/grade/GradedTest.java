package worksafe.registry.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.registry.grade.GradeFacts.Known;
import worksafe.registry.standardisation.RatingLevel;

/** How points, bounds and vetoes make a grade, and what is not known makes none. */
class GradedTest {

    private static final Instant HEARD = Instant.parse("2026-09-20T01:00:00Z");
    private static final RegionCode TOWN = RegionCode.of("320281102000");

    private final Map<GradeInput, PolicyRow> weights = new EnumMap<>(GradeInput.class);
    private final Map<GradeVeto, PolicyRow> vetoes = new EnumMap<>(GradeVeto.class);
    private final Map<GradeInput, Known> known = new EnumMap<>(GradeInput.class);

    GradedTest() {
        weights.put(
                GradeInput.TRADE,
                row(
                        "grade.trades",
                        Map.of(
                                "value",
                                List.of("DANGEROUS_GOODS:30", "HAZARDOUS_CHEMICALS_DEALING:20", "COMMERCE:4"),
                                "default",
                                3,
                                "most",
                                30)));
        weights.put(GradeInput.MAJOR_DANGER, row("grade.weight.major-danger", Map.of("value", 5, "most", 10)));
        weights.put(GradeInput.OBLIGATION, row("grade.weight.obligation", Map.of("value", 2, "most", 10)));
        vetoes.put(GradeVeto.BLACKLIST, row("grade.veto.blacklist", Map.of("value", "D")));
        vetoes.put(GradeVeto.MAJOR_DANGER, row("grade.veto.major-danger", Map.of("value", "C")));
        known.put(GradeInput.MAJOR_DANGER, new Known(0, HEARD));
        known.put(GradeInput.OBLIGATION, new Known(0, HEARD));
    }

    @Test
    void betterLevelOfStandardisationAddsLess() {
        weights.put(
                GradeInput.STANDARDISATION,
                row(
                        "grade.standardisation",
                        Map.of("value", List.of("ONE:0", "TWO:1", "THREE:2"), "default", 3, "most", 3)));
        for (long level = 0; level <= 3; level++) {
            known.put(GradeInput.STANDARDISATION, new Known(level, HEARD));
            var line = graded(Trade.COMMERCE).lines().stream()
                    .filter(each -> each.input() == GradeInput.STANDARDISATION)
                    .findFirst()
                    .orElseThrow();
            assertThat(line.points()).isEqualTo(level == 0 ? 3 : level - 1);
            assertThat(line.level()).isEqualTo(level == 0 ? null : RatingLevel.values()[(int) level - 1]);
        }
    }

    private static PolicyRow row(String code, Map<String, ?> said) {
        return new PolicyRow(
                code,
                RegionCode.NATION,
                null,
                PolicyRow.parameters(code, said),
                LocalDate.parse("2026-01-01"),
                null,
                "测试",
                "系统缺省值",
                Force.DOCUMENT,
                Certainty.SYSTEM_DEFAULT);
    }

    private Graded graded(@Nullable Set<Trade> trades, boolean blacklisted, boolean active) {
        var bounds = row("grade.bounds", Map.of("value", List.of("B:20", "C:40", "D:60")));
        return Graded.of(
                new GradeFacts(new UUID(1, 1), TOWN, Sector.EMERGENCY, active, trades, known, blacklisted, HEARD),
                new GradeRuleQueries.Rows(weights, bounds, vetoes, null));
    }

    private Graded graded(Trade... trades) {
        return graded(Set.of(trades), false, true);
    }

    @Test
    void nearestNameOfATradeCountsAndTheMostDangerousOfSeveral() {
        assertThat(graded(Trade.HAZARDOUS_CHEMICALS_DEALING).score()).isEqualTo(20);
        assertThat(graded(Trade.HAZARDOUS_CHEMICALS_STORAGE).score()).isEqualTo(30);
        assertThat(graded(Trade.COMMERCE, Trade.HAZARDOUS_CHEMICALS_DEALING).score())
                .isEqualTo(20);
        assertThat(graded(Trade.TEXTILES).score()).isEqualTo(3);
        assertThat(graded(Set.of(), false, true).grade()).isEqualTo(SafetyGrade.A);
    }

    @Test
    void pointsOfAFactEndAtItsWeightAndBoundsMakeTheGrade() {
        known.put(GradeInput.OBLIGATION, new Known(7, HEARD));

        var grade = graded(Trade.HAZARDOUS_CHEMICALS_STORAGE);

        assertThat(grade.score()).isEqualTo(40);
        assertThat(grade.points(GradeGroup.MANAGEMENT)).isEqualTo(10);
        assertThat(grade.grade()).isEqualTo(SafetyGrade.C);
        assertThat(grade.veto()).isNull();
        assertThat(grade.lines())
                .extracting(Graded.Line::input)
                .containsExactly(GradeInput.TRADE, GradeInput.MAJOR_DANGER, GradeInput.OBLIGATION);
    }

    @Test
    void openMajorDangerForbidsAGoodGrade() {
        known.put(GradeInput.MAJOR_DANGER, new Known(1, HEARD));

        var grade = graded(Trade.COMMERCE);

        assertThat(grade.score()).isEqualTo(9);
        assertThat(grade.grade()).isEqualTo(SafetyGrade.C);
        assertThat(grade.veto()).isEqualTo(GradeVeto.MAJOR_DANGER);
    }

    @Test
    void whatIsNotKnownIsNamedAndMakesNoGrade() {
        known.remove(GradeInput.OBLIGATION);

        var grade = graded(null, false, true);

        assertThat(grade.grade()).isNull();
        assertThat(grade.missing()).isEqualTo(EnumSet.of(GradeLack.TRADES, GradeLack.OBLIGATIONS));
        assertThat(grade.lines().getLast().value()).isNull();
    }

    @Test
    void blacklistMakesTheWorstGradeWhateverElseIsNotKnown() {
        known.clear();

        var grade = graded(null, true, true);

        assertThat(grade.grade()).isEqualTo(SafetyGrade.D);
        assertThat(grade.veto()).isEqualTo(GradeVeto.BLACKLIST);
        assertThat(grade.missing()).isNotEmpty();
    }

    @Test
    void enterpriseThatTradesNoMoreHasNoGrade() {
        var grade = graded(Set.of(Trade.COMMERCE), true, false);

        assertThat(grade.grade()).isNull();
        assertThat(grade.missing()).containsExactly(GradeLack.ENDED);
    }
}
