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
 * A text that does not stand for its own absence, as the {@code N/A}, {@code NULL} or 无 of a spreadsheet do; who has nothing
 * to say leaves the field out. Blank is the business of other rules.
 *
 * @see Text#saysNothing
 */
@Documented
@Constraint(validatedBy = SaysSomething.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SaysSomething {

    String message() default "{says-nothing}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says whether a text says something; what is absent or blank is let pass. */
    final class Validator implements ConstraintValidator<SaysSomething, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() || !Text.saysNothing(Text.visible(text));
        }
    }
}
