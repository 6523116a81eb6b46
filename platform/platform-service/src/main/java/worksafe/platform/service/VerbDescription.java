package worksafe.platform.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.GET;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import worksafe.platform.http.CommonOperations;
import worksafe.platform.http.CreatesIn;
import worksafe.platform.http.DescriptionOrder;
import worksafe.platform.http.EntityTag;
import worksafe.platform.http.Tagged;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.answer.SeldomChanges;

/**
 * Says in every document how a verb that succeeds is answered, so that no resource has to: what {@link SuccessAnswers}
 * does, read from the same signatures. What a resource says of its success itself stands.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.VERBS)
public final class VerbDescription implements OASFilter {

    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName JOB = DotName.createSimple(JobView.class);
    private static final DotName KEY = DotName.createSimple(IdempotencyKey.class);
    private static final DotName OUTCOME = DotName.createSimple(Outcome.class);
    private static final Map<String, String> HEADERS = Map.of(
            "ETag", "所示内容的版本 / the version of what is shown",
            "Location", "新建内容或任务的地址 / where the new thing, or the job, is",
            "Cache-Control", "可以保留多久 / for how long it may be kept",
            "Idempotency-Replayed", "重复请求得到先前的答复时为 true / true where an earlier answer is given again");
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String KNOWN = "If-None-Match";
    private static final String UNCHANGED = "NotModified";

    private final IndexView index;
    private final Map<String, MethodInfo> verbs;
    private final Set<String> usedHeaders = new TreeSet<>();
    /** Types that only Java knows: clients meet what they stand for. */
    private final Set<String> javaOnly = new TreeSet<>(Set.of("IfMatch", "IdempotencyKey"));

    private boolean isReadAgain;

    /** Called by the build with all classes of the service. */
    public VerbDescription(IndexView index) {
        this.index = index;
        this.verbs = CommonOperations.verbs(index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var verb = verbs.get(operation.getOperationId());
        var answers = operation.getResponses();
        if (verb == null || answers == null || !answers.hasAPIResponse("200")) {
            return operation;
        }
        var complete = OASFactory.createAPIResponses();
        successes(verb, operation, answers.getAPIResponse("200")).forEach(complete::addAPIResponse);
        answers.getAPIResponses().forEach((status, answer) -> {
            if (!status.equals("200")) {
                complete.addAPIResponse(status, answer);
            }
        });
        operation.setResponses(complete);
        return operation;
    }

    /** By status, in order. */
    private Map<String, APIResponse> successes(MethodInfo verb, Operation operation, APIResponse described) {
        var returned = verb.returnType();
        var isKeyed =
                verb.parameterTypes().stream().anyMatch(type -> type.name().equals(KEY));
        var isCreation = isKeyed || verb.hasAnnotation(CreatesIn.class);
        var answer = isKeyed ? header(described, REPLAYED) : described;
        var successes = new LinkedHashMap<String, APIResponse>();
        if (returned.name().equals(OUTCOME)) {
            var view = returned.asParameterizedType().arguments().getFirst();
            javaOnly.add("Outcome" + schemaName(view.name()));
            successes.put("200", tagged(answer.content(json(view.name())), view));
            successes.put("202", accepted(OASFactory.createAPIResponse().content(json(JOB))));
        } else if (isCreation && returned.name().equals(JOB)) {
            successes.put("202", accepted(answer));
        } else if (isCreation && is(returned, Versioned.class)) {
            successes.put("201", tagged(header(answer, "Location"), returned));
        } else if (is(returned, Tagged.class)) {
            successes.put("200", tagged(answer, returned));
            if (verb.hasAnnotation(GET.class)) {
                readAgain(operation, successes);
            }
        } else if (verb.hasAnnotation(SeldomChanges.class)) {
            // A table in the place of a list has no tag, so that the header is not always there.
            var kept = header(described(answer, returned), CACHE_CONTROL);
            successes.put(
                    "200",
                    kept.addHeader(
                            "ETag",
                            OASFactory.createHeader()
                                    .description("JSON 内容的摘要 / the digest of what is answered as JSON")
                                    .schema(text())));
            readAgain(operation, successes);
        } else {
            successes.put("200", described(answer, returned));
        }
        return successes;
    }

    private void readAgain(Operation operation, Map<String, APIResponse> successes) {
        isReadAgain = true;
        successes.put("304", OASFactory.createAPIResponse().ref(UNCHANGED));
        operation.addParameter(OASFactory.createParameter().ref(KNOWN));
    }

    private APIResponse tagged(APIResponse answer, Type view) {
        var words = said(view.name(), "description").orElse("结果 / result").split(" / ", 2);
        return header(answer, "ETag")
                .description("%s，ETag 为其版本 / %s; its version as ETag".formatted(words[0], words[words.length - 1]));
    }

    /** In the words of the view, where the resource has none of its own. */
    private APIResponse described(APIResponse answer, Type view) {
        return "OK".equals(answer.getDescription())
                ? answer.description(said(view.name(), "description").orElse("OK"))
                : answer;
    }

    private APIResponse accepted(APIResponse answer) {
        return header(answer, "Location").description("已受理，Location 为任务地址 / accepted; Location is the job");
    }

    private APIResponse header(APIResponse answer, String name) {
        usedHeaders.add(name);
        return answer.addHeader(name, OASFactory.createHeader().ref(name));
    }

    private Content json(DotName view) {
        var schema = OASFactory.createSchema().ref(schemaName(view));
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema));
    }

    private String schemaName(DotName view) {
        // A schema is called like its class, nested or not.
        return said(view, "name").orElseGet(() -> view.toString().replaceFirst(".*[.$]", ""));
    }

    private Optional<String> said(DotName view, String what) {
        return Optional.ofNullable(index.getClassByName(view))
                .map(type -> type.declaredAnnotation(SCHEMA))
                .map(schema -> schema.value(what))
                .map(AnnotationValue::asString);
    }

    private boolean is(Type view, Class<?> kind) {
        return index.getAllKnownImplementations(DotName.createSimple(kind)).stream()
                .map(ClassInfo::name)
                .anyMatch(view.name()::equals);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        if (components == null) {
            return;
        }
        javaOnly.forEach(components::removeSchema);
        usedHeaders.forEach(name -> components.addHeader(
                name,
                OASFactory.createHeader()
                        .description(HEADERS.get(name))
                        .required(name.equals(REPLAYED) ? null : true)
                        .schema(text())));
        if (isReadAgain) {
            components.addParameter(
                    KNOWN,
                    OASFactory.createParameter()
                            .name(KNOWN)
                            .in(Parameter.In.HEADER)
                            .description("已知的 ETag，可列多个 / the ETag known, or several")
                            .example(EntityTag.of(3).value())
                            .schema(text()));
            components.addResponse(
                    UNCHANGED, header(OASFactory.createAPIResponse().description("未变更 / unchanged"), "ETag"));
        }
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema text() {
        return OASFactory.createSchema()
                .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING);
    }
}
