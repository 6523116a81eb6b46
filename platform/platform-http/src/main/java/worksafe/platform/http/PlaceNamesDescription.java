package worksafe.platform.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** Says in every document that a {@link PlaceCode} has its name beside it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.EDGE)
public final class PlaceNamesDescription implements OASFilter {

    private final IndexView index;

    /** Called by the build with all classes of the service. */
    public PlaceNamesDescription(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        if (components == null || components.getSchemas() == null) {
            return;
        }
        // In an order of its own: the index hands them out in another one with each build.
        fields(PlaceCode.class)
                .sorted(Comparator.comparing(code -> code.name() + PlaceNames.SUFFIX))
                .toList()
                .forEach(code -> holders(code.declaringClass())
                        .map(SchemaNames::of)
                        .map(components.getSchemas()::get)
                        .filter(schema -> schema != null)
                        .forEach(schema -> schema.addProperty(
                                code.name() + PlaceNames.SUFFIX,
                                OASFactory.createSchema()
                                        .addType(SchemaType.STRING)
                                        .description("地名 / name of the place")
                                        .examples(List.of("月城镇")))));
    }

    /** The view that has the code, and those into which it is unwrapped. */
    private Stream<ClassInfo> holders(ClassInfo view) {
        return Stream.concat(
                Stream.of(view),
                fields(JsonUnwrapped.class)
                        .filter(field -> field.type().name().equals(view.name()))
                        .flatMap(field -> holders(field.declaringClass())));
    }

    private Stream<FieldInfo> fields(Class<?> annotation) {
        return index.getAnnotations(annotation).stream()
                .map(said -> said.target())
                .filter(target -> target.kind() == AnnotationTarget.Kind.FIELD)
                .map(AnnotationTarget::asField);
    }
}
