package worksafe.platform.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.UUID;

/** What clients call the rules that annotations and types of Java stand for; every code is also a key of a message. */
final class ViolationCodes {

    private static final String OTHER_RULE = "not-as-required";
    private static final String OTHER_TYPE = "wrong-type";

    private static final Map<Class<? extends Annotation>, String> RULES = Map.of(
            NotNull.class, "required",
            NotBlank.class, "empty",
            NotEmpty.class, "empty",
            Size.class, "length-range",
            Min.class, "too-small",
            Max.class, "too-large",
            PositiveOrZero.class, "negative",
            Pattern.class, "wrong-form",
            PastOrPresent.class, "in-the-future");

    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class, "not-a-uuid",
            Integer.class, "not-a-whole-number",
            Long.class, "not-a-whole-number");

    private ViolationCodes() {}

    /** A rule of Bean Validation that has no code of its own. */
    static String ofRule(Class<? extends Annotation> rule) {
        return RULES.getOrDefault(rule, OTHER_RULE);
    }

    /** A text that is not of a type. */
    static String ofType(Class<?> type) {
        return TYPES.getOrDefault(type, OTHER_TYPE);
    }
}
