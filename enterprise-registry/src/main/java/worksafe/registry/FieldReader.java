package worksafe.registry;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.platform.http.RequestProblem;

/** Reads a field of a request as a value of the domain, so that the refusal names the field. */
public final class FieldReader {

    private FieldReader() {}

    /** @throws RequestProblem 400 with the pointer, when the text cannot be such a value */
    public static <T> T at(String pointer, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (InvalidValue refused) {
            throw RequestProblem.invalid(new RequestProblem.Violation(pointer, refused.code(), refused.arguments()));
        }
    }

    /** As {@link #at} for a field that may be absent; blank is absent. */
    public static <T> @Nullable T ifAny(String pointer, @Nullable String text, Function<String, T> reader) {
        return text == null || text.isBlank() ? null : at(pointer, text, reader);
    }
}
