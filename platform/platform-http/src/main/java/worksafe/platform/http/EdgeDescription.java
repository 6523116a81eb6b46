package worksafe.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in every document what the edge does to every operation, as its signature has it: by which statuses it can be
 * refused, each with a {@link Problem}; that it is public, or needs a token or a signature; that {@code If-Match} is the tag
 * that was read last, and an idempotency key stays the same on a retry; and which headers answers carry. What a resource
 * says of these itself stands.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.EDGE)
public final class EdgeDescription implements OASFilter {

    private static final String IF_MATCH = "If-Match";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String VARY = "Vary";
    private static final String FILE_NAME = "Content-Disposition";

    /** Statuses that the framework declares without a body; they are answered with a problem, as all refusals are. */
    private static final List<String> UNTRUE = List.of("401", "403");

    /** Forms that are offered as a file. */
    private static final Set<String> FILES =
            Set.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Header to description and example; the operation's id takes the place of {@code %s}. */
    private static final Map<String, List<String>> REQUEST_HEADERS = Map.of(
            IF_MATCH,
                    List.of(
                            "最近一次读取时的 ETag / the ETag last read",
                            EntityTag.of(3).value()),
            IDEMPOTENCY_KEY, List.of("幂等键，重试时不变 / the same on a retry", "%s-20260310-001"));

    private static final Map<String, Header> HEADERS = Map.of(
            VARY,
            header("应答随哪些请求头而变 / on which headers of the request the answer depends")
                    .required(true),
            FILE_NAME,
            header("作为文件时的名称 / its name, where it is a file"),
            "WWW-Authenticate",
            header("所需凭证及其问题 / the token that is needed, and what is wrong with it")
                    .required(true),
            "Retry-After",
            header("多少秒后重试 / after how many seconds to try again"),
            "RateLimit",
            header("网关所余额度 / what the gateway still allows"),
            "RateLimit-Policy",
            header("网关的额度 / what the gateway allows"));

    /** Beside tokens, for programs of other systems; each operation that takes a token takes it. */
    private static final SecurityScheme SIGNATURE = OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.HEADER)
            .name("X-Signature")
            .description("请求签名，供没有 OIDC 客户端的系统代替令牌使用；与 X-Client-Id、X-Timestamp、X-Nonce、X-Content-Digest 一并发送，"
                    + "见 docs/api-signing.zh-CN.md / signature of the request, in place of a token, for systems without an OIDC client;"
                    + " sent with X-Client-Id, X-Timestamp, X-Nonce and X-Content-Digest, see docs/api-signing.md");

    private final Map<String, MethodInfo> verbs;
    private final Set<DeclaredRefusal> refusals = EnumSet.noneOf(DeclaredRefusal.class);
    private final Set<String> headers = new TreeSet<>();

    /** Called by the build with all classes of the service. */
    public EdgeDescription(IndexView index) {
        this.verbs = CommonOperations.verbs(index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var verb = verbs.get(operation.getOperationId());
        if (operation.getResponses() != null) {
            refuse(operation, verb);
            var answers = operation.getResponses().getAPIResponses();
            answers.values().forEach(this::name);
            if (answers.containsKey("304")) {
                Stream.of("200", "304")
                        .map(answers::get)
                        .filter(answer -> answer != null && answer.getRef() == null)
                        .filter(answer -> answer.getHeaders() == null
                                || !answer.getHeaders().containsKey("ETag"))
                        .forEach(answer -> answer.addHeader(
                                "ETag", OASFactory.createHeader().ref("ETag")));
            }
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                describe(parameter, operation.getOperationId(), !isPublic(verb));
                if (parameter.getSchema() != null && parameter.getSchema().getType() != null) {
                    type(parameter, parameter.getSchema());
                }
            });
        }
        if (isPublic(verb)) {
            operation.setSecurity(List.of());
        }
        return operation;
    }

    private void refuse(Operation operation, @Nullable MethodInfo verb) {
        var answers = operation.getResponses();
        UNTRUE.forEach(answers::removeAPIResponse);
        for (var refusal : refusals(operation, verb)) {
            if (!answers.hasAPIResponse(refusal.status())) {
                answers.addAPIResponse(
                        refusal.status(), OASFactory.createAPIResponse().ref(refusal.component()));
                refusals.add(refusal);
            }
        }
    }

    /** In the order of their statuses. */
    private static Set<DeclaredRefusal> refusals(Operation operation, @Nullable MethodInfo verb) {
        var refusals = EnumSet.of(
                DeclaredRefusal.INVALID,
                DeclaredRefusal.TOO_MANY,
                DeclaredRefusal.UNAVAILABLE,
                DeclaredRefusal.REFUSED);
        if (!isPublic(verb)) {
            refusals.add(DeclaredRefusal.UNAUTHORIZED);
            refusals.add(DeclaredRefusal.FORBIDDEN);
        }
        // What is open to everybody is asked for by what stands in the body, too: numbers and secrets do not stand in
        // addresses.
        if (has(operation, Parameter.In.PATH, null) || isPublic(verb) && isChange(verb)) {
            refusals.add(DeclaredRefusal.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            refusals.add(DeclaredRefusal.UNSUPPORTED);
        }
        if (has(operation, Parameter.In.HEADER, IF_MATCH)) {
            refusals.add(DeclaredRefusal.PRECONDITION_FAILED);
            refusals.add(DeclaredRefusal.PRECONDITION_REQUIRED);
        }
        if (isChange(verb)) {
            refusals.add(DeclaredRefusal.CONFLICT);
            refusals.add(DeclaredRefusal.UNPROCESSABLE);
        }
        return refusals;
    }

    private static boolean has(Operation operation, Parameter.In place, @Nullable String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == place && (name == null || name.equals(parameter.getName())));
    }

    private static boolean isPublic(@Nullable MethodInfo verb) {
        return verb != null && verb.hasAnnotation(PermitAll.class);
    }

    /** What is searched for by POST, because it must not stand in an address, changes nothing. */
    private static boolean isChange(@Nullable MethodInfo verb) {
        if (verb == null || verb.hasAnnotation(GET.class)) {
            return false;
        }
        var needed = verb.annotation(PermissionsAllowed.class);
        return needed == null
                || !List.of(needed.value().asStringArray()).stream()
                        .allMatch(permission -> permission.endsWith(":read"));
    }

    /** @param needed whether these headers must be sent; what is open to everybody does without */
    private static void describe(Parameter parameter, String operation, boolean needed) {
        var words = parameter.getIn() == Parameter.In.HEADER ? REQUEST_HEADERS.get(parameter.getName()) : null;
        if (words == null) {
            return;
        }
        parameter.required(needed).schema(text());
        if (parameter.getDescription() == null) {
            parameter.setDescription(words.getFirst());
        }
        if (parameter.getExample() == null) {
            parameter.setExample(words.getLast().formatted(operation));
        }
    }

    /** Annotations say defaults and examples as texts; here they get the type that the parameter has. */
    private static void type(Parameter parameter, Schema schema) {
        if (schema.getType().contains(Schema.SchemaType.BOOLEAN) && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Boolean.valueOf(text));
        }
        if (schema.getType().contains(Schema.SchemaType.INTEGER) && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Long.valueOf(text));
        }
        if (schema.getType().contains(Schema.SchemaType.ARRAY) && parameter.getExample() instanceof String one) {
            parameter.setExample(List.of(one));
        }
    }

    /** Names the headers of an answer, unless it is named elsewhere. */
    private void name(APIResponse answer) {
        if (answer.getRef() != null) {
            return;
        }
        add(answer, VARY);
        if (answer.getContent() != null
                && answer.getContent().getMediaTypes().keySet().stream().anyMatch(FILES::contains)) {
            add(answer, FILE_NAME);
        }
    }

    private void add(APIResponse answer, String name) {
        headers.add(name);
        answer.addHeader(name, OASFactory.createHeader().ref(name));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var components = document.getComponents();
        if (!refusals.isEmpty()) {
            var problems = new Problems(new ObjectMapper());
            refusals.forEach(refusal -> {
                components.addResponse(refusal.component(), refusal.described(problems));
                headers.addAll(refusal.headers());
            });
        }
        if (components.getResponses() != null) {
            components.getResponses().values().forEach(this::name);
        }
        headers.forEach(name -> components.addHeader(name, HEADERS.get(name)));
        components.addSecurityScheme("requestSignature", SIGNATURE);
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
