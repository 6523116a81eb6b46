package worksafe.platform.http.contract;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.CommonOperations;
import worksafe.platform.http.DescriptionOrder;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Permissions;

/**
 * Writes in every document the words of each operation in both languages, {@code 中文 / English}, and names what decides
 * about it: {@code x-permissions}, {@code x-roles} who have one of them, {@code x-sorts} of a list, {@code x-lifecycle},
 * the schema of the states of what it answers, and {@code x-allowed-in}, the states that allow it. What all services serve
 * alike names no roles, because the tables of the services differ.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.WORDS)
public final class OperationWords implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String JSON = "application/json";
    private static final BothLanguages ID = new BothLanguages("该项的标识", "id of the one that is meant");

    private final Map<String, MethodInfo> verbs;
    private final Lives lives;
    private final Permissions permissions;
    private final Messages messages;

    /** Called by the build with all classes of the service. */
    public OperationWords(IndexView index) {
        var classes = Thread.currentThread().getContextClassLoader();
        this.verbs = CommonOperations.verbs(index);
        this.lives = new Lives(index, classes);
        this.permissions = Permissions.load(classes);
        this.messages = Messages.load(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> describe(document, path, operation)));
    }

    private void describe(OpenAPI document, String path, Operation operation) {
        var verb = verbs.get(operation.getOperationId());
        if (verb == null || operation.getSummary() == null) {
            return;
        }
        var allowed = verb.annotation(PermissionsAllowed.class);
        var needed =
                allowed == null ? List.<String>of() : List.of(allowed.value().asStringArray());
        var isCommon =
                operation.getExtensions() != null && operation.getExtensions().containsKey(CommonOperations.MARK);
        var roles = isCommon ? List.<String>of() : permissions.roles(needed);
        var sorts = OperationFacts.sorts(operation.getDescription());
        var answered = answered(document, operation);
        var life = answered.flatMap(answer -> lives.schema(answer.schema()));
        var allowedIn = life.map(states -> lives.allowing(states, path.substring(path.lastIndexOf('/') + 1)))
                .orElse(List.of());
        var facts = new OperationFacts(
                verb.hasAnnotation(PermitAll.class),
                roles.stream().map(this::role).toList(),
                sorts,
                takes(operation, "If-Match"),
                takes(operation, "Idempotency-Key"),
                answered.flatMap(answer -> BothLanguages.of(answer.schema().getDescription()))
                        .orElse(null),
                answered.isPresent() && answered.get().isList(),
                allowedIn);

        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(ID.both()));
        }
        var summary = facts.summary(commonId(verb), operation.getSummary());
        operation.setDescription(
                facts.description(summary, operation.getDescription()).both());
        operation.setSummary(summary.both());
        say(operation, "x-permissions", needed);
        say(operation, "x-roles", roles);
        say(operation, "x-sorts", sorts);
        life.ifPresent(states -> operation.addExtension("x-lifecycle", states));
        say(operation, "x-allowed-in", allowedIn);
    }

    private static void say(Operation operation, String name, List<String> words) {
        if (!words.isEmpty()) {
            operation.addExtension(name, words);
        }
    }

    /** The id without the name of a context, so that what all services serve is called alike. */
    private static String commonId(MethodInfo verb) {
        return verb.annotation(OPERATION).value("operationId").asString().replaceAll("\\{[A-Za-z]+}", "");
    }

    private BothLanguages role(String claim) {
        var key = "code-table.role." + claim.toUpperCase(Locale.ROOT).replace('-', '_');
        return new BothLanguages(messages.text(Locale.SIMPLIFIED_CHINESE, key), messages.text(Locale.ENGLISH, key));
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == Parameter.In.HEADER && header.equals(parameter.getName()));
    }

    /** What a success answers: the named schema, or what a list has in it. */
    private static Optional<Answered> answered(OpenAPI document, Operation operation) {
        if (operation.getResponses() == null) {
            return Optional.empty();
        }
        return Stream.of("200", "201", "202")
                .map(operation.getResponses()::getAPIResponse)
                .filter(answer -> answer != null && answer.getContent() != null)
                .map(answer -> answer.getContent().getMediaType(JSON))
                .filter(media -> media != null && media.getSchema() != null)
                .flatMap(media -> schema(document, media.getSchema().getRef()).stream())
                .map(schema -> item(schema)
                        .flatMap(ref -> schema(document, ref))
                        .map(each -> new Answered(each, true))
                        .orElseGet(() -> new Answered(schema, false)))
                .findFirst();
    }

    private static Optional<String> item(Schema schema) {
        return Optional.ofNullable(schema.getProperties())
                .map(properties -> properties.get("items"))
                .map(Schema::getItems)
                .map(Schema::getRef);
    }

    private static Optional<Schema> schema(OpenAPI document, @Nullable String ref) {
        return ref == null || !ref.startsWith(SCHEMAS) || document.getComponents() == null
                ? Optional.empty()
                : Optional.ofNullable(document.getComponents().getSchemas())
                        .map(schemas -> schemas.get(ref.substring(SCHEMAS.length())));
    }

    private record Answered(Schema schema, boolean isList) {}
}
