package worksafe.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Names the operations that every service serves alike after the service, so that an operation has one name for ever,
 * whether its document is read alone or merged with others. A resource of the platform writes the place of the name as
 * {@code list{Context}Jobs}; the registry then serves {@code listRegistryJobs}. Such operations are marked {@code
 * x-common: true} and are committed once, in {@code platform/openapi/common.yaml}. What the platform gives to some services
 * only writes {@code list{Service}Papers}: it is named alike and committed with each of them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.NAMES)
public final class CommonOperations implements OASFilter {

    /** Marks an operation that all services serve alike. */
    public static final String MARK = "x-common";

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final String CONTEXT = "{Context}";
    private static final String SERVICE = "{Service}";

    @Override
    public Operation filterOperation(Operation operation) {
        var id = operation.getOperationId();
        if (id == null || !id.contains(CONTEXT) && !id.contains(SERVICE)) {
            return operation;
        }
        operation.setOperationId(named(id));
        if (id.contains(CONTEXT)) {
            operation.addExtension(MARK, true);
        }
        if (operation.getParameters() != null) {
            // An example may have been made of the id before.
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getExample() instanceof String)
                    .forEach(parameter ->
                            parameter.setExample(named(parameter.getExample().toString())));
        }
        return operation;
    }

    /** The methods of resources by the ids of their operations: as they stand in the code, and as the service names them. */
    public static Map<String, MethodInfo> verbs(IndexView index) {
        var verbs = new HashMap<String, MethodInfo>();
        for (var said : index.getAnnotations(OPERATION)) {
            if (said.value("operationId") instanceof AnnotationValue id) {
                verbs.put(id.asString(), said.target().asMethod());
                verbs.put(named(id.asString()), said.target().asMethod());
            }
        }
        return verbs;
    }

    /** The id of an operation, or a text made of it, as the service at hand serves it. */
    public static String named(String text) {
        var context = ConfigProvider.getConfig().getValue("worksafe.context", String.class);
        var name = context.substring(0, 1).toUpperCase(Locale.ROOT) + context.substring(1);
        return text.replace(CONTEXT, name).replace(SERVICE, name);
    }
}
