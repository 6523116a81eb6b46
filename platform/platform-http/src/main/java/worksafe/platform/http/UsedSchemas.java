package worksafe.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Leaves out of every document the schemas to which nothing refers: they are Java's business. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.LAST)
public final class UsedSchemas implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Set<String> used = new HashSet<>();

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            used.add(schema.getRef().replace(SCHEMAS, ""));
        }
        if (schema.getDiscriminator() != null && schema.getDiscriminator().getMapping() != null) {
            schema.getDiscriminator().getMapping().values().forEach(to -> used.add(to.replace(SCHEMAS, "")));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            Set.copyOf(document.getComponents().getSchemas().keySet()).stream()
                    .filter(name -> !used.contains(name))
                    .forEach(document.getComponents()::removeSchema);
        }
    }
}
