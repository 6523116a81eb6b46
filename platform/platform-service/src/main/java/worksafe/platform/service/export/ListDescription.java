package worksafe.platform.service.export;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.DescriptionOrder;

/** Says in every document that each list can also be had as a table, and how. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.LISTS)
public final class ListDescription implements OASFilter {

    private static final String FORMAT = "ListFormat";
    private static final String BYTE_ORDER_MARK = "ListByteOrderMark";
    private static final String SLICE = "#/components/schemas/Slice";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var lists = document.getPaths() == null
                ? List.<Operation>of()
                : document.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream())
                        .filter(operation -> answer(operation) != null)
                        .toList();
        if (lists.isEmpty()) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addParameter(FORMAT, format()).addParameter(BYTE_ORDER_MARK, byteOrderMark());
        lists.forEach(ListDescription::describe);
    }

    private static void describe(Operation list) {
        list.addParameter(OASFactory.createParameter().ref(FORMAT))
                .addParameter(OASFactory.createParameter().ref(BYTE_ORDER_MARK));
        var content = answer(list);
        if (content != null) {
            content.addMediaType(
                            ListFormat.CSV.mediaType(),
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)))
                    .addMediaType(
                            ListFormat.XLSX.mediaType(),
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .addType(SchemaType.STRING)
                                            .format("binary")));
        }
    }

    private static Parameter format() {
        return OASFactory.createParameter()
                .name("format")
                .in(Parameter.In.QUERY)
                .description("返回格式，优先于 Accept；csv、xlsx 不带 limit 时为全部 / form of the answer, before Accept; csv"
                        + " and xlsx hold all of the list where no limit is set")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .enumeration(List.of("json", "csv", "xlsx"))
                        .defaultValue("json"));
    }

    private static Parameter byteOrderMark() {
        return OASFactory.createParameter()
                .name("bom")
                .in(Parameter.In.QUERY)
                .description("CSV 是否带 BOM（Excel 需要） / whether CSV begins with a byte order mark, which Excel needs")
                .schema(OASFactory.createSchema().addType(SchemaType.BOOLEAN).defaultValue(true));
    }

    /** The content of what the operation answers, if that is a piece of a list. */
    private static @Nullable Content answer(Operation operation) {
        var ok = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("200");
        if (ok == null || ok.getContent() == null) {
            return null;
        }
        var json = ok.getContent().getMediaType(ListFormat.JSON.mediaType());
        var isSlice = json != null
                && json.getSchema() != null
                && json.getSchema().getRef() != null
                && json.getSchema().getRef().startsWith(SLICE);
        return isSlice ? ok.getContent() : null;
    }
}
