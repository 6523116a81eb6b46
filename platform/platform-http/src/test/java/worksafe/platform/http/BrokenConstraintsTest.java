package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a broken constraint points to, by the names that clients know. */
class BrokenConstraintsTest {

    record Filter(@QueryParam("named-so") @Size(max = 3) String words) {}

    record Body(@NotNull @Nullable String title) {}

    static class Resource {

        String read(
                @QueryParam("year") @NotNull @Nullable Integer wanted,
                @HeaderParam("Idempotency-Key") @Size(min = 16, max = 200) String key,
                @PathParam("code") @Size(max = 3) String code,
                @QueryParam("type") List<@Size(max = 3) String> types,
                @BeanParam @Valid Filter filter,
                @Valid Body body) {
            return wanted + key + code + types + filter + body;
        }
    }

    /** As the container makes them: the methods again, without what stands at their parameters. */
    static class Generated extends Resource {

        @Override
        String read(@Nullable Integer wanted, String key, String code, List<String> types, Filter filter, Body body) {
            return super.read(wanted, key, code, types, filter, body);
        }
    }

    private static List<String> pointers(Resource resource) {
        var read = Arrays.stream(Resource.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("read"))
                .findFirst()
                .orElseThrow();
        var given = new Object[] {null, "short", "long", List.of("one", "three"), new Filter("long"), new Body(null)};
        try (var validators = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            var broken = validators.getValidator().forExecutables().validateParameters(resource, read, given);
            return RequestProblem.broken(broken).violations().stream()
                    .map(RequestProblem.Violation::pointer)
                    .toList();
        }
    }

    @Test
    void parametersAreNamedAndFieldsOfABodyArePointedTo() {
        assertThat(pointers(new Resource()))
                .containsExactly(
                        "/title", "header:Idempotency-Key", "path:code", "query:named-so", "query:type", "query:year");
    }

    @Test
    void whatTheContainerGeneratesHidesNoName() {
        assertThat(pointers(new Generated()))
                .containsExactly(
                        "/title", "header:Idempotency-Key", "path:code", "query:named-so", "query:type", "query:year");
    }
}
