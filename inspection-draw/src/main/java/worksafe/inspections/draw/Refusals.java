package worksafe.inspections.draw;

import java.util.Arrays;
import java.util.function.Supplier;
import worksafe.kernel.InvalidValue;
import worksafe.platform.http.RuleViolation;

/**
 * What the arithmetic refuses is decided by values alone; here, most of those values are the state of things and not the
 * request. So its refusals are answered as broken rules, under the same words.
 */
public final class Refusals {

    private Refusals() {}

    /** Does work that has no result; a refusal that this context has a problem for is that problem. */
    public static void requireRules(Runnable work) {
        var unused = asRules(() -> {
            work.run();
            return true;
        });
    }

    /** Does the work; a refusal that this context has a problem for is that problem. */
    public static <T> T asRules(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidValue refusal) {
            throw Arrays.stream(DrawProblem.values())
                    .filter(problem -> problem.slug().equals(refusal.code()))
                    .findFirst()
                    .<RuntimeException>map(problem ->
                            new RuleViolation(problem, refusal.arguments().toArray()))
                    .orElse(refusal);
        }
    }
}
