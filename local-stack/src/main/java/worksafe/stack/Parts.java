package worksafe.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.tlog.witness.WitnessProcess;

/** Builds the parts of one run and knows what each needs of the others. */
final class Parts {

    /** It has the secrets of programs that sign. */
    private static final String REGISTRY = "registry";

    private final StackHome home;
    private final PortPlan ports;
    private final Secrets secrets;
    private final Map<String, String> environment;
    private final boolean withKeycloak;
    private final @Nullable StackTls tls;

    /** @param tls of an encrypted run; null in a plain one */
    Parts(
            StackHome home,
            PortPlan ports,
            Secrets secrets,
            Map<String, String> environment,
            boolean withKeycloak,
            @Nullable StackTls tls) {
        this.tls = tls;
        this.withKeycloak = withKeycloak;
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.environment = environment;
    }

    PostgresPart postgres() {
        var databases = Stream.concat(
                        ServiceDefinition.ALL.stream()
                                .filter(ServiceDefinition::hasDatabase)
                                .map(ServiceDefinition::name),
                        withKeycloak ? Stream.of(PortPlan.KEYCLOAK) : Stream.empty())
                .toList();
        return new PostgresPart(home, ports.of(PortPlan.POSTGRES), secrets, databases, tls);
    }

    IssuerPart issuer() {
        return new IssuerPart(
                home,
                ports.of(PortPlan.ISSUER),
                tls == null ? null : tls.context(PortPlan.ISSUER),
                withKeycloak ? ports.url(PortPlan.KEYCLOAK) : null);
    }

    /** By whom people sign in; only where the run was asked for it. */
    Optional<ProcessPart> keycloak(PostgresPart postgres) {
        if (!withKeycloak) {
            return Optional.empty();
        }
        var distribution = KeycloakDistribution.fetched(home);
        var options = environment.getOrDefault("WORKSAFE_KEYCLOAK_JAVA_OPTS", "");
        var url = ports.url(PortPlan.KEYCLOAK);
        return Optional.of(new ProcessPart(
                home,
                new ProcessPart.Launch(
                        PortPlan.KEYCLOAK,
                        home.data().resolve(PortPlan.KEYCLOAK),
                        () -> distribution.command(options, List.of("start", "--optimized", "--import-realm")),
                        distribution.mark(),
                        () -> keycloakEnvironment(postgres.database(PortPlan.KEYCLOAK)),
                        ProcessPart.PATIENCE_STOP,
                        () -> {
                            distribution.prepare(options, home.log(PortPlan.KEYCLOAK));
                            KeycloakRealm.write(home.project(), distribution.realm());
                        },
                        () -> Keycloak.isReady(url),
                        url)));
    }

    private Map<String, String> keycloakEnvironment(ServiceDatabase database) {
        return Map.ofEntries(
                Map.entry("KC_DB", "postgres"),
                Map.entry("KC_DB_URL", database.url()),
                Map.entry("KC_DB_USERNAME", database.owner()),
                Map.entry("KC_DB_PASSWORD", database.ownerPassword()),
                Map.entry("KC_DB_POOL_MAX_SIZE", "8"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HOSTNAME", ports.url(PortPlan.KEYCLOAK)),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(ports.of(PortPlan.KEYCLOAK))),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin()),
                Map.entry("WORKSAFE_PORTAL_URL", ports.url(ServiceDefinition.GATEWAY)),
                Map.entry("WORKSAFE_OIDC_CLIENT_SECRET", secrets.identityClient()));
    }

    ProcessPart kafka() {
        var ready = home.run().resolve("kafka.ready");
        var broker = ports.of(PortPlan.KAFKA);
        var controller = ports.of(PortPlan.KAFKA_CONTROLLER);
        var program = new ArrayList<>(List.of(
                temporaryFolder(PortPlan.KAFKA),
                "-cp",
                System.getProperty("java.class.path"),
                KafkaServer.class.getName(),
                home.data().resolve("kafka").toString(),
                Integer.toString(broker),
                Integer.toString(controller),
                ready.toString()));
        if (tls != null) {
            program.add(tls.broker().toString());
        }
        return new ProcessPart(
                home,
                new ProcessPart.Launch(
                        PortPlan.KAFKA,
                        home.run(),
                        () -> Jvm.command(256, environment.getOrDefault("WORKSAFE_KAFKA_JAVA_OPTS", ""), program),
                        KafkaServer.class.getName(),
                        Map::of,
                        ProcessPart.PATIENCE_STOP,
                        () -> Folders.deleteFile(ready),
                        () -> Files.exists(ready),
                        "127.0.0.1:" + broker));
    }

    /** Who countersigns the audit logs of services; nobody where none of these keeps one. It reads them at their own ports. */
    Optional<ProcessPart> witness(List<ServiceDefinition> chosen) {
        var logs = chosen.stream()
                .filter(ServiceDefinition::hasDatabase)
                .map(service -> AuditKeys.log(secrets, service.name()) + "=" + ports.url(service.name())
                        + AuditKeys.path(service.name()))
                .collect(Collectors.joining(","));
        if (logs.isEmpty()) {
            return Optional.empty();
        }
        var url = ports.url(PortPlan.WITNESS);
        var program = List.of(
                temporaryFolder(PortPlan.WITNESS),
                "-cp",
                System.getProperty("java.class.path"),
                WitnessProcess.class.getName());
        return Optional.of(new ProcessPart(
                home,
                new ProcessPart.Launch(
                        PortPlan.WITNESS,
                        home.witness(),
                        () -> Jvm.command(48, environment.getOrDefault("WORKSAFE_WITNESS_JAVA_OPTS", ""), program),
                        WitnessProcess.class.getName(),
                        () -> witnessEnvironment(logs),
                        ProcessPart.PATIENCE_STOP,
                        () -> {},
                        () -> Health.isReady(url),
                        url)));
    }

    private Map<String, String> witnessEnvironment(String logs) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("WORKSAFE_WITNESS_NAME", AuditKeys.WITNESS);
        variables.put("WORKSAFE_WITNESS_FOLDER", home.witness().toString());
        variables.put("WORKSAFE_WITNESS_HOST", "127.0.0.1");
        variables.put("WORKSAFE_WITNESS_PORT", Integer.toString(ports.of(PortPlan.WITNESS)));
        variables.put("WORKSAFE_WITNESS_LOGS", logs);
        if (tls != null) {
            variables.putAll(tls.witness());
        }
        return variables;
    }

    /** A service or the gateway; its jar must have been built. */
    ProcessPart service(ServiceDefinition service, PostgresPart postgres) {
        var cache = cache(service);
        return process(service, postgres, ProcessPart.PATIENCE_STOP, () -> {
            var options = new ArrayList<>(cache.use(usual(service)));
            options.addAll(program(service));
            return command(service, options);
        });
    }

    /** The training run of a service, if there is to be one. */
    Optional<Training> training(ServiceDefinition service, PostgresPart postgres, IssuerPart issuer) {
        var cache = cache(service);
        var usual = usual(service);
        if (environment.getOrDefault("WORKSAFE_AOT", "").equals("off") || !cache.isDue(usual)) {
            return Optional.empty();
        }
        var options = new ArrayList<>(cache.training());
        options.addAll(program(service));
        var trainee = process(service, postgres, Training.PATIENCE_END, () -> command(service, options));
        return Optional.of(new Training(trainee, ports.url(service.name()) + service.list(), issuer, cache, usual));
    }

    private AotCache cache(ServiceDefinition service) {
        return new AotCache(jar(service));
    }

    private Path jar(ServiceDefinition service) {
        var jar = service.jar(home.project());
        if (!Files.isRegularFile(jar)) {
            throw new StackException(
                    Speech.of("parts.not-built", service.name(), home.project().relativize(jar)));
        }
        return jar;
    }

    private List<String> program(ServiceDefinition service) {
        return List.of(temporaryFolder(service.name()), "-jar", jar(service).toString());
    }

    /** The command of a start without a cache, by which one knows whose cache it is. */
    private List<String> usual(ServiceDefinition service) {
        return command(service, program(service));
    }

    private List<String> command(ServiceDefinition service, List<String> program) {
        return Jvm.command(service.heap(), environment.getOrDefault(service.optionsVariable(), ""), program);
    }

    private ProcessPart process(
            ServiceDefinition service, PostgresPart postgres, Duration patience, Supplier<List<String>> command) {
        var url = ports.url(service.name());
        return new ProcessPart(
                home,
                new ProcessPart.Launch(
                        service.name(),
                        home.data().resolve(service.name()),
                        command,
                        jar(service).toString(),
                        () -> environment(service, postgres),
                        patience,
                        () -> tell(service),
                        () -> Health.isReady(url),
                        url));
    }

    private void tell(ServiceDefinition service) {
        var folder = home.data().resolve(service.name());
        if (tls == null) {
            StackTls.forget(folder);
        } else {
            tls.tell(service, folder, ports.of(service.name()));
        }
    }

    private String temporaryFolder(String part) {
        return "-Djava.io.tmpdir=" + home.temporary(part);
    }

    private Map<String, String> environment(ServiceDefinition service, PostgresPart postgres) {
        var issuer = ports.url(PortPlan.ISSUER);
        var variables = new LinkedHashMap<String, String>();
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service.name())));
        variables.put("WORKSAFE_PROFILE", "development");
        variables.put("WORKSAFE_OIDC_ISSUER", withKeycloak ? Keycloak.issuer(ports.url(PortPlan.KEYCLOAK)) : issuer);
        variables.put("WORKSAFE_OIDC_JWKS_URL", issuer + "/jwks.json");
        variables.put("WORKSAFE_OIDC_AUDIENCE", "worksafe");
        variables.put("WORKSAFE_INTERNAL_KEY", secrets.internalKey());
        if (withKeycloak) {
            variables.put("WORKSAFE_OIDC_INTROSPECTION_URL", issuer + "/introspect");
            variables.put("WORKSAFE_OIDC_CLIENT_SECRET", secrets.identityClient());
        }
        if (service.hasDatabase()) {
            variables.putAll(postgres.database(service.name()).environment());
            variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(PortPlan.KAFKA));
            variables.put(
                    "WORKSAFE_IMPORTS_FOLDER",
                    home.data().resolve(service.name()).resolve("imports").toString());
            variables.put(
                    "WORKSAFE_FILES_FOLDER",
                    home.data().resolve(service.name()).resolve("files").toString());
            // Bureaus lay files here, each into the folder that is called by its code.
            variables.put(
                    "WORKSAFE_BUREAU_FOLDER",
                    home.data().resolve(service.name()).resolve("bureaus").toString());
            variables.put("WORKSAFE_BUREAU_FOLDER_SWEEP", "2s");
            variables.put("WORKSAFE_CLOCK_OFFSET_FILE", home.clockOffset().toString());
            // Who shifts the clock wants to see what time brings.
            variables.put("WORKSAFE_CLOCKS_SWEEP", "2s");
            variables.put("WORKSAFE_REGISTERS_SWEEP", "5m");
            variables.put("WORKSAFE_REGISTERS_DUE", "2s");
            variables.put("WORKSAFE_OBLIGATIONS_SWEEP", "2s");
            variables.put("WORKSAFE_GRADES_SWEEP", "2s");
            variables.put("WORKSAFE_PERSONAL_DATA_KEY", secrets.personalDataKey());
            variables.put("WORKSAFE_BLIND_INDEX_KEY", secrets.blindIndexKey());
            variables.put("WORKSAFE_WEBHOOKS_KEY", secrets.webhooksKey());
            variables.put("WORKSAFE_SIGNING_REGISTRY_URL", ports.url(REGISTRY));
            if (service.name().equals(REGISTRY)) {
                variables.put("WORKSAFE_API_CLIENTS_KEY", secrets.apiClientsKey());
            }
            variables.put("WORKSAFE_FIGURES_REPORT_KEY", secrets.figuresReportKey());
            variables.put("WORKSAFE_AUDIT_LOG_KEY", secrets.auditLogKey(service.name()));
            variables.put("WORKSAFE_AUDIT_LOG_NAME", AuditKeys.NAME);
            variables.put("WORKSAFE_AUDIT_WITNESS_KEY", AuditKeys.witness(home).toString());
            variables.put("WORKSAFE_AUDIT_WITNESS_URL", ports.url(PortPlan.WITNESS));
            // Whoever tries webhooks here has the receiver on the same machine.
            variables.put("WORKSAFE_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8");
        } else {
            if (withKeycloak) {
                variables.put("WORKSAFE_CONSOLE_CLIENT_ID", "worksafe-console");
                variables.put("WORKSAFE_CONSOLE_SCOPE", "openid organization");
            }
            ServiceDefinition.ALL.stream()
                    .filter(ServiceDefinition::hasDatabase)
                    .forEach(other -> variables.put(other.urlVariable(), ports.url(other.name())));
        }
        return variables;
    }
}
