package worksafe.platform.http;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Counts the length of a text in characters, as the {@code maxLength} of the API's document does, and not in the units of
 * UTF-16, of which a rare Chinese character takes two.
 */
@ApplicationScoped
class CharacterCounts implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        // Beside the built-in ones for collections; of those for texts this one is the nearest.
        mapping.constraintDefinition(Size.class).includeExistingValidators(true).validatedBy(Characters.class);
        configuration.addMapping(mapping);
    }

    /** The size of a text. */
    public static final class Characters implements ConstraintValidator<Size, String> {

        private int least;
        private int most;

        @Override
        public void initialize(Size size) {
            least = size.min();
            most = size.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            var characters = text.codePointCount(0, text.length());
            return characters >= least && characters <= most;
        }
    }
}
