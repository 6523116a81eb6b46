package worksafe.platform.registers.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import worksafe.platform.http.CommonOperations;
import worksafe.platform.http.DescriptionOrder;
import worksafe.platform.registers.sheet.FileForm;
import worksafe.platform.registers.sheet.SheetTemplate;
import worksafe.platform.registers.sheet.SheetUpload;

/** Says in every document what a verb that takes tables in takes and answers, and what a template is. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.SHEETS)
public final class SheetDescription implements OASFilter {

    private static final DotName CONSUMES = DotName.createSimple(Consumes.class);
    private static final DotName PRODUCES = DotName.createSimple(Produces.class);
    private static final DotName UPLOAD = DotName.createSimple(SheetUpload.class);
    private static final DotName TEMPLATE = DotName.createSimple(SheetTemplate.class);
    private static final String FORM = "FileUpload";

    /** The form first: generators that find one further back import its schema without making it. */
    private static final List<String> SENT = List.of(
            MediaType.MULTIPART_FORM_DATA,
            FileForm.CSV,
            FileForm.XLSX,
            "application/vnd.ms-excel",
            MediaType.APPLICATION_OCTET_STREAM,
            "text/tab-separated-values",
            MediaType.TEXT_PLAIN,
            FileForm.JSON_LINES);

    private final Map<String, MethodInfo> verbs;

    /** Called by the build with all classes of the service. */
    public SheetDescription(IndexView index) {
        this.verbs = CommonOperations.verbs(index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var verb = verbs.get(operation.getOperationId());
        if (verb == null) {
            return operation;
        }
        if (verb.annotation(UPLOAD) instanceof AnnotationInstance upload) {
            takes(operation, verb, upload);
            if (types(verb, PRODUCES).contains(FileForm.CSV)) {
                var unused = tables(answer(operation, "逐行结果 / line by line").getContent());
            }
        }
        if (verb.hasAnnotation(TEMPLATE)) {
            answer(operation, "模板 / the template").setContent(tables(OASFactory.createContent()));
        }
        return operation;
    }

    private void takes(Operation operation, MethodInfo verb, AnnotationInstance upload) {
        var consumed = types(verb, CONSUMES);
        var content = OASFactory.createContent();
        SENT.stream().filter(consumed::contains).forEach(type -> {
            var schema = switch (type) {
                case MediaType.MULTIPART_FORM_DATA -> Schemas.ref(FORM);
                case FileForm.CSV -> binary().examples(List.of(upload.value().asString()));
                default -> binary();
            };
            content.addMediaType(type, OASFactory.createMediaType().schema(schema));
        });
        var description = upload.value("description");
        operation.setRequestBody(OASFactory.createRequestBody()
                .description(description == null ? SheetUpload.TABLE : description.asString())
                .content(content)
                .required(true));
    }

    private static List<String> types(MethodInfo verb, DotName annotation) {
        var said = verb.annotation(annotation);
        return said == null ? List.of() : List.of(said.value().asStringArray());
    }

    /** The answer of success, which the words describe. */
    private static APIResponse answer(Operation operation, String words) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var answers = operation.getResponses();
        if (!answers.hasAPIResponse("200")) {
            answers.addAPIResponse("200", OASFactory.createAPIResponse());
        }
        return answers.getAPIResponse("200").description(words);
    }

    /** The forms of a table, behind what the content has. */
    private static Content tables(Content content) {
        return content.addMediaType(
                        FileForm.CSV,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)))
                .addMediaType(FileForm.XLSX, OASFactory.createMediaType().schema(binary()));
    }

    private static Schema binary() {
        return OASFactory.createSchema().addType(SchemaType.STRING).format("binary");
    }
}
