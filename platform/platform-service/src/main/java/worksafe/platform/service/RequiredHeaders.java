package worksafe.platform.service;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RequestProblem;

/**
 * A verb that takes an {@link IfMatch} or an {@link IdempotencyKey} is not asked without. The framework calls no converter
 * for a header that is absent, so it is refused here: after it is known that the caller may do it, before the body is read.
 */
@Provider
class RequiredHeaders implements DynamicFeature {

    private static final Map<Class<?>, Header> HEADERS = Map.of(
            IfMatch.class, new Header("If-Match", () -> new RequestProblem(HttpProblem.PRECONDITION_REQUIRED)),
            IdempotencyKey.class, new Header("Idempotency-Key", IdempotencyKey::missing));

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var required = Arrays.stream(resource.getResourceMethod().getParameterTypes())
                .filter(HEADERS::containsKey)
                .map(HEADERS::get)
                .toList();
        if (!required.isEmpty()) {
            context.register((ContainerRequestFilter) request -> required.forEach(header -> header.require(request)));
        }
    }

    private record Header(String name, Supplier<RequestProblem> refusal) {

        void require(ContainerRequestContext request) {
            var value = request.getHeaderString(name);
            if (value == null || value.isBlank()) {
                throw refusal.get();
            }
        }
    }
}
