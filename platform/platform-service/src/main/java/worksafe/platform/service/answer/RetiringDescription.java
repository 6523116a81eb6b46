package worksafe.platform.service.answer;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import worksafe.platform.http.CommonOperations;
import worksafe.platform.http.DescriptionOrder;

/** Marks in every document what is {@link Retiring}: {@code deprecated}, {@code x-sunset}, and the headers of its successes. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.LISTS)
public final class RetiringDescription implements OASFilter {

    private static final Map<String, Header> HEADERS = Map.of(
            RetiringAnswers.DEPRECATION,
            header("自何时起不建议使用，RFC 9745 / since when it should not be used, RFC 9745", "@1764518400"),
            RetiringAnswers.SUNSET,
            header("自何时起可能停用，RFC 8594 / when it may be gone, RFC 8594", "Mon, 01 Jun 2026 16:00:00 GMT"));

    private final Map<String, MethodInfo> verbs;
    private boolean isUsed;

    /** Called by the build with all classes of the service. */
    public RetiringDescription(IndexView index) {
        this.verbs = CommonOperations.verbs(index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var verb = verbs.get(operation.getOperationId());
        var said = verb == null ? null : verb.annotation(Retiring.class);
        if (said == null) {
            return operation;
        }
        var since = said.value("since").asString();
        var until = said.value("until").asString();
        var unused = Retirement.of(since, until);
        operation.setDeprecated(true);
        operation.addExtension("x-deprecated-since", since);
        operation.addExtension("x-sunset", until);
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("2") && answer.getRef() == null) {
                    isUsed = true;
                    HEADERS.keySet()
                            .forEach(name -> answer.addHeader(
                                    name, OASFactory.createHeader().ref(name)));
                }
            });
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (isUsed) {
            if (document.getComponents() == null) {
                document.setComponents(OASFactory.createComponents());
            }
            HEADERS.forEach(document.getComponents()::addHeader);
        }
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
