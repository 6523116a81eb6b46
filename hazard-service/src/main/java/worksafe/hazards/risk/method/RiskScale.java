package worksafe.hazards.risk.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.RuleViolation;

/**
 * The tables of a method as the policy book has them for a place and a day: which values each factor may have, and from which
 * score on which colour holds.
 *
 * @param factors by name, in the order of the formula
 * @param least the least score of each colour above the lowest
 */
public record RiskScale(
        RiskMethod method, Map<String, Factor> factors, Map<RiskColour, BigDecimal> least, PolicyBasis basis) {

    public static final String LIKELIHOOD = "likelihood";
    public static final String EXPOSURE = "exposure";
    public static final String SEVERITY = "severity";
    static final String COLOURS = "colours";

    /** The factors of the method, in the order of its formula. */
    static List<String> factorsOf(RiskMethod method) {
        return switch (method) {
            case LEC -> List.of(LIKELIHOOD, EXPOSURE, SEVERITY);
            case MATRIX -> List.of(LIKELIHOOD, SEVERITY);
        };
    }

    /** The values that a factor may have, with what they mean, as the row writes them. */
    public record Factor(Map<BigDecimal, String> meanings, PolicyBasis basis) {

        static Factor of(PolicyRow row) {
            var meanings = new LinkedHashMap<BigDecimal, String>();
            for (var line : row.items(PolicyRow.VALUE)) {
                var parts = line.split(" ", 2);
                meanings.put(new BigDecimal(parts[0]), parts[1]);
            }
            return new Factor(
                    meanings,
                    new PolicyBasis(
                            row.code(),
                            row.region().value(),
                            meanings.size() + " 项",
                            row.source(),
                            row.clause(),
                            row.force(),
                            row.certainty()));
        }

        private Optional<Map.Entry<BigDecimal, String>> find(BigDecimal value) {
            return meanings.entrySet().stream()
                    .filter(meaning -> meaning.getKey().compareTo(value) == 0)
                    .findFirst();
        }
    }

    /** @param colours the row whose value names the least scores of red, orange and yellow, as {@code 320/160/70} */
    static RiskScale of(RiskMethod method, Map<String, PolicyRow> factors, PolicyRow colours) {
        var tables = new LinkedHashMap<String, Factor>();
        factorsOf(method).forEach(name -> tables.put(name, Factor.of(require(factors.get(name)))));
        var scores = colours.text(PolicyRow.VALUE).split("/");
        var least = new LinkedHashMap<RiskColour, BigDecimal>();
        least.put(RiskColour.RED, new BigDecimal(scores[0]));
        least.put(RiskColour.ORANGE, new BigDecimal(scores[1]));
        least.put(RiskColour.YELLOW, new BigDecimal(scores[2]));
        return new RiskScale(method, tables, least, PolicyBasis.of(colours));
    }

    private static PolicyRow require(@Nullable PolicyRow row) {
        if (row == null) {
            throw new IllegalArgumentException("no table of a factor");
        }
        return row;
    }

    /**
     * What these values of the factors make, in the order of the formula.
     *
     * @throws RuleViolation when one is no value of its table
     */
    public Verdict judge(List<BigDecimal> values) {
        var names = factorsOf(method);
        var meanings = new ArrayList<String>();
        var score = BigDecimal.ONE;
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var value = values.get(i);
            var found = require(name).find(value).orElseThrow(() -> notInTable(name, value));
            meanings.add(found.getValue());
            score = score.multiply(found.getKey());
        }
        var colour = colour(score);
        return new Verdict(normal(score), colour, least.get(colour), meanings);
    }

    private RuleViolation notInTable(String name, BigDecimal value) {
        var allowed = require(name).meanings().keySet().stream()
                .map(BigDecimal::toPlainString)
                .toList();
        return new RuleViolation(
                HazardProblem.RISK_FACTOR_VALUE, name, value.toPlainString(), String.join("、", allowed));
    }

    private Factor require(String name) {
        var factor = factors.get(name);
        if (factor == null) {
            throw new IllegalArgumentException("no factor " + name);
        }
        return factor;
    }

    private RiskColour colour(BigDecimal score) {
        return least.entrySet().stream()
                .filter(colour -> score.compareTo(colour.getValue()) >= 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(RiskColour.BLUE);
    }

    /** The same number with as few digits as it needs. */
    private static BigDecimal normal(BigDecimal score) {
        var plain = score.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /**
     * A score and its colour.
     *
     * @param threshold the least score of the colour; absent for the lowest
     * @param meanings of the factors, in their order
     */
    public record Verdict(
            BigDecimal score, RiskColour colour, @Nullable BigDecimal threshold, List<String> meanings) {}
}
