package worksafe.hazards.identification;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.platform.http.RuleViolation;

/**
 * A chemical with the critical quantity and the correction factor that count for it, and why.
 *
 * @param symbols of the hazards that count
 * @param row the row of table 1 that counts; absent where tables 2 and 4 alone do
 * @param category the class whose critical quantity counts; absent where the row's does
 * @param strongest the class whose correction factor counts; absent where table 3 has one
 */
record IdentifiedChemical(
        SourceChemical chemical,
        TermRule rule,
        List<String> symbols,
        @Nullable SourceSubstance row,
        @Nullable SourceCategory category,
        @Nullable SourceCategory strongest,
        BigDecimal criticalQuantity,
        BigDecimal beta) {

    /** By which rule a chemical has its critical quantity. */
    @Schema(name = "SourceTermRule")
    public enum TermRule {
        /** It stands in table 1. */
        TABLE_1,
        /** It does not, and has the lowest critical quantity of its hazards (4.1.2 b). */
        TABLE_2,
        /** A mixture of the hazards of its pure substance, which counts whole as that (4.2.3). */
        MIXTURE_AS_SUBSTANCE,
        /** A mixture with hazards of its own, by which it counts (4.2.3). */
        MIXTURE_BY_ITSELF
    }

    /**
     * Looks the chemical up.
     *
     * @throws RuleViolation when the standard has no such row or symbol, or nothing says what its hazards are
     */
    static IdentifiedChemical of(SourceChemical chemical, SourceStandard standard) {
        var number = chemical.substance();
        var row = number == null
                ? null
                : standard.substance(number)
                        .orElseThrow(() -> new RuleViolation(
                                HazardProblem.SOURCE_SUBSTANCE_UNKNOWN, String.valueOf(number), standard.cited()));
        var stated = chemical.symbols().stream().distinct().sorted().toList();
        if (stated.isEmpty() && (row == null || chemical.mixture())) {
            throw new RuleViolation(HazardProblem.SOURCE_HAZARDS_MISSING, chemical.name());
        }
        var symbols = stated.isEmpty() && row != null ? row.symbols() : stated;
        var classes = symbols.stream()
                .map(symbol -> standard.category(symbol)
                        .orElseThrow(() ->
                                new RuleViolation(HazardProblem.SOURCE_CATEGORY_UNKNOWN, symbol, standard.cited())))
                .toList();
        if (row == null) {
            return byClasses(
                    chemical, chemical.mixture() ? TermRule.MIXTURE_BY_ITSELF : TermRule.TABLE_2, symbols, classes);
        }
        if (!chemical.mixture()) {
            return bySubstance(chemical, TermRule.TABLE_1, symbols, row, classes);
        }
        return Set.copyOf(symbols).equals(Set.copyOf(row.symbols()))
                ? bySubstance(chemical, TermRule.MIXTURE_AS_SUBSTANCE, symbols, row, classes)
                : byClasses(chemical, TermRule.MIXTURE_BY_ITSELF, symbols, classes);
    }

    private static IdentifiedChemical bySubstance(
            SourceChemical chemical,
            TermRule rule,
            List<String> symbols,
            SourceSubstance row,
            List<SourceCategory> classes) {
        var toxic = row.beta();
        if (toxic != null) {
            return new IdentifiedChemical(chemical, rule, symbols, row, null, null, row.criticalQuantity(), toxic);
        }
        var strongest = strongest(classes);
        return new IdentifiedChemical(
                chemical, rule, symbols, row, null, strongest, row.criticalQuantity(), strongest.beta());
    }

    private static IdentifiedChemical byClasses(
            SourceChemical chemical, TermRule rule, List<String> symbols, List<SourceCategory> classes) {
        var lowest = classes.stream()
                .min(Comparator.comparing(SourceCategory::criticalQuantity))
                .orElseThrow();
        var strongest = strongest(classes);
        return new IdentifiedChemical(
                chemical, rule, symbols, null, lowest, strongest, lowest.criticalQuantity(), strongest.beta());
    }

    private static SourceCategory strongest(List<SourceCategory> classes) {
        return classes.stream().max(Comparator.comparing(SourceCategory::beta)).orElseThrow();
    }

    boolean isOfTable3() {
        return row != null && row.beta() != null;
    }

    /** Whether the symbols are those that ship beside the row, and count for β. */
    boolean isGenerallyClassified() {
        return chemical.symbols().isEmpty() && strongest != null;
    }

    /** q/Q. */
    ExactRatio share() {
        return ExactRatio.of(chemical.quantity(), criticalQuantity);
    }

    /** β·q/Q. */
    ExactRatio weighted() {
        return ExactRatio.of(beta).times(share());
    }

    /** Where in the standard the critical quantity stands. */
    String quantityFrom() {
        return category != null ? "表2 " + category.symbol() : "表1第" + chemical.substance() + "项";
    }

    /** Where in the standard the correction factor stands. */
    String betaFrom() {
        return strongest == null ? "表3" : "表4 " + strongest.symbol();
    }
}
