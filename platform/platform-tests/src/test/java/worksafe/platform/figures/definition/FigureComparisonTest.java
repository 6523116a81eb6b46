package worksafe.platform.figures.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.registers.kind.RegisterJson;

/** What became of a figure since another period, and when nothing can be said of it. */
class FigureComparisonTest {

    private final Figure ratio = shipped("deed-on-time");
    private final Figure count = shipped("deed-entered");

    private static Figure shipped(String code) {
        return ShippedFigures.load(FigureComparisonTest.class.getClassLoader()).stream()
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"9, 8, 1, 12.50", "8, 9, -1, -11.11", "0, 3, -3, -100.00", "5, 5, 0, 0.00", "3, 7, -4, -57.14"})
    void countHasADifferenceAndARate(BigDecimal now, BigDecimal then, BigDecimal difference, BigDecimal percent) {
        assertThat(FigureComparison.of(count, Optional.of(now), count, Optional.of(then)))
                .isEqualTo(new FigureComparison(then, difference, percent, null));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThat(FigureComparison.of(count, Optional.of(BigDecimal.TWO), count, Optional.of(BigDecimal.ZERO)))
                .isEqualTo(new FigureComparison(BigDecimal.ZERO, BigDecimal.TWO, null, FigureGap.BASE_ZERO));
        assertThat(FigureComparison.of(count, Optional.of(BigDecimal.ZERO), count, Optional.of(BigDecimal.ZERO)))
                .isEqualTo(new FigureComparison(BigDecimal.ZERO, BigDecimal.ZERO, null, FigureGap.BASE_ZERO));
    }

    /** Of percents nobody takes percents; also what was 0 % has a difference. */
    @Test
    void ratioHasADifferenceInPoints() {
        assertThat(FigureComparison.of(ratio, ratio.value(2, 3), ratio, ratio.value(0, 4)))
                .isEqualTo(new FigureComparison(new BigDecimal("0.00"), new BigDecimal("66.67"), null, null));
    }

    @Test
    void ratioOfNothingIsNoZero() {
        assertThat(FigureComparison.of(ratio, ratio.value(1, 2), ratio, ratio.value(0, 0)))
                .isEqualTo(FigureComparison.none(FigureGap.NO_BASE_VALUE));
        assertThat(FigureComparison.of(ratio, ratio.value(0, 0), ratio, ratio.value(1, 2)))
                .isEqualTo(new FigureComparison(new BigDecimal("50.00"), null, null, FigureGap.NO_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"numerator", "denominator"})
    void whatCountsOtherwiseIsNotCompared(String part) {
        var document = ratio.document().deepCopy();
        document.putArray(part).add("UNMET");
        var otherwise = Figure.of(document);

        assertThat(FigureComparison.of(ratio, ratio.value(1, 2), otherwise, ratio.value(1, 2)))
                .isEqualTo(FigureComparison.none(FigureGap.COUNTED_OTHERWISE));
    }

    @Test
    void anotherTitleIsTheSameFigure() {
        var document = ratio.document().deepCopy();
        document.put("version", 2);
        ((ObjectNode) document.path("title")).put("zh", "另名");
        document.set("denominator", RegisterJson.read("[\"UNMET\", \"MET\"]"));

        assertThat(ratio.countsAs(Figure.of(document))).isTrue();
    }
}
