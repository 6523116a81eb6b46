package worksafe.platform.http;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which named schemas a part of a document needs, itself or through others. */
final class SchemaReach {

    private final OpenAPI document;
    private final Set<String> names = new HashSet<>();

    private SchemaReach(OpenAPI document) {
        this.document = document;
    }

    static Set<String> ofAnswers(OpenAPI document) {
        var own = operations(document)
                .filter(operation -> operation.getResponses() != null)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream());
        var shared = document.getComponents().getResponses();
        return of(
                document,
                Stream.concat(own, shared == null ? Stream.of() : shared.values().stream())
                        .map(answer -> answer.getContent()));
    }

    static Set<String> ofRequests(OpenAPI document) {
        return of(
                document,
                operations(document)
                        .filter(operation -> operation.getRequestBody() != null)
                        .map(operation -> operation.getRequestBody().getContent()));
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths() == null
                ? Stream.of()
                : document.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream());
    }

    private static Set<String> of(OpenAPI document, Stream<@Nullable Content> bodies) {
        var reach = new SchemaReach(document);
        bodies.filter(Objects::nonNull)
                .flatMap(body -> body.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .forEach(reach::follow);
        return reach.names;
    }

    private void follow(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().replaceFirst(".*/", "");
            if (names.add(name)) {
                follow(document.getComponents().getSchemas().get(name));
            }
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(parts -> parts.stream())
                .forEach(this::follow);
        (schema.getProperties() == null ? Map.<String, Schema>of() : schema.getProperties())
                .values()
                .forEach(this::follow);
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
    }
}
