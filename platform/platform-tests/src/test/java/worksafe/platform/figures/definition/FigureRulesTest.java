package worksafe.platform.figures.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.InvalidValue;
import worksafe.platform.registers.kind.RegisterJson;

/** What a document may say, how a value is rounded, and what a period is. */
class FigureRulesTest {

    private static final String PATH = "figures/probe/deed-on-time.json";

    private final Figure figure = ShippedFigures.load(getClass().getClassLoader()).stream()
            .filter(shipped -> shipped.code().equals("deed-on-time"))
            .findFirst()
            .orElseThrow();

    private static final Figures.Aggregate KEPT = new Figures.Aggregate(
            "figure_row_deed_on_time", List.of("MET", "UNMET", "OWED", "UNKNOWN"), List.of("grade"));

    @Test
    void figureThatNamesNoKeptCountsStopsTheStart() {
        Figures.check(List.of(figure), Map.of("deed-on-time", KEPT));

        assertRefused(Map.of(), "names the aggregate deed-on-time");
        assertRefused(
                Map.of("deed-on-time", new Figures.Aggregate("x", List.of("MET", "UNMET", "OWED"), List.of("grade"))),
                "names the component UNKNOWN");
        assertRefused(
                Map.of("deed-on-time", new Figures.Aggregate("x", KEPT.components(), List.of("cause"))),
                "names the group grade; kept are [cause]");
    }

    private void assertRefused(Map<String, Figures.Aggregate> kept, String message) {
        assertThatThrownBy(() -> Figures.check(List.of(figure), kept))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/numerator | [\"OWED\"] | counts below",
                "/owed | [\"MET\"] | counts as nothing else",
                "/unknown | [\"OWED\"] | counts as nothing else",
                "/target | \"figure.other.target\" | its target is",
                "/code | \"other\" | lies elsewhere",
                "/groups | {} | parameter of the list",
                "/unit | \"EUR\" | enum",
                "/decimals | 7 | maximum",
                "/aggregate | \"deed; drop table deed\" | pattern",
                "/numerator | [\"MET' or 1=1\"] | pattern",
                "/sql | \"select 1\" | additionalproperties",
                "/list/path | \"https://elsewhere\" | pattern"
            })
    void documentThatSaysSomethingElseIsNoFigure(String pointer, String value, String reason) {
        var document = figure.document().deepCopy();
        var slash = pointer.lastIndexOf('/');
        var owner = slash == 0 ? document : (ObjectNode) document.at(pointer.substring(0, slash));
        owner.set(pointer.substring(slash + 1), RegisterJson.read(value));

        assertThatThrownBy(() -> ShippedFigures.read(PATH, document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(PATH)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 0.00",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 8, 12.50",
        "1, 800, 0.13",
        "1, 16000, 0.01",
        "1, 20001, 0.00",
        "3, 3, 100.00",
        "999999, 1000000, 100.00",
        "9007199254740993, 9007199254740994, 100.00"
    })
    void valueIsRoundedHalfUp(long above, long below, String value) {
        assertThat(figure.value(above, below)).contains(new BigDecimal(value));
    }

    @Test
    void nothingOfNothingIsNoRatio() {
        assertThat(figure.value(0, 0)).isEmpty();
        assertThat(figure.reaches(BigDecimal.ZERO, 0, 0)).isEmpty();
    }

    /** 999 999 of a million are shown as 100.00, and yet all are not reached. */
    @Test
    void targetIsComparedWithoutRounding() {
        var all = new BigDecimal("100");
        assertThat(figure.reaches(all, 999_999, 1_000_000)).contains(false);
        assertThat(figure.reaches(all, 1_000_000, 1_000_000)).contains(true);
        assertThat(figure.reaches(new BigDecimal("33.33"), 1, 3)).contains(true);
        assertThat(figure.reaches(new BigDecimal("33.34"), 1, 3)).contains(false);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02, 2026-02-01, 2026-03-01, 2026-01",
        "2026-01, 2026-01-01, 2026-02-01, 2025-12",
        "2026Q1, 2026-01-01, 2026-04-01, 2025Q4",
        "2026Q4, 2026-10-01, 2027-01-01, 2026Q3",
        "2026, 2026-01-01, 2027-01-01, 2025"
    })
    void periodIsADivisionOfTheYear(String text, LocalDate from, LocalDate to, String before) {
        var period = FigurePeriod.parse(text);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period).hasToString(text);
        assertThat(period.before()).hasToString(before);
        assertThat(period.isOver(to)).isTrue();
        assertThat(period.isOver(to.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02, 2023-02, 28, 2024-01",
        "2025-02, 2024-02, 29, 2025-01",
        "2026-01, 2025-01, 31, 2025-12",
        "2026Q1, 2025Q1, 90, 2025Q4",
        "2025Q1, 2024Q1, 91, 2024Q4",
        "2025, 2024, 366, 2024"
    })
    void periodIsComparedWithTheOneBeforeAndTheSameOfLastYear(
            String text, String yearBefore, long days, String preceding) {
        var period = FigurePeriod.parse(text);

        assertThat(FigureBasis.PRECEDING.of(period)).hasToString(preceding);
        assertThat(FigureBasis.YEAR_BEFORE.of(period)).hasToString(yearBefore);
        assertThat(FigureBasis.YEAR_BEFORE.of(period)).isEqualTo(FigurePeriod.parse(yearBefore));
        assertThat(ChronoUnit.DAYS.between(
                        period.yearBefore().from(), period.yearBefore().to()))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-3", "2026-00", "2026-13", "2026Q0", "2026Q5", "2026-Q1", "0026", "2026 "})
    void anythingElseIsNoPeriod(String text) {
        assertThatThrownBy(() -> FigurePeriod.parse(text)).isInstanceOf(InvalidValue.class);
    }
}
