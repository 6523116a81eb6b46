package worksafe.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Names a {@link Slice} in every document after what it holds, as the document calls it, and not after the class. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.NAMES)
public final class SliceNames implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SLICE = Slice.class.getSimpleName();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        if (components == null || components.getSchemas() == null || document.getPaths() == null) {
            return;
        }
        var renamed = new HashMap<String, String>();
        new LinkedHashMap<>(components.getSchemas()).forEach((name, schema) -> {
            var items = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get("items");
            var item = items == null || items.getItems() == null
                    ? null
                    : items.getItems().getRef();
            if (name.startsWith(SLICE) && item != null) {
                var better = SLICE + item.substring(SCHEMAS.length());
                components.removeSchema(name);
                components.addSchema(better, schema);
                renamed.put(SCHEMAS + name, SCHEMAS + better);
            }
        });
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getResponses)
                .filter(Objects::nonNull)
                .flatMap(answers -> answers.getAPIResponses().values().stream())
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .map(media -> media.getSchema())
                .filter(schema -> schema != null && renamed.containsKey(schema.getRef()))
                .forEach(schema -> schema.setRef(renamed.get(schema.getRef())));
    }
}
