package worksafe.platform.http;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Text;

/**
 * Asks of each {@link NotBlank} that people see something of it: a reason made of zero-width characters, Hangul fillers or empty
 * Braille cells is none. Bean Validation itself only looks for anything that is no blank.
 *
 * @see Text#isUnseen
 */
@ApplicationScoped
class SeenTexts implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(NotBlank.class)
                .includeExistingValidators(false)
                .validatedBy(Seen.class);
        configuration.addMapping(mapping);
    }

    /** Whether there is a text, of which something is to be seen. */
    public static final class Seen implements ConstraintValidator<NotBlank, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text != null && !Text.isUnseen(text.toString());
        }
    }
}
