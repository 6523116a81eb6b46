package worksafe.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import worksafe.platform.http.contract.ComposedExamples;

/**
 * Writes values in every document as clients can use them: JSON of a form that only its contract knows is an object with
 * any properties, at each place where it stands, because generators make a class without properties of a named one. A
 * reference says its type by what it refers to, what nothing refers to is left out, and every value, every request and every
 * success has an example.
 * It says itself that it is a filter, because the build asks a class and not its parents.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.VALUES)
public final class ValueDescription extends UnusedSchemaFilter implements OASFilter {

    private static final String FREE_FORM = "#/components/schemas/JsonNode";

    @Override
    public Schema filterSchema(Schema schema) {
        if (FREE_FORM.equals(schema.getRef())) {
            schema.setRef(null);
            schema.setType(List.of(SchemaType.OBJECT));
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
        } else if (schema.getRef() != null) {
            schema.setType(null);
        }
        return super.filterSchema(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        super.filterOpenAPI(document);
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            var examples = ShippedExamples.load(Thread.currentThread().getContextClassLoader());
            document.getComponents().getSchemas().forEach(examples::show);
            ShippedExamples.quote(document.getComponents().getSchemas());
            ComposedExamples.show(document, examples::meant);
        }
    }
}
