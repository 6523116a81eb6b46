package worksafe.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in every document what the edge does to every operation alike: each can be refused with a {@link Problem}, {@code
 * If-Match} is the tag that was read last, and an idempotency key stays the same on a retry. What a resource says of these
 * itself stands.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.EDGE)
public final class EdgeDescription implements OASFilter {

    private static final String REFUSAL = "default";

    /** Statuses that the framework declares without a body; they are answered with a problem, as all refusals are. */
    private static final List<String> UNTRUE = List.of("401", "403");

    /** Header to description and example; the operation's id takes the place of {@code %s}. */
    private static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
                    List.of(
                            "最近一次读取时的 ETag / the ETag last read",
                            EntityTag.of(3).value()),
            "Idempotency-Key", List.of("幂等键，重试时不变 / the same on a retry", "%s-20260310-001"));

    @Override
    public Operation filterOperation(Operation operation) {
        var answers = operation.getResponses();
        if (answers != null) {
            UNTRUE.forEach(answers::removeAPIResponse);
            if (!answers.hasAPIResponse(REFUSAL)) {
                answers.addAPIResponse(REFUSAL, refusal());
            }
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> describe(parameter, operation.getOperationId()));
        }
        return operation;
    }

    private static APIResponse refusal() {
        var problem = OASFactory.createSchema().ref("Problem");
        return OASFactory.createAPIResponse()
                .description("拒绝的原因 / why it was refused")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem)));
    }

    private static void describe(Parameter parameter, String operation) {
        var words = parameter.getIn() == Parameter.In.HEADER ? HEADERS.get(parameter.getName()) : null;
        if (words == null) {
            return;
        }
        parameter.required(true).schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        if (parameter.getDescription() == null) {
            parameter.setDescription(words.getFirst());
        }
        if (parameter.getExample() == null) {
            parameter.setExample(words.getLast().formatted(operation));
        }
    }
}
