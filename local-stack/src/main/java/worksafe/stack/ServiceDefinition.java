package worksafe.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A deployable of the suite as the stack runs it.
 *
 * @param name of the context; also of its database and, in upper case, in environment variables
 * @param module folder in the project
 * @param portOffset its port's distance from the gateway's
 * @param hasDatabase whether it has a database of its own; the gateway has none
 * @param heap megabytes of Java heap at most
 * @param list a path that its clients read often
 */
record ServiceDefinition(String name, String module, int portOffset, boolean hasDatabase, int heap, String list) {

    static final String GATEWAY = "gateway";

    /** All of them. A new service is one more line. */
    static final List<ServiceDefinition> ALL = List.of(
            new ServiceDefinition("registry", "enterprise-registry", 1, true, 224, "/api/v1/registry/enterprises"),
            new ServiceDefinition("hazards", "hazard-service", 2, true, 192, "/api/v1/hazards/dangers"),
            new ServiceDefinition("inspections", "inspection-service", 3, true, 256, "/api/v1/inspections/inspections"),
            new ServiceDefinition("training", "training-service", 4, true, 160, "/api/v1/training/certificates"),
            new ServiceDefinition(GATEWAY, "gateway", 0, false, 224, "/"));

    Path jar(Path project) {
        return project.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The variable by which the gateway learns this service's address. */
    String urlVariable() {
        return "WORKSAFE_" + upperCase() + "_URL";
    }

    /** The variable with more options for this service's JVM. */
    String optionsVariable() {
        return "WORKSAFE_" + upperCase() + "_JAVA_OPTS";
    }

    private String upperCase() {
        return name.toUpperCase(Locale.ROOT);
    }
}
