package worksafe.kernel;

import java.util.regex.Pattern;

/**
 * A question that policies answer, such as {@code danger.recheck-period}, and how several answers combine.
 *
 * @param code lower-case words, joined by hyphens and dots
 * @param combination how several matching rows combine
 * @param effect what follows from the answer, and so how strong a row must be
 */
public record PolicyDefinition(String code, Combination combination, PolicyEffect effect) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    /** @throws InvalidValue {@code policy-code-shape} */
    public PolicyDefinition {
        requireCode(code);
    }

    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.POLICY_CODE_SHAPE.of(code);
        }
    }
}
