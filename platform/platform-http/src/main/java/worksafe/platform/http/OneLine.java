package worksafe.platform.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Text;

/**
 * A text that stands on one line of a list, a paper or a log: a name, a title, a number, an address. It holds no line
 * ends, and no characters that turn the direction of writing so that it looks like another text. What nobody sees is left out
 * where JSON is read, so that two texts that look alike are the same.
 *
 * @see Text#isOneLine
 * @see Text#line
 */
@Documented
@Constraint(validatedBy = OneLine.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    String message() default "{one-line}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says whether a text is one line; what is absent is. */
    final class Validator implements ConstraintValidator<OneLine, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || Text.isOneLine(text);
        }
    }
}
