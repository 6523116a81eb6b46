package worksafe.platform.obligations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known of an enterprise or an authority.
 *
 * @param value a {@link Long}, a {@link Boolean}, a text, or a list of texts
 * @param source where it is written: {@code enterprise}, {@code place}, {@code own:<rows>}, {@code register:<kind>},
 *     {@code archive:<context>/<kind>}
 * @param day since when it is known there
 * @param perhapsMore of a number, how many more may belong to it because what decides is not known of them
 */
public record KnownFact(
        Object value, String source, @Nullable LocalDate day, long perhapsMore) {

    /** One that nothing is missing from. */
    public KnownFact(Object value, String source, @Nullable LocalDate day) {
        this(value, source, day, 0);
    }

    /** The most that it may be: another value than the one that is known where more may belong to it. */
    Object atMost() {
        return perhapsMore > 0 && value instanceof Long number ? (Object) (number + perhapsMore) : value;
    }

    /** How many that is: a truth counts as one or none. */
    @Nullable
    Long count() {
        return switch (value) {
            case Long number -> number;
            case Boolean there -> there ? 1L : 0L;
            default -> null;
        };
    }
}
