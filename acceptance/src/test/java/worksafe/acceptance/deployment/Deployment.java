package worksafe.acceptance.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Compares the files of a deployment with the sources, and with each other. */
record Deployment(String compose, String dockerfile, String example, String page) {

    /** Read by the framework by its own name, without an expression in our files. */
    private static final Set<String> FRAMEWORK = Set.of(
            "QUARKUS_HTTP_PORT",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
            "QUARKUS_LOG_LEVEL");

    /** Read by the JVM and the system. */
    private static final Set<String> MACHINE = Set.of("JDK_JAVA_OPTIONS", "LANG");

    /** The one secret of a step that migrates, and of no other. */
    private static final String OWNER = "WORKSAFE_DB_OWNER_PASSWORD";

    /** The public half of a key, which guards nothing. */
    private static final Set<String> PUBLIC_KEYS = Set.of("WORKSAFE_AUDIT_WITNESS_KEY");

    private static final Set<String> PUBLISHED = Set.of("gateway", "keycloak");
    private static final Pattern SECRET = Pattern.compile(".*(?:PASSWORD|_KEY|SECRET|JAAS_CONFIG)");
    private static final Pattern WRITTEN_PASSWORD = Pattern.compile("=\"[^\"]+\"");
    private static final Pattern USER_NAME = Pattern.compile("username=\"[a-z]+\"");
    private static final Pattern USER = Pattern.compile("^USER [1-9][0-9]{4,}:[1-9][0-9]{4,}$", Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("^(#?)([A-Z][A-Z0-9_]*)=(.*)$", Pattern.MULTILINE);

    static Deployment of(Path project) {
        return new Deployment(
                Sources.read(project.resolve("docker-compose.yml")),
                Sources.read(project.resolve("Dockerfile")),
                Sources.read(project.resolve("deploy/.env.example")),
                Sources.read(project.resolve("docs/operations.md")));
    }

    /** Everything that does not fit, in sentences; empty when all fits. */
    List<String> complaints(Sources sources) {
        var file = Compose.of(compose);
        var complaints = new ArrayList<String>();
        complaints.addAll(parts(sources, file));
        complaints.addAll(image());
        complaints.addAll(Hardening.complaints(file));
        for (var process : sources.processes()) {
            complaints.addAll(settings(process, sources.settings(process), file));
        }
        complaints.addAll(secrets(file));
        complaints.addAll(example(file));
        complaints.addAll(page(sources));
        return complaints;
    }

    private static List<String> parts(Sources sources, Compose file) {
        var complaints = new ArrayList<String>();
        var processes = sources.processes();
        if (!file.serving().keySet().equals(processes)) {
            complaints.add("compose serves " + file.serving().keySet() + " and not " + processes);
        }
        var withDatabase = processes.stream()
                .filter(process -> sources.settings(process).containsKey("WORKSAFE_MIGRATE"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!file.migrating().keySet().equals(withDatabase)) {
            complaints.add("compose migrates " + file.migrating().keySet() + " and not " + withDatabase);
        }
        file.serving().forEach((module, container) -> {
            if (!container.hasHealthcheck()) {
                complaints.add(module + " has no healthcheck");
            }
            if (withDatabase.contains(module)
                    && container.after().entrySet().stream()
                            .noneMatch(step -> file.containers().containsKey(step.getKey())
                                    && file.containers().get(step.getKey()).isMigration()
                                    && file.containers()
                                            .get(step.getKey())
                                            .module()
                                            .equals(container.module())
                                    && step.getValue().equals("service_completed_successfully"))) {
                complaints.add(module + " does not wait for its migration");
            }
        });
        file.containers().forEach((name, container) -> {
            if (!container.ports().isEmpty() && !PUBLISHED.contains(name)) {
                complaints.add(name + " is published");
            }
        });
        return complaints;
    }

    private List<String> image() {
        var complaints = new ArrayList<String>();
        if (!dockerfile.contains("\"-Dvertx.disableURIValidation=true\"")) {
            complaints.add("the image lets the server refuse addresses by itself, without a body");
        }
        if (!USER.matcher(dockerfile).find()) {
            complaints.add("the image runs as root");
        }
        if (!"production".equals(imageEnvironment().get("WORKSAFE_PROFILE"))) {
            complaints.add("the image does not run in production by itself");
        }
        return complaints;
    }

    private List<String> settings(String process, Map<String, Setting> known, Compose file) {
        var complaints = new ArrayList<String>();
        var image = imageEnvironment();
        var containers = Stream.of(file.serving(), file.migrating())
                .flatMap(all -> Stream.ofNullable(all.get(process)))
                .toList();
        for (var container : containers) {
            var what = container.isMigration() ? process + "'s migration" : process;
            for (var variable : container.environment().keySet()) {
                if (!known.containsKey(variable) && !isForeign(variable, known)) {
                    complaints.add(what + " does not read " + variable);
                } else if (known.containsKey(variable) && known.get(variable).isForDevelopmentOnly()) {
                    complaints.add(what + " must not be given " + variable);
                }
            }
            known.values().stream()
                    .filter(Setting::isNeeded)
                    .filter(setting -> isOf(container, setting))
                    .filter(setting -> !container.environment().containsKey(setting.variable())
                            && !image.containsKey(setting.variable()))
                    .forEach(setting -> complaints.add(what + " lacks " + setting.variable()));
            if (known.containsKey("WORKSAFE_PROFILE")
                    && !"production".equals(container.environment().get("WORKSAFE_PROFILE"))) {
                complaints.add(what + " does not run in production");
            }
            if (!container.isMigration()
                    && known.containsKey("WORKSAFE_MIGRATE")
                    && !"never".equals(container.environment().get("WORKSAFE_MIGRATE"))) {
                complaints.add(what + " migrates by itself");
            }
            if (!container.isMigration() && container.environment().containsKey(OWNER)) {
                complaints.add(what + " has the owner's password");
            }
            if (container.isMigration()) {
                container.environment().keySet().stream()
                        .filter(variable -> SECRET.matcher(variable).matches() && !variable.equals(OWNER))
                        .forEach(variable -> complaints.add(what + " has a secret that it does not need, " + variable));
            }
        }
        return complaints;
    }

    /** A migration needs no broker and no secret but the owner's; who serves needs no owner. */
    private static boolean isOf(Compose.Container container, Setting setting) {
        return container.isMigration()
                ? !setting.variable().startsWith("KAFKA_")
                        && (!SECRET.matcher(setting.variable()).matches()
                                || setting.variable().equals(OWNER))
                : !setting.variable().equals(OWNER);
    }

    private static boolean isForeign(String variable, Map<String, Setting> known) {
        return FRAMEWORK.contains(variable)
                || MACHINE.contains(variable)
                || (known.containsKey("KAFKA_BOOTSTRAP_SERVERS") && isOfKafkaClients(variable));
    }

    /** Quarkus hands {@code KAFKA_SASL_MECHANISM} to every client as {@code sasl.mechanism}. */
    private static boolean isOfKafkaClients(String variable) {
        if (!variable.startsWith("KAFKA_")) {
            return false;
        }
        var name =
                variable.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
        return AdminClientConfig.configNames().contains(name)
                && ConsumerConfig.configNames().contains(name)
                && ProducerConfig.configNames().contains(name);
    }

    private Map<String, String> imageEnvironment() {
        var environment = new TreeMap<String, String>();
        var instruction =
                Pattern.compile("^ENV ((?:.*\\\\\\n)*.*)", Pattern.MULTILINE).matcher(dockerfile);
        while (instruction.find()) {
            Pattern.compile("([A-Z][A-Z0-9_]*)=(\"[^\"]*\"|\\S+)")
                    .matcher(instruction.group(1))
                    .results()
                    .forEach(match -> environment.put(match.group(1), match.group(2)));
        }
        return environment;
    }

    private static List<String> secrets(Compose file) {
        var complaints = new ArrayList<String>();
        file.containers()
                .forEach((name, container) -> container.environment().forEach((variable, value) -> {
                    if (SECRET.matcher(variable).matches()
                            && !PUBLIC_KEYS.contains(variable)
                            && holdsText(variable, value)) {
                        complaints.add(name + " has a secret written in " + variable);
                    }
                }));
        return complaints;
    }

    private static boolean holdsText(String variable, String value) {
        var rest = Compose.withoutAsked(value);
        return variable.endsWith("JAAS_CONFIG")
                ? WRITTEN_PASSWORD
                        .matcher(USER_NAME.matcher(rest).replaceAll(""))
                        .find()
                : !rest.isBlank();
    }

    private List<String> example(Compose file) {
        var complaints = new ArrayList<String>();
        var asked = new TreeSet<String>();
        var offered = new TreeMap<String, String>();
        EXAMPLE.matcher(example).results().forEach(line -> {
            if (line.group(1).isEmpty()) {
                asked.add(line.group(2));
                if (!line.group(3).isEmpty()) {
                    complaints.add(".env.example gives away " + line.group(2));
                }
            } else {
                offered.put(line.group(2), line.group(3));
            }
        });
        if (!asked.equals(file.asked())) {
            complaints.add(".env.example asks for " + difference(asked, file.asked()));
        }
        if (!offered.equals(file.offered())) {
            complaints.add(".env.example offers "
                    + difference(offered.entrySet(), file.offered().entrySet()));
        }
        return complaints;
    }

    private static String difference(Set<?> has, Set<?> should) {
        var tooMany = has.stream().filter(one -> !should.contains(one)).toList();
        var missing = should.stream().filter(one -> !has.contains(one)).toList();
        return tooMany + " too many, not for " + missing;
    }

    private List<String> page(Sources sources) {
        var complaints = new ArrayList<String>();
        var readBy = new TreeMap<String, Set<String>>();
        var settings = new TreeMap<String, Setting>();
        for (var process : sources.processes()) {
            sources.settings(process).forEach((variable, setting) -> {
                readBy.computeIfAbsent(variable, unused -> new TreeSet<>()).add(process);
                settings.putIfAbsent(variable, setting);
            });
        }
        var withDatabase = readBy.getOrDefault("WORKSAFE_MIGRATE", Set.of());
        var rows = new OperatorsPage(page).rows();
        settings.forEach((variable, setting) -> {
            var row = rows.get(variable);
            if (row == null) {
                complaints.add("operations.md does not name " + variable);
                return;
            }
            var readers = FRAMEWORK.contains(variable)
                    ? "all"
                    : readers(readBy.getOrDefault(variable, Set.of()), sources.processes(), withDatabase);
            if (!row.processes().equals(readers)) {
                complaints.add("operations.md says that " + variable + " is read by " + row.processes()
                        + ", but it is read by " + readers);
            }
            if (!row.fallback().equals(setting.fallback())) {
                complaints.add("operations.md says that " + variable + " is " + row.fallback() + ", but it is "
                        + setting.fallback());
            }
            if (row.needed() != setting.isNeeded()) {
                complaints.add("operations.md says that " + variable + (row.needed() ? " is" : " is not")
                        + " needed in production");
            }
        });
        rows.keySet().stream()
                .filter(variable -> !settings.containsKey(variable)
                        && !FRAMEWORK.contains(variable)
                        && !MACHINE.contains(variable)
                        && !isOfKafkaClients(variable))
                .forEach(variable -> complaints.add("operations.md names " + variable + ", which nobody reads"));
        Compose.of(compose).containers().values().stream()
                .filter(container -> container.module().isPresent() && !container.isWitness())
                .flatMap(container -> container.environment().keySet().stream())
                .distinct()
                .filter(variable -> !rows.containsKey(variable))
                .forEach(variable -> complaints.add("operations.md does not name " + variable + " of compose"));
        return complaints;
    }

    private static String readers(Set<String> readers, Set<String> all, Set<String> withDatabase) {
        if (readers.equals(all)) {
            return "all";
        }
        return readers.equals(withDatabase) ? "services" : String.join(", ", readers);
    }
}
