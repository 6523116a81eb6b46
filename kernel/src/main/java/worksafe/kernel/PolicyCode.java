package worksafe.kernel;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A question that a context puts to its policy book, with all that a row may answer to it.
 *
 * @param code the question; {@code *} in it stands for one word, as where every register has a policy of its own
 * @param combination how several matching rows combine
 * @param effect what follows from the answer
 * @param stricter which of two answers asks more
 * @param setters the lowest level of place for which somebody may answer it
 * @param parameters what a row may say, the more particular names first
 */
public record PolicyCode(
        String code,
        Combination combination,
        PolicyEffect effect,
        Stricter stricter,
        RegionLevel setters,
        List<PolicyParameter> parameters) {

    public PolicyCode {
        parameters = List.copyOf(parameters);
    }

    /** Whether a row with that code answers this question. */
    public boolean covers(String asked) {
        return code.equals(asked)
                || code.contains("*")
                        && Pattern.matches(Pattern.quote(code).replace("*", "\\E[a-z0-9]+(?:-[a-z0-9]+)*\\Q"), asked);
    }

    /** The question itself, where {@code *} has been said. */
    public PolicyDefinition definition(String asked) {
        return new PolicyDefinition(asked, combination, effect, stricter);
    }

    /**
     * Refuses what nobody could read.
     *
     * @param asked the code of the row
     * @param said all that the row says
     * @throws InvalidValue {@code policy-parameter-missing}, {@code policy-parameter-unknown}, {@code
     *     policy-parameter-kind}, {@code policy-parameter-bounds}, {@code policy-industry-unknown}, {@code
     *     legal-period-shape} or {@code legal-period-length}
     */
    public void require(String asked, Map<String, PolicyValue> said) {
        for (var parameter : parameters) {
            if (parameter.needed() && !said.containsKey(parameter.name())) {
                throw Refusal.POLICY_PARAMETER_MISSING.of(asked, parameter.name());
            }
        }
        said.forEach((name, value) -> parameters.stream()
                .filter(parameter -> parameter.isNamed(name))
                .findFirst()
                .orElseThrow(() -> Refusal.POLICY_PARAMETER_UNKNOWN.of(asked, name))
                .require(asked, name, value));
    }
}
