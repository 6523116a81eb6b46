package worksafe.platform.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;

/** Reads typed parameters so that nonsense is a 400 that names the parameter; JAX-RS itself would answer 404. */
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        var name = named(annotations).orElse("");
        if (raw.isEnum()) {
            return reading(raw, name, text -> constant(raw, text, name));
        }
        if (raw == UUID.class) {
            return reading(raw, name, UUID::fromString);
        }
        if (raw == LocalDate.class) {
            return reading(raw, name, Dates::day);
        }
        if (raw == Instant.class) {
            return reading(raw, name, Dates::instant);
        }
        if (raw == RegionCode.class) {
            return reading(raw, name, RegionCode::of);
        }
        if (raw == Integer.class) {
            return reading(raw, name, Integer::valueOf);
        }
        if (raw == Long.class) {
            return reading(raw, name, Long::valueOf);
        }
        if (raw == Boolean.class) {
            return reading(raw, name, text -> bool(text, name));
        }
        return null;
    }

    private static Object constant(Class<?> type, String text, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> ((Enum<?>) c).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ParameterProblem(RequestProblem.invalid(new RequestProblem.Violation(
                        name,
                        "not-one-of",
                        Arrays.stream(type.getEnumConstants())
                                .map(c -> ((Enum<?>) c).name())
                                .collect(Collectors.joining(", "))))));
    }

    private static Boolean bool(String text, String name) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new ParameterProblem(
                        RequestProblem.invalid(new RequestProblem.Violation(name, "not-one-of", "true, false")));
        };
    }

    /** How refusals point to a parameter that bears these; nothing for what is no parameter. */
    static Optional<String> named(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(Parameters::name)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String name(Annotation annotation) {
        return switch (annotation) {
            case jakarta.ws.rs.QueryParam query -> "query:" + query.value();
            case jakarta.ws.rs.PathParam path -> "path:" + path.value();
            case jakarta.ws.rs.HeaderParam header -> "header:" + header.value();
            default -> "";
        };
    }

    private static <T> ParamConverter<T> reading(Class<T> type, String name, Function<String, ?> reader) {
        return new ParamConverter<>() {
            @Override
            @SuppressWarnings("unchecked") // the reader was chosen by the very type
            public @Nullable T fromString(@Nullable String text) {
                if (text == null) {
                    return null;
                }
                try {
                    return (T) reader.apply(text);
                } catch (InvalidValue invalid) {
                    throw new ParameterProblem(RequestProblem.invalid(
                            new RequestProblem.Violation(name, invalid.code(), invalid.arguments())));
                } catch (IllegalArgumentException malformed) {
                    throw new ParameterProblem(RequestProblem.invalid(
                            new RequestProblem.Violation(name, ViolationCodes.ofType(type), JsonType.of(type))));
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    /** Lets a refusal through Quarkus REST, which would turn any other exception of a converter into 404. */
    static final class ParameterProblem extends jakarta.ws.rs.WebApplicationException {

        private static final long serialVersionUID = 1L;

        ParameterProblem(RequestProblem problem) {
            super(problem, 400);
        }
    }
}
