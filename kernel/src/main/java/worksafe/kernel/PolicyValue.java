package worksafe.kernel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parameter of a policy: one of the kinds that JSON can tell apart. */
public sealed interface PolicyValue {

    /** A number: a threshold, a ratio, an amount in fen. */
    record Amount(BigDecimal number) implements PolicyValue {

        private static final int MOST_ZEROS = 30;

        /** Numbers are equal when they are as large as one another: 10, 10.0 and 1E+1 are one value, written 10. */
        public Amount {
            var plain = number.stripTrailingZeros();
            // A few digits can name a number of a billion digits; such a one keeps its short form.
            number = plain.scale() < 0 && plain.scale() > -MOST_ZEROS ? plain.setScale(0) : plain;
        }

        @Override
        public Object raw() {
            return number;
        }
    }

    /** Text: a date, a {@linkplain LegalPeriod period}, a name. */
    record Words(String text) implements PolicyValue {
        @Override
        public Object raw() {
            return text;
        }
    }

    /** Yes or no. */
    record Flag(boolean set) implements PolicyValue {
        @Override
        public Object raw() {
            return set;
        }
    }

    /** A list of texts, each once, in order. */
    record Items(List<String> texts) implements PolicyValue {

        /** Drops what is repeated. */
        public Items {
            texts = texts.stream().distinct().toList();
        }

        @Override
        public Object raw() {
            return texts;
        }
    }

    /** The plain value: a {@link BigDecimal}, {@link String}, {@link Boolean} or list of strings. */
    Object raw();

    /** The value of a plain one as a JSON reader gives it; empty for what no parameter can hold. */
    static Optional<PolicyValue> of(@Nullable Object raw) {
        return switch (raw) {
            case BigDecimal number -> Optional.of(new Amount(number));
            case Integer number -> Optional.of(new Amount(BigDecimal.valueOf(number)));
            case Long number -> Optional.of(new Amount(BigDecimal.valueOf(number)));
            case String text -> Optional.of(new Words(text));
            case Boolean set -> Optional.of(new Flag(set));
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                Optional.of(new Items(list.stream().map(String.class::cast).toList()));
            case null, default -> Optional.empty();
        };
    }
}
