package worksafe.kernel;

import java.util.regex.Pattern;

/**
 * A question that policies answer, such as {@code danger.recheck-period}, and how several answers combine.
 *
 * @param code lower-case words, joined by hyphens and dots
 * @param combination how several matching rows combine
 * @param effect what follows from the answer, and so how strong a row must be
 * @param stricter which of two answers asks more
 */
public record PolicyDefinition(String code, Combination combination, PolicyEffect effect, Stricter stricter) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    /** @throws InvalidValue {@code policy-code-shape} */
    public PolicyDefinition {
        requireCode(code);
    }

    /** One whose answers cannot be told stricter from laxer. */
    public PolicyDefinition(String code, Combination combination, PolicyEffect effect) {
        this(code, combination, effect, Stricter.NEITHER);
    }

    /** Whether the row asks less than the other one, which is stronger and certain: no paper makes a law yield. */
    public boolean loosens(PolicyRow row, PolicyRow other) {
        return other.force().compareTo(row.force()) < 0
                && other.certainty() == Certainty.CERTAIN
                && stricter.loosens(row, other);
    }

    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.POLICY_CODE_SHAPE.of(code);
        }
    }
}
