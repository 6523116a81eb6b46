package worksafe.platform.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import worksafe.platform.http.DescriptionOrder;

/** Names in every document the national standard that defines a data element ({@code x-standard}). */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.WORDS)
public final class StandardDescription implements OASFilter {

    /** The extension of a schema that names the standard. */
    public static final String STANDARD = "x-standard";

    /** The extension of a schema that names its code table. */
    public static final String CODE_TABLE = "x-code-table";

    private final Standards standards = Standards.load();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            name(name, schema);
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, value) -> {
                    // The same name may mean something else, such as whether an authority of an industry is told.
                    if (value.getType() != null && value.getType().contains(SchemaType.STRING)) {
                        name(property, value);
                    }
                });
            }
        });
    }

    private void name(String element, Schema schema) {
        standards.of(element).ifPresent(standard -> {
            schema.addExtension(STANDARD, standard.standard());
            if (!standard.codeTable().isEmpty()) {
                schema.addExtension(CODE_TABLE, standard.codeTable());
            }
        });
    }
}
